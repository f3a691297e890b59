"""A strict reader of one publication date as pages, feeds and datelines write it."""

from __future__ import annotations

import datetime as dt
import re
from email.utils import parsedate_to_datetime

from riftline.dates import numbers, points

LONGEST = 80  # characters; a publication date with weekday, time and zone has some 40
_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_WEEKDAY = r"(?:(?P<weekday>[A-Z][a-z]+)\.?,?\s+)?"
_CLOCK = r"(?:,?\s+(?:at\s+)?(?P<clock>\d{1,2}:\d\d)(?:\s?(?P<half>[AaPp])\.?[Mm]\.?)?)?"
_MONTH_FIRST = re.compile(
    _WEEKDAY + r"(?P<month>[A-Z][a-z]{2,8})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})" + _CLOCK
)
_DAY_FIRST = re.compile(
    _WEEKDAY + r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?P<month>[A-Z][a-z]{2,8})\.?,?\s+(?P<year>\d{4})" + _CLOCK
)
_MONTH_YEAR = re.compile(r"(?P<month>[A-Z][a-z]{2,8})\.?,?\s+(?P<year>\d{4})")
_DOTTED = re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})")


def parse_date(text: str) -> str | None:
    """ISO 8601 of a string that is one date and nothing else, at the precision it states; None if it is not one.

    Takes ISO 8601 (year, month, day, or with time and zone), RFC 2822, "July 3, 2025", "03 July 2025",
    "Friday, July 4, 2025", "July 2025", "27.06.2025". Figures with slashes are refused: day and month cannot be told
    apart. A weekday that does not fit the day makes the string no date.
    """
    plain = " ".join(text.split())
    if not plain or len(plain) > LONGEST or not plain.isascii():
        return None
    return _iso(plain) or _named(plain) or _mail(plain)


def _iso(plain: str) -> str | None:
    if found := _ISO.fullmatch(plain):
        year, month, day = (int(part) if part else 1 for part in found.groups())
        return plain if points.make_day(year, month, day) else None
    if not re.match(r"\d{4}-\d\d-\d\d[T ]\d\d", plain):
        return None
    try:
        return dt.datetime.fromisoformat(plain).isoformat()
    except ValueError:
        return None


def _named(plain: str) -> str | None:
    if found := _DOTTED.fullmatch(plain):
        day = points.make_day(int(found["year"]), int(found["month"]), int(found["day"]))
        return day.isoformat() if day else None
    if found := _MONTH_FIRST.fullmatch(plain) or _DAY_FIRST.fullmatch(plain):
        return _full(found)
    found = _MONTH_YEAR.fullmatch(plain)
    month = numbers.month(found["month"].lower()) if found else None
    return f"{found['year']}-{month:02}" if found and month else None


def _full(found: re.Match[str]) -> str | None:
    month = numbers.month(found["month"].lower())
    day = points.make_day(int(found["year"]), month, int(found["day"])) if month else None
    if day is None:
        return None
    if found["weekday"] and numbers.weekday(found["weekday"].lower()) != day.isoweekday():
        return None
    if not found["clock"]:
        return day.isoformat()
    hour, minute = (int(part) for part in found["clock"].split(":"))
    if found["half"]:
        hour = hour % 12 + (12 if found["half"] in "Pp" else 0)
    return f"{day.isoformat()}T{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


def _mail(plain: str) -> str | None:
    """RFC 2822, as feeds and mail headers write it: "Fri, 04 Jul 2025 10:00:00 +0400"."""
    if not re.match(r"(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d", plain):
        return None
    try:
        return parsedate_to_datetime(plain).isoformat()
    except (ValueError, OverflowError):
        return None
