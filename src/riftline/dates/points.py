"""Arithmetic on TIMEX3 calendar values: cutting a day to a coarser value, shifting values, and the days they cover."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange

FIRST_YEAR, LAST_YEAR = 1, 9999  # what datetime can hold
QUARTER_MONTHS = {f"Q{n}": (3 * n - 2, 3 * n) for n in range(1, 5)} | {"H1": (1, 6), "H2": (7, 12)}
SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}
"""Meteorological seasons of the northern half; a winter carries the year of its December (month 14 is February)."""
DAYS = {"D": 1, "W": 7, "F": 14}
MONTHS = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200}

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_PART = re.compile(r"(\d{4})-([QH]\d|SP|SU|FA|WI)")


def make_day(year: int, month: int, day: int) -> dt.date | None:
    """The day, or None where the calendar has no such day."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def read_day(value: str | None) -> dt.date | None:
    """The day that a value of day precision or finer names, else None."""
    found = _DAY.match(value or "")
    return make_day(int(found[1]), int(found[2]), int(found[3])) if found else None


def cut(day: dt.date, unit: str) -> str:
    """The value of the unit (D, W, M, Q, Y, E, C, or WE for a weekend) that holds the day."""
    if unit in ("W", "F", "WE"):
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}" + ("-WE" if unit == "WE" else "")
    if unit == "Q":
        return f"{day.year:04}-Q{(day.month + 2) // 3}"
    return {"D": day.isoformat(), "M": day.isoformat()[:7], "Y": f"{day.year:04}", "E": f"{day.year:04}"[:3]}.get(
        unit, f"{day.year:04}"[:2]
    )


def add_months(day: dt.date, months: int) -> dt.date | None:
    """The same day `months` later, held to the last day of a shorter month; None outside the calendar."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return dt.date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add(day: dt.date, count: float, unit: str) -> dt.date | None:
    """The day `count` units later (earlier if negative); None outside the calendar."""
    if abs(count) > 12 * LAST_YEAR:
        return None
    if unit in MONTHS:
        return add_months(day, round(count * MONTHS[unit]))
    try:
        return day + dt.timedelta(days=round(count * DAYS.get(unit, 0)))
    except OverflowError:
        return None


def day_on(day: dt.date | None, count: int) -> str:
    """The value of the day `count` days on; an open one where the day is not known or outside the calendar."""
    moved = add(day, count, "D") if day else None
    return moved.isoformat() if moved else "XXXX-XX-XX"


def unit_of(value: str) -> str:
    """The unit of a calendar value: D, W, WE, Q, H, S (season), M, Y, E, C, or "" if it is none."""
    if read_day(value):
        return "D"
    if week := _WEEK.fullmatch(value):
        return "WE" if week[3] else "W"
    if part := _PART.fullmatch(value):
        return part[2][0] if part[2][0] in "QH" else "S"
    if _MONTH.fullmatch(value):
        return "M"
    return {4: "Y", 3: "E", 2: "C"}.get(len(value), "") if value.isdecimal() and value.isascii() else ""


def days_of(value: str) -> tuple[dt.date, dt.date] | None:
    """First and last day of a calendar value, or None if it names no stretch of the calendar."""
    unit = unit_of(value)
    if unit == "D":
        day = read_day(value)
        return (day, day) if day else None
    if unit in ("W", "WE"):
        return _week_days(value)
    if unit in ("Q", "H", "S", "M"):
        return _month_days(value)
    if unit:
        digits = value.rstrip("X")
        first, last = int(digits.ljust(4, "0")), int(digits.ljust(4, "9"))
        return (dt.date(first, 1, 1), dt.date(last, 12, 31)) if first else None
    return None


def _week_days(value: str) -> tuple[dt.date, dt.date] | None:
    found = _WEEK.fullmatch(value)
    assert found
    try:
        first = dt.date.fromisocalendar(int(found[1]), int(found[2]), 6 if found[3] else 1)
        return first, first + dt.timedelta(days=1 if found[3] else 6)
    except (ValueError, OverflowError):
        return None


def _month_days(value: str) -> tuple[dt.date, dt.date] | None:
    year, part = int(value[:4]), value[5:]
    first, last = (QUARTER_MONTHS | SEASON_MONTHS).get(part) or (int(part), int(part))
    begin = make_day(year, first, 1)
    end = make_day(year + (last - 1) // 12, (last - 1) % 12 + 1, 1)
    return (begin, end.replace(day=monthrange(end.year, end.month)[1])) if begin and end else None


def months_of(value: str) -> tuple[str, str] | None:
    """First and last month (``2025-06``) of a calendar value of a month or more."""
    days = days_of(value)
    return (days[0].isoformat()[:7], days[1].isoformat()[:7]) if days else None


def shift(value: str, count: int, unit: str) -> str | None:
    """The value `count` units on, at its own precision where that is finer than `unit`, else at the unit's."""
    days = days_of(value)
    if not days:
        return None
    moved = add(days[0], count, unit)
    own = unit_of(value)
    if moved is None or own in ("H", "S"):
        return f"{int(value[:4]) + count:04}{value[4:]}" if moved and unit == "Y" else None
    return cut(moved, own)
