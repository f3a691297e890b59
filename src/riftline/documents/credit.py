"""Credits: the agency or outlet whose words a report retells, where a credit line, dateline or staff line names it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from riftline.documents.lines import Line
from riftline.documents.outlets import agencies
from riftline.documents.report import Credit
from riftline.documents.signatures import SOURCE

NAME = re.compile(r"[^\n.;:()|–—]{2,60}?(?=\s*(?:[–—|;:()\n]|\s-\s|\.\s|\.?\Z|,\s|\s+(?:on|via|and agencies)\b))")
WITHIN = 220
"""Characters at the start of a paragraph in which a dateline stands."""
BRACKETED = re.compile(
    r"[^\W\d_a-z][^()\n.!?]{0,100}?(?:\.[^()\n.!?]{0,30})?"
    r"(?:\(|-LRB-|\[|/)\s?(?P<name>[A-Z](?:(?!-LRB-)[\w&.' -]){1,38}?)\s?(?:(?:\)|-RRB-|\]|/)\s?[-–—:]|/\.)"
)
"""Place, day and, in brackets before a dash, the agency."""
REPORTING = re.compile(
    r"\b(?:with (?:additional )?(?:reporting|material|information|files|inputs?) (?:by|from)|according to (?:a )?reports? (?:by|from)|"
    r"(?:this (?:report|article|story) )?(?:uses|contains|includes) (?:material|reporting|information) (?:by|from))\s+(?:the\s+)?",
    re.IGNORECASE,
)
SOURCED = re.compile(r"[;.|,(]\s*(?:sources?|via)\s*:\s*", re.IGNORECASE)
"""What brings in a source behind the name of whoever reports."""


def credits_in(line: Line, reason: str | None) -> Iterator[Credit]:
    """The credits in a line; `reason` is why it was set aside, None for a paragraph of the article."""
    if reason == "credit line":
        yield from credit_line(line)
    elif reason in {"byline", "author box", "footer", "editor's note"}:
        yield from named_after(line, REPORTING)
        if reason == "byline":
            yield from byline_agencies(line)
    elif reason is None:
        yield from dateline(line)
        yield from closing(line)


def credit_line(line: Line) -> Iterator[Credit]:
    """The name after "Source:" and the like."""
    lead = SOURCE.match(line.text)
    if lead and (found := NAME.match(line.text, lead.end())):
        name = found.group().strip(" ,\"'“”")
        start = line.text.index(name, lead.end())
        yield at(line, start, start + len(name))


def byline_agencies(line: Line) -> Iterator[Credit]:
    """The agencies named in a byline, and its source: "By Jane Doe, Reuters", "Reporting by Jane Doe; Source: AFP"."""
    sourced = list(named_after(line, SOURCED))
    for found in agencies().finditer(line.text):
        if all(line.body + found.start() != credit.start for credit in sourced):
            yield at(line, found.start(), found.end())
    yield from sourced


def named_after(line: Line, cue: re.Pattern[str]) -> Iterator[Credit]:
    """The name after a phrase of credit."""
    for lead in cue.finditer(line.text):
        if (found := NAME.match(line.text, lead.end())) and found.group()[:1].isupper():
            yield at(line, found.start(), found.end())


def dateline(line: Line) -> Iterator[Credit]:
    """An agency in brackets before the dash of a dateline ("ARVEN, July 3 (Reuters) -"), or before the dash that opens."""
    head = line.text[:WITHIN]
    found = BRACKETED.match(head)
    if found:
        yield at(line, found.start("name"), found.end("name"))
        return
    opening = agencies().match(head)
    if opening and re.match(r"\s?[-–—:]\s?\S", head[opening.end() :]):
        yield at(line, opening.start(), opening.end())


def closing(line: Line) -> Iterator[Credit]:
    """A bracketed agency that closes a paragraph: "(AFP)", "[Reuters]"."""
    offset = max(len(line.text) - 60, 0)
    for found in agencies().finditer(line.text, offset):
        before, after = line.text[: found.start()], line.text[found.end() :]
        if before[-1:] in "([/" and before[-1:] and after.strip() in {")", ").", "]", "]."} and offset:
            yield at(line, found.start(), found.end())


def at(line: Line, start: int, end: int) -> Credit:
    """The credit for a stretch of the line."""
    return Credit(line.text[start:end], line.body + start, line.body + end)
