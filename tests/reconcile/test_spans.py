"""ISO 8601 values as days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riftline.dates.when import When
from riftline.reconcile.spans import covered, days_of


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2031", "2031-01-01", "2031-12-31"),
        ("2032-02", "2032-02-01", "2032-02-29"),
        ("2031-04-27", "2031-04-27", "2031-04-27"),
        ("2031-04-27T09:30", "2031-04-27", "2031-04-27"),
        ("2031-W01", "2030-12-30", "2031-01-05"),
        ("2031-Q4", "2031-10-01", "2031-12-31"),
        ("2031-WI", "2031-12-01", "2032-02-29"),
        ("2031-SU", "2031-06-01", "2031-08-31"),
    ],
)
def test_what_a_value_covers(value, first, last):
    assert covered(value) == (date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal())


@pytest.mark.parametrize("value", [None, "", "PAST_REF", "2031-02-30", "2031-13", "203X", "2031-W60"])
def test_what_covers_nothing(value):
    assert covered(value) is None


def test_a_span_runs_from_the_start_of_its_first_to_the_end_of_its_last():
    days = days_of(When("2031-03", "2031-04", "span", "", "r"))
    assert days == (date(2031, 3, 1).toordinal(), date(2031, 4, 30).toordinal())
    assert days_of(When("2031-04", "2031-03", "span", "", "r")) is None


@given(st.dates())
def test_a_day_is_itself(day):
    assert covered(day.isoformat()) == (day.toordinal(), day.toordinal())
