# SPDX-License-Identifier: Apache-2.0
"""Writes the input of `glossator bench names` from public data sets.

    python3 training/bench_inputs.py DATA OUT

DATA is laid out as training/names/data/SOURCES.md describes. One file a set; every table names its "source", so that
bench can warn when a model was made with it. Gold of readable columns is the column's own words.
"""
import collections
import csv
import glob
import json
import os
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "names"))
import prepare  # noqa: E402
import words  # noqa: E402


def write(out, name, tables):
    path = os.path.join(out, name + ".jsonl")
    columns = 0
    with open(path, "w", encoding="utf-8") as f:
        for t in tables:
            f.write(json.dumps(t, ensure_ascii=False) + "\n")
            columns += len(t["columns"])
    print(f"{path}: {len(tables)} tables, {columns} columns")


def nameguess(data, city):
    with open(f"{data}/names/nameguess/eval_{city}.json", encoding="utf-8") as f:
        for n, t in enumerate(json.load(f)):
            row = t["table_prompt"].split("row 1 : ", 1)[-1].strip().split(", ")
            values = [[v] for v in row] if len(row) == len(t["technical_name"]) else [[]] * len(t["technical_name"])
            columns = []
            for name, gold, hard, value in zip(t["technical_name"], t["gt_label"], t["difficulty"], values):
                column = {"name": name, "gold": gold, "difficulty": hard}
                if value and value[0] not in ("", "nan"):
                    column["values"] = value
                columns.append(column)
            yield {"table": f"{t['table_id']}-{n}", "source": "nameguess-" + city, "columns": columns}


def adventureworks(data):
    held = collections.defaultdict(list)
    with open(f"{data}/names/adventureworks/columns.csv", encoding="utf-8") as f:
        for table, column, gold in list(csv.reader(f))[1:]:
            held[table].append({"name": column, "gold": gold})
    for table, columns in held.items():
        yield {"table": table, "source": "adventureworks", "columns": columns}


def orm(data, kinds):
    """Columns of object-relational mappings by owner; the gold is the attribute's words."""
    held = collections.defaultdict(lambda: collections.defaultdict(dict))
    for path in sorted(glob.glob(f"{data}/names/orm/*.jsonl")):
        for r in prepare.rows(path):
            table = r.get("table") or r.get("class") or "table"
            cell = held[prepare.owner(r["source"])][table].setdefault(r["column"], {"name": r["column"]})
            if r.get("type"):
                cell["type"] = r["type"]
            if r["kind"] in kinds:
                cell["gold"] = " ".join(words.identifier(r["attribute"]))
    for owner, tables in sorted(held.items()):
        found = []
        for table, columns in tables.items():
            if any("gold" in c for c in columns.values()):
                found.append({"table": table, "source": owner, "columns": list(columns.values())})
        yield owner, found


def readable(data):
    """Columns of code that hold no abbreviation: every word is an English word of two letters or more, none an everyday
    abbreviation."""
    import build

    english = {line[0].split(" ")[0] for line in build.lines("english_words.txt.gz")}
    short = {abbreviation for abbreviation, _, _ in build.everyday()} - {"id"}
    for owner, tables in orm(data, {"trivial"}):
        for t in tables:
            for c in t["columns"]:
                found = words.identifier(c["name"])
                plain = all(w == "id" or (len(w) > 1 and w in english and w not in short) for w in found)
                if "gold" in c and not plain:
                    del c["gold"]
        yield owner, [t for t in tables if any("gold" in c for c in t["columns"])]


def snails(data, level):
    for path in sorted(glob.glob(f"{data}/names/snails/*-xwalk.csv")):
        columns = {}
        with open(path, encoding="utf-8-sig") as f:
            for r in csv.DictReader(f):
                if r["table_or_column"] == "column" and r["native_naturalness"] == level:
                    name = r["native_identifier"]
                    gold = r["N1_identifier"] if level != "N1" else " ".join(words.identifier(name))
                    columns.setdefault(name, {"name": name, "gold": gold})
        name = os.path.basename(path).split("-")[0]
        found = list(columns.values())
        for start in range(0, len(found), 30):
            yield {"table": f"{name}_{start // 30}", "source": "snails", "columns": found[start:start + 30]}


def fivetran(data):
    held = collections.defaultdict(dict)
    for path in sorted(glob.glob(f"{data}/columns/fivetran_*.jsonl")):
        for r in prepare.rows(path):
            name = r["column"]
            held[os.path.basename(path)[9:-6], r["table"]][name] = {"name": name, "gold": " ".join(words.identifier(name))}
    for (product, table), columns in held.items():
        yield {"table": f"{product}.{table}", "source": "fivetran", "columns": list(columns.values())}


def microsoft_cdm(data):
    """Attributes with their display names; the few without one are context only."""
    held = collections.defaultdict(dict)
    for r in prepare.rows(f"{data}/columns/microsoft_cdm.jsonl"):
        gold = {"gold": r["business_name"]} if r["business_name"].strip() else {}
        held[r["area"], r["table"]][r["column"]] = {"name": r["column"], **gold}
    for (_, table), columns in held.items():
        yield {"table": table, "source": "microsoft-cdm", "columns": list(columns.values())}


def dictionary(data, name, owner):
    held = collections.defaultdict(dict)
    for r in prepare.rows(f"{data}/names/dictionaries/{name}.jsonl"):
        held[r.get("table") or name][r["column"]] = {"name": r["column"], "gold": r["business_name"]}
    for table, columns in held.items():
        yield {"table": table, "source": owner, "columns": list(columns.values())}


def schemas(data):
    for r in prepare.rows(f"{data}/corpus/table_schemas.jsonl"):
        kinds = r.get("types") or []
        columns = []
        for n, name in enumerate(r["columns"]):
            columns.append({"name": name, "type": kinds[n]} if n < len(kinds) and kinds[n] else {"name": name})
        yield {"table": r["table"], "source": prepare.owner(r["source"]), "columns": columns}


def main():
    data, out = sys.argv[1], sys.argv[2]
    os.makedirs(out, exist_ok=True)
    for city in ("chicago", "la"):
        write(out, "nameguess-" + city, list(nameguess(data, city)))
    write(out, "adventureworks", list(adventureworks(data)))
    for owner, tables in orm(data, {"expansion"}):
        if sum("gold" in c for t in tables for c in t["columns"]) >= 20:
            write(out, "orm-" + re.sub(r"[^a-z0-9-]", "", owner), tables)
    for owner, tables in orm(data, {"trivial"}):
        if owner in ("uk-justice", "apache", "bcgov"):
            write(out, "trivial-" + owner, tables)
    for owner, tables in readable(data):
        if sum("gold" in c for t in tables for c in t["columns"]) >= 20:
            write(out, "readable-orm-" + re.sub(r"[^a-z0-9-]", "", owner), tables)
    for level in ("N1", "N2"):
        write(out, "snails-" + level.lower(), list(snails(data, level)))
    write(out, "fivetran", list(fivetran(data)))
    write(out, "microsoft-cdm", list(microsoft_cdm(data)))
    write(out, "nrel-ssc", list(dictionary(data, "nrel_ssc", "nrel")))
    write(out, "census-pums", list(dictionary(data, "census_pums", "walkerke")))
    write(out, "schemas", list(schemas(data)))


if __name__ == "__main__":
    main()
