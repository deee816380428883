#!/usr/bin/env bash
# Installs what the tests need, checks the format, builds, and runs every test.
# The last line is 'N passed, N failed, N skipped'; it is missing if the tests could not be built or run.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")"

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=${DOTNET_SYSTEM_GLOBALIZATION_INVARIANT:-1}

# Fewer tests than this mean that a project was lost on the way. Raise it as the suite grows.
minimum_tests=3300

say() { printf '\n== %s\n' "$1"; }
fail() { printf '\ntest.sh: %s\n' "$1" >&2; exit 1; }

# What each package is for, so that a machine without it can say which tests it will skip.
package_purpose() {
    case $1 in
        prometheus) echo 'the comparison with a real Prometheus' ;;
        prometheus-alertmanager) echo 'sending to a real Alertmanager' ;;
        prometheus-node-exporter) echo 'scraping a real exporter' ;;
        prometheus-nginx-exporter | prometheus-blackbox-exporter | nginx) echo 'the menu of SLIs' ;;
        python3-prometheus-client) echo 'scraping a client of OpenMetrics' ;;
        dnsmasq-base) echo 'finding targets by name' ;;
        victoria-metrics) echo 'asking a real VictoriaMetrics' ;;
        postgresql) echo 'records in a real PostgreSQL' ;;
        chromium) echo 'opening the pages in a browser' ;;
        tzdata) echo 'calendar windows outside UTC' ;;
    esac
}

missing_packages() {
    local program
    for program in prometheus prometheus-alertmanager prometheus-node-exporter prometheus-nginx-exporter \
        prometheus-blackbox-exporter nginx victoria-metrics chromium; do
        command -v "$program" >/dev/null || echo "$program"
    done
    [[ -d /usr/lib/python3/dist-packages/prometheus_client ]] || echo python3-prometheus-client
    command -v dnsmasq >/dev/null || echo dnsmasq-base
    compgen -G '/usr/lib/postgresql/*/bin/postgres' >/dev/null || echo postgresql
    [[ -d /usr/share/zoneinfo/Europe ]] || echo tzdata
}

# Prints how to become root: nothing if we are, sudo if it is there and may be used.
root_command() {
    [[ $(id -u) -ne 0 ]] || return 0
    command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [[ -t 0 ]]; } && echo sudo
}

# Debian starts a service when it installs one. policy-rc.d forbids that; the file is ours only if there was none, and
# then it goes however this ends: that is why the body is a subshell with a trap.
apt_install() (
    become=$1
    policy=/usr/sbin/policy-rc.d
    shift
    if [[ ! -e $policy ]]; then
        trap '$become rm -f "$policy"' EXIT
        printf '#!/bin/sh\nexit 101\n' | $become tee "$policy" >/dev/null
        $become chmod 755 "$policy"
    fi
    result=0
    {
        $become apt-get update -qq &&
            $become env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"
    } </dev/null >&2 || result=$?
    # policy-rc.d speaks for now alone: without this they would run after the next boot.
    if command -v systemctl >/dev/null; then
        for package in "$@"; do
            [[ $package == tzdata ]] || $become systemctl disable --now --quiet "$package" 2>/dev/null || true
        done
    fi
    exit "$result"
)

install_packages() {
    local missing become package
    mapfile -t missing < <(missing_packages)
    [[ ${#missing[@]} -gt 0 ]] || return 0
    if ! command -v apt-get >/dev/null; then
        echo 'There is no apt-get here, so nothing is installed.'
    elif ! become=$(root_command); then
        echo 'Neither root nor sudo, so nothing is installed.'
    else
        echo "Installing ${missing[*]} …"
        apt_install "$become" "${missing[@]}" || echo 'The installation failed.'
    fi
    for package in $(missing_packages); do
        echo "Without $package the tests that need it are skipped: $(package_purpose "$package")."
    done
}

install_packages
command -v dotnet >/dev/null || fail 'dotnet was not found: install the .NET SDK 10.'

say 'Tools and format'
dotnet tool restore >/dev/null || fail 'the tools of .config/dotnet-tools.json could not be restored.'
formatted=yes
dotnet csharpier check . || formatted=no

say 'Build'
dotnet restore Leeway.slnx -v quiet || fail 'the restore failed.'
dotnet build Leeway.slnx -c Release --no-restore -v quiet -nologo || fail 'the build failed; no test was run.'

say 'Tests'
log=$(mktemp)
trap 'rm -f "$log"' EXIT
result=0
# One project at a time: the tests of alerts and of the server measure what happens in a second, and starve each other.
dotnet test --solution Leeway.slnx -c Release --no-build --no-ansi --no-progress --max-parallel-test-modules 1 \
    --minimum-expected-tests "$minimum_tests" 2>&1 | tee "$log" || result=$?

say 'Duration of each project'
sed -nE 's|^/.*/([A-Za-z.]+)\.dll \(net[^)]*\) (.*) \(([^()]*)\)$|\1: \2 in \3|p' "$log"

grep -q '^Test run summary' "$log" || fail 'the tests were not run to their end.'
if [[ $formatted == no ]]; then
    echo 'Not formatted: run dotnet csharpier format .'
    result=1
fi
if [[ $result -ne 0 ]]; then echo "Something is wrong (exit code $result); see above."; fi
echo
awk '/^Test run summary/ { seen = 1 }
     seen && $1 == "failed:" { failed = $2 }
     seen && $1 == "succeeded:" { passed = $2 }
     seen && $1 == "skipped:" { skipped = $2 }
     END { printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped }' "$log"
exit "$result"
