#!/usr/bin/env python3
"""`try` on a folder: seconds until the plan, the names and everything is there; peak memory; then a steady `run`.

    python3 benchmarks/try.py [FOLDER] [--runs 3] [--assets 300] [--output json]

Without FOLDER it writes the folder of benchmarks/folder.py (30 tables of 20 columns, 10,000 rows each).
Beside each time stand the seconds of processor time until then, which a busy machine changes little.
--assets 0 leaves out the steady run: as many small tables, ingested first, of which `run` is timed.
"""

import argparse
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile

from process import GLOSSATOR, Watched

GOALS = {"plan": 3, "names": 5, "all": 15}


def once(folder):
    """Figures of one `try` on a terminal, for only there are bars drawn while it works."""
    with tempfile.TemporaryDirectory() as data:
        run = Watched(GLOSSATOR, "try", folder, "--once", "--data", data + "/glossator", terminal=True)
        marks = {
            "plan": run.first(r"\d columns? ·"),
            "names": run.first(r"^ +names +\S+ (\d+)/\1( |$)"),
            "all": run.first(r"\d proposed:"),
        }
        code, seconds, used = run.wait()
        assert code == 0, run.text()
        figures = {name: mark[0] for name, mark in marks.items()}
        figures.update({name + "Cpu": mark[1] for name, mark in marks.items()})
        return {**figures, "exit": seconds, "exitCpu": used, "peakMiB": run.peak / 1024}


def steady(assets):
    """Assets a second of `run` over tables that are in the catalogue, its own start included."""
    with tempfile.TemporaryDirectory() as scratch:
        write(scratch + "/tables", "--tables", str(assets), "--rows", "200")
        data = scratch + "/glossator"
        # A catalogue to ingest into; what this makes is not counted.
        some = ["--select", "sls_ord_hdr", "--once", "--output", "json"]
        subprocess.run([GLOSSATOR, "try", scratch + "/tables", "--data", data, *some], check=True, capture_output=True)
        subprocess.run([GLOSSATOR, "ingest", scratch + "/tables", "--data", data], check=True, capture_output=True)
        run = Watched(GLOSSATOR, "run", "--data", data, "--output", "json")
        code, seconds, used = run.wait()
        assert code == 0, run.text()
        found = json.loads(run.lines[-1][2])
        done = found["assets"] - found["unchanged"]
        return {"assets": done, "assetsPerSecond": done / seconds, "cpuPerAsset": used / done, "peakMiB": run.peak / 1024}


def write(folder, *arguments):
    subprocess.run([sys.executable, pathlib.Path(__file__).with_name("folder.py"), folder, *arguments], check=True)


def show(figures):
    for name, goal in GOALS.items():
        label = {"plan": "plan on screen", "names": "names", "all": "all proposed"}[name]
        print(f"{label}: {figures[name]:.1f} s (goal {goal}); processor time {figures[name + 'Cpu']:.1f} s")
    print(f"process end: {figures['exit']:.1f} s; processor time {figures['exitCpu']:.1f} s")
    print(f"peak resident memory: {figures['peakMiB']:.0f} MiB (goal 1024)")
    if "run" in figures:
        run = figures["run"]
        print(
            f"steady run over {run['assets']} assets: {run['assetsPerSecond']:.1f} assets/s (goal 10);"
            f" processor time {run['cpuPerAsset']:.2f} s an asset; peak resident memory {run['peakMiB']:.0f} MiB"
        )


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--assets", type=int, default=300)
    parser.add_argument("--output", choices=["table", "json"], default="table")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = chosen.folder
        if not folder:
            folder = scratch + "/tables"
            write(folder)
        once(folder)  # warms the file cache and builds what is missing; not counted
        runs = [once(folder) for _ in range(chosen.runs)]
    figures = {name: statistics.median(run[name] for run in runs) for name in runs[0]}
    if chosen.assets:
        figures["run"] = steady(chosen.assets)
    if chosen.output == "json":
        print(json.dumps({name: round(value, 3) if name != "run" else value for name, value in figures.items()}))
    else:
        show(figures)


if __name__ == "__main__":
    main()
