"""Joins happenings that dates and particulars left apart, by all the evidence there is, the strongest first.

Agglomerative: each link joins two clusters if it is strong enough, and if what their other acts have in common on the mean does
not speak against it (days that cannot be one do). The order of links is that of their weight, so the order of reports never matters.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np

from riftline.reconcile.acts import Act
from riftline.reconcile.clusters import Cluster
from riftline.reconcile.echoes import key
from riftline.reconcile.likeness import Likeness
from riftline.reconcile.neighbours import pairs
from riftline.reconcile.pairing import Numbers, coded, decoded, distinct
from riftline.reconcile.spans import Days

Link = tuple[float, Act, Act]

ENOUGH = 0.9
"""Weight of evidence from which two acts are taken as one: about a rare name, or a rare word in clauses that mean alike. Swept 0.8–1.1."""

SLACK = 0.9
"""How much less the acts of two clusters may have in common on the mean than the link that joins them must have."""

TRUST, TRUST_ECHO = 0.25, 0.5
"""How much of its weight above `ENOUGH` a link may lend to clusters whose other acts lack it, and a link of sentences that echo one
another. Compared on Syria: 0 and 0, 0 and 0.5, 0.25 and 0.25, 0.25 and 0.5, 0.5 and 0.5."""

SURER = 1.8
"""Weight from which an announced or doubted act is one with a stated one, or with another such: words of plans recur more than words
of deeds. Swept 1.4–2.2."""

LEAD = 0.3
"""By how much the best of several happenings must lead before an act of unknown day, or a plan, is taken to mean it."""

FRAGMENT_LINKS, FRAGMENT_SHARE, FRAGMENT_MEAN = 3, 0.25, -1.1
"""Clusters with this many links, and with one for this share of the smaller one's acts, are fragments of one happening unless their
acts have less than this in common on the mean: among dozens of accounts some are misread. Swept 2–3, 0.2–0.5, −0.4 to −1.5."""

RARE = 0.3
"""Rarity of kind and sides in their fortnight, on the mean, from which fragments are mended."""

ROUNDS = 2
"""How often fragments are looked for, and plans joined to deeds: a mended cluster may take another, a plan come by way of another."""

EXCLUDED = -1.5
"""Weight of a pair that something excludes: one account may be misread, so a single one does not part two clusters."""

SAMPLE = 5
"""Acts of each cluster that are compared before two clusters are joined."""


def join(clusters: Sequence[Cluster], doubtful: Iterable[Act], likeness: Likeness) -> list[Cluster]:
    """The clusters with those joined that are one, in the order of the first of each.

    Each announced or doubted act is added to the one happening it clearly means; the others stay mentions only.
    """
    waiting = {act.mention.id: act for act in doubtful}
    links = _links([*(act for cluster in clusters for act in cluster.acts), *waiting.values()], likeness)
    stated = [link for link in links if link[1].mention.id not in waiting and link[2].mention.id not in waiting]
    joined = _joined(clusters, stated, likeness)
    strong = [link for link in links if link[0] >= SURER or key(*link[1:]) in likeness.echoes]
    for _ in range(ROUNDS):
        _attach(joined, waiting, strong)
        for cluster in joined:
            for act in cluster.acts:
                waiting.pop(act.mention.id, None)
    return joined


def join_announced(acts: Sequence[Act], likeness: Likeness) -> list[Cluster]:
    """Clusters of acts that were announced or are called possible, those that nothing joins alone, in the order of the acts.

    Days and sides alone join none of them: what may come seldom has a day, and who is asked to do what recurs for months. Of 40
    clusters of several acts 35 were of one (t17-syria); 29 where days and sides joined too, 25 with links from `ENOUGH` on
    (decisions/0022-announced-acts.md).
    """
    clusters = [Cluster() for _ in acts]
    for cluster, act in zip(clusters, acts, strict=True):
        cluster.take([act])
    return _joined(clusters, [link for link in _links(acts, likeness) if link[0] >= SURER], likeness)


def _joined(clusters: Sequence[Cluster], links: Sequence[Link], likeness: Likeness) -> list[Cluster]:
    """The clusters with those joined that links join, the strongest first, and fragments mended."""
    desk, decided = _Desk(clusters, likeness), _decided(links)
    for weight, a, b in decided:
        desk.link(a, b, weight)
    for _ in range(ROUNDS):
        desk.mend(decided)
    return desk.clusters()


def _decided(links: Sequence[Link]) -> list[Link]:
    """The links without those of an act of unknown day to acts of several days, where none leads."""
    best: dict[str, dict[Days, float]] = defaultdict(dict)
    for weight, a, b in links:
        for one, other in ((a, b), (b, a)):
            if _on_a_day(other) and not _on_a_day(one) and other.days is not None:
                best[one.mention.id].setdefault(other.days, weight)
    torn = {name for name, days in best.items() if _no_lead(sorted(days.values(), reverse=True))}
    return [link for link in links if not any(_torn(one, other, torn) for one, other in (link[1:], link[:0:-1]))]


def _torn(one: Act, other: Act, torn: set[str]) -> bool:
    return one.mention.id in torn and _on_a_day(other)


def _no_lead(weights: Sequence[float]) -> bool:
    return len(weights) > 1 and weights[0] - weights[1] < LEAD


def _on_a_day(act: Act) -> bool:
    return act.days is not None and act.mention.when.precision == "day"


def _attach(clusters: Sequence[Cluster], waiting: Mapping[str, Act], links: Iterable[Link]) -> None:
    owner = {act.mention.id: cluster for cluster in clusters for act in cluster.acts}
    best: dict[str, dict[int, tuple[float, str, Cluster]]] = defaultdict(dict)
    for weight, a, b in links:
        for one, other in ((a, b), (b, a)):
            home = owner.get(other.mention.id)
            if one.mention.id in waiting and home is not None:
                best[one.mention.id].setdefault(id(home), (weight, other.mention.id, home))
    for name, found in sorted(best.items()):
        ranked = sorted(found.values(), key=lambda item: (-item[0], item[1]))
        if len(ranked) == 1 or ranked[0][0] - ranked[1][0] >= LEAD:
            ranked[0][2].acts.append(waiting[name])


def _links(acts: Sequence[Act], likeness: Likeness) -> list[Link]:
    """Pairs of acts with enough evidence, the strongest first."""
    numbers = np.array([likeness.number(act) for act in acts], dtype=np.int64)
    found = []
    for weight, one, other in likeness.weighed(numbers[_worth_comparing(acts, numbers, likeness)]):
        if weight >= ENOUGH:
            a, b = (one, other) if one.mention.id <= other.mention.id else (other, one)
            found.append((round(weight, 6), a, b))
    return sorted(found, key=lambda link: (-link[0], link[1].mention.id, link[2].mention.id))


def _worth_comparing(acts: Sequence[Act], numbers: Numbers, likeness: Likeness) -> Numbers:
    """Positions of acts of one block, and of acts whose sentences echo one another."""
    at = np.full(len(likeness.rows), -1, dtype=np.int64)
    at[numbers] = np.arange(len(numbers))
    echoes = at[likeness.echo_pairs]
    both = [pairs(acts, likeness.rows[numbers], likeness.weights), echoes[echoes.min(axis=1) >= 0]]
    codes = coded(np.concatenate(both), len(acts))
    return decoded(distinct(codes), len(acts))


class _Desk:
    """The clusters while they are joined."""

    def __init__(self, clusters: Sequence[Cluster], likeness: Likeness) -> None:
        self._likeness = likeness
        self._order = list(clusters)
        self._home: dict[str, Cluster] = {act.mention.id: cluster for cluster in clusters for act in cluster.acts}
        self._gone: set[int] = set()
        self._known: dict[int, float] = {}

    def clusters(self) -> list[Cluster]:
        return [cluster for cluster in self._order if id(cluster) not in self._gone]

    def link(self, a: Act, b: Act, weight: float) -> None:
        """Merges the clusters of two acts, if the others have enough in common: the less, the stronger the link."""
        one, other = self._home[a.mention.id], self._home[b.mention.id]
        trust = TRUST_ECHO if key(a, b) in self._likeness.echoes else TRUST
        least = ENOUGH - SLACK - trust * (weight - ENOUGH)
        if one is not other and not _days_clash(one, other) and self._mean(one, other) >= least:
            self._merge(one, other)

    def mend(self, links: Iterable[Link]) -> None:
        """Merges fragments of one happening, those with most links between them first."""
        counts = Counter(tuple(sorted(pair)) for pair in self._between(links))
        for (a, b), count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
            one, other = self._home[a], self._home[b]
            enough = max(FRAGMENT_LINKS, FRAGMENT_SHARE * min(len(one.acts), len(other.acts)))
            if one is other or count < enough or _days_clash(one, other):
                continue
            if self._rare(one, other) and self._mean(one, other) >= FRAGMENT_MEAN:
                self._merge(one, other)

    def _rare(self, one: Cluster, other: Cluster) -> bool:
        """Whether the acts are of a kind and between sides that meet seldom: a veto has fragments, daily shelling has many days."""
        found = [self._likeness.rarity.of(a, b) for a in _spread(one) for b in _spread(other)]
        return sum(found) / len(found) >= RARE

    def _between(self, links: Iterable[Link]) -> Iterator[tuple[str, str]]:
        """The first acts of the two clusters of each link that joins two."""
        for _, a, b in links:
            one, other = self._home[a.mention.id], self._home[b.mention.id]
            if one is not other:
                yield one.lead.mention.id, other.lead.mention.id

    def _merge(self, one: Cluster, other: Cluster) -> None:
        if self._rank(other) < self._rank(one):
            one, other = other, one
        one.take(other.acts)
        for act in other.acts:
            self._home[act.mention.id] = one
        self._gone.add(id(other))

    def _rank(self, cluster: Cluster) -> tuple[bool, int, str]:
        return cluster.days is None, -len(cluster.acts), cluster.lead.mention.id

    def _mean(self, one: Cluster, other: Cluster) -> float:
        """What samples of both clusters have in common on the mean; a pair that something excludes counts `EXCLUDED`."""
        weights = [self._weight(a, b) for a in _spread(one) for b in _spread(other)]
        return sum(weights) / len(weights)

    def _weight(self, a: Act, b: Act) -> float:
        """What two acts have in common; samples of clusters that grow hold most of their pairs again."""
        name = self._likeness.code(a, b)
        found = self._known.get(name)
        if found is None:
            found = self._known[name] = max(self._likeness.of(a, b), EXCLUDED)
        return found


def _days_clash(one: Cluster, other: Cluster) -> bool:
    """Whether half of the accounts of both, or more, name a day, and none the same: an odd one may be misread."""
    mine, theirs = ([act.days for act in cluster.acts if _on_a_day(act)] for cluster in (one, other))
    surely = 2 * len(mine) >= len(one.acts) and 2 * len(theirs) >= len(other.acts)
    return surely and not set(mine) & set(theirs)


def _spread(cluster: Cluster) -> list[Act]:
    """At most `SAMPLE` acts of a cluster, from the whole of it."""
    acts, last = cluster.acts, len(cluster.acts) - 1
    return acts if last < SAMPLE else [acts[n * last // (SAMPLE - 1)] for n in range(SAMPLE)]
