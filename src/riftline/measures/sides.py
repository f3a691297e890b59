"""The two sides of a crisis, read off the acts and never set by hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from riftline.measures.acts import NON_STATE, countries, directed, happened
from riftline.reconcile.event import Event


@dataclass(frozen=True)
class Sides:
    """Two countries, the one with more acts toward the other first, and the `events` that run between them."""

    first: str
    second: str
    events: tuple[str, ...]


def sides(events: Iterable[Event]) -> Sides | None:
    """The two states with most acts toward each other, both directions together; None if no act runs between states.

    Ties go to the pair that is first in the alphabet, so that the answer does not depend on the order of events.
    """
    between = _between(events)
    if not between:
        return None
    pair = min(between, key=lambda pair: (-len(between[pair]), pair))
    by_first = sum(1 for _, source in between[pair] if source == pair[0])
    first, second = pair if by_first * 2 >= len(between[pair]) else (pair[1], pair[0])
    return Sides(first, second, tuple(dict.fromkeys(event for event, _ in between[pair])))


def side_of(event: Event, sides: Sides | None) -> str:
    """Whose act it is: first, second, both or other."""
    if sides is None:
        return "other"
    acting = set(countries(event.sources)) & {sides.first, sides.second}
    if len(acting) == 2:
        return "both"
    if not acting:
        return "other"
    return "first" if sides.first in acting else "second"


def _between(events: Iterable[Event]) -> dict[tuple[str, str], list[tuple[str, str]]]:
    """For each unordered pair of states the acts between them, as (event, acting state)."""
    between: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for event in happened(events):
        for source, target in directed(event):
            if source not in NON_STATE and target not in NON_STATE:
                between[min(source, target), max(source, target)].append((event.id, source))
    return between
