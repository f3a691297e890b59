import itertools
from dataclasses import replace
from datetime import date

import pytest
from dossier.factory import day
from dossier.story import events
from hypothesis import given
from hypothesis import strategies as st

from riftline.dates.when import UNKNOWN, When
from riftline.measures.escalation import escalation
from riftline.measures.phases import peak, phases

ACT = replace(events()["expelled"], score=-8.0)
SCORES = st.lists(st.tuples(st.integers(1, 28), st.floats(-10, 10)), min_size=1, max_size=12)


def acts(*days_and_scores):
    return [
        replace(ACT, id=f"e-{number}", when=day(f"2031-03-{on:02d}"), score=score)
        for number, (on, score) in enumerate(days_and_scores)
    ]


def test_an_act_weighs_half_after_a_half_life():
    index = escalation(acts((1, -8.0), (15, 0.0)), half_life=14)
    assert index[0].value == 8.0
    assert index[-1].day == date(2031, 3, 15)
    assert index[-1].value == pytest.approx(4.0)


def test_cooperation_brings_the_index_down():
    index = escalation(acts((1, -8.0), (1, 5.0)))
    assert [point.value for point in index] == [3.0]


def test_an_alleged_act_counts_half():
    alleged = replace(ACT, status="alleged", when=day("2031-03-01"))
    assert escalation([alleged])[0].value == 4.0


def test_an_act_known_to_a_month_enters_in_equal_parts():
    month = replace(ACT, when=When("2031-06", "2031-06", "month", "", ""), score=-6.0)
    index = escalation([month], half_life=1e9)
    assert len(index) == 30
    assert index[0].value == pytest.approx(0.2)
    assert index[-1].value == pytest.approx(6.0, abs=1e-4)


def test_acts_without_a_usable_date_do_not_enter():
    year = replace(ACT, when=When("2030", "2030", "year", "", ""))
    assert escalation([year, replace(ACT, when=UNKNOWN)]) == ()


def test_a_value_names_the_acts_it_rests_on():
    index = escalation(acts((1, -8.0), (3, -2.0)))
    assert index[0].events == ("e-0",)
    assert index[-1].events == ("e-0", "e-1")


def test_an_act_long_past_is_no_longer_named():
    index = escalation(acts((1, -8.0), (28, -2.0)), half_life=1)
    assert index[-1].events == ("e-1",)


@given(SCORES)
def test_the_index_has_every_day_once(days_and_scores):
    index = escalation(acts(*days_and_scores))
    span = [on for on, _ in days_and_scores]
    assert [point.day.day for point in index] == list(range(min(span), max(span) + 1))


def test_the_peak_is_the_first_highest_day():
    assert peak(escalation(acts((1, -5.0), (4, -5.0), (9, 1.0)))).day == date(2031, 3, 4)


def test_without_conflict_there_is_no_peak_and_no_phase():
    index = escalation(acts((1, 5.0), (2, 5.0)))
    assert peak(index) is None
    assert phases(index) == ()


def test_a_rise_and_a_fall_are_two_phases():
    rising = [(on, -5.0) for on in range(1, 8)]
    falling = [(on, 6.0) for on in range(10, 16)]
    found = phases(escalation(acts(*rising, *falling)))
    assert [phase.kind for phase in found] == ["escalation", "easing"]
    assert (found[0].first, found[0].last) == (date(2031, 3, 1), date(2031, 3, 7))
    assert found[1].first == date(2031, 3, 8)


def test_a_single_blow_is_a_rise_of_one_day_and_then_fades():
    found = phases(escalation(acts((1, -9.0), (28, -0.1)), half_life=7))
    assert [(phase.kind, phase.first.day, phase.last.day) for phase in found] == [
        ("escalation", 1, 1),
        ("easing", 2, 28),
    ]


def test_a_small_dip_is_no_phase():
    found = phases(escalation(acts((1, -9.0), (2, -9.0), (4, 0.5), (5, -9.0), (6, -9.0))))
    assert [phase.kind for phase in found] == ["escalation"]


@given(SCORES)
def test_phases_follow_on_one_another_and_cover_all_days(days_and_scores):
    index = escalation(acts(*days_and_scores))
    found = phases(index)
    days = [point.day for point in index]
    if found:
        assert (found[0].first, found[-1].last) == (days[0], days[-1])
        assert all((after.first - before.last).days == 1 for before, after in itertools.pairwise(found))


def test_weeks_near_nought_are_a_calm_of_their_own():
    course = [replace(ACT, id=name, when=day(on)) for name, on in (("e-1", "2031-03-01"), ("e-2", "2031-07-01"))]
    found = phases(escalation([course[0], course[1], replace(course[1], id="e-3")]))
    assert [phase.kind for phase in found] == ["escalation", "easing", "calm", "escalation"]
    assert (found[1].last, found[2].first, found[3].first) == (date(2031, 4, 2), date(2031, 4, 3), date(2031, 7, 1))


def test_a_rise_begins_with_conflict_and_not_while_cooperation_fades():
    found = phases(escalation(acts((1, -8.0), (3, 9.0), (4, 9.0), (18, -9.0), (19, -9.0))))
    assert [(phase.kind, phase.first.day) for phase in found] == [("escalation", 1), ("easing", 2), ("escalation", 18)]


def test_a_stretch_that_ends_well_below_its_height_has_eased():
    found = phases(escalation(acts((1, -9.0), (3, 9.0), (4, 9.0), (10, -9.0), (11, -4.0), (20, 0.0))))
    assert [phase.kind for phase in found][-2:] == ["escalation", "easing"]
