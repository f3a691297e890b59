"""The story clock: the publication date, and the point in time that a text has reached so far."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from riftline.dates import points, words
from riftline.dates.rules import Rule
from riftline.dates.scan import Match

TENSE_BACK, TENSE_AHEAD = 14, 10
"""Tokens looked at for a cue of tense before and after an expression: about one clause of news prose each way."""
AHEAD_REACH = 6
"""Tokens before a weekday within which a word of planning makes it the coming one; 6, 10 and 14 were tried."""
YEAR_REACH = 150
"""Tokens within which an explicit year, other than the publication's, dates the months that follow it: one paragraph."""
SENTENCE_ENDS = frozenset(".!?;")
AHEAD_MONTHS = {"past": 2, "": 4, "future": 9}
"""Months past publication up to which a month without year may lie ahead, by the tense around it; what would lie
further ahead is last year's. Reports name what is near: swept 0–6 for "past" and "" on news of several years."""
BACKTRACK = 2
"""Months that an undated story may step back within a year; what lies further back is taken as the next year's."""
EDGES = {"early": 1, "mid": 6, "late": 10, "later": 10, "end": 12}
"""The month that a part of a year begins with, as far as the story clock cares."""
Bounds = tuple[str | None, str | None, str]
"""Earliest, latest, precision; as in `When`."""


@dataclass(frozen=True)
class Reading:
    """What an expression means: TIMEX3 type and value, the rule, and an interval where the value cannot hold it."""

    type: str
    value: str
    rule: Rule
    bounds: Bounds | None = None


def interval_ends(value: str) -> tuple[str, str] | None:
    """First and last point of a calendar value at the precision known: days, months or years."""
    unit, days = points.unit_of(value), points.days_of(value)
    if not days:
        return None
    keep = {"D": 10, "W": 10, "WE": 10, "Y": 4, "E": 4, "C": 4}.get(unit, 7)
    return days[0].isoformat()[:keep], days[1].isoformat()[:keep]


def tense(match: Match) -> str:
    """ "future", "past" or "" from the nearest cue in the sentence: before the expression first, then after it."""
    back = range(match.first - 1, max(-1, match.first - 1 - TENSE_BACK), -1)
    ahead = range(match.last, min(len(match.within.surfaces), match.last + TENSE_AHEAD))
    return _first_cue(match, back) or _first_cue(match, ahead)


NOUNS_TOO = ("start", "starts", "plan", "plans", "hopes")
DETERMINERS = ("the", "a", "its", "their", "his", "her", "this", "that")
"""Words that after a determiner name a thing and tell no tense: "since the start of the strike"."""


def _first_cue(match: Match, places: range) -> str:
    for place in places:
        word = match.within.word(place)
        if word in SENTENCE_ENDS or word.startswith("\n"):
            return ""
        if word in words.FUTURE_CUES and not (word in NOUNS_TOO and match.within.word(place - 1) in DETERMINERS):
            return "future"
        if is_past(word):
            return "past"
    return ""


def lies_ahead(match: Match) -> bool:
    """Whether a word of planning stands just before: "will meet on Monday", but not "had been due Monday"."""
    for place in range(match.first - 1, max(-1, match.first - 1 - AHEAD_REACH), -1):
        word = match.within.word(place)
        if word in words.AHEAD_CUES:
            return match.within.word(place - 1) not in ("been", "was", "were")
        if word in SENTENCE_ENDS or word.startswith("\n") or is_past(word):
            return False
    return False


def is_past(word: str) -> bool:
    """Whether a word looks like a verb of the past."""
    return word in words.PAST_CUES or (len(word) > 4 and word.endswith("ed"))


