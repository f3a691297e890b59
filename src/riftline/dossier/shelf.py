"""The reports of a page: what they are, their text with what was read from it and what was set aside, and what was refused."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePath

from riftline.claims.claim import Claim
from riftline.documents.report import Rejected, Report, passage_id
from riftline.dossier import ledger
from riftline.dossier.contexts_course import Link
from riftline.dossier.contexts_sources import Alone, Block, RejectedRow, ReportCard
from riftline.dossier.lookup import Lookup, stretch_id
from riftline.dossier.pieces import Mark, cut
from riftline.dossier.words import PUBLISHED_FROM, STATUSES, TYPES, listed, say_value
from riftline.events.mention import Mention


def reports(lookup: Lookup) -> tuple[ReportCard, ...]:
    """All reports, in the order of the record."""
    aside: dict[str, list[Rejected]] = defaultdict(list)
    for row in stretches(lookup):
        aside[row.report].append(row)
    alone, retold_by = told_alone(lookup), _retold_by(lookup)
    acts = Counter(report for event in lookup.printed.values() for report in event.reports)
    return tuple(
        replace(
            _card(lookup, report, aside[report.id]),
            acts=acts[report.id],
            alone=alone[report.id],
            retold_by=retold_by[report.id],
        )
        for report in lookup.reports.values()
    )


def one_report(lookup: Lookup, name: str) -> ReportCard:
    """One report with its text, without what it tells alone."""
    aside = [row for row in stretches(lookup) if row.report == name]
    acts = sum(name in event.reports for event in lookup.printed.values())
    return replace(_card(lookup, lookup.reports[name], aside), acts=acts, retold_by=_retold_by(lookup)[name])


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


def told_alone(lookup: Lookup) -> dict[str, Alone]:
    """For each report what no other report, and no report of another origin, tells."""
    acts: dict[str, list[str]] = defaultdict(list)
    of_origin: dict[str, list[str]] = defaultdict(list)
    values: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for event in lookup.printed.values():
        if len(event.origins) > 1:
            continue
        for report in event.reports:
            (acts if len(event.reports) == 1 else of_origin)[report].append(event.id)
    for disagreement in lookup.chronicle.disagreements:
        for account in disagreement.accounts:
            if len(account.reports) == 1:
                values[account.reports[0]].append((disagreement.id, f"{disagreement.topic}: {account.value}"))
    return {
        report: Alone(lookup.links(acts[report]), lookup.links(of_origin[report]), tuple(values[report]))
        for report in lookup.reports
    }


def _retold_by(lookup: Lookup) -> dict[str, tuple[Link, ...]]:
    found: dict[str, list[Link]] = defaultdict(list)
    for origin in lookup.chronicle.origins:
        for teller, told in origin.retells:
            found[told].append((teller, lookup.label(teller)))
    return {report: tuple(found[report]) for report in lookup.reports}


def _file_name(path: str) -> str:
    """The name of the file, with the id of the row behind it: a page that is sent on need not tell the sender's folders."""
    file, row, name = path.partition("#")
    return PurePath(file).name + row + name


def _body(lookup: Lookup, report: Report, aside: Iterable[Rejected]) -> tuple[Block, ...]:
    marks = [Mark(row.start or 0, row.end or 0, "aside", note=f"set aside: {row.reason}") for row in aside]
    marks += [
        Mark(*span, "quoted", id=stretch_id(report.id, span)) for span in sorted(lookup.quoted.get(report.id, ()))
    ]
    marks += [mark for mention in lookup.mentions_in.get(report.id, ()) for mark in _of_mention(lookup, mention)]
    marks += [mark for claim in lookup.claims_in.get(report.id, ()) for mark in _of_claim(lookup, claim)]
    cuts = ((start, end, kind, name, cut(report.text, marks, start, end)) for start, end, kind, name in _blocks(report))
    return tuple(Block(name, kind, pieces) for start, end, kind, name, pieces in cuts if report.text[start:end].strip())


def _blocks(report: Report) -> Iterator[tuple[int, int, str, str]]:
    """The whole text in order: its passages, and what lies between them without a kind and a name."""
    at = 0
    for number, passage in enumerate(report.passages):
        if passage.start > at:
            yield at, passage.start, "", ""
        if passage.end > at:
            yield max(at, passage.start), passage.end, passage.kind, passage_id(report.id, number)
            at = passage.end
    yield at, len(report.text), "", ""


def _of_mention(lookup: Lookup, mention: Mention) -> Iterator[Mark]:
    """The sentence, and its word for the act, which leads to the act or to where the page lists what did not happen."""
    event = lookup.event_of.get(mention.id, "")
    goal = next((one for one in (event, mention.id) if lookup.shows(one)), "")
    note = f"{TYPES.get(mention.type, mention.type)}, {STATUSES[mention.status]}"
    yield Mark(mention.sentence_start, mention.sentence_end, "coded")
    yield Mark(
        mention.trigger_start, mention.trigger_end, "trigger", f"#{goal}" if goal else "", note, f"at-{mention.id}"
    )


def _of_claim(lookup: Lookup, claim: Claim) -> Iterator[Mark]:
    """The words that attribute, which lead to the claim."""
    note = f"{claim.attitude}: {ledger.says(lookup, claim) or 'speaker not named'}"
    href = f"#{claim.id}" if claim.id in lookup.ledger else ""
    for number, (start, end) in enumerate(claim.cue):
        yield Mark(start, end, "cue", href, note, "" if number else f"at-{claim.id}")


def _card(lookup: Lookup, report: Report, aside: list[Rejected]) -> ReportCard:
    origin = lookup.origin_of.get(report.id)
    retold = [other for teller, other in (origin.retells if origin else ()) if teller == report.id]
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
        retells=tuple((other, lookup.label(other)) for other in retold),
        retells_why=origin.why if retold and origin else "",
        retold_by=(),
        credits=listed(credit.agency for credit in report.credits),
        words=len(report.text.split()),
        acts=0,
        mentions=len(lookup.mentions_in.get(report.id, ())),
        claims=len(lookup.claims_in.get(report.id, ())),
        aside=len(aside),
        alone=Alone((), (), ()),
        path=report.path if web else _file_name(report.path),
        url=report.path if web else "",
        body=_body(lookup, report, aside) if report.id in lookup.texts else (),
    )
