"""Acts become happenings: first those that dates and sides join, then those that shared particulars do.

In order: dated acts of one kind, dyad and time (`clusters.dated`); dated ones whose days differ a little, or whose words or
sides differ, if rare particulars say that they are one; acts without a date, which need the same; repetitions. Acts that were
announced or are called possible are joined by all the evidence together (`joining`), as their days and sides tell little.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import fsum
from typing import NamedTuple

from riftline.reconcile.acts import Act, may_be_same, nothing_against, same_time, sides_agree
from riftline.reconcile.clusters import Cluster, Index, Key, Shelves, canonical, dated
from riftline.reconcile.joining import join, join_announced
from riftline.reconcile.kinds import ONCE, VERBAL, may_be_one, may_be_told_so, types_like
from riftline.reconcile.likeness import Likeness
from riftline.reconcile.spans import overlap
from riftline.reconcile.telling import POINTED, Item, Items, Weights

NEAR_DAYS = 3
"""Accounts of one act may miss its day by this much: night raids, time zones and next-day reporting shift it."""

SAME_SIDES = 0.7
"""Weight of shared particulars that joins deeds of one kind between the same sides, or one person's words: one rare one."""

SAME_KIND = 1.2
"""… that joins words of one kind, or acts that agree in one side only."""

OTHER_WORDS = 1.6
"""… that joins acts of different kinds, acts with no side known to both, and words of which only the speaker is known."""

OTHER_DAY = 1.8
"""… that joins deeds of different days without a particular that points at one act: three rare words."""

REPEATED = 0.7
"""… that lets an act join the only dated act of its own report that it can repeat."""

MARGIN = 0.25
"""An undated act joins the best of several candidates only if it leads by this weight."""

ALONE = 1.0
"""Weight of a particular that one act has, or none that was counted."""

MATE = 1.5
"""Weight of standing beside parts of one happening in the same sentences: nearly enough alone."""

WEEK = 7
"""Days that dated acts are looked up by."""

COMPARED = 12
"""Acts of one cluster that a newcomer is compared with: the first that came; more say the same again."""

HEADS = 3
"""Acts of a cluster by which it is found: the first that came."""

RAREST = 8
"""Particulars of an act that candidates are looked up by, the rarest first."""

CROWD = 40
"""A particular that more clusters share, within the type and days looked at, looks up none of them."""


class Grouped(NamedTuple):
    """The happenings, and the acts that were announced or are called possible and are none of them."""

    happenings: list[Cluster]
    announced: list[Cluster]


def group(acts: Iterable[Act], doubtful: Iterable[Act] = ()) -> Grouped:
    """The happenings behind the acts. Acts that nothing joins stay alone.

    `doubtful` acts, which were announced or are called possible, join the happening they clearly mean, or one another.
    """
    ordered, waiting = sorted(acts, key=canonical), sorted(doubtful, key=canonical)
    weights = Weights(act.items for act in ordered)
    desk, likeness = _Desk(weights), Likeness([*ordered, *waiting], weights)
    clusters = join(_by_particulars(ordered, desk), waiting, likeness)
    desk.note_mates(clusters)
    clusters = desk.join_dated(clusters, beside=True)
    taken = {act.mention.id for cluster in clusters for act in cluster.acts}
    alone = [act for act in waiting if act.mention.id not in taken]
    of_all = likeness.weighing(Weights(act.items for act in (*ordered, *waiting)))
    return Grouped(clusters, join_announced(alone, of_all))


def _by_particulars(ordered: Sequence[Act], desk: _Desk) -> list[Cluster]:
    """Clusters by dates, sides and shared particulars."""
    clusters = desk.join_dated(dated(ordered))
    desk.note_mates(clusters)
    clusters = desk.join_dated(clusters, beside=True)
    undated = sorted((act for act in ordered if act.days is None), key=lambda act: (not act.whole, canonical(act)))
    clusters = desk.place_undated(undated, clusters)
    desk.note_mates(clusters)
    return desk.join_dated(clusters, beside=True)


