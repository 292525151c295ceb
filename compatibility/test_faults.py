"""What happens to a machine in the middle of work: its disk fills up, its folder is locked, an upgrade breaks off."""

import json
import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import time
from pathlib import Path

import pytest

from conftest import GLOSSATOR, Server, glossator

TABLES = 40
COLUMNS = [f"{part}_{end}" for part in ("cust", "ord", "inv", "pmt", "shp") for end in ("no", "dt", "amt", "cd")]


def tables(folder):
    folder.mkdir()
    for number in range(TABLES):
        rows = "".join(",".join(str(row * 7 + at) for at in range(len(COLUMNS))) + "\n" for row in range(1, 4))
        (folder / f"sls_{number:02}.csv").write_text(",".join(COLUMNS) + "\n" + rows)
    return folder


def last(text):
    return json.loads(text.strip().splitlines()[-1])


def rows(data, sql):
    with sqlite3.connect(f"file:{data}/glossator.db?mode=ro", uri=True, timeout=10) as connection:
        return connection.execute(sql).fetchall()


def wait_until(what, seconds=30):
    until = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < until
        time.sleep(0.02)


def started_run(data, **more):
    """`run` over everything, once its first assets are done."""
    command = [GLOSSATOR, "run", "--data", str(data), "--output", "json"]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **more)
    wait_until(lambda: rows(data, "SELECT count(*) FROM run WHERE status = 'SUCCEEDED'")[0][0] > 2)
    return running


def test_a_disk_that_is_full_during_a_bulk(tmp_path):
    data = tmp_path / "data"
    server = Server(data).start()
    try:
        glossator("ingest", tables(tmp_path / "tables"), "--data", data)
        running = started_run(data)
        room = 50_000  # for the log; the database has grown beyond it
        _, hard = resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE)
        resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, (room, hard))
        log = data / "logs" / "glossator.0.log"
        wait_until(lambda: "disk of the database is full" in log.read_text())
        assert running.poll() is None, "whoever waits for the bulk goes on waiting"
        assert glossator("status", "--data", data).returncode == 0, "what was there is readable"
        resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, (hard, hard))
        out, err = running.communicate(timeout=90)
        assert running.returncode == 0, err
        assert (last(out)["succeeded"], last(out)["failed"]) == (last(out)["runs"], 0), out
        assert rows(data, "SELECT DISTINCT status FROM run") == [("SUCCEEDED",)]
        assert rows(data, "SELECT DISTINCT commits FROM run_item") == [(1,)], "each item was written once"
    finally:
        server.stop()


def test_a_folder_that_is_read_only_from_the_middle_of_a_bulk():
    """As somebody whom permissions bind, which root is not."""
    home = Path(tempfile.mkdtemp(prefix="glossator-read-only-"))
    person = {"user": "nobody", "extra_groups": []} if os.getuid() == 0 else {}
    data = home / "data"
    data.mkdir()
    try:
        if person:
            shutil.chown(home, "nobody")
            shutil.chown(data, "nobody")
        command = [GLOSSATOR, "ingest", str(tables(home / "tables")), "--data", str(data)]
        assert subprocess.run(command, capture_output=True, timeout=120, **person).returncode == 0
        serve = [GLOSSATOR, "serve", "--data", str(data), "--port", "0"]
        server = subprocess.Popen(serve, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **person)
        assert "http://" in server.stdout.readline()
        running = started_run(data, **person)
        data.chmod(0o555)
        out, err = running.communicate(timeout=90)
        assert running.returncode == 0 and last(out)["succeeded"] == last(out)["runs"], err
        server.send_signal(signal.SIGTERM)
        server.communicate(timeout=30)
        refused = subprocess.run(serve, capture_output=True, text=True, timeout=60, **person)
        lines = refused.stderr.strip().splitlines()
        assert refused.returncode == 3 and len(lines) == 1 and str(data) in lines[0], (refused.returncode, refused.stderr)
        data.chmod(0o755)
        status = subprocess.run([GLOSSATOR, "status", "--data", str(data)], capture_output=True, text=True, **person)
        assert status.returncode == 0, status.stderr
        assert rows(data, "SELECT DISTINCT status FROM run") == [("SUCCEEDED",)]
    finally:
        data.chmod(0o755)
        shutil.rmtree(home, ignore_errors=True)


BACK_TO_V040 = """
ALTER TABLE decision DROP COLUMN comment;
ALTER TABLE decision DROP COLUMN attributed_to;
DROP TABLE acceptance_policy;
DROP INDEX decision_by_run;
DELETE FROM migration WHERE file LIKE 'V041%' OR file LIKE 'V042%';
"""

DECISIONS = """
INSERT INTO decision (id, domain_id, asset_id, type, column_name, verdict, value, generated, choice, run_id, fingerprint,
  revision, decided_at, decided_by)
SELECT 'd' || n, 'dzd_1', 'a' || n, 'BUSINESS_NAMES', '', 'ACCEPTED', 'v' || n, 'v' || n, 0, 'r' || n, 'f', '1', n, 'u'
FROM ({numbers}) numbers;
"""

