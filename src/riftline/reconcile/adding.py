"""Acts that a person found in a report and the coder missed: a judgement that becomes a mention at every rebuild.

The judgement's subject is the report, its value a JSON object: `start`, `end` and `quote` of the marked words, `type`, and if
known `mode`, `status` (actual unless told otherwise), `sources`, `targets`, `date` and `place`, each as in a correction. Where the
text of a report has changed since, the mention moves to the nearest place where the words stand; where they are gone, so is it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from riftline.dates.when import UNKNOWN
from riftline.documents.report import Report
from riftline.errors import Misuse
from riftline.events.mention import STATUSES, Mention
from riftline.events.ontology import ontology
from riftline.ids import make_id
from riftline.reconcile.casting import Cast, is_place
from riftline.reconcile.correcting import coded, read_date
from riftline.record.coded import Contents, Judgement
from riftline.record.order import in_order

ADD = "add"
BY_HAND = "added by a person"
"""The rule of such a mention."""

_END = re.compile(r"[.!?…][\"'”’)\]]*\s|\n")
"""Where a sentence ends, near enough to show the words in."""


@dataclass(frozen=True)
class Addition:
    """What a person read in the marked words. `sources`, `targets`, `date` and `place` are as written, "" where nothing is known."""

    start: int
    end: int
    quote: str
    type: str
    mode: str | None = None
    status: str = "actual"
    sources: str = ""
    targets: str = ""
    date: str = ""
    place: str = ""

    def value(self) -> str:
        """The value of the judgement."""
        return json.dumps({name: given for name, given in vars(self).items() if given}, ensure_ascii=False)


def read_addition(value: str) -> Addition:
    """The addition in the value of a judgement. Raises Misuse, naming what is wrong."""
    try:
        given = json.loads(value)
        found = Addition(**{"start": 0, **given})
    except (TypeError, ValueError) as error:
        raise Misuse("That is no act to add", "Give start, end, quote and type as a JSON object.") from error
    sides = (found.sources, found.targets, found.date, found.place)
    texts = (found.quote, found.type, found.mode or "", found.status, *sides)
    if not all(isinstance(text, str) for text in texts) or not all(type(at) is int for at in (found.start, found.end)):
        raise Misuse("That is no act to add", "start and end are whole numbers, all else is text.")
    _check(found)
    return found


def _check(found: Addition) -> None:
    if not found.quote.strip() or not 0 <= found.start < found.end:
        raise Misuse("No words are marked", "Mark the words of the report that state the act.")
    if found.type not in ontology().types:
        raise Misuse(f"There is no type {found.type}", f"Types: {', '.join(ontology().types)}.")
    if found.mode and found.mode not in ontology().type(found.type).modes:
        raise Misuse(f"{found.type} has no mode {found.mode}", "Leave the mode out, or see the types in the method.")
    if found.status not in STATUSES:
        raise Misuse(f"There is no status {found.status}", f"Use one of: {', '.join(STATUSES)}.")
    if found.date and read_date(found.date) is None:
        raise Misuse(f"{found.date} is no date", "Write it as 2031, 2031-04, 2031-04-27, or two of them with a slash.")
    if found.place and not is_place(found.place):
        raise Misuse(
            f"{found.place} is no place", "Give its name, or name, latitude and longitude with commas between."
        )


def mention_id(judgement: Judgement) -> str:
    """The id of the mention that an addition becomes, the same at every rebuild."""
    return make_id("m", ADD, judgement.id)


def place(text: str, addition: Addition) -> tuple[int, int] | None:
    """Where the marked words stand: where they were marked, else at the nearest other place; None if nowhere."""
    if text[addition.start : addition.end] == addition.quote:
        return addition.start, addition.end
    starts = [match.start() for match in re.finditer(re.escape(addition.quote), text)]
    start = min(starts, key=lambda at: abs(at - addition.start), default=None)
    return None if start is None else (start, start + len(addition.quote))


def with_added(contents: Contents, judgements: Iterable[Judgement]) -> Contents:
    """The contents with a mention for each addition that holds; those that are there already are left alone."""
    known = {mention.id for mention in contents.mentions}
    reports = {report.id: report for report in contents.reports}
    cast = Cast(contents.mentions)
    found = [
        mention
        for judgement in judgements
        if judgement.verb == ADD and judgement.subject in reports and mention_id(judgement) not in known
        for mention in _mentions(judgement, reports[judgement.subject], cast)
    ]
    return in_order(replace(contents, mentions=(*contents.mentions, *found))) if found else contents


def _mentions(judgement: Judgement, report: Report, cast: Cast) -> Sequence[Mention]:
    try:
        addition = read_addition(judgement.value or "")
    except Misuse:  # written by a newer program: passed over, as any judgement that finds nothing
        return ()
    span = place(report.text, addition)
    return () if span is None else (_mention(judgement, report, addition, span, cast),)


def _mention(judgement: Judgement, report: Report, addition: Addition, span: tuple[int, int], cast: Cast) -> Mention:
    start, end = span
    sentence = _sentence(report.text, start, end)
    return Mention(
        id=mention_id(judgement),
        report=report.id,
        start=start,
        end=end,
        quote=report.text[start:end],
        trigger_start=start,
        trigger_end=end,
        sentence_start=sentence[0],
        sentence_end=sentence[1],
        **coded(addition.type, addition.mode),
        contexts=(),
        status=addition.status,
        reason=f"added by {judgement.person}",
        sources=cast.named(addition.sources),
        targets=cast.named(addition.targets),
        place=cast.place(addition.place),
        when=(read_date(addition.date) if addition.date else None) or UNKNOWN,
        rule=BY_HAND,
    )


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence or sentences around the marked words."""
    before = [match.end() for match in _END.finditer(text, 0, start)]
    after = _END.search(text, max(start, end - 1))
    first, stop = before[-1] if before else 0, len(text) if after is None else max(end, after.end())
    first = min(start, first + len(text[first:stop]) - len(text[first:stop].lstrip()))
    return first, max(end, first + len(text[first:stop].rstrip()))
