"""Finds what belongs together in a chronicle: built once, asked often."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePath
from typing import TypeVar

from riftline.actors.actor import Actor
from riftline.claims import gathering
from riftline.claims.claim import Claim, Span
from riftline.claims.statements import Bond, Cause, Explanation, Prospect
from riftline.documents.report import Report
from riftline.dossier.called import Called, called
from riftline.dossier.choice import (
    MOST_ASIDES,
    MOST_CLAIMS,
    announced,
    asides,
    happened,
    printed,
    weightiest,
    with_text,
)
from riftline.dossier.names import Names
from riftline.dossier.words import say_value
from riftline.events.mention import Mention
from riftline.measures.sides import Sides, sides
from riftline.reconcile.chronicle import Chronicle
from riftline.reconcile.event import Event
from riftline.reconcile.revising import revised
from riftline.record.coded import Contents

Found = TypeVar("Found", Mention, Claim)
Statement = Explanation | Cause | Bond | Prospect


class Lookup:
    """Reports, mentions, claims, events and origins of one chronicle by what they are asked for.

    A `whole` one leaves nothing out for the size of a page.
    """

    def __init__(self, chronicle: Chronicle, *, whole: bool = False) -> None:
        contents = chronicle.contents
        self.whole = whole
        self.chronicle = chronicle
        self.reports = {report.id: report for report in contents.reports}
        told = revised(chronicle)
        self.mentions = {mention.id: mention for mention in told.mentions}
        self.claims = {claim.id: claim for claim in contents.claims}
        self.events = {event.id: event for event in chronicle.events}
        self.happened = {event.id: event for event in happened(chronicle.events)}
        self.printed = self.happened if whole else {event.id: event for event in printed(chronicle.events)}
        waiting = announced(chronicle.events)
        shown = waiting if whole else announced(weightiest(waiting, MOST_ASIDES))
        self.announced = {event.id: event for event in shown}
        self.announced_left_out = len(waiting) - len(shown)
        marks = Counter(mention.report for mention in contents.mentions)
        marks.update(claim.report for claim in contents.claims)
        self.texts = frozenset(self.reports) if whole else with_text(contents.reports, marks)
        self.event_of = {mention: event.id for event in chronicle.events for mention in event.mentions}
        kept = [mention for mention in told.mentions if mention.id not in told.rejected]
        apart = asides(kept, self.event_of, self.reports)
        self.asides = {mention.id: mention for mention in apart[: None if whole else MOST_ASIDES]}
        self.asides_left_out = len(apart) - len(self.asides)
        ledger = contents.claims[: None if whole else MOST_CLAIMS]
        self.ledger = {claim.id: claim for claim in ledger if claim.report in self.reports}
        self.origin_of = {report: origin for origin in chronicle.origins for report in origin.reports}
        self._origin_numbers = {origin.id: place for place, origin in enumerate(chronicle.origins, start=1)}
        self.forms = _forms(chronicle)
        self.actors = {name: forms[-1] for name, forms in self.forms.items()}
        self.names = Names(self.actors.values())
        self.sides: Sides | None = sides(chronicle.events)
        self.mentions_in = _by_report(told.mentions)
        self.claims_in = _by_report(contents.claims)
        self.about = gathering.about(contents.claims, contents.mentions)
        self.denials = gathering.denials(contents.claims, contents.mentions)
        self.called = called(contents)
        self.quoted = _quoted(contents, self.called)
        self._labels = _labels(contents.reports)

    def label(self, report: str) -> str:
        """The short name of a report: its publisher, else its author, title or file; with the date if two share it."""
        return self._labels.get(report, report)

    def shows(self, name: str) -> bool:
        """Whether the page shows the event, or the mention of no event, with this id."""
        return name in self.printed or name in self.announced or name in self.asides

    def sure(self, event: Event) -> int:
        """How certain the program is of an act, in percent: the highest confidence of its sentences, 100 if a person judged it."""
        if event.judged:
            return 100
        return round(
            100 * max((self.mentions[one].confidence for one in event.mentions if one in self.mentions), default=0)
        )

    def links(self, events: Iterable[str]) -> tuple[tuple[str, str], ...]:
        """The events as links, with their summaries; those the page does not print are left out."""
        return tuple((event, self.printed[event].summary) for event in events if event in self.printed)

    def origin_number(self, report: str) -> int:
        """The number of a report's origin on the page, from 1; 0 if it has none."""
        origin = self.origin_of.get(report)
        return self._origin_numbers[origin.id] if origin else 0

    def passage(self, report: str, span: Span) -> str:
        """The id of a quoted stretch in a report's text, "" where the page leaves that text out."""
        return stretch_id(report, span) if report in self.texts and span in self.quoted.get(report, ()) else ""

    def side(self, code: str | None) -> str:
        """Which side a country is on: first, second or other."""
        if self.sides is None or code is None:
            return "other"
        return {self.sides.first: "first", self.sides.second: "second"}.get(code, "other")


