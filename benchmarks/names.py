# SPDX-License-Identifier: Apache-2.0
"""Measures business names on every set with models that saw no row of the set's owner, and writes the accuracy card.

    python3 training/bench_inputs.py DATA INPUTS; python3 training/names/gold_orm.py DATA INPUTS
    for f in a b c d e; do python3 training/names/train.py MODELS/$f --fold $f; done
    python3 benchmarks/names.py INPUTS MODELS DATA CARD [WORK]

Which fold holds a set out is read from training/names/folds.json; an owner that trains nothing is measured with the shipped
model. CARD gets README.md with all figures, and the pages of `bench names --card` of Chicago. Figures that WORK holds for
the same input, options and model are not measured again: empty it when the program changed.
"""
import hashlib
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(ROOT, "training", "names"))
import folds  # noqa: E402

GLOSSATOR = shlex.split(os.environ.get("GLOSSATOR", os.path.join(ROOT, "glossator")))


# Tables for the speed: 20,000 columns.
SCHEMAS = 1500

INTRODUCTION = """# Accuracy of business names

Every figure is from a fold model that saw neither the source nor its organisation's other tables (five folds of whole \
owners, `training/names/folds.json`). On Chicago the exact match is %s; GPT-4's published 73.4 is on the whole set of \
NameGuess, of which Chicago is a part. Exact match accepts WordNet-style noun and verb forms, *literal* does not. \
Reliability diagram of Chicago: [page](accuracy-names.html), [figures](accuracy-names.md). What was tried and what is \
missing: [decision](../decisions/2026-11-24-names-order.md).

    python3 training/bench_inputs.py DATA INPUTS; python3 training/names/gold_orm.py DATA INPUTS
    for f in a b c d e; do python3 training/names/train.py MODELS/$f --fold $f; done
    python3 benchmarks/names.py INPUTS MODELS DATA docs/accuracy

| set | columns | exact match | literal | token F1 | among 5 | among 30 | coverage at 90 %% precision | calibration error | \
≥ .95: share / right | readable names changed / other than by cuts |
|---|---|---|---|---|---|---|---|---|---|---|"""


