"""Which nouns stand for the state whose name is beside them."""

import pytest

from riftline.actors.lending import kind_of, nouns


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("move", "state"),
        ("decision", "state"),
        ("sanctions", "state"),
        ("carmaker", "company"),
        ("carmakers", "company"),
        ("bank", "company"),
        ("novel", "nothing"),
        ("songs", "nothing"),
        ("study", "nothing"),
        ("curator", "person"),
        ("bakers", "person"),
        ("scientist", "person"),
        ("businesswoman", "person"),
        ("border", "state"),
        ("destroyers", "state"),
        ("ambassador", "state"),
        ("leader", "state"),
        ("war", "state"),
        ("error", "state"),
        ("", "state"),
    ],
)
def test_what_a_noun_makes_of_a_country_beside_it(noun, expected):
    assert kind_of(noun) == expected


def test_every_listed_noun_is_of_its_kind():
    shown = {"company": "company", "nothing": "nothing", "thing": "state"}
    assert {noun: kind_of(noun) for noun in nouns()} == {noun: shown[kind] for noun, kind in nouns().items()}


PHRASE = "An|DET|det|3 Arvenian|ADJ|amod|3 {}|NOUN|nsubj|4 angered|VERB|root|0 Belmark|PROPN|obj|4"


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("move", [("Arvenia", "ARV", "GOV")]),
        ("carmaker", [("Arvenian carmaker", "ARV", "BUS")]),
        ("curator", [("Arvenian curator", "ARV", "CVL")]),
        ("study", []),
    ],
)
def test_whom_a_phrase_with_a_country_stands_for(read, said, noun, expected):
    assert said(read(PHRASE.format(noun)), 2) == expected


def test_a_company_is_no_doing_of_its_owner(read, said):
    found = read("Arvenia_|PROPN|nmod:poss|3 's|PART|case|1 bakery|NOUN|nsubj|4 closed|VERB|root|0")
    assert said(found, 2) == []


def test_an_act_is_a_doing_of_its_owner(read, said):
    found = read("Arvenia_|PROPN|nmod:poss|3 's|PART|case|1 move|NOUN|nsubj|4 failed|VERB|root|0")
    assert said(found, 2) == [("Arvenia", "ARV", "GOV")]
