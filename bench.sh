#!/usr/bin/env bash
# Measures, prints figures against their limits, and adds them to bench/history: ./bench.sh ledger
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")"

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

dotnet build bench -c Release -v quiet -nologo
[[ ${1:-} != overview && ${1:-} != gate && ${1:-} != hour && ${1:-} != scrape && ${1:-} != detect && ${1:-} != replay ]] || dotnet build src/Leeway.Cli -c Release -v quiet -nologo
dotnet bench/bin/Release/net10.0/Leeway.Bench.dll "$@"
