"""Shares with their intervals."""

from __future__ import annotations

from math import sqrt

Z95 = 1.959964
"""Standard normal quantile for a two-sided 95 % interval."""


def wilson(k: int, n: int) -> tuple[float, float]:
    """The 95 % score interval for `k` in `n` (Wilson 1927). Raises ValueError unless 0 <= k <= n and n > 0."""
    if n <= 0 or not 0 <= k <= n:
        raise ValueError(f"no share of {k} in {n}")
    share, square = k / n, Z95 * Z95
    middle = (share + square / (2 * n)) / (1 + square / n)
    half = Z95 * sqrt(share * (1 - share) / n + square / (4 * n * n)) / (1 + square / n)
    low = 0.0 if k == 0 else max(0.0, middle - half)
    high = 1.0 if k == n else min(1.0, middle + half)
    return low, high
