"""Reads chances, the index and quiet off simulated futures, with intervals over draws."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from riftline.measures.escalation import HALF_LIFE_DAYS
from riftline.scenarios.action_reaction.futures import Happening
from riftline.scenarios.action_reaction.outlook import FanDay, Quiet, Share
from riftline.scenarios.action_reaction.table import QUADS, Floats

QUIET_DAYS = 14
"""Days without an act of conflict that count as quiet: two half-lives of a week, one of the index. A choice."""

BOUNDS = (0.025, 0.975)
LEAST_KEPT = 0.5
"""Taking out noise narrows an interval to this share at most, as the amount of noise is itself an estimate. A choice."""

FAN = (0.05, 0.25, 0.5, 0.75, 0.95)
CONFLICT = (3, 4)


@dataclass(frozen=True)
class Level:
    """The index before the first day, and what one act-day of each cell adds to it."""

    start: float
    adds: Floats


def any_of(happened: Happening, cells: Sequence[int]) -> Floats:
    """For each future 1 if at least one act lies in these cells; shape (draws, futures)."""
    return np.asarray(happened[..., list(cells)].any(axis=(0, 3)), dtype=np.float64)


def share(futures: Floats, beside: Floats | None = None, weight: float = 1.0) -> Share:
    """The mean chance over draws with its 95 % interval, from one value for each future (draws, futures).

    What the finite number of futures adds to the spread between draws is taken out. With `beside`, a chance for each draw
    from elsewhere, the futures count `weight` and `beside` the rest.
    """
    means = futures.mean(1) * weight + (0.0 if beside is None else beside * (1 - weight))
    found = _settled(means, float(futures.var(1).mean()) / futures.shape[1] * weight**2)
    return Share(found.value, max(0.0, found.low), min(1.0, found.high))


def change(differences: Floats) -> Share:
    """The mean of differences (draws, futures) with its 95 % interval over draws, noise taken out as in `share`."""
    return _settled(differences.mean(1), float(differences.var(1).mean()) / differences.shape[1])


def over_draws(values: Floats) -> Share:
    """The mean of one value for each draw, with its 95 % interval."""
    return _settled(values, 0.0)


def _settled(means: Floats, noise: float) -> Share:
    middle, spread = float(means.mean()), float(means.var())
    kept = max(LEAST_KEPT, np.sqrt(max(spread - noise, 0.0) / spread)) if spread > 0 else 0.0
    low, high = np.quantile(middle + (means - middle) * kept, BOUNDS)
    return Share(middle, float(low), float(high))


def paths(happened: Happening, level: Level) -> Floats:
    """The escalation index at the end of each day; shape (days, draws, futures)."""
    fade, value = 0.5 ** (1 / HALF_LIFE_DAYS), np.full(happened.shape[1:3], level.start)
    days = []
    for today in happened:
        value = value * fade + today @ level.adds
        days.append(value)
    return np.stack(days)


def fan(index: Floats, origin: date) -> tuple[FanDay, ...]:
    """Quantiles of the index over all futures of all draws, day by day."""
    flat = index.reshape(len(index), -1)
    cuts = np.quantile(flat, FAN, axis=1).T
    return tuple(FanDay(origin + timedelta(days=day), *map(float, row)) for day, row in enumerate(cuts))


def conflict_cells(units: int) -> tuple[int, ...]:
    """The cells of verbal and material conflict."""
    return tuple(unit * len(QUADS) + quad - 1 for unit in range(units) for quad in CONFLICT)


def quiet(happened: Happening, days: int) -> Quiet:
    """When two weeks without conflict begin within `days`; the futures run `QUIET_DAYS` longer so that all can be seen."""
    conflict = happened[..., list(conflict_cells(happened.shape[3] // len(QUADS)))].any(axis=3)
    total = np.concatenate([np.zeros((1, *conflict.shape[1:]), dtype=np.int32), conflict.cumsum(0, dtype=np.int32)])
    calm = (total[QUIET_DAYS:] - total[:-QUIET_DAYS])[:days] == 0
    begins = np.where(calm.any(0), calm.argmax(0), days)
    median = float(np.median(begins))
    return Quiet(share((begins < days).astype(np.float64)), median if median < days else None)
