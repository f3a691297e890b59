"""Whom phrases stand for: states, organs, roles, names, and what lies beside a noun that is no actor."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.actors.conftest import EXTRA

from riftline.actors import Knowledge, Place, Rule, resolve

ARVENIA = ("Arvenia", "ARV", "GOV")
BELMARK = ("Belmark", "BMK", "GOV")


def test_a_state_by_name_capital_and_seat_is_one_actor(read):
    found = read(
        "Arvenia|PROPN|nsubj|2 warned|VERB|root|0 Brask|PROPN|obj|2",
        "Lorne|PROPN|nsubj|2 agreed|VERB|root|0",
        "Hill|PROPN|compound|2 House|PROPN|nsubj|3 agreed|VERB|root|0",
    )
    ids = [found.of_phrase(0, word)[0].id for word in (0, 3, 6)]
    assert ids == [ids[0]] * 3
    assert [mention.rule for mention in found.mentions] == [Rule.STATE, Rule.CAPITAL, Rule.CAPITAL, Rule.SEAT]


@pytest.mark.parametrize("preposition", ["in", "near", "across"])
def test_a_capital_after_a_locative_preposition_is_a_place(read, preposition):
    found = read(f"Talks|NOUN|nsubj|2 opened|VERB|root|0 {preposition}|ADP|case|4 Lorne|PROPN|obl|2")
    assert found.of_phrase(0, 3) == ()
    assert found.mentions == ()


def test_the_place_that_a_word_names(read):
    found = read(
        "Talks|NOUN|nsubj|2 opened|VERB|root|0 on|ADP|case|6 the|DET|det|6 Hollow|PROPN|compound|6 Coast|PROPN|obl|2"
        " of|ADP|case|8 Arvenia|PROPN|nmod|6"
    )
    assert found.place_at(0, 4) == found.place_at(0, 5) == Place("Hollow Coast", "ARV", 1.5, 2.5)
    assert found.place_at(0, 7) == Place("Arvenia", "ARV", None, None)
    assert found.place_at(0, 0) is None


@pytest.mark.parametrize("preposition", ["of", "with", "against", "from"])
def test_a_capital_after_other_prepositions_is_the_state(read, said, preposition):
    found = read(f"Talks|NOUN|nsubj|2 failed|VERB|root|0 {preposition}|ADP|case|4 Lorne|PROPN|obl|2")
    assert said(found, 3) == [ARVENIA]


def test_a_state_after_a_locative_preposition_is_marked(read):
    found = read("Talks|NOUN|nsubj|2 opened|VERB|root|0 in|ADP|case|4 Arvenia|PROPN|obl|2")
    assert [mention.rule for mention in found.mentions] == [Rule.LOCATION]


def test_a_dateline_is_a_place(read):
    found = read("LORNE|PROPN|dep|4 -|PUNCT|punct|4 Belmark|PROPN|nsubj|4 agreed|VERB|root|0")
    assert [mention.actor.name for mention in found.mentions] == ["Belmark"]


@pytest.mark.parametrize(
    ("phrase", "head", "expected"),
    [
        ("Arvenian|ADJ|amod|2 police|NOUN|nsubj|3", 1, ("Arvenian police", "ARV", "COP")),
        ("Arvenian|ADJ|amod|2 authorities|NOUN|nsubj|3", 1, ARVENIA),
        ("Arvenian|ADJ|amod|2 troops|NOUN|nsubj|3", 1, ("Arvenian forces", "ARV", "MIL")),
        ("Brask|PROPN|compound|2 officials|NOUN|nsubj|3", 1, ("Belmarkian officials", "BMK", "GOV")),
        ("ethnic|ADJ|amod|2 Arvenians|PROPN|nsubj|3", 1, ("ethnic Arvenians", "ARV", "CVL")),
        ("Belmarkian|ADJ|amod|2 nationals|NOUN|nsubj|3", 1, ("Belmarkian citizens", "BMK", "CVL")),
        ("Zvon|PROPN|compound|2 Arvenia|PROPN|nsubj|3", 1, ("Zvon Arvenia", "BMK", "JRN")),
        ("Dawn|PROPN|compound|2 fighters|NOUN|nsubj|3", 1, ("militants", None, "UAF")),
    ],
)
def test_roles_and_names(read, said, phrase, head, expected):
    assert said(read(f"{phrase} spoke|VERB|root|0"), head) == [expected]


def test_an_armed_groups_fighters_are_the_group(read, said):
    found = read("Red|PROPN|compound|3 Dawn|PROPN|compound|3 fighters|NOUN|nsubj|4 left|VERB|root|0")
    assert said(found, 2) == [("Red Dawn", "BMK", "REB")]


def test_a_ministry_has_one_name_in_every_form(read):
    one = read("Arvenian|ADJ|amod|3 Foreign|ADJ|amod|3 Ministry|PROPN|nsubj|4 spoke|VERB|root|0")
    two = read(
        "Ministry|PROPN|nsubj|7 of|ADP|case|4 Foreign|ADJ|amod|4 Affairs|PROPN|nmod|1 of|ADP|case|6 Arvenia|PROPN|nmod|1"
        " spoke|VERB|root|0"
    )
    three = read("Arvenia_|PROPN|nmod:poss|4 's|PART|case|1 foreign|ADJ|amod|4 ministry|NOUN|nsubj|5 spoke|VERB|root|0")
    actors = [one.of_phrase(0, 2), two.of_phrase(0, 0), three.of_phrase(0, 3)]
    assert [actor.name for (actor,) in actors] == ["Arvenian Foreign Ministry"] * 3
    assert len({actor.id for (actor,) in actors}) == 1


def test_police_at_a_place_are_of_its_country(read):
    found = read("Police|NOUN|nsubj|4 in|ADP|case|3 Brask|PROPN|nmod|1 searched|VERB|root|0")
    assert [(m.actor.name, m.rule) for m in found.mentions] == [("Belmarkian police", Rule.PLACE)]


def test_diplomats_at_a_place_are_not_of_its_country(read, said):
    found = read("Diplomats|NOUN|nsubj|4 in|ADP|case|3 Brask|PROPN|nmod|1 left|VERB|root|0")
    assert said(found, 0) == [("diplomats", None, "GOV")]


def test_coordinated_states(read, said):
    found = read("Arvenia|PROPN|nsubj|4 and|CCONJ|cc|3 Belmark|PROPN|conj|1 agreed|VERB|root|0")
    assert said(found, 0) == [ARVENIA, BELMARK]


def test_coordinated_adjectives_make_two_actors(read, said):
    found = read(
        "Arvenian|ADJ|amod|4 and|CCONJ|cc|3 Belmarkian|ADJ|conj|1 diplomats|NOUN|nsubj|5 met|VERB|root|0",
    )
    assert said(found, 3) == [("Arvenian diplomats", "ARV", "GOV"), ("Belmarkian diplomats", "BMK", "GOV")]


def test_a_backer_is_not_the_country_of_the_backed(read, said):
    found = read(
        "Arvenia|PROPN|nsubj|2 met|VERB|root|0 Belmark|PROPN|obj|2",
        "Belmarkian|ADJ|amod|3 -|PUNCT|punct|1 backed|VERB|amod|4 rebels|NOUN|nsubj|5 fled|VERB|root|0",
    )
    assert said(found, 6) == [("rebels", None, "REB")]


def test_what_follows_a_word_of_quantity(read, said):
    found = read(
        "Hundreds|NOUN|nsubj|5 of|ADP|case|4 Arvenian|ADJ|amod|4 protesters|NOUN|nmod|1 marched|VERB|root|0",
    )
    assert said(found, 0) == [("Arvenian protesters", "ARV", "CVL")]


def test_a_noun_that_is_no_actor_lends_the_country_beside_it(read, said):
    found = read("Arvenian|ADJ|amod|2 exports|NOUN|nsubj|3 fell|VERB|root|0")
    assert said(found, 1) == said(found, 0) == [ARVENIA]
    assert [mention.rule for mention in found.mentions] == [Rule.MODIFIER]


def test_a_role_inside_such_a_noun_stands_for_itself(read, said):
    found = read("An|DET|det|4 Arvenian|ADJ|amod|4 police|NOUN|compound|4 raid|NOUN|nsubj|5 began|VERB|root|0")
    assert said(found, 2) == said(found, 3) == [("Arvenian police", "ARV", "COP")]


def test_an_unknown_organisation_keeps_its_name(read, said):
    found = read(
        "Velm|PROPN|compound|2 Institute|PROPN|nsubj|3 spoke|VERB|root|0",
        names=[("Velm Institute", "ORG")],
    )
    assert said(found, 1) == [("Velm Institute", None, None)]


def test_an_acronym_in_brackets_is_the_same_body(read):
    found = read(
        "Velm|PROPN|compound|2 Initiative|PROPN|nsubj|6 (|PUNCT|punct|4 VLI|PROPN|appos|2 )|PUNCT|punct|4 spoke|VERB|root|0",
        "VLI|PROPN|nsubj|2 left|VERB|root|0",
        names=[("Velm Initiative", "ORG"), ("VLI", "ORG")],
    )
    assert found.of_phrase(0, 1) == found.of_phrase(0, 6)


def test_an_agency_named_after_its_noun(read, said):
    found = read(
        "The|DET|det|4 Belmarkian|ADJ|amod|4 news|NOUN|compound|4 agency|NOUN|nsubj|6 Zvon|PROPN|appos|4 spoke|VERB|root|0"
    )
    assert said(found, 3) == [("Zvon", "BMK", "JRN")]


def test_rebels_alone_are_of_the_country_the_story_is_about(read):
    found = read(
        "Belmark|PROPN|nsubj|2 mourned|VERB|root|0",
        "Belmarkian|ADJ|amod|2 papers|NOUN|nsubj|3 mourned|VERB|root|0",
        "Rebels|NOUN|nsubj|2 attacked|VERB|root|0",
    )
    assert [(m.actor.name, m.rule) for m in found.mentions][-1] == ("Belmarkian rebels", Rule.STORY)


def test_between_two_states_no_country_is_guessed(read):
    found = read(
        "Belmark|PROPN|nsubj|2 warned|VERB|root|0 Arvenia|PROPN|obj|2",
        "Rebels|NOUN|nsubj|2 attacked|VERB|root|0",
    )
    assert [(m.actor.name, m.actor.country, m.rule) for m in found.mentions][-1] == ("rebels", None, Rule.BARE)


def test_foreign_fighters_are_of_no_country_named(read, said):
    found = read(
        "Belmark|PROPN|nsubj|2 mourned|VERB|root|0",
        "Foreign|ADJ|amod|2 militants|NOUN|nsubj|3 attacked|VERB|root|0",
    )
    assert said(found, 3) == [("militants", None, "UAF")]


def test_an_organ_without_country_is_of_the_subject_beside_it(read, said):
    found = read(
        "Belmark|PROPN|nsubj|2 warned|VERB|root|0 Arvenia|PROPN|obj|2 and|CCONJ|cc|7 the|DET|det|6 parliament|NOUN|nsubj|7"
        " met|VERB|conj|2"
    )
    assert said(found, 5) == [("Belmarkian parliament", "BMK", "LEG")]


def test_police_act_where_the_sentence_plays(read, said):
    found = read(
        "Arvenia|PROPN|nsubj|2 warned|VERB|root|0 Belmark|PROPN|obj|2",
        "Police|NOUN|nsubj|2 stormed|VERB|root|0 an|DET|det|4 office|NOUN|obj|2 in|ADP|case|6 Brask|PROPN|obl|2",
    )
    assert said(found, 3) == [("Belmarkian police", "BMK", "COP")]


def test_a_reporter_is_of_the_country_of_the_outlet_before_that_of_the_place(read, said):
    found = read(
        "Zvon_|PROPN|nmod:poss|4 's|PART|case|1 Arvenia|PROPN|compound|4 correspondent|NOUN|nsubj|5 left|VERB|root|0",
        names=[("Zvon", "ORG")],
    )
    assert [(country, sector) for _, country, sector in said(found, 3)] == [("BMK", "JRN")]


def test_a_reporter_without_an_outlet_is_of_the_country_beside(read, said):
    found = read("The|DET|det|3 Arvenian|ADJ|amod|3 reporter|NOUN|nsubj|4 left|VERB|root|0")
    assert [(country, sector) for _, country, sector in said(found, 2)] == [("ARV", "JRN")]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("nsubj|3 attacked|VERB|root|0", ("Black Tide", "IMG")),
        ("nsubj|5 in|ADP|case|4 Belmark|PROPN|nmod|2 attacked|VERB|root|0", ("Black Tide", "BMK")),
        ("nsubj|5 in|ADP|case|4 Arvenia|PROPN|nmod|2 attacked|VERB|root|0", ("Black Tide in Arvenia", "ARV")),
    ],
)
def test_a_branch_of_a_group_of_many_countries_is_of_the_one_it_is_in(parse, phrase, expected):
    groups = [
        {"name": "Black Tide", "country": "IMG", "sector": "UAF", "kind": "group"},
        {"name": "Black Tide in Arvenia", "country": "ARV", "sector": "UAF", "kind": "group"},
    ]
    tables = Knowledge.shipped({**EXTRA, "organisations": groups})
    found = resolve([parse(f"Black|PROPN|compound|2 Tide|PROPN|{phrase}")], [0], knowledge=tables)
    assert [(actor.name, actor.country) for actor in found.of_phrase(0, 1)] == [expected]


def test_at_gives_the_mention_of_every_word_of_the_phrase(read):
    found = read("The|DET|det|3 Arvenian|ADJ|amod|3 police|NOUN|nsubj|4 left|VERB|root|0")
    mention = found.at(0, 2)
    assert mention is not None
    assert [found.at(0, word) for word in range(4)] == [mention, mention, mention, None]
    assert (mention.start, mention.end, mention.head) == (0, len("The Arvenian police"), 2)


def test_offsets_count_in_the_report(parse, knowledge):
    doc = parse("Arvenia|PROPN|nsubj|2 agreed|VERB|root|0")
    found = resolve([doc, doc], [5, 100], knowledge=knowledge)
    assert [(mention.start, mention.end) for mention in found.mentions] == [(5, 12), (100, 107)]


WORDS = [
    "Arvenia",
    "Belmarkian",
    "police",
    "the",
    "and",
    "president",
    "Oren",
    "its",
    "he",
    "of",
    "two",
    "countries",
    "-",
    "who",
]
TAGS = ["NOUN", "PROPN", "ADJ", "PRON", "VERB", "DET", "PUNCT", "NUM"]
RELATIONS = [
    "nsubj",
    "amod",
    "compound",
    "conj",
    "nmod:poss",
    "nmod",
    "flat",
    "appos",
    "det",
    "case",
    "nmod:desc",
    "acl:relcl",
]


@st.composite
def sentences(draw):
    length = draw(st.integers(1, 8))
    rows = [f"{draw(st.sampled_from(WORDS))}|{draw(st.sampled_from(TAGS))}|root|0"]
    for i in range(1, length):
        head = draw(st.integers(1, i))
        rows.append(
            f"{draw(st.sampled_from(WORDS))}|{draw(st.sampled_from(TAGS))}|{draw(st.sampled_from(RELATIONS))}|{head}"
        )
    return " ".join(rows)


@given(st.lists(sentences(), min_size=1, max_size=4))
def test_any_tree_is_read_the_same_twice_and_within_the_text(parse, knowledge, rows):
    doc = parse(*rows)
    one, two = (resolve([doc], [0], knowledge=knowledge) for _ in range(2))
    assert one.mentions == two.mentions
    assert all(0 <= mention.start < mention.end <= len(doc.text) for mention in one.mentions)
    assert all(mention.rule in set(Rule) for mention in one.mentions)
    assert all(one.of_phrase(0, token.i) is not None for token in doc)
