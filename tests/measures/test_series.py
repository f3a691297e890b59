from datetime import date

from dossier.story import chronicle, events
from scenarios.crisis import act

from riftline.measures.counts import quad_counts, quad_words
from riftline.measures.series import daily


def test_a_day_has_the_means_of_its_acts_and_names_them():
    first = daily(chronicle().events)[0]
    assert (first.day, first.source, first.target) == (date(2031, 3, 14), "XAR", "XBE")
    assert first.events == (events()["seized"].id, events()["beaten"].id)
    assert first.count == 2
    assert first.score == -7.25


def test_an_act_of_both_sides_counts_in_both_directions():
    pairs = {(cell.source, cell.target) for cell in daily(chronicle().events) if cell.day == date(2031, 4, 2)}
    assert pairs == {("XAR", "XBE"), ("XBE", "XAR")}


def test_an_act_known_to_a_month_gets_no_day():
    listed = {event for cell in daily(chronicle().events) for event in cell.events}
    assert events()["treaty"].id not in listed
    assert events()["stones"].id not in listed


def test_history_is_left_out():
    assert all(cell.day.year == 2031 for cell in daily(chronicle().events))


def test_quad_counts_name_the_acts_they_count():
    e = events()
    found = {(cell.source, cell.target, cell.quad): cell.events for cell in quad_counts(chronicle().events)}
    assert found["XBE", "XAR", 4] == (e["expelled"].id, e["stones"].id, e["ships"].id, e["treaty"].id)
    assert found["XAR", "XBE", 2] == (e["freed"].id,)
    assert ("XBE", "XAR", 2) not in found


def test_every_number_is_the_length_of_its_list():
    assert all(cell.count == len(cell.events) for cell in quad_counts(chronicle().events))


def test_quad_classes_in_words():
    assert quad_words(4) == "material conflict"


def test_conflict_and_cooperation_of_a_day_are_kept_apart_on_both_scales():
    acts = [
        act(1, "2031-03-01", score=-7.0, goldstein=-5.0),
        act(2, "2031-03-01", score=3.0, goldstein=2.5),
        act(3, "2031-03-01", score=-1.0, goldstein=0.5),
    ]
    (cell,) = daily(acts)
    assert (cell.conflict, cell.cooperation) == (8.0, 3.0)
    assert (cell.goldstein_conflict, cell.goldstein_cooperation) == (5.0, 3.0)
