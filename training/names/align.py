# SPDX-License-Identifier: Apache-2.0
"""Lines the pieces of an abbreviated identifier up with the words they stand for."""

MAX_WORDS = 6


def subsequence(piece, word):
    at = 0
    for letter in piece:
        at = word.find(letter, at) + 1
        if at == 0:
            return False
    return True


def abbreviates(piece, word):
    return len(piece) <= len(word) and piece[0] == word[0] and subsequence(piece, word)


def split_over(piece, found):
    """The cheapest way to cut a piece into one part a word, each an abbreviation of its word; None when there is none."""
    if len(found) == 1:
        return [piece] if abbreviates(piece, found[0]) else None
    best = None
    for cut in range(1, len(piece) - len(found) + 2):
        head, tail = piece[:cut], piece[cut:]
        if not abbreviates(head, found[0]):
            continue
        rest = split_over(tail, found[1:])
        if rest is not None:
            parts = [head] + rest
            cost = sum(len(w) - len(p) + (2 if 1 < len(p) < 3 else 0) for p, w in zip(parts, found))
            cost -= sum(6 for p, w in zip(parts, found) if p == w)
            if best is None or cost < best[0]:
                best = (cost, parts)
    return best and best[1]


def align(pieces, found):
    """[(piece, words)] in order with the score, where skipped pieces have no words and skipped words are left out."""
    memo = {}

    def best(i, j):
        if (i, j) in memo:
            return memo[i, j]
        if i == len(pieces) and j == len(found):
            return 0, []
        options = []
        if j < len(found):
            score, rest = best(i, j + 1)
            options.append((score - 2.0, [(None, [found[j]])] + rest))
        if i < len(pieces):
            score, rest = best(i + 1, j)
            options.append((score - 3.0, [(pieces[i], [])] + rest))
            for k in range(1, min(MAX_WORDS, len(found) - j) + 1):
                gain = match(pieces[i], found[j:j + k])
                if gain is not None:
                    score, rest = best(i + 1, j + k)
                    options.append((score + gain, [(pieces[i], found[j:j + k])] + rest))
        memo[i, j] = max(options, key=lambda o: o[0])
        return memo[i, j]

    return best(0, 0)


def match(piece, found):
    if len(found) == 1:
        if piece == found[0]:
            return 3.0
        if abbreviates(piece, found[0]):
            return 2.0
        if len(piece) >= 4 and subsequence(piece, found[0]):
            return 1.5
        return -1.0 if piece.isalpha() and found[0].isalpha() else None
    if len(piece) < len(found):
        return None
    return 1.0 + 0.3 * len(found) if split_over(piece, found) else None
