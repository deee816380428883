#!/usr/bin/env bash
# Tries the readers with inputs that nobody would write (needs afl++):
#   ./fuzz.sh [TARGET] [MINUTES]         text, openmetrics, protobuf, promql or series, or all; five minutes each unless said otherwise
# What makes one of them fail lies in test/Fuzz/bin/found afterwards: mend it, and copy it to test/Fuzz/corpus, which test/Core replays.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")"

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
# The runtime is no program of afl's, and a machine of many cores is not asked to hold still.
export AFL_SKIP_BIN_CHECK=1 AFL_SKIP_CPUFREQ=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_NO_AFFINITY=1 AFL_NO_UI=1

command -v afl-fuzz >/dev/null || { echo 'afl-fuzz was not found: apt-get install afl++' >&2; exit 2; }
targets=(text openmetrics protobuf promql series)
if [[ " ${targets[*]} all " != *" ${1:-all} "* ]]; then
    echo "usage: ./fuzz.sh [${targets[*]}] [MINUTES]" >&2
    exit 2
fi
[[ ${1:-all} == all ]] || targets=("$1")
seconds=$((${2:-5} * 60))

program=test/Fuzz/bin/program
found=test/Fuzz/bin/found
rm -rf "$program"
dotnet tool restore >/dev/null
dotnet publish test/Fuzz -c Release -o "$program" -v quiet -nologo
dotnet sharpfuzz "$program/Leeway.Core.dll"

failed=0
for target in "${targets[@]}"; do
    rm -rf "${found:?}/$target"
    mkdir -p "$found/$target"
    afl-fuzz -i "test/Fuzz/corpus/$target" -o "$found/$target" -t 5000 -m none -V "$seconds" \
        dotnet "$program/Leeway.Fuzz.dll" "$target" >"$found/$target/log" || { tail -20 "$found/$target/log"; exit 1; }
    runs=$(awk '/^execs_done/ { print $3 }' "$found/$target/default/fuzzer_stats")
    bad=$(find "$found/$target/default/crashes" "$found/$target/default/hangs" -name 'id*' | wc -l)
    echo "$target: $runs inputs in $((seconds / 60)) minutes, $bad of them bad"
    find "$found/$target/default/crashes" "$found/$target/default/hangs" -name 'id*'
    failed=$((failed + bad))
done
[[ $failed -eq 0 ]]
