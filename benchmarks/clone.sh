#!/usr/bin/env bash
# From `git clone` to the first full proposal with nothing built and an empty Maven cache.
# Prints the seconds of each step and the megabytes fetched. Usage: benchmarks/clone.sh [SOURCE_TO_TRY]
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd -P)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
start=$SECONDS
git clone -q "$root" clone
cd clone
export MAVEN_OPTS="-Dmaven.repo.local=$scratch/m2 ${MAVEN_OPTS:-}"
./mvnw -q -B -ntp -Dquick -DskipTests -Dmaven.test.skip=true -pl cli -am package >/dev/null
fetched=$((SECONDS - start))
# Once more with the libraries at hand, so that fetching and building are told apart.
find . -name target -type d -prune -exec rm -rf {} +
start=$SECONDS
./glossator try "$@" --once --data "$scratch/data" | tail -n 5
echo "clone, libraries fetched, everything built: $fetched s, $(du -sm "$scratch/m2" | cut -f1) MB of libraries"
echo "built again from nothing and all proposed: $((SECONDS - start)) s (goal: 300 s beyond the downloads)"
