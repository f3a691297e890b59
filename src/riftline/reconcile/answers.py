"""Answers on the events: those that reports state, with their words, and apart from them those inferred from order and matter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from riftline.events.mention import Mention
from riftline.reconcile.acts import Act
from riftline.reconcile.answering import stated_answers
from riftline.reconcile.chronicle import Chronicle
from riftline.reconcile.event import Answer, Event, happened
from riftline.reconcile.spans import days_of, overlap
from riftline.reconcile.telling import Items, Weights

STATED, INFERRED = "stated", "inferred"

SOON = 3
"""Days within which an act of the other side may be an answer: diplomacy answers within days, later acts have other causes too."""

SAME_MATTER = 0.9
"""Weight of particulars that an answer shares with the act it answers: one rare name or place, as for accounts of one act."""

SPOKEN = 6
"""Accounts of an event that are looked at for its matter."""


def with_answers(events: Sequence[Event], mentions: Iterable[Mention], texts: Mapping[str, str]) -> list[Event]:
    """The events with their answers, stated ones first; an inferred one only where none is stated."""
    by_id = {mention.id: mention for mention in mentions}
    event_of = {name: event.id for event in events if happened(event) for name in event.mentions}
    known = {event.id: event for event in events}
    answers: dict[str, list[Answer]] = defaultdict(list)
    for link in stated_answers(by_id.values(), event_of, texts):
        if _in_order(known[link.answer], known[link.earlier]):
            answers[link.answer].append(Answer(link.earlier, STATED, link.report, link.start, link.end))
    for later, earlier in inferred_answers(events, by_id, texts):
        if later not in answers:
            answers[later].append(Answer(earlier, INFERRED))
    return [replace(event, answers=tuple(answers[event.id])) if event.id in answers else event for event in events]


def stated_only(chronicle: Chronicle) -> Chronicle:
    """The chronicle without inferred answers: what exports give unless they are asked for more."""
    kept = [replace(e, answers=tuple(a for a in e.answers if a.how == STATED)) for e in chronicle.events]
    return replace(chronicle, events=tuple(kept))


def _in_order(answer: Event, earlier: Event) -> bool:
    mine, theirs = days_of(answer.when), days_of(earlier.when)
    return mine is None or theirs is None or mine[1] >= theirs[0]


def inferred_answers(
    events: Sequence[Event], mentions: Mapping[str, Mention], texts: Mapping[str, str]
) -> list[tuple[str, str]]:
    """Pairs (answer, earlier act): reverse direction, a few days later at most, the same matter; the likeliest for each."""
    acts = [event for event in events if _fit(event)]
    matters = {event.id: _matter(event, mentions, texts) for event in acts}
    weights = Weights(matters.values())
    waiting: dict[tuple[str, str], list[Event]] = defaultdict(list)
    for event in acts:
        for pair in _pairs(event):
            waiting[pair].append(event)
    found = []
    for event in acts:
        earlier = {e.id: e for source, target in _pairs(event) for e in waiting[target, source] if _soon(event, e)}
        best = max(((_shared(matters[event.id] & matters[name], weights), name) for name in earlier), default=(0.0, ""))
        if best[0] >= SAME_MATTER:
            found.append((event.id, best[1]))
    return found


def _fit(event: Event) -> bool:
    return event.when.precision == "day" and not event.background and happened(event)


def _pairs(event: Event) -> list[tuple[str, str]]:
    sources, targets = (sorted({a.country for a in side if a.country}) for side in (event.sources, event.targets))
    return [(source, target) for source in sources for target in targets if source != target]


def _soon(answer: Event, earlier: Event) -> bool:
    mine, theirs = days_of(answer.when), days_of(earlier.when)
    if mine is None or theirs is None or answer.id == earlier.id or theirs[0] > mine[0]:
        return False
    return overlap((theirs[0], theirs[1] + SOON), mine) and (theirs[0] < mine[0] or earlier.score < 0)


def _matter(event: Event, mentions: Mapping[str, Mention], texts: Mapping[str, str]) -> Items:
    told = [mentions[name] for name in event.mentions[:SPOKEN] if name in mentions]
    return frozenset().union(*(Act(mention, texts.get(mention.report, "")).items for mention in told))


def _shared(items: Items, weights: Weights) -> float:
    return sum(weights.of(item) for item in sorted(items))
