"""From a source to a report: passages in text order, everything else set aside with a reason, and the metadata."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from riftline.documents.credit import credits_in
from riftline.documents.kind import kind_of
from riftline.documents.lines import Line
from riftline.documents.main_text import Layout, arrange, arrange_clean
from riftline.documents.origin import author_of, publisher_of
from riftline.documents.outlets import country_of, host_of
from riftline.documents.published import publication
from riftline.documents.report import BODY, LEAD, TITLE, Credit, Passage, Rejected, Report
from riftline.documents.sheet import Sheet, lay_out
from riftline.documents.tongue import language_of
from riftline.ids import make_id
from riftline.readers import Source, Unread

STAGE = "documents"
MIN_WORDS = 8
"""Words of prose from which a file is a report; rows of JSON Lines are taken at any length, since filters code sentences."""
FRONT_MATTER = re.compile(r"---[ \t]*\r?\n.*?\r?\n---[ \t]*(?=\r?\n|\Z)", re.DOTALL)
STANDFIRST_WORDS = 6
"""Words from which a line between title and byline is a standfirst and no heading."""


def prepare(source: Source) -> Report | Unread:
    """The report of a source, or why it is none (too little prose). The same text gives the same report id."""
    sheet = lay_out(source.text)
    layout = arrange_clean(sheet, source.declared.title) if source.clean else arrange(sheet, source.declared.title)
    layout = without_front_matter(source, layout)
    words = sum(line.words for line, verdict in zip(layout.lines, layout.verdicts, strict=True) if verdict is None)
    if words < (1 if source.format == "jsonl" else MIN_WORDS) or not any(char.isalpha() for char in source.text):
        reason = "It has no running text, only loose words. Give the text of an article"
        return Unread(
            source.path, reason, failed=source.format != "jsonl"
        )  # corpora have such rows; nobody can mend them
    return report_of(source, sheet, layout)


def report_of(source: Source, sheet: Sheet, layout: Layout) -> Report:
    """The report once the layout is settled."""
    digest = hashlib.sha256(source.text.encode("utf-8", "surrogatepass")).hexdigest()
    report_id = make_id("r", digest, *row_id(source))
    title = source.declared.title or (layout.lines[layout.head.title].text if layout.head.title is not None else None)
    publisher = publisher_of(source, sheet, layout)
    published, rule = publication(source, sheet, layout)
    address = source.declared.url or source.path
    passages = tuple(passages_of(layout))
    prose = "\n".join(source.text[passage.start : passage.end] for passage in passages)
    return Report(
        id=report_id,
        path=source.path,
        title=title,
        publisher=publisher,
        country=country_of(publisher, address),
        author=author_of(source, layout),
        published=published,
        published_from=rule,
        kind=kind_of(layout, title, publisher, host_of(address)),
        language=(source.declared.language or language_of(prose))[:2].lower() if prose else language_of(source.text),
        digest=digest,
        text=source.text,
        passages=passages,
        credits=tuple(credits_of(layout)),
        rejected=tuple(rejected_of(layout, report_id)),
    )


def row_id(source: Source) -> tuple[str, ...]:
    """The id of a row of JSON Lines: rows with the same text and other ids are other reports."""
    return (source.path.rpartition("#")[2],) if source.format == "jsonl" else ()


def without_front_matter(source: Source, layout: Layout) -> Layout:
    """The layout with the front matter of a Markdown file set aside."""
    found = FRONT_MATTER.match(source.text) if source.format == "markdown" else None
    if found is None:
        return layout
    verdicts = [
        "front matter" if line.start < found.end() else verdict
        for line, verdict in zip(layout.lines, layout.verdicts, strict=True)
    ]
    return Layout(layout.lines, verdicts, layout.head, layout.first)


def passages_of(layout: Layout) -> Iterator[Passage]:
    """The kept lines, from their first word on. The lead is the standfirst, or the first paragraph without one."""
    kept = [i for i, verdict in enumerate(layout.verdicts) if verdict is None]
    lead = lead_of(layout, kept)
    for i in kept:
        kind = TITLE if i == layout.head.title else LEAD if i == lead else BODY
        yield Passage(layout.lines[i].body, layout.lines[i].end, kind)


def lead_of(layout: Layout, kept: list[int]) -> int | None:
    """The line that is the lead."""
    below = [i for i in kept if layout.head.title is None or i > layout.head.title]
    standfirst = [i for i in below[:1] if i in layout.head.kept and layout.lines[i].words >= STANDFIRST_WORDS]
    paragraphs = [i for i in below if layout.lines[i].weak]
    return next(iter(standfirst or paragraphs or below), None)


def credits_of(layout: Layout) -> Iterator[Credit]:
    """The credits, each agency once."""
    seen: set[str] = set()
    kept = [i for i, verdict in enumerate(layout.verdicts) if verdict is None]
    edges = {*kept[:3], *kept[-2:]}
    for i, (line, verdict) in enumerate(zip(layout.lines, layout.verdicts, strict=True)):
        if verdict is not None or i in edges:
            for credit in credits_in(line, verdict):
                if credit.agency.casefold() not in seen:
                    seen.add(credit.agency.casefold())
                    yield credit


def rejected_of(layout: Layout, report_id: str) -> Iterator[Rejected]:
    """A row for each line set aside, and for the markers before kept ones."""
    for line, verdict in zip(layout.lines, layout.verdicts, strict=True):
        if verdict is not None:
            yield Rejected(report_id, line.start, line.end, STAGE, verdict)
        elif line.body > line.start:
            yield marker_row(line, report_id)


def marker_row(line: Line, report_id: str) -> Rejected:
    """The row for a list or heading marker."""
    end = line.start + len(line.lead.rstrip())
    return Rejected(report_id, line.start, end, STAGE, line.marker)
