#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Takes the screenshots of the README and the guide: drives the built program with keys on a fresh sample, under
# an X server of its own, and writes docs/images/*.png. Builds nothing.
#
#   docs/screenshots.sh [build/dev/bin/lockwright-gui]
#
# Needs: Xvfb, openbox, xdotool, ImageMagick (import, convert).
set -eu

here=$(cd "$(dirname "$0")" && pwd)
program=${1:-$here/../build/dev/bin/lockwright-gui}
images=$here/images
display=:${SCREENSHOT_DISPLAY:-78}
size=${SCREENSHOT_SIZE:-1280x800}
width=${size%x*}
height=${size#*x}

[ -x "$program" ] || { echo "screenshots.sh: $program is not there; build the program first" >&2; exit 3; }
screen=${width}x$((height + 60))
. "$here/picture_user.sh"

window=
start()
{
    "$program" "$@" 2>/dev/null &
    started=$!
    pids="$started $pids"
    window=$(xdotool search --sync --onlyvisible --pid "$started" --name Lockwright | tail -n 1)
    xdotool windowsize --sync "$window" "$width" "$height" windowmove "$window" 0 0 windowfocus --sync "$window"
    xdotool mousemove 5 $((height + 50)) # below the window: nothing is hovered, no tool tip comes up
    settle
}
stop()
{
    xdotool key --clearmodifiers ctrl+q
    wait "$started" || true
}
# Waits until the picture stops changing.
settle()
{
    sleep 0.6
    before=
    for attempt in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
        now=$(import -window root rgb:- | cksum)
        [ "$now" = "$before" ] && return 0
        before=$now
        sleep 0.5
    done
    echo "screenshots.sh: the window does not come to rest" >&2
    exit 5
}
press()
{
    xdotool key --clearmodifiers "$@"
    settle
}
shoot()
{
    import -window root -crop "${width}x$height+0+0" +repage "$home/shot.png" # popups are windows of their own
    picture "$home/shot.png" "$1"
}
# Goes to the line of a requirement in the editor and replaces it.
replace_line()
{
    line=$(grep -n "^$2" "$sample/requirements/in/$1.in" | head -n 1 | cut -d: -f1)
    press ctrl+Home
    while [ "$line" -gt 1 ]; do
        xdotool key Down
        line=$((line - 1))
    done
    xdotool key Home shift+End
    xdotool type --delay 5 "$3"
    settle
}

sample=$home/Documents/lockwright-sample
start
shoot start
press Return            # the sample card has the focus
press Return            # in the offered folder
press ctrl+f
xdotool type --delay 5 numpy
press Return
press ctrl+shift+f
shoot packages
press ctrl+m
shoot matrix
press ctrl+m
press ctrl+i
shoot why
press ctrl+g
shoot graph
press ctrl+u
press Home
press space
shoot updates
press alt+7
sleep 1
shoot history
press alt+8
sleep 1
shoot charts

press alt+9
replace_line base numpy 'numpy>=1.26.4,<2'
press Escape            # no completion is wanted
sleep 2
shoot files             # with what would come of it
press ctrl+s
press F5
shoot review
press ctrl+shift+Return
shoot commit
press ctrl+Return
shoot committed
press ctrl+comma
shoot settings
press Escape

press alt+9
replace_line base numpy 'numpy>=2.1'
press Escape
press ctrl+s
press F5
shoot conflict
press ctrl+F8
shoot conflicts
stop

sed -i 's/^theme=.*//; s/^\[window\]/[window]\ntheme=dark/' "$home/.config/lockwright/lockwright-gui.ini"
(cd "$sample" && git checkout -q -- .)
start "$sample"
press alt+1
press Down Down
shoot packages-dark
stop

# A release of steps that need no build tool: rehearsed, and then stopped by a hook.
printf '\n[release]\nsteps = ["bump", "compile", "check", "commit", "tag"]\n' >> "$sample/lockwright.toml"
(cd "$sample" && git commit -q -a -m "Say what a release is made of")
sed -i 's/^theme=dark//' "$home/.config/lockwright/lockwright-gui.ini"
start "$sample"
press ctrl+shift+r
sleep 2
press ctrl+Return
sleep 3
shoot release
printf '#!/bin/sh\necho "src/eleanor/models.py: one problem"\nexit 1\n' > "$sample/.git/hooks/pre-commit"
chmod +x "$sample/.git/hooks/pre-commit"
press ctrl+Return
sleep 3
shoot release-failed
stop
