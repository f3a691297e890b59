"""Persons by title, by office, later by last name and title alone."""

import pytest

from riftline.actors import Rule, resolve

OREN = ("Davit Oren", "ARV", "GOV")


def test_title_and_name_are_one_person(read, said):
    found = read(
        "Arvenian|ADJ|amod|3 President|PROPN|nmod:desc|3 Sara|PROPN|nsubj|5 Vell|PROPN|flat|3 spoke|VERB|root|0",
        names=[("Sara Vell", "PER")],
    )
    (mention,) = found.mentions
    assert (mention.actor.title, mention.actor.kind, mention.rule) == ("President", "person", Rule.PERSON)
    assert said(found, 2) == said(found, 1) == [("Sara Vell", "ARV", "GOV")]


def test_a_title_that_heads_its_name(read, said):
    found = read(
        "Belmarkian|ADJ|amod|2 spokesman|NOUN|nsubj|5 Ivo|PROPN|flat|2 Tarn|PROPN|flat|3 spoke|VERB|root|0",
        names=[("Ivo Tarn", "PER")],
    )
    assert said(found, 1) == said(found, 2) == [("Ivo Tarn", "BMK", "GOV")]


def test_the_last_name_alone_later(read):
    found = read(
        "Belmarkian|ADJ|amod|2 envoy|NOUN|nsubj|5 Ivo|PROPN|flat|2 Tarn|PROPN|flat|3 came|VERB|root|0",
        "Tarn|PROPN|nsubj|2 left|VERB|root|0",
        names=[("Ivo Tarn", "PER")],
    )
    first, second = found.mentions
    assert first.actor == second.actor
    assert second.rule == Rule.SURNAME


def test_a_known_office_holder_by_last_name(read, said):
    found = read(
        "Arvenia|PROPN|nsubj|2 agreed|VERB|root|0",
        "Oren|PROPN|nsubj|2 spoke|VERB|root|0",
        names=[("Oren", "PER")],
    )
    assert said(found, 2) == [OREN]
    assert found.mentions[1].rule == Rule.OFFICE


def test_a_common_last_name_alone_is_nobody_known(read, said):
    found = read("Oren|PROPN|nsubj|2 spoke|VERB|root|0", names=[("Oren", "PER")])
    assert said(found, 0) == [("Oren", None, None)]


def test_a_rare_last_name_alone_is_the_office_holder(read, said):
    found = read("Solt|PROPN|nsubj|2 spoke|VERB|root|0", names=[("Solt", "PER")])
    assert said(found, 0) == [("Mira Solt", "BMK", "GOV")]


@pytest.mark.parametrize(
    ("published", "expected"),
    [("1999-05", "Karel Solt"), ("2020-01-01", "Mira Solt"), (None, "Mira Solt"), ("n.d.", "Mira Solt")],
)
def test_the_year_tells_office_holders_of_one_name_apart(parse, knowledge, published, expected):
    doc = parse("Solt|PROPN|nsubj|2 spoke|VERB|root|0", names=[("Solt", "PER")])
    found = resolve([doc], [0], knowledge=knowledge, published=published)
    assert [mention.actor.name for mention in found.mentions] == [expected]


def test_variants_of_a_name_are_one_person(read):
    one = read("Davit|PROPN|nsubj|3 Oren|PROPN|flat|1 spoke|VERB|root|0", names=[("Davit Oren", "PER")])
    two = read("David|PROPN|nsubj|3 Oren|PROPN|flat|1 spoke|VERB|root|0", names=[("David Oren", "PER")])
    assert one.of_phrase(0, 0) == two.of_phrase(0, 0)


def test_the_president_is_who_was_called_so(read, said):
    found = read(
        "President|PROPN|nmod:desc|2 Davit|PROPN|nsubj|4 Oren|PROPN|flat|2 spoke|VERB|root|0",
        "The|DET|det|2 president|NOUN|nsubj|3 left|VERB|root|0",
        names=[("Davit Oren", "PER")],
    )
    assert said(found, 5) == [OREN]


def test_what_stands_in_apposition_tells_the_country(read, said):
    found = read(
        "Ivo|PROPN|nsubj|9 Tarn|PROPN|flat|1 ,|PUNCT|punct|5 the|DET|det|5 chief|NOUN|appos|1 of|ADP|case|8 Belmarkian|ADJ|amod|8"
        " police|NOUN|nmod|5 spoke|VERB|root|0",
        names=[("Ivo Tarn", "PER")],
    )
    assert said(found, 0) == [("Ivo Tarn", "BMK", "COP")]


