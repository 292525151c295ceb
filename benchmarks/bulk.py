#!/usr/bin/env python3
"""`run` over thousands of tables by one call: tables a second, memory over time, List meanwhile; then the same with the
server killed (-9) at seeded moments and started again, which must propose the same.

    python3 benchmarks/bulk.py [--tables 10000] [--columns 20] [--interruptions 5] [--seed 7] [--keep FOLDER]
"""

import argparse
import hashlib
import json
import os
import pathlib
import random
import shutil
import sqlite3
import statistics
import subprocess
import tempfile
import threading
import time

from folder import KINDS, SUBJECTS, value
from process import GLOSSATOR, Watched, resident, used_by
from serve import credentials, signed

TERMS = """Customer|Somebody who buys.
Order|What a customer asked for.
Order Date|The day an order was placed.
Net Amount|An amount of money without tax.
Currency Code|The ISO 4217 code of a currency.
Country Code|The ISO 3166 code of a country.
Product|What is sold.
Quantity|How many pieces.
Status|Where something stands in its course.
Employee|Somebody who works here.
Warehouse|A place where goods are kept.
Payment|Money that was handed over.
Vendor|Somebody who sells to us.
Discount|What is taken off a price.
Unit Price|The price of one piece.
Region|A part of the country.
Invoice|What is asked for in return.
Shipment|Goods on their way.
Contract|What two parties have agreed.
Expiry Date|The day from which something no longer holds."""


def source(path, tables, columns, seed):
    """A SQLite file of so many tables of three rows, each twice, so that ingestion finds no keys to compare."""
    chance = random.Random(seed)
    with sqlite3.connect(path) as database:
        for index in range(tables):
            table, short = SUBJECTS[index % len(SUBJECTS)]
            other = chance.choice(SUBJECTS)[1]
            fields = [(f"{short}_id", "number"), (f"{other}_ref_id", "number")]
            fields += [((short if chance.random() < 0.8 else other) + suffix, kind) for suffix, kind in KINDS]
            fields = list(dict(fields).items())[:columns]
            name = f"{table}_{index // len(SUBJECTS)}"
            database.execute(f"CREATE TABLE {name} ({', '.join(field + ' TEXT' for field, _ in fields)})")
            marks = ", ".join("?" * len(fields))
            rows = [[value(kind, chance) for _, kind in fields] for _ in range(3)]
            database.executemany(f"INSERT INTO {name} VALUES ({marks})", rows + rows)


def glossator(*command):
    done = subprocess.run([GLOSSATOR, *command], capture_output=True, text=True)
    if done.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(map(str, command))}: {done.stderr[-2000:]}")
    return done.stdout


def serve(folder):
    server = Watched(GLOSSATOR, "serve", "--data", folder, "--port", "0")
    server.first("http://")
    line = next(line for _, _, line in server.lines if "http://" in line)
    return server, "http://" + line.split("http://", 1)[1].split()[0]


class Meanwhile:
    """Asks for a page of runs twenty times a second and reads the server's memory, until stopped."""

    def __init__(self, server, url, folder):
        self.milliseconds, self.memory, self.stopped = [], [], False
        self.thread = threading.Thread(target=self._watch, args=(server, url, folder), daemon=True)
        self.thread.start()

    def _watch(self, server, url, folder):
        keys = credentials(folder)
        domain = json.loads((pathlib.Path(folder) / "server.json").read_text())["domainId"]
        while not self.stopped:
            before = time.monotonic()
            try:
                signed(url, f"/v2/domains/{domain}/metadata-generation-runs", *keys)
                self.milliseconds.append(1000 * (time.monotonic() - before))
            except OSError:
                pass
            self.memory.append(resident(server.process.pid) / 1024)
            time.sleep(0.05)

    def stop(self):
        self.stopped = True
        self.thread.join()


