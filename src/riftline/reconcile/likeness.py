"""How much speaks for two mentions being one act, when neither dates nor sides alone can tell.

The evidence is added up as in record linkage (Fellegi and Sunter 1969): rare particulars and words shared, the meaning of the
clauses, how rare such an act between such sides is at that time, a day in common; against it stand other kinds, sides and powers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from copy import copy
from math import fsum, log

import numpy as np
from numpy.typing import NDArray

from riftline.language import meaning
from riftline.reconcile.acts import Act, Side, places_far, same_time, speakers_differ, things_differ
from riftline.reconcile.echoes import RETOLD, echoing, key
from riftline.reconcile.kinds import MUTUAL, VERBAL, may_be_told_so
from riftline.reconcile.spans import overlap
from riftline.reconcile.telling import Weights, nameless

NEUTRAL = 0.45
"""Cosine of two clauses of one kind about other acts, on the mean; what lies above speaks for one act, below against it."""

MEANING = 1.5
"""Weight of the cosine above `NEUTRAL`: two clauses in the same words give as much as one rare word."""

SAME_DAY = 0.4
"""What the very same day in both accounts adds."""

SAME_WORDS = 0.8
"""Cosine below which two clauses that share no particular say different things, whatever their sides."""

PEOPLE = ("person", "speaker")
"""Particulars that do not join two types of act: one person does much in a week."""

SAME_CLAUSE = 0.93
VERBATIM = 1.0
"""Cosine from which a clause repeats another almost word for word, and what that adds."""

OTHER_KIND, OTHER_DOER, OTHER_SIDE, OTHER_POWERS, NO_SIDE = 0.5, 1.5, 0.6, 0.4, 0.3
"""What speaks against one act: another type in a pair of types that are mixed up, another doer, another target of a statement,
an act of the state here and of private people there, no side known to both."""

ECHO, NO_ECHO = 4.0, 0.15
"""Weight of the cosine of two sentences' rare words, and the cosine of sentences on one topic that tell different things."""

ONE_SIDE = 0.7
"""Share of the rarity that counts where only one side is known to both."""

PRIOR = 30
"""Acts added to those of a fortnight when the rarity of a kind of act between two sides is counted."""

FORTNIGHT = 14


class Likeness:
    """Compares acts of one record."""

    def __init__(self, acts: Sequence[Act], weights: Weights) -> None:
        self.weights = weights
        self._rank = {act.mention.id: n for n, act in enumerate(acts)}
        self.rows: NDArray[np.float32] = meaning.vectors([nameless(act.mention, act.text) for act in acts])
        self.rarity = Rarity(acts)
        self.echoes = echoing(acts, self.cosine)

    def weighing(self, weights: Weights) -> Likeness:
        """The same comparisons with other weights of the particulars."""
        other = copy(self)
        other.weights = weights
        return other

    def number(self, act: Act) -> int:
        """Where an act stands in `rows`."""
        return self._rank[act.mention.id]

    def cosine(self, a: Act, b: Act) -> float:
        """How alike two clauses are in meaning, −1 … 1."""
        return float(self.rows[self.number(a)] @ self.rows[self.number(b)])

    def of(self, a: Act, b: Act) -> float:
        """The weight of evidence that two acts are one; minus infinity if something excludes it."""
        echo = self.echoes.get(key(a, b), 0.0)
        if barred(a, b) if echo >= RETOLD else not same_time(a, b) or excluded(a, b):
            return -np.inf
        shared = a.items & b.items
        cosine = self.cosine(a, b)
        if not echo and cosine < SAME_WORDS and not enough_shared(a, b):
            return -np.inf
        weight = fsum(map(self.weights.softly, shared)) + MEANING * (cosine - NEUTRAL)
        weight += VERBATIM if cosine >= SAME_CLAUSE else 0.0
        weight += self.rarity.of(a, b) + (ECHO * (echo - NO_ECHO) if echo else 0.0)
        weight += SAME_DAY if a.days == b.days and a.days is not None and a.comparable else 0.0
        return float(weight) - against(a, b)


