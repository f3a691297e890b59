"""What a page leaves out when a record is large: chosen by rule, counted on the page, never silent.

All limits together keep a page of a thousand acts under 6 MB, so that a mail takes it, and let one of five thousand
open at once in a browser.
"""

from __future__ import annotations

import itertools
from collections.abc import Container, Iterable, Mapping, Sequence

from riftline.documents.report import Report
from riftline.dossier.words import STATUSES
from riftline.events.mention import Mention
from riftline.reconcile.event import HAPPENED, OPEN, Event

MOST_CARDS = 5000
"""Acts in the chronology (about 2 kB each, half of that on a page with very many)."""
MOST_MARKS = 300
"""Acts in one drawing; more would be a smear of 960 pixels, and the time axis of the chronology has them all."""
MOST_ASIDES = 300
"""Acts, and mentions of no act, that are not counted as having happened; of each kind."""
MOST_CLAIMS = 800
"""Claims in the ledger."""
TEXT_BUDGET, MARK_SIZE = 700_000, 150
"""Characters of report text, a mark in it counted as `MARK_SIZE` more; later reports are listed without theirs."""
QUOTES_OF_AN_ASIDE = 3
"""Sentences shown for an act that was announced or is called possible."""
QUOTES, QUOTES_WHEN_MANY, MANY_EVENTS = 40, 3, 400
QUOTES_WHEN_VERY_MANY, VERY_MANY_EVENTS = 1, 1500
"""Sentences shown for one act; fewer on a page with many acts, and one on a page with very many."""


def weightiest(events: Sequence[Event], most: int) -> tuple[Event, ...]:
    """At most `most` of the events, in their order: those with most origins first, then the highest score either way."""
    if len(events) <= most:
        return tuple(events)
    ranked = sorted(range(len(events)), key=lambda at: (-len(events[at].origins), -abs(events[at].score), at))
    return tuple(events[at] for at in sorted(ranked[:most]))


def happened(events: Iterable[Event]) -> tuple[Event, ...]:
    """The events of a chronology: those that happened or are alleged."""
    return tuple(event for event in events if event.status in HAPPENED)


def printed(events: Sequence[Event]) -> tuple[Event, ...]:
    """The events a page prints: those of the chronology, the weightiest if there are too many."""
    return weightiest(happened(events), MOST_CARDS)


def announced(events: Iterable[Event]) -> list[Event]:
    """The events that are announced or called possible: announced ones first, then those of most origins."""
    found = [event for event in events if event.status in OPEN]
    return sorted(found, key=lambda event: (OPEN.index(event.status), -len(event.origins)))


def quotes_shown(acts: int) -> int:
    """How many sentences of each act a page with so many acts shows."""
    if acts > VERY_MANY_EVENTS:
        return QUOTES_WHEN_VERY_MANY
    return QUOTES_WHEN_MANY if acts > MANY_EVENTS else QUOTES


def with_text(reports: Sequence[Report], marks: Mapping[str, int]) -> frozenset[str]:
    """The reports whose text a page prints: the first, as long as `TEXT_BUDGET` lasts. `marks` are those in each text."""
    sizes = itertools.accumulate(len(report.text) + MARK_SIZE * marks.get(report.id, 0) for report in reports)
    return frozenset(report.id for report, size in zip(reports, sizes, strict=True) if size <= TEXT_BUDGET)


def asides(mentions: Iterable[Mention], counted: Container[str], reports: Container[str]) -> list[Mention]:
    """The mentions of what did not happen or only may: those of no event, announced before possible before denied."""
    order = {status: place for place, status in enumerate(STATUSES)}
    others = [mention for mention in mentions if mention.id not in counted and mention.status not in HAPPENED]
    return sorted((mention for mention in others if mention.report in reports), key=lambda one: order[one.status])
