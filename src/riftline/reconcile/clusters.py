"""Groups of acts that are one happening, and how they are found: by dyad and day, so that it stays near-linear.

Acts are taken in an order of their own (narrow dates first, then by id), so that the order of reports never matters.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from riftline.reconcile.acts import Act, fits_known_sides, may_be_same
from riftline.reconcile.spans import Days
from riftline.reconcile.telling import Item, Items

Key = tuple[object, ...]
Test = Callable[[Act, Act], bool]


@dataclass(eq=False)
class Cluster:
    """Acts that are one happening.

    `members` holds one act for each signature, `evidence` the particulars of all, `days` the narrowest days of any.
    """

    acts: list[Act] = field(default_factory=list)
    members: dict[tuple[object, ...], Act] = field(default_factory=dict)
    evidence: Items = frozenset()
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

    def accepts_all(self, other: Cluster, test: Test) -> bool:
        """Whether every member of another cluster does."""
        return all(self.accepts(act, test) for act in other.members.values())

    @property
    def sides(self) -> tuple[bool, bool]:
        """Whether some act names the sources, and whether some act names the targets."""
        pairs = [act.sides for act in self.members.values()]
        return any(sources for sources, _ in pairs), any(targets for _, targets in pairs)

    @property
    def lead(self) -> Act:
        """The act that came first."""
        return self.acts[0]

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
    """Clusters by whatever keys they are filed under."""

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


class Shelves:
    """Clusters by a particular that they share, and within it by whatever keys they are filed under."""

    def __init__(self) -> None:
        self._at: dict[Item, dict[Key, dict[int, Cluster]]] = defaultdict(lambda: defaultdict(dict))

    def put(self, cluster: Cluster, items: Iterable[Item], keys: Sequence[Key]) -> None:
        """Files a cluster under each of the keys of each particular."""
        for item in items:
            shelf = self._at[item]
            for key in keys:
                shelf[key][id(cluster)] = cluster

    def under(self, item: Item, keys: Iterable[Key], most: int) -> dict[int, Cluster]:
        """The clusters under any of the keys of a particular by their `id()`; none if they are more than `most`."""
        shelf, found = self._at.get(item), dict[int, Cluster]()
        if shelf is None:
            return found
        for key in keys:
            if key in shelf:
                found.update(shelf[key])
        return found if len(found) <= most else {}


def canonical(act: Act) -> tuple[int, int, str]:
    """The order in which acts are taken: narrow dates first, then early ones, then by id."""
    days = act.days or (0, 0)
    return (days[1] - days[0], days[0], act.mention.id)


def dated(acts: Iterable[Act]) -> list[Cluster]:
    """Clusters of the acts that have a date, in their canonical order."""
    known = [act for act in acts if act.days is not None]
    clusters = _by_day([act for act in known if act.comparable])
    clusters += _coarse([act for act in known if not act.comparable])
    return _complete(clusters)


def _daily(act: Act) -> list[Key]:
    assert act.days is not None
    return [(act.family, *pair, day) for day in range(act.days[0], act.days[1] + 1) for pair in act.pairs]


def _by_day(acts: list[Act]) -> list[Cluster]:
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


def _only(evidence: Items, found: list[Cluster]) -> Cluster | None:
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
    return [goal for goal in index.get(_half_keys(cluster)) if goal.accepts_all(cluster, fits_known_sides)]
