from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riftline.dates.when import UNKNOWN, When
from riftline.measures.days import Interval, interval, span_of


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2031-06-27", date(2031, 6, 27), date(2031, 6, 27)),
        ("2031-06-27T14:00", date(2031, 6, 27), date(2031, 6, 27)),
        ("2031-02", date(2031, 2, 1), date(2031, 2, 28)),
        ("2031-W01", date(2030, 12, 30), date(2031, 1, 5)),
        ("2031-Q2", date(2031, 4, 1), date(2031, 6, 30)),
        ("2031-WI", date(2031, 12, 1), date(2032, 2, 29)),
        ("2031", date(2031, 1, 1), date(2031, 12, 31)),
    ],
)
def test_a_value_covers_its_days(value, first, last):
    assert span_of(value) == Interval(first, last)


@pytest.mark.parametrize("value", ["", "2031-13", "2031-02-30", "0000", "soon", "2031-W60"])
def test_a_value_that_is_no_date_covers_none(value):
    assert span_of(value) is None


def test_one_known_end_stands_for_both():
    assert interval(When("2031-05", None, "month", "", "")) == Interval(date(2031, 5, 1), date(2031, 5, 31))


def test_an_unknown_date_has_no_interval():
    assert interval(UNKNOWN) is None


@given(st.dates(min_value=date(2, 1, 1)), st.dates(min_value=date(2, 1, 1)))
def test_an_interval_never_runs_backwards(one, other):
    span = interval(When(one.isoformat(), other.isoformat(), "span", "", ""))
    assert span is not None
    assert span.days >= 1
    assert span.first <= span.middle <= span.last
