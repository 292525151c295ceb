"""Sources, folders and stores that are damaged, full, locked or gone: one clear line each, and the rest goes on."""

import errno
import json
import os
import pathlib
import resource
import signal
import socket
import sqlite3
import subprocess
import threading
import time

import pytest

import damaged
from conftest import GLOSSATOR, Server, glossator

MEGABYTE = 1024 * 1024


def last(done):
    return json.loads(done.stdout.strip().splitlines()[-1])


def complaints(done):
    """What went to standard error, progress bars aside; no line of a stack trace is among it."""
    lines = [line for line in done.stderr.splitlines() if line.strip()]
    assert not [line for line in lines if line.lstrip().startswith("at ") or "Exception" in line], done.stderr
    return lines


def one_line(done, code, *words):
    lines = [line for line in complaints(done) if line.startswith("glossator: ")]
    assert done.returncode == code and len(lines) == 1, (done.returncode, done.stderr)
    assert all(word in lines[0] for word in words), lines


@pytest.fixture(scope="module")
def orders(tmp_path_factory):
    path = tmp_path_factory.mktemp("orders") / "ord_hdr.csv"
    path.write_text(damaged.ORDERS)
    return path


@pytest.mark.parametrize("command", [("ingest",), ("try", "--once")])
def test_a_folder_in_which_nearly_everything_is_wrong(tmp_path, command):
    read, skipped = damaged.write(tmp_path / "bad")
    done = glossator(command[0], tmp_path / "bad", *command[1:], "--data", tmp_path / "data", "--output", "json", check=False)
    assert done.returncode == 1, done.stderr
    lines = complaints(done)
    for name in skipped:
        assert len([line for line in lines if line.startswith(f"{name}: ") and line.endswith("(skipped)")]) == 1, (name, lines)
    for name in ("ragged", "headers", "nul", "latin", "lines", "line", "no_rows"):
        assert len([line for line in lines if line.startswith(f"{name}.") and "(skipped)" not in line]) == 1, (name, lines)
    if command == ("ingest",):
        assert last(done)["created"] == len(read) and last(done)["skipped"] == len(skipped) + 1, last(done)
        assert last(done)["columns"] > 2000
    else:
        tables = {table["table"]: table for table in last(done)["tables"]}
        assert set(tables) == read
        names = [column["column"] for column in tables["names"]["columns"]]
        assert names == ["номер_заказа", "订单日期", "🛒_qty", damaged.LONG_NAME]
        assert len(tables["wide"]["columns"]) == 2000
        assert [column["column"] for column in tables["headers"]["columns"]] == ["ord_no", "column2", "ord_no_2", "column4"]
    exported = glossator("export", "--to", "csv", "--state", "proposed", "--data", tmp_path / "data", check=False)
    assert exported.returncode == 0 and "Traceback" not in exported.stderr


def test_a_file_that_may_not_be_read(tmp_path):
    (tmp_path / "tables").mkdir()
    for name in ("open", "closed"):
        (tmp_path / "tables" / f"{name}.csv").write_text(damaged.ORDERS)
    (tmp_path / "tables/closed.csv").chmod(0)
    command = [GLOSSATOR, "ingest", str(tmp_path / "tables"), "--data", str(tmp_path / "data"), "--output", "json"]
    if os.getuid() == 0:
        # The super-user reads everything; without the capability to override permissions it does not.
        command = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search", "--inh-caps", "-all", *command]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 1 and last(done)["created"] == 1 and last(done)["skipped"] == 1, (done.stdout, done.stderr)
    assert [line for line in complaints(done) if line.startswith("closed.csv: ") and "may not" in line], done.stderr


def test_a_sqlite_source_that_is_locked_is_read_or_named(tmp_path):
    (tmp_path / "tables").mkdir()
    (tmp_path / "tables/good.csv").write_text(damaged.ORDERS)
    database = sqlite3.connect(tmp_path / "tables/shop.sqlite", isolation_level=None)
    database.execute("CREATE TABLE cust_mst (cust_no integer)")
    database.execute("INSERT INTO cust_mst VALUES (1)")
    database.execute("BEGIN EXCLUSIVE")
    database.execute("INSERT INTO cust_mst VALUES (2)")
    try:
        done = glossator("ingest", tmp_path / "tables", "--data", tmp_path / "data", "--output", "json", check=False)
    finally:
        database.execute("ROLLBACK")
        database.close()
    counts = last(done)
    assert counts["created"] + counts["skipped"] == 2 and done.returncode == (1 if counts["skipped"] else 0)
    assert not counts["skipped"] or [line for line in complaints(done) if line.startswith("shop.sqlite: ")]
    again = glossator("ingest", tmp_path / "tables", "--data", tmp_path / "data", "--output", "json")
    assert last(again)["created"] + last(again)["unchanged"] == 2, "afterwards the rest is read"


