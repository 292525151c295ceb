# SPDX-License-Identifier: Apache-2.0
"""Writes training/names/data/ranking/*.jsonl.gz: the tables on which the ranking is trained, as bench reads them.

    python3 training/names/ranking_inputs.py DATA

DATA is laid out as data/SOURCES.md describes. Rows of MPL and EPL sources stay out. Large sources are thinned by a hash
of the table's name; readable tables are among them, so that ranking learns to leave well alone.
"""
import gzip
import hashlib
import json
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(HERE))
import bench_inputs  # noqa: E402
import build  # noqa: E402
import words  # noqa: E402

OUT = os.path.join(HERE, "data", "ranking")
REFUSED = {"mosip", "openmrs", "i-tech-uw", "dcm4che", "eclipse"}
MOST = 900


def thin(tables, most):
    """Whole tables in the order of a hash of their names, until there are enough scored columns."""
    chosen, columns = [], 0
    for t in sorted(tables, key=lambda t: hashlib.sha256(t["table"].encode()).hexdigest()):
        if columns < most and len(t["columns"]) <= 150:
            chosen.append(t)
            columns += sum("gold" in c for c in t["columns"])
    return chosen


def unfinished(gold, short):
    """Whether an attribute of code keeps an everyday abbreviation, which a business name would not."""
    return any(w in short for w in words.label(gold))


def run_together(gold, english):
    """Whether a name that counts as readable holds a long word that is none: several words without a sign between them."""
    return any(len(w) > 5 and w.isalpha() and w not in english for w in words.label(gold))


def write(name, tables, most=MOST, english=None):
    people = name.startswith(("nameguess", "adventureworks", "label"))
    short = set() if people else {abbreviation for abbreviation, _, kept in build.everyday() if not kept}
    for t in tables:
        for c in t["columns"]:
            if "gold" in c and (unfinished(c["gold"], short) or english and run_together(c["gold"], english)):
                del c["gold"]
    tables = thin([t for t in tables if any("gold" in c for c in t["columns"])], most)
    for t in tables:
        for c in t["columns"]:
            # The product keeps ID as it is; gold that spells it out would teach ranking the opposite.
            if "gold" in c and re.search(r"(?i)id", c["name"]):
                c["gold"] = re.sub(r"(?i)\bidentifier\b", "id", c["gold"])
    with gzip.GzipFile(os.path.join(OUT, name + ".jsonl.gz"), "wb", 9, mtime=0) as out:
        for t in tables:
            out.write((json.dumps(t, ensure_ascii=False) + "\n").encode())
    print(name, len(tables), sum("gold" in c for t in tables for c in t["columns"]))


def main():
    data = sys.argv[1]
    os.makedirs(OUT, exist_ok=True)
    english = {line[0].split(" ")[0] for line in build.lines("english_words.txt.gz")}
    for city in ("chicago", "la"):
        write("nameguess-" + city, list(bench_inputs.nameguess(data, city)), 5000)
    write("adventureworks", list(bench_inputs.adventureworks(data)))
    for owner, tables in bench_inputs.orm(data, {"expansion"}):
        scored = sum("gold" in c for t in tables for c in t["columns"])
        if scored >= 20 and owner not in REFUSED:
            write("expansion-" + re.sub(r"[^a-z0-9-]", "", owner), tables)
    for owner, tables in bench_inputs.orm(data, {"trivial"}):
        if owner in ("uk-justice", "apache", "bcgov", "nci"):
            write("readable-" + owner, tables, 150, english)
    write("label-snails", list(bench_inputs.snails(data, "N2")), 1500)
    write("label-microsoft-cdm", list(bench_inputs.microsoft_cdm(data)), 1500)
    write("readable-snails", list(bench_inputs.snails(data, "N1")), 300, english)
    write("readable-fivetran", list(bench_inputs.fivetran(data)), 400, english)


if __name__ == "__main__":
    main()
