#!/usr/bin/env bash
# Long trials, too long for every run of the tests.
#   ./soak.sh kill [KILLS]               kills a real server under load so many times, 200 unless said otherwise
#   LEEWAY_SEED=17 ./soak.sh kill        with the choices of an earlier run, which its output names
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")"

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

case ${1:-} in
    kill) export LEEWAY_KILLS=${2:-200} ;;
    *)
        echo "usage: ./soak.sh kill [KILLS]" >&2
        exit 2
        ;;
esac

dotnet build test/Server -c Release -v quiet -nologo
dotnet run --project test/Server -c Release --no-build -- \
    -class Leeway.Server.Tests.EndToEnd.KillTests -showLiveOutput -noColor