def tenths(samples):
    size = max(1, len(samples) // 10)
    return [statistics.median(samples[at * size : (at + 1) * size] or [0]) for at in range(10)]


def proposals(folder):
    """A digest of all predictions but for ids and times, and how often each item was committed."""
    with sqlite3.connect(f"file:{folder}/glossator.db?mode=ro", uri=True) as database:
        rows = database.execute(
            "SELECT asset_id, type, column_name, state, proposed, choices FROM prediction ORDER BY 1, 2, 3"
        )
        digest, count = hashlib.sha256(), 0
        for row in rows:
            digest.update(repr(row).encode())
            count += 1
        commits = [n for (n,) in database.execute("SELECT DISTINCT commits FROM run_item ORDER BY 1")]
        runs = dict(database.execute("SELECT status, count(*) FROM run GROUP BY status"))
    return digest.hexdigest(), count, commits, runs


def undisturbed(folder):
    server, url = serve(folder)
    meanwhile = Meanwhile(server, url, folder)
    before = used_by(server.process.pid)
    ran = json.loads(glossator("run", "--data", folder, "--output", "json").strip().splitlines()[-1])
    used = used_by(server.process.pid) - before
    meanwhile.stop()
    server.process.terminate()
    server.wait()
    pages = sorted(meanwhile.milliseconds)
    memory = tenths(meanwhile.memory)
    print(f"{ran['assets']} tables, {ran['runs']} runs, {ran['failed']} failed: {ran['seconds']:.0f} s,"
          f" {ran['assets'] / ran['seconds']:.1f} tables/s (goal 15); {used:.0f} s of processor time, thus at most"
          f" {ran['assets'] * os.cpu_count() / used:.1f} tables/s on {os.cpu_count()} cores")  # fmt: skip
    print(f"List meanwhile: {len(pages)} pages, p50 {pages[len(pages) // 2]:.1f} ms,"
          f" p99 {pages[int(len(pages) * 0.99)]:.1f} ms (goal 50)")  # fmt: skip
    print("resident by tenths of the time, MiB: " + " ".join(f"{m:.0f}" for m in memory)
          + f"; last against third {100 * (memory[9] / memory[2] - 1):+.0f} % (goal 5)")  # fmt: skip
    return ran["seconds"]


def interrupted(folder, times, seconds, seed):
    chance = random.Random(seed)
    for _ in range(times):
        server, _ = serve(folder)
        running = subprocess.Popen([GLOSSATOR, "run", "--data", folder, "--output", "json"],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # fmt: skip
        time.sleep(2 + chance.random() * seconds / (times + 2))
        server.process.kill()
        server.wait()
        running.wait()
    ran = glossator("run", "--data", folder, "--output", "json")
    return json.loads(ran.strip().splitlines()[-1])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tables", type=int, default=10_000)
    parser.add_argument("--columns", type=int, default=20)
    parser.add_argument("--interruptions", type=int, default=5)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--keep", help="work here and leave it")
    chosen = parser.parse_args()
    folder = pathlib.Path(chosen.keep or tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    first, second = str(folder / "undisturbed"), str(folder / "interrupted")
    source(folder / "source.db", chosen.tables, chosen.columns, chosen.seed)
    (folder / "terms.csv").write_text(
        "id,name,definition,synonyms,parents\n"
        + "".join(f"t{at},{line.split('|')[0]},{line.split('|')[1]},,\n" for at, line in enumerate(TERMS.splitlines()))
    )
    glossator("glossary", "import", str(folder / "terms.csv"), "--data", first)
    ingested = json.loads(
        glossator("ingest", str(folder / "source.db"), "--data", first, "--output", "json").strip().splitlines()[-1]
    )
    print(f"ingested {ingested['created']} tables in {ingested['seconds']:.0f} s")
    plan = json.loads(glossator("plan", "--data", first, "--output", "json").strip().splitlines()[-1])
    print(f"plan: {plan['tables']} tables, {plan['columns']} columns, {plan['seconds']:.0f} s expected")
    if chosen.interruptions:
        shutil.copytree(first, second)
    seconds = undisturbed(first)
    if chosen.interruptions:
        ran = interrupted(second, chosen.interruptions, seconds, chosen.seed)
        expected, found = proposals(first), proposals(second)
        print(f"killed {chosen.interruptions} times and gone on: {found[1]} predictions,"
              f" {'the same' if expected[:2] == found[:2] else 'OTHERS than undisturbed'};"
              f" commits of each item {found[2]}; runs {found[3]}; failed {ran['failed']}")  # fmt: skip
        if expected != found or found[2] != [1]:
            raise SystemExit(1)
    if not chosen.keep:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
