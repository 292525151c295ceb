#!/usr/bin/env python3
"""What faults do to runs: a server that is killed again and again, a database that is cut off, a node that stands still.

    python3 benchmarks/faults.py kills [--store sqlite|postgresql] [--kills 100] [--runs 500] [--accepts 100] [--seed 7]
    python3 benchmarks/faults.py nodes [--cuts 10] [--runs 400] [--stops 4] [--unfenced]

A client starts runs and accepts, and repeats every call with its token until it is answered. Afterwards predictions and
decisions are compared with those of an undisturbed server, and everything is counted in the database itself. Needs boto3,
and PostgreSQL's own programs for a cluster of its own with fsync on. Ends with 1 when anything was lost or done twice, as
it must with --unfenced: nodes that do not ask whether a run is still theirs when they write.
"""

import argparse
import atexit
import contextlib
import json
import os
import pathlib
import random
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from process import GLOSSATOR, ROOT

TYPES = ["BUSINESS_NAMES", "BUSINESS_DESCRIPTIONS", "BUSINESS_GLOSSARY_ASSOCIATIONS"]
PARTS = ["cust", "ord", "inv", "pmt", "shp", "prod", "acct", "dlv", "vndr", "whse"]
WIDE = 400
ENDS = ["no", "dt", "amt", "cd", "nm", "qty", "typ", "flg"]


class Sqlite:
    """The file of the folder, looked at from outside."""

    name = "sqlite"
    arguments = ()

    def __init__(self, folder):
        self.file = folder / "glossator.db"

    def rows(self, sql):
        with contextlib.closing(sqlite3.connect(f"file:{self.file}?mode=ro", uri=True, timeout=10)) as connection:
            return connection.execute(sql).fetchall()


class Cluster:
    """A PostgreSQL of its own."""

    def __init__(self):
        found = [shutil.which("pg_ctl")] + sorted(map(str, pathlib.Path("/usr/lib/postgresql").glob("*/bin/pg_ctl")))
        self.tools = pathlib.Path([f for f in found if f][-1]).parent
        self.home = pathlib.Path(tempfile.mkdtemp(prefix="glossator-faults-"))
        self.user = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
        if self.user:
            shutil.chown(self.home, "postgres", "postgres")
        self.port = free_port()
        self.call(self.tools / "initdb", "-D", self.home / "data", "-U", "glossator", "--auth=trust", "-E", "UTF8")
        options = f"-p {self.port} -k {self.home} -c listen_addresses=127.0.0.1 -c fsync=on"
        self.call(self.tools / "pg_ctl", "-D", self.home / "data", "-w", "-o", options, "-l", self.home / "log", "start")

    def call(self, *command):
        done = subprocess.run([*self.user, *map(str, command)], capture_output=True, text=True, cwd="/")
        assert done.returncode == 0, done.stderr
        return done.stdout

    def stop(self):
        self.call(self.tools / "pg_ctl", "-D", self.home / "data", "-m", "immediate", "stop")
        shutil.rmtree(self.home, ignore_errors=True)


class Postgres:
    name = "postgresql"

    def __init__(self, cluster, database):
        self.cluster, self.database = cluster, database
        self.create("createdb", database)
        self.arguments = self.through(cluster.port)

    def create(self, program, *arguments):
        c = self.cluster
        c.call(c.tools / program, "-h", c.home, "-p", c.port, "-U", "glossator", *arguments)

    def through(self, port, user="glossator"):
        """How a node is told of it that goes through another port, or by another name."""
        return ("--store", f"jdbc:postgresql://127.0.0.1:{port}/{self.database}?user={user}")

    def rows(self, sql):
        c = self.cluster
        query = f"SELECT row_to_json(q) FROM ({sql}) q"
        out = c.call(c.tools / "psql", "-h", c.home, "-p", c.port, "-U", "glossator", "-At", self.database, "-c", query)
        return [tuple(json.loads(line).values()) for line in out.splitlines()]


