"""The sentences of reports with the days they speak of: what a timeline is made from."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from riftline.dates import When, find_whens
from riftline.documents.report import TITLE, Report
from riftline.language import ENGLISH, sentences
from riftline.reconcile.event import HAPPENED
from riftline.record.coded import CodedReport

Span = tuple[int, int]


@dataclass(frozen=True)
class Told:
    """One sentence. `report` and `place` count from 0, days are ordinals of `datetime.date`.

    `days` are the days that the sentence dates something to; `published` is None if the day is not known.
    """

    text: str
    report: int
    place: int
    published: int | None
    days: frozenset[int]


def told(reports: Iterable[CodedReport]) -> list[Told]:
    """All sentences of the bodies of the reports, in order; nothing else of the reports is kept."""
    return [sentence for number, coded in enumerate(reports) for sentence in _of_report(number, coded)]


def day_of(iso: str | None) -> int | None:
    """The ordinal of an ISO date, None if it is not known to the day."""
    try:
        return date.fromisoformat((iso or "")[:10]).toordinal()
    except ValueError:
        return None


def sentence_spans(report: Report) -> Iterator[Span]:
    """Sentences of the passages, titles left out, without blanks around them."""
    for passage in report.passages:
        if passage.kind != TITLE:
            text = report.text[passage.start : passage.end]
            tokens = [token for token in _tokenizer()(text) if not token.is_space]
            starts = sentences.starts([token.text for token in tokens], [False] * len(tokens))
            for first, following in zip(starts, [*starts[1:], len(tokens)], strict=True):
                last = tokens[following - 1]
                yield passage.start + tokens[first].idx, passage.start + last.idx + len(last)


@cache
def _tokenizer() -> Any:
    """The pipeline's tokenizer without its model."""
    import spacy

    return spacy.blank(ENGLISH).tokenizer


def _of_report(number: int, coded: CodedReport) -> Iterator[Told]:
    report = coded.report
    spans = list(sentence_spans(report))
    days = _days_by_sentence(coded, spans)
    published = day_of(report.published)
    for place, (start, end) in enumerate(spans):
        yield Told(report.text[start:end], number, place, published, frozenset(days[place]))


def _days_by_sentence(coded: CodedReport, spans: Sequence[Span]) -> dict[int, set[int]]:
    """The days that each sentence names, and those of the acts it states; words between sentences belong to none.

    The days of acts count where words of another sentence date them. That a sentence states an act adds nothing: days and
    sentences with acts weighted 1.05 to 2 times gave the same timelines or worse ones.
    """
    acts = [mention for mention in coded.mentions if mention.status in HAPPENED and not mention.background]
    dated = [(when.start, when) for when in find_whens(coded.report.text, coded.report.published)]
    days: dict[int, set[int]] = defaultdict(set)
    for at, when in [*dated, *((act.trigger_start, act.when) for act in acts if act.when.text)]:
        place, day = _holder(spans, at), _exact_day(when)
        if place is not None and day is not None:
            days[place].add(day)
    return days


def _exact_day(when: When) -> int | None:
    return day_of(when.earliest) if when.precision == "day" and when.earliest == when.latest else None


def _holder(spans: Sequence[Span], at: int | None) -> int | None:
    """Number of the sentence that the character `at` is in, None outside all."""
    if at is None:
        return None
    place = bisect_right(spans, at, key=lambda span: span[0]) - 1
    return place if place >= 0 and at < spans[place][1] else None
