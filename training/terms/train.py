# SPDX-License-Identifier: Apache-2.0
"""Trains the ranking model for glossary associations from rows that `bench terms --features` wrote.

    python3 training/terms/train.py ROWS OUT.json

ROWS holds one .tsv a source. Two models: `order` (which candidate of a column is best) is a weighted sum,
fitted so that the right candidate gets most of a softmax over the column's candidates; `certainty` (is
the first one right) is a sum of small trees. Both are cross-validated with whole sources left out;
certainty is trained on the order that left-out sources got, so that it knows how wrong the order is on
data it never saw. Boosted trees for the order were worse on left-out sources than the sum.
Needs numpy, scipy, lightgbm 4.
"""

import argparse
import json
import zlib
from pathlib import Path

import lightgbm as lgb
import numpy as np
from scipy.optimize import minimize

FOLDS = 3
KEYS = 5  # table, column, matched, term, right
MEANING = ["MEANING_NAME", "MEANING_CONTEXT", "MEANING_COMMENT", "COHERENCE"]
CONSTANT = {"SEMANTIC_TYPE", "BY_SYNONYM"}  # in the training tasks, so nothing is learned about them
NOT_ORDER = {"COLUMN_WORDS", "TERM_WORDS", "VARIANT_WEIGHT", "RIVALS", "COMMENT_LENGTH", "ABBREVIATED"}
RISING = {"EXACT", "PIECES", "READING", "NAME", "TERM_COVERED", "COLUMN_COVERED", "TERM_CONTENT_COVERED",
          "COLUMN_CONTENT_COVERED", "TERM_COVERED_WITH_TABLE", "HEAD", "FIRST", "REPRESENTATION",
          "LETTERS", "DEFINITION", "COMMENT_COVERS_NAME", "COMMENT_LIKE_DEFINITION", "MEANING_NAME",
          "MEANING_CONTEXT", "MEANING_COMMENT", "VALUE_KIND", "COHERENCE", "NAME_BEHIND",
          "LETTERS_BEHIND", "DEFINITION_BEHIND", "COMMENT_BEHIND", "MEANING_NAME_BEHIND",
          "MEANING_CONTEXT_BEHIND", "MEANING_COMMENT_BEHIND", "COHERENCE_BEHIND"}  # fmt: skip
FALLING = {"BETTER_ELSEWHERE"}
EXTRA = ["SCORE", "AHEAD_OF_SECOND", "SHARE", "CANDIDATES"]
CERTAINTY = {
    "objective": "binary", "num_leaves": 6, "learning_rate": 0.07, "min_data_in_leaf": 120,
    "feature_fraction": 0.5, "bagging_fraction": 0.7, "bagging_freq": 1, "lambda_l2": 10,
    "use_missing": False, "verbosity": -1, "num_threads": 1, "seed": 1, "deterministic": True,
    "force_row_wise": True,
}  # fmt: skip
CERTAINTY_ROUNDS = 120
L2 = 1e-3


def read(folder):
    """All rows: features, right, group number, source number, matched; a group is a column."""
    names, xs, right, groups, sources, matched = None, [], [], [], [], []
    group = -1
    for number, path in enumerate(sorted(folder.glob("*.tsv"))):
        with open(path, encoding="utf-8") as file:
            names = file.readline().rstrip("\n").split("\t")[KEYS:]
            last = None
            for line in file:
                cells = line.rstrip("\n").split("\t", KEYS)
                if (cells[0], cells[1]) != last:
                    last = (cells[0], cells[1])
                    group += 1
                xs.append(np.fromstring(cells[KEYS], dtype=np.float32, sep="\t"))
                right.append(cells[4] == "1")
                groups.append(group)
                sources.append(number)
                matched.append(cells[2] == "1")
    arrays = [np.array(a) for a in (right, groups, sources, matched)]
    return names, np.array(xs), *arrays


def blind(x, names, groups):
    """Every sixth column as if no encoder ran."""
    x = np.maximum(x, -1)
    rows = groups % 6 == 0
    for name in MEANING:
        x[rows, names.index(name)] = 0
        x[rows, names.index(name + "_BEHIND")] = 0
    return x


def sizes(groups):
    return np.unique(groups, return_counts=True)[1]


