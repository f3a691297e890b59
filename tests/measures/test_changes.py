from dataclasses import replace
from datetime import date

from dossier.factory import day
from dossier.story import events

from riftline.measures.changes import changes

ACT = replace(events()["expelled"], score=-8.0)


def acts(*days):
    return [replace(ACT, id=f"e-{n}", when=day(on)) for n, on in enumerate(days)]


QUIET_THEN_DAILY = ["2031-01-01", "2031-02-15", *(f"2031-03-{on:02d}" for on in range(20, 30))]


def test_a_burst_after_quiet_months_is_a_change():
    (found,) = changes(acts(*QUIET_THEN_DAILY))
    assert found.day == date(2031, 3, 20)
    assert found.before < 0.5 < 5 < found.after
    assert found.opened == ("e-2",)
    assert found.p == 0.005


def test_even_acts_have_no_change():
    assert changes(acts(*(f"2031-03-{on:02d}" for on in range(1, 31, 2)))) == ()


def test_too_few_acts_say_nothing():
    assert changes(acts("2031-01-01", "2031-03-20", "2031-03-21", "2031-03-22", "2031-03-23")) == ()


def test_acts_of_cooperation_are_no_conflict():
    assert changes([replace(act, score=5.0) for act in acts(*QUIET_THEN_DAILY)]) == ()


def test_acts_without_a_day_are_left_out():
    loose = replace(ACT, id="e-x", when=events()["treaty"].when)
    assert changes([*acts(*QUIET_THEN_DAILY), loose]) == changes(acts(*QUIET_THEN_DAILY))