def stretch_id(report: str, span: Span) -> str:
    """The id on the page of a stretch of a report that is quoted elsewhere."""
    return f"at-{report}-{span[0]}-{span[1]}"


def _quoted(contents: Contents, names: Mapping[str, Sequence[Called]]) -> dict[str, frozenset[Span]]:
    """For each report the stretches that readings, causes, ties and expectations rest on, claims without words for saying, and
    the first place of each name of an actor."""
    found: dict[str, set[Span]] = defaultdict(set)
    stated: tuple[Statement, ...] = (
        *contents.explanations,
        *contents.causes,
        *contents.bonds,
        *contents.prospects,
    )
    for one in stated:
        found[one.report].add((one.start, one.end))
    for reading in contents.explanations:
        found[reading.report].update(reading.evidence)
    for claim in contents.claims:
        if not claim.cue:
            found[claim.report].add((claim.start, claim.end))
    for report, start, end in (one.places[0] for called_so in names.values() for one in called_so):
        found[report].add((start, end))
    return {report: frozenset(spans) for report, spans in found.items()}


def _actors(chronicle: Chronicle) -> Iterator[Actor]:
    for mention in chronicle.contents.mentions:
        yield from (*mention.sources, *mention.targets)
    for claim in chronicle.contents.claims:
        yield from (*claim.speakers, *claim.via)
    for event in chronicle.events:
        yield from (*event.sources, *event.targets)


def _forms(chronicle: Chronicle) -> dict[str, tuple[Actor, ...]]:
    """Every actor in all the forms (names and titles) that reports give it."""
    found: dict[str, dict[Actor, None]] = {}
    for actor in _actors(chronicle):
        forms = found.setdefault(actor.id, {})
        forms.pop(actor, None)
        forms[actor] = None
    return {name: tuple(forms) for name, forms in found.items()}


def _by_report(items: Iterable[Found]) -> dict[str, list[Found]]:
    found: dict[str, list[Found]] = defaultdict(list)
    for item in items:
        found[item.report].append(item)
    return found


def _labels(reports: tuple[Report, ...]) -> dict[str, str]:
    often = Counter(_name(report) for report in reports)
    return {report.id: _label(report, shared=often[_name(report)] > 1) for report in reports}


def _label(report: Report, *, shared: bool) -> str:
    name = _name(report)
    return f"{name}, {say_value(report.published)}" if shared and report.published else name


LONGEST_TITLE = 44
"""Characters of a title that stands for a report without publisher and author."""


def _name(report: Report) -> str:
    """Publisher, else author, else the title (cut at a word), else the file."""
    title = report.title or ""
    if len(title) > LONGEST_TITLE:
        title = title[:LONGEST_TITLE].rsplit(" ", 1)[0] + " …"
    return report.publisher or report.author or title or PurePath(report.path).stem or report.id