def limited(limit):
    """No file of the process may grow beyond the limit: for a writer that is a disk that is full."""

    def set_limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    return set_limit


def test_a_full_disk_while_a_folder_is_ingested(orders, tmp_path):
    data, tables = tmp_path / "data", tmp_path / "tables"
    glossator("try", orders, "--once", "--data", data)
    tables.mkdir()
    for number in range(30):
        header = ",".join(f"ord_{number}_{n}_amt" for n in range(120))
        (tables / f"ord_{number}.csv").write_text(header + "\n" + ",".join("1" for _ in range(120)) + "\n")
    room = max(path.stat().st_size for path in data.glob("glossator.db*")) + 300_000
    command = [GLOSSATOR, "ingest", str(tables), "--data", str(data), "--output", "json"]
    full = subprocess.run(command, capture_output=True, text=True, timeout=120, preexec_fn=limited(room))
    assert full.returncode not in (0, 130), full.stdout
    assert [line for line in complaints(full) if "disk" in line or "full" in line or "written" in line], full.stderr
    assert glossator("status", "--data", data).returncode == 0, "what was there is readable"
    counts = last(glossator("ingest", tables, "--data", data, "--output", "json"))
    assert counts["created"] + counts["unchanged"] + counts["revised"] == 30 and counts["skipped"] == 0, counts


def test_an_export_to_a_full_disk_leaves_the_earlier_file(orders, tmp_path):
    data, file = tmp_path / "data", tmp_path / "texts.csv"
    glossator("try", orders, "--once", "--data", data)
    glossator("export", "--to", "csv", "--state", "proposed", "--file", file, "--data", data)
    before = file.read_text()
    glossator("accept", "--data", data)
    command = [GLOSSATOR, "export", "--to", "markdown", "--file", str(file), "--data", str(data)]
    running = Server(data).start()
    try:
        full = subprocess.run(command, capture_output=True, text=True, timeout=60, preexec_fn=limited(100))
    finally:
        running.stop()
    one_line(full, 1, "texts.csv cannot be written")
    assert file.read_text() == before and not list(tmp_path.glob("texts.csv.*"))
    with open("/dev/full", "w") as nowhere:
        full = subprocess.run([*command[:4], "--data", str(data)], stdout=nowhere, stderr=subprocess.PIPE, text=True, timeout=60)
    assert full.returncode == 1 and "cannot be written" in full.stderr, (full.returncode, full.stderr)


def test_a_damaged_store_is_named_and_left_alone(orders, tmp_path):
    data = tmp_path / "data"
    glossator("ingest", orders, "--data", data)
    database = data / "glossator.db"
    content = os.urandom(30_000)
    for path in data.glob("glossator.db-*"):
        path.unlink()
    database.write_bytes(content)
    for command in (("serve", "--port", "0"), ("ingest", orders), ("status",)):
        one_line(glossator(*command, "--data", data, check=False), 3, "glossator.db", "damaged")
    assert database.read_bytes() == content


def test_a_store_that_another_program_locks(orders, tmp_path):
    data = tmp_path / "data"
    glossator("ingest", orders, "--data", data)
    holder = sqlite3.connect(data / "glossator.db", isolation_level=None)
    holder.execute("PRAGMA locking_mode = EXCLUSIVE")
    holder.execute("BEGIN EXCLUSIVE")
    try:
        one_line(glossator("status", "--data", data, check=False, timeout=60), 3, "glossator.db", "locked")
    finally:
        holder.execute("ROLLBACK")
        holder.close()
    assert glossator("status", "--data", data).returncode == 0


def test_two_servers_on_one_folder_and_a_port_in_use(tmp_path):
    first = Server(tmp_path / "data").start()
    try:
        one_line(glossator("serve", "--data", tmp_path / "data", check=False), 3, str(first_pid(first)), "--data")
        port = first.url.rsplit(":", 1)[1]
        one_line(glossator("serve", "--data", tmp_path / "other", "--port", port, check=False), 2, port, "--port")
    finally:
        first.stop()


