"""The time stage: all expressions of time of a text, read in order by a story clock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from riftline.dates import fiscal, lengths, named, numbers, points, relative, seasons
from riftline.dates.phrases import scanner
from riftline.dates.scan import Match, Text
from riftline.dates.story import Bounds, Reading, StoryClock, interval_ends
from riftline.dates.when import TimeExpression

Reader = Callable[[Match, StoryClock], Reading | None]
READERS: dict[str, Reader] = {
    "clock_day": relative.read_clock_day,
    "stamp": named.read_stamp,
    "day_range": named.read_day_range,
    "full_date": named.read_full_date,
    "dashed_date": named.read_dashed,
    "month_day": named.read_month_day,
    "month_year": named.read_month_year,
    "month_set": named.read_month_set,
    "month_which": named.read_month_which,
    "month": named.read_month,
    "weekday_set": relative.read_weekday_set,
    "weekday": relative.read_weekday,
    "day_name": relative.read_day_name,
    "tonight": relative.read_day_name,
    "part": relative.read_part,
    "clock": relative.read_clock,
    "holiday": named.read_holiday,
    "quarter_year": fiscal.read_quarter,
    "quarter_ago": fiscal.read_quarter_ago,
    "quarter": fiscal.read_quarter,
    "quarters": fiscal.read_quarters,
    "half": fiscal.read_half,
    "quarter_latest": fiscal.read_quarter_latest,
    "quarter_bare": fiscal.read_quarter_bare,
    "year_quarter": fiscal.read_year_quarter,
    "fiscal": fiscal.read_fiscal,
    "season_year": seasons.read_season_year,
    "season": seasons.read_season,
    "season_plain": seasons.read_season,
    "decade": named.read_decade,
    "century": named.read_century,
    "year_range": named.read_year_range,
    "year": named.read_year,
    "year_spelled": named.read_year,
    "year_part": relative.read_year_part,
    "unit_which": relative.read_unit_which,
    "ago": relative.read_ago,
    "night_before": relative.read_night_before,
    "spell_to_now": lengths.read_spell,
    "spell_single": lengths.read_spell_single,
    "set_each": lengths.read_set_each,
    "times_a": lengths.read_times_a,
    "frequency": lengths.read_frequency,
    "half_unit": lengths.read_half_unit,
    "fraction": lengths.read_fraction,
    "compound": lengths.read_compound,
    "duration": lengths.read_duration,
    "duration_vague": lengths.read_vague_duration,
    "duration_bare": lengths.read_bare_duration,
    "unit_bare": relative.read_unit_bare,
    "year_end": relative.read_year_end,
    "while_": lengths.read_while,
    "now": lengths.read_now,
    "past": lengths.read_past,
    "future": lengths.read_future,
}
LINKS = {"to", "through", "until", "till", "-", "–", "—", "and", "or", ","}
ANCHOR_REACH = 5  # tokens between "a day" and the date it counts from: "after the raid on" is four
RANGE_LINKS = {"to", "through", "until", "till", "-", "–", "—"}


@dataclass(frozen=True)
class BoundedExpression(TimeExpression):
    """A time expression whose interval is not in its value: "days later", either end of "from June 27 to July 1"."""

    bounds: Bounds | None = None


def find_times(text: str, dct: str | None) -> tuple[TimeExpression, ...]:
    """All expressions of time in `text`, in order, none overlapping, resolved against `dct` (ISO 8601, or None) and the
    story so far. Offsets count characters of `text`."""
    within = scanner().tokens(text)
    read = _with_ranges(_with_anchors(_read_all(within, StoryClock(dct))))
    return tuple(_expression(match, reading) for match, reading in read)


def _read_all(within: Text, clock: StoryClock) -> list[tuple[Match, Reading]]:
    """Reads phrases from left to right; where a reader refuses one, another may begin at the next token."""
    read: list[tuple[Match, Reading]] = []
    place = 0
    while match := scanner().next_match(within, place):
        clock.year_ahead = _year_ahead(match)
        reading = READERS[match.phrase](match, clock)
        if reading:
            clock.note(match, reading)
            read.append((match, reading))
        place = match.last if reading else match.first + 1
    return read


def _year_ahead(match: Match) -> int | None:
    """The year of "July 1, 2025" for the "June 27" joined to it."""
    if (not match["month"] and not match["later"]) or match.after() not in LINKS:
        return None
    following = scanner().match_at(match.within, match.last + 1)
    if following is None or following.phrase not in ("full_date", "month_year"):
        return None
    return numbers.year(following["year"])


def _joined(left: Match, right: Match, links: set[str]) -> bool:
    return right.first - left.last == 1 and left.within.word(left.last) in links


def _with_ranges(read: list[tuple[Match, Reading]]) -> list[tuple[Match, Reading]]:
    """Gives both ends of "from A to B" and "between A and B" the interval they span."""
    found = list(read)
    for place in range(len(read) - 1):
        (left, first), (right, last) = read[place], read[place + 1]
        between = left.before() == "between" and _joined(left, right, {"and"})
        if (between or _joined(left, right, RANGE_LINKS)) and (bounds := _span(first, last)):
            found[place] = (left, replace(first, bounds=bounds))
            found[place + 1] = (right, replace(last, bounds=bounds))
    return found


def _with_anchors(read: list[tuple[Match, Reading]]) -> list[tuple[Match, Reading]]:
    """Counts "two days before June 27" and "a day after the raid on June 27" from the day that follows."""
    found = list(read)
    for place in range(len(read) - 1):
        (left, _), (right, day) = read[place], read[place + 1]
        if left.after() in ("after", "before") and _near(left, right) and points.read_day(day.value):
            found[place] = (left, lengths.set_against(left, day.value[:10]) or read[place][1])
    return found


def _near(left: Match, right: Match) -> bool:
    between = [left.within.word(place) for place in range(left.last, min(right.first, left.last + ANCHOR_REACH + 1))]
    return len(between) <= ANCHOR_REACH and all(word.isalpha() for word in between)


def _span(first: Reading, last: Reading) -> Bounds | None:
    values = [reading.value.partition("T")[0] for reading in (first, last)]
    days = [points.days_of(value) for value in values]
    if not (days[0] and days[1]) or days[0][0] > days[1][0]:
        return None
    ends = interval_ends(values[0]), interval_ends(values[1])
    return (ends[0][0], ends[1][1], "span") if ends[0] and ends[1] else None


def _expression(match: Match, reading: Reading) -> TimeExpression:
    within: Text = match.within
    start, end = within.starts[match.first], within.end(match.last - 1)
    fields = (start, end, reading.type, reading.value, within.text[start:end], reading.rule.value)
    return BoundedExpression(*fields, bounds=reading.bounds) if reading.bounds else TimeExpression(*fields)
