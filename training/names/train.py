# SPDX-License-Identifier: Apache-2.0
"""Makes a name model: lexicon, ranking, calibration and manifest. Needs requirements.txt and a built command line.

    python3 training/names/train.py OUT [--fold a] [--command "./glossator"] [--work FOLDER]

OUT gets lexicon.bin.gz, ranking.json and manifest.json. With --fold nothing of the owners in that fold of folds.json takes
part in any step: such a model measures them. The ranking learns on each source from readings that a lexicon made which saw
no owner of the source's fold, and not our lists of trades: these are surer than what is counted, and learnt with them the
order trusts letters less. What is in the work folder is used again: empty it when the product's readings or the data
changed.
"""
import argparse
import collections
import gzip
import json
import os
import shlex
import subprocess
import sys

import build
import folds
import rank
import synthetic_tables

HERE = os.path.dirname(os.path.abspath(__file__))
RANKING = os.path.join(HERE, "data", "ranking")
MADE = 800


class Training:
    def __init__(self, command, work, fold):
        self.command, self.work, self.fold = shlex.split(command), work, fold
        os.makedirs(work, exist_ok=True)

    def lexicon(self, held):
        folder = os.path.join(self.work, "lexicon-without-" + "+".join(sorted(held)))
        if not os.path.exists(os.path.join(folder, "manifest.json")):
            make_lexicon(folder, held, "--counted")
        return folder

    def features(self, name, write, model):
        """What ranking sees of the tables that write() puts into a file; kept for the next time."""
        out = os.path.join(self.work, f"{self.fold or 'all'}-{name}")
        if not os.path.exists(out):
            write(out + ".input")
            call = self.command + ["bench", "names", out + ".input", "--model", model, "--features", out + ".part",
                                   "--without", "names.model", "--output", "json"]
            subprocess.run(call, check=True, stdout=subprocess.DEVNULL, env={"GLOSSATOR_HEAP": "1g", **os.environ})
            os.rename(out + ".part", out)
        with open(out, encoding="utf-8") as lines:
            return [json.loads(line) for line in lines]

    def sources(self):
        """Every permitted source with the features its readings have."""
        found = []
        for inner in folds.FOLDS:
            if inner != self.fold:
                held = {inner} | ({self.fold} if self.fold else set())
                model = self.lexicon(held)
                real = [n for n in sorted(os.listdir(RANKING)) if folds.of(owner(n)) == inner]
                rows = self.features(f"{inner}-real", lambda path: together(real, path), model)
                by_source = collections.defaultdict(list)
                for row in rows:
                    by_source[row["table"].split("|")[0]].append(row)
                found += [rank.Source(name, inner, found_rows) for name, found_rows in sorted(by_source.items())]
                rows = self.features(f"{inner}-made", lambda path: synthetic_tables.write(
                    path, folds.FOLDS[inner], folds.owners(held - {inner}), MADE), model)
                found.append(rank.Source("made-" + inner, inner, rows))
        return found


def make_lexicon(folder, held, *options):
    call = [sys.executable, os.path.join(HERE, "build.py"), folder, "--without", *folds.owners(held), *options]
    subprocess.run(call, check=True)


def owner(name):
    with gzip.open(os.path.join(RANKING, name), "rt", encoding="utf-8") as f:
        return json.loads(f.readline())["source"]


def together(names, path):
    """Several sources in one file, each table's name headed by its source's."""
    with open(path, "w", encoding="utf-8") as out:
        for name in names:
            with gzip.open(os.path.join(RANKING, name), "rt", encoding="utf-8") as f:
                for line in f:
                    table = json.loads(line)
                    table["table"] = name.split(".")[0] + "|" + table["table"]
                    out.write(json.dumps(table) + "\n")


def main():
    args = argparse.ArgumentParser()
    args.add_argument("out")
    args.add_argument("--fold", choices=sorted(folds.FOLDS))
    args.add_argument("--command", default="./glossator")
    args.add_argument("--work", default="/tmp/glossator-names")
    args = args.parse_args()
    make_lexicon(args.out, {args.fold} if args.fold else set())
    report = rank.train(Training(args.command, args.work, args.fold).sources(), os.path.join(args.out, "ranking.json"))
    path = os.path.join(args.out, "manifest.json")
    with open(path, encoding="utf-8") as f:
        manifest = json.load(f)
    manifest["ranking"] = report
    manifest["sha256"]["ranking.json"] = build.sha256(os.path.join(args.out, "ranking.json"))
    with open(path, "w", encoding="utf-8") as f:
        json.dump(manifest, f, indent=1)
        f.write("\n")


if __name__ == "__main__":
    main()
