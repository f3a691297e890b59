"""How good chances were: Brier score, skill over a reference, AUC, reliability; intervals by bootstrap over pairs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from riftline.scenarios.action_reaction.table import Floats
from riftline.scenarios.base_rates.rate import wilson

DRAWS = 2000
SEED = 2014
"""Bootstrap draws and their seed: the same table gives the same interval."""

BINS = 10


@dataclass(frozen=True)
class Skill:
    """1 − Brier / Brier of the reference, with its 95 % interval when whole pairs are redrawn."""

    skill: float
    low: float
    high: float


@dataclass(frozen=True)
class Bin:
    """Forecasts between `low` and `high`: how many, their mean, the rate of what followed with its 95 % interval."""

    low: float
    high: float
    n: int
    forecast: float
    rate: float
    rate_low: float
    rate_high: float


def brier(chances: Floats, happened: Floats) -> float:
    """The mean squared error of chances, 0 (best) … 1."""
    return float(np.mean((chances - happened) ** 2))


def skill(chances: Floats, reference: Floats, happened: Floats) -> Skill:
    """The skill over a reference; all three have the shape (pairs, origins)."""
    ours = ((chances - happened) ** 2).sum(1)
    theirs = ((reference - happened) ** 2).sum(1)
    draws = np.random.default_rng(SEED).integers(0, len(ours), (DRAWS, len(ours)))
    drawn = 1 - ours[draws].sum(1) / np.maximum(theirs[draws].sum(1), np.finfo(float).tiny)
    low, high = np.quantile(drawn, (0.025, 0.975))
    return Skill(float(1 - ours.sum() / max(theirs.sum(), np.finfo(float).tiny)), float(low), float(high))


def auc(chances: Floats, happened: Floats) -> float | None:
    """The chance that a window with an act was given more than one without; ties count half. None if all are alike."""
    positive = happened.ravel() > 0
    hits, misses = int(positive.sum()), int((~positive).sum())
    if not hits or not misses:
        return None
    _, place, count = np.unique(chances.ravel(), return_inverse=True, return_counts=True)
    ranks = (count.cumsum() - (count - 1) / 2)[place.ravel()]
    return float((ranks[positive].sum() - hits * (hits + 1) / 2) / (hits * misses))


def reliability(chances: Floats, happened: Floats) -> tuple[Bin, ...]:
    """Forecasts in ten bins of equal width, empty ones left out."""
    given, came = chances.ravel(), happened.ravel()
    place = np.minimum((given * BINS).astype(int), BINS - 1)
    return tuple(_bin(number, given[place == number], came[place == number]) for number in np.unique(place))


def _bin(number: int, given: Floats, came: Floats) -> Bin:
    low, high = wilson(int(came.sum()), len(came))
    return Bin(
        float(number) / BINS, float(number + 1) / BINS, len(given), float(given.mean()), float(came.mean()), low, high
    )
