"""Passages about sport, weather, science, business and the stage state no acts, unless states are at work in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.events.reading import read, sides, trigger

from riftline import language
from riftline.actors.actor import Actor
from riftline.events import elsewhere

SPORT = "The goalkeeper and the midfielder won the cup in the stadium."

WORLDS = [
    ("sport", SPORT),
    ("weather", "The forecaster expects a hurricane with rainfall, fog and wind."),
    ("science", "The physicist and the chemist looked at a protein from a galaxy in a laboratory."),
    ("business", "The shareholder of the retailer sold the brand for a dividend of the revenue."),
    ("stage", "The playwright and the actress met the choreographer at the premiere of the opera."),
]


def worlds(*passages):
    return elsewhere.worlds_of([elsewhere.lemmas(doc) for doc in language.analyse(passages)])


@pytest.mark.parametrize(("world", "passage"), WORLDS)
def test_a_passage_with_words_of_a_world_belongs_to_it(world, passage):
    assert worlds(passage) == [world]


def test_a_passage_about_states_belongs_to_none():
    assert worlds("Arvenia expelled the ambassador of Belmark and closed the border.") == [None]


def test_a_report_that_is_of_another_world_as_a_whole_is_so_in_every_passage():
    assert worlds(SPORT, f"{SPORT} The referee and the striker left.", "Arvenia beat Belmark.") == ["sport"] * 3


def test_one_passage_of_another_world_leaves_the_others():
    news = "Arvenia expelled the ambassador, recalled its envoy, closed the border and sent troops."
    assert worlds(SPORT, news) == ["sport", None]


def test_words_of_states_outweigh_any_world():
    assert worlds(f"{SPORT} The ministry closed the border.") == [None]


@pytest.mark.parametrize(
    "sentence", ["Belmark attacked Arvenia late.", "Arvenia beat Belmark.", "Costovia condemned Belmark."]
)
def test_in_another_world_the_names_of_states_are_teams(sentence):
    assert read(f"{SPORT} {sentence}") == ()
    assert read(SPORT, sentence, f"{SPORT} The referee and the striker left.") == ()


def test_a_sentence_of_states_at_work_counts_in_any_world():
    (mention,) = read(f"{SPORT} Arvenia recalled its ambassador from Belmark after the match.")
    assert (trigger(mention), *sides(mention)) == ("recalled", ["ARV"], ["BMK"])


def test_organs_of_states_act_in_any_world():
    (mention,) = read(f"{SPORT} Arvenian police arrested a Belmarkian general.")
    assert (trigger(mention), *sides(mention)) == ("arrested", ["ARV"], ["BMK"])


def actor(sector, kind="group"):
    return Actor(id="a-1", name="X", country="ARV", sector=sector, kind=kind)


@pytest.mark.parametrize(
    ("sources", "targets", "expected"),
    [
        ([actor("MIL")], [actor("COP")], True),
        ([actor("GOV", "person")], [], True),
        ([], [actor("REB")], True),
        ([actor("GOV", "state")], [actor("MIL")], False),
        ([actor("MIL")], [actor("CVL")], False),
        ([actor("GOV", "state"), actor("MIL")], [], True),
        ([], [], False),
    ],
)
def test_only_organs_of_power_are_sure_to_be_no_team(sources, targets, expected):
    assert elsewhere.is_of_state(sources, targets) is expected


def test_no_word_is_of_states_and_strong_in_a_world_at_once():
    strong = {
        word for words in elsewhere.worlds().values() for word, weight in words.items() if weight == elsewhere.STRONG
    }
    assert strong & elsewhere.statecraft() == set()


@given(st.lists(st.sampled_from(["goalkeeper", "cup", "ministry", "border", "the", "of", "opera"]), max_size=12))
def test_two_words_of_states_always_keep_a_passage_political(words):
    (world,) = worlds(" ".join(words))
    assert world is None or len({"ministry", "border"} & set(words)) < elsewhere.ENOUGH


QUARREL = "An Arvenian cook sued a Belmarkian guest over a broken plate."
TALK = " The kitchen was clean and the soup was warm and nobody spoke of anything but plates and spoons for the rest of the week."


def test_people_of_two_countries_who_quarrel_in_a_long_report_without_states_are_no_countries_that_do():
    assert read(QUARREL, *[TALK] * 6) == ()


def test_in_a_short_report_or_one_of_states_they_are_heard():
    assert [mention.type for mention in read(QUARREL)] == ["ACCUSE"]
    states = "The ministers met, and the ambassador left the embassy."
    assert "ACCUSE" in {mention.type for mention in read(QUARREL, states, *[TALK] * 6)}
