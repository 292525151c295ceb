# SPDX-License-Identifier: Apache-2.0
"""Splitting identifiers and labels into words, as the product's splitter does."""
import re

_CAMEL = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")
_LABEL = re.compile(r"[A-Za-z]+|[0-9]+")


def identifier(text):
    """Pieces of an identifier: separators, camel case, digits."""
    return [p.lower() for p in _CAMEL.findall(text)]


def label(text):
    """Words of a phrase people wrote; camel case inside is split too."""
    text = text.replace("'s", "").replace("\u2019s", "")
    words = []
    for run in _LABEL.findall(text):
        words.extend(identifier(run) if _mixed(run) else [run.lower()])
    return words


def _mixed(run):
    return bool(re.search(r"[a-z][A-Z]", run))
