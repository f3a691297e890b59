from scenarios.crisis import act, crisis

from riftline.scenarios.base_rates.cases import NEAREST, WEIGHTS, cases, similar
from riftline.scenarios.base_rates.known import base_rates_of, similar_to, trigger


def test_the_first_act_of_conflict_is_the_trigger():
    assert trigger(crisis(act(1, "2031-03-14"), act(2, "2031-03-20", kind="ASSAULT"))) == "non-violent"
    assert trigger(crisis(act(1, "2031-03-14", kind="ASSAULT"), act(2, "2031-03-20"))) == "violent"
    assert trigger(crisis(act(1, None))) is None


def test_an_alleged_act_is_no_trigger():
    alleged = act(1, "2031-03-14", kind="ASSAULT", status="alleged")
    assert trigger(crisis(alleged)) is None
    assert trigger(crisis(alleged, act(2, "2031-03-20"))) == "non-violent"


def test_base_rates_fit_the_trigger_or_are_those_of_all():
    assert {rate.given for rate in base_rates_of(crisis(act(1, "2031-03-14")))} == {(("trigger", "non-violent"),)}
    assert {rate.given for rate in base_rates_of(crisis())} == {()}


def test_similar_crises_share_most_and_are_named():
    found = similar_to(crisis(act(1, "2031-03-14", kind="MOBILIZE")))
    assert len(found) == NEAREST
    assert all("kind of trigger" in one.shared for one in found)


def test_nothing_is_similar_to_what_is_not_known():
    assert similar({}) == ()
    assert similar_to(crisis()) == ()


def test_every_case_has_a_name_and_its_beginning():
    assert len(cases()) == 375
    assert all(case.name and case.year >= 1945 and len(case.begun) == len(WEIGHTS) for case in cases())
