"""MariaDB and MySQL from a distribution as sources that are treated as somebody's house, and comments back into them."""

import glob
import json
import os
import pathlib
import pwd
import re
import shutil
import subprocess
import time

import pytest

from conftest import ROOT, glossator

ROWS = "JSON_TABLE(CONCAT('[1', REPEAT(',1', {} - 1), ']'), '$[*]' COLUMNS (seq FOR ORDINALITY)) AS numbers"
SHOP = f"""
CREATE DATABASE shop CHARACTER SET utf8mb4;
USE shop;
CREATE TABLE cust_mst (cust_no int unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY, cust_nm varchar(80) NOT NULL, eml_addr varchar(120), val varchar(40),
  ctry_cd char(2) CHARACTER SET ascii NOT NULL DEFAULT 'DE', UNIQUE KEY (eml_addr)) COMMENT='Kunden, wie sie der Laden kennt';
CREATE TABLE ord_hdr (
  ord_no bigint NOT NULL PRIMARY KEY, cust_no int unsigned NOT NULL, ord_dt date DEFAULT NULL, net_amt decimal(13,2) NOT NULL DEFAULT 0.00 COMMENT 'Net of tax, before returns.',
  ord_stat enum('OPEN','CLOSED','it''s') DEFAULT 'it''s', crncy_cd char(3) COLLATE utf8mb4_bin DEFAULT NULL, doc json, flg bit(1) DEFAULT b'1', pct double DEFAULT (1.5 + 1),
  note_txt varchar(40) DEFAULT 'CURRENT_TIMESTAMP', key_bin varbinary(4) DEFAULT 'a', upd_ts datetime(3) DEFAULT NULL ON UPDATE CURRENT_TIMESTAMP(3),
  chg_ts timestamp NOT NULL DEFAULT current_timestamp() ON UPDATE current_timestamp(), tot_amt decimal(13,2) AS (net_amt * 1.19) STORED, qty int CHECK (qty > 0),
  CONSTRAINT f FOREIGN KEY (cust_no) REFERENCES cust_mst (cust_no));
CREATE VIEW ord_open AS SELECT ord_no, cust_no FROM ord_hdr WHERE ord_stat = 'OPEN';
INSERT INTO cust_mst (cust_nm, eml_addr, val) SELECT CONCAT('Xochitl Wojciechowska ', seq), CONCAT('person', seq, '@planted.example'), ELT(1 + seq % 3, 'tlatoani', 'okonkwo', 'lindqvist') FROM {ROWS.format(200)};
INSERT INTO ord_hdr (ord_no, cust_no, ord_dt, net_amt, ord_stat, crncy_cd, doc)
  SELECT seq, 1 + seq % 200, DATE '2024-01-01' + INTERVAL seq % 300 DAY, seq * 1.5, ELT(1 + seq % 2, 'OPEN', 'CLOSED'), ELT(1 + seq % 2, 'EUR', 'USD'), '{{"a": 1}}' FROM {ROWS.format(60_000)};
ANALYZE TABLE cust_mst, ord_hdr;
CREATE USER guest@'%' IDENTIFIED BY 'right';
GRANT SELECT ON shop.ord_hdr TO guest@'%';
GRANT INSERT ON shop.cust_mst TO guest@'%';
CREATE USER reader@'%' IDENTIFIED BY '';
GRANT SELECT ON shop.* TO reader@'%';
"""


def mariadb(home):
    """How MariaDB is started, once its data folder has been made."""
    user = "mysql" if os.getuid() == 0 else pwd.getpwuid(os.getuid()).pw_name
    shutil.chown(home, user)
    options = [f"--datadir={home}/data", f"--user={user}"]
    install = ["mariadb-install-db", "--no-defaults", *options, "--auth-root-authentication-method=normal", "--skip-test-db"]
    subprocess.run(install, check=True, capture_output=True)
    daemon = shutil.which("mariadbd") or glob.glob("/usr/sbin/mariadbd")[0]
    return [daemon, "--no-defaults", *options]


