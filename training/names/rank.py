# SPDX-License-Identifier: Apache-2.0
"""Trains the two small models of the name generator: the order of the readings, and how likely the first one is right.

Ranking: a softmax over the readings of a column, maximising the share of the right ones: first a weighted sum on real
names, then small trees on top of it, on real names and on abbreviations made on the fly. Calibration: a logistic regression
with trees on top, on the order that a ranking made which had seen no source of the same fold.
"""
import collections
import json

import lightgbm
import numpy as np
from scipy.optimize import minimize

import words

RANKING = [
    "channel", "language", "pieces", "words", "cuts", "asWritten", "kept", "byLetters", "seen", "phrasesForPieces",
    "fromTable", "wholePhrase", "pairsSeen", "rarestWord", "lettersLost", "plurals", "participles", "lastLetters",
    "shortAsWritten", "asWrittenButShort", "keptLong", "agreeing", "disagreeing", "near", "writtenElsewhere", "mentioned",
    "dateFits", "numberFits", "textFits", "singleLetters", "keptUnspeakable",
    "asWrittenAmongShort", "keptAmongShort", "truncated", "consonantsOnly", "leastKept", "keptOnAverage", "notInOrder",
    "seenShare", "rarestPair", "endOfName", "leastAgreed", "agreedOnAverage", "behindFirst", "tokens", "lettersInName",
    "lastIsShort", "wordsElsewhere", "wordChanged", "longWordChanged", "wordLengthened",
    "phraseShare", "phrasePairs", "shortOdds", "habitShared", "inValues", "seenOtherwise",
    "everydayShort", "shortenedElsewhere", "restatedShare"]
CALIBRATION = [
    "logOdds", "margin", "entropy", "words", "readable", "byLetters", "kept", "seen", "lettersLost", "cuts",
    "fromTable", "singleLetters", "wholePhrase", "pairsSeen", "rarestWord", "agreeing", "disagreeing", "asWrittenButShort",
    "near", "channel", "leastAgreed", "agreedOnAverage", "leastKept", "keptOnAverage", "seenShare", "rarestPair",
    "wordsElsewhere", "lettersInName", "truncated", "behindFirst", "shortAsWritten"]
WIDTH = 30

# How much a source counts; the last four as a multiple of the square root of its columns.
ANNOTATED, CASES, CODE, READABLE, LABELS, MADE, OTHER = 130.0, 30.0, 25.0, 2.2, 0.7, 3.0, 1.0

# How much of channel and language is added to the fitted sum: it leans on them less than sources outside would.
PLAIN = 0.1
TREES = {"num_leaves": 8, "learning_rate": 0.05, "min_data_in_leaf": 150, "lambda_l2": 10.0, "feature_fraction": 0.6,
         "num_threads": 1, "seed": 1, "deterministic": True, "force_row_wise": True, "verbosity": -1}
CALIBRATING = {"objective": "binary", "num_leaves": 6, "learning_rate": 0.04}
ROUNDS, ROUNDS_OF_CALIBRATION = 180, 60


class Source:
    """Columns of one source, their candidates padded to thirty."""

    def __init__(self, name, fold, rows):
        self.name, self.fold = name, fold
        n = len(rows)
        self.x = np.zeros((n, WIDTH, len(RANKING)), np.float32)
        self.there = np.zeros((n, WIDTH), bool)
        self.right = np.zeros((n, WIDTH), bool)
        for i, r in enumerate(rows):
            k = min(WIDTH, len(r["ranking"]))
            self.x[i, :k] = r["ranking"][:k]
            self.there[i, :k] = True
            self.right[i, :k] = r["right"][:k]
        code = name.startswith("expansion")
        each = once(rows) * (rarely(rows) if code else 1)
        self.weight = (CODE if code else share(name, n)) * each / each.sum()
        # How sure a reading is shows where there are many: there an owner of code counts by its size.
        self.calibrating = np.full(n, share(name, n) / n)

    @property
    def made(self):
        return self.name.startswith("made-")