class Wire(threading.Thread):
    """A port in front of another that can be cut (connections are dropped and none is let in) and slowed down."""

    def __init__(self, target):
        super().__init__(daemon=True)
        self.target, self.open, self.pairs, self.delay = target, True, [], 0
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.start()

    def run(self):
        while True:
            one, _ = self.listener.accept()
            if not self.open:
                one.close()
                continue
            try:
                other = socket.create_connection(("127.0.0.1", self.target))
            except OSError:
                one.close()
                continue
            self.pairs.append((one, other))
            for a, b in ((one, other), (other, one)):
                threading.Thread(target=self.pump, args=(a, b), daemon=True).start()

    def pump(self, a, b):
        with contextlib.suppress(OSError):
            while data := a.recv(65536):
                time.sleep(self.delay)
                b.sendall(data)
        for end in (a, b):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def cut(self):
        self.open = False
        pairs, self.pairs = self.pairs, []
        for pair in pairs:
            for end in pair:
                with contextlib.suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return taken.getsockname()[1]


class Node:
    """A server process on a fixed port, which can be killed and started again."""

    def __init__(self, folder, arguments, program=(GLOSSATOR,)):
        self.folder, self.arguments, self.program, self.port = folder, arguments, program, free_port()

    def start(self):
        command = [*self.program, "serve", "--data", str(self.folder), "--port", str(self.port), *self.arguments]
        log = open(self.folder.parent / (self.folder.name + ".out"), "ab")
        self.process = subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True)
        atexit.register(self.end, self.process)
        return self

    @staticmethod
    def end(process):
        """What a failed check leaves running, a stopped one as well."""
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()

    def ready(self):
        for _ in range(1200):
            with contextlib.suppress(OSError):
                with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/glossator/v1/ready", timeout=2) as answer:
                    # The first start answers a moment before it has written where it answers.
                    if answer.status == 200 and (self.folder / "server.json").exists():
                        return self
            assert self.process.poll() is None, "the server ended by itself"
            time.sleep(0.02)
        raise AssertionError("the server is never ready")

    def signal(self, number):
        os.killpg(self.process.pid, number)

    def kill(self):
        self.signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        self.signal(signal.SIGTERM)
        self.process.wait(30)


class Caller:
    """Repeats each call with its token, at one node after the other, until it is answered."""

    def __init__(self, nodes):
        lines = (nodes[0].folder / "credentials").read_text().replace(" ", "").splitlines()
        key = dict(line.split("=", 1) for line in lines if "=" in line)
        home = json.loads((nodes[0].folder / "server.json").read_text())
        self.domain, self.project = home["domainId"], home["projectId"]
        config = Config(retries={"total_max_attempts": 1}, connect_timeout=5, read_timeout=20)
        self.clients = [
            boto3.client(
                "datazone", endpoint_url=f"http://127.0.0.1:{node.port}", region_name="us-east-1", config=config,
                aws_access_key_id=key["aws_access_key_id"], aws_secret_access_key=key["aws_secret_access_key"],
            )  # fmt: skip
            for node in nodes
        ]
        self.repeated, self.next = 0, 0

    def call(self, operation, **question):
        end = time.monotonic() + 120
        while True:
            self.next += 1
            try:
                client = self.clients[self.next % len(self.clients)]
                return getattr(client, operation)(domainIdentifier=self.domain, **question)
            except ClientError as refused:
                if refused.response["ResponseMetadata"]["HTTPStatusCode"] < 500 or time.monotonic() > end:
                    raise
            except BotoCoreError:
                if time.monotonic() > end:
                    raise
            self.repeated += 1
            time.sleep(0.05)

    def asset(self, number, width=6):
        columns = [
            {"columnName": f"{PARTS[(number + k) % 10]}_{ENDS[(number // 10 + k) % 8]}_{k // 6}".removesuffix("_0"), "dataType": "text"}
            for k in range(width)
        ]
        content = {"tableName": f"t{number:04}", "columns": columns}
        form = {"formName": "RelationalTableForm", "typeIdentifier": "amazon.datazone.RelationalTableFormType"}
        return self.call(
            "create_asset", owningProjectIdentifier=self.project, name=f"t{number:04}",
            typeIdentifier="amazon.datazone.RelationalTableAssetType", formsInput=[{**form, "content": json.dumps(content)}],
            clientToken=f"asset-{number}",
        )["id"]  # fmt: skip

    def start(self, number, asset):
        return self.call(
            "start_metadata_generation_run", owningProjectIdentifier=self.project, types=TYPES,
            target={"type": "ASSET", "identifier": asset}, clientToken=f"start-{number}",
        )["id"]  # fmt: skip

    def start_wide(self, number):
        """A run that generates for a while."""
        return self.start(number, self.asset(number, WIDE))

    def accept(self, number, asset):
        rule = {"rule": "ALL"}
        return self.call("accept_predictions", identifier=asset, acceptRule=rule, clientToken=f"accept-{number}")["revision"]


