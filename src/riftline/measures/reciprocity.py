"""Who answers whom: how often an act of one side is followed by one of the other, against chance, in kind or not, how fast.

Following is no proof of answering. Acts of the same day are left out: their order is not known, and one happening may be
coded in both directions. "By chance" is the share that would be followed if the other side's acts kept their distances
from each other but lay elsewhere in the time looked at.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import comb

from riftline.events.ontology import ontology
from riftline.measures.acts import directed, happened
from riftline.measures.days import interval
from riftline.measures.shares import wilson
from riftline.reconcile.event import Event

WITHIN_DAYS = 14
"""How soon an act must follow to count: two weeks, a half-life of the escalation index. A choice."""

FEWEST = 8
"""Acts of each side below which nothing is said: at eight, a share of one half has an interval from .22 to .78."""

LEVEL = 1.0
"""Points of the PLOVER score within which an answer is on the same level."""


@dataclass(frozen=True)
class Following:
    """One act and the next act of the other side within WITHIN_DAYS."""

    act: str
    answer: str
    days: int


@dataclass(frozen=True)
class Reciprocity:
    """How `answerer` follows on acts of `actor`. Where there are too few acts, `reason` says so and the shares are None.

    `followed` of `acts` (95 % interval `low` … `high`); `by_chance` is the share to expect without any connection; of those
    followed, `in_kind` are of the same quad class; `up`, `level`, `down` tell whether they were graver. `days` is the median
    delay with its interval. `stated` counts answers that reports state.
    """

    actor: str
    answerer: str
    acts: int
    followed: int
    share: float | None
    low: float | None
    high: float | None
    by_chance: float | None
    in_kind: int
    up: int
    level: int
    down: int
    days: tuple[int, int, int] | None
    stated: int
    pairs: tuple[Following, ...]
    reason: str | None = None


def reciprocity(events: Iterable[Event], pair: tuple[str, str]) -> tuple[Reciprocity, Reciprocity]:
    """Both directions: how the second of `pair` follows on the first, and the first on the second."""
    acts = happened(events)
    return _direction(acts, pair[0], pair[1]), _direction(acts, pair[1], pair[0])


def _direction(events: Sequence[Event], actor: str, answerer: str) -> Reciprocity:
    by_id = {event.id: event for event in events}
    acts, answers = _dated(events, actor, answerer), _dated(events, answerer, actor)
    pairs = _followed(acts, answers)
    told = {event.id for event in events if (actor, answerer) in directed(event)}
    stated = sum(
        answer.how == "stated" and answer.event in told
        for event in events
        if (answerer, actor) in directed(event)
        for answer in event.answers
    )
    enough = min(len(acts), len(answers)) >= FEWEST
    low, high = wilson(len(pairs), len(acts)) if enough else (None, None)
    changes = [by_id[one.act].score - by_id[one.answer].score for one in pairs]
    return Reciprocity(
        actor=actor,
        answerer=answerer,
        acts=len(acts),
        followed=len(pairs),
        share=len(pairs) / len(acts) if enough else None,
        low=low,
        high=high,
        by_chance=_by_chance([day for day, _ in acts], [day for day, _ in answers]) if enough else None,
        in_kind=sum(_quad(by_id[one.act]) == _quad(by_id[one.answer]) for one in pairs),
        up=sum(change > LEVEL for change in changes),
        level=sum(abs(change) <= LEVEL for change in changes),
        down=sum(change < -LEVEL for change in changes),
        days=_median([one.days for one in pairs]) if enough else None,
        stated=stated,
        pairs=pairs,
        reason=None if enough else _too_few(len(acts), len(answers)),
    )


def _dated(events: Iterable[Event], source: str, target: str) -> list[tuple[date, str]]:
    """The acts of one side toward the other that are dated to the day, in order."""
    found = [
        (span.first, event.id)
        for event in events
        if (source, target) in directed(event) and (span := interval(event.when)) is not None and span.days == 1
    ]
    return sorted(found)


def _followed(acts: Sequence[tuple[date, str]], answers: Sequence[tuple[date, str]]) -> tuple[Following, ...]:
    found = []
    for day, act in acts:
        next_one = next(((then, event) for then, event in answers if then > day), None)
        if next_one is not None and (next_one[0] - day).days <= WITHIN_DAYS:
            found.append(Following(act, next_one[1], (next_one[0] - day).days))
    return tuple(found)


def _by_chance(acts: Sequence[date], answers: Sequence[date]) -> float:
    """The mean share followed over all circular shifts of the answers within the time both sides' acts span."""
    first = min(*acts, *answers)
    length = (max(*acts, *answers) - first).days + 1
    there = {(day - first).days for day in answers}
    near = [sum((day + ahead) % length in there for ahead in range(1, WITHIN_DAYS + 1)) > 0 for day in range(length)]
    return sum(near) / length


def _median(days: Sequence[int]) -> tuple[int, int, int] | None:
    """The median with its 95 % interval from order statistics; None without any."""
    if not days:
        return None
    ranked, n = sorted(days), len(days)
    tail, rank = 0.0, 0
    while rank < n // 2 and (tail := tail + comb(n, rank) / 2**n) <= 0.025:
        rank += 1
    cut = max(rank - 1, 0)
    return ranked[(n - 1) // 2], ranked[cut], ranked[n - 1 - cut]


def _quad(event: Event) -> int:
    return ontology().quad(event.type)


def _too_few(acts: int, answers: int) -> str:
    return f"too few acts to say: {acts} and {answers} dated to the day, {FEWEST} of each are needed"