class StoryClock:
    """Reads expressions in text order; what one says becomes the ground for those after it.

    `dct` is the document creation time (a date, or None). `told` is the last calendar value narrated, `day` the last
    of day precision, `quarter` the last quarter, `compared` the quarter that "a year earlier" looks back from.
    `year_ahead` is set by the caller where the next expression brings the year ("from June 27 to July 1, 2025").
    """

    def __init__(self, dct: str | None) -> None:
        self.dct = points.read_day(dct)
        self.told: str | None = None
        self.day: dt.date | None = None
        self.quarter: str | None = None
        self.compared: str | None = None
        self.year_ahead: int | None = None
        self._year: tuple[int, int] | None = None
        self._month: int | None = None

    def note(self, match: Match, reading: Reading) -> None:
        """Moves the clock to what was read. Dates of mere speech ("said Tuesday") and references do not move it."""
        unit = points.unit_of(reading.value.partition("T")[0])
        if unit == "Q" and match.phrase in ("quarter", "quarter_year"):
            self.quarter = self.compared = reading.value
        if unit == "Q" and match.phrase in ("quarter_latest", "quarter_bare") and not match["year"]:
            self.compared = reading.value
        if reading.type == "DURATION" and reading.value.endswith("M") and match.parts.get("unit") == ("months",):
            self.compared = None
        if not unit or reading.rule in (Rule.DECADE, Rule.CENTURY):
            return
        lone = reading.rule is Rule.YEAR and match.before() in ("in", "during")
        if lone or reading.rule in (Rule.FULL_DATE, Rule.MONTH_YEAR, Rule.STAMP):
            self._year = (int(reading.value[:4]), match.last)
        if match.phrase == "ago" and match["unit"] == "year" and match["way"] != "later":
            return
        if words.SPEECH & {match.before(), match.before(2)}:
            return
        self.told = reading.value.partition("T")[0]
        named = next((EDGES[word] for word in match.words if word in EDGES), None)
        self._month = int(self.told[5:7]) if self.told[5:7].isdigit() else named
        self.day = points.read_day(reading.value) or self.day

    def ground(self) -> str | None:
        """The value that story-bound expressions count from: what was told last, else the publication day."""
        return self.told or (self.dct.isoformat() if self.dct else None)

    def ground_day(self) -> dt.date | None:
        """The day the story has reached, None where only something coarser was told since."""
        ground = self.ground()
        if ground is None or points.unit_of(ground) == "D":
            return points.read_day(ground)
        days = points.days_of(ground)
        return self.day if self.day and days and days[0] <= self.day <= days[1] else None

    def explicit_year(self, match: Match) -> int | None:
        """The year that governs a month or day without one: brought by the next expression, or told just before."""
        if self.year_ahead is not None:
            return self.year_ahead
        if self._year and match.first - self._year[1] <= YEAR_REACH:
            return self._year[0]
        return None

    def year_of(self, match: Match, month: int, day: int | None = None) -> int | None:
        """The year of a month (and day) named without one; None if nothing tells."""
        explicit = self.explicit_year(match)
        if self.dct is None:
            return self._forward(month) or explicit
        nearest = self._nearest_year(tense(match), month, day)
        if explicit is None or self.year_ahead is not None:
            return nearest if explicit is None else explicit
        return nearest if self._moves_on(explicit, nearest, month) else explicit

    def _forward(self, month: int) -> int | None:
        """The year of a month in a story without a publication date: stories go forward ("late 2024 … in February")."""
        if self.told is None or not self.told[:4].isdigit():
            return None
        return int(self.told[:4]) + (self._month is not None and month < self._month - BACKTRACK)

    def _moves_on(self, explicit: int, nearest: int, month: int) -> bool:
        """Whether the story has passed into the next year: "December 2024 … in February"."""
        return nearest == explicit + 1 and (self.told or "")[:7] > f"{explicit:04}-{month:02}"

    def _nearest_year(self, cue: str, month: int, day: int | None) -> int:
        assert self.dct
        ahead = (month - self.dct.month) * 30 + (day - self.dct.day if day else 0)
        limit = AHEAD_MONTHS[cue] * 30
        if ahead > limit:
            return self.dct.year - 1
        return self.dct.year + (ahead <= limit - 360)
