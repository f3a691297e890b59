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
GOLDEN = pi * (3 - sqrt(5))
"""The angle by which the seeds of a sunflower turn: places close to a point that do not cover one another."""
TURNS = 24
"""Places tried for a mark; the last is at most 2.5 marks away from the true one, further would mislead."""
REACH = 6
"""Marks further left than this many of their own width cannot be in the way: two nudges and a mark."""
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


def rows_of(events: Sequence[Event], frame: Frame) -> tuple[list[Row], list[Row]]:
    """The marks of a lane: points for acts dated to the day, bars for the others."""
    points, bars = [], []
    taken: list[tuple[float, float]] = []
    for event in events:
        span = interval(event.when)
        assert span is not None
        row: Row = {
            "mark": f"mark:{event.id}",
            "href": f"#{event.id}",
            "status": event.status,
            "origins": len(event.origins),
        }
        if span.days == 1:
            x, y = _free(frame.place(milliseconds(span.first) + DAY_MS / 2, event.score), taken, sqrt(frame.mark))
            taken.append((x, y))
            ms, score = frame.back(x, y)
            points.append({**row, "x": ms, "y": score})
        else:
            first = max(milliseconds(span.first), frame.domain[0])
            last = min(milliseconds(span.last) + DAY_MS, frame.domain[1])
            bars.append({**row, "x": first, "end": last, "y": event.score})
    return points, bars


def _free(wanted: tuple[float, float], taken: Sequence[tuple[float, float]], apart: float) -> tuple[float, float]:
    """The place nearest to the wanted one, on a sunflower's spiral, that covers no earlier mark; in pixels.

    `taken` are in order of time, so those that could be in the way come last.
    """
    near = list(takewhile(lambda place: wanted[0] - place[0] < apart * REACH, reversed(taken)))
    for turn in range(TURNS):
        radius = apart * 0.5 * sqrt(turn)
        x, y = wanted[0] + radius * cos(turn * GOLDEN), wanted[1] + radius * sin(turn * GOLDEN)
        if all(hypot(place[0] - x, place[1] - y) >= apart for place in near):
            return x, y
    return wanted
