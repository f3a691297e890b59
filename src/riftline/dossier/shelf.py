"""The reports of a page: what they are, their text with what was read from it and what was set aside, and what was refused."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from riftline.documents.report import Rejected, Report
from riftline.dossier.choice import TEXT_BUDGET
from riftline.dossier.contexts import RejectedRow, ReportCard
from riftline.dossier.lookup import Lookup
from riftline.dossier.pieces import Mark, Piece, cut
from riftline.dossier.words import PUBLISHED_FROM, listed, say_value


def reports(lookup: Lookup) -> tuple[ReportCard, ...]:
    """All reports, in the order of the record."""
    aside: dict[str, list[Rejected]] = defaultdict(list)
    for row in stretches(lookup):
        aside[row.report].append(row)
    left, made = TEXT_BUDGET, []
    for report in lookup.reports.values():
        left -= len(report.text)
        body = _body(lookup, report, aside[report.id]) if left >= 0 else ()
        made.append(_card(lookup, report, body, aside[report.id]))
    return tuple(made)


def rejected(lookup: Lookup) -> tuple[RejectedRow, ...]:
    """Whole documents that gave no report."""
    whole = [row for row in lookup.chronicle.contents.rejected if row.start is None]
    return tuple(RejectedRow(lookup.label(row.report), row.stage, row.reason) for row in whole)


def set_aside(lookup: Lookup) -> tuple[tuple[str, int], ...]:
    """Why stretches of reports were set aside, and how many of each reason; the commonest first."""
    reasons = Counter(row.reason for row in stretches(lookup))
    return tuple(sorted(reasons.items(), key=lambda item: (-item[1], item[0])))


def stretches(lookup: Lookup) -> Iterable[Rejected]:
    """Every stretch of a report that was set aside, once."""
    rows = [row for row in lookup.chronicle.contents.rejected if row.start is not None]
    rows += [row for report in lookup.reports.values() for row in report.rejected if row.start is not None]
    return dict.fromkeys(rows)


def _body(lookup: Lookup, report: Report, aside: Iterable[Rejected]) -> tuple[Piece, ...]:
    marks = [Mark(row.start or 0, row.end or 0, "aside", note=f"set aside: {row.reason}") for row in aside]
    for mention in lookup.mentions_in.get(report.id, ()):
        event = lookup.event_of.get(mention.id, "")
        href = f"#{event}" if event in lookup.printed else ""
        marks.append(Mark(mention.sentence_start, mention.sentence_end, "coded"))
        marks.append(
            Mark(mention.trigger_start, mention.trigger_end, "trigger", href, f"{mention.type}, {mention.status}")
        )
    for claim in lookup.claims_in.get(report.id, ()):
        marks += [
            Mark(
                start,
                end,
                "cue",
                note=f"{claim.attitude}: {claim.speaker.name if claim.speaker else 'speaker not named'}",
            )
            for start, end in claim.cue
        ]
    return cut(report.text, marks)


def _card(lookup: Lookup, report: Report, body: tuple[Piece, ...], aside: list[Rejected]) -> ReportCard:
    origin = lookup.origin_of.get(report.id)
    retold = [lookup.label(other) for teller, other in (origin.retells if origin else ()) if teller == report.id]
    web = report.path.startswith(("http://", "https://"))
    return ReportCard(
        id=report.id,
        label=lookup.label(report.id),
        title=report.title or "Without a title",
        publisher=report.publisher or "",
        author=report.author or "",
        country=lookup.names.country(report.country),
        published=say_value(report.published) if report.published else "",
        published_from=PUBLISHED_FROM.get(report.published_from or "", report.published_from or ""),
        kind=report.kind,
        origin=lookup.origin_number(report.id),
        retells=f"{listed(retold)} ({origin.why})" if retold and origin and origin.why else listed(retold),
        credits=listed(credit.agency for credit in report.credits),
        words=len(report.text.split()),
        mentions=len(lookup.mentions_in.get(report.id, ())),
        claims=len(lookup.claims_in.get(report.id, ())),
        aside=len(aside),
        path=report.path,
        url=report.path if web else "",
        body=body,
    )
