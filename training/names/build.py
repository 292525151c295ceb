# SPDX-License-Identifier: Apache-2.0
"""Counts a lexicon for the name generator from training/names/data.

    python3 training/names/build.py OUT [--without OWNER ...] [--counted]

Writes OUT/lexicon.bin.gz and OUT/manifest.json. With --without nothing of these owners takes part: that is how a lexicon
for measuring is made. With --counted neither do the lists of trades and acronyms.
"""
import argparse
import collections
import gzip
import hashlib
import json
import math
import os
import struct

import align
import spelling
import words

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.join(HERE, "data")
PRODUCT = os.path.join(HERE, "..", "..", "core/src/main/resources/dev/glossator/core/names")
EVERYDAY = os.path.join(PRODUCT, "everyday.tsv")
ACRONYMS = os.path.join(PRODUCT, "acronyms.tsv")
TRADES = os.path.join(DATA, "trades.tsv")
EXPANDING = {"gold", "native", "expansion", "partial", "label", "acronym", "common"}
START, END = "<s>", "</s>"
DAMP = 0.7
ENGLISH_WORDS = 45000

# How many sightings everyday English is worth after each word.
ENGLISH_PAIRS = 3.0

# In labels "No" nearly always means "number".
NO = 0.05

# Sightings that an abbreviation written down by us is worth: everyday, in a trade, of several words.
COMMON, TRADE, PHRASE = 8, 1, 20

# Sightings in labels that a listed acronym is worth.
ACRONYM = 30


def lines(name):
    with gzip.open(os.path.join(DATA, name), "rt", encoding="utf-8") as f:
        for line in f:
            yield line.rstrip("\n").split("\t")


def listed(path):
    """The rows of a list of our own: cells behind one another, lines with # left out."""
    with open(path, encoding="utf-8") as f:
        return [line.rstrip("\n").split("\t") for line in f if line.strip() and not line.startswith("#")]


def everyday():
    """(abbreviation, what it stands for, whether business names keep the short form) of everyday.tsv."""
    return [(row[0], row[1], "kept" in row[2:]) for row in listed(EVERYDAY)]


def acronyms():
    """Words that are written in capitals of their own and are no everyday words."""
    return [row[0] for row in listed(ACRONYMS) if len(row) == 2]


def damped(per_owner):
    """One count from the counts of each owner, so that no owner's habits drown the others'."""
    total = collections.Counter()
    for counts in per_owner.values():
        for key, n in counts.items():
            total[key] += n ** DAMP
    return total


class Rows:
    """What the permitted sources say, without the owners that are held out; with our lists of trades and acronyms or not."""

    def __init__(self, without, lists=True):
        self.without = set(without)
        self.trades = listed(TRADES) + [[p, text] for p, text, _ in everyday() if " " in text] if lists else []
        self.acronyms = acronyms() if lists else []
        self.used = collections.Counter()
        self.pairs = [r for r in lines("pairs.tsv.gz") if self.allowed(r[0])]
        self.phrases = [r for r in lines("phrases.tsv.gz") if self.allowed(r[0])]
        self.tables = [r for r in lines("tables.tsv.gz") if self.allowed(r[0])]
        self.pairs += [["common", "", piece, text, "common"] for piece, text, _ in everyday()]
        self.english = {}
        for word, n in (l[0].split(" ") for l in lines("english_words.txt.gz")):
            self.english[word] = float(n)

    def allowed(self, owner):
        if owner in self.without:
            return False
        self.used[owner] += 1
        return True


def count_abbreviations(rows):
    """piece -> words it was seen for, and how often each word was spelled in any way."""
    single = collections.defaultdict(collections.Counter)
    several = collections.defaultdict(collections.Counter)
    spelled = collections.defaultdict(collections.Counter)
    done = set()
    for owner, table, column, text, kind in rows.pairs:
        if kind not in EXPANDING:
            continue
        pieces, found = words.identifier(column), words.label(text)
        key = (owner, tuple(pieces), tuple(found))
        if not pieces or not found or len(found) > 12 or len(pieces) > 12 or key in done:
            continue
        done.add(key)
        score, aligned = align.align(pieces, found)
        if score < 1.0 and kind != "common":
            continue
        lost = any(p is None or not w for p, w in aligned)
        if lost and kind not in ("partial", "gold"):
            continue
        record(owner, kind, aligned, lost, rows.english, (single, several, spelled))
    return damped(single), damped(several), damped(spelled)


