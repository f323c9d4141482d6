#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Takes the pictures of docs/journeys.md: runs the test that goes the journeys in the real window, under an X server
# of its own, and writes docs/images/journeys/*.png. Builds nothing.
#
#   docs/journeys.sh [build/dev/bin/tst_gui_journeys]
#
# Needs: Xvfb, openbox, ImageMagick (convert).
set -eu

here=$(cd "$(dirname "$0")" && pwd)
program=${1:-$here/../build/dev/bin/tst_gui_journeys}
images=$here/images/journeys
display=:${SCREENSHOT_DISPLAY:-79}

[ -x "$program" ] || { echo "journeys.sh: $program is not there; build it first" >&2; exit 3; }
program=$(realpath "$program")
mkdir -p "$images"
home=$(mktemp -d)
pids=
cleanup()
{
    for pid in $pids; do
        kill "$pid" 2>/dev/null || true
    done
    wait 2>/dev/null || true
    rm -rf "$home"
}
trap cleanup EXIT INT TERM

# A user with nothing configured, so that no setting of this machine gets into a picture.
mkdir -p "$home/Documents" "$home/.config/fontconfig" "$home/run" "$home/pictures"
chmod 700 "$home/run"
cat > "$home/.config/fontconfig/fonts.conf" <<'FONTS'
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <alias binding="strong"><family>sans-serif</family><prefer><family>Inter</family><family>DejaVu Sans</family></prefer></alias>
  <alias binding="strong"><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
</fontconfig>
FONTS
export HOME="$home" DISPLAY="$display" XDG_RUNTIME_DIR="$home/run" FONTCONFIG_FILE="$home/.config/fontconfig/fonts.conf"
export LC_ALL=C.UTF-8 GIT_CONFIG_NOSYSTEM=1 QT_QPA_PLATFORM=xcb
printf '[user]\n\tname = Ada Example\n\temail = ada@mail.example\n' > "$home/.gitconfig"
unset XDG_CONFIG_HOME XDG_CACHE_HOME XDG_STATE_HOME XDG_DATA_HOME
for variable in $(env | sed -n 's/^\(GIT_AUTHOR_[A-Z]*\|GIT_COMMITTER_[A-Z]*\|PIP_[A-Z_]*\|UV_[A-Z_]*\|LOCKWRIGHT_[A-Z_]*\)=.*/\1/p'); do
    unset "$variable"
done

Xvfb "$display" -screen 0 1400x900x24 -nolisten tcp 2>/dev/null &
pids="$!"
sleep 1
openbox 2>/dev/null &
pids="$! $pids"
sleep 0.5

export LOCKWRIGHT_JOURNEY_PICTURES="$home/pictures"
"$program" -silent
LOCKWRIGHT_JOURNEY_THEME=dark "$program" -silent conflictAndFix
for picture in "$home"/pictures/*.png; do
    name=$(basename "$picture")
    case $name in
        d-2-fixes-dark.png) ;;
        *-dark.png) continue ;; # one shows the theme
    esac
    convert "$picture" +dither -colors 200 -strip -define png:compression-level=9 -define png:compression-filter=0 "$images/$name"
    echo "docs/images/journeys/$name $(wc -c < "$images/$name") bytes"
done
