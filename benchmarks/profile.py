#!/usr/bin/env python3
"""`ingest` of one large file: seconds, bytes that the operating system counts as read, memory beyond that of an empty ingest.

    python3 benchmarks/profile.py [--megabytes 1000] [--kinds csv,parquet,gz]

Needs the module duckdb (pip install duckdb) to write the Parquet file. Goals: Parquet at most 15 % of its bytes, CSV 64
blocks of 1 MiB, memory at most 512 MiB more than ingesting a file of one row.
"""

import argparse
import gzip
import json
import pathlib
import shutil
import tempfile
import threading
import time

from process import GLOSSATOR, Watched

MEGA = 1_000_000
STATUS = ["open", "paid", "shipped", "returned"]


def rows(megabytes):
    """Lines of a table of orders, about so many megabytes."""
    number, size = 0, 0
    while size < megabytes * MEGA:
        block = "".join(
            f"{n},{n * 7919 % 50000},2024-{n % 12 + 1:02d}-{n % 28 + 1:02d},{STATUS[n % 4]},{n * 31 % 99999 / 100},"
            f"reference {n * 2654435761 % 2**32:08x} of the order\n"
            for n in range(number, number + 10_000)
        )
        number, size = number + 10_000, size + len(block)
        yield block


def write(folder, kind, megabytes):
    file = folder / f"orders.{'csv.gz' if kind == 'gz' else kind}"
    csv = folder / "orders.csv"
    if not csv.exists():
        with open(csv, "w") as out:
            out.write("ord_no,cust_no,ord_dt,ord_sts,net_amt,ref_txt\n")
            out.writelines(rows(megabytes))
    if kind == "parquet":
        import duckdb

        # Random text, so that the file is as long as is asked for; row groups of the usual size.
        count = int(megabytes * MEGA / 85)
        duckdb.sql(
            f"COPY (SELECT range AS ord_no, hash(range) % 50000 AS cust_no, md5(range::VARCHAR) AS ref_txt,"
            f" md5((range * 3)::VARCHAR) AS other_txt, DATE '2024-01-01' + (range % 300)::INT AS ord_dt,"
            f" hash(range * 5) AS chk, ['open','paid','shipped'][1 + range % 3] AS ord_sts FROM range({count})) TO '{file}'"
        )
    if kind == "gz":
        with open(csv, "rb") as plain, gzip.open(file, "wb", compresslevel=1) as out:
            shutil.copyfileobj(plain, out, 1 << 20)
    return file


def ingest(file):
    """Seconds, bytes read and the peak of memory of one ingest into a new catalogue."""
    with tempfile.TemporaryDirectory() as data:
        run = Watched(GLOSSATOR, "ingest", str(file), "--data", data + "/glossator", "--output", "json")
        read = [0]

        def watch():
            while run.process.poll() is None:
                try:
                    for line in pathlib.Path(f"/proc/{run.process.pid}/io").read_text().splitlines():
                        if line.startswith("rchar"):
                            read[0] = int(line.split()[1])
                except OSError:
                    return
                time.sleep(0.01)

        watcher = threading.Thread(target=watch, daemon=True)
        watcher.start()
        code, seconds, used = run.wait()
        assert code == 0, run.text()
        counts = json.loads(run.lines[-1][2])
        assert counts["created"] == 1, counts
        return {"seconds": seconds, "cpu": used, "bytes": read[0], "peakMiB": run.peak / 1024}


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--megabytes", type=int, default=1000)
    arguments.add_argument("--kinds", default="csv,parquet,gz")
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        small = folder / "one.csv"
        small.write_text("ord_no,ord_sts\n1,open\n")
        ingest(small)
        empty = ingest(small)
        print(f"{'':8} {'file MB':>8} {'s':>6} {'cpu s':>6} {'read MB':>8} {'of file':>8} {'MiB beyond an empty ingest':>27}")
        for kind in options.kinds.split(","):
            file = write(folder, kind, options.megabytes)
            size = file.stat().st_size
            found = ingest(file)
            read = found["bytes"] - empty["bytes"]
            print(
                f"{kind:8} {size / MEGA:8.0f} {found['seconds']:6.1f} {found['cpu']:6.1f} {read / MEGA:8.1f}"
                f" {100 * read / size:6.1f} % {found['peakMiB'] - empty['peakMiB']:27.0f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