def add_trades(rows, single, several):
    """Adds the abbreviations of trades to counts. A list of possible forms says neither how often a word is shortened nor
    how its letters are dropped, so both are learnt before."""
    for piece, text in rows.trades:
        found = tuple(text.split(" "))
        if len(found) > 1:
            several[piece, found] += PHRASE ** DAMP
        else:
            single[piece, text] += TRADE ** DAMP


def record(owner, kind, aligned, lost, english, counts):
    single, several, spelled = counts
    weight = COMMON if kind == "common" else 1
    for piece, found in aligned:
        if piece is None or not found or not piece.isalpha():
            continue
        if len(found) == 1:
            word = found[0]
            odd = not align.subsequence(piece, word)
            if odd and kind != "common" and (lost or piece in english or kind not in ("gold", "expansion")):
                continue
            if not word.isalpha():
                continue
            single[owner][piece, word] += weight
            spelled[owner][word] += weight
        else:
            parts = align.split_over(piece, found)
            if max(len(p) for p in parts) <= 2:
                several[owner][piece, tuple(found)] += weight
            else:
                for p, w in zip(parts, found):
                    single[owner][p, w] += weight
                    spelled[owner][w] += weight


def count_language(rows, abbreviations):
    unigrams = collections.defaultdict(collections.Counter)
    bigrams = collections.defaultdict(collections.Counter)
    phrases = collections.defaultdict(set)
    tabular = collections.defaultdict(collections.Counter)
    english = rows.english

    def add(owner, found):
        found = [w for w in found if w.isalpha()]
        if not found:
            return
        phrases[owner].add(" ".join(found))
        unigrams[owner].update(found)
        bigrams[owner].update(zip([START] + found, found + [END]))

    for owner, phrase in rows.phrases:
        add(owner, phrase.split(" "))
    gold = {tuple(r[:4]): r for r in rows.pairs if r[4] in ("gold", "native", "readable", "acronym")}
    for owner, _, _, text, kind in gold.values():
        add(owner, words.label(text))
    held = collections.Counter()
    pairs = collections.Counter()
    seen_tables = set()
    for row in rows.tables:
        owner = row[0]
        inside = set()
        for column in row[2:]:
            found = words.identifier(column)
            readable = all(w in english and len(w) > 1 for w in found if w.isalpha())
            if readable and found:
                phrase = " ".join(w for w in found if w.isalpha())
                if phrase and (owner, phrase) not in seen_tables and phrase not in phrases[owner]:
                    seen_tables.add((owner, phrase))
                    tabular[owner][phrase] += 1
            inside.update(w for w in found if w in english and len(w) > 2)
        if len(inside) <= 80:
            held.update(inside)
            pairs.update((a, b) for a in inside for b in inside if a < b)
    for owner, found in tabular.items():
        for phrase in found:
            add(owner, phrase.split(" "))
    phrases["common"].update(row[1] for row in rows.trades if " " in row[1])
    unigrams["common"].update(dict.fromkeys(rows.acronyms, ACRONYM))
    one, two = damped(unigrams), damped(bigrams)
    for kind, key, n in lines("wikipedia_counts.tsv.gz"):
        if kind == "1":
            one[key] += 0.5 * float(n) ** 0.8
        elif kind == "2":
            two[tuple(key.split(" "))] += 0.5 * float(n) ** 0.8
        else:
            pairs[tuple(key.split(" "))] += int(n)
    for kind, key, n in lines("wikipedia_counts.tsv.gz"):
        if kind == "1":
            held[key] += int(n)
    whole = collections.Counter()
    for owner, found in phrases.items():
        whole.update(found)
    return one, two, whole, held, pairs


