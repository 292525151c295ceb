# SPDX-License-Identifier: Apache-2.0
"""Makes the tasks that the ranking model for glossary associations is trained on.

    python3 training/terms/tasks.py DATA OUT [--seed N]

DATA holds glossary/, columns/ and names/dictionaries/. OUT gets one folder a source with input.jsonl
and glossary.jsonl, as `bench terms` reads them. CEDS, USAspending and FIBO are measured, so they are
not opened here; sources under MPL or EPL are left out as well.

Where a dictionary gives a column a label, the label is the column's term. Where it gives only a text,
the term's name is made from the column's name, and the column's name is then shortened. Glossaries
without columns get columns made from the names of their terms. A fifth of the terms is taken away, so
that their columns have none; terms of other glossaries stand in between as distractors.
"""

import argparse
import json
import random
import re
from pathlib import Path

LABELLED = [
    "ofbiz_entities", "ocds", "canada_disclosure", "census_pums", "nrel_ssc", "mixs",
    "human_cell_atlas", "justice40", "owid", "wrf_registry", "threesixtygiving", "focus_columns",
    "fix_protocol", "cmip6", "comstock", "wzdx", "gbfs", "ofbiz_labels",
]  # fmt: skip
TEXTS = ["openfda", "suade_fire", "nyc_planning", "nmdc", "pudl_fields", "snowplow_iglu", "mds",
         "the_pudding", "dbt_ga4", "dbt_elementary"]  # fmt: skip
FIVETRAN = ["salesforce", "hubspot", "stripe", "netsuite", "shopify", "zendesk", "jira"]
GLOSSARIES = ["niem", "schemaorg", "darwin_core", "focus"]
COLUMNS_MAX = 700
TERMS_MAX = 1500
SHORT = {
    "account": ["acct", "acc"], "address": ["addr", "adr"], "amount": ["amt"], "approved": ["appr"],
    "begin": ["beg"], "business": ["bus"], "category": ["cat", "ctg"], "code": ["cd"],
    "company": ["co", "cmp"], "contact": ["cont", "cntct"], "country": ["ctry", "cntry"],
    "customer": ["cust"], "date": ["dt"], "department": ["dept"], "description": ["desc", "descr"],
    "document": ["doc"], "effective": ["eff"], "employee": ["emp"], "end": ["end"],
    "first": ["fst", "first"], "group": ["grp"], "identification": ["id"], "identifier": ["id"],
    "indicator": ["ind"], "last": ["lst", "last"], "location": ["loc"], "maximum": ["max"],
    "message": ["msg"], "minimum": ["min"], "name": ["nm", "name"], "number": ["no", "num", "nbr"],
    "order": ["ord"], "organization": ["org"], "payment": ["pmt", "pymt"], "percent": ["pct"],
    "person": ["pers"], "price": ["prc"], "product": ["prod", "prd"], "quantity": ["qty"],
    "record": ["rec"], "reference": ["ref"], "sequence": ["seq"], "service": ["svc", "srv"],
    "status": ["sts", "stat"], "temperature": ["temp"], "time": ["tm"], "total": ["tot"],
    "transaction": ["txn", "trx"], "type": ["typ", "type"], "value": ["val"], "vehicle": ["veh"],
}  # fmt: skip
REPRESENTATION = ["code", "id", "description", "name", "date", "type", "number", "text", "flag"]


def rows(path):
    if not path.exists():
        return []
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def words(name):
    name = re.sub(r"([a-z0-9])([A-Z])", r"\1 \2", name)
    name = re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1 \2", name)
    return re.findall(r"[A-Za-z]+|\d+", name.replace("_", " "))


def normal(name):
    return " ".join(w.lower() for w in words(name))


def shorten(word, chance):
    low = word.lower()
    if low in SHORT:
        return chance.choice(SHORT[low])
    if len(low) < 5:
        return low
    way = chance.random()
    if way < 0.4:
        return low[: chance.choice([3, 4, 4, 5])]
    bones = low[0] + re.sub(r"[aeiou]", "", low[1:])
    if way < 0.7:
        return bones[: chance.choice([3, 4, 5])]
    return low[:2] + re.sub(r"[aeiou]", "", low[2:])[: chance.choice([1, 2, 3])]


def styled(parts, style):
    parts = [p.lower() for p in parts]
    if style == "camel":
        return parts[0] + "".join(p.capitalize() for p in parts[1:])
    if style == "pascal":
        return "".join(p.capitalize() for p in parts)
    if style == "upper":
        return "_".join(p.upper() for p in parts)
    return "_".join(parts)


def comment(text, chance):
    """What another person might have written: some of the words."""
    kept = [w for w in text.split() if chance.random() < chance.choice([0.3, 0.4, 0.6])]
    return " ".join(kept[:25])


class Task:
    """Columns by table, each with the name of its term."""

    def __init__(self, name, chance):
        self.name = name
        self.chance = chance
        self.terms = {}
        self.tables = {}

    def term(self, label, definition):
        key = normal(label)
        if key and (key not in self.terms or (definition and not self.terms[key][1])):
            self.terms[key] = (label, definition or "")
        return key

    def column(self, table, name, key, told="", kind=""):
        if not key or not name:
            return
        columns = self.tables.setdefault(table, {})
        if name not in columns:
            columns[name] = (key, told, kind)


def labelled(task, records, name_of):
    for r in records:
        label = r.get("business_name") or ""
        if label:
            key = task.term(label, r.get("description", ""))
            task.column(r.get("table") or task.name, name_of(r), key, r.get("description", ""),
                        r.get("type", ""))  # fmt: skip


