# SPDX-License-Identifier: Apache-2.0
"""Makes a name model: lexicon, ranking, calibration and manifest. Needs numpy and a built command line.

    python3 training/names/train.py OUT [--without OWNER ...] [--command "./glossator"] [--work FOLDER]

OUT gets lexicon.bin.gz, ranking.json and manifest.json. The ranking learns on each training source from readings that a
lexicon made which had not seen that source. With --without nothing of these owners takes part in any step. What is in the work folder is used again: empty it when the product's readings
or the data changed.
"""
import argparse
import gzip
import json
import os
import shlex
import shutil
import subprocess
import sys

import build
import rank

HERE = os.path.dirname(os.path.abspath(__file__))
RANKING = os.path.join(HERE, "data", "ranking")


def lexicon(folder, without):
    if not os.path.exists(os.path.join(folder, "manifest.json")):
        subprocess.run([sys.executable, os.path.join(HERE, "build.py"), folder, "--without", *sorted(without)], check=True)
    return folder


def source(path):
    with gzip.open(path, "rt", encoding="utf-8") as f:
        return json.loads(f.readline())["source"]


def features(command, path, model, out):
    """Has the product read one source and write down what its ranking sees."""
    plain = out + ".input"
    with gzip.open(path, "rb") as f, open(plain, "wb") as g:
        shutil.copyfileobj(f, g)
    call = shlex.split(command) + ["bench", "names", plain, "--model", model, "--features", out + ".part",
                                   "--without", "names.model", "--output", "json"]
    subprocess.run(call, check=True, stdout=subprocess.DEVNULL)
    os.remove(plain)
    os.rename(out + ".part", out)


def main():
    args = argparse.ArgumentParser()
    args.add_argument("out")
    args.add_argument("--without", nargs="*", default=[])
    args.add_argument("--command", default="./glossator")
    args.add_argument("--work", default="/tmp/glossator-names")
    args = args.parse_args()
    os.makedirs(args.work, exist_ok=True)
    without = set(args.without)
    found = []
    for name in sorted(os.listdir(RANKING)):
        path = os.path.join(RANKING, name)
        owner = source(path)
        if owner not in without:
            held = sorted(without | {owner})
            model = lexicon(os.path.join(args.work, "without-" + "+".join(held)), held)
            out = os.path.join(args.work, "+".join(sorted(without)) + "-" + name[:-3])
            if not os.path.exists(out):
                features(args.command, path, model, out)
            found.append((name.split(".")[0], owner, out))
    lexicon(args.out, without)
    report = rank.train(found, os.path.join(args.out, "ranking.json"))
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
