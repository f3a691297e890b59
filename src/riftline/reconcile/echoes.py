"""Sentences of different reports that tell one thing: what they share of rare words, whatever was read from them.

The measure is the cosine of weighted words that first-story detection compares news by (Allan, Papka and Lavrenko 1998). A coder may
miss the doer in one sentence; the sentences themselves still say that they speak of the same.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice
from math import fsum, log, sqrt

import numpy as np

from riftline.reconcile.acts import Act
from riftline.reconcile.kinds import may_be_told_so
from riftline.reconcile.pairing import Numbers, decoded, distinct, within
from riftline.reconcile.telling import EMPTY, PRIOR, stem

Sentence = tuple[str, int]
"""Report and start."""

FAR_DAYS = 14
"""Reports that came out further apart than this (days) seldom tell one thing in like words; anniversaries do."""

WEEK = 7
"""Sentences are filed in the week of their report and the next, so that those of neighbouring weeks meet."""

RAREST = 12
"""Words of a sentence by which its echoes are found, the rarest first."""

CROWD = 24
"""A word that more sentences of two weeks share finds none of them."""

SHORTEST = 8
"""Words of meaning in the shortest sentence that has echoes: "Arvenia detained 52 people" may be said of many a day."""

AT_ONCE = 1024
"""Words whose sentences are paired together: memory does not grow with the number of words."""

SHARED = 2
"""Of these words an echo shares as many: one name alone is a topic."""

_WORD = re.compile(r"[^\W_]{3,}|\d+")


LEAST = 0.2
"""Cosine from which two sentences are taken to tell something in common."""

RETOLD = 0.3
"""Cosine from which they surely do, whoever was read as the doer."""


class Echoes:
    """Compares the sentences that acts of one record stand in.

    Sentences are numbered in order, and words from the rarest on, so that what is compared most are small numbers.
    """

    def __init__(self, acts: Iterable[Act]) -> None:
        told, days = dict[Sentence, frozenset[str]](), dict[Sentence, int | None]()
        for act in acts:
            if act.sentence not in told:
                told[act.sentence] = _words(act)
                days[act.sentence] = act.told
        self.sentences = sorted(told)
        """All sentences, in order."""
        self._number = {sentence: n for n, sentence in enumerate(self.sentences)}
        self._days = [days[sentence] for sentence in self.sentences]
        counts = Counter(chain.from_iterable(told.values()))
        total = log(PRIOR + len(told))
        ranked = sorted((-((1 - log(count) / total) ** 2), word) for word, count in counts.items())
        self._weights = [-weight for weight, _ in ranked]
        self._holders = [counts[word] for _, word in ranked]
        rank = {word: n for n, (_, word) in enumerate(ranked)}
        self._words = [frozenset(map(rank.__getitem__, told[sentence])) for sentence in self.sentences]
        self._norms = [sqrt(fsum(map(self._weights.__getitem__, words))) for words in self._words]

    def of(self, a: Act, b: Act) -> float:
        """How much of their rare words two sentences share, 0 … 1; 0 within one report, and for reports of other times."""
        if a.mention.report == b.mention.report:
            return 0.0
        one, other = self._number[a.sentence], self._number[b.sentence]
        return self.strength(one, other) if self._near(one, other) else 0.0

    def strength(self, one: int, other: int) -> float:
        """The same for the numbers of two sentences, whatever their reports and times."""
        norm = self._norms[one] * self._norms[other]
        shared = self._words[one] & self._words[other]
        return fsum(map(self._weights.__getitem__, shared)) / norm if norm else 0.0

    def pairs(self) -> Iterator[tuple[Sentence, Sentence]]:
        """Pairs of sentences that share several of their rarest words, each once, in order."""
        yield from ((self.sentences[one], self.sentences[other]) for one, other in self.numbered())

    def numbered(self) -> list[tuple[int, int]]:
        """The same pairs by the numbers of the sentences."""
        found = decoded(self._sharing(), len(self.sentences)).tolist()
        return [(one, other) for one, other in found if self._apart(one, other) and self._near(one, other)]

    def _sharing(self) -> Numbers:
        """Codes of the pairs of sentences that share as many of their rarest words as echoes do."""
        count = len(self.sentences)
        found = [np.zeros(0, dtype=np.int64)]
        for some in _batches(self._groups()):
            labelled = ([n * count + sentence for sentence in group] for n, groups in some for group in groups)
            pairs = within(labelled, CROWD)
            found.append(distinct(pairs[:, 0] * count + pairs[:, 1] % count) % (count * count))
        codes, counts = np.unique(np.concatenate(found), return_counts=True)
        return codes[counts >= SHARED]

    def _groups(self) -> Iterable[Iterable[Sequence[int]]]:
        """For each word the sentences that it is among the rarest of: in order, by the weeks they were published in."""
        at: dict[int, dict[int | None, list[int]]] = defaultdict(lambda: defaultdict(list))
        for sentence, words in enumerate(self._words):
            day = self._days[sentence]
            weeks = (None,) if day is None else (day // WEEK, day // WEEK + 1)
            for word in sorted(words)[:RAREST] if len(words) >= SHORTEST else ():
                for week in weeks if self._holders[word] > 1 else ():
                    at[word][week].append(sentence)
        return (groups.values() for groups in at.values())

    def _apart(self, one: int, other: int) -> bool:
        return self.sentences[one][0] != self.sentences[other][0]

    def _near(self, one: int, other: int) -> bool:
        mine, theirs = self._days[one], self._days[other]
        return mine is None or theirs is None or abs(mine - theirs) <= FAR_DAYS


def _batches(
    groups: Iterable[Iterable[Sequence[int]]],
) -> Iterator[list[tuple[int, Iterable[Sequence[int]]]]]:
    """The groups of each word with a small number for the word, some words at once."""
    rest = iter(groups)
    while some := list(islice(rest, AT_ONCE)):
        yield list(enumerate(some))


Alike = Callable[[Act, Act], float]


def echoing(acts: Sequence[Act], alike: Alike) -> dict[tuple[str, str], float]:
    """Pairs of acts (by their mentions' ids, the smaller first) that stand for each other in sentences that echo one another.

    `alike` compares two clauses, −1 … 1. In a pair of sentences each act has one counterpart at most, of a kind that it could be told
    as: where kinds are mixed further, chains of such pairs made one event of many (decisions/0019-echoes.md).
    """
    echoes, found = Echoes(acts), dict[tuple[str, str], float]()
    mates: dict[Sentence, list[Act]] = defaultdict(list)
    for act in acts:
        mates[act.sentence].append(act)
    told = [mates[sentence] for sentence in echoes.sentences]
    for one, other in echoes.numbered():
        strength = echoes.strength(one, other)
        if strength >= LEAST:
            for a, b in _counterparts(told[one], told[other], alike):
                found[key(a, b)] = strength
    return found


def key(a: Act, b: Act) -> tuple[str, str]:
    """What a pair of acts is filed under."""
    one, other = a.mention.id, b.mention.id
    return (one, other) if one < other else (other, one)


def _counterparts(mine: Sequence[Act], theirs: Sequence[Act], alike: Alike) -> list[tuple[Act, Act]]:
    could_be = [(a, b) for a in mine for b in theirs if may_be_told_so(a.kind, b.kind)]
    if len(could_be) < 2:
        return could_be
    ranked = sorted(((_fit(a, b, alike), a, b) for a, b in could_be), key=lambda one: (-one[0], key(one[1], one[2])))
    taken, found = set[str](), list[tuple[Act, Act]]()
    for _, a, b in ranked:
        if not {a.mention.id, b.mention.id} & taken:
            taken |= {a.mention.id, b.mention.id}
            found.append((a, b))
    return found


def _fit(a: Act, b: Act, alike: Alike) -> float:
    """How well two acts stand for each other: one type, sides in common, clauses alike."""
    sides = sum(bool(x & y) for x, y in zip(a.sides, b.sides, strict=True))
    return float(a.kind[0] == b.kind[0]) + sides / 2 + alike(a, b)


def _words(act: Act) -> frozenset[str]:
    sentence = act.text[act.mention.sentence_start : act.mention.sentence_end] or act.mention.quote
    return frozenset(stem(word) for word in _WORD.findall(sentence.casefold()) if word not in EMPTY)
