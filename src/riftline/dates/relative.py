"""Readers of phrases that count from the publication date or from the point the story has reached."""

from __future__ import annotations

import datetime as dt
import re

from riftline.dates import numbers, points, words
from riftline.dates.named import date
from riftline.dates.rules import Rule
from riftline.dates.scan import Match
from riftline.dates.story import Bounds, Reading, StoryClock, lies_ahead, tense

VAGUE_DAYS = {"D": 13, "W": 7 * 8, "M": 30 * 23, "Y": 365 * 20, "Q": 30 * 23, "E": 36500, "C": 36524 * 10}
"""Days that "days later", "weeks later" … can cover at most: below twice the next larger unit for days and months
(who means more says "weeks", "years"), eight weeks, twenty years, ten decades, ten centuries."""
STORY_WHICH = ("that", "same", "following", "previous", "preceding")
STEP = {"last": -1, "previous": -1, "preceding": -1, "next": 1, "coming": 1, "following": 1}
SUNDAY = 7
DAY_STEPS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
CLOCK_WORDS = {"noon": "12:00", "midnight": "24:00"}


def step(which: str) -> int:
    """How many units on a word like "last", "this", "the following" leads."""
    return next((count for word, count in STEP.items() if word in which.split()), 0)


def read_weekday_set(match: Match, _clock: StoryClock) -> Reading | None:
    """Every Friday, Fridays, Tuesday nights."""
    number = numbers.weekday(match["weekday"] or match["many"] or match["lone"])
    part = words.DAY_PARTS.get(match["part"] or match["parts"].removesuffix("s"))
    return Reading("SET", f"XXXX-WXX-{number}" + (f"T{part}" if part else ""), Rule.SET)


def weekday_near(match: Match, number: int, which: str, today: dt.date) -> dt.date | None:
    """The day a weekday's name means beside `today`: news looks back, on the day itself it means today."""
    back = (today.isoweekday() - number) % 7
    if which in ("next", "this coming", "coming", "the following"):
        return points.add(today, 7 - back, "D")
    if which in ("last", "this past", "past", "the previous"):
        return points.add(today, -(back or 7), "D")
    if which == "this":
        return points.add(today, number - today.isoweekday(), "D")
    return points.add(today, 7 - back if back and lies_ahead(match) else -back, "D")


def read_weekday(match: Match, clock: StoryClock) -> Reading | None:
    """Tuesday, last Tuesday, next Tuesday night."""
    number = numbers.weekday(match["weekday"])
    if number is None or _no_weekday(match):
        return None
    part = words.DAY_PARTS.get(match["part"])
    told = match["which"] in ("that", "the previous", "the following")
    ground = (clock.ground_day() if told else None) or clock.dct
    near = weekday_near(match, number, match["which"], ground) if ground else None
    value = near.isoformat() if near else f"XXXX-WXX-{number}"
    return Reading("TIME", f"{value}T{part}", Rule.WEEKDAY) if part else date(Rule.WEEKDAY, value)


def _no_weekday(match: Match) -> bool:
    """Short forms stand for a weekday only with a full stop that does not end a sentence, or before a comma."""
    word = match["weekday"].split(" ")[0]
    return word in words.SHORT_WEEKDAYS and not ("." in match["weekday"] and word not in ("sun", "sat", "wed", "mon"))


def read_day_name(match: Match, clock: StoryClock) -> Reading | None:
    """Yesterday, today, tomorrow, the day before yesterday; with a part of the day a TIME."""
    name = match["day"]
    if _ends_a_name(match):
        return None
    count = DAY_STEPS.get(name, -2 if "yesterday" in name else 2)
    part = "NI" if name == "tonight" else words.DAY_PARTS.get(match["part"])
    value = points.day_on(clock.dct, count)
    rule = Rule.DAY_FROM_PUBLICATION
    return Reading("TIME", f"{value}T{part}", rule) if part else date(rule, value)


AROUND, PLAIN = 12, 4
"""Tokens to either side in which a headline in capitals shows, and letters of a word that such a headline would write large."""


def _ends_a_name(match: Match) -> bool:
    """Whether "Today" is the end of a name ("the daily Belmark Today"): large behind a large word, where other words are small."""
    shown = match.within.surfaces
    if match.last - match.first != 1 or not match.first or not shown[match.first].istitle():
        return False
    near = shown[max(0, match.first - AROUND) : match.last + AROUND]
    return shown[match.first - 1].istitle() and any(word.islower() and len(word) >= PLAIN for word in near)


def read_part(match: Match, clock: StoryClock) -> Reading | None:
    """This morning, last night, that night, the night before, overnight."""
    which, name = match["which"], match["part"] or match["before"] or match["alone"] or match["mid"] or match["plain"]
    told = match["before"] or which.startswith(("that", "the"))
    ground = clock.ground_day() if told or match["plain"] else clock.dct
    back = match["before"] or (which == "last" and name == "night")
    shift = -1 if back else step(which)
    value = points.day_on(ground, shift)
    return Reading("TIME", f"{value}T{words.DAY_PARTS[name]}", Rule.DAY_PART)


