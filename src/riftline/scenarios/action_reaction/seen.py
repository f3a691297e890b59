"""The acts of a record as a process can use them: between whom, of which class, on which days, and how surely."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from riftline.events.ontology import ontology
from riftline.measures.acts import NON_STATE, directed, happened
from riftline.measures.days import Interval, interval, span_of
from riftline.measures.escalation import ALLEGED_WEIGHT, LONGEST_SPREAD_DAYS
from riftline.measures.sides import Sides, sides
from riftline.reconcile.chronicle import Chronicle
from riftline.reconcile.event import Disagreement, Event
from riftline.scenarios.action_reaction.table import QUADS, Floats

HISTORY_DAYS = 365
"""How far back acts are used. At the longest half-life (100 days) an act a year old weighs a twelfth."""

MOST_UNITS = 6
"""Directed pairs that are followed: both directions between the sides, then those with most acts."""

FEWEST = 3
"""Acts that make a further directed pair worth following."""

DISPUTED_WEIGHT = 0.5
"""Chance that an act took place on which accounts differ whether it did. A choice, as for alleged acts."""

Unit = tuple[str, str]
"""A directed pair: who acts, toward whom."""


@dataclass(frozen=True)
class Seen:
    """One act: the spans its day may lie in (equally likely), its units, class, type and score, and its chance to be true."""

    event: str
    spans: tuple[Interval, ...]
    units: tuple[Unit, ...]
    quad: int
    type: str
    score: float
    chance: float


@dataclass(frozen=True)
class History:
    """What a projection rests on. `origin` is the first day that is not known; `undated` how many acts have no usable day."""

    sides: Sides
    units: tuple[Unit, ...]
    acts: tuple[Seen, ...]
    first: date
    origin: date
    undated: int

    @property
    def days(self) -> int:
        """Days from the first act to the origin."""
        return (self.origin - self.first).days

    def reverse(self) -> list[int | None]:
        """For each unit the place of the unit that runs the other way."""
        place = {unit: number for number, unit in enumerate(self.units)}
        return [place.get((target, source)) for source, target in self.units]

    def counts(self, rng: np.random.Generator) -> Floats:
        """One way the acts may have been: act-days (0 or 1) by unit, class and day. Uncertain acts and days are drawn."""
        drawn = np.zeros((len(self.units), len(QUADS), self.days))
        place = {unit: number for number, unit in enumerate(self.units)}
        for act in self.acts:
            span = act.spans[rng.integers(len(act.spans))]
            day = (span.first - self.first).days + int(rng.integers(span.days))
            if rng.random() < act.chance and 0 <= day < self.days:
                for unit in act.units:
                    drawn[place[unit], act.quad - 1, day] = 1
        return drawn


def history(chronicle: Chronicle) -> History | None:
    """The acts of the present crisis between states in the last year told; None if none of them can be dated."""
    events = happened(chronicle.events)
    pair = sides(events)
    if pair is None:
        return None
    between = [event for event in events if state_units(event)]
    disputed = _disputed(chronicle.disagreements)
    dated = [(event, spans) for event in between if (spans := _spans(event, disputed))]
    if not dated:
        return None
    origin = _now(chronicle, [spans for _, spans in dated]) + timedelta(days=1)
    since = origin - timedelta(days=HISTORY_DAYS)
    inside = [(event, spans) for event, spans in dated if all(since <= span.first < origin for span in spans)]
    if not inside:
        return None
    units = _units(pair, [event for event, _ in inside])
    acts = tuple(act for event, spans in inside if (act := _seen(event, spans, units, disputed)).units)
    first = min(span.first for act in acts for span in act.spans)
    return History(pair, units, acts, first, origin, len(between) - len(dated))


def state_units(event: Event) -> tuple[Unit, ...]:
    """The directed pairs of states an act runs between."""
    return tuple(unit for unit in directed(event) if not NON_STATE & set(unit))


def _seen(
    event: Event, spans: tuple[Interval, ...], units: Sequence[Unit], disputed: dict[str, list[Disagreement]]
) -> Seen:
    followed = tuple(unit for unit in state_units(event) if unit in units)
    chance = ALLEGED_WEIGHT if event.status == "alleged" else 1.0
    if any(item.field == "status" for item in disputed[event.id]):
        chance = min(chance, DISPUTED_WEIGHT)
    return Seen(event.id, spans, followed, ontology().quad(event.type), event.type, event.score, chance)


def _spans(event: Event, disputed: dict[str, list[Disagreement]]) -> tuple[Interval, ...]:
    """The spans the accounts give, or else the event's own; without those too wide to place."""
    told = [account.value for item in disputed[event.id] if item.field == "day" for account in item.accounts]
    own = interval(event.when)
    spans = [span for value in told if (span := span_of(value))] or ([own] if own else [])
    return tuple(span for span in spans if span.days <= LONGEST_SPREAD_DAYS)


def _disputed(disagreements: Iterable[Disagreement]) -> dict[str, list[Disagreement]]:
    found: dict[str, list[Disagreement]] = defaultdict(list)
    for item in disagreements:
        if item.event is not None:
            found[item.event].append(item)
    return found


def _now(chronicle: Chronicle, spans: Iterable[tuple[Interval, ...]]) -> date:
    """The last day the record can tell of: the latest publication, or the latest act where none is dated."""
    published = [span.last for report in chronicle.contents.reports if (span := span_of(report.published or ""))]
    return max(published) if published else max(span.last for group in spans for span in group)


def _units(pair: Sides, events: Iterable[Event]) -> tuple[Unit, ...]:
    both = ((pair.first, pair.second), (pair.second, pair.first))
    counted = Counter(unit for event in events for unit in state_units(event) if unit not in both)
    more = sorted((unit for unit, count in counted.items() if count >= FEWEST), key=lambda unit: (-counted[unit], unit))
    return (*both, *more[: MOST_UNITS - len(both)])