def vocabulary(rows, one, single, several):
    """Words worth considering; abbreviations that slipped into labels are kept out."""
    short = collections.Counter()
    trades = {(row[0], tuple(row[1].split(" "))) for row in rows.trades}
    for (piece, found), n in [((p, (w,)), n) for (p, w), n in single.items()] + list(several.items()):
        if (piece,) != found and (piece, found) not in trades:
            short[piece] += n
    chosen = dict.fromkeys(rows.acronyms, False)
    ranked = sorted(rows.english, key=lambda w: -rows.english[w])
    frequent = set(ranked[:ENGLISH_WORDS])
    expansions = {w for (_, w), n in single.items()} | {w for (_, ws) in several for w in ws}
    for word in set(one) | frequent | expansions:
        if not word.isalpha() or not word.isascii() or len(word) > 24:
            continue
        n = one.get(word, 0.0)
        known = word in rows.english
        vowel = any(c in "aeiouy" for c in word)
        if len(word) <= 3 and not vowel:
            known = False
        if known:
            if len(word) <= 4 and short[word] > 2 * n + 1 and word not in chosen:
                continue
            if len(word) == 1 and n < 30:
                continue
            chosen[word] = True
        elif n >= 3 and n > 1.5 * short[word] and len(word) > 1:
            chosen[word] = False
    return chosen


def language(rows, vocab, one, two):
    """Log probabilities of words and of word pairs, discounted, with what is left for the unseen."""
    general = {w: rows.english[w] ** 0.75 for w in vocab if w in rows.english}
    all_general = sum(general.values())
    all_domain = sum(n for w, n in one.items() if w in vocab)
    uni = {}
    for w in vocab:
        uni[w] = 0.88 * one.get(w, 0.0) / all_domain + 0.12 * general.get(w, 0.0) / all_general + 1e-8
    uni["no"] *= NO
    uni[END] = 0.25
    follow = collections.defaultdict(dict)
    for (a, b), n in two.items():
        if (a == START or a in vocab) and (b == END or b in vocab):
            follow[a][b] = follow[a].get(b, 0.0) + n
    general_pairs = collections.defaultdict(dict)
    for a, b, n in (l[0].split(" ") for l in lines("english_pairs.txt.gz")):
        if a in vocab and b in vocab:
            general_pairs[a][b] = float(n)
    for a, after in general_pairs.items():
        mass = sum(after.values())
        for b, n in after.items():
            if ENGLISH_PAIRS * n / mass > 0.02:
                follow[a][b] = follow[a].get(b, 0.0) + ENGLISH_PAIRS * n / mass
    for after in follow.values():
        if "no" in after:
            after["no"] *= NO
    discount = 0.6
    pairs, backoff = {}, {}
    for a, after in follow.items():
        total = sum(after.values())
        kinds = len(after)
        left = discount * sum(min(1.0, n) for n in after.values()) / (total + 0.5) + 0.5 / (total + 0.5)
        left = min(left, 0.999)
        backoff[a] = math.log(left)
        for b, n in after.items():
            p = max(n - discount * min(1.0, n), 0.0) / (total + 0.5) + left * uni[b]
            pairs[a, b] = math.log(p)
        del kinds
    return {w: math.log(p) for w, p in uni.items()}, pairs, backoff


def neighbours(vocab, held, pairs, tables):
    """Positive pointwise mutual information of words within a table, strongest thirty a word."""
    total = float(tables)
    rows = collections.defaultdict(list)
    for (a, b), n in pairs.items():
        if n < 3 or a not in vocab or b not in vocab:
            continue
        pmi = math.log(n * total / (held[a] * held[b])) * min(1.0, n / 8.0)
        if pmi > 0.5:
            rows[a].append((pmi, b))
            rows[b].append((pmi, a))
    return {a: sorted(found, reverse=True)[:30] for a, found in rows.items()}


def java_hash(text):
    h = 0
    for c in text:
        h = (31 * h + ord(c)) & 0xFFFFFFFF
    return h - (1 << 32) if h >= (1 << 31) else h


def milli(x):
    return max(-32768, min(32767, round(x * 1000)))


class Writer:
    def __init__(self):
        self.parts = []

    def i32(self, *values):
        self.parts.append(struct.pack(f">{len(values)}i", *values))

    def i16(self, *values):
        self.parts.append(struct.pack(f">{len(values)}h", *values))

    def i8(self, *values):
        self.parts.append(struct.pack(f">{len(values)}b", *values))

    def text(self, strings):
        block = "\n".join(strings).encode()
        self.i32(len(strings), len(block))
        self.parts.append(block)

    def table(self, ids, rows):
        """rows: word -> [(score, word)], written as row starts, columns, scores."""
        starts, columns, scores = [0], [], []
        for word in ids:
            for other, score in sorted((ids[o], s) for s, o in rows.get(word, [])):
                columns.append(other)
                scores.append(milli(score))
            starts.append(len(columns))
        self.i32(len(columns))
        self.i32(*starts)
        self.i32(*columns)
        self.i16(*scores)

    def save(self, path):
        with gzip.GzipFile(path, "wb", 9, mtime=0) as out:
            out.write(b"".join(self.parts))