def test_a_name_before_a_noun_is_not_the_head(read, said):
    found = read(
        "The|DET|det|3 Oren|PROPN|compound|3 government|NOUN|nsubj|4 fell|VERB|root|0",
        names=[("Oren", "PER")],
    )
    assert said(found, 2) == [("Arvenia", "ARV", "GOV")]


def test_a_person_introduced_later_is_known_from_the_start(read):
    found = read(
        "Tarn|PROPN|nsubj|2 spoke|VERB|root|0",
        "Belmarkian|ADJ|amod|2 envoy|NOUN|nsubj|5 Ivo|PROPN|flat|2 Tarn|PROPN|flat|3 came|VERB|root|0",
        names=[("Tarn", "PER")],
    )
    assert {mention.actor.country for mention in found.mentions} == {"BMK"}


def test_an_opposition_figure_introduced_without_a_country_is_of_that_of_the_story(read, said):
    found = read(
        "Arvenia|PROPN|nsubj|2 voted|VERB|root|0",
        "Ivo|PROPN|nsubj|7 Tarn|PROPN|flat|1 ,|PUNCT|punct|6 an|DET|det|6 opposition|NOUN|compound|6 politician|NOUN|appos|1"
        " spoke|VERB|root|0",
        names=[("Ivo Tarn", "PER")],
    )
    assert said(found, 2) == [("Ivo Tarn", "ARV", "OPP")]


def test_whoever_is_at_a_body_is_of_its_country_and_sector(read, said):
    found = read(
        "Ivo|PROPN|nsubj|9 Tarn|PROPN|flat|1 ,|PUNCT|punct|5 a|DET|det|5 manager|NOUN|appos|1 at|ADP|case|8 Red|PROPN|compound|8"
        " Dawn|PROPN|nmod|5 spoke|VERB|root|0",
        names=[("Ivo Tarn", "PER")],
    )
    assert said(found, 0) == [("Ivo Tarn", "BMK", "REB")]


def test_an_apposition_before_the_name_or_without_a_body_tells_nothing(read, said):
    found = read(
        "Ivo|PROPN|nsubj|6 Tarn|PROPN|flat|1 ,|PUNCT|punct|5 a|DET|det|5 singer|NOUN|appos|1 spoke|VERB|root|0",
        names=[("Ivo Tarn", "PER")],
    )
    assert [country for _, country, _ in said(found, 0)] == [None]


def test_a_last_name_beside_a_role_is_the_person_known_although_no_name_was_seen(read, said):
    found = read(
        "Belmarkian|ADJ|amod|2 president|NOUN|nsubj|5 Ivo|PROPN|flat|2 Tarn|PROPN|flat|3 came|VERB|root|0",
        "Arvenia|PROPN|nsubj|2 watched|VERB|root|0 Arvenia|PROPN|obj|2",
        "The|DET|det|3 Tarn|PROPN|compound|3 government|NOUN|nsubj|4 left|VERB|root|0",
        names=[("Ivo Tarn", "PER")],
    )
    assert said(found, 10) == [("Belmark", "BMK", "GOV")]


def test_a_title_before_a_name_that_nobody_recognized_makes_it_a_person(read, said):
    found = read("King|PROPN|nmod:desc|2 Hassan|PROPN|nsubj|5 of|ADP|case|4 Belmark|PROPN|nmod|2 spoke|VERB|root|0")
    assert said(found, 1) == [("Hassan", "BMK", "GOV")]


def test_an_apposition_without_a_known_role_tells_the_country(read, said):
    found = read(
        "Ivo|PROPN|nsubj|8 Tarn|PROPN|flat|1 ,|PUNCT|punct|6 the|DET|det|6 Belmarkian|ADJ|amod|6 gardener|NOUN|appos|1 "
        ",|PUNCT|punct|1 spoke|VERB|root|0",
        names=[("Ivo Tarn", "PER")],
    )
    assert said(found, 1) == [("Ivo Tarn", "BMK", None)]


def test_a_last_name_before_a_government_tells_whose_it_is(read, said):
    found = read("The|DET|det|3 Oren|PROPN|compound|3 government|NOUN|nsubj|4 yielded|VERB|root|0")
    assert [(country, sector) for _, country, sector in said(found, 2)] == [("ARV", "GOV")]