def mysql(home):
    """The same for MySQL, which `.ci/mysql` has unpacked with its own C library."""
    usr = ROOT / "target/mysql/usr"
    if not usr.exists():
        pytest.skip("no MySQL: `.ci/mysql target/mysql` has not fetched one")
    libraries = usr / "lib" / f"{os.uname().machine}-linux-gnu"
    loader = [*glob.glob(f"{libraries}/ld-linux-*"), "--library-path", libraries]
    options = [f"--basedir={usr}", f"--datadir={home}/data", f"--user={pwd.getpwuid(os.getuid()).pw_name}"]
    daemon = [*loader, usr / "sbin/mysqld", "--no-defaults", *options, "--secure-file-priv=NULL", "--mysqlx=OFF"]
    subprocess.run([*daemon, "--initialize-insecure"], check=True, capture_output=True)
    return daemon


@pytest.fixture(scope="module", params=[mariadb, mysql], ids=lambda make: make.__name__)
def server(request):
    """A server of its own, with a log of every statement."""
    home = pathlib.Path(f"/tmp/glossator-{request.param.__name__}-{os.getpid()}")
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir()
    try:
        command = request.param(home)
        port, socket = 23000 + os.getpid() % 20000, home / "socket"
        client = ["--no-defaults", f"--socket={socket}", "-uroot"]
        process = subprocess.Popen(
            [*command, f"--port={port}", f"--socket={socket}", "--bind-address=127.0.0.1", f"--pid-file={home}/pid",
             "--general-log", f"--general-log-file={home}/general.log", f"--log-error={home}/error.log"]
        )

        def sql(text):
            done = subprocess.run(["mariadb", *client, "-N", "--raw"], input=text, capture_output=True, text=True)
            assert done.returncode == 0, done.stderr
            return done.stdout

        try:
            for _ in range(100):
                if subprocess.run(["mariadb-admin", *client, "ping"], capture_output=True).returncode == 0:
                    break
                time.sleep(0.2)
            sql(SHOP)
            yield {"name": request.param.__name__, "port": port, "sql": sql, "log": home / "general.log", "data": home / "data"}
        finally:
            process.terminate()
            process.wait(30)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def try_source(source, data, check=True, **env):
    return glossator("try", source, "--once", "--output", "json", "--data", data, check=check, env=env)


def last(done):
    return json.loads(done.stdout.strip().splitlines()[-1])


def test_a_database_as_a_source_and_comments_back(server, tmp_path):
    data = tmp_path / "data"
    before = server["log"].stat().st_size
    done = try_source(f"mysql://reader@127.0.0.1:{server['port']}/shop", data)
    tables = {table["table"]: table for table in last(done)["tables"]}
    assert set(tables) == {"shop.cust_mst", "shop.ord_hdr", "shop.ord_open"}
    columns = {column["column"]: column for column in tables["shop.ord_hdr"]["columns"]}
    assert columns["ord_dt"]["name"]["value"] == "Order Date" and columns["net_amt"]["type"] == "decimal(13,2)"
    assert "cust_mst" in columns["cust_no"]["description"]["value"] and "EUR" in columns["crncy_cd"]["description"]["value"]
    kept = b"".join(path.read_bytes() for path in data.rglob("*") if path.is_file() and "natives" not in path.parts)
    for planted in (b"planted.example", b"Wojciechowska", b"tlatoani", b"okonkwo"):
        assert planted not in kept and planted.decode() not in done.stdout + done.stderr, planted
    assert b"Kunden, wie sie der Laden kennt" in kept and b"Net of tax" in kept
    statements = server["log"].read_text(errors="replace")[before:]
    limit = {"mariadb": "max_statement_time = 5", "mysql": "max_execution_time = 5000"}[server["name"]]
    assert limit in statements and "lock_wait_timeout = 1" in statements and "TRANSACTION READ ONLY" in statements
    verbs = set(re.findall(r"\t\s*\d+ Query\t(\w+)", statements)) - {"SET", "set", "SELECT", "select", "ROLLBACK", "COMMIT", "START"}
    assert not verbs, verbs
    sampled = [int(n) for n in re.findall(r"FROM `shop`.`ord_hdr`.* LIMIT (\d+)", statements)]
    assert len(sampled) == 20 and sum(sampled) == 10_000, "a large table is sampled in stretches of its key"
    again = last(glossator("ingest", f"mysql://reader@127.0.0.1:{server['port']}/shop", "--output", "json", "--data", tmp_path / "again"))
    assert (again["created"], again["skipped"]) == (3, 0)

    def definitions():
        return {t: server["sql"](f"SHOW CREATE TABLE shop.{t}\\G") for t in ("ord_hdr", "cust_mst")}

    plain = definitions()
    script = glossator("export", "--to", "sql", "--with-names", "--state", "proposed", "--data", data).stdout
    assert "ord_open: views take no comments here" in script
    server["sql"](script)
    commented = definitions()
    without = lambda text: re.sub(r" COMMENT '(?:[^'\\]|''|\\.)*'| COMMENT='(?:[^'\\]|''|\\.)*'", "", text)
    assert {t: without(d) for t, d in commented.items()} == {t: without(d) for t, d in plain.items()}, "nothing but comments has changed"
    comments = server["sql"]("SELECT COLUMN_NAME, COLUMN_COMMENT FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = 'shop' AND TABLE_NAME = 'ord_hdr' AND COLUMN_COMMENT <> ''")
    found = dict(line.split("\t", 1) for line in comments.splitlines())
    assert found["ord_dt"].startswith("Order Date") and found["chg_ts"] and found["ord_stat"] and found["flg"]
    passed = {"mariadb": {"tot_amt", "qty", "doc"}, "mysql": {"tot_amt", "pct", "key_bin"}}[server["name"]]
    assert not passed & set(found), "what the catalogue does not give whole is passed over"
    assert set(found) == set(columns) - passed, found


