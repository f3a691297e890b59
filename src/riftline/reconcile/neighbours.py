"""Which acts are worth comparing: those of like kinds and times whose clauses mean alike, or that share a rare particular.

Acts are filed in blocks by types that are mixed up, and by fortnights; within a block each act gets its nearest in meaning. A block
that is too large is cut along its order, so that the number of comparisons grows with the number of acts and not with its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from riftline.reconcile.acts import Act
from riftline.reconcile.kinds import LOOSE, SWAPPED
from riftline.reconcile.spans import Days
from riftline.reconcile.telling import Item, Weights

NEAREST = 6
"""Neighbours of each act in a block: more than reports that tell one thing in one stretch of time, as a rule."""

ALIKE = 0.45
"""Cosine from which a neighbour is worth comparing: clauses of one kind about other acts lie at about 0.5."""

BLOCK = 256
"""Acts of a block that are compared with each other at once."""

STRETCH = 14
"""Days of a block: acts within a fortnight of each other meet in one block, as each is filed in the stretches it touches."""

LONGEST = 6
"""Stretches an act is filed in at most: what may have been on any day of a quarter or more has no neighbours in time."""

RAREST = 6
"""Particulars of an act under which it meets others, the rarest first."""

CROWD = 24
"""A particular that more acts of a block share brings none of them together."""

Places = NDArray[np.int64]
"""Positions of acts; with two columns, pairs of them."""


def pairs(acts: Sequence[Act], rows: NDArray[np.float32], weights: Weights) -> list[tuple[int, int]]:
    """Pairs of positions in `acts`, the smaller first, each once, in order."""
    found = [np.zeros((0, 2), dtype=np.int64)]
    order = [_place(act) for act in acts]
    lookup = [_rarest(act, weights) for act in acts]
    for members in _blocks(acts).values():
        members.sort(key=order.__getitem__)
        found += _near(np.array(members), rows)
        found.append(np.array(list(_sharing(members, lookup)), dtype=np.int64).reshape(-1, 2))
    unique = np.unique(np.sort(np.concatenate(found), axis=1), axis=0)
    return [(int(a), int(b)) for a, b in unique]


def _place(act: Act) -> tuple[object, ...]:
    """Where an act stands in its blocks: beside those of the same sides and words, so that a cut parts little."""
    sides = tuple("".join(sorted(side)) for side in act.sides)
    trigger = act.text[act.mention.trigger_start : act.mention.trigger_end].casefold()
    return sides[0], trigger, sides[1], act.mention.id


def _blocks(acts: Sequence[Act]) -> dict[Hashable, list[int]]:
    """Positions by group of types and stretch of time, in the order of the acts; those of no time in blocks of their own."""
    blocks: dict[Hashable, list[int]] = defaultdict(list)
    for n, act in enumerate(acts):
        for time in _stretches(act.window):
            for types in _GROUPS.get(act.kind[0], ((act.kind[0],),)):
                blocks[types, time].append(n)
    return blocks


def _stretches(window: Days | None) -> Iterable[int | None]:
    if window is None or window[1] - window[0] > LONGEST * STRETCH:
        return (None,)
    return range(window[0] // STRETCH, window[1] // STRETCH + 1)


def _groups() -> dict[str, tuple[tuple[str, ...], ...]]:
    """For each type the pairs of types that it is mixed up in."""
    loose = LOOSE | {frozenset(type_ for type_, _ in pair) for pair in SWAPPED}
    groups: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for pair in loose:
        for type_ in pair:
            groups[type_].add(tuple(sorted(pair)))
    return {type_: ((type_,), *sorted(found - {(type_,)})) for type_, found in groups.items()}


_GROUPS = _groups()


def _near(members: Places, rows: NDArray[np.float32]) -> Iterator[Places]:
    """For each member its nearest in meaning among those that stand near it in the block."""
    for at in range(0, len(members), BLOCK // 2):
        part = members[at : at + BLOCK]
        count = min(NEAREST, len(part) - 1)
        if count > 0:
            cosines = rows[part] @ rows[part].T
            np.fill_diagonal(cosines, -1.0)
            nearest = np.argpartition(-cosines, count - 1, axis=1)[:, :count]
            one, column = np.nonzero(np.take_along_axis(cosines, nearest, axis=1) >= ALIKE)
            yield np.stack([part[one], part[nearest[one, column]]], axis=1)
        if at + BLOCK >= len(members):
            return


def _rarest(act: Act, weights: Weights) -> list[Item]:
    found = sorted((-weights.of(item), item) for item in act.items)[:RAREST]
    return [item for weight, item in found if weight < 0]


def _sharing(members: list[int], lookup: Sequence[list[Item]]) -> Iterator[tuple[int, int]]:
    holders: dict[Item, list[int]] = defaultdict(list)
    for n in members:
        for item in lookup[n]:
            holders[item].append(n)
    for names in holders.values():
        if len(names) <= CROWD:
            yield from combinations(names, 2)
