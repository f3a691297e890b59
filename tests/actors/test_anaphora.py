"""Words that stand for someone named before."""

import pytest

from riftline.actors import Rule

ARVENIA = ("Arvenia", "ARV", "GOV")
BELMARK = ("Belmark", "BMK", "GOV")
QUARREL = "Arvenia|PROPN|nsubj|2 warned|VERB|root|0 Belmark|PROPN|obj|2"
MEETING = "President|PROPN|nmod:desc|2 Davit|PROPN|nsubj|4 Oren|PROPN|flat|2 met|VERB|root|0 Mira|PROPN|obj|4 Solt|PROPN|flat|5"
NAMES = [("Davit Oren", "PER"), ("Mira Solt", "PER")]


@pytest.mark.parametrize(
    "phrase", ["The|DET|det|3 two|NUM|nummod|3 countries", "Both|DET|det|3 rival|ADJ|amod|3 sides"]
)
def test_the_two_countries(read, said, phrase):
    found = read(QUARREL, f"{phrase}|NOUN|nsubj|4 met|VERB|root|0")
    assert said(found, 5) == [ARVENIA, BELMARK]
    assert found.mentions[-1].rule == Rule.PAIR


def test_a_fresh_pair_outweighs_an_older_one(read, said):
    found = read(
        QUARREL,
        "Talks|NOUN|nsubj|2 ended|VERB|root|0",
        "France|PROPN|nsubj|2 met|VERB|root|0 Spain|PROPN|obj|2",
        "France|PROPN|nsubj|2 thanked|VERB|root|0 Spain|PROPN|obj|2",
        "Both|DET|det|2 countries|NOUN|nsubj|3 agreed|VERB|root|0",
    )
    assert {country for _, country, _ in said(found, 12)} == {"FRA", "ESP"}


def test_it_is_the_last_subject(read, said):
    found = read(QUARREL, "It|PRON|nsubj|2 recalled|VERB|root|0 its|PRON|nmod:poss|4 envoy|NOUN|obj|2")
    assert said(found, 3) == [ARVENIA]
    assert said(found, 6) == [("Arvenian ambassador", "ARV", "GOV")]


def test_empty_it_stands_for_nobody(read, said):
    found = read(
        QUARREL,
        "It|PRON|nsubj|3 is|AUX|cop|3 clear|ADJ|root|0 that|SCONJ|mark|6 talks|NOUN|nsubj|6 failed|VERB|csubj|3",
    )
    assert said(found, 3) == []


def test_he_and_she(read, said):
    found = read(
        MEETING,
        "He|PRON|nsubj|2 smiled|VERB|root|0",
        "She|PRON|nsubj|2 left|VERB|root|0",
        names=NAMES,
    )
    assert said(found, 6) == [("Davit Oren", "ARV", "GOV")]
    assert said(found, 8) == [("Mira Solt", "BMK", "GOV")]


def test_they_are_the_coordinated(read, said):
    found = read(
        "Arvenia|PROPN|nsubj|4 and|CCONJ|cc|3 Belmark|PROPN|conj|1 met|VERB|root|0",
        "They|PRON|nsubj|2 agreed|VERB|root|0",
    )
    assert said(found, 4) == [ARVENIA, BELMARK]


def test_a_possessive_goes_with_the_accused(read, said):
    found = read(
        "Arvenia|PROPN|nsubj|2 accused|VERB|root|0 Belmark|PROPN|obj|2 of|SCONJ|mark|5 arming|VERB|advcl|2"
        " its|PRON|nmod:poss|7 militia|NOUN|obj|5"
    )
    assert said(found, 6) == [("Belmarkian militia", "BMK", "PRM")]


def test_we_is_the_speaker_after_the_quote(read, said):
    found = read(
        "We|PRON|nsubj|2 refuse|VERB|ccomp|5 ,|PUNCT|punct|5 Belmark|PROPN|nsubj|5 said|VERB|root|0",
    )
    assert said(found, 0) == [BELMARK]


