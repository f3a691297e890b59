"""Sentences of different reports that tell one thing: what they share of rare words, whatever was read from them.

The measure is the cosine of weighted words that first-story detection compares news by (Allan, Papka and Lavrenko 1998). A coder may
miss the doer in one sentence; the sentences themselves still say that they speak of the same.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from math import fsum, log, sqrt

from riftline.reconcile.acts import Act
from riftline.reconcile.kinds import may_be_told_so
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

SHARED = 2
"""Of these words an echo shares as many: one name alone is a topic."""

_WORD = re.compile(r"[^\W_]{3,}|\d+")


LEAST = 0.2
"""Cosine from which two sentences are taken to tell something in common."""

RETOLD = 0.3
"""Cosine from which they surely do, whoever was read as the doer."""


class Echoes:
    """Compares the sentences that acts of one record stand in."""

    def __init__(self, acts: Iterable[Act]) -> None:
        self._words: dict[Sentence, frozenset[str]] = {}
        self._days: dict[Sentence, int | None] = {}
        for act in acts:
            if act.sentence not in self._words:
                self._words[act.sentence] = _words(act)
                self._days[act.sentence] = act.told
        counts = Counter(word for words in self._words.values() for word in words)
        total = log(PRIOR + len(self._words))
        self._weights = {word: (1 - log(count) / total) ** 2 for word, count in counts.items()}
        self._norms = {at: sqrt(fsum(map(self._weights.__getitem__, words))) for at, words in self._words.items()}

    def of(self, a: Act, b: Act) -> float:
        """How much of their rare words two sentences share, 0 … 1; 0 within one report, and for reports of other times."""
        one, other = a.sentence, b.sentence
        if one[0] == other[0] or not self._near(one, other):
            return 0.0
        norm = self._norms[one] * self._norms[other]
        shared = self._words[one] & self._words[other]
        return fsum(map(self._weights.__getitem__, shared)) / norm if norm else 0.0

    def pairs(self) -> Iterator[tuple[Sentence, Sentence]]:
        """Pairs of sentences that share several of their rarest words, each once, in order."""
        counts = Counter(pair for groups in self._holders() for pair in _pairs(groups))
        yield from sorted(
            (one, other)
            for (one, other), count in counts.items()
            if count >= SHARED and one[0] != other[0] and self._near(one, other)
        )

    def _holders(self) -> Iterable[Iterable[Sequence[Sentence]]]:
        """For each word the sentences that it is among the rarest of: in order, by the weeks they were published in."""
        at: dict[str, dict[int | None, list[Sentence]]] = defaultdict(lambda: defaultdict(list))
        for sentence in sorted(name for name, words in self._words.items() if len(words) >= SHORTEST):
            day = self._days[sentence]
            weeks = (None,) if day is None else (day // WEEK, day // WEEK + 1)
            for word in sorted(self._words[sentence], key=lambda word: (-self._weigh(word), word))[:RAREST]:
                for week in weeks:
                    at[word][week].append(sentence)
        return (groups.values() for groups in at.values())

    def _weigh(self, word: str) -> float:
        return self._weights[word]

    def _near(self, one: Sentence, other: Sentence) -> bool:
        mine, theirs = self._days[one], self._days[other]
        return mine is None or theirs is None or abs(mine - theirs) <= FAR_DAYS


Alike = Callable[[Act, Act], float]


def echoing(acts: Sequence[Act], alike: Alike) -> dict[tuple[str, str], float]:
    """Pairs of acts (by their mentions' ids, the smaller first) that stand for each other in sentences that echo one another.

    `alike` compares two clauses, −1 … 1. In a pair of sentences each act has one counterpart at most, of a kind that it could be told
    as: where kinds are mixed further, chains of such pairs made one event of many (decisions/0019-echoes.md).
    """
    within: dict[Sentence, list[Act]] = defaultdict(list)
    for act in acts:
        within[act.sentence].append(act)
    echoes, found = Echoes(acts), dict[tuple[str, str], float]()
    for one, other in echoes.pairs():
        strength = echoes.of(within[one][0], within[other][0])
        if strength >= LEAST:
            for a, b in _counterparts(within[one], within[other], alike):
                found[key(a, b)] = strength
    return found


def key(a: Act, b: Act) -> tuple[str, str]:
    """What a pair of acts is filed under."""
    one, other = a.mention.id, b.mention.id
    return (one, other) if one < other else (other, one)


def _counterparts(mine: Sequence[Act], theirs: Sequence[Act], alike: Alike) -> list[tuple[Act, Act]]:
    could_be = [(a, b) for a in mine for b in theirs if may_be_told_so(a.kind, b.kind)]
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


def _pairs(groups: Iterable[Sequence[Sentence]]) -> set[tuple[Sentence, Sentence]]:
    return {pair for group in groups if len(group) <= CROWD for pair in combinations(group, 2)}


def _words(act: Act) -> frozenset[str]:
    sentence = act.text[act.mention.sentence_start : act.mention.sentence_end] or act.mention.quote
    return frozenset(stem(word) for word in _WORD.findall(sentence.casefold()) if word not in EMPTY)