class Bench:
    def __init__(self, inputs, models, work):
        self.inputs, self.models, self.work = inputs, models, work
        os.makedirs(work, exist_ok=True)

    def model(self, source):
        """The model that measures a source: its fold's, or the shipped one for an owner that trains nothing."""
        try:
            return ["--model", os.path.join(self.models, folds.of(source))] if source else []
        except KeyError:
            return []

    def tables(self, name):
        with open(os.path.join(self.inputs, name + ".jsonl"), encoding="utf-8") as lines:
            return [json.loads(line) for line in lines]

    def write(self, name, text):
        path = os.path.join(self.work, name)
        with open(path, "w", encoding="utf-8", newline="") as f:
            f.write(text)
        return path

    def figures(self, path, source, *options):
        options = [*self.model(source), *options]
        known = os.path.join(self.work, f"{os.path.basename(path)}-{key(path, options)}.figures")
        if not os.path.exists(known):
            call = GLOSSATOR + ["bench", "names", path, "--output", "json", *options]
            done = subprocess.run(call, check=True, capture_output=True, text=True)
            if "was made with rows of" in done.stderr and source:
                raise SystemExit(f"{path}: {done.stderr}")
            with open(known + ".part", "w", encoding="utf-8") as f:
                f.write(done.stdout.strip().splitlines()[-1])
            os.rename(known + ".part", known)
        with open(known, encoding="utf-8") as f:
            return json.load(f)

    def of(self, name, *options):
        return self.figures(os.path.join(self.inputs, name + ".jsonl"), self.tables(name)[0]["source"], *options)

    def card(self, folder):
        """The pages of Chicago: the reliability diagram and the kinds of error."""
        path, source = os.path.join(self.inputs, "nameguess-chicago.jsonl"), "nameguess-chicago"
        subprocess.run(GLOSSATOR + ["bench", "names", path, *self.model(source), "--card", folder], check=True,
                       stdout=subprocess.DEVNULL)

    def learning(self, name, percent):
        """The set where a share of the columns is accepted first: the rest before and after."""
        tables, accepted = self.tables(name), []
        for t in tables:
            for c in t["columns"]:
                if "gold" in c and drawn(t["table"] + "\t" + c["name"], percent):
                    accepted.append({"table": t["table"], "column": c["name"], "value": c.pop("gold").title()})
        path = self.write("rest.jsonl", as_lines(tables))
        decided = self.write("accepted.jsonl", as_lines(accepted))
        source = tables[0]["source"]
        return self.figures(path, source), self.figures(path, source, "--accepted", decided)

    def dictionary(self, name, percent):
        """The set where a share of the names is imported as a dictionary: those, and the rest before and after."""
        tables, known = self.tables(name), {}
        for t in tables:
            for c in t["columns"]:
                if "gold" in c and drawn(c["name"].lower(), percent):
                    known.setdefault(c["name"].lower(), c["gold"])
        inside, rest = [], []
        for t in tables:
            for chosen, keep in ((inside, True), (rest, False)):
                columns = [dict(c) for c in t["columns"]]
                for c in columns:
                    if "gold" in c and ((known.get(c["name"].lower()) == c["gold"]) is not keep
                                        or (not keep and c["name"].lower() in known)):
                        del c["gold"]
                if any("gold" in c for c in columns):
                    chosen.append({**t, "columns": columns})
        rows = [["column", "name"]] + sorted(known.items())
        path = self.write("words.csv", "".join(",".join(f'"{v.replace(chr(34), chr(34) * 2)}"' for v in r) + "\n" for r in rows))
        a, b, source = self.write("in.jsonl", as_lines(inside)), self.write("out.jsonl", as_lines(rest)), tables[0]["source"]
        return (self.figures(a, source, "--dictionary", path), self.figures(b, source),
                self.figures(b, source, "--dictionary", path))


def key(path, options):
    """A name for what is measured: the input, the options, and what the files and the model among them hold."""
    digest = hashlib.sha256(" ".join(os.path.basename(o) for o in options).encode())
    for given in (path, *options):
        files = [os.path.join(given, n) for n in ("lexicon.bin.gz", "ranking.json")] if os.path.isdir(given) else [given]
        for name in files:
            if os.path.isfile(name):
                with open(name, "rb") as f:
                    digest.update(f.read())
    return digest.hexdigest()[:16]


def drawn(text, percent):
    return int(hashlib.sha256(text.encode()).hexdigest()[:8], 16) % 100 < percent


def as_lines(values):
    return "".join(json.dumps(v, ensure_ascii=False) + "\n" for v in values)


def share(value):
    return "–" if value is None else f"{100 * value:.1f}"


def main_sets(bench, data):
    words = ["--synonyms", f"{data}/names/adventureworks/synonyms.json",
             "--stopwords", f"{data}/names/adventureworks/stopwords.json"]
    yield "NameGuess Chicago", bench.of("nameguess-chicago")
    yield "NameGuess Los Angeles", bench.of("nameguess-la")
    yield "AdventureWorks", bench.of("adventureworks", *words)
    yield "SNAILS N2 → N1", bench.of("snails-n2")
    yield "CDM display names", bench.of("microsoft-cdm")
    yield "dictionary nrel_ssc", bench.of("nrel-ssc")
    yield "dictionary census_pums", bench.of("census-pums")
    yield "SNAILS N1 (readable)", bench.of("snails-n1")
    yield "fivetran (readable)", bench.of("fivetran")


