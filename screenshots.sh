#!/usr/bin/env bash
# Makes pictures of every page, light, dark and as on a phone, from a running demo: ./screenshots.sh [folder]
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")"

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

folder=${1:-screenshots}
mkdir -p "$folder"
folder=$(cd -- "$folder" && pwd)
command -v chromium >/dev/null || {
    echo 'screenshots.sh: chromium is not installed: apt-get install chromium' >&2
    exit 1
}
LEEWAY_SCREENSHOTS=$folder dotnet run --project test/Browser -c Release -- --filter-method '*Every_page_can_be_pictured'
echo "The pictures are in $folder."
