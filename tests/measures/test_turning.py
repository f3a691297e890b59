from dataclasses import replace

from dossier.factory import day
from dossier.story import events

from riftline.dates.when import When
from riftline.measures.escalation import escalation
from riftline.measures.phases import phases
from riftline.measures.turning import FADING, GOES_ON, STOPPED, turnings

ACT = events()["expelled"]


def acts(*rows):
    return [replace(ACT, id=f"e-{n}", when=day(on), score=score) for n, (on, score) in enumerate(rows)]


def test_the_gravest_act_opens_a_rise_and_a_concession_closes_it():
    course = acts(("2031-03-01", -4.0), ("2031-03-02", -9.0), ("2031-03-04", 8.0), ("2031-03-05", 8.0))
    rise, ease = turnings(phases(escalation(course)), course)
    assert (rise.opened, rise.closed) == ("e-1", "e-2")
    assert (ease.phase.kind, ease.closed, ease.closed_how) == ("easing", None, GOES_ON)


def test_what_fades_is_closed_by_no_act_and_names_the_last_one():
    course = acts(("2031-03-01", -9.0), ("2031-03-02", -9.0), ("2031-06-01", -9.0))
    rise, ease, calm, again = turnings(phases(escalation(course)), course)
    assert (rise.closed, rise.closed_how, rise.last) == (None, STOPPED, "e-1")
    assert (ease.opened, ease.opened_how, ease.closed_how) == (None, STOPPED, FADING)
    assert (calm.opened, calm.last, calm.closed) == (None, None, "e-2")
    assert again.opened == "e-2"


def test_a_small_act_of_goodwill_opens_no_easing():
    course = acts(("2031-03-01", -9.0), ("2031-03-02", 0.5), ("2031-03-20", -0.5))
    ease = turnings(phases(escalation(course)), course)[1]
    assert (ease.phase.kind, ease.opened, ease.opened_how) == ("easing", None, STOPPED)


def test_an_act_known_to_a_month_opens_a_rise_with_all_its_weight():
    month = replace(ACT, id="e-month", score=-6.0, when=When("2031-06", "2031-06", "month", "", ""))
    course = [*acts(("2031-03-01", -5.0), ("2031-07-01", -1.0)), month]
    rise = turnings(phases(escalation(course)), course)[-1]
    assert (rise.phase.kind, rise.opened) == ("escalation", "e-month")


def test_no_phase_no_turning():
    assert turnings((), ()) == ()
