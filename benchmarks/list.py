#!/usr/bin/env python3
"""What ListMetadataGenerationRuns costs over a million runs.

    python3 benchmarks/list.py [--runs 1000000] [--small 1000] [--requests 20000] [--rounds 5] [--store sqlite|postgresql]

Every combination of filters (also for a status, type or target that no run has), first, middle and last page, by callers
who see all runs, half of them and none, in one mixture drawn by a seed. Processor time (user and system) of the server over
the mixture is compared, in interleaved rounds, with that of a bare listener that sends the same bytes plus that of the same
statements, authorisation included, through plain JDBC; and p50 over many runs with p50 over few. Needs boto3, and for
PostgreSQL its own programs for a cluster of its own with fsync on. Ends with 1 where a goal is missed.
"""

import argparse
import base64
import hashlib
import hmac
import itertools
import json
import os
import pathlib
import random
import shutil
import socket
import sqlite3
import statistics
import struct
import subprocess
import sys
import tempfile
import time
import urllib.parse

import boto3
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

from process import GLOSSATOR, ROOT

TICKS = os.sysconf("SC_CLK_TCK")
OPERATION = "ListMetadataGenerationRuns"
FIRST = 1_700_000_000_000_000  # microseconds; a run a second from then on
RUNS_AN_ASSET = 20
WARM = 20_000

# One text for both engines: n counts the runs, {series} yields them.
FILL = """
INSERT INTO run (id, domain_id, project_id, asset_id, revision, types, status, active, created_at, created_by, by_name,
  deadline_at, ended_at, due_at, owner, lease_until, fence, claims)
SELECT {id}, '{domain}', CASE n % 2 WHEN 0 THEN '{one}' ELSE '{two}' END, {asset}, '1',
  CASE n % 3 WHEN 0 THEN 'BUSINESS_NAMES,BUSINESS_DESCRIPTIONS' WHEN 1 THEN 'BUSINESS_NAMES' ELSE 'BUSINESS_DESCRIPTIONS' END,
  CASE n % 50 WHEN 7 THEN 'FAILED' WHEN 8 THEN 'CANCELED' ELSE 'SUCCEEDED' END,
  0, {first} + CAST(n AS BIGINT) * 1000000, '{user}', 1, {first}, {first} + CAST(n AS BIGINT) * 1000000, {first}, '', 0, 1, 1
FROM {series};
INSERT INTO run_entry (run_id, type, domain_id, project_id, asset_id, status, created_at)
SELECT id, '', domain_id, project_id, asset_id, status, created_at FROM run;
INSERT INTO run_entry (run_id, type, domain_id, project_id, asset_id, status, created_at)
SELECT id, 'BUSINESS_NAMES', domain_id, project_id, asset_id, status, created_at FROM run WHERE types LIKE 'BUSINESS_NAMES%';
INSERT INTO run_entry (run_id, type, domain_id, project_id, asset_id, status, created_at)
SELECT id, 'BUSINESS_DESCRIPTIONS', domain_id, project_id, asset_id, status, created_at FROM run
WHERE types LIKE '%BUSINESS_DESCRIPTIONS';
ANALYZE;
"""


class Sqlite:
    name = "sqlite"

    def __init__(self, folder):
        self.folder = folder
        self.arguments = ()
        self.jdbc = f"jdbc:sqlite:{folder / 'glossator.db'}"

    def fill(self, text, runs):
        series = f"(WITH RECURSIVE s(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM s WHERE n < {runs - 1}) SELECT n FROM s)"
        text = text.format(series=series, id="printf('r%013d', n)", asset=f"printf('a%013d', n / {RUNS_AN_ASSET})")
        connection = sqlite3.connect(self.folder / "glossator.db")
        connection.executescript("PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; BEGIN;" + text + "COMMIT;")
        connection.close()


class Postgres:
    name = "postgresql"

    def __init__(self, cluster, database):
        self.cluster, self.database = cluster, database
        cluster.call(cluster.tools / "createdb", "-h", cluster.home, "-p", cluster.port, "-U", "glossator", database)
        self.jdbc = f"jdbc:postgresql://127.0.0.1:{cluster.port}/{database}?user=glossator"
        self.arguments = ("--store", self.jdbc)

    def fill(self, text, runs):
        series = f"generate_series(0, {runs - 1}) AS s(n)"
        text = text.format(
            series=series, id="'r' || lpad(n::text, 13, '0')", asset=f"'a' || lpad((n / {RUNS_AN_ASSET})::text, 13, '0')"
        )
        c = self.cluster
        psql = [c.tools / "psql", "-h", c.home, "-p", c.port, "-U", "glossator", "-q", "-v", "ON_ERROR_STOP=1", self.database]
        done = subprocess.run([*c.user, *map(str, psql)], input=text, capture_output=True, text=True, cwd="/")
        assert done.returncode == 0, done.stderr


