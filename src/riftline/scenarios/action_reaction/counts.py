"""The other two members of the mean, learnt from the record's own past windows."""

from __future__ import annotations

from datetime import date

import numpy as np

from riftline.scenarios.action_reaction.members import logged_counts, plain_counts
from riftline.scenarios.action_reaction.table import QUADS, Floats, Table
from riftline.scenarios.action_reaction.windows import Windows


def windows_known(history_days: int, days: int) -> int:
    """How many past windows of `days` a record of that length has to learn from."""
    table = Table(date.min, (), np.zeros((0, len(QUADS), history_days)))
    return len(Windows(table, 1, days).learnable(history_days))


def by_counts(version: Floats, days: int) -> Floats:
    """Chances by unit and class from recent counts, the mean of both members; shape (units × classes)."""
    table = Table(date.min, tuple((str(unit), "") for unit in range(len(version))), version)
    origin = table.days
    chances = [
        np.mean([fit(Windows(table, quad, days), origin)(origin) for fit in (logged_counts, plain_counts)], axis=0)
        for quad in QUADS
    ]
    return np.stack(chances, 1).ravel()
