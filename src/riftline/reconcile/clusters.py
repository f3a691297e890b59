"""Groups acts that are one happening. Works within one dyad and one time, so that it stays near-linear.

Acts are taken in an order of their own (narrow dates first, then by id), so that the order of reports never matters.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from riftline.reconcile.acts import Act, agree_but_for_days, fits_known_sides, may_be_same
from riftline.reconcile.kinds import VERBAL
from riftline.reconcile.spans import Days

NEAR_DAYS = 2
"""Accounts of one act may miss its day by this much: night raids, time zones and next-day reporting shift it by one or two."""

Key = tuple[object, ...]
Test = Callable[[Act, Act], bool]


@dataclass(eq=False)
class Cluster:
    """Acts that are one happening.

    `members` holds one act for each signature, `evidence` the particulars of all, `days` the narrowest days of any.
    """

    acts: list[Act] = field(default_factory=list)
    members: dict[tuple[object, ...], Act] = field(default_factory=dict)
    evidence: frozenset[tuple[str, str]] = frozenset()
    days: Days | None = None

    def take(self, acts: Iterable[Act]) -> None:
        """Adds acts."""
        for act in acts:
            self.acts.append(act)
            self.members.setdefault(act.signature, act)
            self.evidence |= act.evidence
            if act.days is not None and (self.days is None or _narrow(act.days) < _narrow(self.days)):
                self.days = act.days

    def accepts(self, act: Act, test: Test) -> bool:
        """Whether an act passes the test with every member."""
        return act.signature in self.members or all(test(act, member) for member in self.members.values())

    @property
    def reports(self) -> set[str]:
        """The reports its acts stand in."""
        return {act.mention.report for act in self.acts}

    @property
    def id(self) -> str:
        """The smallest mention id."""
        return min(act.mention.id for act in self.acts)

    @property
    def whole(self) -> bool:
        """Whether some act names both sides."""
        return any(act.whole for act in self.acts)


def _narrow(days: Days) -> tuple[int, Days]:
    return days[1] - days[0], days


class Index:
    """Clusters by dyad and day."""

    def __init__(self) -> None:
        self._at: dict[Key, dict[int, Cluster]] = defaultdict(dict)

    def put(self, cluster: Cluster, keys: Iterable[Key]) -> None:
        """Files a cluster under keys."""
        for key in keys:
            self._at[key][id(cluster)] = cluster

    def get(self, keys: Iterable[Key]) -> Iterator[Cluster]:
        """Each cluster under any of the keys once, in the order of filing."""
        seen: set[int] = set()
        for key in keys:
            for number, cluster in self._at.get(key, {}).items():
                if number not in seen:
                    seen.add(number)
                    yield cluster


def group(acts: Iterable[Act]) -> list[Cluster]:
    """The happenings behind the acts. Acts that nothing joins stay alone."""
    ordered = sorted(acts, key=_canonical)
    clusters = _dated([act for act in ordered if act.comparable])
    clusters += _coarse([act for act in ordered if act.days is not None and not act.comparable])
    clusters = _complete(clusters)
    clusters = _near_days(clusters)
    return _undated([act for act in ordered if act.days is None], clusters)


def _canonical(act: Act) -> tuple[int, int, str]:
    days = act.days or (0, 0)
    return (days[1] - days[0], days[0], act.mention.id)


def _daily(act: Act) -> list[Key]:
    assert act.days is not None
    return [(act.family, *pair, day) for day in range(act.days[0], act.days[1] + 1) for pair in act.pairs]


def _dated(acts: list[Act]) -> list[Cluster]:
    """Same kind, sides and overlapping days. A month joins a day only if one day alone can be meant."""
    index, clusters = Index(), list[Cluster]()
    for act in acts:
        found = [cluster for cluster in index.get(_daily(act)) if cluster.accepts(act, may_be_same)]
        cluster = _chosen(act, found)
        if cluster is None:
            cluster = Cluster()
            clusters.append(cluster)
        cluster.take([act])
        index.put(cluster, _daily(act))
    return clusters


def _chosen(act: Act, found: list[Cluster]) -> Cluster | None:
    if act.mention.when.precision == "day":
        return max(found, key=lambda cluster: len(cluster.evidence & act.evidence), default=None)
    finer = [cluster for cluster in found if cluster.days != act.days]
    alike = [cluster for cluster in found if cluster.days == act.days]
    return _only(act.evidence, finer) or next(iter(alike), None)


def _only(evidence: frozenset[tuple[str, str]], found: list[Cluster]) -> Cluster | None:
    """The only candidate, or the only one among several that shares a particular."""
    if len(found) > 1:
        found = [cluster for cluster in found if cluster.evidence & evidence]
    return found[0] if len(found) == 1 else None


def _coarse(acts: list[Act]) -> list[Cluster]:
    """Years and seasons: one act only if dates and codes are the very same."""
    index, clusters = Index(), list[Cluster]()
    for act in acts:
        keys = [(act.mention.cameo, act.kind, *pair, act.days) for pair in act.pairs]
        cluster = next((c for c in index.get(keys) if c.accepts(act, may_be_same)), None)
        if cluster is None:
            cluster = Cluster()
            clusters.append(cluster)
        cluster.take([act])
        index.put(cluster, keys)
    return clusters


def _complete(clusters: list[Cluster]) -> list[Cluster]:
    """ "Two men were detained" joins the only act of that day and mode whose other side agrees."""
    index = Index()
    for cluster in clusters:
        if cluster.whole:
            index.put(cluster, _half_keys(cluster))
    kept = []
    for cluster in sorted(clusters, key=lambda c: c.id):
        goal = None if cluster.whole else _only(cluster.evidence, _completions(cluster, index))
        if goal is None:
            kept.append(cluster)
        else:
            goal.take(cluster.acts)
    return kept


def _half_keys(cluster: Cluster) -> list[Key]:
    return [
        (act.kind, act.days, side, country)
        for act in cluster.members.values()
        if act.mention.when.precision == "day"
        for side, countries in enumerate(act.sides)
        for country in sorted(countries)
    ]


def _completions(cluster: Cluster, index: Index) -> list[Cluster]:
    found = index.get(_half_keys(cluster))
    return [goal for goal in found if all(goal.accepts(act, fits_known_sides) for act in cluster.members.values())]


def _near_days(clusters: list[Cluster]) -> list[Cluster]:
    """Deeds told by different reports with days that differ a little, and a particular in common: the day is disputed."""
    index = Index()
    for cluster in clusters:
        index.put(cluster, _near_keys(cluster, 0))
    order = sorted((cluster for cluster in clusters if _near_keys(cluster, 0)), key=lambda c: (c.days or (0, 0), c.id))
    gone: set[int] = set()
    for cluster in order:
        if id(cluster) in gone:
            continue
        found = index.get(_near_keys(cluster, NEAR_DAYS))
        mates = [mate for mate in found if id(mate) not in gone and _same_but_day(cluster, mate)]
        if len(mates) == 1:
            cluster.take(mates[0].acts)
            gone.add(id(mates[0]))
    return [cluster for cluster in clusters if id(cluster) not in gone]


def _near_keys(cluster: Cluster, margin: int) -> list[Key]:
    days = cluster.days
    first = cluster.acts[0]
    if days is None or days[0] != days[1] or first.mention.type in VERBAL or not cluster.whole:
        return []
    return [(first.kind, *pair, days[0] + shift) for shift in range(-margin, margin + 1) for pair in first.pairs]


def _same_but_day(a: Cluster, b: Cluster) -> bool:
    telling = {item for item in a.evidence & b.evidence if item[0] != "place"}
    if a is b or a.reports & b.reports or not telling:
        return False
    return all(agree_but_for_days(x, y) for x in a.members.values() for y in b.members.values())


def _undated(acts: list[Act], clusters: list[Cluster]) -> list[Cluster]:
    """An act without a date joins the only dated one of its kind between its sides; one report's repetitions join."""
    index, repeated = Index(), Index()
    for cluster in clusters:
        index.put(cluster, (key for act in cluster.members.values() if act.comparable for key in _kind_keys(act)))
    added = list[Cluster]()
    for act in acts:
        home = _only_dated(act, index) or next(repeated.get([_repetition(act)]), None) if act.whole else None
        if home is None:
            home = Cluster()
            added.append(home)
            repeated.put(home, [_repetition(act)])
        home.take([act])
    return clusters + added


