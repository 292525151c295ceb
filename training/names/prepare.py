# SPDX-License-Identifier: Apache-2.0
"""Turns the collected public data sets into the uniform, permitted rows that training uses.

    python3 training/names/prepare.py DATA [--english FOLDER-OF-SYMSPELLPY]

DATA is a folder laid out as SOURCES.md describes. Writes training/names/data/*.gz, which the repository keeps, so that
build.py needs nothing else. Rows of MPL and EPL sources never enter; of Wikipedia's headers only counts do.
"""
import argparse
import collections
import csv
import glob
import gzip
import json
import os
import re

import words

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, "data")
REFUSED = re.compile(
    r"^(mosip/|openmrs/|I-TECH-UW/OpenELIS|dcm4che/|NCIP/lexevs|eclipse/kapua)")
OWNERS = [
    (r"^(kuali|kuali-mirror|kuali-student|nwukuali)/", "kuali"),
    (r"^(Activiti|flowable|camunda|kiegroup)/", "workflow-engines"),
    (r"^(ministryofjustice|hmcts)/", "uk-justice"),
    (r"^(NCIP|CBIIT)/", "nci"),
    (r"^(ox-it|sakaicontrib)/", "sakai"),
    (r"^NREL/", "nrel"),
]


def owner(source):
    for pattern, name in OWNERS:
        if re.search(pattern, source):
            return name
    return re.split(r"[/ ]", source)[0].lower()