def test_who_is_what_the_clause_hangs_on(read, said):
    found = read(
        "Police|NOUN|nsubj|5 who|PRON|nsubj|4 had|AUX|aux|4 fired|VERB|acl:relcl|1 left|VERB|root|0 Belmark|PROPN|obj|5"
    )
    assert said(found, 1) == said(found, 0)
    assert said(found, 1)[0][2] == "COP"


def test_his_counterpart_holds_the_same_office_there(read, said):
    found = read(
        "President|PROPN|nmod:desc|2 Davit|PROPN|nsubj|4 Oren|PROPN|flat|2 met|VERB|root|0 his|PRON|nmod:poss|7"
        " Belmarkian|ADJ|amod|7 counterpart|NOUN|obj|4",
        names=NAMES,
    )
    assert said(found, 6) == [("Belmarkian president", "BMK", "GOV")]


def test_the_agency_is_the_outlet_named_before(read, said):
    found = read(
        "Zvon|PROPN|nsubj|2 closed|VERB|root|0",
        "The|DET|det|2 agency|NOUN|nsubj|3 protested|VERB|root|0",
    )
    assert said(found, 3) == [("Zvon", "BMK", "JRN")]


def test_the_country_is_the_last_state(read, said):
    found = read(QUARREL, "The|DET|det|2 country|NOUN|nsubj|3 refused|VERB|root|0")
    assert said(found, 4) == [ARVENIA]


TWO_MEN = "The|DET|det|3 two|NUM|nummod|3 men|NOUN|nsubj|4 met|VERB|root|0"


def test_the_two_men_are_the_persons_last_named(read, said):
    found = read(MEETING, TWO_MEN, names=NAMES)
    assert {name for name, *_ in said(found, 8)} == {"Davit Oren", "Mira Solt"}


def test_two_nameless_men_told_of_since_are_not_those_persons(read, said):
    taken = "Police|NOUN|nsubj|2 arrested|VERB|root|0 two|NUM|nummod|4 men|NOUN|obj|2"
    found = read(MEETING, taken, TWO_MEN, names=NAMES)
    assert not {"Davit Oren", "Mira Solt"} & {name for name, *_ in said(found, 12)}


@pytest.mark.parametrize(
    "phrase",
    [
        "All|DET|det|2 sides|NOUN|nsubj|3",
        "The|DET|det|3 warring|VERB|amod|3 parties|NOUN|nsubj|4",
        "Parties|NOUN|nsubj|5 to|ADP|case|4 the|DET|det|4 conflict|NOUN|nmod|1",
    ],
)
def test_the_sides_of_a_conflict_are_of_no_party(read, said, phrase):
    told = "Arvenia|PROPN|nsubj|2 mourned|VERB|root|0"
    found = read(told, told, told, f"{phrase} agreed|VERB|root|0")
    heads = [mention.actor for mention in found.mentions if mention.actor.name != "Arvenia"]
    assert [(actor.country, actor.sector) for actor in heads] == [("ARV", None)]


def test_the_two_leaders_are_those_of_the_states_where_one_person_alone_was_named(read, said):
    spoke = "Davit|PROPN|nsubj|3 Oren|PROPN|flat|1 spoke|VERB|root|0"
    leaders = "The|DET|det|3 two|NUM|nummod|3 leaders|NOUN|nsubj|4 met|VERB|root|0"
    found = read(QUARREL, spoke, leaders, names=[("Davit Oren", "PER")])
    assert said(found, 8) == [ARVENIA, BELMARK]


def test_rival_parties_stay_parties(read, said):
    told = "Arvenia|PROPN|nsubj|2 mourned|VERB|root|0"
    found = read(told, told, told, "Rival|ADJ|amod|2 parties|NOUN|nsubj|3 met|VERB|root|0")
    assert [sector for _, _, sector in said(found, 7)] == ["PTY"]