def _kind_keys(act: Act) -> list[Key]:
    return [(act.kind, *pair) for pair in act.pairs]


def _repetition(act: Act) -> Key:
    actors = [tuple(sorted({actor.id for actor in side})) for side in (act.mention.sources, act.mention.targets)]
    return (act.mention.report, act.mention.cameo, act.kind, *actors)


def _only_dated(act: Act, index: Index) -> Cluster | None:
    """Looks no further than it must: a second candidate without a shared particular ends nothing, two with one do."""
    found, telling = list[Cluster](), list[Cluster]()
    for cluster in index.get(_kind_keys(act)):
        if cluster.accepts(act, agree_but_for_days):
            found.append(cluster)
            if cluster.evidence & act.evidence:
                telling.append(cluster)
        if len(telling) > 1 or (len(found) > 1 and not act.evidence):
            return None
    return _only(act.evidence, found)


def joined(clusters: list[Cluster], groups: Iterable[set[str]]) -> list[Cluster]:
    """Clusters with those that hold mentions of one group made one."""
    home = {act.mention.id: cluster for cluster in clusters for act in cluster.acts}
    for names in groups:
        first, *others = sorted({home[name].id for name in names if name in home}) or [""]
        for other in others:
            home[first].take(home[other].acts)
            home.update({act.mention.id: home[first] for act in home[other].acts})
    return [cluster for cluster in clusters if home[cluster.acts[0].mention.id] is cluster]
