"""Dates of publication."""

import pytest

from riftline.documents.days import find_day, is_day_line, stated_day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2031-03-04T10:00:00Z", "2031-03-04"),
        ("Tuesday, March 4, 2031", "2031-03-04"),
        ("4th of March 2031", "2031-03-04"),
        ("Mar. 4, 2031", "2031-03-04"),
        ("04.03.2031 [11:25]", "2031-03-04"),
        ("25/03/2031", "2031-03-25"),
        ("03/25/2031", "2031-03-25"),
        ("2031/03/04", "2031-03-04"),
        ("20310304T1000", "2031-03-04"),
        ("on 4 March 2031, the envoy", "2031-03-04"),
    ],
)
def test_a_whole_date_is_read(text, day):
    assert find_day(text)[0] == day


@pytest.mark.parametrize("text", ["03/07/2031", "31 February 2031", "March 2031", "4 March", "12.1234.56", "1024x768"])
def test_what_is_no_certain_day_is_not_read(text):
    assert find_day(text) is None


@pytest.mark.parametrize(
    ("text", "day"), [("2031", "2031"), ("2031-03", "2031-03"), ("2031-13", None), ("soon", None), (None, None)]
)
def test_fields_keep_their_precision(text, day):
    assert stated_day(text) == day


@pytest.mark.parametrize(
    "line",
    [
        "March 4, 2031",
        "Published: 22:41, 9 Mar 2031",
        "date 2031-03-04 + ↺ − 16 px",
        "3 Mar, 14:07",
        "7 months ago",
        "London, 7 May 1976",
        "9 min read",
        "Last updated on 4 March 2031 at 10.15 GMT",
    ],
)
def test_lines_of_dates_are_known(line):
    assert is_day_line(line)


@pytest.mark.parametrize(
    "line",
    ["The 25 December 2030 disaster", "Raids in Selm, 27 June 2031", "Nine people died", "Three weeks that shook Orm"],
)
def test_headings_with_dates_are_not_lines_of_dates(line):
    assert not is_day_line(line)
