"""Counts of acts by quad class: words or deeds, conflict or cooperation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from riftline.events.ontology import ontology
from riftline.measures.acts import directed, happened
from riftline.reconcile.event import Event


@dataclass(frozen=True)
class QuadCount:
    """How many acts of one quad class (1 … 4, see `quad_words`) run from `source` to `target`, and which."""

    source: str
    target: str
    quad: int
    count: int
    events: tuple[str, ...]


def quad_words(quad: int) -> str:
    """A quad class in words: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict."""
    return ontology().quads[quad]


def quad_counts(events: Iterable[Event]) -> tuple[QuadCount, ...]:
    """The acts by directed pair of countries and quad class, ordered by pair and class."""
    cells: dict[tuple[str, str, int], list[str]] = defaultdict(list)
    for event in happened(events):
        for source, target in directed(event):
            cells[source, target, ontology().quad(event.type)].append(event.id)
    return tuple(QuadCount(*key, len(cells[key]), tuple(cells[key])) for key in sorted(cells))
