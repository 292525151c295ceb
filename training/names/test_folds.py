# SPDX-License-Identifier: Apache-2.0
"""No figure from a model that saw its source: python3 -m unittest training/names/test_folds.py"""
import gzip
import json
import os
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import build  # noqa: E402
import folds  # noqa: E402
import synthesise  # noqa: E402
import synthetic_tables  # noqa: E402

PLANTED = "zqvocable"


def owners_of_rows():
    return {row[0] for name in ("pairs.tsv.gz", "phrases.tsv.gz", "tables.tsv.gz") for row in build.lines(name)}


class Leaking(build.Rows):
    """A lexicon's rows that forget to leave one owner out."""

    def allowed(self, owner):
        return owner == "nameguess-chicago" or super().allowed(owner)


def contributed(rows, held):
    """Owners that should have been held out and have rows all the same."""
    found = {r[0] for part in (rows.pairs, rows.phrases, rows.tables) for r in part}
    return sorted(found & set(held))


class FoldsTest(unittest.TestCase):
    def test_every_owner_lies_in_one_fold(self):
        placed = [o for owners in folds.FOLDS.values() for o in owners]
        self.assertEqual(len(placed), len(set(placed)))
        self.assertEqual(set(placed), owners_of_rows())

    def test_a_fold_lexicon_has_no_row_of_a_held_out_owner(self):
        for fold, held in folds.FOLDS.items():
            rows = build.Rows(held)
            self.assertEqual(contributed(rows, held), [], fold)
            self.assertFalse(set(rows.used) & set(held), fold)

    def test_a_leak_is_seen(self):
        held = folds.FOLDS["a"]
        self.assertEqual(contributed(Leaking(held), held), ["nameguess-chicago"])

    def test_a_word_only_a_held_out_owner_uses_is_not_in_the_lexicon(self):
        words = self.lexicon_words(planted_by="nameguess-chicago", without=folds.FOLDS["a"])
        self.assertNotIn(PLANTED, words)
        words = self.lexicon_words(planted_by="nameguess-chicago", without=folds.FOLDS["b"])
        self.assertIn(PLANTED, words)

    def test_abbreviations_made_on_the_fly_are_of_the_given_owners_only(self):
        with tempfile.TemporaryDirectory() as folder:
            out = os.path.join(folder, "made.jsonl")
            synthetic_tables.write(out, ["kuali"], folds.FOLDS["a"], 300)
            with open(out, encoding="utf-8") as lines:
                self.assertEqual({json.loads(line)["source"] for line in lines}, {"kuali"})

    def test_ranking_inputs_name_an_owner_that_has_a_fold(self):
        for name in os.listdir(os.path.join(build.DATA, "ranking")):
            with gzip.open(os.path.join(build.DATA, "ranking", name), "rt", encoding="utf-8") as lines:
                sources = {json.loads(line)["source"] for line in lines}
            self.assertEqual(len(sources), 1, name)
            folds.of(sources.pop())

    def lexicon_words(self, planted_by, without):
        rows = build.Rows(without)
        for n in range(9):
            if rows.allowed(planted_by):
                rows.phrases.append([planted_by, f"{PLANTED} number {chr(97 + n)}"])
        one, _, _, _, _ = build.count_language(rows, {})
        one[PLANTED] *= 9
        return build.vocabulary(rows, one, {}, {})


class SynthesisTest(unittest.TestCase):
    def test_pieces_are_put_together_in_every_style(self):
        made = {j: synthesise.put_together(["cust", "nm"], j) for j in ("snake", "UPPER_SNAKE", "camel", "Pascal", "run")}
        self.assertEqual(made, {"snake": "cust_nm", "UPPER_SNAKE": "CUST_NM", "camel": "custNm", "Pascal": "CustNm",
                                "run": "custnm"})


if __name__ == "__main__":
    unittest.main()
