#!/usr/bin/env bash
# Lives through simulated worlds, each made by its seed, and looks for lost pages and wrong counts.
#   ./simulate.sh [SEEDS [FIRST-SEED]]    200 seeds from 1, unless said otherwise
#   LEEWAY_SEED=17 ./simulate.sh          one seed, with a trace of what happened
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")"

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
export LEEWAY_SEEDS=${1:-200} LEEWAY_FIRST_SEED=${2:-1}

dotnet build test/Engine -c Release -v quiet -nologo
dotnet run --project test/Engine -c Release --no-build -- \
    -class Leeway.Engine.Tests.Simulation.SimulationTests -showLiveOutput -noColor