class Rarity:
    """How rare a kind of act by or on a side is in its fortnight, 0 … 1: a veto of two states tells more than a shooting."""

    def __init__(self, acts: Sequence[Act]) -> None:
        self._times = {act.mention.id: act.window[1] // FORTNIGHT if act.window else None for act in acts}
        totals = Counter(self._times.values())
        counts = Counter(
            (key, self._times[act.mention.id])
            for act in acts
            for key in (_side_key(act, 0), _side_key(act, 1), _key(act))
        )

        self._weights = {
            (key, time): max(0.0, 1 - log(count) / log(PRIOR + totals[time])) for (key, time), count in counts.items()
        }

    def of(self, a: Act, b: Act) -> float:
        """For both sides if both agree, less for one alone; 0 if no side is known to both, or for acts of two types."""
        if a.kind[0] != b.kind[0]:
            return 0.0
        known = [bool(x and y and (x <= y or y <= x)) for x, y in zip(a.sides, b.sides, strict=True)]
        if all(known):
            return min(self._weight(_key(act), act) for act in (a, b))
        sides = [min(self._weight(_side_key(act, n), act) for act in (a, b)) for n in (0, 1) if known[n]]
        return ONE_SIDE * max(sides, default=0.0)

    def _weight(self, key: tuple[object, ...], act: Act) -> float:
        return self._weights[key, self._times[act.mention.id]]


def _key(act: Act) -> tuple[object, ...]:
    return act.kind[0], act.sides


def _side_key(act: Act, side: int) -> tuple[object, ...]:
    return act.kind[0], side, act.sides[side]


def enough_shared(a: Act, b: Act) -> bool:
    """A particular, or for acts of two types two that are no people: one person does much in a week."""
    shared = a.items & b.items
    return bool(shared) if a.kind[0] == b.kind[0] else sum(item[0] not in PEOPLE for item in shared) > 1


def excluded(a: Act, b: Act) -> bool:
    """Whether kinds, days, doers, places, speakers or one report's own numbers exclude that two acts are one."""
    if not may_be_told_so(a.kind, b.kind) or _days_differ(a, b) or _doers_differ(a, b):
        return True
    if a.mention.report == b.mention.report and _own_report_parts(a, b):
        return True
    if things_differ(a, b):
        return True
    if a.sectors and b.sectors and not a.sectors & b.sectors:
        return True
    return places_far(a.mention.place, b.mention.place)


def barred(a: Act, b: Act) -> bool:
    """Whether two acts of sentences that surely tell one thing are still two: days, things, places, groups or voices say so.

    A country may have been read wrong in one of them.
    """
    if _days_differ(a, b) or things_differ(a, b) or places_far(a.mention.place, b.mention.place):
        return True
    if a.sectors and b.sectors and not a.sectors & b.sectors:
        return True
    return a.kind[0] in VERBAL and a.kind[0] not in MUTUAL and _voices_differ(a, b)


def _days_differ(a: Act, b: Act) -> bool:
    """Other days; of two years or seasons only the very same with the same code are compared."""
    if a.days is None or b.days is None:
        return False
    coarse = not (a.comparable and b.comparable)
    return not overlap(a.days, b.days) or (coarse and (a.days, a.mention.cameo) != (b.days, b.mention.cameo))


def _doers_differ(a: Act, b: Act) -> bool:
    mine, theirs = a.sides[0], b.sides[0]
    if _others(mine, theirs):
        return not blamed_apart(a, b)
    if a.kind[0] not in VERBAL or a.kind[0] in MUTUAL:
        return _others(a.sides[1], b.sides[1])
    return _voices_differ(a, b)


def _voices_differ(a: Act, b: Act) -> bool:
    """Whether those who speak are other people or organs, or speak for other powers."""
    other_powers = bool(a.powers and b.powers) and a.powers != b.powers
    return other_powers or speakers_differ(a.speakers[0], b.speakers[0])


def blamed_apart(a: Act, b: Act) -> bool:
    """Whether two reports may give one deed to two doers: the same day, kind and number of people, whoever did it."""
    same_number = any(item[0] == "figure" for item in a.items & b.items)
    deed = a.kind == b.kind and a.kind[0] not in VERBAL and a.days is not None and a.days == b.days
    return deed and same_number and a.mention.report != b.mention.report


def _others(x: Side, y: Side) -> bool:
    """Whether two sides are surely not one: a name of unknown country ("the opposition") may belong to the other's country."""
    return _apart(x, y) and len({name.startswith("~") for name in x | y}) == 1


def _apart(x: Side, y: Side) -> bool:
    return bool(x and y) and not x & y


def _own_report_parts(a: Act, b: Act) -> bool:
    """One report tells apart what it counts apart, and one sentence says each act once."""
    if a.sentence == b.sentence or a.kind != b.kind:
        return True
    return any(what in b.counts and b.counts[what] != number for what, number in a.counts.items())


def against(a: Act, b: Act) -> float:
    """What speaks against two acts being one without excluding it."""
    weight = OTHER_KIND if a.kind[0] != b.kind[0] else 0.0
    weight += 0.0 if may_be_told_so(a.kind, b.kind) else OTHER_KIND
    weight += OTHER_DOER if _apart(a.sides[0], b.sides[0]) else 0.0
    weight += OTHER_SIDE if _apart(a.sides[1], b.sides[1]) else 0.0
    weight += OTHER_POWERS if a.powers and b.powers and a.powers != b.powers else 0.0
    known = any(x and y for x, y in zip(a.sides, b.sides, strict=True))
    return weight + (0.0 if known else NO_SIDE)
