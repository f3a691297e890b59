"""From an expression to its interval."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riftline.dates import TimeExpression, as_when, find_times, find_whens

DCT = "2025-07-15"


def expression(value: str, kind: str = "DATE") -> TimeExpression:
    return TimeExpression(3, 9, kind, value, "a text", "stamp")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2025-06-27", ("2025-06-27", "2025-06-27", "day")),
        ("2025-06-27TNI", ("2025-06-27", "2025-06-27", "day")),
        ("1998-02-13T20:00", ("1998-02-13", "1998-02-13", "day")),
        ("2025-05", ("2025-05", "2025-05", "month")),
        ("2025-W26", ("2025-06-23", "2025-06-29", "week")),
        ("2025-W26-WE", ("2025-06-28", "2025-06-29", "span")),
        ("2025-SU", ("2025-06", "2025-08", "season")),
        ("2025-WI", ("2025-12", "2026-02", "season")),
        ("2025-Q2", ("2025-04", "2025-06", "quarter")),
        ("2025-H2", ("2025-07", "2025-12", "span")),
        ("2025", ("2025", "2025", "year")),
        ("199", ("1990", "1999", "span")),
        ("18", ("1800", "1899", "span")),
        ("2020/2023", ("2020", "2023", "span")),
        ("PAST_REF", (None, None, "unknown")),
        ("XXXX-06-27", (None, None, "unknown")),
        ("2025-W99", (None, None, "unknown")),
    ],
)
def test_a_value_names_its_interval(value: str, expected: tuple[str, str, str]) -> None:
    when = as_when(expression(value))
    assert when
    assert (when.earliest, when.latest, when.precision) == expected


def test_bare_lengths_and_sets_name_no_interval() -> None:
    assert as_when(expression("P3D", "DURATION")) is None
    assert as_when(expression("XXXX-WXX-5", "SET")) is None


def test_the_place_is_moved_by_the_offset() -> None:
    when = as_when(expression("2025"), 100)
    assert when
    assert (when.start, when.end, when.text, when.rule) == (103, 109, "a text", "stamp")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from June 27 to July 1", ("2025-06-27", "2025-07-01", "span")),
        ("between May and July", ("2025-05", "2025-07", "span")),
        ("June 27-29", ("2025-06-27", "2025-06-29", "span")),
        ("27–29 June 2025", ("2025-06-27", "2025-06-29", "span")),
        ("2020-23", ("2020", "2023", "span")),
        ("the past week", ("2025-07-08", "2025-07-15", "week")),
        ("the last three months", ("2025-04-15", "2025-07-15", "span")),
    ],
)
def test_spans_hold_both_ends(text: str, expected: tuple[str, str, str]) -> None:
    assert {(when.earliest, when.latest, when.precision) for when in find_whens(text, DCT)} == {expected}


@given(st.text(alphabet="0123456789-WQHXTSU/PREF_", max_size=12))
def test_any_value_gives_ordered_ends(value: str) -> None:
    when = as_when(expression(value))
    assert when
    assert (when.earliest is None) == (when.latest is None)


def test_present_is_no_interval_of_the_record() -> None:
    assert find_whens("It is now closed.", DCT) == ()
    assert len(find_times("It is now closed.", DCT)) == 1