def test_a_user_that_may_not_read_gets_the_catalogue_only(server, tmp_path):
    done = try_source(f"mariadb://guest@127.0.0.1:{server['port']}/shop", tmp_path / "data", MYSQL_PWD="right", check=False)
    assert done.returncode == 0 and {t["table"] for t in last(done)["tables"]} == {"shop.ord_hdr", "shop.cust_mst"}, done.stderr
    assert "may not read it; only the catalogue speaks" in done.stderr


def test_what_goes_wrong_is_said_in_one_line(server, tmp_path):
    def said(source, code, *words, **env):
        done = try_source(source, tmp_path / "data", check=False, **env)
        lines = [line for line in done.stderr.splitlines() if line.startswith("glossator: ")]
        assert done.returncode == code and len(lines) == 1 and all(word in lines[0] for word in words), (done.returncode, done.stderr)
        return done

    here = f"127.0.0.1:{server['port']}"
    said(f"mysql://guest@{here}/shop", 4, "refuses the login", "MYSQL_PWD", MYSQL_PWD="wr0ng")
    said(f"mysql://reader@{here}/nowhere", 3, "no database of this name")
    said("mysql://reader@127.0.0.1:1/shop", 3, "127.0.0.1:1", "answers")
    done = said(f"mysql://guest:s3cr3tw0rd@{here}/shop", 4, "refuses the login")
    assert "s3cr3tw0rd" not in done.stdout + done.stderr
    said("mysql://reader@127.0.0.1:99999/shop", 2, "99999")


def test_a_password_crosses_a_network_encrypted_only(server, tmp_path):
    def guest(settings):
        server["sql"]("FLUSH PRIVILEGES;")  # else the server has seen the password and asks for less
        url = f"mysql://guest@127.0.0.1:{server['port']}/shop?{settings}"
        return try_source(url, tmp_path / re.sub(r"\\W.*", "", settings), check=False, MYSQL_PWD="right")

    refused = guest("allowPublicKeyRetrieval=false")
    if server["name"] == "mariadb":
        assert refused.returncode == 0, "its login sends nothing that a listener could use"
        return
    assert refused.returncode == 4 and "encrypted connection only" in refused.stderr and "sslMode=verify-full" in refused.stderr, refused.stderr
    stranger = guest("sslMode=verify-full")
    assert stranger.returncode == 3 and "certificate" in stranger.stderr, stranger.stderr
    assert guest(f"sslMode=verify-ca&serverSslCert={server['data']}/ca.pem").returncode == 0
