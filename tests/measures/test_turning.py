from dataclasses import replace

from dossier.factory import day
from dossier.story import events

from riftline.measures.escalation import escalation
from riftline.measures.phases import phases
from riftline.measures.turning import FADING, GOES_ON, turnings

ACT = events()["expelled"]


def acts(*rows):
    return [replace(ACT, id=f"e-{n}", when=day(on), score=score) for n, (on, score) in enumerate(rows)]


def test_the_gravest_act_opens_a_rise_and_a_concession_closes_it():
    course = acts(("2031-03-01", -4.0), ("2031-03-02", -9.0), ("2031-03-04", 8.0), ("2031-03-05", 8.0))
    rise, ease = turnings(phases(escalation(course)), course)
    assert (rise.opened, rise.closed) == ("e-1", "e-2")
    assert (ease.phase.kind, ease.closed, ease.closed_how) == ("easing", None, GOES_ON)


def test_what_fades_is_closed_by_no_act():
    course = acts(("2031-03-01", -9.0), ("2031-06-01", -1.0))
    assert turnings(phases(escalation(course)), course)[0].closed_how == FADING


def test_no_phase_no_turning():
    assert turnings((), ()) == ()
