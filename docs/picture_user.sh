# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by the scripts that take pictures: a user with nothing configured, so that no setting of this machine gets
# into a picture, on an X server of his own. They end with the script.
#   home     his home folder, removed at the end
#   picture  FILE NAME: writes a picture below $images, in few colours
# Before: $images, $display and $screen (WIDTHxHEIGHT) are set.
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

mkdir -p "$home/Documents" "$home/.config/fontconfig" "$home/run"
chmod 700 "$home/run"
cat > "$home/.config/fontconfig/fonts.conf" <<'FONTS'
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <alias binding="strong"><family>sans-serif</family><prefer><family>Inter</family><family>DejaVu Sans</family></prefer></alias>
  <alias binding="strong"><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
</fontconfig>
FONTS
for variable in $(env | sed -n 's/^\(\(GIT_AUTHOR\|GIT_COMMITTER\|PIP\|UV\|LOCKWRIGHT\)_[A-Z_]*\)=.*/\1/p'); do
    unset "$variable"
done
unset XDG_CONFIG_HOME XDG_CACHE_HOME XDG_STATE_HOME XDG_DATA_HOME
export HOME="$home" DISPLAY="$display" XDG_RUNTIME_DIR="$home/run" FONTCONFIG_FILE="$home/.config/fontconfig/fonts.conf"
export LC_ALL=C.UTF-8 GIT_CONFIG_NOSYSTEM=1 QT_QPA_PLATFORM=xcb
printf '[user]\n\tname = Ada Example\n\temail = ada@mail.example\n' > "$home/.gitconfig"

Xvfb "$display" -screen 0 "${screen}x24" -nolisten tcp 2>/dev/null &
pids="$!"
sleep 1
openbox 2>/dev/null &
pids="$! $pids"
sleep 0.5

picture()
{
    convert "$1" +dither -colors 200 -strip -define png:compression-level=9 -define png:compression-filter=0 "$images/$2.png"
    echo "$2.png $(wc -c < "$images/$2.png") bytes"
}
