"""Marked passages as windows with labels, the way the coder sees them at run time."""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc
from training.acts.markup import Act, Passage

from riftline import language, pipeline
from riftline.actors import resolve
from riftline.actors.resolution import Resolution
from riftline.dates import find_times
from riftline.events import coder
from riftline.events.announcing import Coded
from riftline.events.ontology import ontology
from riftline.events.windows import SECTORS, STATUSES, TYPES, At, Window, windows

PASSAGES = Path(__file__).with_name("passages")
MODES = tuple(f"{name}:{mode}" for name in TYPES for mode in ontology().type(name).modes)
IGNORE = -100
"""Label of what is not to be learnt; fits into a byte."""
DOCUMENT = 60
"""Sentences of a stretch of a treebank document that is coded as one report."""

BEST = 0.75
"""Share of the label that the best type gets; the accepted others share the rest."""


@dataclass(frozen=True)
class Labels:
    """What a window should be read as. `types` [n, 17] a distribution (0: no act), rows of zeros ignored; `status`, `mode` [n] with IGNORE;
    `sides` [2, n, n + 1] sources and targets: 1, 0 or IGNORE, the last column for a side that no words name; `same` [n, n] coreference;
    `sector`, `home` [n] of actor phrases, with IGNORE."""

    types: NDArray[np.float32]
    status: NDArray[np.int64]
    mode: NDArray[np.int64]
    sides: NDArray[np.int64]
    same: NDArray[np.int64]
    sector: NDArray[np.int64]
    home: NDArray[np.int64]


@dataclass(frozen=True)
class Example:
    """A window with its labels and the passage it is from."""

    name: str
    kind: str
    window: Window
    labels: Labels
    words: tuple[str, ...]


def examples(passage: Passage) -> Iterator[Example]:
    """The windows of a passage, coded by the rules as a report of its own."""
    docs, offsets, acts, actors = ruled(passage)
    for window in windows(docs, actors, acts):
        yield _small(passage.name, passage.kind, window, _labels(passage, window, docs, offsets), docs)


def ruled(passage: Passage) -> tuple[list[Doc], list[int], dict[At, Coded], Resolution]:
    """A passage as a report of its own: its Docs with their offsets, the acts that the rules find, the actors."""
    return _by_rules(passage.name, passage.date if passage.date[:1].isdigit() else "2000-01-01", passage.text)


def _by_rules(name: str, date: str, text: str) -> tuple[list[Doc], list[int], dict[At, Coded], Resolution]:
    """A text read as a report of its own: its Docs with their offsets, the acts that the rules find, the actors."""
    report = pipeline.report_of({"id": name, "date": date, "text": text})
    docs = language.analyse([report.text[part.start : part.end] for part in report.passages])
    offsets = [part.start for part in report.passages]
    actors = resolve(docs, offsets, published=report.published)
    times = find_times(report.text, report.published)
    acts = coder.by_trigger(coder.by_rules(coder.Reading(report, docs, offsets, actors, times)))
    return docs, offsets, acts, actors


def _small(name: str, kind: str, window: Window, labels: Labels, docs: Sequence[Doc]) -> Example:
    """An example with a byte a cell in the large arrays."""
    words = tuple(docs[number][i].text for number, i in window.places)
    labels = replace(labels, sides=labels.sides.astype(np.int8), same=labels.same.astype(np.int8))
    return Example(name, kind, replace(window, sides=window.sides.astype(np.int8)), labels, words)


def silver(data: Path) -> Iterator[Example]:
    """Windows of the treebanks' documents, labelled with what the rules find."""
    for name, text in treebank(data):
        docs, _, acts, actors = _by_rules(name, "2005-01-01", text)
        for window in windows(docs, actors, acts):
            yield _small(name, "silver", window, _ruled(window, acts), docs)


def treebank(data: Path) -> Iterator[tuple[str, str]]:
    """(name, sentences joined by line ends) of the documents of the UD training sets, at most DOCUMENT sentences each."""
    for file in ("en_ewt-ud-train", "en_gum_cc-by-ud-train"):
        name, lines = "", []
        with gzip.open(data / f"ud/{file}.conllu.gz", "rt", encoding="utf-8") as rows:
            for row in rows:
                if row.startswith("# newdoc id") or len(lines) == DOCUMENT:
                    if lines:
                        yield name, "\n".join(lines)
                    name, lines = row.partition("=")[2].strip() or name, []
                if row.startswith("# text ="):
                    lines.append(row.partition("=")[2].strip())
        yield name, "\n".join(lines)