def rows(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def gz(name):
    return gzip.GzipFile(os.path.join(OUT, name), "wb", 9, mtime=0)


class Pairs:
    """Columns with what they stand for, deduplicated per owner."""

    def __init__(self):
        self.seen = collections.OrderedDict()

    def add(self, own, table, column, expansion, kind):
        if not column or not expansion or len(expansion) > 120 or len(column) > 80:
            return
        key = (own, table or "", column, expansion, kind)
        self.seen[key] = self.seen.get(key, 0) + 1

    def write(self):
        with gz("pairs.tsv.gz") as out:
            for key in sorted(self.seen):
                out.write(("\t".join(" ".join(k.split()) for k in key) + "\n").encode())
        print("pairs", len(self.seen))


class Phrases:
    """Readable phrases with the owner they come from."""

    def __init__(self):
        self.seen = set()

    def add(self, own, phrase):
        found = words.label(phrase)
        if 0 < len(found) <= 12:
            self.seen.add((own, " ".join(found)))

    def write(self):
        with gz("phrases.tsv.gz") as out:
            for own, phrase in sorted(self.seen):
                out.write(f"{own}\t{phrase}\n".encode())
        print("phrases", len(self.seen))


def nameguess(data, pairs, tables):
    for city in ("chicago", "la"):
        own = "nameguess-" + city
        with open(f"{data}/names/nameguess/eval_{city}.json", encoding="utf-8") as f:
            for n, t in enumerate(json.load(f)):
                for column, gold in zip(t["technical_name"], t["gt_label"]):
                    pairs.add(own, f"{t['table_id']}-{n}", column, gold, "gold")
                tables.append((own, f"{t['table_id']}-{n}", t["technical_name"]))


def adventureworks(data, pairs, tables):
    held = collections.defaultdict(list)
    with open(f"{data}/names/adventureworks/columns.csv", encoding="utf-8") as f:
        for table, column, gold in list(csv.reader(f))[1:]:
            pairs.add("adventureworks", table, column, gold, "gold")
            held[table].append(column)
    tables.extend(("adventureworks", t, c) for t, c in held.items())


def snails(data, pairs):
    for path in sorted(glob.glob(f"{data}/names/snails/*-xwalk.csv")):
        with open(path, encoding="utf-8-sig") as f:
            for r in csv.DictReader(f):
                kind = "native" if r["native_naturalness"] == "N2" else "renamed"
                if r["native_naturalness"] == "N1":
                    kind = "readable"
                own = "snails"
                table = r["source_database"]
                pairs.add(own, table, r["native_identifier"], r["N1_identifier"], kind)


def orm(data, pairs, phrases):
    for path in sorted(glob.glob(f"{data}/names/orm/*.jsonl")):
        for r in rows(path):
            if REFUSED.search(r["source"]):
                continue
            own = owner(r["source"])
            table = r.get("table") or r.get("class") or ""
            pairs.add(own, table, r["column"], " ".join(words.identifier(r["attribute"])), r["kind"])
            phrases.add(own, r["attribute"])
            if r.get("business_name"):
                phrases.add(own, r["business_name"])


def dictionaries(data, pairs, phrases):
    for path in sorted(glob.glob(f"{data}/names/dictionaries/*.jsonl")):
        for r in rows(path):
            if REFUSED.search(r["source"]):
                continue
            own = owner(r["source"])
            table = r.get("table") or ""
            if r.get("business_name"):
                pairs.add(own, table, r["column"], r["business_name"], "label")
                phrases.add(own, r["business_name"])
            if r.get("attribute"):
                pairs.add(own, table, r["column"], " ".join(words.identifier(r["attribute"])), "label")
                phrases.add(own, r["attribute"])
            if r.get("abbr"):
                pairs.add(own, table, r["abbr"], " ".join(words.identifier(r["column"])), "label")
                phrases.add(own, r["column"])


def columns(data, pairs, phrases, tables):
    held = collections.defaultdict(list)
    for r in rows(f"{data}/columns/microsoft_cdm.jsonl"):
        pairs.add("microsoft-cdm", r["table"], r["column"], r["business_name"], "label")
        phrases.add("microsoft-cdm", r["business_name"])
        phrases.add("microsoft-cdm", r.get("cdm_name") or "")
        phrases.add("microsoft-cdm", r.get("table_name") or "")
        held["microsoft-cdm", r["table"]].append(r.get("cdm_name") or r["column"])
    for name in ("edfi", "gtfs", "mssql_samples", "oracle_samples"):
        own = "adventureworks" if name == "mssql_samples" else name
        for r in rows(f"{data}/columns/{name}.jsonl"):
            phrases.add(own, r["column"])
            held[own, r["table"]].append(r["column"])
    for path in sorted(glob.glob(f"{data}/columns/fivetran_*.jsonl")):
        for r in rows(path):
            phrases.add("fivetran", r["column"])
            held["fivetran", os.path.basename(path) + r["table"]].append(r["column"])
    tables.extend((o, t, list(dict.fromkeys(c))) for (o, t), c in held.items())


def glossaries(data, phrases):
    for name in ("niem", "schemaorg", "darwin_core", "focus", "fibo"):
        for r in rows(f"{data}/glossary/{name}/terms.jsonl"):
            phrases.add(name, r.get("name") or r.get("term") or "")
    for r in rows(f"{data}/glossary/ceds/columns.jsonl"):
        phrases.add("ceds", r["column"])
    for name in ("ceds", "usaspending"):
        for r in rows(f"{data}/glossary/{name}/terms.jsonl"):
            phrases.add(name, r["term"])
    for r in rows(f"{data}/glossary/usaspending/columns.jsonl"):
        phrases.add("usaspending", r["column"])


def acronyms(data, pairs):
    for r in rows(f"{data}/glossary/niem/acronyms.jsonl"):
        if r.get("business_name"):
            pairs.add("niem", "acronyms", r["column"], r["business_name"], "acronym")


def schemas(data, tables):
    for n, r in enumerate(rows(f"{data}/corpus/table_schemas.jsonl")):
        if not REFUSED.search(r["source"]) and len(r["columns"]) <= 120:
            tables.append((owner(r["source"]), f"{r['table']}-{n}", r["columns"]))


def write_tables(tables):
    seen = set()
    with gz("tables.tsv.gz") as out:
        for own, table, cols in tables:
            key = (own, tuple(cols))
            if key not in seen:
                seen.add(key)
                line = "\t".join([own, " ".join(table.split())] + [" ".join(c.split()) for c in cols])
                out.write((line + "\n").encode())
    print("tables", len(seen))


def wikipedia(data):
    """Language statistics of table headers: words, pairs of words, and words that share a table."""
    single, double, together = (collections.Counter() for _ in range(3))
    for r in rows(f"{data}/corpus/wikipedia_headers.jsonl"):
        held = set()
        for header in set(r["headers"]):
            w = [x for x in words.label(header) if x.isalpha()]
            single.update(w)
            double.update(zip(["<s>"] + w, w + ["</s>"]))
            held.update(w)
        for a in held:
            together.update((a, b) for b in held if a < b)
    with gz("wikipedia_counts.tsv.gz") as out:
        for kind, counts, least in (("1", single, 2), ("2", double, 2), ("t", together, 4)):
            for key, n in sorted(counts.items()):
                if n >= least:
                    key = key if isinstance(key, str) else " ".join(key)
                    out.write(f"{kind}\t{key}\t{n}\n".encode())


def english(folder):
    with open(f"{folder}/frequency_dictionary_en_82_765.txt", encoding="utf-8-sig") as f, gz("english_words.txt.gz") as out:
        for line in f:
            out.write(line.encode())
    with open(f"{folder}/frequency_bigramdictionary_en_243_342.txt", encoding="utf-8-sig") as f, gz("english_pairs.txt.gz") as out:
        ranked = sorted((l.split() for l in f), key=lambda p: -int(p[2]))[:120000]
        for a, b, n in ranked:
            out.write(f"{a} {b} {n}\n".encode())


def main():
    args = argparse.ArgumentParser()
    args.add_argument("data")
    args.add_argument("--english")
    args = args.parse_args()
    os.makedirs(OUT, exist_ok=True)
    pairs, phrases, tables = Pairs(), Phrases(), []
    nameguess(args.data, pairs, tables)
    adventureworks(args.data, pairs, tables)
    snails(args.data, pairs)
    orm(args.data, pairs, phrases)
    dictionaries(args.data, pairs, phrases)
    columns(args.data, pairs, phrases, tables)
    glossaries(args.data, phrases)
    acronyms(args.data, pairs)
    schemas(args.data, tables)
    pairs.write()
    phrases.write()
    write_tables(tables)
    wikipedia(args.data)
    if args.english:
        english(args.english)


if __name__ == "__main__":
    main()
