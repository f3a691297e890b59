"""Readers of phrases that name a stretch of the calendar: days, months, years, decades, and stamps."""

from __future__ import annotations

import re

from riftline.dates import numbers, points, words
from riftline.dates.rules import Rule
from riftline.dates.scan import Match
from riftline.dates.story import Reading, StoryClock
from riftline.dates.words import listed

WHICH_YEAR = {"last": -1, "this": 0, "next": 1}
COUNTED = frozenset(listed("percent per cent people men women troops soldiers dollars feet miles points votes km"))
"""Words after a bare number that make it a count and no year or day."""
MONEY = frozenset(listed("$ € £ # no"))
YEAR_CUES = frozenset(
    listed(
        "in of since by until till from during to through late early before after and around for than the between mid "
        ", ( - – / fiscal circa or calendar"
    )
)
MONTH_CUES = frozenset(
    listed(
        "in of since by until till from during to through late early before after and around for last this next between mid "
        "( - – each every or"
    )
)
SENTENCE_START = frozenset(["", ".", "!", "?", '"', "“", "``", "`", "\n\n", ":"])


def date(rule: Rule, value: str, bounds: tuple[str | None, str | None, str] | None = None) -> Reading:
    """A reading of type DATE."""
    return Reading("DATE", value, rule, bounds)


def counted(match: Match) -> bool:
    """Whether the words around a number make it money or a count."""
    return match.after() in COUNTED or match.after() == "%" or match.before() in MONEY


def stated_year(match: Match, clock: StoryClock) -> int | None:
    """The year a phrase states, in figures, in words, or as "last year"."""
    which = match["which"] or match["year"].partition(" ")[0]
    if which in WHICH_YEAR:
        return clock.dct.year + WHICH_YEAR[which] if clock.dct else None
    return numbers.year(match["year"]) if match["year"] else None


def month_and_day(match: Match) -> tuple[int, int] | None:
    """Month and day of a phrase in either order; None if the month has no such day in any year."""
    month = numbers.month(match["month"] or match["later"])
    day = numbers.ordinal(match["day"] or match["early"])
    return (month, day) if month and day and points.make_day(2024, month, day) else None


def read_stamp(match: Match, _clock: StoryClock) -> Reading | None:
    """2025-07-01, 27.06.2025 (day first), 06/27/2025 (month first unless that cannot be)."""
    value = stamp_value(match["stamp"])
    if value is None:
        return None
    if match["clock"] and "t" not in value:
        return Reading("TIME", f"{value}T{match['clock'].zfill(5)[:5]}", Rule.STAMP)
    return Reading("TIME" if "T" in value else "DATE", value, Rule.STAMP)


def stamp_value(stamp: str) -> str | None:
    """The ISO value of a numeric date, or None if it is none."""
    if re.match(r"\d{4}-", stamp):
        return stamp.upper()[:16] if points.read_day(stamp) else None
    first, second, year = (int(part) for part in re.split(r"[./-]", stamp))
    full = numbers.expand(year) if year < 100 else year
    if len(set(re.findall(r"[./-]", stamp))) > 1 or full < 1000 or (year < 100 and "." in stamp):
        return None
    orders = [(second, first), (first, second)] if "." in stamp else [(first, second), (second, first)]
    days = [points.make_day(full, month, day) for month, day in orders]
    return next((day.isoformat() for day in days if day), None)


def read_full_date(match: Match, clock: StoryClock) -> Reading | None:
    """June 27, 2025; the 27th of June 2025; June 27 last year."""
    named, year = month_and_day(match), stated_year(match, clock)
    day = points.make_day(year, *named) if named and year else None
    return date(Rule.FULL_DATE, day.isoformat()) if day else None


def read_dashed(match: Match, clock: StoryClock) -> Reading | None:
    """27-Jun-2025."""
    return read_full_date(match, clock)


def read_month_day(match: Match, clock: StoryClock) -> Reading | None:
    """June 27, 3 July, Friday, July 4: the year from the story, the tense and the publication date."""
    named = month_and_day(match)
    if named is None or counted(match):
        return None
    year = clock.year_of(match, *named)
    if match["which"] in ("last", "this past") and clock.dct:
        year = clock.dct.year - (named >= (clock.dct.month, clock.dct.day))
    if year is None:
        return date(Rule.MONTH_DAY, f"XXXX-{named[0]:02}-{named[1]:02}")
    day = points.make_day(_fit_weekday(year, named, match), *named)
    return date(Rule.MONTH_DAY, day.isoformat()) if day else None


def _fit_weekday(year: int, named: tuple[int, int], match: Match) -> int:
    """The year next to `year` in which the day falls on the weekday named, if one was; else `year`."""
    weekday = numbers.weekday(match["weekday"]) if match["weekday"] else None
    if weekday is None:
        return year
    for near in (year, year - 1, year + 1):
        day = points.make_day(near, *named)
        if day and day.isoweekday() == weekday:
            return near
    return year


