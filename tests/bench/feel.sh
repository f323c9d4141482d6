#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Measures how the window feels and prints a table (docs/performance.md):
#   tests/bench/feel.sh [BUILD FOLDER] [start|sample|whatif|history|tables|memory|editor|graphs ...]
# On a virtual display where xvfb-run is installed, else offscreen; FEEL_PLATFORM=offscreen asks for the latter. The
# measuring process goes before others where it may (chrt), so that a busy machine disturbs it less.
set -eu
source=$(cd "$(dirname "$0")/../.." && pwd)
build=$source/build/release
if [ $# -gt 0 ] && [ -d "$1" ]; then
    build=$1
    shift
fi
program=$build/bin/lockwright_feel
if [ ! -x "$program" ]; then
    echo "$program is not there. Build it first:" >&2
    echo "  cmake --preset release -DLOCKWRIGHT_BENCH=ON && cmake --build --preset release --target lockwright_feel" >&2
    exit 1
fi
first=
if command -v chrt >/dev/null && chrt -f 20 true 2>/dev/null; then
    first="chrt -f 20"
fi
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/run"
run="env HOME=$home XDG_CONFIG_HOME=$home/config XDG_CACHE_HOME=$home/cache XDG_STATE_HOME=$home/state
     XDG_RUNTIME_DIR=$home/run LC_ALL=C.UTF-8 GIT_CONFIG_NOSYSTEM=1"
if [ "${FEEL_PLATFORM:-xcb}" = xcb ] && command -v xvfb-run >/dev/null; then
    # shellcheck disable=SC2086
    $first xvfb-run -a -s "-screen 0 1920x1200x24 -nolisten tcp" $run QT_QPA_PLATFORM=xcb "$program" "$@"
else
    # shellcheck disable=SC2086
    $first $run QT_QPA_PLATFORM=offscreen "$program" "$@"
fi
