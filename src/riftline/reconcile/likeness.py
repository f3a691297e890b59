"""How much speaks for two mentions being one act, when neither dates nor sides alone can tell.

The evidence is added up as in record linkage (Fellegi and Sunter 1969): rare particulars and words shared, the meaning of the
clauses, how rare such an act between such sides is at that time, a day in common; against it stand other kinds, sides and powers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from copy import copy
from functools import lru_cache
from itertools import chain
from math import log

import numpy as np
from numpy.typing import NDArray

from riftline.language import meaning
from riftline.reconcile.acts import Act, Side, places_far, same_time, speakers_differ, things_differ
from riftline.reconcile.echoes import RETOLD, echoing, key
from riftline.reconcile.kinds import MUTUAL, VERBAL, may_be_told_so
from riftline.reconcile.pairing import Numbers, coded
from riftline.reconcile.sifting import Sieve
from riftline.reconcile.spans import overlap
from riftline.reconcile.telling import Items, Weights

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

ONE_ANSWERS = 0.6
"""What speaks against an act that is told as an answer being one that is not: most blows of a quarrel are of one kind between the same
sides. Swept 0, 0.6 and 1.5."""

ECHO, NO_ECHO = 4.0, 0.15
"""Weight of the cosine of two sentences' rare words, and the cosine of sentences on one topic that tell different things."""

ONE_SIDE = 0.7
"""Share of the rarity that counts where only one side is known to both."""

PRIOR = 30
"""Acts added to those of a fortnight when the rarity of a kind of act between two sides is counted."""

FORTNIGHT = 14

AT_ONCE = 4096
"""Pairs whose cosines are computed together: some 4 MB."""

SIDES = 16_384
"""Pairs of sides remembered once compared."""


class Likeness:
    """Compares acts of one record. Each has a number: its place in the order given."""

    def __init__(self, acts: Sequence[Act], weights: Weights) -> None:
        self.weights = weights
        self._acts = acts
        self._rank = {act.mention.id: n for n, act in enumerate(acts)}
        self.rows: NDArray[np.float32] = meaning.vectors([act.nameless for act in acts])
        self.rarity = Rarity(acts)
        self._sieve = Sieve(acts)
        self.echoes = echoing(acts, self.cosine)
        echoing_pairs = [(self._rank[a], self._rank[b]) for a, b in self.echoes]
        self.echo_pairs: Numbers = np.array(echoing_pairs, dtype=np.int64).reshape(-1, 2)
        """The pairs of `echoes` by the numbers of their acts."""
        codes = coded(self.echo_pairs, len(acts))
        order = np.argsort(codes)
        self._echo_codes = codes[order]
        self._strengths = np.array([*self.echoes.values()], dtype=np.float64)[order]

    def weighing(self, weights: Weights) -> Likeness:
        """The same comparisons with other weights of the particulars."""
        other = copy(self)
        other.weights = weights
        return other

    def number(self, act: Act) -> int:
        """Where an act stands in `rows`."""
        return self._rank[act.mention.id]

    def code(self, a: Act, b: Act) -> int:
        """One number for two acts, in whichever order."""
        one, other = self.number(a), self.number(b)
        return min(one, other) * len(self._acts) + max(one, other)

    def cosine(self, a: Act, b: Act) -> float:
        """How alike two clauses are in meaning, −1 … 1."""
        return float(self.rows[self.number(a)] @ self.rows[self.number(b)])

    def of(self, a: Act, b: Act) -> float:
        """The weight of evidence that two acts are one; minus infinity if something excludes it."""
        echo = self.echoes.get(key(a, b), 0.0)
        if barred(a, b) if echo >= RETOLD else not same_time(a, b) or excluded(a, b):
            return -np.inf
        return self._weigh(a, b, echo, self.cosine(a, b))

    def weighed(self, pairs: Numbers) -> Iterator[tuple[float, Act, Act]]:
        """The weight of evidence for each pair of numbers, as `of` gives it, but for those that something excludes."""
        strengths = self._echo_strengths(pairs)
        kept = (strengths >= RETOLD) | self._sieve.passes(pairs)
        pairs, strengths = pairs[kept], strengths[kept]
        for at in range(0, len(pairs), AT_ONCE):
            some, echoes = pairs[at : at + AT_ONCE], strengths[at : at + AT_ONCE].tolist()
            for (one, other), echo, cosine in zip(some.tolist(), echoes, self._cosines(some), strict=True):
                a, b = self._acts[one], self._acts[other]
                if not (barred if echo >= RETOLD else excluded)(a, b):
                    yield self._weigh(a, b, echo, cosine), a, b

    def _echo_strengths(self, pairs: Numbers) -> NDArray[np.float64]:
        """The strength of the echo between the acts of each pair, 0 where there is none."""
        codes = coded(pairs, len(self._acts))
        at = np.searchsorted(self._echo_codes, codes)
        known = np.append(self._echo_codes, -1)[at] == codes
        return np.where(known, np.append(self._strengths, 0.0)[at], 0.0)

    def _cosines(self, pairs: Numbers) -> list[float]:
        """The cosine of each pair, to the last digit as `cosine` gives it."""
        one, other = self.rows[pairs[:, 0]], self.rows[pairs[:, 1]]
        cosines: list[float] = np.matmul(one[:, None, :], other[:, :, None]).ravel().tolist()
        return cosines

    def _weigh(self, a: Act, b: Act, echo: float, cosine: float) -> float:
        shared = a.items & b.items
        if not echo and cosine < SAME_WORDS and not enough_shared(a, b, shared):
            return -np.inf
        weight = self.weights.total(shared) + MEANING * (cosine - NEUTRAL)
        weight += VERBATIM if cosine >= SAME_CLAUSE else 0.0
        weight += self.rarity.of(a, b) + (ECHO * (echo - NO_ECHO) if echo else 0.0)
        weight += SAME_DAY if a.days == b.days and a.days is not None and a.comparable else 0.0
        return float(weight) - against(a, b)


