"""The sentences of reports with the days they speak of: what a timeline is made from."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any

from riftline.dates import When, find_whens
from riftline.documents.report import TITLE, Report
from riftline.events.mention import Mention
from riftline.language import ENGLISH, sentences
from riftline.reconcile.event import HAPPENED

Span = tuple[int, int]


@dataclass(frozen=True)
class Told:
    """One sentence of the report with the id `report`, at `start` to `end`; `place` counts the report's sentences from 0.

    Days are ordinals of `datetime.date`. `days` are the days that the sentence dates something to; `unhappened` are those of its
    acts that were only announced, called possible or denied. `published` is None if the day is not known.
    """

    text: str
    report: str
    place: int
    start: int
    end: int
    published: int | None
    days: frozenset[int]
    unhappened: frozenset[int] = frozenset()


def told(report: Report) -> list[Told]:
    """All sentences of the body of a report, in order, with the days that they name; words between sentences belong to none."""
    spans = list(sentence_spans(report))
    days: dict[int, set[int]] = defaultdict(set)
    for when in find_whens(report.text, report.published):
        place, day = _holder(spans, when.start), exact_day(when)
        if place is not None and day is not None:
            days[place].add(day)
    published = day_of(report.published)
    return [
        Told(report.text[start:end], report.id, place, start, end, published, frozenset(days[place]))
        for place, (start, end) in enumerate(spans)
    ]


def with_acts(corpus: Iterable[Told], mentions: Iterable[Mention]) -> list[Told]:
    """The same sentences with the days of the acts they state, also where words of another sentence date them.

    A day on which all of a sentence's acts are only announced, possible or denied is `unhappened`.
    """
    acts: dict[str, list[Mention]] = defaultdict(list)
    for mention in sorted(mentions, key=lambda mention: mention.trigger_start):
        acts[mention.report].append(mention)
    starts = {report: [act.trigger_start for act in found] for report, found in acts.items()}
    return [_with_acts(sentence, acts, starts) for sentence in corpus]


def _with_acts(sentence: Told, acts: Mapping[str, Sequence[Mention]], starts: Mapping[str, Sequence[int]]) -> Told:
    at = starts.get(sentence.report, ())
    first, last = bisect_right(at, sentence.start - 1), bisect_right(at, sentence.end - 1)
    if first == last:
        return sentence
    stated, others = set[int](), set[int]()
    for act in acts[sentence.report][first:last]:
        day = exact_day(act.when)
        if day is not None and not act.background:
            (stated if act.status in HAPPENED else others).add(day)
    return replace(sentence, days=sentence.days | stated, unhappened=frozenset(others - stated))


def exact_day(when: When) -> int | None:
    """The ordinal of a day that words give, None where they give none or a longer time."""
    one = when.text and when.precision == "day" and when.earliest == when.latest
    return day_of(when.earliest) if one else None


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


def _holder(spans: Sequence[Span], at: int | None) -> int | None:
    """Number of the sentence that the character `at` is in, None outside all."""
    if at is None:
        return None
    place = bisect_right(spans, at, key=lambda span: span[0]) - 1
    return place if place >= 0 and at < spans[place][1] else None
