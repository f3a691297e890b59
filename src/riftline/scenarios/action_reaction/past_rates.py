"""The other member of a chance: how often an act lay in the record's own past windows of the same length."""

from __future__ import annotations

import numpy as np

from riftline.scenarios.action_reaction.memory import ahead
from riftline.scenarios.action_reaction.table import Floats
from riftline.scenarios.action_reaction.windows import own_rate

WHOLE_WINDOWS = 3
"""A record must hold as many windows one after another before its past rates say anything. A choice."""


def windows_known(history_days: int, days: int) -> int:
    """How many whole windows of `days` a record of that length holds one after another, 0 if they are too few to use."""
    known = history_days // days
    return known if known >= WHOLE_WINDOWS else 0


def past_rates(version: Floats, days: int) -> Floats:
    """Share of past windows with an act by unit and class, drawn toward the mean of all units; shape (units × classes)."""
    length = version.shape[2]
    classes = [
        own_rate((ahead(version[:, quad], days) > 0).astype(np.float64), days, length)
        for quad in range(version.shape[1])
    ]
    return np.stack([rates[:, -1] for rates in classes], 1).ravel()