def read_day_range(match: Match, clock: StoryClock) -> Reading | None:
    """June 27-29, 27–29 June 2025: one expression, an interval of days."""
    month = numbers.month(match["month"] or match["later"])
    first, last = (int(match[a] or match[b]) for a, b in (("first", "early"), ("last", "late")))
    if not month or first >= last:
        return None
    year = stated_year(match, clock) or clock.year_of(match, month, first)
    days = [points.make_day(year, month, day) for day in (first, last)] if year else []
    if not days or None in days:
        return None
    first_day, last_day = (day.isoformat() for day in days if day)
    return date(Rule.RANGE, f"{first_day}/{last_day}", (first_day, last_day, "span"))


def read_month_year(match: Match, clock: StoryClock) -> Reading | None:
    """June 2025, June last year."""
    month, year = numbers.month(match["month"]), stated_year(match, clock)
    return date(Rule.MONTH_YEAR, f"{year:04}-{month:02}") if month and year else None


def read_month_set(match: Match, _clock: StoryClock) -> Reading | None:
    """Each July."""
    return Reading("SET", f"XXXX-{numbers.month(match['month']):02}", Rule.SET)


def read_month_which(match: Match, clock: StoryClock) -> Reading | None:
    """Last June, next March: the nearest such month strictly before or after publication; that June: the story's."""
    month, which = numbers.month(match["month"]), match["which"]
    assert month
    if which.startswith(("that", "the")):
        ground = clock.ground()
        year = int(ground[:4]) if ground else None
    elif clock.dct is None:
        year = None
    else:
        year = clock.dct.year + _which_shift(which, month, clock.dct.month)
    rule = Rule.UNIT_FROM_PUBLICATION
    return date(rule, f"{year:04}-{month:02}" if year else f"XXXX-{month:02}")


def _which_shift(which: str, month: int, now: int) -> int:
    if "last" in which or "past" in which:
        return -(month >= now)
    if which == "this":
        return 0
    return int(month <= now)


def read_month(match: Match, clock: StoryClock) -> Reading | None:
    """A bare month. "May" and "March" at the start of a sentence, and short forms, need a cue that they are months."""
    word = match["month"].split(" ")[0]
    doubtful = word in ("may", "march") and match.before() in SENTENCE_START
    bare_short = word in words.SHORT_MONTHS and "." not in match["month"]
    if (doubtful or bare_short) and not match["edge"] and match.before() not in MONTH_CUES:
        return None
    month = numbers.month(match["month"])
    assert month
    year = clock.year_of(match, month)
    return date(Rule.MONTH, f"{year:04}-{month:02}" if year else f"XXXX-{month:02}")


def read_year(match: Match, _clock: StoryClock) -> Reading | None:
    """A bare year; a four-digit number that counts something is none."""
    if counted(match) or (match.after() in ("-", "–") and match.after(2) in words.UNITS):
        return None
    year = numbers.year(match["year"])
    plausible = year is not None and 1800 <= year <= 2060
    lonely = len(match.words) == 1 and match.before() not in YEAR_CUES
    if year is None or not (plausible or not lonely):
        return None
    if lonely and (_after_name(match) or _counts(match)):
        return None
    return date(Rule.YEAR, f"{year:04}")


def _after_name(match: Match) -> bool:
    """Whether a capitalised word inside the sentence stands before: the year is then part of a name."""
    place = match.first - 1
    name = place >= 0 and match.within.surfaces[place][0].isupper()
    return name and match.before(2) not in SENTENCE_START


def _counts(match: Match) -> bool:
    """Whether a plural follows, which the number counts."""
    word = match.after()
    return word.isalpha() and word.endswith("s") and word not in ("is", "was", "has")


def read_year_range(match: Match, _clock: StoryClock) -> Reading | None:
    """2020-23, 2020–2023, 1989/90."""
    first, last = int(match["first"]), int(match["last"])
    last = last if last > 99 else first - first % 100 + last
    if first >= last:
        return None
    return date(Rule.RANGE, f"{first}/{last}", (str(first), str(last), "span"))


def read_decade(match: Match, _clock: StoryClock) -> Reading | None:
    """The 1990s, the '90s, the nineties, the nineteen nineties."""
    decade = match["decade"].lstrip("'").removesuffix("s")
    if decade.isdecimal() and len(decade) == 4:
        return date(Rule.DECADE, decade[:3])
    tens = words.DECADES.get(match["decade"].split(" ")[-1])
    century = words.CENTURIES.get(match["decade"].split(" ")[0], 19)
    if decade.isdecimal() and len(decade) == 2:
        tens = int(decade) // 10
        century = 20 if tens < 2 else 19
    if tens is None or match.before() in ("his", "her", "their", "my", "'s"):
        return None
    return date(Rule.DECADE, f"{century}{tens}")


def read_century(match: Match, _clock: StoryClock) -> Reading | None:
    """The 19th century is 18 in TIMEX3: the years that begin with 18."""
    rank = numbers.ordinal(match["ord"])
    if not rank or rank > 30:
        return None
    return date(Rule.CENTURY, f"BC{rank - 1:02}" if match["bc"] else f"{rank - 1:02}")


def read_holiday(match: Match, clock: StoryClock) -> Reading | None:
    """A holiday with a fixed day, in the year that story and tense give."""
    month, day = words.HOLIDAYS[match["holiday"].replace(" 's", " s")]
    year = clock.year_of(match, month, day)
    return date(Rule.HOLIDAY, f"{year:04}-{month:02}-{day:02}" if year else f"XXXX-{month:02}-{day:02}")
