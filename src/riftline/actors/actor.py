"""Actors: who acts, suffers and speaks; and places."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Actor:
    """A state, organ, person, outlet or group as resolved in one text.

    `id` is stable for one actor in all reports (from `name`, `country`, `sector`). `country` is ISO 3166 alpha-3, or a
    PLOVER non-state code (IGO, UNO, EUR, NGO, MNC, IMG, ISM), or None. `sector` is a PLOVER sector ("GOV", "CVL") or None.
    `kind` is state, organ, person, outlet, organisation, group or unknown. `title` is the office as written, if any.
    """

    id: str
    name: str
    country: str | None
    sector: str | None
    kind: str
    title: str | None = None


@dataclass(frozen=True)
class ActorMention:
    """An actor in the text: characters [start, end), the index of its head token in its Doc, and the rule that resolved it."""

    actor: Actor
    start: int
    end: int
    head: int
    rule: str


@dataclass(frozen=True)
class Place:
    """A place with coordinates in degrees (WGS 84), None where unknown."""

    name: str
    country: str | None
    lat: float | None
    lon: float | None