def row(name, f):
    synonyms = f" ({share(f['exactMatchSynonyms'])} with synonyms)" if "exactMatchSynonyms" in f else ""
    return (f"| {name} | {f['columns']} | {share(f['exactMatch'])}{synonyms} | {share(f['exactMatchLiteral'])} | "
            f"{share(f['tokenF1'])} | {share(f['exactMatchAt5'])} | {share(f['inBest30'])} | "
            f"{share(f['coverageAtPrecision90'])} | {f['calibrationError']:.3f} | {share(f.get('sure'))} / "
            f"{share(f.get('rightWhenSure'))} | {share(f.get('overExpansion')) + ' / ' + share(f.get('lettersChanged')) if f['readableColumns'] >= 200 else '–'} |")


def by_owner(bench, prefix, *options):
    """Figures of every owner whose file begins so: one run a model, with the owner in the place of difficulty."""
    grouped = {}
    for name in sorted(os.listdir(bench.inputs)):
        if name.startswith(prefix):
            owner = name[len(prefix):-6]
            for t in bench.tables(name[:-6]):
                for c in t["columns"]:
                    c["difficulty"] = owner
                grouped.setdefault(tuple(bench.model(t["source"])), []).append({**t, "source": ""})
    found = {}
    for model, tables in sorted(grouped.items()):
        path = bench.write("owners.jsonl", as_lines(tables))
        found.update(bench.figures(path, "", *model, *options)["byDifficulty"])
    return dict(sorted(found.items()))


def gold_orm(bench, out):
    out.append("\n## `names/orm`\n")
    out.append("500 clean expansions drawn by hash, at most 60 an owner, without those found inexact by hand "
               "(`training/names/gold_orm_dropped.tsv`); beside them all raw expansions.\n")
    out.append("| owner | gold columns | exact match | channel | raw columns | exact match |\n|---|---|---|---|---|---|")
    full, channel = by_owner(bench, "gold-orm-"), by_owner(bench, "gold-orm-", "--without", "names.model")
    raw = by_owner(bench, "orm-")
    for owner in sorted(set(full) | set(raw)):
        f, c, r = full.get(owner), channel.get(owner), raw.get(owner)
        out.append(f"| {owner} | {f['columns'] if f else '–'} | {share(f and f['exactMatch'])} | {share(c and c['exactMatch'])} | "
                   f"{r['columns'] if r else '–'} | {share(r and r['exactMatch'])} |")

    def mean(figures, least=1, without=()):
        found = [f["exactMatch"] for o, f in figures.items() if f["columns"] >= least and o not in without]
        return share(sum(found) / len(found))

    columns = sum(f["columns"] for f in full.values())
    together = sum(f["exactMatch"] * f["columns"] for f in full.values()) / columns
    out.append(f"\nMacro mean over {len(full)} owners {mean(full)} (channel {mean(channel)}); over those with ten rows or more "
               f"{mean(full, 10)} (channel {mean(channel, 10)}); without Kuali {mean(full, 1, ('kuali',))}; all {columns} rows "
               f"together {share(together)}.")


def readable_orm(bench, out):
    found = by_owner(bench, "readable-orm-").values()
    columns = sum(f["columns"] for f in found)
    kept = sum(f["columns"] * f["exactMatch"] for f in found)
    out.append(f"\nReadable names of code (`trivial` rows without an abbreviated word, {columns} columns): "
               f"{share(kept / columns)} % kept as they are.")


def ablation(bench, out):
    out.append("\n## What each part is worth\n")
    out.append("| left out (`--without`) | Chicago: exact match | among 30 | coverage at 90 % precision | calibration error |")
    out.append("|---|---|---|---|---|")
    for parts in ([], ["names.agreement"], ["names.agreement", "names.calibration"], ["names.model"], ["names.model", "names.pairs"],
                  ["names.model", "names.pairs", "names.wordPairs"], ["names.model", "names.lattice"]):
        options = [o for p in parts for o in ("--without", p)]
        f = bench.of("nameguess-chicago", *options)
        out.append(f"| {', '.join(parts) or 'nothing'} | {share(f['exactMatch'])} | {share(f['inBest30'])} | "
                   f"{share(f['coverageAtPrecision90'])} | {f['calibrationError']:.3f} |")


