"""Wars that are named by their country alone."""

import pytest

from riftline.events import wars
from riftline.events.wars import MEMORY, War, war_in

FIRST = War("ARV", 2001, 2003, ("BMK",), "ARV")
SECOND = War("ARV", 2010, 2012, ("BMK", "CST"), "ARV")


@pytest.fixture
def _invented(monkeypatch):
    monkeypatch.setattr(wars, "wars", lambda: (FIRST, SECOND))


@pytest.mark.usefixtures("_invented")
@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2000-12-31", None),
        ("2001-01-01", FIRST),
        ("2009-06", FIRST),
        ("2010", SECOND),
        (f"{2012 + MEMORY}-12-31", SECOND),
        (f"{2013 + MEMORY}-01-01", None),
        (None, None),
        ("n.d.", None),
    ],
)
def test_the_latest_war_begun_and_not_long_over_is_meant(published, expected):
    assert war_in("ARV", published) == expected


def test_without_a_date_the_last_war_is_meant_if_the_same_attacked_in_all(monkeypatch):
    again = War("ARV", 2010, 2012, FIRST.attackers, "ARV")
    monkeypatch.setattr(wars, "wars", lambda: (FIRST, again))
    assert war_in("ARV", None) == again


@pytest.mark.usefixtures("_invented")
def test_a_country_without_a_war_has_none():
    assert war_in("BMK", "2011-01-01") is None


def test_the_shipped_table_is_of_states_and_years_in_order():
    rows = wars.wars()
    assert len(rows) > 10
    for row in rows:
        assert row.first <= row.last
        assert row.attackers
        assert row.attacked not in row.attackers
        assert all(len(code) == 3 and code.isupper() for code in (row.place, row.attacked, *row.attackers))
