"""Which of many pairs of acts their times and kinds alone exclude: told of all pairs at once, before any is looked at closely."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from riftline.reconcile.acts import Act
from riftline.reconcile.kinds import Kind, may_be_told_so
from riftline.reconcile.pairing import Numbers
from riftline.reconcile.spans import Days

ANY_DAY: Days = (-(2**40), 2**40)
"""The window of an act that may have been on any day."""


class Sieve:
    """Times and kinds of acts, which are known by their place in the order given."""

    def __init__(self, acts: Sequence[Act]) -> None:
        windows = np.array([act.window or ANY_DAY for act in acts], dtype=np.int64).reshape(-1, 2)
        self._first, self._last = windows[:, 0].copy(), windows[:, 1].copy()
        kinds: dict[Kind, int] = {}
        self._kinds = np.array([kinds.setdefault(act.kind, len(kinds)) for act in acts], dtype=np.int64)
        told_so = np.array([may_be_told_so(a, b) for a in kinds for b in kinds], dtype=np.bool_)
        self._may_be_told_so = told_so.reshape(len(kinds), len(kinds))

    def passes(self, pairs: Numbers) -> NDArray[np.bool_]:
        """For each pair whether both may have been on one day, and different words could name both."""
        one, other = pairs[:, 0], pairs[:, 1]
        meet = (self._first[one] <= self._last[other]) & (self._first[other] <= self._last[one])
        meet[meet] = self._may_be_told_so[self._kinds[one[meet]], self._kinds[other[meet]]]
        return meet
