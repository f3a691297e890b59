"""Where the marks of the escalation strip go: days and scores as pixels, and room for acts that fall on one another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import takewhile
from math import cos, hypot, pi, sin, sqrt
from typing import Any

from riftline.measures.days import Interval, interval
from riftline.reconcile.event import Event

Row = dict[str, Any]
Disc = tuple[float, float, float]
"""A mark in pixels: middle and radius."""

GOLDEN = pi * (3 - sqrt(5))
"""The angle by which the seeds of a sunflower turn: places close to a point that do not cover one another."""
TURNS = 24
"""Places tried for a mark; the last is five radii away from the true one, further would mislead."""
REACH = 14
"""Marks further left than this many radii cannot be in the way: two nudges and two marks."""
ORIGINS_LARGEST, LARGEST = 4, 2.6
"""Origins from which a mark grows no more, and how many times the smallest area it then has."""
SCORES = (-11.0, 11.0)
"""PLOVER's scale with room for marks at its ends."""
DAY_MS = 86_400_000


def domain_of(window: Interval) -> tuple[float, float]:
    """The time axis in milliseconds, with some air on both sides."""
    air = max(1.5, window.days * 0.02)
    return milliseconds(window.first) - air * DAY_MS, milliseconds(window.last) + (air + 1) * DAY_MS


def milliseconds(day: date) -> float:
    """The start of a day, in milliseconds since 1970 (as Vega counts)."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp() * 1000


@dataclass(frozen=True)
class Frame:
    """The inside of a lane: its days in milliseconds, its size in pixels, and the area of its smallest mark."""

    domain: tuple[float, float]
    width: int
    height: int
    mark: float

    def place(self, ms: float, score: float) -> tuple[float, float]:
        """A day and a score in pixels."""
        return (ms - self.domain[0]) / self._ms_per_pixel, (SCORES[1] - score) / self._score_per_pixel

    def back(self, x: float, y: float) -> tuple[float, float]:
        """Pixels as a day and a score."""
        return self.domain[0] + x * self._ms_per_pixel, SCORES[1] - y * self._score_per_pixel

    @property
    def _ms_per_pixel(self) -> float:
        return (self.domain[1] - self.domain[0]) / self.width

    @property
    def _score_per_pixel(self) -> float:
        return (SCORES[1] - SCORES[0]) / self.height


def area_of(event: Event, smallest: float) -> float:
    """The area of an act's mark in square pixels: it grows with the origins that tell of the act, up to `ORIGINS_LARGEST`."""
    more = (min(max(len(event.origins), 1), ORIGINS_LARGEST) - 1) / (ORIGINS_LARGEST - 1)
    return smallest * (1 + (LARGEST - 1) * more)


def rows_of(events: Sequence[Event], frame: Frame) -> tuple[list[Row], list[Row]]:
    """The marks of a lane: points for acts dated to the day, bars for the others."""
    points, bars = [], []
    taken: list[Disc] = []
    for event in events:
        span = interval(event.when)
        assert span is not None
        row: Row = {"mark": f"mark:{event.id}", "href": f"#{event.id}", "status": event.status}
        if span.days == 1:
            area = area_of(event, frame.mark)
            wanted = frame.place(milliseconds(span.first) + DAY_MS / 2, event.score)
            taken.append(_free((*wanted, sqrt(area / pi)), taken))
            ms, score = frame.back(*taken[-1][:2])
            points.append({**row, "x": ms, "y": score, "area": area})
        else:
            first = max(milliseconds(span.first), frame.domain[0])
            last = min(milliseconds(span.last) + DAY_MS, frame.domain[1])
            bars.append({**row, "x": first, "end": last, "y": event.score})
    return points, bars


def _free(wanted: Disc, taken: Sequence[Disc]) -> Disc:
    """The place nearest to the wanted one, on a sunflower's spiral, that covers no earlier mark.

    `taken` are in order of time, so those that could be in the way come last.
    """
    x, y, radius = wanted
    near = list(takewhile(lambda disc: x - disc[0] < REACH * radius, reversed(taken)))
    for turn in range(TURNS):
        away = radius * sqrt(turn)
        disc = (x + away * cos(turn * GOLDEN), y + away * sin(turn * GOLDEN), radius)
        if all(hypot(other[0] - disc[0], other[1] - disc[1]) >= other[2] + radius for other in near):
            return disc
    return wanted