class _Desk:
    """Knows what each particular weighs, and which acts stand in one sentence with parts of the same happening."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._mates: Mapping[tuple[str, int], frozenset[Item]] = {}
        self._rarest: dict[str, list[Item]] = {}
        self._lookup: dict[str, list[Item]] = {}

    def note_mates(self, clusters: list[Cluster]) -> None:
        """Two accounts of one raid tell its arrests in the same sentences: what stands beside them shares a mate."""
        mates: dict[tuple[str, int], set[Item]] = defaultdict(set)
        for cluster in clusters:
            if len(cluster.reports) > 1:
                name = cluster.id
                for act in cluster.acts:
                    mates[act.sentence].add(("mate", name))
        self._mates = {sentence: frozenset(found) for sentence, found in mates.items()}
        self._lookup.clear()

    def items(self, act: Act) -> Items:
        """All particulars of an act, its mates among them."""
        return act.items | self._mates.get(act.sentence, frozenset())

    def lookup(self, act: Act) -> list[Item]:
        """The rarest particulars of an act, its mates first, without those of no other act."""
        name = act.mention.id
        found = self._lookup.get(name)
        if found is None:
            if name not in self._rarest:
                self._rarest[name] = self._weights.rarest(act.items, RAREST)
            rarest = [*sorted(self._mates.get(act.sentence, ())), *self._rarest[name]][:RAREST]
            found = self._lookup[name] = [item for item in rarest if self._weigh(item) != ALONE]
        return found

    def candidates(self, act: Act, shelves: Shelves, keys: Sequence[Key]) -> list[Cluster]:
        """Clusters filed under enough of an act's rarest particulars, and one of the keys, to be one with it."""
        weights, found = defaultdict[int, float](float), dict[int, Cluster]()
        for item in self.lookup(act):
            under, weight = shelves.under(item, keys, CROWD), self._weigh(item)
            for number in under:
                weights[number] += weight
            found.update(under)
        return [cluster for number, cluster in found.items() if weights[number] >= SAME_SIDES]

    def bond(self, act: Act, cluster: Cluster, *, pointed: bool = False, least: float | None = None) -> float:
        """What an act shares with the act of a cluster that it shares most with; 0 if that is too little to join them.

        `pointed` asks for a particular that points at one act, or for words enough to do so; `least` for a weight other
        than the one that sides and kinds ask for.
        """
        mine, best = self.items(act), 0.0
        both = [bool(side and has) for side, has in zip(act.sides, cluster.sides, strict=True)]
        for other in cluster.acts[:COMPARED]:
            shared = mine & self.items(other)
            weight = fsum(map(self._weigh, shared))
            if pointed and weight < OTHER_DAY and not any(item[0] in POINTED and self._weigh(item) for item in shared):
                continue
            if weight >= (_needed(act, other, both) if least is None else least):
                best = max(best, weight)
        return best

    def _weigh(self, item: Item) -> float:
        return MATE if item[0] == "mate" else self._weights.of(item)

    # Dated acts

    def join_dated(self, clusters: list[Cluster], *, beside: bool = False) -> list[Cluster]:
        """Merges dated clusters that particulars join, those of the earliest days first.

        `beside` looks only at what stands beside parts of one happening, as nothing else has changed.
        """
        shelves = Shelves()
        known = [
            cluster for cluster in clusters
            if cluster.days and cluster.lead.comparable
            and (not beside or any(act.sentence in self._mates for act in cluster.acts[:HEADS]))
        ]  # fmt: skip
        for cluster in known:
            items = dict.fromkeys(item for act in cluster.acts[:HEADS] for item in self.lookup(act))
            shelves.put(cluster, items, _times(cluster, 0))
        gone: set[int] = set()
        for cluster in sorted(known, key=lambda c: (c.days or (0, 0), c.id)):
            if id(cluster) in gone:
                continue
            times = _times(cluster, NEAR_DAYS)
            mates = [
                (bond, mate) for act in cluster.acts[:HEADS]
                for mate in self.candidates(act, shelves, times)
                if id(mate) not in gone and mate is not cluster and (bond := self._joins(cluster, mate))
            ]  # fmt: skip
            for _, mate in sorted(mates, key=lambda item: (-item[0], item[1].id))[:1]:
                cluster.take(mate.acts)
                gone.add(id(mate))
        return [cluster for cluster in clusters if id(cluster) not in gone]

    def _joins(self, a: Cluster, b: Cluster) -> float:
        """The bond of two dated clusters, 0 if they are not one: other days need a particular that points at one act."""
        assert a.days is not None
        assert b.days is not None
        if not overlap((a.days[0] - NEAR_DAYS, a.days[1] + NEAR_DAYS), b.days):
            return 0.0
        apart = not overlap(a.days, b.days)
        if not apart and a.accepts_all(b, may_be_same):
            return 0.0  # a month that could be either of two days: that was looked at before
        if not a.accepts_all(b, _could_be_told_so):
            return 0.0
        if apart and (a.reports & b.reports or a.lead.kind != b.lead.kind):
            return 0.0
        return max(self.bond(act, a, pointed=apart and a.lead.kind not in ONCE) for act in b.acts[:COMPARED])

    # Undated acts

    def place_undated(self, acts: list[Act], clusters: list[Cluster]) -> list[Cluster]:
        """Each undated act joins the happening that its particulars point at, or its own report's repetition of it."""
        shelves, own, added = Shelves(), Index(), list[Cluster]()
        for cluster in clusters:
            self._file(cluster, cluster.acts[:COMPARED], shelves, own)
        for act in acts:
            home = self._home(act, shelves) or self._repeated(act, own)
            if home is None:
                home = Cluster()
                added.append(home)
            home.take([act])
            self._file(home, [act], shelves, own)
        return clusters + self._settled(added, shelves)

    def _settled(self, added: list[Cluster], shelves: Shelves) -> list[Cluster]:
        """The new clusters without those acts that find a home now that all others have theirs."""
        kept, gone = [], set[int]()
        for cluster in added:
            home = self._home(cluster.lead, shelves, but=cluster) if len(cluster.acts) == 1 else None
            if home is None or id(home) in gone:
                kept.append(cluster)
            else:
                home.take(cluster.acts)
                gone.add(id(cluster))
        return kept

    def _file(self, cluster: Cluster, acts: Iterable[Act], shelves: Shelves, own: Index) -> None:
        for act in acts:
            shelves.put(cluster, self.lookup(act), [(act.kind[0],)])
            own.put(cluster, [(act.mention.report, act.kind)])

    def _home(self, act: Act, shelves: Shelves, but: Cluster | None = None) -> Cluster | None:
        """The candidate that shares most, if it leads; of equals the dated one."""
        found = [
            (bond, cluster.days is not None, cluster)
            for cluster in self.candidates(act, shelves, [(type_,) for type_ in types_like(act.kind[0])])
            if cluster is not but and cluster.accepts(act, _could_be_undated) and (bond := self.bond(act, cluster))
        ]
        found.sort(key=lambda item: (-item[0], not item[1], item[2].id))
        if len(found) > 1 and found[0][0] - found[1][0] < MARGIN and found[0][1] == found[1][1]:
            return None
        return found[0][2] if found else None

    def _repeated(self, act: Act, own: Index) -> Cluster | None:
        """What the same report says again: the same actors of the same kind, or a deed whose one side it left out."""
        found = [c for c in own.get([(act.mention.report, act.kind)]) if c.accepts(act, nothing_against)]
        if act.whole:
            found = [c for c in found if c.days is None and any(_cast(act) == _cast(other) for other in c.acts)]
        else:
            found = [c for c in found if c.days is not None and self.bond(act, c, least=REPEATED)]
        return found[0] if len(found) == 1 else None


