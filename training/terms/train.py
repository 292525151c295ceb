# SPDX-License-Identifier: Apache-2.0
"""Trains the ranking model for glossary associations from rows that `bench terms --features` wrote.

    python3 training/terms/train.py ROWS OUT.json [--report]

ROWS holds one .tsv a source. Two models: `order` (which candidate of a column is best) and `certainty`
(is the first one right). Both are cross-validated with whole sources left out; certainty is trained on
the order that left-out sources got, so that it knows how wrong the order is on data it never saw.
Needs numpy, lightgbm 4.
"""

import argparse
import json
import zlib
from pathlib import Path

import lightgbm as lgb
import numpy as np

FOLDS = 5
KEYS = 5  # table, column, matched, term, right
MEANING = ["MEANING_NAME", "MEANING_CONTEXT", "MEANING_COMMENT", "COHERENCE"]
UNUSED = {"SEMANTIC_TYPE", "BY_SYNONYM"}  # constant in the training tasks
RISING = {"EXACT", "PIECES", "READING", "NAME", "TERM_COVERED_WITH_TABLE", "COLUMN_CONTENT_COVERED",
          "MEANING_NAME", "MEANING_CONTEXT", "MEANING_COMMENT", "COMMENT_LIKE_DEFINITION", "HEAD",
          "NAME_BEHIND", "MEANING_NAME_BEHIND", "MEANING_CONTEXT_BEHIND", "MEANING_COMMENT_BEHIND",
          "COMMENT_BEHIND", "COHERENCE_BEHIND"}  # fmt: skip
FALLING = {"BETTER_ELSEWHERE"}
ORDER = {
    "objective": "rank_xendcg", "num_leaves": 15, "learning_rate": 0.06, "min_data_in_leaf": 60,
    "feature_fraction": 0.6, "bagging_fraction": 0.7, "bagging_freq": 1, "lambda_l2": 5,
    "use_missing": False, "verbosity": -1, "num_threads": 2, "seed": 1, "deterministic": True,
    "force_row_wise": True,
}  # fmt: skip
CERTAINTY = {
    "objective": "binary", "num_leaves": 6, "learning_rate": 0.05, "min_data_in_leaf": 120,
    "feature_fraction": 0.5, "bagging_fraction": 0.7, "bagging_freq": 1, "lambda_l2": 10,
    "use_missing": False, "verbosity": -1, "num_threads": 2, "seed": 1, "deterministic": True,
    "force_row_wise": True,
}  # fmt: skip
ORDER_ROUNDS = 220
CERTAINTY_ROUNDS = 160


def read(folder):
    """All rows: features, right, group number, source number, matched; a group is a column."""
    names, xs, right, groups, sources, matched = None, [], [], [], [], []
    group = -1
    for number, path in enumerate(sorted(folder.glob("*.tsv"))):
        with open(path, encoding="utf-8") as file:
            names = file.readline().rstrip("\n").split("\t")[KEYS:]
            last = None
            for line in file:
                cells = line.rstrip("\n").split("\t")
                if (cells[0], cells[1]) != last:
                    last = (cells[0], cells[1])
                    group += 1
                xs.append(np.array(cells[KEYS:], dtype=np.float32))
                right.append(cells[4] == "1")
                groups.append(group)
                sources.append(number)
                matched.append(cells[2] == "1")
    arrays = [np.array(a) for a in (right, groups, sources, matched)]
    return names, np.array(xs), *arrays


def blind(x, names, groups):
    """Every sixth column as if no encoder ran."""
    x = x.copy()
    rows = groups % 6 == 0
    for name in MEANING:
        x[rows, names.index(name)] = -1
        x[rows, names.index(name + "_BEHIND")] = 0
    return x


def sizes(groups):
    return np.unique(groups, return_counts=True)[1]


def constraints(names):
    return [1 if n in RISING else -1 if n in FALLING else 0 for n in names]


def order_model(x, right, groups, names):
    good = np.isin(groups, np.unique(groups[right]))  # a column without a right one teaches no order
    data = lgb.Dataset(x[good], right[good].astype(int), group=sizes(groups[good]))
    return lgb.train({**ORDER, "monotone_constraints": constraints(names)}, data, ORDER_ROUNDS)


