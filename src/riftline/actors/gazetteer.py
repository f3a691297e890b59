"""Places: from a name and the countries of a story to coordinates."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache

from riftline.actors.actor import Place
from riftline.actors.knowledge import TABLES, Knowledge, default
from riftline.actors.normal import normal

CLEARLY_LARGER = 5.0
"""Times the inhabitants of the next place of that name from which a place is meant without other signs; GeoNames' own
populations put Paris (France) 80 times, Tripoli (Libya) 5 times above the next."""


@dataclass(frozen=True, slots=True)
class City:
    """A populated place; `main` is False when it was found by another than its first name."""

    name: str
    country: str
    lat: float
    lon: float
    inhabitants: int
    main: bool


@cache
def _lines() -> dict[str, str]:
    text = (TABLES / "places.tsv").read_text(encoding="utf-8")
    return dict(line.split("\t", 1) for line in text.splitlines())


@cache
def cities(name: str) -> tuple[City, ...]:
    """The places so called, in any spelling that `normal` makes equal; the most populous first."""
    cells = [cell.split("|") for cell in _lines().get(normal(name), "").split(";") if cell]
    found = [City(c[0], c[1], float(c[2]), float(c[3]), int(c[4]), c[5] == "1") for c in cells]
    return tuple(sorted(found, key=lambda city: not city.main))


def choose(found: Iterable[City], near: Collection[str]) -> City | None:
    """The place meant: the largest in the story's countries, else one that has no rival of comparable size."""
    ranked = sorted(found, key=lambda city: -city.inhabitants)
    local = [city for city in ranked if city.country in near]
    if local:
        return local[0]
    main = [city for city in ranked if city.main] or ranked
    if not main or (len(main) > 1 and main[0].inhabitants < CLEARLY_LARGER * main[1].inhabitants):
        return None
    return main[0]


def place_of(name: str, near: Iterable[str], knowledge: Knowledge | None = None) -> Place | None:
    """The place a name means in a story about the countries `near` (ISO alpha-3).

    Regions and states first (a state has no coordinates), then cities by country and population; None if unknown, or
    if places of comparable size share the name and the story does not tell.
    """
    known = knowledge or default()
    key = normal(name.removeprefix("the ").removeprefix("The "))
    if region := known.regions.get(key):
        return Place(*region)
    for candidate in known.names.get(key.split()[0], ()) if key else ():
        if " ".join(candidate.pieces) == key and candidate.entry.kind == "state":
            return Place(candidate.entry.name, candidate.entry.country, None, None)
    city = choose(cities(key), frozenset(near))
    return Place(city.name, city.country, city.lat, city.lon) if city else None
