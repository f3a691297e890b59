"""Gathers the acts a projection may use from a record."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from riftline.events.ontology import ontology
from riftline.measures.acts import NON_STATE, directed, happened
from riftline.measures.days import Interval, interval, span_of
from riftline.measures.escalation import ALLEGED_WEIGHT, LONGEST_SPREAD_DAYS
from riftline.measures.sides import Sides, sides
from riftline.reconcile.chronicle import Chronicle
from riftline.reconcile.event import Disagreement, Event
from riftline.scenarios.action_reaction.seen import History, Seen, Unit

HISTORY_DAYS = 365
"""How far back acts are used. At the longest half-life (100 days) an act a year old weighs a twelfth."""

MOST_UNITS = 6
"""Directed pairs that are followed: both directions between the sides, then those with most acts."""

FEWEST = 3
"""Acts that make a further directed pair worth following."""

DISPUTED_WEIGHT = 0.5
"""Chance that an act took place on which accounts differ whether it did. A choice, as for alleged acts."""

UNDATED_WEIGHT = 0.5
"""Chance that an act without any date belongs to the time that is looked at and not to an earlier one. A choice."""


def history(chronicle: Chronicle) -> History | None:
    """The acts of the present crisis between states in the last year told; None if none of them can be dated."""
    pair = sides(happened(chronicle.events))
    if pair is None:
        return None
    gathering = _Gathering(chronicle, pair)
    if not gathering.dated:
        return None
    acts = tuple(act for act in gathering.acts() if act.units)
    return History(
        sides=pair,
        units=gathering.units,
        acts=acts,
        first=gathering.first,
        origin=gathering.origin,
        loose=len(gathering.between) - len(gathering.dated) - len(gathering.undated),
    )


def published_until(chronicle: Chronicle) -> date | None:
    """The latest day of publication; None where no report is dated."""
    return max(_published(chronicle).values(), default=None)


def _published(chronicle: Chronicle) -> dict[str, date]:
    told = ((report.id, span_of(report.published or "")) for report in chronicle.contents.reports)
    return {name: span.last for name, span in told if span is not None}


def state_units(event: Event) -> tuple[Unit, ...]:
    """The directed pairs of states an act runs between."""
    return tuple(unit for unit in directed(event) if not NON_STATE & set(unit))


@dataclass(frozen=True)
class _Gathering:
    """A history under way."""

    chronicle: Chronicle
    pair: Sides

    @cached_property
    def between(self) -> list[Event]:
        return [event for event in happened(self.chronicle.events) if state_units(event)]

    @cached_property
    def disputed(self) -> Mapping[str, list[Disagreement]]:
        found: dict[str, list[Disagreement]] = defaultdict(list)
        for item in self.chronicle.disagreements:
            if item.event is not None:
                found[item.event].append(item)
        return found

    @cached_property
    def published(self) -> Mapping[str, date]:
        """When each report with a known date was published."""
        return _published(self.chronicle)

    @cached_property
    def origin(self) -> date:
        """The day after the latest publication, or after the latest act where no report is dated."""
        told = [span.last for event in self.between for span in self._placed(event)]
        return max(self.published.values(), default=max(told, default=date.min)) + timedelta(days=1)

    @cached_property
    def dated(self) -> list[tuple[Event, tuple[Interval, ...]]]:
        """Acts of the last year with the spans their day may lie in."""
        placed = [(event, spans) for event in self.between if (spans := self._placed(event))]
        return [(event, spans) for event, spans in placed if all(self._lately(span) for span in spans)]

    @cached_property
    def undated(self) -> list[tuple[Event, tuple[Interval, ...]]]:
        """Acts without any date, which lie somewhere between the first dated act and their own first report."""
        silent = [event for event in self.between if interval(event.when) is None and not self._told(event)]
        return [
            (event, (Interval(self.first, last),)) for event in silent if (last := self._reported(event)) >= self.first
        ]

    @cached_property
    def first(self) -> date:
        return min(span.first for _, spans in self.dated for span in spans)

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """Both directions between the sides, then those with most dated acts."""
        both = ((self.pair.first, self.pair.second), (self.pair.second, self.pair.first))
        counted = Counter(unit for event, _ in self.dated for unit in state_units(event) if unit not in both)
        more = [unit for unit, count in counted.items() if count >= FEWEST]
        return (*both, *sorted(more, key=lambda unit: (-counted[unit], unit))[: MOST_UNITS - len(both)])

    def acts(self) -> Iterable[Seen]:
        for event, spans in self.dated:
            yield self._seen(event, spans, 1.0)
        for event, spans in self.undated:
            yield self._seen(event, spans, UNDATED_WEIGHT)

    def _seen(self, event: Event, spans: tuple[Interval, ...], chance: float) -> Seen:
        followed = tuple(unit for unit in state_units(event) if unit in self.units)
        if event.status == "alleged":
            chance *= ALLEGED_WEIGHT
        elif any(item.field == "status" for item in self.disputed.get(event.id, ())):
            chance *= DISPUTED_WEIGHT
        quad = ontology().quad(event.type)
        dated = interval(event.when) is not None or bool(self._told(event))
        return Seen(event.id, spans, followed, quad, event.type, event.score, chance, dated)

    def _placed(self, event: Event) -> tuple[Interval, ...]:
        """The spans the accounts give, or else the event's own; without those too wide to place."""
        own = interval(event.when)
        spans: Sequence[Interval] = self._told(event) or ([own] if own else [])
        return tuple(span for span in spans if span.days <= LONGEST_SPREAD_DAYS)

    def _lately(self, span: Interval) -> bool:
        return 0 < (self.origin - span.first).days <= HISTORY_DAYS

    def _told(self, event: Event) -> list[Interval]:
        """The days that accounts give, where they differ."""
        told = [item for item in self.disputed.get(event.id, ()) if item.field == "day"]
        return [span for item in told for account in item.accounts if (span := span_of(account.value))]

    def _reported(self, event: Event) -> date:
        """The last day an act can lie on: that of its first report."""
        known = [self.published[report] for report in event.reports if report in self.published]
        return min(known, default=self.origin - timedelta(days=1))