def once(rows):
    """Weights with which a name that comes in many tables of a source counts once."""
    names = [(r["column"].lower(), tuple(r["gold"])) for r in rows]
    times = collections.Counter(names)
    return np.array([1 / times[n] for n in names])


def rarely(rows):
    """Weights with which a short form counts by the root of how many names of a source hold it, so that one house's few
    favourites do not say how people shorten."""
    short = [[w for w in set(words.identifier(r["column"])) if w not in r["gold"]] or [""] for r in rows]
    holding = collections.Counter()
    for forms, weight in zip(short, once(rows)):
        holding.update({form: weight for form in forms})
    return np.array([np.mean([holding[form] ** -0.5 for form in forms]) for forms in short])


def share(name, n):
    """How much a source counts: people's own names most, and readable ones enough that they are left alone."""
    if name.startswith("nameguess"):
        return ANNOTATED
    if name.startswith("adventureworks"):
        return CASES
    kind = {"made": MADE, "label": LABELS, "readable": READABLE}.get(name.split("-")[0], OTHER)
    return kind * np.sqrt(max(n, 60))


def stacked(sources):
    return (np.concatenate([s.x for s in sources]), np.concatenate([s.there for s in sources]),
            np.concatenate([s.right for s in sources]), np.concatenate([s.weight for s in sources]))


def usable(sources):
    x, there, right, weight = stacked(sources)
    some = right.any(1)
    return x[some], there[some], right[some], weight[some]


def fit_sum(sources, decay=1e-3):
    x, there, right, weight = usable(sources)
    weight = weight / weight.sum()
    scale = x[there].std(0) + 1e-6
    z = x / scale

    def loss(w):
        p = softmax(z @ w.astype(np.float32), there)
        q = p * right
        share = q.sum(1) + 1e-12
        gradient = np.einsum("n,nk,nkf->f", weight, p - q / share[:, None], z) + 2 * decay * w
        return -(weight * np.log(share)).sum() + decay * (w ** 2).sum(), gradient

    found = minimize(loss, np.zeros(z.shape[2]), jac=True, method="L-BFGS-B", options={"maxiter": 200})
    w = found.x / scale
    w[[RANKING.index("channel"), RANKING.index("language")]] += PLAIN
    return w


class Ranking:
    """A weighted sum, and trees on top of it."""

    def __init__(self, sources):
        self.w = fit_sum([s for s in sources if not s.made])
        x, there, right, weight = usable(sources)
        weight = weight / weight.mean()
        sizes = there.sum(1)
        starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
        of = np.repeat(np.arange(len(sizes)), sizes)
        y, each = right[there].astype(float), np.repeat(weight, sizes)

        def objective(scores, _):
            e = np.exp(scores - np.maximum.reduceat(scores, starts)[of])
            p = e / np.add.reduceat(e, starts)[of]
            q = p * y
            q = q / np.maximum(np.add.reduceat(q, starts), 1e-30)[of]
            return each * (p - q), each * np.maximum(p * (1 - p), 1e-3)

        rows = lightgbm.Dataset(x[there], init_score=(x @ self.w)[there])
        self.trees = lightgbm.train({**TREES, "objective": objective}, rows, ROUNDS)

    def scores(self, source):
        x = source.x
        added = self.trees.predict(x.reshape(-1, x.shape[2]), raw_score=True, num_threads=1)
        return np.where(source.there, x @ self.w + added.reshape(x.shape[:2]), -1e9)


