#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs every test on a fresh Debian 12: the whole program with warnings as errors, the core without Qt, and the
# whole program under the address and undefined-behaviour sanitizers. Stops at the first failure; the last
# thing printed is ctest's own summary.
# Usage: packaging/test.sh [PRESET ...]   (default: dev core asan)
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
[ $# -gt 0 ] || set -- dev core asan
for preset in "$@"; do
    cmake --preset "$preset" -DLOCKWRIGHT_WERROR=ON
    cmake --build --preset "$preset"
    ctest --preset "$preset"
done