def certainty_rows(x, scores, right, groups):
    rows, labels, firsts = [], [], []
    start = 0
    for size in sizes(groups):
        part = slice(start, start + size)
        order = np.argsort(-scores[part], kind="stable")
        s = scores[part][order]
        first = start + order[0]
        share = 1 / np.exp(s - s[0]).sum()
        ahead = s[0] - s[1] if size > 1 else 10
        rows.append(np.concatenate([x[first], [s[0], ahead, share, size]]))
        labels.append(right[first])
        firsts.append(first)
        start += size
    return np.array(rows), np.array(labels), np.array(firsts)


def certainty_model(rows, labels, names):
    signs = constraints(names) + [1, 1, 1, 0]
    params = {**CERTAINTY, "monotone_constraints": signs}
    return lgb.train(params, lgb.Dataset(rows, labels.astype(int)), CERTAINTY_ROUNDS)


def auc(value, label):
    order = np.argsort(value, kind="stable")
    rank = np.empty(len(value))
    rank[order] = np.arange(1, len(value) + 1)
    n = label.sum()
    return (rank[label].sum() - n * (n + 1) / 2) / (n * (len(label) - n))


def trees(model, features):
    exported = []
    for info in model.dump_model()["tree_info"]:
        nodes = {"f": [], "t": [], "l": [], "r": []}

        def add(node, nodes=nodes):
            at = len(nodes["f"])
            leaf = "leaf_value" in node
            nodes["f"].append(-1 if leaf else node["split_feature"])
            nodes["t"].append(float(f"{node['leaf_value' if leaf else 'threshold']:.6g}"))
            nodes["l"].append(0)
            nodes["r"].append(0)
            if not leaf:
                nodes["l"][at] = add(node["left_child"])
                nodes["r"][at] = add(node["right_child"])
            return at

        add(info["tree_structure"])
        exported.append(nodes)
    return {"features": features, "start": 0, "trees": exported}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("rows", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--version", default="1")
    parser.add_argument("--threshold", type=float, default=0.5)
    given = parser.parse_args()
    names, x, right, groups, sources, matched = read(given.rows)
    keep = [i for i, n in enumerate(names) if n not in UNUSED]
    names = [names[i] for i in keep]
    x = blind(x[:, keep], names, groups)
    paths = sorted(p.stem for p in given.rows.glob("*.tsv"))
    fold = np.array([zlib.crc32(p.split("_")[0].encode()) % FOLDS for p in paths])[sources]
    scores = np.zeros(len(x))
    for f in range(FOLDS):
        held = fold == f
        if held.any():
            scores[held] = order_model(x[~held], right[~held], groups[~held], names).predict(x[held])
    rows, labels, firsts = certainty_rows(x, scores, right, groups)
    has = matched[firsts]
    reachable = np.isin(groups[firsts], np.unique(groups[right]))
    print(f"columns {len(rows)} with a term {has.sum()} found among candidates {reachable.sum()}")
    print(f"hitAt1 with sources left out {labels[has].mean():.4f}")
    for number, path in enumerate(paths):
        own = has & (sources[firsts] == number)
        if own.any():
            print(f"  {path:28s} {own.sum():5d} {labels[own].mean():.3f}")
    confidence = np.zeros(len(rows))
    for f in range(FOLDS):
        held = fold[firsts] == f
        if held.any():
            confidence[held] = certainty_model(rows[~held], labels[~held], names).predict(rows[held])
    bins = np.array_split(np.argsort(confidence), 15)
    ece = sum(abs(confidence[b].sum() - labels[b].sum()) for b in bins) / len(rows)
    taken = confidence >= given.threshold
    print(f"auc match {auc(confidence, has):.4f} ece {ece:.4f} precision {labels[taken].mean():.4f} "
          f"recall {labels[taken].sum() / has.sum():.4f}")  # fmt: skip
    order = order_model(x, right, groups, names)
    certainty = certainty_model(rows, labels, names)
    gain = sorted(zip(order.feature_importance("gain"), names, strict=True), reverse=True)
    print("order:", ", ".join(f"{n} {g:.0f}" for g, n in gain[:14]))
    extra = [*names, "SCORE", "AHEAD_OF_SECOND", "SHARE", "CANDIDATES"]
    gain = sorted(zip(certainty.feature_importance("gain"), extra, strict=True), reverse=True)
    print("certainty:", ", ".join(f"{n} {g:.0f}" for g, n in gain[:14]))
    model = {"version": given.version, "threshold": given.threshold,
             "order": trees(order, names), "certainty": trees(certainty, extra)}  # fmt: skip
    given.out.write_text(json.dumps(model, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
