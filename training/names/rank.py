# SPDX-License-Identifier: Apache-2.0
"""Trains the two small models of the name generator: the order of the readings, and how likely the first one is right.

Ranking: a softmax over the readings of a column, maximising the share of the right ones; whole sources in cross-fitting.
Calibration: a logistic regression on the order that a ranking made which had not seen the source.
"""
import json

import numpy as np
from scipy.optimize import minimize

RANKING = [
    "channel", "language", "pieces", "words", "cuts", "asWritten", "kept", "byLetters", "seen", "phrasesForPieces",
    "fromTable", "wholePhrase", "pairsSeen", "rarestWord", "lettersLost", "plurals", "participles", "lastLetters",
    "shortAsWritten", "asWrittenButShort", "keptLong", "agreeing", "disagreeing", "near", "writtenElsewhere", "mentioned",
    "dateFits", "numberFits", "textFits", "singleLetters", "keptUnspeakable",
    "asWrittenAmongShort", "keptAmongShort"]
CALIBRATION = [
    "logOdds", "margin", "entropy", "words", "readable", "byLetters", "kept", "seen", "lettersLost", "cuts",
    "fromTable", "singleLetters", "wholePhrase", "pairsSeen", "rarestWord", "agreeing", "disagreeing", "asWrittenButShort",
    "near", "channel"]
WIDTH = 30
ANNOTATED, READABLE = 86.0, 1.7


class Source:
    """Columns of one source, their candidates padded to thirty."""

    def __init__(self, name, owner, path):
        self.name, self.owner = name, owner
        rows = [json.loads(line) for line in open(path, encoding="utf-8")]
        n = len(rows)
        self.x = np.zeros((n, WIDTH, len(RANKING)))
        self.there = np.zeros((n, WIDTH), bool)
        self.right = np.zeros((n, WIDTH), bool)
        for i, r in enumerate(rows):
            k = min(WIDTH, len(r["ranking"]))
            self.x[i, :k] = r["ranking"][:k]
            self.there[i, :k] = True
            self.right[i, :k] = r["right"][:k]
        self.weight = np.full(n, share(name, n) / n)


def share(name, n):
    """How much a source counts: people's own names most, and readable ones enough that they are left alone."""
    if name.startswith("nameguess"):
        return ANNOTATED
    return np.sqrt(max(n, 60)) * (READABLE if name.startswith("readable") else 1.0)


def stacked(sources):
    return (np.concatenate([s.x for s in sources]), np.concatenate([s.there for s in sources]),
            np.concatenate([s.right for s in sources]), np.concatenate([s.weight for s in sources]))


def fit_ranking(sources, decay=1e-3):
    x, there, right, weight = stacked(sources)
    usable = right.any(1)
    x, there, right, weight = x[usable], there[usable], right[usable], weight[usable]
    weight = weight / weight.sum()
    scale = x[there].std(0) + 1e-6
    z = x / scale

    def loss(w):
        p = softmax(z @ w, there)
        q = p * right
        share = q.sum(1) + 1e-12
        gradient = np.einsum("n,nk,nkf->f", weight, p - q / share[:, None], z) + 2 * decay * w
        return -(weight * np.log(share)).sum() + decay * (w ** 2).sum(), gradient

    found = minimize(loss, np.zeros(z.shape[2]), jac=True, method="L-BFGS-B", options={"maxiter": 200})
    return found.x / scale


def softmax(scores, there):
    scores = np.where(there, scores, -1e9)
    e = np.exp(scores - scores.max(1, keepdims=True))
    return e / e.sum(1, keepdims=True)


def right_first(sources, w):
    x, there, right, _ = stacked(sources)
    first = np.where(there, x @ w, -1e9).argmax(1)
    return right[np.arange(len(first)), first]


def confidence_features(source, w):
    """As Confidence.java computes them, from the ranked candidates."""
    scores = np.where(source.there, source.x @ w, -1e9)
    order = np.argsort(-scores, axis=1, kind="stable")
    p = softmax(scores, source.there)
    rows = np.arange(len(order))
    top, second = order[:, 0], order[:, 1]
    best = source.x[rows, top]

    def f(name):
        return best[:, RANKING.index(name)]

    p1 = p[rows, top]
    alone = source.there.sum(1) < 2
    margin = np.where(alone, 12.0, np.minimum(12.0, scores[rows, top] - scores[rows, second]))
    entropy = -(np.where(p > 0, p * np.log(np.maximum(p, 1e-300)), 0)).sum(1)
    out = {
        "logOdds": np.clip(np.log(p1 / np.maximum(1e-9, 1 - p1)), -12, 12), "margin": margin, "entropy": entropy,
    }
    plain = f("byLetters") + f("kept") + f("lettersLost") + f("phrasesForPieces") + f("fromTable") == 0
    out["readable"] = (plain & (f("asWritten") + f("cuts") > 0)).astype(float)
    for name in CALIBRATION:
        if name not in out:
            out[name] = f(name)
    out["channel"] = np.maximum(-30, f("channel"))
    return np.stack([out[n] for n in CALIBRATION], 1)


def train(found, path):
    sources = [Source(*f) for f in found]
    owners = sorted({s.owner for s in sources})
    report = {}
    held_rows, held_right, held_weight = [], [], []
    for owner in owners:
        w = fit_ranking([s for s in sources if s.owner != owner])
        for s in [s for s in sources if s.owner == owner]:
            right = right_first([s], w)
            base = np.zeros(len(RANKING))
            base[:2] = 1
            report[s.name] = {"columns": len(right), "channel": round(float(right_first([s], base).mean()), 4),
                              "ranked": round(float(right.mean()), 4), "ceiling": round(float(s.right.any(1).mean()), 4)}
            print(s.name, report[s.name])
            held_rows.append(confidence_features(s, w))
            held_right.append(right)
            held_weight.append(s.weight)
    w = fit_ranking(sources)
    c, intercept, error = fit_logistic(np.concatenate(held_rows), np.concatenate(held_right), np.concatenate(held_weight))
    print("calibration", error)
    for name, value in sorted(zip(RANKING, w), key=lambda t: -abs(t[1])):
        print(f"  {name:20s} {value:8.3f}")
    with open(path, "w", encoding="utf-8") as f:
        json.dump({"version": 1, "ranking": {n: round(float(v), 5) for n, v in zip(RANKING, w)},
                   "calibration": {n: round(float(v), 5) for n, v in zip(CALIBRATION, c)},
                   "intercept": round(float(intercept), 5)}, f, indent=1)
        f.write("\n")
    return report


def fit_logistic(x, y, weight, rounds=1500, decay=0.002):
    mean, scale = x.mean(0), x.std(0) + 1e-6
    z = (x - mean) / scale
    weight = weight / weight.sum()
    w, b = np.zeros(x.shape[1]), 0.0
    m, v = np.zeros(len(w) + 1), np.zeros(len(w) + 1)
    for step in range(1, rounds + 1):
        p = 1 / (1 + np.exp(-(z @ w + b)))
        d = weight * (p - y)
        g = np.append(z.T @ d + decay * w / len(w), d.sum())
        m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g * g
        move = 0.02 * (m / (1 - 0.9 ** step)) / (np.sqrt(v / (1 - 0.999 ** step)) + 1e-9)
        w, b = w - move[:-1], b - move[-1]
    p = 1 / (1 + np.exp(-(z @ w + b)))
    order = np.argsort(p)
    error = sum(abs((p[i] - y[i]).sum()) for i in np.array_split(order, 15)) / len(p)
    return w / scale, b - float((w * mean / scale).sum()), float(error)