class Cluster:
    """A PostgreSQL of its own, with fsync on."""

    def __init__(self):
        found = [shutil.which("pg_ctl")] + sorted(map(str, pathlib.Path("/usr/lib/postgresql").glob("*/bin/pg_ctl")))
        self.tools = pathlib.Path([f for f in found if f][-1]).parent
        self.home = pathlib.Path(tempfile.mkdtemp(prefix="glossator-list-"))
        self.user = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
        if self.user:
            shutil.chown(self.home, "postgres", "postgres")
        self.port = str(21000 + os.getpid() % 20000)
        self.call(self.tools / "initdb", "-D", self.home / "data", "-U", "glossator", "--auth=trust", "-E", "UTF8")
        options = f"-p {self.port} -k {self.home} -c listen_addresses=127.0.0.1 -c fsync=on -c shared_buffers=512MB"
        self.call(self.tools / "pg_ctl", "-D", self.home / "data", "-w", "-o", options, "-l", self.home / "log", "start")

    def call(self, *command):
        done = subprocess.run([*self.user, *map(str, command)], capture_output=True, text=True, cwd="/")
        assert done.returncode == 0, done.stderr
        return done.stdout

    def stop(self):
        self.call(self.tools / "pg_ctl", "-D", self.home / "data", "-m", "immediate", "stop")
        shutil.rmtree(self.home, ignore_errors=True)


