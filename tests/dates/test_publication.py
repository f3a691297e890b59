"""One publication date as pages and feeds write it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riftline.dates import parse_date


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2025-07-03", "2025-07-03"),
        ("2025-07", "2025-07"),
        ("2025", "2025"),
        ("2025-07-03T10:15:00Z", "2025-07-03T10:15:00+00:00"),
        ("2025-07-03 10:15:00+04:00", "2025-07-03T10:15:00+04:00"),
        ("Fri, 04 Jul 2025 10:00:00 +0400", "2025-07-04T10:00:00+04:00"),
        ("July 3, 2025", "2025-07-03"),
        ("Jul. 3, 2025", "2025-07-03"),
        ("03 July 2025", "2025-07-03"),
        ("3rd July 2025", "2025-07-03"),
        ("Friday, July 4, 2025", "2025-07-04"),
        ("July 4, 2025 at 8:05 p.m.", "2025-07-04T20:05"),
        ("July\u00a04, 2025".replace("\u00a0", " "), "2025-07-04"),
        ("July 2025", "2025-07"),
        ("27.06.2025", "2025-06-27"),
    ],
)
def test_usual_forms_become_iso(text: str, iso: str) -> None:
    assert parse_date(text) == iso


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "2025-02-30",
        "7/3/2025",
        "Thursday, July 4, 2025",
        "July 32, 2025",
        "on July 3, 2025",
        "July 3",
        "99.99.2025",
    ],
)
def test_what_is_not_one_whole_date_is_refused(text: str) -> None:
    assert parse_date(text) is None


@given(st.text(max_size=100))
def test_any_string_is_read_without_error(text: str) -> None:
    assert parse_date(text) is None or text.strip()


@given(st.dates())
def test_an_iso_day_is_itself(day: object) -> None:
    assert parse_date(str(day)) == str(day)