def organisation(bench, out):
    out.append("\n## Learning from the organisation\n")
    out.append("| 10 % of a source's columns accepted first | columns | exact match on the rest | then | gain | "
               "calibration error | then | then ≥ .95: share / right |\n|---|---|---|---|---|---|---|---|")
    for name in ("nameguess-chicago", "nameguess-la", "adventureworks", "orm-kuali", "orm-uk-justice", "microsoft-cdm",
                 "snails-n2", "snails-n1", "fivetran", "nrel-ssc"):
        before, after = bench.learning(name, 10)
        out.append(f"| {name} | {after['columns']} | {share(before['exactMatch'])} | {share(after['exactMatch'])} | "
                   f"{100 * (after['exactMatch'] - before['exactMatch']):+.1f} | {before['calibrationError']:.3f} | "
                   f"{after['calibrationError']:.3f} | {share(after.get('sure'))} / {share(after.get('rightWhenSure'))} |")
    out.append("\n| 30 % imported as dictionary | exact match on those | token F1 on the rest | then |\n|---|---|---|---|")
    for name in ("nrel-ssc", "census-pums"):
        known, before, after = bench.dictionary(name, 30)
        out.append(f"| {name} | {share(known['exactMatch'])} | {share(before['tokenF1'])} | {share(after['tokenF1'])} |")


def others(bench, out):
    out.append("\n## Dictionaries against the channel, other languages, speed\n")
    for name in ("nrel-ssc", "census-pums"):
        f, channel = bench.of(name), bench.of(name, "--without", "names.model")
        out.append(f"- {name}: token F1 {share(f['tokenF1'])}, channel {share(channel['tokenF1'])}")
    folder = os.path.join(ROOT, "core", "src", "test", "resources", "dev", "glossator", "core", "names")
    for language in ("german", "spanish"):
        f = bench.figures(os.path.join(folder, language + ".jsonl"), "")
        out.append(f"- {language} schema, {f['columns']} columns: words changed {share(f['overExpansion'])} %")
    first = bench.write("schemas.jsonl", as_lines(bench.tables("schemas")[:SCHEMAS]))
    chicago = os.path.join(bench.inputs, "nameguess-chicago.jsonl")
    for name, path, source in ((f"the first {SCHEMAS} tables of `corpus/table_schemas`", first, ""),
                               ("Chicago", chicago, "nameguess-chicago")):
        f = bench.figures(path, source, "--again")
        out.append(f"- {name}: {f['columnsPerSecond']} first-seen columns a second, {f['columnsPerSecondAgain']} when read again")


def main():
    inputs, models, data, card = sys.argv[1:5]
    bench = Bench(inputs, models, sys.argv[5] if len(sys.argv) > 5 else tempfile.mkdtemp(prefix="names-"))
    os.makedirs(card, exist_ok=True)
    held = dict(main_sets(bench, data))
    chicago = held["NameGuess Chicago"]
    out = [INTRODUCTION % share(chicago["exactMatch"]), *(row(name, f) for name, f in held.items())]
    out.append("\nChicago by difficulty: " + ", ".join(
        f"{d}: {share(v['exactMatch'])} of {v['columns']}" for d, v in sorted(chicago["byDifficulty"].items())) + ".")
    out.append("Chicago by kind of error, share of all columns: " + ", ".join(
        f"{re.sub('([A-Z])', lambda m: ' ' + m.group(1).lower(), k)} {share(v)}" for k, v in chicago["byErrorKind"].items()) + ".")
    for part in (ablation, gold_orm, readable_orm, organisation, others):
        part(bench, out)
        with open(os.path.join(card, "README.md"), "w", encoding="utf-8") as f:
            f.write("\n".join(out) + "\n")
    bench.card(card)
    print("\n".join(out))


if __name__ == "__main__":
    main()
