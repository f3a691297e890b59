"""Chains of answers: which act answers which, drawn from the first act down; what reports state apart from what is inferred."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from riftline.dossier.lookup import Lookup
from riftline.dossier.words import say_date
from riftline.measures.sides import side_of
from riftline.reconcile.event import Answer, Event

MOST = 40
"""Chains shown of each sort: those with most acts first."""

DEEPEST = 12
"""Answers to answers that are followed: what goes on longer begins a chain of its own."""


@dataclass(frozen=True)
class Step:
    """An act in a chain. `words` are those of the report that links it to the act above (`anchor`, `label`), "" if inferred."""

    event: str
    date: str
    summary: str
    side: str
    words: str
    label: str
    anchor: str
    answers: tuple[Step, ...]


@dataclass(frozen=True)
class ChainPart:
    """Chains that reports state, chains that are inferred, and how many of both are left out."""

    stated: tuple[Step, ...]
    inferred: tuple[Step, ...]
    left_out: int


def chains(lookup: Lookup) -> ChainPart:
    """The chains among the acts that the page prints."""
    stated, inferred = (_drawn(lookup, how) for how in ("stated", "inferred"))
    left = max(len(stated) - MOST, 0) + max(len(inferred) - MOST, 0)
    return ChainPart(tuple(stated[:MOST]), tuple(inferred[:MOST]), left)


Links = Mapping[str, Sequence[tuple[Event, Answer]]]
"""The answers to each event."""


def _drawn(lookup: Lookup, how: str) -> list[Step]:
    """Chains of one sort, the longest first; each act stands under the first act that it answers."""
    links: dict[str, list[tuple[Event, Answer]]] = defaultdict(list)
    answering = set()
    for event in lookup.printed.values():
        first = next((a for a in event.answers if a.how == how and a.event in lookup.printed), None)
        if first is not None:
            links[first.event].append((event, first))
            answering.add(event.id)
    roots = [lookup.printed[name] for name in links if name not in answering]
    made = [_step(lookup, root, None, links, DEEPEST) for root in _in_time(lookup, roots)]
    return sorted(made, key=lambda step: -_size(step))


def _in_time(lookup: Lookup, events: Iterable[Event]) -> list[Event]:
    place = {name: n for n, name in enumerate(lookup.printed)}
    return sorted(events, key=lambda event: place[event.id])


def _step(lookup: Lookup, event: Event, link: Answer | None, links: Links, deep: int) -> Step:
    below = links.get(event.id, ()) if deep else ()
    quoted = link is not None and link.report is not None
    report = link.report if link is not None and link.report is not None else ""
    return Step(
        event=event.id,
        date=say_date(event.when),
        summary=event.summary,
        side=side_of(event, lookup.sides),
        words=lookup.reports[report].text[link.start : link.end] if link is not None and quoted else "",
        label=lookup.label(report) if quoted else "",
        anchor=_anchor(lookup, event, report),
        answers=tuple(_step(lookup, answer, why, links, deep - 1) for answer, why in below),
    )


def _anchor(lookup: Lookup, event: Event, report: str) -> str:
    """The mention of the answer in the report that states it, "" if it is stated elsewhere."""
    told = (lookup.mentions[name] for name in event.mentions if name in lookup.mentions)
    return next((mention.id for mention in told if mention.report == report), "")


def _size(step: Step) -> int:
    return 1 + sum(_size(answer) for answer in step.answers)
