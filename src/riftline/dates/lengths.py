"""Readers of lengths of time, repetitions, and references to present, past and future."""

from __future__ import annotations

from riftline.dates import numbers, points, words
from riftline.dates.named import date
from riftline.dates.relative import VAGUE_DAYS, offset, vague_bounds
from riftline.dates.rules import Rule
from riftline.dates.scan import Match
from riftline.dates.story import Bounds, Reading, StoryClock, interval_ends

CLOCK_CODES = frozenset(words.CLOCK_UNITS.values())
BACKWARD = ("last", "past", "previous", "recent", "latest")
TOLD_BEFORE = frozenset(["the", "that", "this", "these", "those", "his", "her", "its", "their", "it", "he", "they"])
RATED = frozenset(["%", "percent", "times", "twice", "once", "barrels", "tons", "dollars"])
UNIT_PRECISION = {"D": "day", "W": "week", "M": "month", "Q": "quarter", "Y": "year"}
REFERENCES = {"recent": "PAST_REF", "past": "PAST_REF", "coming": "FUTURE_REF", "future": "FUTURE_REF"}
FORWARD = ("next", "coming", "following", "future")


def code_of(unit: str) -> tuple[str, bool]:
    """A unit's letter, and whether it is one of the clock ("M" is both month and minute)."""
    name = words.PLURALS.get(unit.split(" ")[0], unit.split(" ")[0])
    if name == "weekend":
        return "WE", False
    return words.UNITS[name], name in words.CLOCK_UNITS


def period(count: float | None, code: str, *, clock: bool) -> str:
    """The ISO 8601 duration; X stands for a number not known. Decades and centuries are given in years."""
    if count is None:
        return f"P{'T' if clock else ''}X{code}"
    whole = int(count)
    if code == "H" and clock and whole == count and whole % 24 == 0:
        return f"P{whole // 24}D"
    if whole != count:
        return _with_rest(whole, count - whole, code, clock=clock)
    scale, name = {"E": (10, "Y"), "C": (100, "Y"), "F": (2, "W")}.get(code, (1, code))
    return f"P{'T' if clock else ''}{whole * scale}{name}"


def _with_rest(whole: int, rest: float, code: str, *, clock: bool) -> str:
    parts = {
        "Y": (12, "M"),
        "E": (10, "Y"),
        "C": (100, "Y"),
        "D": (24, "H"),
        "W": (7, "D"),
        "M": (30, "D"),
        "Q": (3, "M"),
    }
    scale, finer = {"H": (60, "M"), "M": (60, "S"), "S": (1, "S")}[code] if clock else parts.get(code, (1, "D"))
    small = round(rest * scale)
    if code in "EC" and not clock:
        return f"P{whole * scale + small}Y"
    between = "T" if code == "D" and not clock else ""
    head = f"{whole}{code}" if whole else ""
    return f"P{'T' if clock else ''}{head}{between}{small}{finer}" if small else f"P{'T' if clock else ''}{head}"


def length(value: str, bounds: Bounds | None = None, rule: Rule = Rule.OFFSET_FROM_STORY) -> Reading:
    """A reading of type DURATION; one that lies against a known day keeps its bounds."""
    return Reading("DURATION", value, rule if bounds else Rule.DURATION, bounds)


def read_duration(match: Match, clock: StoryClock) -> Reading | None:
    """Three days, a decade, two to three weeks; "$5 a year" is a rate and no time."""
    code, on_clock = code_of(match["unit"])
    count = numbers.integer(match["count"])
    if count is None or _no_length(match):
        return None
    if match["count"] in ("a", "an") and (is_rate(match) or code == "WE"):
        return None
    bounds = None if on_clock or match["upto"] else event_bounds(match, count, code, clock)
    return length(period(count, code, clock=on_clock), bounds)


def event_bounds(
    match: Match, count: float | None, code: str, clock: StoryClock, *, dated: bool = False
) -> Bounds | None:
    """The interval of "a week after the raid": the unit that lies so far from the point the story has reached.

    Only for an event told before (the, that, this, …), or one whose date the clock was set to
    (`dated`). Without a number ("weeks after the raid") a bounded span.
    """
    way = match.after()
    if way not in ("after", "before") or (match.after(2) not in TOLD_BEFORE and not dated):
        return None
    sign = 1 if way == "after" else -1
    if count is None:
        return vague_bounds(code, sign, clock, from_story=True)
    reading = offset(count, code, sign, clock, from_story=True)
    if reading is None or reading.bounds:
        return reading.bounds if reading else None
    ends = interval_ends(reading.value)
    return (*ends, UNIT_PRECISION.get(code, "span")) if ends else None


def _no_length(match: Match) -> bool:
    """Fractions ("three quarters"), ages ("37 years old"), and "a second" measure nothing."""
    unit, count = match["unit"], match["count"]
    fraction = unit in ("quarter", "quarters", "second") and count in ("a", "one", "three")
    return fraction or match.after() == "old"


def is_rate(match: Match) -> bool:
    """Whether "a year" follows an amount: "$5 million a year", "twice a day", "ten percent a month"."""
    before, amount = match.before(), match.before(2).replace(",", "")
    counted = before.isalpha() and (amount.isdecimal() or amount in words.NUMBERS)
    figure = before.replace(",", "").replace(".", "").isdecimal()
    return counted or figure or before in words.SCALES or before in RATED


def read_vague_duration(match: Match, _clock: StoryClock) -> Reading | None:
    """Several years, a few days, recent months."""
    code, on_clock = code_of(match["unit"])
    if "couple" in match["vague"]:
        return length(period(2, code, clock=on_clock))
    return length(period(None, code, clock=on_clock))


