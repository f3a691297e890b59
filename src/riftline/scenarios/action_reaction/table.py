"""Acts between pairs of countries by day and quad class: what forecasts are made from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

QUADS = (1, 2, 3, 4)
"""Verbal cooperation, material cooperation, verbal conflict, material conflict (`ontology().quads`)."""


@dataclass(frozen=True)
class Act:
    """One act on one day. `official` says that both ends are states or their organs (True where a table does not say)."""

    day: date
    source: str
    target: str
    quad: int
    official: bool = True


@dataclass(frozen=True)
class Table:
    """Counts of acts, shape (pairs, 4 quad classes, days); `first` is the day of the first column."""

    first: date
    pairs: tuple[tuple[str, str], ...]
    counts: Floats

    @property
    def days(self) -> int:
        """How many days the table covers."""
        return int(self.counts.shape[2])

    def day(self, column: int) -> date:
        """The day of a column."""
        return self.first + timedelta(days=column)

    def chosen(self, keep: NDArray[np.intp]) -> Table:
        """The table with these pairs only, in this order."""
        return Table(self.first, tuple(self.pairs[row] for row in keep), self.counts[keep])


def tabulate(acts: Iterable[Act]) -> Table:
    """Counts by undirected pair (names in the order of the alphabet), from the first day with an act to the last.

    Acts of a country toward itself are left out. Without acts the table has no pairs and no days.
    """
    kept = [act for act in acts if act.source != act.target]
    if not kept:
        return Table(date.min, (), np.zeros((0, len(QUADS), 0)))
    first, last = min(act.day for act in kept), max(act.day for act in kept)
    pairs = tuple(sorted({_pair(act) for act in kept}))
    row = {pair: number for number, pair in enumerate(pairs)}
    counts = np.zeros((len(pairs), len(QUADS), (last - first).days + 1))
    for act in kept:
        counts[row[_pair(act)], act.quad - 1, (act.day - first).days] += 1
    return Table(first, pairs, counts)


def _pair(act: Act) -> tuple[str, str]:
    return min(act.source, act.target), max(act.source, act.target)
