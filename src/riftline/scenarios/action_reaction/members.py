"""Three ways to forecast one question, and their mean: recent counts on two scales, and the mutually exciting process.

Each is a `Fit` (learns from windows that were over by a day) and gives a chance for each pair on any later day. Where no
window is over yet, a forecast is the pair's own rate. The mean of the three ships since none of them is best alone
(``docs/method.md`` has the figures).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import numpy as np

from riftline.scenarios.action_reaction.drivers import expected
from riftline.scenarios.action_reaction.fitting import FLOOR, additive, logistic, logit, sigmoid
from riftline.scenarios.action_reaction.memory import recent
from riftline.scenarios.action_reaction.table import QUADS, Floats
from riftline.scenarios.action_reaction.windows import Windows

RECENT_DAYS = 30
"""Length of the window of recent counts: a month, as in most studies of event data between states."""

OWN_SLOPE = 0.8
"""Prior weight of a pair's own rate (on the logit scale) among recent counts: below 1, as rates fall back to the mean."""

OWN_PRECISION = 10.0
"""How firmly: as many windows' worth."""

LOG_PRECISION = 60.0
"""Precision of the prior (mean 0) of weights of logged counts, in windows. Swept 5–300 on the second third of a year
of events between states: 20 to 150 differ little."""

PLAIN_PRECISION = 20.0
"""The same for plain counts of two classes."""

LEVEL_PRECISION = 1.0
"""The same for the level, whose prior is that own rates fall back to the mean of all pairs. In a table of many pairs it is
nothing; in one crisis, where a few windows would else decide, it keeps chances near the rates seen."""

STRENGTH = 200.0
"""Acts that the prior of the process counts for. Swept 30–3,000 in the same way; 100 to 1,000 differ little."""

CLUSTERING = (0.3, 0.5, 1.0, 2.0, 5.0, 50.0)
"""Shapes of the Gamma by which expected counts scatter, from most to least clustered; the likeliest is taken."""

Forecast = Callable[[int], Floats]


class Fit(Protocol):
    """Learns from the windows that were over by `origin` and gives chances for every pair on a later day."""

    def __call__(self, windows: Windows, origin: int, /) -> Forecast:
        """The forecast as learnt."""


def own(windows: Windows, _origin: int) -> Forecast:
    """The pair's own rate so far: what a forecast has to beat."""
    return lambda day: windows.own[:, day]


def logged_counts(windows: Windows, origin: int) -> Forecast:
    """A logistic curve on the logarithms of the last month's counts of all classes and on the pair's own rate."""
    columns = np.stack([_recent(windows, quad) for quad in QUADS], -1)
    return _logistic(windows, origin, np.log1p(columns), LOG_PRECISION)


def plain_counts(windows: Windows, origin: int) -> Forecast:
    """A logistic curve on the last month's plain counts of the two classes of conflict (or of cooperation)."""
    kind = (3, 4) if windows.quad in (3, 4) else (1, 2)
    return _logistic(windows, origin, np.stack([_recent(windows, quad) for quad in kind], -1), PLAIN_PRECISION)


def process(windows: Windows, origin: int) -> Forecast:
    """The mutually exciting process, its drivers' weights fitted to windows; chances allow for clustering."""
    known = windows.learnable(origin)
    if not known:
        return own(windows, origin)
    drivers, prior = expected(windows)
    rows = drivers[:, known].reshape(-1, drivers.shape[-1])
    counts = windows.followed[:, known].ravel()
    weights = windows.weight(len(counts))
    fitted = additive(rows, counts, weights, prior, STRENGTH)
    shape = _clustering(rows @ fitted, np.minimum(counts, 1.0), weights)
    return lambda day: some(drivers[:, day] @ fitted, shape)


MEMBERS: dict[str, Fit] = {"logged counts": logged_counts, "plain counts": plain_counts, "process": process}
"""The members of the mean."""


def some(counts: Floats, shape: float) -> Floats:
    """The chance of at least one act where `counts` are expected and scatter by a Gamma of this shape."""
    return np.asarray(1 - (1 + counts / shape) ** -shape, dtype=np.float64)


def _recent(windows: Windows, quad: int) -> Floats:
    return recent(windows.table.counts[:, quad - 1], RECENT_DAYS)


def _logistic(windows: Windows, origin: int, columns: Floats, precision: float) -> Forecast:
    known = windows.learnable(origin)
    if not known:
        return own(windows, origin)
    mean, spread = _scale(columns[:, known])
    design = _design(windows, (columns - mean) / spread)
    width = columns.shape[-1]
    level = (1 - OWN_SLOPE) * float(logit(windows.own[:, origin].mean()))
    prior = np.array([level, OWN_SLOPE, *[0.0] * width])
    precisions = np.array([LEVEL_PRECISION, OWN_PRECISION, *[precision] * width])
    happened = windows.happened[:, known].ravel()
    rows = design[:, known].reshape(-1, width + 2)
    fitted = logistic(rows, happened, windows.weight(len(happened)), prior, precisions)
    return lambda day: sigmoid(design[:, day] @ fitted)


def _scale(columns: Floats) -> tuple[Floats, Floats]:
    return columns.mean((0, 1)), columns.std((0, 1)) + FLOOR


def _design(windows: Windows, columns: Floats) -> Floats:
    """The columns with an intercept and the own rate before them."""
    return np.concatenate([np.ones((*columns.shape[:2], 1)), logit(windows.own)[..., None], columns], -1)


def _clustering(counts: Floats, happened: Floats, weights: Floats) -> float:
    """The likeliest of CLUSTERING."""

    def likelihood(shape: float) -> float:
        chance = np.clip(some(counts, shape), FLOOR, 1 - FLOOR)
        return float(weights @ np.where(happened > 0, np.log(chance), np.log1p(-chance)))

    return max(CLUSTERING, key=likelihood)
