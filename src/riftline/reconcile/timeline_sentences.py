"""The sentences of reports with the days they speak of: what a timeline is made from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from riftline.dates import Rule, When, find_whens
from riftline.documents.report import TITLE, Report
from riftline.events.mention import Mention
from riftline.language import ENGLISH, load, sentences
from riftline.record.coded import CodedReport

HAPPENED = ("actual", "alleged")
"""Statuses of acts that can stand in a chronology."""

Span = tuple[int, int]


@dataclass(frozen=True)
class Told:
    """One sentence. `report` and `place` count from 0, days are ordinals of `datetime.date`.

    `days` are the days that the sentence dates something to; `published` is None if the day is not known. `acts` is
    whether it states an act that happened or is said to have happened.
    """

    text: str
    report: int
    place: int
    published: int | None
    days: frozenset[int]
    acts: bool


def told(reports: Iterable[CodedReport]) -> list[Told]:
    """All sentences of the bodies of the reports, in order; nothing else of the reports is kept."""
    return [sentence for number, coded in enumerate(reports) for sentence in _of_report(number, coded)]


def day_of(iso: str | None) -> int | None:
    """The ordinal of an ISO date, None if it is not known to the day."""
    try:
        return date.fromisoformat((iso or "")[:10]).toordinal()
    except ValueError:
        return None


def _of_report(number: int, coded: CodedReport) -> Iterator[Told]:
    report = coded.report
    spans = list(sentence_spans(report))
    starts = [start for start, _ in spans]
    days = _dated(find_whens(report.text, report.published), starts)
    happened = [mention for mention in coded.mentions if mention.status in HAPPENED and not mention.background]
    acts = {_holder(mention.trigger_start, starts) for mention in happened}
    for at, day in _act_days(happened, starts):
        days.setdefault(at, set()).add(day)
    for place, (start, end) in enumerate(spans):
        found = frozenset(days.get(place, ()))
        yield Told(report.text[start:end], number, place, day_of(report.published), found, place in acts)


def sentence_spans(report: Report) -> Iterator[Span]:
    """Sentences of the passages, titles left out, without blanks around them."""
    tokenizer = load(ENGLISH_RULES).tokenizer if ENGLISH_RULES else load().tokenizer
    for passage in report.passages:
        if passage.kind != TITLE:
            text = report.text[passage.start : passage.end]
            tokens = [(token.idx, token.text) for token in tokenizer(text) if not token.text.isspace()]
            yield from _cut(tokens, passage.start)
