#!/bin/sh
# Kills a working process (-9) at seeded moments of 200 runs on SQLite, starts it again each time, and compares
# every prediction with those of an undisturbed process; then shows that the test turns red without the fence.
# Usage: benchmarks/kills/run.sh [KILLS] [ASSETS] [SEED]
set -eu
cd "$(dirname "$0")/../.."
exec ./mvnw -B -ntp -q -Dquick -pl server -am -Dsurefire.failIfNoSpecifiedTests=false -Dtest=KillsTest \
  -Dglossator.kills="${1:-30}" -Dglossator.kills.assets="${2:-200}" -Dglossator.kills.seed="${3:-20261124}" \
  -Dglossator.kills.generators=shipped test