def _ruled(window: Window, acts: Mapping[At, Coded]) -> Labels:
    n = len(window.places)
    types = np.zeros((n, 1 + len(TYPES)), dtype=np.float32)
    types[np.arange(n), window.types] = 1
    types[~window.asked] = 0
    sides = np.full((2, n, n + 1), IGNORE)
    for w in np.flatnonzero(window.types):
        for role in range(2):
            sides[role, w] = np.append((window.sides[w] >> role) & 1, 0)
            given = acts[window.places[w]].sides
            sides[role, w, -1] = IGNORE if (given.sources, given.targets)[role] and not sides[role, w, :-1].any() else 0
    same, sector, home = np.full((n, n), IGNORE), np.full(n, IGNORE), np.full(n, IGNORE)
    sector[window.standings > 0] = window.sectors[window.standings > 0]
    return Labels(
        types, np.where(window.types > 0, window.statuses - 1, IGNORE), np.full(n, IGNORE), sides, same, sector, home
    )


class _Finder:
    """From characters of the passage to words of the window."""

    def __init__(self, window: Window, docs: Sequence[Doc], offsets: Sequence[int]) -> None:
        self._docs, self._offsets = docs, offsets
        self._index = {place: n for n, place in enumerate(window.places)}
        self._window = window

    def words(self, start: int, end: int) -> list[int]:
        out = []
        for number, (doc, offset) in enumerate(zip(self._docs, self._offsets, strict=True)):
            if offset <= start and end <= offset + len(doc.text):
                span = doc.char_span(start - offset, end - offset, alignment_mode="expand")
                out = [self._index[number, token.i] for token in span if (number, token.i) in self._index]
        return out

    def head(self, words: Sequence[int]) -> int:
        inside = set(words)
        tops = [n for n in words if self._window.heads[n] not in inside or self._window.heads[n] == n]
        return tops[0] if tops else words[0]


def _labels(passage: Passage, window: Window, docs: Sequence[Doc], offsets: Sequence[int]) -> Labels:
    n = len(window.places)
    finder = _Finder(window, docs, offsets)
    phrases: dict[int, list[int]] = {}
    covered: dict[int, int] = {}
    for phrase in passage.phrases:
        words = finder.words(phrase.start, phrase.end)
        if words:
            phrases.setdefault(phrase.number, []).append(finder.head(words))
            covered.update(dict.fromkeys(words, phrase.number))
    types = np.zeros((n, 1 + len(TYPES)), dtype=np.float32)
    types[:, 0] = 1
    status, mode = np.full((2, n), IGNORE)
    sides = np.full((2, n, n + 1), IGNORE)
    for act in passage.acts:
        words = finder.words(act.start, act.end)
        if not words:
            continue
        named = [w for w in words if window.types[w]]
        at = named[0] if named else finder.head(words)
        types[words] = 0
        types[at] = _distribution(act)
        status[at] = STATUSES.index(act.status)
        mode[at] = 1 + MODES.index(f"{act.types[0]}:{act.mode}") if act.mode else 0
        for role, numbers in enumerate((act.sources, act.targets)):
            sides[role, at] = _side(numbers, at, window, phrases, covered)
    types[~window.asked] = 0
    same, sector, home = _actors(passage, n, phrases)
    return Labels(types, status, mode, sides, same, sector, home)


def _distribution(act: Act) -> NDArray[np.float32]:
    out = np.zeros(1 + len(TYPES), dtype=np.float32)
    share = BEST if len(act.types) > 1 else 1.0
    out[1 + TYPES.index(act.types[0])] = share
    for other in act.types[1:]:
        out[1 + TYPES.index(other)] = (1 - share) / (len(act.types) - 1)
    return out


def _side(
    numbers: Sequence[int], at: int, window: Window, phrases: dict[int, list[int]], covered: dict[int, int]
) -> NDArray[np.int64]:
    row = np.zeros(len(window.places) + 1, dtype=np.int64)
    for number in numbers:
        heads = phrases.get(number, [])
        if not heads:
            row[-1] = 1
            continue
        row[[w for w, whose in covered.items() if whose == number]] = IGNORE
        row[_nearest(heads, at, window)] = 1
    row[at] = 0 if row[at] != 1 else 1
    return row


def _nearest(heads: Sequence[int], at: int, window: Window) -> list[int]:
    """Those in the sentence of the act, else in the nearest sentence before, else after."""
    here = window.sentences[at]
    order = sorted(
        {
            (abs(window.sentences[w] - here) + 0.5 * (window.sentences[w] > here), int(window.sentences[w]))
            for w in heads
        }
    )
    return [w for w in heads if window.sentences[w] == order[0][1]]


def _actors(passage: Passage, n: int, phrases: dict[int, list[int]]) -> tuple[NDArray[np.int64], ...]:
    same = np.full((n, n), IGNORE)
    sector, home = np.full((2, n), IGNORE)
    heads = [(w, number) for number, found in phrases.items() for w in found]
    for w, number in heads:
        code, _, its = passage.codes[number].partition(":")
        if code != "?":
            sector[w] = 1 + SECTORS.index(its) if its in SECTORS else 0
        home[w] = int(passage.home is not None and code == passage.home)
        for v, other in heads:
            same[w, v] = int(number == other)
    return same, sector, home
