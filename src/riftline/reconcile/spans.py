"""Days behind a date: an ISO 8601 value at any precision as the first and last day that it covers."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

from riftline.dates.when import When

DATES = 65_536
"""Dates remembered once read: some 180 years of days."""

Days = tuple[int, int]
"""First and last day, as proleptic Gregorian ordinals; both belong to it."""

PRECISIONS = ("day", "week", "month", "quarter", "season", "year", "span", "unknown")
"""From the most to the least precise."""

COMPARABLE = frozenset({"day", "week", "month"})
"""Precisions at which an overlap says something: two acts of one year are seldom one act."""

_ISO = re.compile(r"(\d{4})(?:-(?:W(\d{2})|Q([1-4])|(SP|SU|FA|AU|WI)|(\d{2})(?:-(\d{2}))?))?(?:T.*)?$")
_SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "AU": 9, "WI": 12}
"""First month of the meteorological seasons of the northern hemisphere; a winter is named after the year it starts in."""


def days_of(when: When) -> Days | None:
    """The days a date covers, None if either end is unknown or it runs backwards."""
    first, last = covered(when.earliest), covered(when.latest)
    if first is None or last is None or first[0] > last[1]:
        return None
    return first[0], last[1]


@lru_cache(maxsize=DATES)
def covered(value: str | None) -> Days | None:
    """The days of ``2031``, ``2031-04``, ``2031-04-27``, ``2031-W17``, ``2031-Q2`` or ``2031-SP``; None if it is none."""
    match = _ISO.match(value or "")
    if match is None:
        return None
    year, week, quarter, season, month, day = match.groups()
    try:
        if week:
            monday = date.fromisocalendar(int(year), int(week), 1)
            return monday.toordinal(), (monday + timedelta(days=6)).toordinal()
        if day:
            only = date(int(year), int(month), int(day)).toordinal()
            return only, only
        if month:
            return _months(int(year), int(month), 1)
        if quarter:
            return _months(int(year), 3 * int(quarter) - 2, 3)
        return _months(int(year), _SEASON_STARTS[season], 3) if season else _months(int(year), 1, 12)
    except ValueError:
        return None


def _months(year: int, month: int, number: int) -> Days:
    last = month + number - 1
    last_year, last_month = year + (last - 1) // 12, (last - 1) % 12 + 1
    end = date(last_year, last_month, monthrange(last_year, last_month)[1])
    return date(year, month, 1).toordinal(), end.toordinal()


def overlap(a: Days, b: Days) -> bool:
    """Whether two stretches share a day."""
    return a[0] <= b[1] and b[0] <= a[1]
