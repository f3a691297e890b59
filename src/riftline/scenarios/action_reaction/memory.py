"""What is known of a series before each day: fading memory, counts of a last window, what followed."""

from __future__ import annotations

import numpy as np

from riftline.scenarios.action_reaction.table import Floats

HALF_LIVES = (4.0, 20.0, 100.0)
"""Half-lives in days over which acts are remembered: about a week, a month and a quarter lie between them. A choice,
made before any fit; other spacings of the same range (3, 10, 30, 100; 7, 45) forecast no better."""


def faded(series: Floats, half_life: float) -> Floats:
    """The fading sum of a series (last axis: days) before each day; one column more than days, the last for tomorrow."""
    fade = 0.5 ** (1 / half_life)
    states = np.zeros((*series.shape[:-1], series.shape[-1] + 1))
    for day in range(series.shape[-1]):
        states[..., day + 1] = states[..., day] * fade + series[..., day]
    return states


def recent(series: Floats, days: int) -> Floats:
    """How many acts lie in the last `days` before each day; shape as `faded`."""
    total = so_far(series)
    window = total.copy()
    window[..., days:] -= total[..., : max(total.shape[-1] - days, 0)]
    return window


def so_far(series: Floats) -> Floats:
    """How many acts lie before each day; shape as `faded`."""
    return np.concatenate([np.zeros((*series.shape[:-1], 1)), series.cumsum(-1)], -1)


def ahead(series: Floats, days: int) -> Floats:
    """How many acts lie in the next `days`, that day included, for each day whose window is whole."""
    total = so_far(series)
    return np.asarray(total[..., days:] - total[..., : max(total.shape[-1] - days, 0)], dtype=np.float64)
