"""Which acts are worth comparing: those of like kinds and times whose clauses mean alike, or that share a rare particular.

Acts are filed in blocks by types that are mixed up, and by fortnights; within a block each act gets its nearest in meaning. A block
that is too large is cut along its order, so that the number of comparisons grows with the number of acts and not with its square.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from riftline.reconcile.acts import Act
from riftline.reconcile.kinds import LOOSE, SWAPPED
from riftline.reconcile.pairing import Numbers, coded, decoded, distinct, within
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


def pairs(acts: Sequence[Act], rows: NDArray[np.float32], weights: Weights) -> Numbers:
    """Pairs of positions in `acts`, the smaller first, each once, in order."""
    found = [np.zeros(0, dtype=np.int64)]
    order = [_place(act) for act in acts]
    lookup = _lookup(acts, weights)
    for members in _blocks(acts).values():
        members.sort(key=order.__getitem__)
        near = _near(np.array(members), rows)
        found += [coded(some, len(acts)) for some in (*near, within(_holders(members, lookup), CROWD))]
    return decoded(distinct(np.concatenate(found)), len(acts))


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


def _near(members: Numbers, rows: NDArray[np.float32]) -> Iterator[Numbers]:
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


def _lookup(acts: Sequence[Act], weights: Weights) -> list[list[Item]]:
    """The rarest particulars of each act, without those that it shares with no other."""
    lookup = [weights.rarest(act.items, RAREST) for act in acts]
    holders = Counter(item for items in lookup for item in items)
    return [[item for item in items if holders[item] > 1] for items in lookup]


def _holders(members: Iterable[int], lookup: Sequence[list[Item]]) -> Iterable[list[int]]:
    """The members that share each particular, in their order."""
    holders: dict[Item, list[int]] = defaultdict(list)
    for n in members:
        for item in lookup[n]:
            holders[item].append(n)
    return holders.values()
