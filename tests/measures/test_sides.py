import random
from dataclasses import replace

from dossier.factory import ARVENIA, BELMARK, COSMAR, actor
from dossier.story import chronicle, events

from riftline.measures.sides import side_of, sides


def test_the_sides_are_the_two_states_with_most_acts_between_them():
    found = sides(chronicle().events)
    assert {found.first, found.second} == {"XAR", "XBE"}
    assert len(found.events) == 10
    assert events()["mediate"].id not in found.events


def test_the_side_that_acts_more_comes_first():
    by_belmark = [replace(events()["expelled"], id=f"e-{number}") for number in range(3)]
    found = sides([*by_belmark, events()["accused"]])
    assert (found.first, found.second) == ("XBE", "XAR")


def test_history_and_what_only_may_happen_do_not_make_sides():
    past = replace(events()["expelled"], background=True)
    possible = replace(events()["expelled"], status="possible")
    assert sides([past, possible]) is None


def test_an_organisation_is_no_side():
    council = actor("Council of the Lakes", "IGO", "GOV", "organisation")
    acts = [replace(events()["expelled"], id=f"e-{n}", sources=(council,), targets=(ARVENIA,)) for n in range(5)]
    found = sides([*acts, events()["accused"]])
    assert {found.first, found.second} == {"XAR", "XBE"}


def test_the_order_of_events_does_not_matter():
    shuffled = list(chronicle().events)
    random.Random(5).shuffle(shuffled)
    one, other = sides(shuffled), sides(chronicle().events)
    assert (one.first, one.second, set(one.events)) == (other.first, other.second, set(other.events))


def test_whose_act_it_is():
    both = sides(chronicle().events)
    act = events()["expelled"]
    assert side_of(replace(act, sources=(ARVENIA,)), both) == "first"
    assert side_of(replace(act, sources=(BELMARK,)), both) == "second"
    assert side_of(replace(act, sources=(BELMARK, ARVENIA)), both) == "both"
    assert side_of(replace(act, sources=(COSMAR,)), both) == "other"
    assert side_of(act, None) == "other"
