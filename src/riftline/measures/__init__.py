"""Scales, series, phases, reciprocity: pure functions over events. Every number names the events it rests on."""

from riftline.measures.band import BandDay, band
from riftline.measures.between import PairCourse, PairDay, pair_courses
from riftline.measures.changes import Change, changes
from riftline.measures.counts import QuadCount, quad_counts, quad_words
from riftline.measures.days import Interval, interval
from riftline.measures.escalation import HALF_LIFE_DAYS, IndexDay, escalation
from riftline.measures.ladder import Rung, ladder
from riftline.measures.phases import Phase, peak, phases
from riftline.measures.reciprocity import Reciprocity, reciprocity
from riftline.measures.series import DayScore, daily
from riftline.measures.sides import Sides, side_of, sides
from riftline.measures.turning import Turning, turnings

__all__ = [
    "HALF_LIFE_DAYS",
    "BandDay",
    "Change",
    "DayScore",
    "IndexDay",
    "Interval",
    "PairCourse",
    "PairDay",
    "Phase",
    "QuadCount",
    "Reciprocity",
    "Rung",
    "Sides",
    "Turning",
    "band",
    "changes",
    "daily",
    "escalation",
    "interval",
    "ladder",
    "pair_courses",
    "peak",
    "phases",
    "quad_counts",
    "quad_words",
    "reciprocity",
    "side_of",
    "sides",
    "turnings",
]
