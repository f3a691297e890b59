"""What a page leaves out when a record is large: chosen by rule, counted on the page, never silent.

All limits together keep a page under 6 MB, so that a browser opens it at once and a mail takes it.
"""

from __future__ import annotations

import itertools
from collections.abc import Container, Iterable, Sequence

from riftline.documents.report import Report
from riftline.dossier.words import STATUSES
from riftline.events.mention import Mention
from riftline.measures.acts import HAPPENED
from riftline.reconcile.event import Event

MOST_CARDS = 1200
"""Acts in the chronology (about 2.3 kB each)."""
MOST_MARKS = 500
"""Acts in one drawing; more would be a smear of 960 pixels."""
MOST_ASIDES = 300
"""Mentions that are not counted as having happened."""
MOST_CLAIMS = 800
"""Claims in the ledger."""
TEXT_BUDGET = 1_000_000
"""Characters of report text; later reports are listed without theirs."""
QUOTES, QUOTES_WHEN_MANY, MANY_EVENTS = 40, 3, 400
"""Sentences shown for one act; fewer on a page with many acts."""


def weightiest(events: Sequence[Event], most: int) -> tuple[Event, ...]:
    """At most `most` of the events, in their order: those with most origins first, then the highest score either way."""
    if len(events) <= most:
        return tuple(events)
    ranked = sorted(range(len(events)), key=lambda at: (-len(events[at].origins), -abs(events[at].score), at))
    return tuple(events[at] for at in sorted(ranked[:most]))


def printed(events: Sequence[Event]) -> tuple[Event, ...]:
    """The events a page prints: those that happened or are alleged, the weightiest if there are too many."""
    return weightiest([event for event in events if event.status in HAPPENED], MOST_CARDS)


def with_text(reports: Sequence[Report]) -> frozenset[str]:
    """The reports whose text a page prints: the first, as long as `TEXT_BUDGET` lasts."""
    lengths = itertools.accumulate(len(report.text) for report in reports)
    return frozenset(report.id for report, length in zip(reports, lengths, strict=True) if length <= TEXT_BUDGET)


def asides(mentions: Iterable[Mention], counted: Container[str], reports: Container[str]) -> list[Mention]:
    """The mentions of what did not happen or only may: those of no event, announced before possible before denied."""
    order = {status: place for place, status in enumerate(STATUSES)}
    others = [mention for mention in mentions if mention.id not in counted and mention.status not in HAPPENED]
    return sorted((mention for mention in others if mention.report in reports), key=lambda one: order[one.status])
