"""Expressions of time in raw text: what is found, its TIMEX3 type and value."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from riftline.dates import Rule, TimeExpression, find_times
from riftline.dates.find import READERS
from riftline.dates.phrases import PHRASES, scanner
from riftline.dates.scan import TOKEN

DCT = "2025-07-15"  # a Tuesday


def found(text: str, dct: str | None = DCT) -> list[tuple[str, str, str]]:
    return [(time.text, time.type, time.value) for time in find_times(text, dct)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("signed on 2025-07-01 in Karsk", "2025-07-01", "2025-07-01"),
        ("signed on 27.06.2025 in Karsk", "27.06.2025", "2025-06-27"),
        ("signed on 06/27/2025 in Karsk", "06/27/2025", "2025-06-27"),
        ("signed on 27/06/2025 in Karsk", "27/06/2025", "2025-06-27"),
        ("signed on July 3, 2024, in Karsk", "July 3, 2024", "2024-07-03"),
        ("signed on 3 July 2024", "3 July 2024", "2024-07-03"),
        ("signed on the 27th of June", "the 27th of June", "2025-06-27"),
        ("signed Dec. 25 , 2024 -LRB- in Karsk -RRB-", "Dec. 25 , 2024", "2024-12-25"),
        ("signed June\u00a027,\u00a02024", "June\u00a027,\u00a02024", "2024-06-27"),
        ("signed in June 2024", "June 2024", "2024-06"),
        ("signed in mid-June", "mid-June", "2025-06"),
        ("signed in early 2014", "early 2014", "2014"),
        ("in nineteen ninety-eight", "nineteen ninety-eight", "1998"),
        ("in the 1990s", "the 1990s", "199"),
        ("in the 19th century", "the 19th century", "18"),
        ("the summer of 2024", "the summer of 2024", "2024-SU"),
        ("the second quarter of 2024", "the second quarter of 2024", "2024-Q2"),
        ("the first half of 2024", "the first half of 2024", "2024-H1"),
        ("in fiscal 2024", "fiscal 2024", "2024"),
        ("on New Year's Eve it fell", "New Year's Eve", "2024-12-31"),
        ("on May Day they marched", "May Day", "2025-05-01"),
    ],
)
def test_a_named_date_has_its_value(text: str, words: str, value: str) -> None:
    assert found(text) == [(words, "DATE", value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("left yesterday", "2025-07-14"),
        ("left yesterday’s talks", "2025-07-14"),
        ("leaves tomorrow", "2025-07-16"),
        ("left on Monday", "2025-07-14"),
        ("left on Tuesday", "2025-07-15"),
        ("left last Tuesday", "2025-07-08"),
        ("will meet on Friday", "2025-07-18"),
        ("met on Friday", "2025-07-11"),
        ("left last week", "2025-W28"),
        ("left last month", "2025-06"),
        ("left late last year", "2024"),
        ("returns next year", "2026"),
        ("left three years ago", "2022"),
        ("left ten days ago", "2025-07-05"),
        ("left last winter", "2024-WI"),
        ("left over the weekend", "2025-W28-WE"),
        ("It happened in December", "2024-12"),
        ("It happened in June", "2025-06"),
        ("It will happen in September", "2025-09"),
        ("It happened on November 3", "2024-11-03"),
    ],
)
def test_a_relative_date_counts_from_publication(text: str, value: str) -> None:
    assert [time.value for time in find_times(text, DCT)] == [value]


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("for twenty-five years", "DURATION", "P25Y"),
        ("three-month talks", "DURATION", "P3M"),
        ("a 10-year-old boy", "DURATION", "P10Y"),
        ("for a decade", "DURATION", "P10Y"),
        ("within 24 hours", "DURATION", "P1D"),
        ("for a year and a half", "DURATION", "P1Y6M"),
        ("for 2 1/2 years", "DURATION", "P2Y6M"),
        ("for several months", "DURATION", "PXM"),
        ("for the nine months", "DURATION", "P9M"),
        ("every Friday", "SET", "XXXX-WXX-5"),
        ("patrols daily", "SET", "XXXX-XX-XX"),
        ("every two weeks", "SET", "P2W"),
        ("at 8:00 p.m. EST on Monday", "TIME", "2025-07-14T20:00"),
        ("at noon Monday", "TIME", "2025-07-14T12:00"),
        ("this morning", "TIME", "2025-07-15TMO"),
        ("left tonight", "TIME", "2025-07-15TNI"),
        ("last night", "TIME", "2025-07-14TNI"),
        ("is now closed", "DATE", "PRESENT_REF"),
        ("recently closed", "DATE", "PAST_REF"),
        ("will soon close", "DATE", "FUTURE_REF"),
    ],
)
def test_times_lengths_sets_and_references(text: str, kind: str, value: str) -> None:
    assert [(time.type, time.value) for time in find_times(text, DCT)] == [(kind, value)]


@pytest.mark.parametrize(
    "text",
    [
        "The minister may go. March on, he said.",
        "1500 people and 2000 troops crossed",
        "a charge of $2000",
        "three quarters of the voters, twice as soon as hoped",
        "the fall of Karsk",
        "a second round",
        "Sun and sat, wed and mar",
        "Guards searched the office of Karsk Today in the capital.",
        "Readers of Volna Today were told nothing.",
    ],
)
def test_words_that_only_look_like_time_are_left(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text", ["Leaders of Both Sides Meet Today", "He said so. Today the port was closed.", "Police said Today"]
)
def test_today_in_a_headline_or_alone_is_a_day(text: str) -> None:
    assert [value for *_, value in found(text)] == [DCT]


def test_may_is_a_month_only_with_a_cue() -> None:
    assert found("May they go? In May they may.") == [("May", "DATE", "2025-05")]


def test_without_publication_date_a_weekday_stays_open() -> None:
    assert [time.value for time in find_times("on Tuesday, on June 27 and in May", None)] == [
        "XXXX-WXX-2",
        "XXXX-06-27",
        "XXXX-05",
    ]


def test_every_phrase_has_a_reader_and_every_rule_is_named() -> None:
    assert set(READERS) == set(PHRASES)
    text = "On June 27, days later, every Friday at 8 p.m., last week, two years ago, now"
    assert {time.rule for time in find_times(text, DCT)} <= {rule.value for rule in Rule}


def test_phrases_have_no_unbounded_repetition() -> None:
    """Each attempt of the scanner looks at a bounded number of tokens, so cost grows with length alone."""
    assert not set("*+") & set(scanner().joined.pattern)


WORDS = (
    "June May 27 27th 2025 1998 , . - – ' 's the of last next week weeks days later ago two twenty a few every Friday "
    "quarter third year 8:00 p.m. 12/31/99 99.99.9999 2025-13-45 yesterday and to from between after before that "
    "same night fiscal summer century 90s ٢٧ ½ nineteen hundred thousand and a half \u200f \n \n\n ( $ %"
)
PIECES = st.sampled_from(WORDS.split(" "))
HOSTILE = st.one_of(
    st.lists(PIECES, max_size=40).map(" ".join), st.text(max_size=80), st.lists(PIECES, max_size=30).map("".join)
)


@settings(max_examples=300, deadline=None)
@given(HOSTILE, st.sampled_from([DCT, None, "2025-07-15T10:00:00", "0001-01-01", "9999-12-31", "soon"]))
def test_any_text_gives_ordered_expressions_that_quote_it(text: str, dct: str | None) -> None:
    times = find_times(text, dct)
    assert all(isinstance(time, TimeExpression) and text[time.start : time.end] == time.text for time in times)
    assert all(left.end <= right.start for left, right in pairwise(times))
    assert find_times(text, dct) == times


@settings(max_examples=25, deadline=None)
@given(PIECES, st.integers(1, 400))
def test_repeating_a_piece_never_yields_more_tokens_than_characters(piece: str, count: int) -> None:
    text = piece * count
    assert sum(len(match.group()) for match in TOKEN.finditer(text)) <= len(text)
    assert len(find_times(text, DCT)) <= len(text)


@pytest.mark.parametrize("text", ["," * 200_000, "9" * 200_000, "\n " * 100_000, "one " * 50_000, "a" * 200_000])
def test_long_hostile_text_is_read_to_its_end(text: str) -> None:
    assert [time.text for time in find_times(f"{text}. On 2025-07-01 it ended.", DCT)][-1] == "2025-07-01"
