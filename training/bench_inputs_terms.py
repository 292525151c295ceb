# SPDX-License-Identifier: Apache-2.0
"""Makes `bench terms` inputs from the evaluation sets CEDS and USAspending.

    python3 training/bench_inputs_terms.py DATA OUT [--seed N]

DATA holds glossary/{ceds,usaspending,fibo}. For each set OUT gets a folder with
  input.jsonl, glossary.jsonl        every term of the set and 500 of FIBO as distractors
  hard.jsonl                         the same columns with abbreviated names
  open.jsonl, open-glossary.jsonl    a quarter of the terms taken away, so that their columns have none
Order and identifiers of the terms are shuffled. Nothing made here may be trained on.
"""

import argparse
import json
import random
import re
from pathlib import Path

DISTRACTORS = 500

ABBREVIATIONS = {
    "account": "acct", "address": "addr", "amount": "amt", "assessment": "asmt", "average": "avg",
    "balance": "bal", "budget": "bdgt", "category": "cat", "code": "cd", "contract": "contr",
    "count": "cnt", "country": "ctry", "current": "curr", "date": "dt", "department": "dept",
    "description": "desc", "district": "dist", "education": "educ", "federal": "fed",
    "identifier": "id", "identification": "ident", "indicator": "ind", "information": "info",
    "location": "loc", "name": "nm", "number": "nbr", "organization": "org", "percent": "pct",
    "percentage": "pct", "period": "per", "program": "pgm", "quantity": "qty", "recipient": "rcpt",
    "reference": "ref", "school": "sch", "service": "svc", "standard": "std", "state": "st",
    "status": "stat", "student": "stu", "system": "sys", "total": "tot", "transaction": "trans",
    "type": "typ", "value": "val", "year": "yr",
}  # fmt: skip


def rows(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def words(name):
    name = re.sub(r"([a-z0-9])([A-Z])", r"\1 \2", name)
    name = re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1 \2", name)
    return re.findall(r"[A-Za-z]+|\d+", name.replace("_", " "))


def abbreviate(word, chance):
    low = word.lower()
    if low in ABBREVIATIONS:
        return ABBREVIATIONS[low]
    if len(low) < 5 or chance.random() < 0.25:
        return low
    if chance.random() < 0.5:
        return low[: chance.choice([3, 4, 4, 5])]
    bones = low[0] + re.sub(r"[aeiou]", "", low[1:])
    return bones[: chance.choice([3, 4, 5, 6])]


def normal(name):
    return " ".join(w.lower() for w in words(name))


def write(path, items):
    with open(path, "w", encoding="utf-8") as out:
        for item in items:
            out.write(json.dumps(item, ensure_ascii=False) + "\n")


def ceds(data):
    terms = [
        {"key": r["term_id"], "name": r["term"], "definition": r["definition"],
         "synonyms": [a.strip() for a in re.split(r"[;,]", r["alt"]) if a.strip()]}
        for r in rows(data / "glossary/ceds/terms.jsonl")
    ]  # fmt: skip
    columns = [
        (r["schema"] + "." + r["table"], r["column"], r["term_id"], r["term"])
        for r in rows(data / "glossary/ceds/columns.jsonl")
    ]
    return terms, columns


def usaspending(data):
    terms = [
        {"key": r["term"], "name": r["term"], "definition": r["definition"], "synonyms": []}
        for r in rows(data / "glossary/usaspending/terms.jsonl")
    ]
    columns = [
        (r["table"], r["column"], r["term"], r["term"])
        for r in rows(data / "glossary/usaspending/columns.jsonl")
    ]
    return terms, columns


def distractors(data, chance):
    found = []
    for r in chance.sample(rows(data / "glossary/fibo/terms.jsonl"), DISTRACTORS):
        found.append(
            {"key": None, "name": r["term"], "definition": r["definition"],
             "synonyms": r["synonyms"]}
        )  # fmt: skip
    return found


def tables(columns, terms, rename):
    """Groups the columns by table; gold is every term with the key or the name of the right one."""
    by_key, by_name = {}, {}
    for term in terms:
        if term["key"] is not None:
            by_key.setdefault(term["key"], set()).add(term["id"])
            by_name.setdefault(normal(term["name"]), set()).add(term["id"])
    made = {}
    for table, column, key, name in columns:
        gold = by_key.get(key, set())
        if gold:
            gold = gold | by_name.get(normal(name), set())
        made.setdefault(table, {}).setdefault(column, set()).update(gold)
    result = []
    for table, its in made.items():
        listed, used = [], set()
        for column, gold in its.items():
            shown = rename(column)
            while shown in used:
                shown += "x"
            used.add(shown)
            listed.append({"name": shown, "gold": sorted(gold)})
        result.append({"table": rename(table.split(".")[-1]), "columns": listed})
    return result


def glossary(terms):
    return [{k: t[k] for k in ("id", "name", "definition", "synonyms") if t[k]} for t in terms]


def make(name, terms, columns, data, out, seed):
    chance = random.Random(seed)
    terms = terms + distractors(data, chance)
    chance.shuffle(terms)
    for number, term in enumerate(terms):
        term["id"] = f"t{number:05d}"
    folder = out / name
    folder.mkdir(parents=True, exist_ok=True)
    keep = lambda text: text  # noqa: E731
    short = lambda text: "_".join(abbreviate(w, chance) for w in words(text))  # noqa: E731
    write(folder / "glossary.jsonl", glossary(terms))
    write(folder / "input.jsonl", tables(columns, terms, keep))
    write(folder / "hard.jsonl", tables(columns, terms, short))
    keys = sorted({t["key"] for t in terms if t["key"] is not None})
    gone = set(chance.sample(keys, len(keys) // 4))
    rest = [t for t in terms if t["key"] not in gone]
    write(folder / "open-glossary.jsonl", glossary(rest))
    write(folder / "open.jsonl", tables(columns, rest, keep))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    for name, read in (("ceds", ceds), ("usaspending", usaspending)):
        terms, columns = read(given.data)
        make(name, terms, columns, given.data, given.out, given.seed)


if __name__ == "__main__":
    main()