def wait_for_all(store, count, patience=600):
    end = time.monotonic() + patience
    while time.monotonic() < end:
        if store.rows("SELECT count(*) FROM run WHERE active = 0")[0][0] == count:
            return
        time.sleep(0.2)
    states = store.rows("SELECT status, count(*) FROM run GROUP BY status")
    raise SystemExit(f"runs that never ended: {states}")


def work(caller, store, runs, accepts):
    """Starts and accepts; accepting begins when every run has ended, so that what is accepted shapes no other run."""
    assets = [caller.asset(n) for n in range(runs)]
    started = [caller.start(n, asset) for n, asset in enumerate(assets)]
    wait_for_all(store, runs)
    revisions = [caller.accept(n, assets[n]) for n in range(accepts)]
    return started, revisions


PREDICTIONS = """
    SELECT r.name, p.type, p.column_name, p.proposed, p.choices, p.generator, p.state, p.commits
    FROM prediction p JOIN asset_revision r ON r.asset_id = p.asset_id AND r.revision = 1
    ORDER BY r.name, p.type, p.column_name"""


def verdict(store, reference, started, revisions, runs, accepts):
    """Counts in the database; says what does not hold."""
    wrong = []
    ended = store.rows("SELECT status, count(*) FROM run GROUP BY status")
    if [tuple(row) for row in ended] != [("SUCCEEDED", runs)]:
        wrong.append(f"runs by status: {ended}")
    if len(set(started)) != runs:
        wrong.append(f"{runs} tokens made {len(set(started))} runs")
    commits = store.rows("SELECT commits, count(*) FROM run_item GROUP BY commits")
    if [row[0] for row in commits] != [1]:
        wrong.append(f"items by commits: {commits}")
    if revisions and set(revisions) != {"2"}:
        wrong.append(f"revisions after accepting: {sorted(set(revisions))}")
    made = store.rows("SELECT count(*) FROM asset_revision WHERE revision > 1")[0][0]
    events = store.rows("SELECT count(*) FROM event WHERE detail_type LIKE '%Accepted%'")[0][0]
    if made != accepts or events < accepts or events % max(1, accepts):
        wrong.append(f"{accepts} accepts made {made} revisions and {events} events")
    found = store.rows(PREDICTIONS)
    different = sum(a != b for a, b in zip(found, reference)) + abs(len(found) - len(reference))
    if different or not found:
        wrong.append(f"{different} of {len(reference)} predictions differ from the undisturbed ones")
    print(f"  {runs} runs, {sum(r[1] for r in commits)} items, {len(found)} predictions, {made} revisions, {events} events")
    for line in wrong:
        print("  WRONG:", line)
    return not wrong


def undisturbed(make_store, scratch, runs, accepts, wide=0):
    folder = scratch / "undisturbed"
    store = make_store("undisturbed", folder)
    node = Node(folder, store.arguments).start().ready()
    try:
        caller = Caller([node])
        work(caller, store, runs, accepts)
        for number in range(runs, runs + wide):
            caller.start_wide(number)
        wait_for_all(store, runs + wide)
        return store.rows(PREDICTIONS)
    finally:
        node.stop()


