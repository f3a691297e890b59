"""Words to numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riftline.dates import numbers, points


@pytest.mark.parametrize(
    ("spoken", "number"),
    [
        ("twenty - five", 25),
        ("a hundred thirty", 130),
        ("two thousand", 2000),
        ("1,500", 1500),
        ("a", 1),
        ("2 1 / 2", 2.5),
        ("", None),
        ("1 / 0", 1),
    ],
)
def test_number_words(spoken: str, number: float | None) -> None:
    assert numbers.integer(spoken) == number


@pytest.mark.parametrize(
    ("spoken", "year"),
    [
        ("1998", 1998),
        ("' 98", 1998),
        ("nineteen ninety - eight", 1998),
        ("twenty twenty - five", 2025),
        ("nineteen hundred", 1900),
        ("", None),
    ],
)
def test_years(spoken: str, year: int | None) -> None:
    assert numbers.year(spoken) == year


@given(st.dates(), st.integers(-500, 500), st.sampled_from("DWMQYEC"))
def test_a_shifted_day_is_a_day_or_outside_the_calendar(day: object, count: int, unit: str) -> None:
    moved = points.shift(str(day), count, unit)
    assert moved is None or points.unit_of(moved) == "D"


@given(st.dates(), st.sampled_from(["D", "W", "WE", "M", "Q", "Y"]))
def test_a_cut_value_holds_its_day(day: object, unit: str) -> None:
    date = points.read_day(str(day))
    assert date
    days = points.days_of(points.cut(date, unit))
    assert days is None or unit == "WE" or days[0] <= date <= days[1]