def read_bare_duration(match: Match, clock: StoryClock) -> Reading | None:
    """Years, months: plural units without a number."""
    code, on_clock = code_of(match["unit"])
    if (
        match.before() in words.NUMBERS
        or code in ("WE", "F")
        or (on_clock and match.before() not in ("for", "in", "within"))
    ):
        return None
    if match["unit"] in ("quarters", "seconds", "days") and match.before() in ("'s", "his", "her", "its", "close"):
        return None
    bounds = None if on_clock else event_bounds(match, None, code, clock)
    return length(period(None, code, clock=on_clock), bounds)


def set_against(match: Match, day: str) -> Reading | None:
    """ "Two days before June 27": the same length, its interval counted from the day that follows it."""
    if match.phrase not in ("duration", "duration_bare"):
        return None
    code, on_clock = code_of(match["unit"])
    count = numbers.integer(match["count"]) if match["count"] else None
    bounds = None if on_clock or code == "WE" else event_bounds(match, count, code, StoryClock(day), dated=True)
    return length(period(count, code, clock=on_clock), bounds) if bounds else None


def read_compound(match: Match, _clock: StoryClock) -> Reading | None:
    """Three-month, 10-year-old."""
    code, on_clock = code_of(match["unit"])
    count = numbers.integer(match["count"])
    if count is None or _no_length(match) or (match["unit"] == "second" and count > 60):
        return None
    return length(period(count, code, clock=on_clock))


def read_half_unit(match: Match, _clock: StoryClock) -> Reading | None:
    """A year and a half, half an hour."""
    code, on_clock = code_of(match["unit"] or match["of"])
    return length(period(0.5 if match["halves"] else 1.5, code, clock=on_clock))


def read_fraction(match: Match, _clock: StoryClock) -> Reading | None:
    """Two and a half years, 2 1/2 years."""
    code, on_clock = code_of(match["unit"])
    top, bottom = (numbers.integer(match[part]) for part in ("top", "bottom"))
    rest = top / bottom if top and bottom and top < bottom else 0.5
    whole = numbers.integer(match["whole"])
    return length(period(whole + rest, code, clock=on_clock)) if whole is not None else None


def read_spell(match: Match, clock: StoryClock) -> Reading | None:
    """The last three months, the next few days, the first nine months: lengths, bounded where they touch now."""
    which = match["which"]
    code, on_clock = code_of(match["unit"])
    count = numbers.integer(match["count"]) if match["count"] else 2.0 if "couple" in match["vague"] else None
    if count is None and not match["vague"] and which in REFERENCES:
        return date(Rule.VAGUE_OFFSET, REFERENCES[which], _spell_bounds(which, None, code, clock, on_clock=on_clock))
    bounds = _spell_bounds(which, count, code, clock, on_clock=on_clock)
    return length(period(count, code, clock=on_clock), bounds, Rule.SPAN_TO_PUBLICATION)


def read_spell_single(match: Match, clock: StoryClock) -> Reading | None:
    """The past week: a length that ends with the publication."""
    code, _ = code_of(match["unit"])
    bounds = _spell_bounds("past", 1, code, clock, on_clock=False)
    return length(period(1, code, clock=False), bounds, Rule.SPAN_TO_PUBLICATION)


def _spell_bounds(which: str, count: float | None, code: str, clock: StoryClock, *, on_clock: bool) -> Bounds | None:
    sign = -1 if which in BACKWARD else 1 if which in FORWARD else 0
    if clock.dct is None or not sign:
        return None
    if on_clock:
        other = points.add(clock.dct, sign * (1 if (count or 0) <= 24 else (count or 0) // 24 + 1), "D")
    elif count is None:
        other = points.add(clock.dct, sign * VAGUE_DAYS.get(code, 1), "D")
    else:
        other = points.add(clock.dct, sign * count, code)
    if other is None:
        return None
    first, last = sorted((clock.dct, other))
    return first.isoformat(), last.isoformat(), "week" if code == "W" and count == 1 else "span"


def read_set_each(match: Match, _clock: StoryClock) -> Reading | None:
    """Each year, every two weeks, every summer."""
    if match["unit"] in words.SEASONS:
        return Reading("SET", f"XXXX-{words.SEASONS[match['unit']]}", Rule.SET)
    code, on_clock = code_of(match["unit"])
    if match["unit"] == "second" and not match["count"]:
        return None
    count = numbers.integer(match["count"]) if match["count"] else 2 if match["other"] == "other" else 1
    return Reading("SET", period(count, code, clock=on_clock), Rule.SET)


def read_times_a(match: Match, _clock: StoryClock) -> Reading | None:
    """Twice a week."""
    code, on_clock = code_of(match["unit"])
    return Reading("SET", period(1, code, clock=on_clock), Rule.SET)


def read_frequency(match: Match, _clock: StoryClock) -> Reading | None:
    """Daily, weekly, annually."""
    return Reading("SET", words.FREQUENCIES[match["freq"]], Rule.SET)


def read_while(_match: Match, _clock: StoryClock) -> Reading | None:
    """A while, some time."""
    return length("PXX")


def read_now(_match: Match, _clock: StoryClock) -> Reading | None:
    """Now, currently, these days."""
    return date(Rule.PRESENT, "PRESENT_REF")


def read_past(_match: Match, _clock: StoryClock) -> Reading | None:
    """Recently, in the past."""
    return date(Rule.PAST, "PAST_REF")


def read_future(match: Match, _clock: StoryClock) -> Reading | None:
    """Soon, in the near future."""
    order_only = match["soon"] and ("as" in (match.before(), match.after()) or match.after() == "after")
    return None if order_only else date(Rule.FUTURE, "FUTURE_REF")
