"""Acts done by announcing others: promises, threats, refusals, demands by "must", accusations in plain words, judged deeds."""

import pytest
from tests.events.reading import named, one, read, sides, trigger

ARV, BMK, CST = "ARV", "BMK", "CST"


def told(sentence):
    """type → (sources, targets, status) of each act."""
    return {mention.type: (*sides(mention), mention.status) for mention in read(sentence)}


DEMANDS = [
    ("Belmark said that Arvenia must return the ship.", "return"),
    ("Arvenia must return the ship, the Belmarkian president said.", "return"),
    ("Arvenia should withdraw its troops, the Belmarkian president said.", "withdraw"),
]


@pytest.mark.parametrize(("sentence", "word"), DEMANDS)
def test_who_says_that_another_must_do_a_thing_demands_it(sentence, word):
    mention = one("REQUEST", sentence)
    assert (trigger(mention), *sides(mention), mention.status) == (word, [BMK], [ARV], "actual")


def test_a_demand_whose_verb_no_entry_names_is_one_too():
    mention = one("REQUEST", "Belmark said that Arvenia must wait.")
    assert (*sides(mention), mention.rule, mention.reason) == ([BMK], [ARV], "must", "must")


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("The Belmarkian president said that Arvenia must not wait.", "wait"),
        ("The Belmarkian president said that Arvenia must not shell the port.", "shell"),
    ],
)
def test_who_says_that_another_must_leave_a_thing_demands_that(sentence, word):
    mention = one("REQUEST", sentence)
    assert (trigger(mention), *sides(mention), mention.status) == (word, [BMK], [ARV], "actual")


def test_what_need_not_be_done_is_not_demanded():
    assert [mention.type for mention in read("Belmark said that Arvenia need not return the ship.")] == ["RETREAT"]


@pytest.mark.parametrize(
    "sentence",
    [
        "A baker said that Arvenia must wait.",
        "Belmark said that Arvenia need not wait.",
        "Arvenia must wait.",
        "Arvenia said that it must wait.",
    ],
)
def test_no_demand_without_a_public_speaker_another_addressee_and_a_thing_to_do(sentence):
    assert read(sentence) == ()


ACCUSATIONS = [
    ("The Belmarkian president said Arvenia had shelled the port.", "said", "shelled"),
    ("The Belmarkian president claimed that Arvenia had shelled the port.", "claimed", "shelled"),
    ("Belmark suggested that Arvenia had bombed a town.", "suggested", "bombed"),
]


@pytest.mark.parametrize(("sentence", "saying", "deed"), ACCUSATIONS)
def test_an_official_who_says_that_another_state_did_harm_accuses_it_and_the_deed_is_alleged(sentence, saying, deed):
    charge, done = read(sentence)
    assert (charge.type, charge.mode, trigger(charge), charge.status) == ("ACCUSE", "allege", saying, "actual")
    assert sides(charge) == ([BMK], [ARV])
    assert (done.type, trigger(done), done.status, done.reason) == ("ASSAULT", deed, "alleged", saying)
    assert sides(done)[0] == [ARV]


def test_one_saying_of_two_deeds_is_one_accusation():
    found = read("The Belmarkian army said that Arvenian troops bombed a village and killed nine soldiers.")
    assert [(mention.type, mention.status) for mention in found] == [
        ("ACCUSE", "actual"),
        ("ASSAULT", "alleged"),
        ("ASSAULT", "alleged"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "A witness said Arvenian troops bombed a village.",
        "The Arvenian president said Arvenian troops bombed a village.",
    ],
)
def test_a_witness_and_the_doer_itself_report_and_do_not_accuse(sentence):
    assert [(mention.type, mention.status) for mention in read(sentence)] == [("ASSAULT", "actual")]


def test_a_friendly_deed_is_no_charge():
    assert [mention.type for mention in read("The Belmarkian president said Arvenia had sent aid to Costovia.")] == [
        "AID"
    ]


def test_an_accusation_in_its_own_verb_is_counted_once():
    sentence = "The Belmarkian president accused Arvenia of bombing a village."
    assert [(mention.type, mention.status) for mention in read(sentence)] == [
        ("ACCUSE", "actual"),
        ("ASSAULT", "alleged"),
    ]


ANNOUNCED = [
    pytest.param("Arvenia will not release the Belmarkian sailors.", "REJECT", "actual", id="refusal"),
    pytest.param("Arvenia said it would not release the Belmarkian sailors.", "REJECT", "actual", id="refusal told"),
    pytest.param("Arvenia said it would expel the Belmarkian ambassador.", "THREATEN", "planned", id="threat told"),
    pytest.param("Arvenia will expel the Belmarkian ambassador.", "THREATEN", "planned", id="threat"),
    pytest.param("Arvenia said it would send food to Belmark.", "AGREE", "planned", id="promise told"),
    pytest.param("Arvenia said it would condemn Belmark.", "ACCUSE", "planned", id="own words are no threat"),
]


@pytest.mark.parametrize(("sentence", "kind", "status"), ANNOUNCED)
def test_what_a_state_says_it_will_do_is_promised_threatened_or_refused(sentence, kind, status):
    assert told(sentence) == {kind: ([ARV], [BMK], status)}


def test_what_another_says_a_state_will_do_is_no_threat():
    mention = named("bomb", "Costovia said Arvenia would bomb Belmark.")
    assert (mention.type, mention.status) == ("ASSAULT", "possible")


def test_who_condemns_or_praises_a_deed_means_its_doer():
    assert sides(one("ACCUSE", "Costovia condemned the Arvenian attack on Belmark.")) == ([CST], [ARV])
    assert sides(one("SUPPORT", "Costovia praised the Arvenian raid on Belmark.")) == ([CST], [ARV])


def test_whoever_suffered_a_condemned_deed_is_not_condemned():
    assert sides(one("ACCUSE", "Costovia condemned the attack on Belmark.")) == ([CST], [])


def test_a_promise_is_made_to_whom_its_content_names():
    assert sides(one("AGREE", "Arvenia agreed to lend two ships to Belmark.")) == ([ARV], [BMK])
    assert sides(one("AGREE", "Arvenia is ready to send troops to Belmark.")) == ([ARV], [BMK])


def test_no_side_names_an_actor_twice():
    mention = one("SUPPORT", "The Arvenian president praised the harvest during talks with Belmark.")
    assert len(set(mention.targets)) == len(mention.targets)
