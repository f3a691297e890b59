"""Calendar days behind a `When`: from ISO 8601 at any precision to a first and a last day."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from riftline.dates.when import When

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "AU": 9, "WI": 12}
"""First month of a season in the northern meteorological year (TIMEX3 codes; AU is a common spelling of FA)."""


@dataclass(frozen=True)
class Interval:
    """Days from `first` to `last`, both inside."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it covers, at least 1."""
        return (self.last - self.first).days + 1

    @property
    def middle(self) -> date:
        """The middle day, the earlier one of two."""
        return self.first + timedelta(days=(self.days - 1) // 2)


def interval(when: When) -> Interval | None:
    """The days a `When` may stand for; None if it says nothing. One known end stands for both."""
    first = span_of(when.earliest or when.latest or "")
    last = span_of(when.latest or when.earliest or "")
    if first is None or last is None:
        return None
    return Interval(min(first.first, last.first), max(first.last, last.last))


def span_of(value: str) -> Interval | None:
    """The days an ISO 8601 (or TIMEX3 week, quarter, season) value covers: ``2025-06`` gives 1 to 30 June."""
    for pattern, read in FORMS:
        if match := pattern.fullmatch(value):
            try:
                return read(match)
            except ValueError:
                return None
    return None


def _day(match: re.Match[str]) -> Interval:
    day = date(int(match[1]), int(match[2]), int(match[3]))
    return Interval(day, day)


def _months(year: int, month: int, count: int) -> Interval:
    end = year * 12 + month - 1 + count - 1
    end_year, end_month = end // 12, end % 12 + 1
    return Interval(date(year, month, 1), date(end_year, end_month, monthrange(end_year, end_month)[1]))


def _month(match: re.Match[str]) -> Interval:
    return _months(int(match[1]), int(match[2]), 1)


def _quarter(match: re.Match[str]) -> Interval:
    return _months(int(match[1]), int(match[2]) * 3 - 2, 3)


def _season(match: re.Match[str]) -> Interval:
    return _months(int(match[1]), SEASONS[match[2]], 3)


def _week(match: re.Match[str]) -> Interval:
    monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
    return Interval(monday, monday + timedelta(days=6))


def _year(match: re.Match[str]) -> Interval:
    return _months(int(match[1]), 1, 12)


FORMS = (
    (re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:T.*)?"), _day),
    (re.compile(r"(\d{4})-(\d{2})"), _month),
    (re.compile(r"(\d{4})-W(\d{2})"), _week),
    (re.compile(r"(\d{4})-Q([1-4])"), _quarter),
    (re.compile(r"(\d{4})-(SP|SU|FA|AU|WI)"), _season),
    (re.compile(r"(\d{4})"), _year),
)
"""Forms a value may have, and how each is read."""
