"""One forecasting question over a table: does an act of a class follow between a pair within so many days?"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from riftline.scenarios.action_reaction.memory import ahead, so_far
from riftline.scenarios.action_reaction.table import Floats, Table

FIRST_ORIGIN = 45
"""Days of a table that only fill memories; windows to learn from begin after them."""

LEARN_EVERY = 2
"""Days between windows to learn from; windows overlap, so more of them would add little but time."""

SHRINK = 2.0
"""A pair's own rate is drawn toward the rate of all pairs by this many whole windows. A rate that is drawn in is harder
to beat than a raw one, and it is what skill is measured against."""


@dataclass(frozen=True)
class Windows:
    """The windows of `days` days over a table of pairs, for acts of one quad class."""

    table: Table
    quad: int
    days: int

    @cached_property
    def act_days(self) -> Floats:
        """1 for each day with an act of the class, shape (pairs, days)."""
        return (self.table.counts[:, self.quad - 1] > 0).astype(np.float64)

    @cached_property
    def followed(self) -> Floats:
        """How many days with an act lie in the window from each day on, for whole windows."""
        return ahead(self.act_days, self.days)

    @cached_property
    def happened(self) -> Floats:
        """1 where at least one act lies in the window."""
        return (self.followed > 0).astype(np.float64)

    @cached_property
    def own(self) -> Floats:
        """Each pair's own rate as known on each day, drawn toward the rate of all pairs; shape (pairs, days + 1)."""
        return own_rate(self.happened, self.days, self.table.days)

    def learnable(self, origin: int) -> range:
        """Days whose windows were over by `origin`."""
        return range(FIRST_ORIGIN, origin - self.days + 1, LEARN_EVERY)

    def weight(self, rows: int) -> Floats:
        """What each of `rows` windows counts, so that overlapping ones together count once."""
        return np.full(rows, LEARN_EVERY / self.days)


def own_rate(happened: Floats, days: int, length: int) -> Floats:
    """Share of past windows in which something happened, as known on each day 0 … `length`, drawn toward all pairs'."""
    known = np.clip(np.arange(length + 1) - days + 1, 0, happened.shape[1])
    hits = so_far(happened)[:, known]
    windows = np.maximum(known, 1)
    pooled = np.where(known > 0, hits.mean(0) / windows, 0.5) if len(happened) else np.zeros(length + 1)
    weight = SHRINK * days
    return np.asarray((hits + weight * pooled) / (known + weight), dtype=np.float64)
