# SPDX-License-Identifier: Apache-2.0
"""How people shorten a word letter by letter: the chance that a letter is kept, by what happened before it.

State: 0 everything kept so far, 1 last letter kept after some loss, 2..4 the last one, two, three or more letters lost.
Kind of letter: vowel or not, same as the letter before or not, last of the word or not, position 0, 1-2, 3-4, 5+.
Three habits are kept apart, by the share of letters that stay: those who drop nearly everything, half, or a little.
"""
import math

STATES, KINDS = 5, 2 * 2 * 2 * 4
ROUNDS = 4


def kind(word, i):
    vowel = 1 if word[i] in "aeiou" else 0
    double = 1 if i > 0 and word[i] == word[i - 1] else 0
    last = 1 if i == len(word) - 1 else 0
    place = 0 if i == 0 else 1 if i <= 2 else 2 if i <= 4 else 3
    return ((vowel * 2 + double) * 2 + last) * 4 + place


def kept(state):
    return 0 if state == 0 else 1


def lost(state):
    return 2 if state <= 1 else min(state + 1, 4)


def best_path(piece, word, keep):
    """The likeliest choice of letters kept, as (context, kept?) steps."""
    held = {(0, 0): (0.0, None)}
    for i, letter in enumerate(word):
        k = kind(word, i)
        after = {}
        for (j, state), step in held.items():
            p = keep[state * KINDS + k]
            if j < len(piece) and piece[j] == letter:
                put(after, (j + 1, kept(state)), step[0] + math.log(p), (state * KINDS + k, 1, step))
            put(after, (j, lost(state)), step[0] + math.log(1 - p), (state * KINDS + k, 0, step))
        held = after
    ends = [step for (j, _), step in held.items() if j == len(piece)]
    if not ends:
        return []
    step, path = max(ends, key=lambda s: s[0]), []
    while step[1] is not None:
        context, chosen, before = step[1]
        path.append((context, chosen))
        step = before
    return path


def put(after, key, score, step):
    if key not in after or after[key][0] < score:
        after[key] = (score, step)


HABITS = (0.4, 0.62, 1.0)


def habit(piece, word):
    share = len(piece) / len(word)
    return next(n for n, most in enumerate(HABITS) if share <= most)


def train(single):
    """Shares of the habits, then the keep probabilities of each, from (piece, word) counts."""
    examples = [[] for _ in HABITS]
    for (p, w), n in sorted(single.items()):
        if p != w and 2 <= len(p) < len(w) <= 20 and w.isascii() and w.isalpha():
            examples[habit(p, w)].append((p, w, min(n, 3.0)))
    masses = [sum(n for _, _, n in e) for e in examples]
    numbers = [m / sum(masses) for m in masses]
    for e in examples:
        numbers.extend(keep_probabilities(e))
    return numbers


def keep_probabilities(examples):
    """By a few rounds of counting along the best paths."""
    keep = [0.5] * (STATES * KINDS)
    for _ in range(ROUNDS):
        yes, no = [0.0] * len(keep), [0.0] * len(keep)
        for piece, word, n in examples:
            for context, chosen in best_path(piece, word, keep):
                if chosen:
                    yes[context] += n
                else:
                    no[context] += n
        overall = sum(yes) / (sum(yes) + sum(no))
        keep = [min(0.997, max(0.003, (y + 2 * overall) / (y + n + 2))) for y, n in zip(yes, no)]
    return keep