def first_pid(server):
    return json.loads((server.folder / "server.json").read_text())["pid"]


class Proxy:
    """Passes a connection on to PostgreSQL until so many bytes have come back, then it breaks off for good."""

    def __init__(self, port, limit):
        self.target, self.left = int(port), limit
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while self.left > 0:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            server = socket.create_connection(("127.0.0.1", self.target))
            threading.Thread(target=self.pump, args=(client, server, False), daemon=True).start()
            threading.Thread(target=self.pump, args=(server, client, True), daemon=True).start()

    def pump(self, source, sink, counted):
        try:
            while chunk := source.recv(4096):
                if counted:
                    self.left -= len(chunk)
                    if self.left <= 0:
                        break
                sink.sendall(chunk)
        except OSError:
            pass
        for end in (source, sink):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError as gone:
                assert gone.errno in (errno.ENOTCONN, errno.EBADF)
        if self.left <= 0:
            self.listener.close()


@pytest.fixture(scope="module")
def warehouse(cluster):
    cluster["make"]("breaking")
    statements = [
        f"CREATE TABLE ord_{n} AS SELECT g AS ord_no, 'STATE_' || g % 3 AS ord_stat, g * 1.5 AS net_amt FROM generate_series(1, 3000) g;"
        for n in range(12)
    ]
    hba = cluster["call"](*cluster["psql"], "postgres", "-c", "SHOW hba_file").stdout.strip()
    rules = pathlib.Path(hba).read_text()
    pathlib.Path(hba).write_text("host all locked 127.0.0.1/32 scram-sha-256\n" + rules)
    cluster["sql"]("breaking", "\n".join(statements) + "CREATE ROLE locked LOGIN PASSWORD 'right'; ANALYZE; SELECT pg_reload_conf();")
    return cluster


def test_a_database_that_breaks_off_half_way(warehouse, tmp_path):
    data = tmp_path / "data"
    proxy = Proxy(warehouse["port"], 400_000)
    source = f"postgresql://glossator@127.0.0.1:{proxy.port}/breaking"
    done = glossator("ingest", source, "--data", data, "--output", "json", check=False)
    assert done.returncode in (1, 3), done.stderr
    assert [line for line in complaints(done) if "broke off" in line], done.stderr
    counts = last(done)
    assert 0 < counts["created"] < 12 and counts["created"] + counts["skipped"] == 12, counts
    forward = Proxy(warehouse["port"], 1 << 40)
    forward_source = f"postgresql://glossator@127.0.0.1:{forward.port}/breaking"
    assert last(glossator("ingest", forward_source, "--data", data, "--output", "json"))["skipped"] == 0
    assert glossator("status", "--data", data).returncode == 0


def test_a_session_that_the_server_ends(warehouse, tmp_path):
    data = tmp_path / "data"
    stop = threading.Event()

    def kill():
        query = "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'glossator'"
        while not stop.is_set():
            warehouse["call"](*warehouse["psql"], "postgres", "-c", query)
            time.sleep(0.02)

    killer = threading.Thread(target=kill)
    killer.start()
    try:
        source = f"postgresql://glossator@127.0.0.1:{warehouse['port']}/breaking"
        done = glossator("ingest", source, "--data", data, "--output", "json", check=False)
    finally:
        stop.set()
        killer.join()
    assert done.returncode in (1, 3) and [line for line in complaints(done) if "broke off" in line], done.stderr
    done = glossator("ingest", source, "--data", data, "--output", "json")
    assert last(done)["created"] + last(done)["unchanged"] == 12


def test_a_password_that_is_refused(warehouse, tmp_path):
    source = f"postgresql://locked@127.0.0.1:{warehouse['port']}/breaking"
    for password in ("", "wr0ng-pa55"):
        done = glossator("ingest", source, "--data", tmp_path / "data", check=False, env={"PGPASSWORD": password})
        one_line(done, 4, "refuses the login", ".pgpass")
        assert "wr0ng-pa55" not in done.stdout + done.stderr
    assert glossator("ingest", source, "--data", tmp_path / "data", env={"PGPASSWORD": "right"}, check=False).returncode in (0, 1)
