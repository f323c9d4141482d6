#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds Lockwright on a fresh Debian 12 and opens it on the embedded sample. Without a display, the same job
# runs on the command line and is printed.
# Usage: packaging/run.sh [FOLDER]   (FOLDER: another workspace to open instead of the sample)
set -eu

top=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
given=
if [ $# -gt 0 ]; then
    given=$(CDPATH='' cd -- "$1" && pwd)
fi
"$top/packaging/install-dependencies.sh"

cd "$top"
if ! cmake --preset release >build-release.log 2>&1 || ! cmake --build --preset release >>build-release.log 2>&1; then
    cat build-release.log >&2
    exit 3
fi
rm -f build-release.log
program="$top/build/release/bin/lockwright"

if [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]; then
    folder=$given
    if [ -z "$folder" ]; then
        folder="${XDG_DATA_HOME:-$HOME/.local/share}/lockwright/sample"
        [ -e "$folder" ] || "$program" sample "$folder"
    fi
    exec "$program" gui "$folder"
fi

step()
{
    printf '\n$ lockwright %s\n' "$*"
    "$program" --workspace "$folder" "$@"
}

echo "No display: the sample's job on the command line." >&2
folder=$given
if [ -z "$folder" ]; then
    scratch=$(mktemp -d)
    trap 'rm -rf "$scratch"' EXIT INT TERM
    folder="$scratch/sample"
    printf '$ lockwright sample %s\n' "$folder"
    "$program" sample "$folder"
fi
step profiles
step compile
step diff
step check