class House:
    """A folder whose store holds so many runs, people who see all, half and none of them, and a server on it."""

    def __init__(self, folder, store, runs):
        self.folder, self.store, self.runs = folder, store, runs
        self.start()
        environment = self.environment()
        self.domain = environment["GLOSSATOR_DOMAIN"]
        client = boto3.client(
            "datazone",
            endpoint_url=self.url,
            region_name="us-east-1",
            aws_access_key_id=environment["AWS_ACCESS_KEY_ID"],
            aws_secret_access_key=environment["AWS_SECRET_ACCESS_KEY"],
        )
        one, two, none = (client.create_project(domainIdentifier=self.domain, name=n)["id"] for n in ("one", "two", "none"))
        administrator = json.loads(self.command("key", "list", "--output", "json").splitlines()[-1])["keys"][0]
        self.callers = {
            "all": {
                "accessKeyId": environment["AWS_ACCESS_KEY_ID"],
                "secretAccessKey": environment["AWS_SECRET_ACCESS_KEY"],
                "userIdentifier": administrator["userIdentifier"],
                "roleArn": administrator["roleArn"],
            }
        }
        for name, project in (("half", one), ("none", none)):
            made = self.command("key", "create", name, "--project", project, "--designation", "PROJECT_CATALOG_VIEWER")
            self.callers[name] = json.loads(made.splitlines()[-1])
        self.stop()
        user = self.callers["all"]["userIdentifier"]
        places = {"domain": self.domain, "one": one, "two": two, "user": user, "first": FIRST}
        text = FILL
        for place, value in places.items():
            text = text.replace("{" + place + "}", str(value))
        began = time.monotonic()
        store.fill(text, runs)
        print(f"  {runs:,} runs lie in {store.name} after {time.monotonic() - began:.0f} s", flush=True)
        self.secret = bytes.fromhex((folder / "secret.key").read_text().strip())
        self.start()

    def start(self):
        command = [GLOSSATOR, "serve", "--data", str(self.folder), "--port", "0", "--workers", "0", *self.store.arguments]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.url = "http://" + self.process.stdout.readline().split("http://", 1)[1].split()[0].rstrip("/")
        self.pid = json.loads((self.folder / "server.json").read_text())["pid"]

    def stop(self):
        self.process.terminate()
        self.process.wait(30)

    def command(self, *arguments):
        done = subprocess.run([GLOSSATOR, *arguments, "--data", str(self.folder)], capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def environment(self):
        lines = self.command("env").splitlines()
        return dict(line.removeprefix("export ").split("=", 1) for line in lines if line.startswith("export "))

    def scenarios(self):
        """Every filter, caller and page."""
        found = []
        for status, kind, target, caller, page in itertools.product(
            [None, "SUCCEEDED", "FAILED", "PARTIALLY_SUCCEEDED"],
            [None, "BUSINESS_NAMES", "BUSINESS_GLOSSARY_ASSOCIATIONS"],
            [None, f"a{self.runs // RUNS_AN_ASSET // 2:013d}", "a9999999999999"],
            self.callers,
            ["first", "middle", "last"],
        ):
            found.append(Scenario(self, status, kind, target, caller, page))
        return found


class Scenario:
    """One request; a page's token is sealed as the server seals it."""

    def __init__(self, house, status, kind, target, caller, page):
        self.house, self.caller, self.page = house, house.callers[caller], page
        self.filters = {"status": status, "type": kind, "targetIdentifier": target}
        self.owner = caller == "all"
        begins = {"first": None, "middle": house.runs // 2, "last": max(0, house.runs - 120)}[page]
        if target is not None and begins is not None:
            asset = house.runs // RUNS_AN_ASSET // 2
            begins = asset * RUNS_AN_ASSET + {"middle": RUNS_AN_ASSET // 2, "last": RUNS_AN_ASSET - 3}[page]
        self.after = None if begins is None else (FIRST + begins * 1_000_000, f"r{begins:013d}")
        self.name = f"{page} page, {caller}, " + ", ".join(v for v in self.filters.values() if v) or "no filter"

    def token(self):
        def texts(*values):
            body = b"".join(struct.pack(">I", len(v)) + v for v in (value.encode() for value in values))
            return struct.pack(">BH", 1, len(values)) + body

        bound = [OPERATION, self.caller["userIdentifier"], "=" + self.house.domain]
        bound += ["-" if value is None else "=" + value for value in self.filters.values()]
        content = texts(str(self.after[0]), self.after[1])
        key = hmac.new(self.house.secret, b"page tokens", hashlib.sha256).digest()
        seal = hmac.new(key, texts(*bound) + content, hashlib.sha256).digest()[:16]
        return base64.urlsafe_b64encode(content + seal).decode().rstrip("=")

    def request(self, number):
        query = {name: value for name, value in self.filters.items() if value is not None}
        if self.after is not None:
            query["nextToken"] = self.token()
        path = f"/v2/domains/{self.house.domain}/metadata-generation-runs"
        if query:
            path += "?" + urllib.parse.urlencode(sorted(query.items()))
        request = AWSRequest("GET", self.house.url + path, headers={"content-type": "application/json"})
        key = Credentials(self.caller["accessKeyId"], self.caller["secretAccessKey"])
        SigV4Auth(key, "datazone", "us-east-1").add_auth(request)
        host = urllib.parse.urlsplit(self.house.url).netloc
        lines = [f"GET {path} HTTP/1.1", f"host: {host}", f"x-scenario: {number}"]
        lines += [f"{name}: {value}" for name, value in request.headers.items()]
        return ("\r\n".join(lines) + "\r\n\r\n").encode()

    def line(self):
        time_, id_ = self.after or (0, "")
        cells = [self.caller["accessKeyId"], self.caller["roleArn"], "owner" if self.owner else "member"]
        cells += [value or "" for value in self.filters.values()]
        return "\t".join([*cells, str(time_), id_])


class Line:
    """One connection that sends prepared requests and reads whole answers."""

    def __init__(self, port):
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.rest = b""

    def ask(self, request):
        self.socket.sendall(request)
        while b"\r\n\r\n" not in self.rest:
            self.more()
        head, _, body = self.rest.partition(b"\r\n\r\n")
        low = head.lower()
        size = int(low.split(b"content-length:", 1)[1].split(b"\r\n", 1)[0])
        self.rest = body
        while len(self.rest) < size:
            self.more()
        body, self.rest = self.rest[:size], self.rest[size:]
        return int(head.split(b" ", 2)[1]), body

    def more(self):
        chunk = self.socket.recv(1 << 20)
        assert chunk, "the server closed the connection"
        self.rest += chunk


def used(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def java(*arguments):
    """A program of benchmarks/load with the flags and libraries of the server."""
    home = subprocess.run(
        ["sh", "-c", f'. "{ROOT}/.mvn/jdk.sh"; find_jdk_25'], capture_output=True, text=True, check=True
    ).stdout.strip()
    libraries = f"{ROOT}/cli/target/glossator.jar:{ROOT}/cli/target/lib/*"
    flags = ["-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xms128m", "-Xmx384m", "-Xss512k"]
    flags += ["--enable-native-access=ALL-UNNAMED"]
    command = [f"{home}/bin/java", *flags, "-cp", libraries, str(ROOT / "benchmarks/load/ListBaseline.java"), *arguments]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)


class Target:
    """Something that answers requests, and what a stretch of them costs it."""

    def __init__(self, port, pid, requests):
        self.line, self.pid, self.requests = Line(port), pid, requests

    def stretch(self, order, took=None):
        before = used(self.pid)
        for number in order:
            began = time.perf_counter()
            status, _ = self.line.ask(self.requests[number])
            if took is not None:
                took.setdefault(number, []).append(time.perf_counter() - began)
            assert status == 200, status
        return used(self.pid) - before


def prepare(house):
    """The requests of a house, signed now."""
    return [scenario.request(number) for number, scenario in enumerate(house.scenarios())]


def port_of(house):
    return urllib.parse.urlsplit(house.url).port


def medians(house, rounds, requests, rng):
    """p50 of all requests, and of each scenario, in seconds."""
    took = {}
    target = Target(port_of(house), house.pid, prepare(house))
    order = [number % len(target.requests) for number in range(requests)]
    rng.shuffle(order)
    target.stretch(order[:WARM])
    for _ in range(rounds):
        target.requests = prepare(house)
        target.stretch(order, took)
    everything = list(itertools.chain.from_iterable(took.values()))
    return statistics.median(everything), {number: statistics.median(times) for number, times in took.items()}


def cost(house, folder, arguments, cluster):
    """Processor seconds a request: of the server, of the bare listener, of plain JDBC; medians of interleaved rounds."""
    scenarios = house.scenarios()
    folder.mkdir()
    server = Target(port_of(house), house.pid, prepare(house))
    items = 0
    for number, request in enumerate(server.requests):
        status, body = server.line.ask(request)
        assert status == 200, (scenarios[number].name, body)
        items += len(json.loads(body)["items"])
        (folder / str(number)).write_bytes(body)
    assert items > len(scenarios), "the pages are nearly empty"
    order = [number % len(scenarios) for number in range(arguments.requests)]
    random.Random(7).shuffle(order)
    (folder / "requests").write_text("\n".join([house.domain, *(scenario.line() for scenario in scenarios)]) + "\n")
    (folder / "order").write_text(" ".join(map(str, order)))
    listener, plain = java("listener", str(folder)), java("jdbc", house.store.jdbc, str(folder))
    try:
        bare = Target(int(listener.stdout.readline()), listener.pid, server.requests)
        assert plain.stdout.readline() == "ready\n"

        def statements(end):
            before = used(plain.pid)
            plain.stdin.write(f"0 {end}\n")
            plain.stdin.flush()
            assert plain.stdout.readline().startswith("done")
            return used(plain.pid) - before

        server.stretch(order[:WARM]), bare.stretch(order[:WARM]), statements(min(WARM, len(order)))
        found = {"server": [], "bare listener": [], "plain JDBC": []}
        for number in range(arguments.rounds):
            server.requests = bare.requests = prepare(house)
            for name, run in (
                ("server", lambda: server.stretch(order)),
                ("bare listener", lambda: bare.stretch(order)),
                ("plain JDBC", lambda: statements(len(order))),
            ):
                found[name].append(run() / len(order))
            told = ", ".join(f"{name} {1e6 * times[-1]:.0f} us" for name, times in found.items())
            print(f"  round {number + 1}: {told}", flush=True)
        return {name: statistics.median(times) for name, times in found.items()}
    finally:
        listener.kill(), plain.kill()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=1_000_000)
    parser.add_argument("--small", type=int, default=1_000)
    parser.add_argument("--requests", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--store", choices=["sqlite", "postgresql"], default="sqlite")
    arguments = parser.parse_args()
    subprocess.run([GLOSSATOR, "--version"], check=True, stdout=subprocess.DEVNULL)
    cluster = Cluster() if arguments.store == "postgresql" else None
    home = pathlib.Path(tempfile.mkdtemp(prefix="glossator-list-"))
    houses = []
    try:
        for name, runs in (("large", arguments.runs), ("small", arguments.small)):
            folder = home / name
            store = Postgres(cluster, name) if cluster else Sqlite(folder)
            houses.append(House(folder, store, runs))
        large, small = houses
        costs = cost(large, home / "answers", arguments, cluster)
        reference = costs["bare listener"] + costs["plain JDBC"]
        ratio = costs["server"] / reference
        print(
            f"{arguments.store}, {arguments.runs:,} runs, {len(large.scenarios())} kinds of request: "
            f"{1e6 * costs['server']:.0f} us of processor time a request, bare listener and plain JDBC "
            f"{1e6 * reference:.0f} us: {ratio:.2f} (goal 2)"
        )
        rounds, requests = max(1, arguments.rounds // 2), arguments.requests
        few = medians(small, rounds, requests, random.Random(1))
        many = medians(large, rounds, requests, random.Random(1))
        growth = many[0] / few[0]
        print(
            f"p50 {1e6 * many[0]:.0f} us over {arguments.runs:,} runs, {1e6 * few[0]:.0f} us over {arguments.small:,}: "
            f"{growth:.2f} (goal 1.2)"
        )
        slowest = max(many[1], key=lambda number: many[1][number])
        print(f"slowest kind: {large.scenarios()[slowest].name}, p50 {1e6 * many[1][slowest]:.0f} us")
        return 0 if ratio <= 2 and growth <= 1.2 else 1
    finally:
        for house in houses:
            house.stop()
        if cluster:
            cluster.stop()
        shutil.rmtree(home, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
