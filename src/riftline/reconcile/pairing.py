"""Pairs out of many small groups, as arrays: each pair once, in order, without an object for each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
"""Numbers of what is paired; with two columns, pairs of them."""


def within(groups: Iterable[Sequence[int]], most: int) -> Numbers:
    """Every pair of members of a group, in the order of the group; none of a group of more than `most`."""
    by_size: dict[int, list[Sequence[int]]] = defaultdict(list)
    for group in groups:
        if 1 < len(group) <= most:
            by_size[len(group)].append(group)
    found = [np.zeros((0, 2), dtype=np.int64)]
    for size, alike in by_size.items():
        members = np.array(alike, dtype=np.int64)
        one, other = np.triu_indices(size, 1)
        found.append(np.stack([members[:, one].ravel(), members[:, other].ravel()], axis=1))
    return np.concatenate(found)


def coded(pairs: Numbers, count: int) -> Numbers:
    """One number for each pair of numbers below `count`, whichever of the two stands first; in the order of pairs."""
    codes: Numbers = pairs.min(axis=1) * count + pairs.max(axis=1)
    return codes


def decoded(codes: Numbers, count: int) -> Numbers:
    """The pairs that the numbers of `coded` stand for, the smaller member first."""
    return np.stack(np.divmod(codes, count), axis=1)


def distinct(codes: Numbers) -> Numbers:
    """Each number once, in order. By sorting: `numpy.unique` (2.4) takes thirty times as long for a million, as it hashes them."""
    ordered = np.sort(codes)
    return ordered[np.append(True, ordered[1:] != ordered[:-1])] if len(ordered) else ordered