APPLIED = "SELECT count(*) FROM migration WHERE file LIKE 'V041%' OR file LIKE 'V042%'"
POLICIES = "SELECT count(*) FROM {tables} WHERE {name} = 'acceptance_policy'"


def old_sqlite(data, decisions):
    """A database of an earlier version, with something to keep."""
    Server(data).start().stop()
    numbers = "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < %d) SELECT n FROM c" % decisions
    with sqlite3.connect(data / "glossator.db") as connection:
        connection.executescript(BACK_TO_V040 + DECISIONS.format(numbers=numbers))


def test_a_migration_that_is_killed_half_way_on_sqlite(tmp_path):
    data, decisions = tmp_path / "data", 300_000
    old_sqlite(data, decisions)
    wal = data / "glossator.db-wal"
    process = subprocess.Popen([GLOSSATOR, "serve", "--data", str(data), "--port", "0"], stdout=subprocess.DEVNULL)
    # What the transaction has written so far lies in the write-ahead log and counts for nothing.
    wait_until(lambda: wal.exists() and wal.stat().st_size > 100_000)
    process.kill()
    process.wait()
    policies = POLICIES.format(tables="sqlite_master", name="name")
    assert rows(data, APPLIED) == [(0,)] and rows(data, policies) == [(0,)], "killed too late to show anything"
    Server(data).start().stop()
    assert rows(data, APPLIED)== [(2,)] and rows(data, policies) == [(1,)]
    assert rows(data, "SELECT count(*), count(DISTINCT id) FROM decision WHERE comment = ''") == [(decisions, decisions)]
    assert rows(data, "PRAGMA integrity_check") == [("ok",)]


def test_a_migration_that_is_killed_half_way_on_postgresql(cluster, tmp_path):
    database = "halfway"
    data, url = tmp_path / "data", f"jdbc:postgresql://127.0.0.1:{cluster['port']}/{database}?user=glossator"
    cluster["make"](database)
    Server(data, "--store", url).start().stop()
    cluster["sql"](database, BACK_TO_V040 + DECISIONS.format(numbers="SELECT generate_series(1, 1000) n"))

    def number(sql):
        return int(cluster["call"](*cluster["psql"], database, "-c", sql).stdout)

    # Whoever only reads lets an index be made and holds up the file after it, which adds columns.
    reader = subprocess.Popen(
        [*map(str, cluster["psql"]), database], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True, cwd="/"
    )
    reader.stdin.write("BEGIN; SELECT count(*) FROM decision;\n")
    reader.stdin.flush()
    waiting = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'ALTER TABLE decision%'"
    process = subprocess.Popen([GLOSSATOR, "serve", "--data", str(data), "--port", "0"], stdout=subprocess.DEVNULL)
    wait_until(lambda: number(waiting) == 1)
    process.kill()
    process.wait()
    reader.communicate("ROLLBACK;\n")
    policies = POLICIES.format(tables="pg_tables", name="tablename")
    wait_until(lambda: number("SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'ALTER TABLE decision%'") == 0)
    assert number(APPLIED) == 0 and number(policies) == 0
    Server(data).start().stop()
    assert number(APPLIED) == 2 and number(policies) == 1 and number("SELECT count(*) FROM decision WHERE comment = ''") == 1000


@pytest.mark.parametrize("store", ["sqlite", "postgresql"])
def test_a_migration_that_fails_is_named_and_leaves_everything(cluster, tmp_path, store):
    data, arguments = tmp_path / "data", []
    obstacle, away = "ALTER TABLE decision ADD COLUMN attributed_to TEXT;", "ALTER TABLE decision DROP COLUMN attributed_to;"
    if store == "sqlite":
        old_sqlite(data, 10)

        def run(sql):
            with sqlite3.connect(data / "glossator.db") as connection:
                connection.executescript(sql)

        def number(sql):
            return rows(data, sql)[0][0]

        policies = POLICIES.format(tables="sqlite_master", name="name")
    else:
        cluster["make"]("fails")
        arguments = ["--store", f"jdbc:postgresql://127.0.0.1:{cluster['port']}/fails?user=glossator"]
        Server(data, *arguments).start().stop()

        def run(sql):
            cluster["sql"]("fails", sql)

        def number(sql):
            return int(cluster["call"](*cluster["psql"], "fails", "-c", sql).stdout)

        policies = POLICIES.format(tables="pg_tables", name="tablename")
        run(BACK_TO_V040 + DECISIONS.format(numbers="SELECT generate_series(1, 10) n"))
    run(obstacle)
    refused = glossator("serve", "--data", data, "--port", "0", *arguments, check=False)
    lines = refused.stderr.strip().splitlines()
    assert refused.returncode == 3 and len(lines) == 1, (refused.returncode, refused.stderr)
    assert "V042__decision_notes.sql failed" in lines[0] and "nothing was changed" in lines[0]
    assert number(APPLIED) == 0 and number(policies) == 0 and number("SELECT count(*) FROM decision") == 10
    run(away)
    Server(data, *arguments).start().stop()
    assert number(APPLIED) == 2 and number(policies) == 1 and number("SELECT count(*) FROM decision") == 10
