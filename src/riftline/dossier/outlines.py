"""Coasts and borders near a point, for small maps: lines of Natural Earth (public domain) that travel in the program.

They come from Natural Earth 4.1 at 1:50 million through the npm package world-atlas 2.0.2 (ISC), simplified by
``training/outlines.py``. Borders are those that stood on the ground by Natural Earth's reading, and no word on whose land it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, pairwise
from pathlib import Path

FILE = Path(__file__).with_name("outlines.txt")
UNITS = 40
"""Units a degree in the file."""

COAST, BORDER = "coast", "border"
KINDS = {"c": COAST, "b": BORDER}

Point = tuple[float, float]
"""Longitude and latitude in degrees."""


@dataclass(frozen=True)
class Outline:
    """A coast or a border: its points, and the box around them as west, south, east, north."""

    kind: str
    points: tuple[Point, ...]
    box: tuple[float, float, float, float]


@dataclass(frozen=True)
class Frame:
    """A stretch of the globe around a point: half its width and half its height in degrees."""

    lat: float
    lon: float
    half_lat: float
    half_lon: float

    def east_of(self, lon: float) -> float:
        """Degrees from the middle to a longitude, the shorter way around the world."""
        return (lon - self.lon + 180) % 360 - 180

    def meets(self, west: float, south: float, east: float, north: float) -> bool:
        """Whether a box may reach into the frame."""
        if south > self.lat + self.half_lat or north < self.lat - self.half_lat:
            return False
        middle = self.east_of((west + east) / 2)
        return abs(middle) <= self.half_lon + (east - west) / 2

    def holds(self, one: Point, other: Point) -> bool:
        """Whether the stretch between two near points may lie in the frame."""
        (west, east), (south, north) = sorted((one[0], other[0])), sorted((one[1], other[1]))
        return self.meets(west, south, east, north)


def near(frame: Frame) -> Iterator[tuple[str, tuple[Point, ...]]]:
    """The kind and the points of every line, or part of one, in a frame."""
    for outline in outlines():
        if frame.meets(*outline.box):
            for part in _parts(outline.points, frame):
                yield outline.kind, part


def _parts(points: Iterable[Point], frame: Frame) -> Iterator[tuple[Point, ...]]:
    part: list[Point] = []
    for one, other in pairwise(points):
        if frame.holds(one, other):
            part = part or [one]
            part.append(other)
        elif part:
            yield tuple(part)
            part = []
    if part:
        yield tuple(part)


@cache
def outlines() -> tuple[Outline, ...]:
    """All lines."""
    return tuple(_outline(*row.split(" ", 1)) for row in FILE.read_text(encoding="utf-8").splitlines())


def _outline(kind: str, steps: str) -> Outline:
    pairs = [(int(lon), int(lat)) for lon, _, lat in (step.partition(",") for step in steps.split())]
    whole = accumulate(pairs, lambda at, step: (at[0] + step[0], at[1] + step[1]))
    points = tuple((lon / UNITS, lat / UNITS) for lon, lat in whole)
    lons, lats = zip(*points, strict=True)
    return Outline(KINDS[kind], points, (min(lons), min(lats), max(lons), max(lats)))
