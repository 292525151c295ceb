#!/usr/bin/env python3
"""What faults do to runs: a server that is killed again and again, a database that is cut off, a node that stands still.

    python3 benchmarks/faults.py kills [--store sqlite|postgresql] [--kills 100] [--runs 500] [--accepts 100] [--seed 7]
    python3 benchmarks/faults.py nodes [--cuts 10] [--runs 400]

A client starts runs and accepts, and repeats every call with its token until it is answered. Afterwards predictions and
decisions are compared with those of an undisturbed server, and everything is counted in the database itself. Needs boto3,
and PostgreSQL's own programs for a cluster of its own with fsync on. Ends with 1 when anything was lost or done twice.
"""

import argparse
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

from process import GLOSSATOR

TYPES = ["BUSINESS_NAMES", "BUSINESS_DESCRIPTIONS", "BUSINESS_GLOSSARY_ASSOCIATIONS"]
PARTS = ["cust", "ord", "inv", "pmt", "shp", "prod", "acct", "dlv", "vndr", "whse"]
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

    def __init__(self, cluster, database, port=None):
        self.cluster, self.database = cluster, database
        cluster.call(cluster.tools / "createdb", "-h", cluster.home, "-p", cluster.port, "-U", "glossator", database)
        url = f"jdbc:postgresql://127.0.0.1:{port or cluster.port}/{database}?user=glossator"
        self.arguments = ("--store", url)

    def rows(self, sql):
        c = self.cluster
        query = f"SELECT row_to_json(q) FROM ({sql}) q"
        out = c.call(c.tools / "psql", "-h", c.home, "-p", c.port, "-U", "glossator", "-At", self.database, "-c", query)
        return [tuple(json.loads(line).values()) for line in out.splitlines()]


class Wire(threading.Thread):
    """A port in front of another that can be cut: connections are dropped and none is let in."""

    def __init__(self, target):
        super().__init__(daemon=True)
        self.target, self.open, self.pairs = target, True, []
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.start()

    def run(self):
        while True:
            one, _ = self.listener.accept()
            if not self.open:
                one.close()
                continue
            other = socket.create_connection(("127.0.0.1", self.target))
            self.pairs.append((one, other))
            for a, b in ((one, other), (other, one)):
                threading.Thread(target=self.pump, args=(a, b), daemon=True).start()

    @staticmethod
    def pump(a, b):
        with contextlib.suppress(OSError):
            while data := a.recv(65536):
                b.sendall(data)
        for end in (a, b):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def cut(self, seconds):
        self.open = False
        pairs, self.pairs = self.pairs, []
        for pair in pairs:
            for end in pair:
                with contextlib.suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)
        time.sleep(seconds)
        self.open = True


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return taken.getsockname()[1]


class Node:
    """A server process on a fixed port, which can be killed and started again."""

    def __init__(self, folder, store):
        self.folder, self.store, self.port = folder, store, free_port()

    def start(self):
        command = [GLOSSATOR, "serve", "--data", str(self.folder), "--port", str(self.port), *self.store.arguments]
        log = open(self.folder.parent / (self.folder.name + ".out"), "ab")
        self.process = subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True)
        return self

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

    def kill(self):
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def stop(self):
        os.killpg(self.process.pid, signal.SIGTERM)
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

    def asset(self, number):
        columns = [
            {"columnName": f"{PARTS[(number + k) % 10]}_{ENDS[(number // 10 + k) % 8]}", "dataType": "text"} for k in range(6)
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


def undisturbed(make_store, scratch, runs, accepts):
    folder = scratch / "undisturbed"
    store = make_store("undisturbed", folder)
    node = Node(folder, store).start().ready()
    try:
        work(Caller([node]), store, runs, accepts)
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
    node = Node(folder, store).start().ready()
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


def nodes(options, scratch, cluster):
    reference = undisturbed(lambda name, folder: Postgres(cluster, name), scratch, options.runs, 0)
    wire = Wire(cluster.port)
    store = Postgres(cluster, "shared", wire.port)
    first = Node(scratch / "one", store).start().ready()
    (scratch / "two").mkdir()
    shutil.copy(scratch / "one/secret.key", scratch / "two/secret.key")
    second = Node(scratch / "two", store).start().ready()
    caller = Caller([first, second])
    outcome = {}
    thread = threading.Thread(target=lambda: outcome.update(made=work(caller, store, options.runs, 0)))
    thread.start()
    chance = random.Random(7)
    for number in range(options.cuts):
        time.sleep(chance.uniform(0.5, 2))
        wire.cut(chance.uniform(0.2, 1.5))
        if number == options.cuts // 2:
            os.killpg(second.process.pid, signal.SIGSTOP)
            time.sleep(30)
            os.killpg(second.process.pid, signal.SIGCONT)
    thread.join()
    wait_for_all(store, options.runs)
    for node in (first, second):
        node.stop()
    print(f"two nodes: {options.cuts} cuts, one node stopped for 30 s, {caller.repeated} repeated calls")
    return verdict(store, reference, *outcome["made"], options.runs, 0)


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