def order_weights(x, right, groups, names):
    """Weights, with the sign that a feature must have, that put the right candidate first."""
    good = np.isin(groups, np.unique(groups[right]))  # a column without a right one teaches no order
    x, right, groups = x[good], right[good], groups[good]
    spread = x.std(axis=0) + 1e-6
    z = ((x - x.mean(axis=0)) / spread).astype(np.float32)
    change = np.r_[True, groups[1:] != groups[:-1]]
    starts, place = np.flatnonzero(change), np.cumsum(change) - 1

    def loss(weights):
        b = weights.astype(np.float32)
        s = z @ b
        e = np.exp(s - np.maximum.reduceat(s, starts)[place])
        whole, hit = np.add.reduceat(e, starts), np.add.reduceat(e * right, starts)
        slope = z.T @ (e / whole[place] - e * right / hit[place]) / len(starts) + L2 * b
        return np.log(whole / hit).mean() + L2 * (b @ b) / 2, slope.astype(np.float64)

    bounds = [
        (0, 0) if n in NOT_ORDER else (0, None) if n in RISING else (None, 0) if n in FALLING
        else (None, None) for n in names
    ]  # fmt: skip
    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", bounds=bounds,
                     options={"maxiter": 80})  # fmt: skip
    return found.x / spread


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
    signs = [1 if n in RISING else -1 if n in FALLING else 0 for n in names] + [1, 1, 1, 0]
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
    parser.add_argument("--threshold", type=float, default=0.4)
    given = parser.parse_args()
    names, x, right, groups, sources, matched = read(given.rows)
    keep = [i for i, n in enumerate(names) if n not in CONSTANT]
    names = [names[i] for i in keep]
    x = blind(x[:, keep], names, groups)
    paths = sorted(p.stem for p in given.rows.glob("*.tsv"))
    fold = np.array([zlib.crc32(p.split("_")[0].encode()) % FOLDS for p in paths])[sources]
    scores = np.zeros(len(x))
    for f in range(FOLDS):
        held = fold == f
        scores[held] = x[held] @ order_weights(x[~held], right[~held], groups[~held], names)
    rows, labels, firsts = certainty_rows(x, scores, right, groups)
    has = matched[firsts]
    reachable = np.isin(groups[firsts], np.unique(groups[right]))
    print(f"columns {len(rows)} with a term {has.sum()} among the candidates {reachable.sum()}")
    print(f"hitAt1 with sources left out {labels[has].mean():.4f}")
    for number, path in enumerate(paths):
        own = has & (sources[firsts] == number)
        if own.any():
            print(f"  {path:28s} {own.sum():5d} {labels[own].mean():.3f}")
    confidence = np.zeros(len(rows))
    for f in range(FOLDS):
        held = fold[firsts] == f
        confidence[held] = certainty_model(rows[~held], labels[~held], names).predict(rows[held])
    bins = np.array_split(np.argsort(confidence), 15)
    ece = sum(abs(confidence[b].sum() - labels[b].sum()) for b in bins) / len(rows)
    taken = confidence >= given.threshold
    print(f"auc match {auc(confidence, has):.4f} auc right {auc(confidence, labels):.4f} ece {ece:.4f} "
          f"precision {labels[taken].mean():.4f} recall {labels[taken].sum() / has.sum():.4f}")  # fmt: skip
    weights = order_weights(x, right, groups, names)
    used = [i for i, w in enumerate(weights) if abs(w) > 1e-6]
    print("order:", ", ".join(f"{names[i]} {weights[i]:.2f}" for i in used))
    certainty = certainty_model(rows, labels, names)
    gain = sorted(zip(certainty.feature_importance("gain"), names + EXTRA, strict=True), reverse=True)
    print("certainty:", ", ".join(f"{n} {g:.0f}" for g, n in gain[:14]))
    order = {"features": [names[i] for i in used], "start": 0,
             "weights": [float(f"{weights[i]:.6g}") for i in used]}  # fmt: skip
    model = {"version": given.version, "threshold": given.threshold, "order": order,
             "certainty": trees(certainty, names + EXTRA)}  # fmt: skip
    given.out.write_text(json.dumps(model, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