class Rarity:
    """How rare a kind of act by or on a side is in its fortnight, 0 … 1: a veto of two states tells more than a shooting."""

    def __init__(self, acts: Sequence[Act]) -> None:
        times = [act.window[1] // FORTNIGHT if act.window else None for act in acts]
        totals = Counter(times)
        keys = [[(key, time) for key in _keys(act)] for act, time in zip(acts, times, strict=True)]
        counts = Counter(chain.from_iterable(keys))
        weights = {key: max(0.0, 1 - log(n) / log(PRIOR + totals[key[1]])) for key, n in counts.items()}
        self._weights = {act.mention.id: [weights[key] for key in some] for act, some in zip(acts, keys, strict=True)}

    def of(self, a: Act, b: Act) -> float:
        """For both sides if both agree, less for one alone; 0 if no side is known to both, or for acts of two types."""
        if a.kind[0] != b.kind[0]:
            return 0.0
        doers, sufferers = _known(a.sides[0], b.sides[0]), _known(a.sides[1], b.sides[1])
        if not (doers or sufferers):
            return 0.0
        mine, theirs = self._weights[a.mention.id], self._weights[b.mention.id]
        if doers and sufferers:
            return min(mine[2], theirs[2])
        side = 0 if doers else 1
        return ONE_SIDE * min(mine[side], theirs[side])


def _known(x: Side, y: Side) -> bool:
    """Whether a side is known to both, one account's countries among the other's."""
    return bool(x and y) and (x <= y or y <= x)


def _keys(act: Act) -> tuple[tuple[object, ...], ...]:
    """What an act is counted under: its doer, whom it is done to, and both."""
    type_, sides = act.kind[0], act.sides
    return (type_, 0, sides[0]), (type_, 1, sides[1]), (type_, sides)


def enough_shared(a: Act, b: Act, shared: Items) -> bool:
    """A particular, or for acts of two types two that are no people: one person does much in a week."""
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


@lru_cache(maxsize=SIDES)
def _others(x: Side, y: Side) -> bool:
    """Whether two sides are surely not one: a name of unknown country ("the opposition") may belong to the other's country."""
    return _apart(x, y) and len({name.startswith("~") for name in x | y}) == 1


def _apart(x: Side, y: Side) -> bool:
    return bool(x and y) and x.isdisjoint(y)


def _own_report_parts(a: Act, b: Act) -> bool:
    """One report tells apart what it counts apart, and one sentence says each act once."""
    if a.sentence == b.sentence or a.kind != b.kind:
        return True
    return any(what in b.counts and b.counts[what] != number for what, number in a.counts.items())


def against(a: Act, b: Act) -> float:
    """What speaks against two acts being one without excluding it."""
    (doers, sufferers), (others, undergone) = a.sides, b.sides
    weight = OTHER_KIND if a.kind[0] != b.kind[0] else 0.0
    weight += 0.0 if may_be_told_so(a.kind, b.kind) else OTHER_KIND
    weight += OTHER_DOER if _apart(doers, others) else 0.0
    weight += OTHER_SIDE if _apart(sufferers, undergone) else 0.0
    weight += OTHER_POWERS if a.powers and b.powers and a.powers != b.powers else 0.0
    weight += ONE_ANSWERS if a.answers != b.answers else 0.0
    known = (doers and others) or (sufferers and undergone)
    return weight + (0.0 if known else NO_SIDE)
