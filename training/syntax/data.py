"""Reads UD treebanks and name annotations into training sentences, and bends them into headlines.

Sources and licences are listed in `models/CARD.md`. Nothing here is used at run time.
"""

from __future__ import annotations

import gzip
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

NAME_TYPES = {"person": "PER", "organization": "ORG", "place": "LOC"}
ENTITY = re.compile(r"\((?P<open>\d+)-(?P<type>[a-z]+)[^()]*|(?P<close>\d+)\)|\)")


@dataclass(frozen=True)
class Sentence:
    """One tokenised sentence; a layer that is not annotated is None."""

    words: list[str]
    upos: list[str] | None = None
    xpos: list[str] | None = None
    feats: list[str] | None = None
    lemmas: list[str] | None = None
    heads: list[int] | None = None
    rels: list[str] | None = None
    names: list[str] | None = None
    misc: list[str] = field(default_factory=list)


def read_conllu(path: Path) -> Iterator[Sentence]:
    """Yields the sentences of a CoNLL-U file (.gz); multiword ranges and empty nodes are dropped."""
    rows: list[list[str]] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("#"):
                continue
            if line.strip():
                cells = line.rstrip("\n").split("\t")
                if cells[0].isdigit():
                    rows.append(cells)
            elif rows:
                yield _sentence(rows)
                rows = []
    if rows:
        yield _sentence(rows)


def _sentence(rows: list[list[str]]) -> Sentence:
    column = [list(cells) for cells in zip(*rows, strict=True)]
    return Sentence(
        words=column[1],
        lemmas=column[2],
        upos=column[3],
        xpos=column[4],
        feats=column[5],
        heads=[int(head) for head in column[6]],
        rels=column[7],
        misc=column[9],
    )


def with_gum_names(sentences: list[Sentence]) -> list[Sentence]:
    """Adds BIO name tags to GUM sentences: the PROPN run around the head of a person, organization or place.

    GUM brackets whole phrases; a name is the stretch of proper nouns (by XPOS; over "of", "&" or a hyphen too) in the
    innermost bracket whose head is a proper noun.
    """
    return [replace(sentence, names=_names(sentence)) for sentence in sentences]


def _names(sentence: Sentence) -> list[str]:
    tags = ["O"] * len(sentence.words)
    for start, end, kind in sorted(_brackets(sentence), key=lambda span: span[1] - span[0]):
        label = NAME_TYPES.get(kind)
        span = _name_span(sentence, start, end)
        if label and span and all(tags[i] == "O" for i in range(*span)):
            for i in range(*span):
                tags[i] = ("B-" if i == span[0] else "I-") + label
    return tags


def _brackets(sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    open_: list[tuple[str, int, str]] = []
    for i, misc in enumerate(sentence.misc):
        entity = next((part[7:] for part in misc.split("|") if part.startswith("Entity=")), "")
        for match in ENTITY.finditer(entity):
            if match["open"]:
                open_.append((match["open"], i, match["type"]))
            elif open_:
                at = next((k for k in range(len(open_) - 1, -1, -1) if open_[k][0] == match["close"]), len(open_) - 1)
                _, start, kind = open_.pop(at)
                yield start, i + 1, kind


def _name_span(sentence: Sentence, start: int, end: int) -> tuple[int, int] | None:
    assert sentence.heads and sentence.xpos and sentence.rels
    roots = [i for i in range(start, end) if not start <= sentence.heads[i] - 1 < end]
    proper = [tag.startswith("NNP") for tag in sentence.xpos]
    if not roots or not proper[roots[0]]:
        return None
    left = right = roots[0]
    while left > start and proper[left - 1] and sentence.rels[left - 1] != "nmod:desc":
        left -= 1
    while (ahead := _next_proper(sentence.words, proper, right, end)) is not None:
        right = ahead
    return left, right + 1


def _next_proper(words: list[str], proper: list[bool], right: int, end: int) -> int | None:
    """Index of the name word after `right`, directly or over "of", "of the", "&", "-"; None where the name ends."""
    for links in ([], ["of"], ["of", "the"], ["&"], ["and"], ["-"]):
        at = right + 1 + len(links)
        if at < end and words[right + 1 : at] == links and proper[at]:
            return at
    return None


def read_iob(path: Path) -> Iterator[Sentence]:
    """Yields sentences of a Universal NER file: words and BIO tags of PER, ORG, LOC (others become O)."""
    words: list[str] = []
    tags: list[str] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in [*lines, "\n"]:
            if line.startswith("#"):
                continue
            if line.strip():
                cells = line.rstrip("\n").split("\t")
                words.append(cells[1])
                tags.append(cells[2] if cells[2][2:] in NAME_TYPES.values() else "O")
            elif words:
                yield Sentence(words=words, names=tags)
                words, tags = [], []


def as_headline(sentence: Sentence, rng: random.Random) -> Sentence:
    """The same sentence in another dress: Title Case, CAPITALS or lower case, at times without its full stop."""
    dress = rng.choice(["title", "title", "upper", "lower", "bare"])
    words = [_dressed(word, dress) for word in sentence.words]
    if words[-1] not in {".", "!"} or len(words) < 4 or (sentence.heads and len(words) in sentence.heads):
        return replace(sentence, words=words)
    cut = {name: layer[:-1] for name, layer in vars(sentence).items() if layer}
    return replace(sentence, **(cut | {"words": words[:-1]}))


def _dressed(word: str, dress: str) -> str:
    if dress == "title" and len(word) > 3 and word.islower():
        return word.capitalize()
    return {"upper": word.upper(), "lower": word.lower()}.get(dress, word)