def clock_value(spoken: str) -> str | None:
    """ "HH:MM" of a clock time in words or figures; None if there is no such time."""
    if word := next((value for name, value in CLOCK_WORDS.items() if name in spoken), None):
        return word
    found = re.search(r"(\d{1,2})(?::(\d\d))?", spoken)
    hour = int(found[1]) if found else int(numbers.integer(re.sub(r"\b[ap]\b.*", "", spoken)) or 0)
    minute = int(found[2] or 0) if found else 0
    half = re.search(r"\b([ap])\.?\s?m\b", spoken)
    if half and hour <= 12:
        hour = hour % 12 + (12 if half[1] == "p" else 0)
    return f"{hour:02}:{minute:02}" if hour <= 24 and minute < 60 else None


def read_clock(match: Match, clock: StoryClock) -> Reading | None:
    """8 p.m., 20:00: on the day the story has reached."""
    spoken = match["clock"]
    plain = spoken.replace(":", "").isdecimal()
    if plain and match.before() not in (
        "at",
        "around",
        "by",
        "until",
        "till",
        "from",
        "since",
        "between",
        "about",
        "before",
    ):
        return None
    time = clock_value(spoken)
    day = clock.ground_day()
    return Reading("TIME", f"{day.isoformat() if day else 'XXXX-XX-XX'}T{time}", Rule.CLOCK) if time else None


def read_clock_day(match: Match, clock: StoryClock) -> Reading | None:
    """8 p.m. Tuesday, noon on June 27."""
    spoken = match["clock"]
    time = words.DAY_PARTS.get(spoken) or clock_value(spoken)
    day = read_inner_day(match, clock)
    return Reading("TIME", f"{day}T{time}", Rule.CLOCK) if time and day else None


def read_inner_day(match: Match, clock: StoryClock) -> str | None:
    """The day that the part `day` of a phrase names."""
    inside = match["day"].replace(",", " ").split()
    if inside[0] in DAY_STEPS:
        return points.day_on(clock.dct, DAY_STEPS[inside[0]])
    month = next((number for word in inside if (number := numbers.month(word))), None)
    if month is None:
        number, which = numbers.weekday(inside[-1]), inside[0] if len(inside) > 1 else ""
        near = weekday_near(match, number, which, clock.dct) if number and clock.dct else None
        return near.isoformat() if near else None
    rest = [word for word in inside if numbers.month(word) is None]
    day = next((rank for word in rest if (rank := numbers.ordinal(word)) and rank < 32), None)
    year = next((int(word) for word in rest if len(word) == 4 and word.isdecimal()), None)
    year = year or clock.year_of(match, month, day)
    found = points.make_day(year, month, day) if year and day else None
    return found.isoformat() if found else None


def read_unit_which(match: Match, clock: StoryClock) -> Reading | None:
    """Last week, this month, that year, the following day: from publication, or from the story."""
    which, unit = match["which"], match["unit"]
    if unit == "hour":
        return None
    code = "WE" if unit == "weekend" else words.UNITS[unit]
    from_story = which in STORY_WHICH or (which == "next" and "the" in match.words)
    if from_story:
        return _from_story(code, step(which), clock)
    if clock.dct is None:
        return date(Rule.UNIT_FROM_PUBLICATION, {"D": "XXXX-XX-XX", "M": "XXXX-XX", "Y": "XXXX"}.get(code, "XXXX-WXX"))
    day = points.add(clock.dct, step(which), "W" if code == "WE" else code)
    return date(Rule.UNIT_FROM_PUBLICATION, points.cut(day, code)) if day else None


def _from_story(code: str, count: int, clock: StoryClock) -> Reading | None:
    unit = "W" if code == "WE" else code
    ground = clock.ground()
    days = points.days_of(ground) if ground else None
    if not days:
        return date(Rule.UNIT_FROM_STORY, "XXXX-XX-XX" if code == "D" else "XXXX")
    known = clock.ground_day()
    ends = [points.add(day, count, unit) for day in ((known, known) if known else days)]
    values = [points.cut(day, code) for day in ends if day]
    if not values:
        return None
    if len(set(values)) == 1:
        return date(Rule.UNIT_FROM_STORY, values[0])
    bounds = (ends[0].isoformat(), ends[1].isoformat(), "span") if ends[0] and ends[1] else None
    return date(Rule.UNIT_FROM_STORY, "XXXX-XX-XX", bounds)


def read_year_part(match: Match, clock: StoryClock) -> Reading | None:
    """Later in the year, the end of the month: of the publication's unit."""
    code = words.UNITS[match["unit"]]
    if clock.dct is None or code in ("E", "C"):
        return None
    return date(Rule.UNIT_FROM_PUBLICATION, points.cut(clock.dct, code))