def write(out, model):
    vocab = sorted(model["vocab"])
    ids = {w: n for n, w in enumerate([START, END] + vocab)}
    w = Writer()
    w.parts.append(b"GNL2")
    w.text(list(ids))
    w.i16(*[milli(model["uni"].get(x, -20.0)) for x in ids])
    w.i16(*[milli(model["backoff"].get(x, 0.0)) for x in ids])
    w.i8(*[1 if model["vocab"].get(x, True) else 0 for x in ids])
    w.i16(*[min(32767, round(10 * model["spelled"].get(x, 0.0))) for x in ids])
    follow = collections.defaultdict(list)
    for (a, b), p in model["pairs"].items():
        follow[a].append((p, b))
    w.table(ids, follow)
    w.table(ids, model["near"])
    pieces = collections.defaultdict(list)
    for (piece, word), n in model["single"].items():
        if piece != word and word in ids and n >= 1:
            pieces[piece].append((n, (word,)))
    for (piece, found), n in model["several"].items():
        if all(x in ids for x in found) and n >= 1 and len(piece) >= 2:
            pieces[piece].append((n, found))
    names = sorted(pieces)
    w.text(names)
    for piece in names:
        found = sorted(pieces[piece], key=lambda x: (-x[0], x[1]))[:12]
        w.i8(len(found))
        for n, expansion in found:
            w.i8(len(expansion))
            w.i32(*[ids[x] for x in expansion])
            w.i16(min(32767, round(10 * n)))
    seen = sorted({java_hash(p) for p, n in model["whole"].items() if " " in p})
    w.i32(len(seen))
    w.i32(*seen)
    table = model["spelling"]
    w.i32(len(table))
    w.parts.append(struct.pack(f">{len(table)}f", *table))
    w.save(os.path.join(out, "lexicon.bin.gz"))
    return {"words": len(ids), "wordPairs": len(model["pairs"]), "abbreviations": len(names),
            "phrases": len(seen), "neighbours": sum(map(len, model["near"].values()))}


def sha256(path):
    with open(path, "rb") as f:
        return hashlib.sha256(f.read()).hexdigest()


def inputs():
    return [ACRONYMS, EVERYDAY, TRADES] + [os.path.join(DATA, n) for n in sorted(os.listdir(DATA)) if n.endswith(".gz")]


def main():
    args = argparse.ArgumentParser()
    args.add_argument("out")
    args.add_argument("--without", nargs="*", default=[])
    args.add_argument("--counted", action="store_true")
    args = args.parse_args()
    os.makedirs(args.out, exist_ok=True)
    rows = Rows(args.without, not args.counted)
    single, several, spelled = count_abbreviations(rows)
    letters = spelling.train(single)
    add_trades(rows, single, several)
    one, two, whole, held, pairs = count_language(rows, single)
    vocab = vocabulary(rows, one, single, several)
    uni, follow, backoff = language(rows, vocab, one, two)
    model = {
        "vocab": vocab, "uni": uni, "pairs": follow, "backoff": backoff, "single": single,
        "several": several, "spelled": spelled, "whole": whole,
        "near": neighbours(vocab, held, pairs, len(rows.tables) + 6352),
        "spelling": letters,
    }
    counts = write(args.out, model)
    manifest = {
        "format": 2, "without": sorted(args.without), "owners": dict(sorted(rows.used.items())),
        "counts": counts,
        "inputs": {os.path.basename(path): sha256(path) for path in inputs()},
        "sha256": {"lexicon.bin.gz": sha256(os.path.join(args.out, "lexicon.bin.gz"))},
    }
    with open(os.path.join(args.out, "manifest.json"), "w", encoding="utf-8") as f:
        json.dump(manifest, f, indent=1)
        f.write("\n")
    print(args.out, counts, os.path.getsize(os.path.join(args.out, "lexicon.bin.gz")))


if __name__ == "__main__":
    main()
