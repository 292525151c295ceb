#!/usr/bin/env python3
"""Makes a bench input of tables with rows whose columns a person described.

    python3 training/bench_inputs_descriptions.py DATA > adventureworks.jsonl
    ./glossator bench descriptions adventureworks.jsonl

DATA holds tables/adventureworks/*.csv and columns/mssql_samples.jsonl (microsoft/sql-server-samples, MIT).
"""

import csv
import json
import pathlib
import sys

ROWS = 2000


def main():
    data = pathlib.Path(sys.argv[1])
    gold = {}
    with open(data / "columns/mssql_samples.jsonl", encoding="utf-8") as lines:
        for line in map(json.loads, lines):
            if line["db"] == "AdventureWorks" and line.get("column"):
                gold[line["table"], line["column"]] = line["description"]
    for path in sorted((data / "tables/adventureworks").glob("*.csv")):
        with open(path, newline="", encoding="utf-8-sig") as rows:
            reader = csv.reader(rows)
            names = next(reader)
            values = [[] for _ in names]
            for row, _ in zip(reader, range(ROWS)):
                for column, value in zip(values, row):
                    column.append(value)
        columns = []
        for name, column in zip(names, values):
            found = {"name": name, "values": column}
            if (path.stem, name) in gold:
                found["gold"] = gold[path.stem, name]
            columns.append(found)
        print(json.dumps({"table": path.stem, "source": "adventureworks", "columns": columns}, ensure_ascii=False))


if __name__ == "__main__":
    main()
