#!/usr/bin/env python3
"""`try` on a folder: seconds until the plan, the names and everything is there; peak memory.

    python3 benchmarks/try.py [FOLDER] [--runs 3]

Without FOLDER it writes the folder of benchmarks/folder.py (30 tables of 20 columns, 10,000 rows each).
"""

import argparse
import pathlib
import statistics
import subprocess
import sys
import tempfile

from process import GLOSSATOR, Watched


def once(folder):
    with tempfile.TemporaryDirectory() as data:
        run = Watched(GLOSSATOR, "try", folder, "--once", "--data", data + "/glossator")
        plan = run.first("columns")
        names = run.first("names ")
        code, total = run.wait()
        assert code == 0, "\n".join(line for _, line in run.lines)
        return plan, names, total, run.peak / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?")
    parser.add_argument("--runs", type=int, default=3)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = chosen.folder
        if not folder:
            folder = scratch + "/tables"
            subprocess.run([sys.executable, pathlib.Path(__file__).with_name("folder.py"), folder], check=True)
        once(folder)  # warms the file cache and builds what is missing; not counted
        figures = [once(folder) for _ in range(chosen.runs)]
    plan, names, total, peak = (statistics.median(column) for column in zip(*figures))
    print(f"plan on screen: {plan:.1f} s (goal 3)")
    print(f"names: {names:.1f} s (goal 5)")
    print(f"all proposed: {total:.1f} s (goal 15)")
    print(f"peak resident memory: {peak:.0f} MiB (goal 1024)")


if __name__ == "__main__":
    main()
