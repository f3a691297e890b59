"""Sentences of reports as a page shows them: the quoted words, marked, with who prints them and when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from riftline.claims.claim import Claim, Span
from riftline.documents.report import Report
from riftline.dossier.contexts import Quote
from riftline.dossier.lookup import Lookup
from riftline.dossier.pieces import Mark, Piece, cut
from riftline.dossier.words import STATUSES, say_date, say_value
from riftline.events.mention import Mention

LONGEST_QUOTE = 600
"""Characters of one quoted sentence that a page prints; a longer one is cut after the coded words, and says so."""

AROUND = 220
"""Characters shown on either side of a quoted sentence: about one sentence of news."""


def quote_mention(lookup: Lookup, mention: Mention) -> Quote:
    """The sentence of a mention, its act, figures and date words marked."""
    report = lookup.reports[mention.report]
    marks = [
        Mark(mention.trigger_start, mention.trigger_end, "trigger", note=f"read as {mention.type} by {mention.rule}")
    ]
    marks += [Mark(figure.start, figure.end, "figure", note=figure.what) for figure in mention.figures]
    if mention.when.start is not None and mention.when.end is not None:
        marks.append(Mark(mention.when.start, mention.when.end, "date", note=say_date(mention.when)))
    pieces = _sentence(report, (mention.sentence_start, mention.sentence_end), marks, mention.trigger_end)
    note = "" if mention.status == "actual" else f"{STATUSES[mention.status]}: {mention.reason}".rstrip(": ")
    passage = f"at-{mention.id}" if report.id in lookup.texts else ""
    quote = replace(_quote(lookup, report, mention.id, pieces), status=mention.status, note=note, passage=passage)
    if mention.when.earliest is None:
        return quote
    return replace(quote, date=say_date(mention.when), why=mention.when.rule)


def quote_claim(lookup: Lookup, claim: Claim) -> Quote:
    """The sentence of a claim, its speaker, cue and content marked."""
    report = lookup.reports[claim.report]
    marks = [*_marks(claim.source, "source"), *_marks(claim.cue, "cue"), *_marks(claim.content, "content")]
    marks += [Mark(*span, "judging", note="the speaker's word") for span in claim.judging] + _marks(
        claim.hedges, "hedge"
    )
    end = max((stop for _, stop in claim.cue), default=claim.start)
    quote = _quote(lookup, report, claim.id, _sentence(report, (claim.start, claim.end), marks, end))
    marked = report.id in lookup.texts and claim.cue
    return replace(quote, passage=f"at-{claim.id}" if marked else lookup.passage(report.id, (claim.start, claim.end)))


def quote_words(lookup: Lookup, report: str, span: Span, marks: Iterable[Mark], anchor: str) -> Quote:
    """Any stretch of a report as a quote, with what is marked in it."""
    told = lookup.reports[report]
    quote = _quote(lookup, told, anchor, _sentence(told, span, list(marks), span[0]))
    return replace(quote, passage=lookup.passage(report, span))


def around(report: Report, span: Span) -> tuple[str, str]:
    """The words before and after a stretch in its paragraph, at most `AROUND` characters of each, cut at blanks."""
    start, end = span
    passage = next((one for one in report.passages if one.start <= start < one.end), None)
    if passage is None:
        return "", ""
    before, after = report.text[passage.start : start].strip(), report.text[end : passage.end].strip()
    if len(before) > AROUND:
        before = "… " + before[-AROUND:].partition(" ")[2]
    if len(after) > AROUND:
        after = after[:AROUND].rpartition(" ")[0] + " …"
    return before, after


def _quote(lookup: Lookup, report: Report, anchor: str, pieces: tuple[Piece, ...]) -> Quote:
    return Quote(
        anchor=anchor,
        report=report.id,
        label=lookup.label(report.id),
        published=say_value(report.published or ""),
        origin=lookup.origin_number(report.id),
        pieces=pieces,
        status="actual",
        date="",
        why="",
    )


def _marks(spans: Iterable[Span], kind: str) -> list[Mark]:
    return [Mark(start, end, kind) for start, end in spans]


def _sentence(report: Report, span: Span, marks: list[Mark], needed: int) -> tuple[Piece, ...]:
    """The sentence in pieces, cut off at a blank after `LONGEST_QUOTE` characters and the words `needed`."""
    start, end = span
    stop = max(start + LONGEST_QUOTE, needed)
    if end <= stop:
        return cut(report.text, marks, start, end)
    blank = report.text.find(" ", stop, end)
    return (*cut(report.text, marks, start, blank if blank > 0 else stop), Piece(" […]", "cut"))
