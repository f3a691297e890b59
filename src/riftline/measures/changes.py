"""Change points: days on which acts of conflict became more or less frequent, and how strong the evidence is.

The series of conflict acts is cut where two rates explain it best (likelihood ratio of Poisson counts, Raftery and Akman
1986, Biometrika 73), and each part again, as long as the cut is rarer than chance allows. Chance is the best cut found
when the same acts are thrown on the days at random.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from riftline.measures.acts import happened
from riftline.measures.days import interval
from riftline.reconcile.event import Event

FEWEST = 6
"""Acts of conflict below which no change is looked for: with fewer, even a clear cut is no rarer than one in twenty."""

THROWS = 199
RARE = 0.05
SEED = 7
"""Random throws, the share of them that may cut as well, and their seed: the same acts give the same answer."""

SHORTEST_DAYS = 3
"""No part is shorter."""


@dataclass(frozen=True)
class Change:
    """From `day` on acts of conflict came at another rate. Rates are acts a week; `p` is the share of random throws that cut
    as well or better; `opened` are the first day's acts of the new rate, `events` all acts of both parts."""

    day: date
    before: float
    after: float
    p: float
    opened: tuple[str, ...]
    events: tuple[str, ...]


def changes(events: Iterable[Event]) -> tuple[Change, ...]:
    """The change points among acts of conflict dated to the day, in order; none where there are too few acts."""
    dated = sorted(
        (span.first, event.id)
        for event in happened(events)
        if event.score < 0 and (span := interval(event.when)) is not None and span.days == 1
    )
    if len(dated) < FEWEST:
        return ()
    found = _search(dated, dated[0][0], dated[-1][0] + timedelta(days=1), np.random.default_rng(SEED))
    return tuple(sorted(found, key=lambda change: change.day))


def _search(dated: Sequence[tuple[date, str]], first: date, end: date, rng: np.random.Generator) -> Iterator[Change]:
    """Cuts the days from `first` to before `end`, and then its parts."""
    length = (end - first).days
    places = [(day - first).days for day, _ in dated]
    if len(dated) < FEWEST or length < 2 * SHORTEST_DAYS:
        return
    (cut,), (ratio,) = _best(np.bincount(places, minlength=length)[None])
    _, thrown = _best(rng.multinomial(len(places), np.full(length, 1 / length), size=THROWS))
    p = float(1 + np.sum(thrown >= ratio)) / (1 + THROWS)
    if p > RARE:
        return
    day = first + timedelta(days=int(cut))
    early, late = [one for one in dated if one[0] < day], [one for one in dated if one[0] >= day]
    opening = tuple(event for on, event in late if on == late[0][0]) if late else ()
    yield Change(
        day,
        7 * len(early) / int(cut),
        7 * len(late) / (length - int(cut)),
        p,
        opening,
        tuple(event for _, event in (*early, *late)),
    )
    yield from _search(early, first, day, rng)
    yield from _search(late, day, end, rng)


def _best(counts: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """For each row of counts a day [rows, days]: the day to cut before that explains them best, and its log likelihood ratio."""
    length = counts.shape[1]
    cuts = np.arange(SHORTEST_DAYS, length - SHORTEST_DAYS + 1)
    until = np.cumsum(counts, axis=1)
    before, whole = until[:, cuts - 1], until[:, -1:]
    ratios = _term(before, cuts) + _term(whole - before, length - cuts) - _term(whole, np.array(length))
    best = ratios.argmax(axis=1)
    return cuts[best], np.maximum(ratios[np.arange(len(counts)), best], 0.0)


def _term(acts: NDArray[np.int64], days: NDArray[np.int64]) -> NDArray[np.float64]:
    return np.asarray(acts * np.log(np.maximum(acts, 1) / days), dtype=np.float64)