def progress(store, runs):
    """Items that were committed of runs, and how many of the runs have ended."""
    names = ", ".join(f"'{run}'" for run in runs)
    items = f"(SELECT sum(commits) FROM run_item WHERE run_id IN ({names}))"
    return store.rows(f"SELECT {items} AS items, (SELECT count(*) FROM run WHERE active = 0 AND id IN ({names})) AS ended")


def kills(options, scratch, make_store):
    reference = undisturbed(make_store, scratch, options.runs, options.accepts)
    folder = scratch / "killed"
    store = make_store("killed", folder)
    node = Node(folder, store.arguments).start().ready()
    caller, chance, resumed = Caller([node]), random.Random(options.seed), []
    done, outcome = threading.Event(), {}

    def client():
        try:
            outcome["made"] = work(caller, store, options.runs, options.accepts)
        except BaseException as failure:
            outcome["failure"] = failure
        finally:
            done.set()

    thread = threading.Thread(target=client)
    thread.start()
    count = 0
    while count < options.kills and not done.is_set():
        time.sleep(chance.uniform(0.02, options.pause))
        node.kill()
        killed = time.monotonic()
        waiting = [row[0] for row in store.rows("SELECT id FROM run WHERE active = 1")]
        count += 1
        if waiting and len(resumed) < options.kills // 5:
            before = progress(store, waiting)
            node.start()
            while progress(store, waiting) == before:
                time.sleep(0.01)
            resumed.append(time.monotonic() - killed)
            node.ready()
        else:
            node.start().ready()
    thread.join()
    if "failure" in outcome:
        raise outcome["failure"]
    wait_for_all(store, options.runs)
    node.stop()
    resumed.sort()
    print(f"{store.name}: {count} kills, {caller.repeated} repeated calls; seconds from kill to the next item of a run it left:", end=" ")
    print(f"median {resumed[len(resumed) // 2]:.2f}, worst {resumed[-1]:.2f} of {len(resumed)}" if resumed else "not seen")
    return verdict(store, reference, *outcome["made"], options.runs, options.accepts) and count == options.kills


def unfenced(scratch):
    """The program with a bug planted: whoever comes late writes all the same. Nothing of it is in what is shipped."""
    source = ROOT / "server/src/main/java/dev/glossator/server/worker/CommitDoor.java"
    text = source.read_text()
    assert text.count("if (fenced && ") == 1, "the check of the fence looks different"
    planted = scratch / source.name
    planted.write_text(text.replace("if (fenced && ", "if (false && fenced && "))
    home = subprocess.run(["sh", "-c", f". {ROOT}/.mvn/jdk.sh && find_jdk_25"], check=True, capture_output=True, text=True).stdout.strip()
    path = f"{scratch}/planted:{ROOT}/cli/target/glossator.jar:{ROOT}/cli/target/lib/*"
    subprocess.run([f"{home}/bin/javac", "-nowarn", "-proc:none", "-d", scratch / "planted", "-cp", path, planted], check=True)
    return [f"{home}/bin/java", "-XX:+UseSerialGC", "-Xmx384m", "--enable-native-access=ALL-UNNAMED", "-cp", path, "dev.glossator.cli.Main"]


