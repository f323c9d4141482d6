#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the Debian packages of packaging/dependencies that are missing; does nothing where all are there.
# Usage: packaging/install-dependencies.sh [FILE]
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
list=${1:-"$here/dependencies"}

if ! command -v dpkg-query >/dev/null 2>&1; then
    echo "hint: this is no Debian system; install what $list names and go on" >&2
    exit 0
fi

missing=
for package in $(sed 's/#.*//' "$list"); do
    state=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$state" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" -eq 0 ]; then
    as_root=
elif command -v sudo >/dev/null 2>&1; then
    as_root=sudo
else
    echo "error: these packages are missing:$missing" >&2
    echo "hint: become root and run: apt-get install --no-install-recommends$missing" >&2
    exit 3
fi

echo "Installing:$missing" >&2
# shellcheck disable=SC2086 # the list is meant to be split
$as_root env DEBIAN_FRONTEND=noninteractive sh -c \
    'apt-get -qq update && apt-get -qq install -y --no-install-recommends "$@" >&2' sh $missing
