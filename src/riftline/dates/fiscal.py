"""Readers of quarters, halves and fiscal years, the calendar of business news."""

from __future__ import annotations

import datetime as dt

from riftline.dates import named, numbers, points, words
from riftline.dates.named import date
from riftline.dates.rules import Rule
from riftline.dates.scan import Match
from riftline.dates.story import Reading, StoryClock, tense

RECENT_QUARTERS = 2
"""Results of a quarter are still "expected" up to this many quarters later, so a word of the future leaves its year."""


def quarter_near(rank: int, today: dt.date, cue: str) -> str:
    """The quarter of that rank that news of `today` speaks of: the running year's, or last year's if still ahead."""
    now = (today.month + 2) // 3
    year = today.year
    if cue == "future":
        year += now - rank > RECENT_QUARTERS
    elif rank > now:
        year -= 1
    return f"{year:04}-Q{rank}"


def read_quarter(match: Match, clock: StoryClock) -> Reading | None:
    """The third quarter, the fiscal first quarter, the second quarter of 2024."""
    rank = numbers.ordinal(match["ord"])
    if rank is None or not 1 <= rank <= 4:
        return None
    year = named.stated_year(match, clock)
    if match["which"] == "that":
        year = int((clock.ground() or "0")[:4])
    if year:
        return date(Rule.QUARTER, f"{year:04}-Q{rank}")
    if clock.dct is None:
        return date(Rule.QUARTER, f"XXXX-Q{rank}")
    return date(Rule.QUARTER, quarter_near(rank, clock.dct, tense(match)))


def _told_quarter(clock: StoryClock) -> str | None:
    """The quarter last told, else the one that had ended by publication."""
    if clock.quarter or clock.dct is None:
        return clock.quarter
    ended = points.add(clock.dct, -1, "Q")
    return points.cut(ended, "Q") if ended else None


def read_quarter_ago(match: Match, clock: StoryClock) -> Reading | None:
    """The year-ago quarter, year-earlier: the quarter told, one year back; without one, last year."""
    if match["many"]:
        code = words.UNITS[words.PLURALS[match["many"]]]
        return Reading("DURATION", f"P{numbers.integer(match['count']) or 0:.0f}{code}", Rule.DURATION)
    rank = numbers.ordinal(match["ord"]) if match["ord"] else None
    told = clock.compared or (_told_quarter(clock) if match["unit"] == "quarter" else None)
    if told:
        year = int(told[:4]) - 1
        return date(Rule.OFFSET_FROM_STORY, f"{year:04}-Q{rank}" if rank else f"{year:04}{told[4:]}")
    if clock.dct is None:
        return None
    return date(Rule.OFFSET_FROM_STORY, f"{clock.dct.year - 1:04}")


def read_quarters(match: Match, clock: StoryClock) -> Reading | None:
    """The first three quarters of 2025."""
    count = int(numbers.integer(match["count"]) or 0)
    year = named.stated_year(match, clock)
    if not 1 < count < 4:
        return None
    if year is None:
        return Reading("DURATION", f"P{3 * count}M", Rule.DURATION)
    return date(
        Rule.QUARTER, f"{year}-H1" if count == 2 else f"{year}", (f"{year}-01", f"{year}-{3 * count:02}", "span")
    )


def read_half(match: Match, clock: StoryClock) -> Reading | None:
    """The first half of 2025, the second half."""
    half = 1 if match["ord"] == "first" else 2
    if match["decade"]:
        return date(Rule.DECADE, f"{numbers.expand(int(match['decade'][-3:-1]))}"[:3])
    year = named.stated_year(match, clock)
    if not year and not match["which"]:
        return None
    if year is None:
        year = clock.dct.year if clock.dct else None
    return date(Rule.QUARTER, f"{year:04}-H{half}") if year else None


def read_quarter_latest(match: Match, clock: StoryClock) -> Reading | None:
    """The latest quarter, this quarter, the current fiscal year."""
    which, unit = match["which"], match["unit"]
    if unit == "fiscal year":
        return read_fiscal(match, clock)
    if which in ("current", "this", "next", "last", "previous") and clock.dct:
        count = {"next": 1, "last": -1, "previous": -1}.get(which, 0)
        if unit == "period":
            return None
        day = points.add(clock.dct, count, "Q")
        return date(Rule.QUARTER, points.cut(day, "Q")) if day else None
    told = _told_quarter(clock)
    return date(Rule.QUARTER, told) if told and (clock.quarter or unit != "period") else None


def read_quarter_bare(match: Match, clock: StoryClock) -> Reading | None:
    """The quarter, the period, the 2024 quarter, the quarter a year ago: the quarter told."""
    told = _told_quarter(clock)
    if not told or (clock.quarter is None and "period" in (match["unit"], match["period"])):
        return date(Rule.YEAR, match["year"]) if match["year"] else None
    if match["year"]:
        return date(Rule.QUARTER, f"{match['year']}{told[4:]}")
    value = points.shift(told, -1, "Y") if match["ago"] else told
    return date(Rule.QUARTER, value) if value else None


def read_year_quarter(match: Match, clock: StoryClock) -> Reading | None:
    """Last year's quarter."""
    told, year = _told_quarter(clock), named.stated_year(match, clock)
    return date(Rule.QUARTER, f"{year:04}{told[4:]}") if told and year else None


def read_fiscal(match: Match, clock: StoryClock) -> Reading | None:
    """Fiscal 2025, the current fiscal year: named by its year alone, its months are not known."""
    if match["year"]:
        return date(Rule.YEAR, f"{numbers.year(match['year']):04}")
    if clock.dct is None or "year" not in match.words:
        return None
    if match.after() in ("ended", "ending"):
        return Reading("DURATION", "P1Y", Rule.DURATION)
    shift = {"last": -1, "latest": -1, "previous": -1, "next": 1}.get(match["which"], 0)
    return date(Rule.YEAR, f"{clock.dct.year + shift:04}")
