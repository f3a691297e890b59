"""A share with its number of cases and its interval, or the reason why none is given."""

from __future__ import annotations

from dataclasses import dataclass

from riftline.measures.shares import wilson

__all__ = ["MINIMUM_CRISES", "BaseRate", "Lengths", "too_few", "wilson"]

MINIMUM_CRISES = 20
"""Below this no share is given. At n = 20 the 95 % interval around one half is .30 to .70; with fewer cases it could
hardly tell what is rare from what is common."""


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


def too_few(n: int) -> str:
    """The reason given instead of a share."""
    return f"only {n} past crises are like this; {MINIMUM_CRISES} are needed"
