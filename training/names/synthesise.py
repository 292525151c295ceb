# SPDX-License-Identifier: Apache-2.0
"""Makes abbreviated identifiers of phrases on the fly, in the manner people were seen to abbreviate.

How a word is shortened is drawn from what it was seen shortened to, or letter by letter from the learned letter model;
how often, and how pieces are put together, is drawn once for a whole table, since a table has one writer.
"""
import bisect
import collections
import itertools
import random

import build
import spelling
import words

SMALL = {"of", "the", "and", "or", "in", "on", "at", "to", "for", "per", "by", "from", "with", "a", "an", "as", "is"}


class Weighted:
    """Draws items by weight."""

    def __init__(self, pairs):
        self.items = [p[0] for p in pairs]
        self.sums = list(itertools.accumulate(p[1] for p in pairs))

    def draw(self, dice):
        return self.items[bisect.bisect(self.sums, dice.random() * self.sums[-1])]


class Writer:
    """One writer of identifiers: rows of permitted owners in, identifiers out."""

    def __init__(self, rows):
        single, several, _ = build.count_abbreviations(rows)
        by_word = collections.defaultdict(list)
        for (piece, word), n in sorted(single.items()):
            if piece != word and len(piece) < len(word):
                by_word[word].append((piece, n))
        self.seen = {w: Weighted(found) for w, found in by_word.items()}
        self.mass = {w: sum(n for _, n in found) for w, found in by_word.items()}
        numbers = spelling.train(single)
        n = len(spelling.HABITS)
        size = spelling.STATES * spelling.KINDS
        self.habits = numbers[:n]
        self.keep = [numbers[n + h * size:n + (h + 1) * size] for h in range(n)]
        joined = collections.defaultdict(list)
        for (piece, found), n in sorted(several.items()):
            if n >= 1.5:
                joined[found].append((piece, n))
        self.joined = {f: Weighted(p) for f, p in joined.items()}

    def by_letters(self, word, habit, dice):
        keep, state, out = self.keep[habit], 0, []
        for i, letter in enumerate(word):
            if dice.random() < keep[state * spelling.KINDS + spelling.kind(word, i)]:
                out.append(letter)
                state = spelling.kept(state)
            else:
                state = spelling.lost(state)
        return "".join(out)

    def shorten(self, word, habit, dice):
        mass = self.mass.get(word, 0.0)
        if mass and dice.random() < 0.25 + 0.6 * mass / (mass + 4):
            return self.seen[word].draw(dice)
        for _ in range(4):
            piece = self.by_letters(word, habit, dice)
            if piece and (len(piece) > 1 or len(word) < 5 or dice.random() < 0.15):
                return piece
        return word

    def style(self, dice):
        """How one writer writes: share of words shortened, by which habit, and how pieces are put together."""
        return {
            "share": dice.choice((0.15, 0.4, 0.7, 0.9, 0.97)),
            "habit": dice.choices(range(len(self.habits)), self.habits)[0],
            "join": dice.choices(("snake", "UPPER_SNAKE", "camel", "Pascal", "run", "RUN", "Snake"),
                                 (26, 20, 20, 14, 5, 7, 8))[0],
            "small": dice.random() < 0.5,
        }

    def identifier(self, phrase, style, dice):
        """An identifier for a list of words."""
        return put_together(self.pieces(phrase, style, dice), style["join"])

    def restated(self, name, form, phrase, style, dice):
        """The same behind the name of its table, shortened: to initials, or each word in some way (None)."""
        if form == "initials":
            head = "".join(w[0] for w in name)
        else:
            head = None
            pieces = [w[0] if dice.random() < 0.3 else self.shorten(w, style["habit"], dice) for w in name]
        rest = self.pieces(phrase, style, dice)
        if head and style["join"] in ("camel", "Pascal"):
            return head.upper() + put_together(rest, "Pascal")
        return put_together(([head] if head else pieces) + rest, style["join"])

    def pieces(self, phrase, style, dice):
        pieces, at = [], 0
        while at < len(phrase):
            for n in (4, 3, 2):
                whole = tuple(phrase[at:at + n])
                if len(whole) == n and whole in self.joined and dice.random() < 0.3 * style["share"]:
                    pieces.append(self.joined[whole].draw(dice))
                    at += n
                    break
            else:
                word = phrase[at]
                at += 1
                if word in SMALL and style["small"] and len(phrase) > 2:
                    continue
                short = word.isalpha() and dice.random() < style["share"] * min(1.0, (len(word) - 1) / 4)
                habit = style["habit"] if dice.random() < 0.7 else dice.choices(range(len(self.habits)), self.habits)[0]
                pieces.append(self.shorten(word, habit, dice) if short else word)
        return pieces or [phrase[0]]


def put_together(pieces, join):
    if join == "snake":
        return "_".join(pieces)
    if join == "UPPER_SNAKE":
        return "_".join(pieces).upper()
    if join == "Snake":
        return "_".join(p.capitalize() for p in pieces)
    if join == "run":
        return "".join(pieces)
    if join == "RUN":
        return "".join(pieces).upper()
    text = "".join(p.capitalize() for p in pieces)
    return text if join == "Pascal" else text[:1].lower() + text[1:]


def phrases(rows):
    """Phrases of permitted owners with a weight, so that no owner drowns the others."""
    held = collections.defaultdict(set)
    for owner, phrase in rows.phrases:
        held[owner].add(tuple(w for w in phrase.split(" ") if w.isalpha() and w.isascii()))
    for owner, _, _, text, kind in rows.pairs:
        if kind in ("gold", "native", "readable", "label"):
            held[owner].add(tuple(w for w in words.label(text) if w.isalpha() and w.isascii()))
    for row in rows.tables:
        for column in row[2:]:
            found = tuple(words.identifier(column))
            if all(w in rows.english and len(w) > 1 for w in found):
                held[row[0]].add(found)
    weighted = []
    for owner, found in sorted(held.items()):
        found = sorted(p for p in found if 1 <= len(p) <= 8)
        for phrase in found:
            weighted.append((phrase, len(found) ** -0.4))
    return weighted


def demonstrate():
    rows = build.Rows(["nameguess-chicago"])
    writer, dice = Writer(rows), random.Random(1)
    pool = Weighted(phrases(rows))
    print(len(pool.items))
    for _ in range(12):
        style = writer.style(dice)
        for _ in range(4):
            phrase = pool.draw(dice)
            print(" ".join(phrase), "->", writer.identifier(phrase, style, dice))


if __name__ == "__main__":
    demonstrate()
