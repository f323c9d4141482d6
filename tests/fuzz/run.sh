#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds every fuzz target and runs each one for SECONDS (default 30), beginning from its seeds. New finds go to
# the build folder, crashes too; the exit code says whether there was one.
#
#     tests/fuzz/run.sh [SECONDS] [TARGET ...]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
build=${LOCKWRIGHT_FUZZ_BUILD:-$here/../../build/fuzz}
seconds=${1:-30}
[ $# -gt 0 ] && shift
cmake -S "$here" -B "$build" -G Ninja -DCMAKE_CXX_COMPILER="${CXX:-clang++-16}" -DCMAKE_BUILD_TYPE=Debug >/dev/null
cmake --build "$build" --target fuzz_targets
[ $# -gt 0 ] || set -- $(cd "$here" && ls ./*.cpp | sed 's|^\./||; s|\.cpp$||')
status=0
for target in "$@"; do
    found=$build/found/$target
    mkdir -p "$found" "$build/crashes"
    seeds=$here/corpus/$target
    [ -d "$seeds" ] || seeds=
    printf '%s: ' "$target"
    if "$build/fuzz/fuzz_$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=65536 \
        -print_final_stats=1 -artifact_prefix="$build/crashes/$target-" "$found" $seeds >"$build/$target.log" 2>&1; then
        grep -o 'number_of_executed_units: *[0-9]*' "$build/$target.log" | tr -s ' '
    else
        status=1
        echo "FAILED, see $build/$target.log"
    fi
done
exit $status
