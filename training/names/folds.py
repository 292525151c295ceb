# SPDX-License-Identifier: Apache-2.0
"""The one partition of all sources into five folds of whole owners (folds.json)."""
import json
import os

with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "folds.json"), encoding="utf-8") as f:
    FOLDS = json.load(f)


def of(owner):
    """The fold an owner lies in."""
    for fold, owners in FOLDS.items():
        if owner in owners:
            return fold
    raise KeyError(f"{owner} is in no fold: add it to training/names/folds.json")


def owners(folds):
    return sorted(o for fold in folds for o in FOLDS[fold])
