"""A folder in which nearly everything is wrong: what each file is, and whether its rows can still be read."""

import gzip
import os
import sqlite3

import duckdb

ORDERS = "ord_no,cust_no,ord_dt,net_amt\n" + "".join(f"{n},{n % 7},2024-01-{1 + n % 28:02},{n * 1.5}\n" for n in range(1, 101))
LONG_NAME = "very_" * 59 + "long_"


def write(path):
    """Makes the folder; answers the tables that must be read and the files that must be named as skipped."""
    path.mkdir()
    read, skipped = {"good"}, set()
    (path / "good.csv").write_text(ORDERS)

    def readable(name, content):
        (path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
        read.add(name.split(".")[0])

    def broken(name, content):
        (path / name).write_bytes(content)
        skipped.add(name)

    readable("ragged.csv", ORDERS + "101,1\n102,1,2024-01-01,3,4,5,6\n\n,\n")
    readable("headers.csv", ORDERS.replace("ord_no,cust_no,ord_dt,net_amt", "ord_no,,ord_no,"))
    readable("no_rows.csv", "ord_no,cust_no\n")
    readable("nul.csv", ORDERS.replace("2024-01-05", "2024\0-01"))
    readable("latin.csv", "kund_nr,ort\n" + "".join(f"{n},Köln Süd\n" for n in range(50)).encode("latin-1").decode("latin-1"))
    (path / "latin.csv").write_bytes(("kund_nr,ort\n" + "1,Köln Süd\n" * 50).encode("latin-1"))
    readable("utf16.csv", ("ord_no,ort\n" + "1,Köln\n" * 50).encode("utf-16"))
    readable("wide.csv", ",".join(f"c_{n}_amt" for n in range(2000)) + "\n" + ",".join("1" for _ in range(2000)) + "\n")
    readable("names.csv", f"номер_заказа,订单日期,🛒_qty,{LONG_NAME}\n1,2024-01-01,3,4\n2,2024-01-02,5,6\n")
    readable("заказы_订单_🛒.csv", ORDERS)
    readable("line.csv", "ord_no,note\n1,short\n2," + "x" * (10 * 1024 * 1024) + "\n3,short\n")
    readable("lines.jsonl", '{"ord_no": 1}\n{"ord_no": \n[1, 2]\nnull\n{"ord_no": 2, "doc": {"a": [1, {"b": 2}]}}\n')
    broken("empty.csv", b"")
    broken("noise.parquet", os.urandom(4096))
    broken("cut.csv.gz", gzip.compress(ORDERS.encode())[:40])
    broken("noise.duckdb", b"DUCK" * 2000)
    with duckdb.connect() as engine:
        engine.execute(f"COPY (SELECT range AS n FROM range(10000)) TO '{path / 'cut.parquet'}' (FORMAT parquet)")
    whole = (path / "cut.parquet").read_bytes()
    broken("cut.parquet", whole[: len(whole) // 2])
    with sqlite3.connect(path / "cut.sqlite") as database:
        database.execute("CREATE TABLE ord (ord_no integer, note text)")
        database.executemany("INSERT INTO ord VALUES (?, ?)", [(n, "x" * 200) for n in range(2000)])
    whole = (path / "cut.sqlite").read_bytes()
    broken("cut.sqlite", whole[:4096] + os.urandom(len(whole) // 3))
    os.symlink(path / "nowhere.csv", path / "dangling.csv")
    os.symlink(path, path / "again")
    os.mkfifo(path / "pipe.csv")
    (path / "folder.csv").mkdir()
    skipped |= {"dangling.csv", "pipe.csv"}
    return read, skipped
