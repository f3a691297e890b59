"""A timeline: the days that matter in a pile of reports, and the sentences that tell them.

Days first, then sentences for each ("date-wise" summarising: Ghalandari and Ifrim, 2020), without training: a day matters if many
reports date something to it, and more if they still speak of it later. The weights were set on five news topics (docs/scores.md).
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from riftline.language import meaning
from riftline.reconcile.timeline_sentences import Told, day_of, told
from riftline.reconcile.timeline_telling import Query, Words, meaning_centrality
from riftline.record.coded import CodedReport

LATER = 0.5
"""What the logarithm of the days between a day and the report adds to its weight: swept 0–10, flat from 0.3 to 1."""

OFF_QUERY = 0.7
"""Weight of a sentence without a word of the query when days are chosen: swept 0–1; below 0.5 side stories of note are lost."""

LEADS = 2
"""First sentences of a report that tell its day, or the day before, without saying so: swept 1–5."""

ANSWERS = 0.3
"""What a word of the query adds to a sentence, on a scale where full centrality is 2: swept 0–0.5, flat from 0.2."""

DATED = 0.05
"""What naming the day adds, on the same scale: more (0.1, 0.3) costs central sentences, less lets in talk of other days."""

SHORTEST, LONGEST = 8, 60
"""Words of a sentence that can stand alone in a timeline: swept 8–12 and 30–80; below 50 good sentences are lost."""

LIKE_ONE_OF_THE_DAY = 0.8
LIKE_ONE_OF_ANOTHER_DAY = 0.9
"""Cosines from which a sentence repeats one that was chosen: swept 0.6–0.8; near-identical wording starts at about 0.9."""


@dataclass(frozen=True)
class Wanted:
    """How many days at most, how many sentences a day at most, the first and last day (ISO), and words to look for."""

    dates: int
    sentences: int
    first: str | None = None
    last: str | None = None
    query: str = ""


def pick(coded: Iterable[CodedReport], wanted: Wanted) -> list[tuple[str, list[str]]]:
    """(ISO day, sentences of the reports word for word, best first), in order of time; fewer where the reports hold fewer."""
    corpus = told(coded)
    query = Query(wanted.query)
    by_day = candidates(corpus)
    inside = _between(wanted)
    weights = {day: weight for day, weight in weigh(corpus, query).items() if inside(day) and day in by_day}
    ranked = sorted(weights, key=lambda day: (-weights[day], day))
    chosen = _choose(corpus, [(day, by_day[day]) for day in ranked], wanted, query)
    return [(date.fromordinal(day).isoformat(), texts) for day, texts in sorted(chosen.items())]


def candidates(corpus: Sequence[Told]) -> dict[int, list[int]]:
    """For each day the numbers of the sentences that may tell it: those that date something to it, and undated leads."""
    found: dict[int, list[int]] = defaultdict(list)
    for number, sentence in enumerate(corpus):
        if SHORTEST <= len(sentence.text.split()) <= LONGEST:
            for day in sentence.days or _lead_days(sentence):
                found[day].append(number)
    return found


def weigh(corpus: Sequence[Told], query: Query) -> dict[int, float]:
    """What each day weighs: over all reports, the weight of the report's sentence that says most of it."""
    best: dict[tuple[int, int], float] = {}
    for sentence in corpus:
        if sentence.days:
            factor = 1.0 if query.answered_by(sentence.text) else OFF_QUERY
            for day in sentence.days:
                key = day, sentence.report
                best[key] = max(best.get(key, 0.0), factor * _lasting(day, sentence.published))
    weights: dict[int, float] = defaultdict(float)
    for (day, _), weight in best.items():
        weights[day] += weight
    return weights


def _lasting(day: int, published: int | None) -> float:
    return 1 + LATER * math.log1p(max(0, published - day)) if published is not None else 1.0


def _lead_days(sentence: Told) -> Sequence[int]:
    if sentence.published is None or sentence.place >= LEADS:
        return ()
    return sentence.published, sentence.published - 1


def _between(wanted: Wanted) -> Callable[[int], bool]:
    first, last = day_of(wanted.first), day_of(wanted.last)
    return lambda day: (first is None or first <= day) and (last is None or day <= last)


def _choose(
    corpus: Sequence[Told], days: Iterable[tuple[int, Sequence[int]]], wanted: Wanted, query: Query
) -> dict[int, list[str]]:
    words = Words([sentence.text for sentence in corpus])
    chosen: dict[int, list[str]] = {}
    others: list[NDArray[np.float32]] = []
    for day, numbers in days:
        if len(chosen) == wanted.dates:
            break
        texts = [corpus[number].text for number in numbers]
        rows = meaning.vectors(texts)
        answers = np.array([query.answered_by(text) for text in texts])
        dated = np.array([day in corpus[number].days for number in numbers])
        scores = meaning_centrality(rows) + words.centrality(texts) + ANSWERS * answers + DATED * dated
        order = sorted(range(len(texts)), key=lambda i: (-scores[i], i))
        taken = list(_unlike(order, rows, others, wanted.sentences))
        if taken:
            chosen[day] = [texts[i] for i in taken]
            others.append(rows[taken])
    return chosen


def _unlike(
    order: Iterable[int], rows: NDArray[np.float32], others: Sequence[NDArray[np.float32]], most: int
) -> Iterator[int]:
    """The first `most` in order that repeat neither one of the same day nor one of another."""
    taken: list[int] = []
    for i in order:
        if len(taken) == most:
            return
        if any(float((other @ rows[i]).max()) > LIKE_ONE_OF_ANOTHER_DAY for other in others):
            continue
        if any(float(rows[j] @ rows[i]) > LIKE_ONE_OF_THE_DAY for j in taken):
            continue
        taken.append(i)
        yield i