def _could_be_undated(a: Act, b: Act) -> bool:
    return same_time(a, b) and _could_be_told_so(a, b)


def _could_be_told_so(a: Act, b: Act) -> bool:
    """Other words for one act are another report's; one sentence says twice only what it says of the same actors."""
    if a.mention.report != b.mention.report:
        return may_be_told_so(a.kind, b.kind) and nothing_against(a, b)
    if a.sentence == b.sentence and (a.kind != b.kind or a.kind[0] not in VERBAL or not sides_agree(a, b)):
        return False
    return (a.kind == b.kind or a.kind[0] == b.kind[0] == "ASSAULT") and nothing_against(a, b)


def _times(cluster: Cluster, margin: int) -> list[Key]:
    """Type and weeks of a cluster; with a margin, the types and weeks that another account of it may have."""
    assert cluster.days is not None
    type_ = cluster.lead.kind[0]
    weeks = range((cluster.days[0] - margin) // WEEK, (cluster.days[1] + margin) // WEEK + 1)
    return [(one, week) for one in (types_like(type_) if margin else (type_,)) for week in weeks]


def _needed(act: Act, other: Act, sides: Sequence[bool]) -> float:
    """The weight of particulars that joins two acts: more where the words differ, or where no side is known to both."""
    if not any(sides) or not may_be_one(act.kind, other.kind):
        return OTHER_WORDS
    if act.kind[0] not in VERBAL or act.mutual:
        return SAME_SIDES if all(sides) else SAME_KIND
    if not all(sides):
        return OTHER_WORDS
    return SAME_SIDES if any(item[0] == "speaker" for item in act.items & other.items) else SAME_KIND


def _cast(act: Act) -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(a.id for a in act.mention.sources), frozenset(a.id for a in act.mention.targets)