def nodes(options, scratch, cluster):
    spare = 4 * options.stops
    reference = undisturbed(lambda name, folder: Postgres(cluster, name), scratch, options.runs, 0, spare)
    program = unfenced(scratch) if options.unfenced else [GLOSSATOR]
    wires = Wire(cluster.port), Wire(cluster.port)
    store = Postgres(cluster, "shared")
    store.create("createuser", "--superuser", "second")
    first = Node(scratch / "one", store.through(wires[0].port), program).start().ready()
    (scratch / "two").mkdir()
    shutil.copy(scratch / "one/secret.key", scratch / "two/secret.key")
    second = Node(scratch / "two", store.through(wires[1].port, "second"), program).start().ready()
    caller = Caller([first, second])
    outcome = {}
    thread = threading.Thread(target=lambda: outcome.update(made=work(caller, store, options.runs, 0)))
    thread.start()
    chance = random.Random(7)
    for number in range(options.cuts):
        time.sleep(chance.uniform(0.5, 2))
        for wire in wires:
            wire.cut()
        time.sleep(chance.uniform(0.2, 1.5))
        for wire in wires:
            wire.open = True
        if number == options.cuts // 2:
            second.signal(signal.SIGSTOP)
            time.sleep(30)
            second.signal(signal.SIGCONT)
    thread.join()
    wait_for_all(store, options.runs)
    started, revisions = outcome["made"]
    overtaken = 0
    for number in range(options.runs, options.runs + spare):
        if overtaken < options.stops:
            started.append(Caller([second]).start_wide(number))
            overtaken += overtake(store, second, wires[1], started[-1])
    for node in (first, second):
        node.stop()
    print(
        f"two nodes: {options.cuts} cuts, one node stopped for 30 s, and {overtaken} times in the middle of a run"
        f" until the other had done it, {caller.repeated} repeated calls"
    )
    names = {row[0] for row in store.rows("SELECT name FROM asset_revision")}
    reference = [row for row in reference if row[0] in names]
    return verdict(store, reference, started, revisions, len(started), 0) and overtaken == options.stops


def overtake(store, node, wire, run):
    """
    Lets a node stand still while it generates for a run, and go on when the other node has done the run; false where it
    was quicker. What it reads and writes then is slow, so that it comes to write before it learns that its lease is gone.
    """
    open_items = f"SELECT count(*) FROM run_item i JOIN run r ON r.id = i.run_id WHERE r.id = '{run}' AND r.active = 1 AND i.commits = 0"
    at_the_store = "SELECT count(*) FROM pg_stat_activity WHERE usename = 'second' AND state <> 'idle'"
    while True:
        node.signal(signal.SIGSTOP)
        if store.rows(at_the_store) == [(0,)]:
            break
        node.signal(signal.SIGCONT)
        time.sleep(0.005)
    if store.rows(open_items) == [(0,)]:
        node.signal(signal.SIGCONT)
        return False
    while store.rows(open_items) > [(0,)]:
        time.sleep(0.2)
    wire.delay = 0.5
    node.signal(signal.SIGCONT)
    time.sleep(5)
    wire.delay = 0
    return True


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, defaults in (("kills", {"runs": 500}), ("nodes", {"runs": 400})):
        command = commands.add_parser(name)
        command.add_argument("--runs", type=int, default=defaults["runs"])
        if name == "kills":
            command.add_argument("--store", choices=["sqlite", "postgresql"], default="sqlite")
            command.add_argument("--kills", type=int, default=100)
            command.add_argument("--accepts", type=int, default=100)
            command.add_argument("--seed", type=int, default=7)
            command.add_argument("--pause", type=float, default=0.3, help="the longest time between ready and kill")
        else:
            command.add_argument("--cuts", type=int, default=10)
            command.add_argument("--stops", type=int, default=4)
            command.add_argument("--unfenced", action="store_true", help="with the bug planted that this has to find")
    options = parser.parse_args()
    subprocess.run([GLOSSATOR, "--version"], check=True, capture_output=True)
    with tempfile.TemporaryDirectory() as folder:
        scratch = pathlib.Path(folder)
        cluster = Cluster() if options.command == "nodes" or options.store == "postgresql" else None
        try:
            if options.command == "nodes":
                good = nodes(options, scratch, cluster)
            elif cluster:
                good = kills(options, scratch, lambda name, data: Postgres(cluster, name))
            else:
                good = kills(options, scratch, lambda name, data: Sqlite(data))
        finally:
            if cluster:
                cluster.stop()
    print("holds" if good else "does not hold")
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
