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
screen=1400x900
. "$here/picture_user.sh"

mkdir "$home/pictures"
export LOCKWRIGHT_JOURNEY_PICTURES="$home/pictures"
"$program" -silent
LOCKWRIGHT_JOURNEY_THEME=dark "$program" -silent conflictAndFix
for taken in "$home"/pictures/*.png; do
    name=$(basename "$taken")
    case $name in
        d-2-fixes-dark.png) ;;
        *-dark.png) continue ;; # one shows the theme
    esac
    picture "$taken" "${name%.png}"
done
