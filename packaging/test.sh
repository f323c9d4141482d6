#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs every test on a fresh Debian 12, with warnings as errors: the core and the command line without Qt as they
# are, then the whole program under the address and undefined-behaviour sanitizers. Goes on after a failure, so that
# one run tells all of them; the last thing printed is ctest's own summary.
# Usage: packaging/test.sh [PRESET ...]   (default: core asan; dev is the whole program without sanitizers)
set -eu

top=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
"$top/packaging/install-dependencies.sh"

# The tests must not see how this machine is configured.
for name in $(env | sed -n 's/^\(\(PIP\|UV\|LOCKWRIGHT\)_[A-Za-z0-9_]*\)=.*/\1/p'); do
    case $name in
    LOCKWRIGHT_CONFORMANCE) ;;
    *) unset "$name" ;;
    esac
done

cd "$top"
[ $# -gt 0 ] || set -- core asan
failed=0
for preset in "$@"; do
    cmake --preset "$preset" -DLOCKWRIGHT_WERROR=ON
    cmake --build --preset "$preset" --parallel "$(nproc)"
    ctest --preset "$preset" || failed=$?
done
exit "$failed"
