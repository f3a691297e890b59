"""Accounts of one event that differ in place, in whose act it was, or in words that judge it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from typing import TypeVar

from riftline.actors.actor import Place
from riftline.events.mention import Mention
from riftline.reconcile.acts import Act, kilometres
from riftline.reconcile.kinds import VERBAL
from riftline.reconcile.loaded import NEUTRAL, SORRY, ways_of
from riftline.reconcile.telling import clause_of

T = TypeVar("T")

APART_KM = 60.0
"""Two towns of one act that are further apart contradict each other; nearer ones may be a town and its district."""

Told = tuple[str, str, Mention]
"""A value as shown, the words it rests on, and the mention that gives it."""


def places(mentions: Sequence[Mention]) -> list[Told]:
    """Places, if two reports name places that are too far from each other to be one."""
    states = {actor.name for m in mentions for actor in m.sources + m.targets if actor.kind == "state"}
    told = [(m.place, m) for m in mentions if m.status != "denied" and m.place and m.place.name not in states]
    if not _clash(told, _far):
        return []
    return [(place.name, m.quote, m) for place, m in told]


def _far(a: Place, b: Place) -> bool:
    distance = kilometres(a, b)
    return a.name != b.name and distance is not None and distance > APART_KM


def doers(mentions: Sequence[Mention]) -> list[Told]:
    """Countries of those who acted, if two reports give the deed to different ones."""
    stating = [m for m in mentions if m.status != "denied" and m.type not in VERBAL]
    told = [(side, m) for m in stating if (side := _states(m))]
    if not _clash(told, lambda a, b: not a & b):
        return []
    return [(", ".join(sorted(side)), m.quote, m) for side, m in told]


def _states(mention: Mention) -> frozenset[str]:
    act = Act(mention)
    return frozenset() if act.mutual else frozenset(country for country in act.sides[0] if not country.startswith("~"))


def wordings(mentions: Sequence[Mention], texts: Mapping[str, str]) -> list[Told]:
    """Words that judge the act, if two reports use different ones: "detained" and "kidnapped", regret and apology."""
    if len({m.report for m in mentions}) < 2:
        return []
    stating = [(m, clause_of(m, texts.get(m.report, ""))) for m in mentions if m.status != "denied"]
    told = [
        (about, way, words, m) for m, words in stating for about, way in ways_of(words).items()
        if m.type not in VERBAL or about == SORRY.about
    ]  # fmt: skip
    for about in dict.fromkeys(item[0] for item in told):
        mine = [(way, words, m) for row, way, words, m in told if row == about]
        if _clash([(way, m) for way, _, m in mine], lambda a, b: a != b and not {a, b} <= NEUTRAL):
            return [(way, words.strip(), m) for way, words, m in mine]
    return []


def _clash(told: Sequence[tuple[T, Mention]], differ: Callable[[T, T], bool]) -> bool:
    """Whether two reports give values that differ."""
    return any(m.report != n.report and differ(a, b) for (a, m), (b, n) in combinations(told, 2))
