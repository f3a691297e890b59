"""Scales, series, phases: pure functions over events. Every number names the events it rests on."""

from riftline.measures.counts import QuadCount, quad_counts, quad_words
from riftline.measures.days import Interval, interval
from riftline.measures.escalation import HALF_LIFE_DAYS, IndexDay, escalation
from riftline.measures.phases import Phase, peak, phases
from riftline.measures.series import DayScore, daily
from riftline.measures.sides import Sides, side_of, sides

__all__ = [
    "HALF_LIFE_DAYS",
    "DayScore",
    "IndexDay",
    "Interval",
    "Phase",
    "QuadCount",
    "Sides",
    "daily",
    "escalation",
    "interval",
    "peak",
    "phases",
    "quad_counts",
    "quad_words",
    "side_of",
    "sides",
]
