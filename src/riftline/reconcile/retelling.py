"""Reports that retell one source in other words: the same facts in the same order.

Candidates share happenings; then the sentences of both are matched by meaning (each with its nearest, if that is mutual), and the
matches must run in one order through a good part of the shorter report. Independent reports on one matter choose other facts and
another order: among unrelated reports on the same crisis a fifth of the sentences match in order at most, in retellings half or more.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from riftline.documents.report import Report
from riftline.language import meaning
from riftline.reconcile.wording import raw_sentences

SHARED = 3
"""Happenings that both tell before their sentences are compared."""

CROWD = 30
"""A happening that more reports tell says nothing about any two of them."""

ALIKE = 0.65
"""Cosine from which two sentences may say the same thing in other words."""

FEWEST = 4
SHARE = 0.4
IN_ORDER = 0.75
"""Sentences matched in order at least, their share of the shorter report, and of all that match."""


@dataclass(frozen=True)
class Retold:
    """Two reports, how many sentences they match in order, and how many the shorter one has."""

    a: str
    b: str
    matched: int
    of: int


class _Prose:
    """The sentences of a report with their vectors, made when they are first asked for."""

    def __init__(self, report: Report) -> None:
        self._report = report

    @cached_property
    def rows(self) -> NDArray[np.float32]:
        return meaning.vectors(raw_sentences(self._report))


def retold_in_other_words(reports: Sequence[Report], told: Iterable[frozenset[str]]) -> list[Retold]:
    """The pairs that retell one source; `told` gives for each happening the ids of the reports that tell it."""
    prose = {report.id: _Prose(report) for report in reports}
    found = []
    for a, b in _candidates(told):
        retold = _compared(a, b, prose)
        if retold is not None:
            found.append(retold)
    return found


def _candidates(told: Iterable[frozenset[str]]) -> list[tuple[str, str]]:
    shared = Counter(pair for names in told if len(names) <= CROWD for pair in combinations(sorted(names), 2))
    return sorted(pair for pair, count in shared.items() if count >= SHARED)


def _compared(a: str, b: str, prose: Mapping[str, _Prose]) -> Retold | None:
    one, other = prose[a].rows, prose[b].rows
    shorter = min(len(one), len(other))
    if shorter < FEWEST:
        return None
    matches = _matches(one @ other.T)
    run = longest_run([second for _, second in matches])
    enough = run >= max(FEWEST, SHARE * shorter) and run >= IN_ORDER * len(matches)
    return Retold(a, b, run, shorter) if enough else None


def _matches(cosines: NDArray[np.float32]) -> list[tuple[int, int]]:
    """Pairs of sentences that are each other's nearest, in the order of the first report."""
    nearest, back = cosines.argmax(axis=1), cosines.argmax(axis=0)
    return [(n, int(m)) for n, m in enumerate(nearest) if back[m] == n and cosines[n, m] >= ALIKE]


def longest_run(places: Iterable[int]) -> int:
    """Length of the longest strictly increasing subsequence."""
    ends: list[int] = []
    for place in places:
        at = bisect_left(ends, place)
        ends[at : at + 1] = [place]
    return len(ends)
