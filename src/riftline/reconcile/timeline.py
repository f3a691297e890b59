"""A timeline: the days that matter in a pile of reports, and the sentences that tell them.

Days first, then sentences for each ("date-wise" summarising: Ghalandari and Ifrim, 2020), without training: a day matters if many
origins date something to it, more if they still speak of it later, and more if an act of that day is told by many. What the
record holds of the reports decides: its acts with their days, actors and statuses, and which reports retell one source. The
weights were set on five news topics (docs/scores.md).
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from riftline.language import meaning
from riftline.reconcile.chronicle import Chronicle
from riftline.reconcile.event import Event
from riftline.reconcile.timeline_sentences import Told, day_of, exact_day, with_acts
from riftline.reconcile.timeline_telling import Query, Words, meaning_centrality

LATER = 0.5
"""What the logarithm of the days between a day and the report adds to its weight: swept 0–10, flat from 0.3 to 1."""

OFF_QUERY = 0.7
"""Weight of a sentence without a word of the query when days are chosen, and of an act without one in its summary (its sides
stand there): swept 0–1; below 0.5 side stories of note are lost."""

OPENING, IN_OPENING = 5, 2.0
"""First sentences of a report, and what a day named there counts: reporters put what matters first. Swept 2–8 and 1–2."""

SHARED = 1.0
"""What an act adds to its day for the logarithm of the origins that tell it: swept 0–4. An act of one origin adds nothing."""

LEADS = 2
"""First sentences of a report that tell its day, or the day before, without saying so: swept 1–5."""

ANSWERS = 0.3
"""What a word of the query adds to a sentence, on a scale where full centrality is 2: swept 0–0.5, flat from 0.2."""

DATED = 0.05
"""What naming the day adds, on the same scale: more (0.1, 0.3) costs central sentences, less lets in talk of other days."""

UNHAPPENED = 0.1
"""What a sentence loses whose acts of the day were only announced, called possible or denied: swept 0–0.3, flat to 0.1."""

SHORTEST, LONGEST = 8, 60
"""Words of a sentence that can stand alone in a timeline: swept 8–12 and 30–80; below 50 good sentences are lost."""

LIKE_ONE_OF_THE_DAY = 0.8
LIKE_ONE_OF_ANOTHER_DAY = 0.9
"""Cosines from which a sentence repeats one that was chosen: swept 0.6–0.8; near-identical wording starts at about 0.9."""

DAYS_LOOKED_AT = 1.5
SENTENCES_LOOKED_AT = 6
"""Where reports are not in a record yet: how many days are looked at for each that is wanted, and how many sentences of each day
are read for each that is wanted, besides those wanted."""


@dataclass(frozen=True)
class Wanted:
    """How many days at most, how many sentences a day at most, the first and last day (ISO), and words to look for."""

    dates: int
    sentences: int
    first: str | None = None
    last: str | None = None
    query: str = ""


Timeline = list[tuple[str, list[str]]]
"""(ISO day, sentences of the reports word for word, best first), in order of time."""


def pick(corpus: Sequence[Told], chronicle: Chronicle, wanted: Wanted) -> Timeline:
    """The timeline of the sentences, through the record `chronicle` of their reports; shorter where the reports hold less."""
    query = Query(wanted.query)
    corpus = with_acts(corpus, chronicle.contents.mentions)
    origins = {report: origin.id for origin in chronicle.origins for report in origin.reports}
    weights = weigh(corpus, query, origins)
    for day, weight in shared(chronicle.happenings, query).items():
        weights[day] += weight
    chosen = _choose(corpus, _ranked(corpus, weights, wanted), wanted, query)
    return [(date.fromordinal(day).isoformat(), texts) for day, texts in sorted(chosen.items())]


def worth_reading(corpus: Sequence[Told], wanted: Wanted) -> list[Told]:
    """The sentences that may stand in a timeline, by the days they name: those worth coding where there is no record yet."""
    query = Query(wanted.query)
    ranked = _ranked(corpus, weigh(corpus, query), wanted)[: math.ceil(DAYS_LOOKED_AT * wanted.dates)]
    words = Words([sentence.text for sentence in corpus])
    most = wanted.sentences + SENTENCES_LOOKED_AT
    return [corpus[n] for day, numbers in ranked for n in _scored(corpus, day, numbers, query, words).best[:most]]


def candidates(corpus: Sequence[Told]) -> dict[int, list[int]]:
    """For each day the numbers of the sentences that may tell it: those that date something to it, and undated leads."""
    found: dict[int, list[int]] = defaultdict(list)
    for number, sentence in enumerate(corpus):
        if SHORTEST <= len(sentence.text.split()) <= LONGEST:
            for day in sentence.days | sentence.unhappened or _lead_days(sentence):
                found[day].append(number)
    return found


def weigh(corpus: Sequence[Told], query: Query, origins: Mapping[str, str] | None = None) -> dict[int, float]:
    """What each day weighs: over all origins, the weight of the origin's sentence that says most of it.

    `origins` gives for a report the id of its origin; without it each report counts.
    """
    best: dict[tuple[int, str], float] = {}
    for sentence in corpus:
        if sentence.days:
            factor = _heeded(query, sentence.text) * (IN_OPENING if sentence.place < OPENING else 1.0)
            origin = (origins or {}).get(sentence.report, sentence.report)
            for day in sentence.days:
                weight = factor * _lasting(day, sentence.published)
                best[day, origin] = max(best.get((day, origin), 0.0), weight)
    weights: dict[int, float] = defaultdict(float)
    for (day, _), weight in best.items():
        weights[day] += weight
    return weights


def shared(happenings: Iterable[Event], query: Query) -> dict[int, float]:
    """What the acts of each day add to its weight: those that several origins tell."""
    weights: dict[int, float] = defaultdict(float)
    for event in happenings:
        day = None if event.background else exact_day(event.when)
        if day is not None:
            weights[day] += SHARED * _heeded(query, event.summary) * math.log(max(1, len(event.origins)))
    return weights


def _heeded(query: Query, text: str) -> float:
    return 1.0 if query.answered_by(text) else OFF_QUERY


def _lasting(day: int, published: int | None) -> float:
    return 1 + LATER * math.log1p(max(0, published - day)) if published is not None else 1.0


def _lead_days(sentence: Told) -> Sequence[int]:
    if sentence.published is None or sentence.place >= LEADS:
        return ()
    return sentence.published, sentence.published - 1


def _ranked(corpus: Sequence[Told], weights: Mapping[int, float], wanted: Wanted) -> list[tuple[int, list[int]]]:
    """Days inside the time wanted, the weightiest first, each with the numbers of its candidates."""
    by_day, inside = candidates(corpus), _between(wanted)
    days = [day for day in weights if inside(day) and day in by_day]
    return [(day, by_day[day]) for day in sorted(days, key=lambda day: (-weights[day], day))]


def _between(wanted: Wanted) -> Callable[[int], bool]:
    first, last = day_of(wanted.first), day_of(wanted.last)
    return lambda day: (first is None or first <= day) and (last is None or day <= last)


@dataclass(frozen=True)
class _Scored:
    """Candidates of a day: `best` numbers first, and the vectors of their sentences in the same order."""

    best: list[int]
    rows: NDArray[np.float32]


def _scored(corpus: Sequence[Told], day: int, numbers: Sequence[int], query: Query, words: Words) -> _Scored:
    """Candidates by how near they are to all that is told of the day, in meaning and in words."""
    texts = [corpus[number].text for number in numbers]
    rows = meaning.vectors(texts)
    answers = np.array([query.answered_by(text) for text in texts])
    dated = np.array([day in corpus[number].days for number in numbers])
    unhappened = np.array([day in corpus[number].unhappened for number in numbers])
    scores = meaning_centrality(rows) + words.centrality(texts)
    scores = scores + ANSWERS * answers + DATED * dated - UNHAPPENED * unhappened
    order = sorted(range(len(texts)), key=lambda i: (-scores[i], i))
    return _Scored([numbers[i] for i in order], rows[order])


def _choose(
    corpus: Sequence[Told], days: Iterable[tuple[int, Sequence[int]]], wanted: Wanted, query: Query
) -> dict[int, list[str]]:
    words = Words([sentence.text for sentence in corpus])
    chosen: dict[int, list[str]] = {}
    others: list[NDArray[np.float32]] = []
    for day, numbers in days:
        if len(chosen) == wanted.dates:
            break
        scored = _scored(corpus, day, numbers, query, words)
        taken = list(_unlike(scored.rows, others, wanted.sentences))
        if taken:
            chosen[day] = [corpus[scored.best[i]].text for i in taken]
            others.append(scored.rows[taken])
    return chosen


def _unlike(rows: NDArray[np.float32], others: Sequence[NDArray[np.float32]], most: int) -> Iterator[int]:
    """The first `most` rows that repeat neither one of the same day nor one of another."""
    taken: list[int] = []
    for i, row in enumerate(rows):
        if len(taken) == most:
            return
        if any(float((other @ row).max()) > LIKE_ONE_OF_ANOTHER_DAY for other in others):
            continue
        if any(float(rows[j] @ row) > LIKE_ONE_OF_THE_DAY for j in taken):
            continue
        taken.append(i)
        yield i
