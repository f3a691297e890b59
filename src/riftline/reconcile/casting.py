"""Who and where is meant when a person names a side or a place.

A side is an actor of the record by id or name, or a state by its code; a place one of the record, or of the gazetteer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

from riftline.actors import identity
from riftline.actors.actor import Actor, Place
from riftline.actors.gazetteer import place_of
from riftline.actors.knowledge import default
from riftline.actors.normal import normal
from riftline.events.mention import Mention

NOBODY = "none"
"""Says that a side has no actor."""

_CODES = re.compile(r"[A-Z]{3}(?:[\s,;/|]+[A-Z]{3})*")
_PLACED = re.compile(r"(?P<name>[^,;]+)[,;]\s*(?P<lat>-?\d{1,2}(?:\.\d+)?)[,;]\s*(?P<lon>-?\d{1,3}(?:\.\d+)?)")
"""A place with its coordinates."""


def is_place(words: str) -> bool:
    """Whether words can stand for a place: a name, or a name with coordinates that lie on the globe."""
    if found := _PLACED.fullmatch(words.strip()):
        return abs(float(found["lat"])) <= 90 and abs(float(found["lon"])) <= 180
    return any(map(str.isalpha, words))


class Cast:
    """The actors that the mentions of a record name."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._mentions = mentions

    def named(self, words: str) -> tuple[Actor, ...]:
        """The actors behind ``ARV BMK`` (codes of states), or behind ids, codes or names with semicolons between them.

        A name that the record does not know is an actor of that name of which nothing else is known; "none" is nobody.
        """
        words = words.strip()
        if words.casefold() in ("", NOBODY):
            return ()
        if _CODES.fullmatch(words):
            return tuple(dict.fromkeys(self._state(code) for code in re.findall("[A-Z]{3}", words)))
        parts = [part.strip() for part in words.split(";")]
        return tuple(dict.fromkeys(self._one(part) for part in parts if part))

    def place(self, words: str) -> Place | None:
        """The place behind "Port Sela", or behind "Port Sela, 12.5, 40.25" with latitude and longitude in degrees.

        A name alone is a place of the record, else of the gazetteer, looked for in the record's countries first, else a place of
        which nothing else is known; "none" is nowhere.
        """
        words = words.strip()
        if words.casefold() in ("", NOBODY):
            return None
        if found := _PLACED.fullmatch(words):
            known = self._known_place(found["name"].strip())
            return Place(known.name, known.country, float(found["lat"]), float(found["lon"]))
        return self._known_place(words)

    def _known_place(self, name: str) -> Place:
        return self._places.get(normal(name)) or place_of(name, self._countries) or Place(name, None, None, None)

    def _one(self, word: str) -> Actor:
        if re.fullmatch("[A-Z]{3}", word):
            return self._state(word)
        known = self._by_id.get(word) or self._by_name.get(normal(word))
        return known or identity.build(word, None, None, "unknown")

    def _state(self, code: str) -> Actor:
        return self._states.get(code) or identity.state(default(), code)

    @cached_property
    def _actors(self) -> list[Actor]:
        return list(dict.fromkeys(actor for m in self._mentions for actor in m.sources + m.targets))

    @cached_property
    def _places(self) -> dict[str, Place]:
        places = [mention.place for mention in self._mentions if mention.place]
        return {normal(place.name): place for place in sorted(places, key=lambda place: place.lat is not None)}

    @cached_property
    def _countries(self) -> frozenset[str]:
        return frozenset(actor.country for actor in self._actors if actor.country)

    @cached_property
    def _by_id(self) -> dict[str, Actor]:
        return {actor.id: actor for actor in reversed(self._actors)}

    @cached_property
    def _by_name(self) -> dict[str, Actor]:
        return {normal(actor.name): actor for actor in reversed(self._actors)}

    @cached_property
    def _states(self) -> dict[str, Actor]:
        return {actor.country: actor for actor in reversed(self._actors) if actor.kind == "state" and actor.country}
