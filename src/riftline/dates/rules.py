"""The rules by which an expression of time gets its value: the answer to "why this date?"."""

from __future__ import annotations

from enum import StrEnum


class Rule(StrEnum):
    """Every rule of the time stage. Rules in the second block need the publication date or the story so far."""

    STAMP = "stamp"  # 2025-07-01, 27.06.2025, 06/27/2025
    FULL_DATE = "full-date"  # June 27, 2025
    MONTH_YEAR = "month-year"  # June 2025
    YEAR = "year"  # 2025, fiscal 2025
    DECADE = "decade"  # the 1990s
    CENTURY = "century"  # the 19th century
    QUARTER = "quarter"  # the second quarter, the first half of 2025
    SEASON = "season"  # the summer of 2025
    DURATION = "duration"  # three days
    SET = "set"  # every Friday, daily
    PRESENT = "present"  # now
    PAST = "past"  # recently
    FUTURE = "future"  # soon

    CLOCK = "clock"  # 8 p.m. Tuesday
    MONTH_DAY = "month-day"  # June 27
    MONTH = "month"  # in June
    WEEKDAY = "weekday"  # on Tuesday
    HOLIDAY = "holiday"  # New Year's Eve
    DAY_FROM_PUBLICATION = "day-from-publication"  # yesterday
    UNIT_FROM_PUBLICATION = "unit-from-publication"  # last week, next March
    OFFSET_FROM_PUBLICATION = "offset-from-publication"  # two years ago
    SPAN_TO_PUBLICATION = "span-to-publication"  # the past week
    DAY_PART = "day-part"  # this morning, that night
    UNIT_FROM_STORY = "unit-from-story"  # that month, the next day
    OFFSET_FROM_STORY = "offset-from-story"  # two days later, a year earlier
    VAGUE_OFFSET = "vague-offset"  # days later
    RANGE = "range"  # from June 27 to July 1, 2020-23
