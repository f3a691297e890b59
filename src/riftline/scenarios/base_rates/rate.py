"""A share with its number of cases and its interval, or the reason why none is given."""

from __future__ import annotations

import math
from dataclasses import dataclass

MINIMUM_CRISES = 20
"""Below this no share is given. At n = 20 the 95 % interval around one half is .30 to .70; with fewer cases it could
hardly tell what is rare from what is common."""

Z = 1.959964
"""Standard normal quantile for a two-sided 95 % interval."""


@dataclass(frozen=True)
class BaseRate:
    """`k` of `n` past crises answered `question` with yes; `rate`, `low` and `high` are shares of 1 (Wilson, 95 %).

    `rate`, `low` and `high` are None where too few cases allow no statement; then `reason` says so and `k` is None.
    """

    question: str
    given: tuple[tuple[str, str], ...]
    n: int
    k: int | None
    rate: float | None
    low: float | None
    high: float | None
    source: str
    reason: str | None = None


@dataclass(frozen=True)
class Lengths:
    """Quartiles of the duration of past crises in days, from the first trigger to the last exit; None if too few."""

    given: tuple[tuple[str, str], ...]
    n: int
    lower: float | None
    median: float | None
    upper: float | None
    source: str
    reason: str | None = None


def wilson(k: int, n: int) -> tuple[float, float]:
    """The 95 % score interval for `k` in `n` (Wilson 1927). Raises ValueError unless 0 <= k <= n and n > 0."""
    if n <= 0 or not 0 <= k <= n:
        raise ValueError(f"no share of {k} in {n}")
    share, square = k / n, Z * Z
    middle = (share + square / (2 * n)) / (1 + square / n)
    half = Z * math.sqrt(share * (1 - share) / n + square / (4 * n * n)) / (1 + square / n)
    low = 0.0 if k == 0 else max(0.0, middle - half)
    high = 1.0 if k == n else min(1.0, middle + half)
    return low, high


def too_few(n: int) -> str:
    """The reason given instead of a share."""
    return f"only {n} past crises are like this; {MINIMUM_CRISES} are needed"
