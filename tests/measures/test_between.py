"""The index of each directed pair, conflict and cooperation apart."""

from datetime import date

import pytest
from dossier.story import chronicle, events
from scenarios.crisis import act

from riftline.measures.between import pair_courses
from riftline.measures.escalation import escalation


def course(acts, source="XAR", target="XBE"):
    return next(one for one in pair_courses(acts) if (one.source, one.target) == (source, target))


def test_each_direction_has_its_own_index():
    acts = [act(1, "2031-03-01", score=-7.0), act(2, "2031-03-01", by="XBE", score=-3.0)]
    assert course(acts).days[0].value == 7.0
    assert course(acts, "XBE", "XAR").days[0].value == 3.0


def test_conflict_and_cooperation_do_not_cancel_out():
    acts = [act(1, "2031-03-01", score=-7.0), act(2, "2031-03-01", score=5.0)]
    (day,) = course(acts).days
    assert (day.conflict, day.cooperation, day.value) == (7.0, 5.0, 2.0)
    assert day.events == ("e-001", "e-002")


def test_a_pair_that_fell_silent_fades_to_the_last_day_of_all():
    acts = [act(1, "2031-03-01", score=-8.0), act(2, "2031-03-15", by="XBE", score=-1.0)]
    last = course(acts).days[-1]
    assert (last.day, last.value) == (date(2031, 3, 15), pytest.approx(4.0))
    assert last.events == ("e-001",)


def test_it_is_the_usual_index_of_the_pairs_own_acts():
    made = course(chronicle().events, "XBE", "XAR")
    own = [event for event in chronicle().events if event.id in made.events]
    usual = {point.day: point.value for point in escalation(own)}
    assert {day.day: day.value for day in made.days if day.day in usual} == pytest.approx(usual)
    assert events()["expelled"].id in made.events


def test_without_a_dated_act_there_is_no_course():
    assert pair_courses([act(1, None)]) == ()
