# SPDX-License-Identifier: Apache-2.0
"""Writes tables with abbreviated names made of permitted owners' phrases, as bench reads them, for training the ranking.

    python3 training/names/synthetic_tables.py OUT.jsonl --of OWNER ... --without OWNER ... [--columns N]

Phrases come from the owners of --of, names of tables as well; how people abbreviate is learned from all owners but those
of --without.
"""
import argparse
import collections
import hashlib
import json
import random

import build
import synthesise
import words

MOST_IN_TABLE = 14
LONGEST_NAME = 3

# One table in so many has columns that begin with its name again, shortened; in half of these all do.
RESTATING = 8


def phrase(text, split):
    found = tuple(w for w in split(text) if w not in ("a", "an", "the"))
    return found if 0 < len(found) <= 8 and all(w.isascii() and w.isalnum() for w in found) else None


def tables(rows, owners):
    """Tables of phrases by owner: labels by table, readable columns by table, loose phrases in handfuls."""
    held = collections.defaultdict(dict)
    for owner, table, _, text, kind in rows.pairs:
        if owner in owners and kind in ("gold", "native", "readable", "label"):
            found = phrase(text, words.label)
            if found:
                held[owner, "p" + table][found] = True
    for row in rows.tables:
        if row[0] in owners:
            for column in row[2:]:
                found = phrase(column, words.identifier)
                if found and all(w in rows.english and len(w) > 1 or w.isdigit() for w in found):
                    held[row[0], "t" + row[1]][found] = True
    loose = collections.defaultdict(list)
    for owner, text in rows.phrases:
        found = phrase(text, str.split)
        if owner in owners and found:
            loose[owner].append(found)
    for owner, found in loose.items():
        found.sort(key=lambda p: hashlib.sha256(" ".join(p).encode()).digest())
        for n in range(0, len(found), 10):
            held[owner, f"l{n}"] = dict.fromkeys(found[n:n + 10], True)
    by_owner = collections.defaultdict(list)
    for (owner, _), found in sorted(held.items()):
        found = list(found)
        for n in range(0, len(found), MOST_IN_TABLE):
            if len(found[n:n + MOST_IN_TABLE]) >= 3:
                by_owner[owner].append(found[n:n + MOST_IN_TABLE])
    return by_owner


def write(out, of, without, most, seed=11):
    rows = build.Rows(without, lists=False)
    dice = random.Random(seed)
    writer = synthesise.Writer(rows)
    by_owner = tables(rows, set(of))
    sizes = {o: sum(map(len, t)) ** 0.6 for o, t in by_owner.items()}
    columns = 0
    with open(out, "w", encoding="utf-8") as f:
        for owner, found in sorted(by_owner.items()):
            dice.shuffle(found)
            quota, used = most * sizes[owner] / sum(sizes.values()), 0
            names = sorted({p for t in found for p in t if len(p) <= LONGEST_NAME and all(w.isalpha() for w in p)})
            for n, table in enumerate(found):
                if used >= quota:
                    break
                style = writer.style(dice)
                name = dice.choice(names) if names else (owner,)
                restating = dice.choice((0.5, 1)) if dice.randrange(RESTATING) == 0 else 0
                form = "initials" if len(name) > 1 and dice.random() < 0.5 else "words"
                made = {}
                for p in table:
                    if dice.random() < restating and p[:len(name)] != name:
                        made.setdefault(writer.restated(name, form, p, style, dice), " ".join(name + p))
                    else:
                        made.setdefault(writer.identifier(p, style, dice), " ".join(p))
                f.write(json.dumps({"table": f"{'_'.join(name)}_{n}", "source": owner,
                                    "columns": [{"name": i, "gold": g} for i, g in made.items()]}) + "\n")
                used += len(made)
            columns += used
    return columns


def main():
    args = argparse.ArgumentParser()
    args.add_argument("out")
    args.add_argument("--of", nargs="+", required=True)
    args.add_argument("--without", nargs="*", default=[])
    args.add_argument("--columns", type=int, default=10000)
    args = args.parse_args()
    print(args.out, write(args.out, args.of, args.without, args.columns))


if __name__ == "__main__":
    main()