def told(task, records):
    """Terms named after the columns; the columns' names are cut short for two tables in three."""
    for r in records:
        if not r.get("description"):
            continue
        table = r.get("table") or task.name
        own = words(r["column"])
        whole = words(table)[:2] + own if len(own) == 1 else own
        key = task.term(" ".join(w.capitalize() for w in whole), r["description"])
        style = random.Random(table).choice(["snake", "camel", "pascal", "upper"])
        cut = random.Random(table + "cut").random() < 0.66
        parts = [shorten(w, task.chance) if cut and task.chance.random() < 0.6 else w for w in own]
        task.column(table, styled(parts, style), key, r["description"], str(r.get("type", "")))


def made(task, records):
    """Columns made from the names of a glossary's terms, some with a word more or less."""
    chance = task.chance
    chosen = chance.sample(records, min(len(records), TERMS_MAX))
    parents = {}
    for r in chosen:
        key = task.term(r["name"], r.get("definition", ""))
        owner = (r.get("parents") or [r["id"].split(":")[0]])[0]
        parents.setdefault(owner.rstrip("/").split("/")[-1], []).append((r, key))
    for owner, its in parents.items():
        for start in range(0, len(its), 25):
            table_style = chance.choice(["snake", "camel", "pascal", "upper"])
            cut = chance.random() < 0.5
            table = (styled(words(owner), table_style) if words(owner) else "t") + f"_{start // 25}"
            for r, key in its[start : start + 25]:
                name = vary(words(r["name"]), chance)
                if cut:
                    name = [shorten(w, chance) if chance.random() < 0.6 else w for w in name]
                task.column(table, styled(name, table_style), key, r.get("definition", ""))


def vary(parts, chance):
    parts = list(parts)
    if len(parts) > 2 and chance.random() < 0.25:
        parts.pop(chance.choice([0, 0, -1, 1]))
    if parts[-1].lower() not in REPRESENTATION and chance.random() < 0.25:
        parts.append(chance.choice(REPRESENTATION))
    elif chance.random() < 0.1:
        parts.append(chance.choice(["code", "description", "id"]))
    if chance.random() < 0.08:
        parts.insert(0, chance.choice(["current", "primary", "source", "new", "other", "is"]))
    return parts


def write(task, distractors, out):
    chance = task.chance
    tables = sorted(task.tables)
    chance.shuffle(tables)
    kept, total = [], 0
    for table in tables:
        if total >= COLUMNS_MAX:
            break
        columns = sorted(task.tables[table].items())[:60]
        kept.append((table, columns))
        total += len(columns)
    used = {key for _, columns in kept for _, (key, _, _) in columns}
    others = [k for k in task.terms if k not in used]
    chance.shuffle(others)
    keys = sorted(used) + others[: max(0, TERMS_MAX - len(used))]
    gone = {k for k in keys if chance.random() < 0.2}
    bare = chance.random() < 0.3
    terms = [(k, *task.terms[k]) for k in keys if k not in gone]
    known = {k for k, _, _ in terms} | gone
    terms += [d for d in chance.sample(distractors, 400) if d[0] not in known]
    chance.shuffle(terms)
    ids = {}
    folder = out / task.name
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / "glossary.jsonl", "w", encoding="utf-8") as file:
        for number, (key, label, definition) in enumerate(terms):
            ids[key] = f"t{number:05d}"
            line = {"id": ids[key], "name": label}
            if definition and not (bare or chance.random() < 0.1):
                line["definition"] = definition
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
    with open(folder / "input.jsonl", "w", encoding="utf-8") as file:
        for table, columns in kept:
            listed = []
            commented = chance.random() < 0.35
            for name, (key, text, kind) in columns:
                column = {"name": name, "gold": [] if key in gone else [ids[key]]}
                if isinstance(kind, str) and kind:
                    column["type"] = kind
                if commented and text:
                    column["comment"] = comment(text, chance)
                listed.append(column)
            file.write(json.dumps({"table": table, "columns": listed}, ensure_ascii=False) + "\n")
    return total, len(terms)


def tasks(data, seed):
    def start(name):
        return Task(name, random.Random(f"{seed} {name}"))

    for name in LABELLED:
        task = start(name)
        labelled(task, rows(data / f"names/dictionaries/{name}.jsonl"), lambda r: r["column"])
        yield task
    by_area = {}
    for r in rows(data / "columns/microsoft_cdm.jsonl"):
        by_area.setdefault(r["area"].split("/")[-1], []).append(r)
    largest = sorted(by_area, key=lambda a: (-len(by_area[a]), a))[:8]
    for area in largest:
        task = start("cdm_" + area)
        pick = "column" if task.chance.random() < 0.5 else "cdm_name"
        labelled(task, by_area[area], lambda r, pick=pick: r[pick])
        yield task
    for name in TEXTS:
        task = start(name)
        told(task, rows(data / f"names/dictionaries/{name}.jsonl"))
        yield task
    for name in FIVETRAN:
        task = start("fivetran_" + name)
        told(task, rows(data / f"columns/fivetran_{name}.jsonl"))
        yield task
    for name in GLOSSARIES:
        records = rows(data / f"glossary/{name}/terms.jsonl")
        for part in range(3 if name == "niem" else 1):
            task = start(f"{name}_{part}")
            made(task, records[part :: 3 if name == "niem" else 1])
            yield task


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    distractors = []
    for name in GLOSSARIES:
        for r in rows(given.data / f"glossary/{name}/terms.jsonl"):
            distractors.append((normal(r["name"]), r["name"], r.get("definition", "")))
    for task in tasks(given.data, given.seed):
        if task.tables:
            columns, terms = write(task, distractors, given.out)
            print(f"{task.name}\t{columns}\t{terms}")


if __name__ == "__main__":
    main()
