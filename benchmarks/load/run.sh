#!/bin/sh
# Starts a server on an empty folder and runs a load program against it.
# Usage: benchmarks/load/run.sh PROGRAM [ARGUMENT...]     e.g. benchmarks/load/run.sh OpenLoop 600
# WORKERS=0 generates nothing. STORE=jdbc:postgresql://… keeps everything there instead of in SQLite.
set -eu
here=$(cd "$(dirname "$0")" && pwd -P)
root=$here/../..
. "$root/.mvn/jdk.sh"
home=$(find_jdk_25)
program=$1
shift
"$root/glossator" --version >/dev/null
data=$(mktemp -d)
"$root/glossator" serve --data "$data" ${WORKERS:+--workers "$WORKERS"} ${STORE:+--store "$STORE"} >"$data.log" &
server=$!
trap 'kill $server 2>/dev/null || :; wait $server 2>/dev/null || :; rm -rf "$data" "$data.log"' EXIT INT TERM
for _ in $(seq 100); do
  [ -f "$data/server.json" ] && break
  sleep 0.1
done
exec_flags="-XX:+UseSerialGC -Xmx256m"
"$home/bin/java" $exec_flags -cp "$root/cli/target/glossator.jar:$root/cli/target/lib/*" "$here/$program.java" "$data" "$@"