def as_json(trees):
    """Trees as Trees.java reads them."""
    out = []
    for tree in trees.dump_model()["tree_info"]:
        root = tree["tree_structure"]
        if "split_index" not in root:
            continue
        forks, leaves = [], []

        def walk(node):
            if "leaf_index" in node or "leaf_value" in node and "split_index" not in node:
                leaves.append(float(f"{node['leaf_value']:.6g}"))
                return -len(leaves)
            at = len(forks)
            forks.append([node["split_feature"], float(f"{node['threshold']:.7g}"), 0, 0])
            forks[at][2] = walk(node["left_child"])
            forks[at][3] = walk(node["right_child"])
            return at

        walk(root)
        names = ("feature", "most", "left", "right")
        out.append({**{n: [f[i] for f in forks] for i, n in enumerate(names)}, "leaves": leaves})
    return out


def softmax(scores, there):
    scores = np.where(there, scores, -1e9)
    e = np.exp(scores - scores.max(1, keepdims=True))
    return e / e.sum(1, keepdims=True)


def right_first(source, scores):
    first = scores.argmax(1)
    return source.right[np.arange(len(first)), first]


def confidence_features(source, scores):
    """As Confidence.java computes them, from the ranked candidates."""
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


def calibrated(rows, right, weight):
    """A weighted sum and trees for the judgement "is the first one right?", with what error it has on its own rows."""
    w, intercept = fit_logistic(rows, right, weight)
    data = lightgbm.Dataset(rows, right.astype(float), weight=weight / weight.mean(), init_score=rows @ w + intercept)
    trees = lightgbm.train({**TREES, **CALIBRATING}, data, ROUNDS_OF_CALIBRATION)
    return w, intercept, trees


def probability(model, rows):
    w, intercept, trees = model
    return 1 / (1 + np.exp(-(rows @ w + intercept + trees.predict(rows, raw_score=True, num_threads=1))))


def calibration_error(p, right):
    order = np.argsort(p)
    return float(sum(abs((p[i] - right[i]).sum()) for i in np.array_split(order, 15)) / len(p))


def judge(rows, right, weight, folds):
    """Calibration error of each fold by a judgement that did not see it."""
    errors = {}
    for fold in sorted(set(folds)):
        inside = folds == fold
        model = calibrated(rows[~inside], right[~inside], weight[~inside])
        errors[str(fold)] = round(calibration_error(probability(model, rows[inside]), right[inside]), 4)
    return errors


def train(sources, path):
    """Fits both models to sources and writes them; the report says how each fold fares with a ranking that did not see it."""
    report, held = {}, []
    for fold in sorted({s.fold for s in sources}):
        ranking = Ranking([s for s in sources if s.fold != fold])
        for s in [s for s in sources if s.fold == fold and not s.made]:
            scores = ranking.scores(s)
            right = right_first(s, scores)
            channel = right_first(s, np.where(s.there, s.x[:, :, 0] + s.x[:, :, 1], -1e9))
            report[s.name] = {"columns": len(right), "channel": round(float(channel.mean()), 4),
                              "ranked": round(float(right.mean()), 4), "ceiling": round(float(s.right.any(1).mean()), 4)}
            print(s.name, report[s.name], flush=True)
            # Labels say more than their names: how often they are met says nothing of how sure a reading is.
            if not s.name.startswith("label"):
                held.append((confidence_features(s, scores), right, s.calibrating, np.full(len(right), fold)))
    rows, right, weight, folds = (np.concatenate(part) for part in zip(*held))
    errors = judge(rows, right, weight, folds)
    print("calibration error by fold", errors)
    w, intercept, trees = calibrated(rows, right, weight)
    ranking = Ranking(sources)
    with open(path, "w", encoding="utf-8") as f:
        json.dump({"version": 2, "ranking": {n: round(float(v), 5) for n, v in zip(RANKING, ranking.w)},
                   "calibration": {n: round(float(v), 5) for n, v in zip(CALIBRATION, w)},
                   "intercept": round(float(intercept), 5), "rankingTrees": as_json(ranking.trees),
                   "calibrationTrees": as_json(trees)}, f, separators=(",", ":"))
        f.write("\n")
    return {"sources": report, "calibrationErrorByFold": errors}


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
    return w / scale, b - float((w * mean / scale).sum())
