# SPDX-License-Identifier: Apache-2.0
"""Draws the gold of names/orm: 500 clean expansions by hash, at most 60 an owner, without those found inexact by hand.

    python3 training/names/gold_orm.py DATA OUT

Writes OUT/gold-orm-OWNER.jsonl for each owner, with the whole tables around the scored columns. gold_orm_dropped.tsv holds
the rows that a person found inexact, by hash, with the reason.
"""
import collections
import hashlib
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(HERE))
import bench_inputs  # noqa: E402

MOST, ALL = 60, 500


def key(owner, table, column, gold):
    return hashlib.sha256("\t".join((owner, table, column, gold)).encode()).hexdigest()[:12]


def drawn(data):
    """(hash, owner, table, column, gold) of the rows drawn."""
    rows = []
    for owner, tables in bench_inputs.orm(data, {"expansion"}):
        found, seen = [], set()
        for t in tables:
            for c in t["columns"]:
                if "gold" in c and (c["name"].lower(), c["gold"]) not in seen:
                    seen.add((c["name"].lower(), c["gold"]))
                    found.append((key(owner, t["table"], c["name"], c["gold"]), owner, t["table"], c["name"], c["gold"]))
        rows += sorted(found)[:MOST]
    return sorted(rows)[:ALL]


def dropped():
    with open(os.path.join(HERE, "gold_orm_dropped.tsv"), encoding="utf-8") as lines:
        return {line.split("\t")[0]: line.split("\t")[1].strip() for line in lines if not line.startswith("#")}


def main():
    data, out = sys.argv[1:3]
    os.makedirs(out, exist_ok=True)
    gone = dropped()
    scored = collections.defaultdict(set)
    for h, owner, table, column, gold in drawn(data):
        if h not in gone:
            scored[owner].add((table, column, gold))
    for owner, tables in bench_inputs.orm(data, {"expansion"}):
        chosen = []
        for t in tables:
            for c in t["columns"]:
                if "gold" in c and (t["table"], c["name"], c["gold"]) not in scored[owner]:
                    del c["gold"]
            if any("gold" in c for c in t["columns"]):
                chosen.append(t)
        if chosen:
            with open(os.path.join(out, f"gold-orm-{owner}.jsonl"), "w", encoding="utf-8") as f:
                for t in chosen:
                    f.write(json.dumps(t, ensure_ascii=False) + "\n")
            print(owner, len(scored[owner]))


if __name__ == "__main__":
    main()