def read_unit_bare(match: Match, clock: StoryClock) -> Reading | None:
    """The year, the week: DATE where news uses it as the current one."""
    code = {"weekend": "WE", "night": "D"}.get(match["unit"]) or words.UNITS[match["unit"]]
    if match["unit"] == "night":
        day = clock.ground_day()
        return Reading("TIME", f"{day.isoformat()}TNI", Rule.DAY_PART) if day and match.before() == "of" else None
    if clock.dct is None:
        return None
    if code == "Y" and match.after() in ("ended", "ending"):
        return Reading("DURATION", "P1Y", Rule.DURATION)
    back = code == "WE" and clock.dct.isoweekday() < SUNDAY - 1 and tense(match) != "future"
    day = points.add(clock.dct, -int(back), "W")
    return date(Rule.UNIT_FROM_PUBLICATION, points.cut(day, code)) if day else None


def read_night_before(match: Match, clock: StoryClock) -> Reading | None:
    """The day before, the week after."""
    return _from_story(words.UNITS[match["unit"]], 1 if match["way"] == "after" else -1, clock)


def read_ago(match: Match, clock: StoryClock) -> Reading | None:
    """Two years ago, three days later, a year earlier, weeks before, long ago."""
    way = match["way"]
    sign = 1 if way in ("from now", "hence", "later", "afterward", "afterwards") else -1
    from_story = way not in ("ago", "from now", "hence")
    if match["long"]:
        return date(Rule.PAST, "PAST_REF") if sign < 0 else date(Rule.FUTURE, "FUTURE_REF")
    unit = (match["unit"] or match["units"]).split(" ")[0]
    code = words.UNITS.get(unit) or words.UNITS[words.PLURALS[unit]]
    if code in "HMS" and unit.startswith(("hour", "minute", "second")):
        return _clock_offset(match, clock)
    if not match["count"]:
        return vague(code, sign, clock, from_story=from_story)
    count = numbers.integer(match["count"])
    if code == "Y" and clock.compared and count == 1 and sign < 0:
        value = points.shift(clock.compared, -1, "Y")
        return date(Rule.OFFSET_FROM_STORY, value) if value else None
    return offset(count, code, sign, clock, from_story=from_story) if count else None


def _clock_offset(match: Match, clock: StoryClock) -> Reading | None:
    day = clock.ground_day() if match["way"] not in ("ago", "from now", "hence") else clock.dct
    if day is None:
        return None
    return Reading("TIME", day.isoformat(), Rule.OFFSET_FROM_STORY, (day.isoformat(), day.isoformat(), "day"))


def vague(code: str, sign: int, clock: StoryClock, *, from_story: bool) -> Reading:
    """An offset without a number: a reference, bounded by the day counted from and `VAGUE_DAYS`."""
    reference = "FUTURE_REF" if sign > 0 else "PAST_REF"
    return date(Rule.VAGUE_OFFSET, reference, vague_bounds(code, sign, clock, from_story=from_story))


def vague_bounds(code: str, sign: int, clock: StoryClock, *, from_story: bool) -> Bounds | None:
    """From the point counted from to `VAGUE_DAYS` away; None if that point is not known."""
    ground = clock.ground() if from_story else clock.dct and clock.dct.isoformat()
    days = points.days_of(ground) if ground else None
    if not days:
        return None
    reach = points.add(days[1] if sign > 0 else days[0], sign * VAGUE_DAYS.get(code, 1), "D")
    if reach is None:
        return None
    first, last = (days[0], reach) if sign > 0 else (reach, days[1])
    return first.isoformat(), last.isoformat(), "span"


def offset(count: float, code: str, sign: int, clock: StoryClock, *, from_story: bool) -> Reading | None:
    """A counted offset at the precision of its unit, or the span of days that it can mean from a coarser ground."""
    rule = Rule.OFFSET_FROM_STORY if from_story else Rule.OFFSET_FROM_PUBLICATION
    ground = clock.ground() if from_story else clock.dct and clock.dct.isoformat()
    days = points.days_of(ground) if ground else None
    if not ground or not days:
        return date(rule, "XXXX-XX-XX" if code == "D" else "XXXX")
    ends = [points.add(day, sign * count, code) for day in days]
    values = [points.cut(day, code) for day in ends if day]
    if len(set(values)) == 1:
        around = _around(ends[0], ends[1]) if code == "W" and ends[0] and ends[1] else None
        return date(rule, values[0], around)
    if not (ends[0] and ends[1]):
        return None
    if points.unit_of(ground) == "M" and code in "MQ":
        return date(rule, points.cut(ends[0], "M"))
    return date(rule, "XXXX-XX-XX", (ends[0].isoformat(), ends[1].isoformat(), "span"))


HALF_WEEK = 3


def _around(first: dt.date, last: dt.date) -> Bounds | None:
    """The week around the days that a count of weeks leads to: "two weeks ago" heeds no Monday."""
    ends = points.add(first, -HALF_WEEK, "D"), points.add(last, HALF_WEEK, "D")
    return (ends[0].isoformat(), ends[1].isoformat(), "week") if ends[0] and ends[1] else None


def read_year_end(_match: Match, clock: StoryClock) -> Reading | None:
    """Year-end: the last day of the publication's year by its name; an act "by year-end" has the month at most."""
    if clock.dct is None:
        return None
    month = f"{clock.dct.year:04}-12"
    return date(Rule.UNIT_FROM_PUBLICATION, f"{month}-31", (month, month, "month"))
