"""Verbs that the lexicon does not know, read by meaning; the words near them are set by hand, for what counts is the vote."""

import pytest
from tests.events.reading import read, sides

from riftline.events import unknown
from riftline.events.entries import lexicon
from riftline.events.matching import LEAST_WEIGHT


@pytest.fixture
def nearby(monkeypatch):
    """Sets the neighbours of every verb: (lemma, types, cosine), nearest first."""

    def put(*found):
        monkeypatch.setattr(
            unknown, "neighbours", lambda _: [(lemma, frozenset(kinds), near) for lemma, kinds, near in found]
        )
        unknown.entry_for.cache_clear()

    yield put
    unknown.entry_for.cache_clear()


CLEAR = [("praise", ["SUPPORT"], 0.9), ("laud", ["SUPPORT"], 0.8), ("scold", ["ACCUSE"], 0.5)]


def test_agreeing_neighbours_give_their_type_and_the_nearest_is_named(nearby):
    nearby(*CLEAR)
    entry = unknown.entry_for("blorp")
    assert entry is not None
    assert (entry.type, entry.mode, entry.rule, entry.needs) == ("SUPPORT", None, "meaning: praise", "both")
    assert entry.weight == 0.3


@pytest.mark.parametrize(
    "found",
    [
        pytest.param([("praise", ["SUPPORT"], unknown.NEAREST - 0.01), ("laud", ["SUPPORT"], 0.4)], id="too far"),
        pytest.param([("praise", ["SUPPORT"], 0.8), ("scold", ["ACCUSE"], 0.8)], id="undecided"),
        pytest.param([("hit", ["ASSAULT"], 0.7), ("scold", ["ACCUSE"], 0.6), ("chide", ["ACCUSE"], 0.6)], id="nearest is other"),
        pytest.param([("veto", ["REJECT", "SANCTION"], 0.9), ("spurn", ["REJECT", "SANCTION"], 0.9)], id="two types each"),
    ],
)  # fmt: skip
def test_where_neighbours_do_not_agree_nothing_is_guessed(nearby, found):
    nearby(*found)
    assert unknown.entry_for("blorp") is None


@pytest.mark.parametrize("lemma", ["attack", "shut", "hold", "cudgel"])
def test_a_verb_that_the_lexicon_or_its_light_verbs_know_is_never_guessed(nearby, lemma):
    nearby(*CLEAR)
    assert unknown.entry_for(lemma) is None


def test_no_verb_of_the_lexicon_is_guessed(nearby):
    nearby(*CLEAR)
    assert [lemma for lemma in lexicon().verbs if unknown.entry_for(lemma.split()[0]) is not None] == []


@pytest.mark.parametrize("lemma", ["", "b2b", "co-host", "!", "1990"])
def test_what_is_no_word_is_not_guessed(nearby, lemma):
    nearby(*CLEAR)
    assert unknown.entry_for(lemma) is None


def test_a_guess_is_just_heavy_enough_to_state_an_act():
    assert unknown.WEIGHT >= LEAST_WEIGHT


def test_the_nearest_come_first_and_are_never_the_verb_itself():
    found = unknown.neighbours("attack")
    assert len(found) == unknown.NEIGHBOURS
    assert [near for *_, near in found] == sorted((near for *_, near in found), reverse=True)
    assert "attack" not in [lemma for lemma, *_ in found]


def test_a_guessed_act_says_so_and_is_unsure():
    (mention,) = read("Arvenia hugged Belmark.")
    assert (mention.type, mention.rule, *sides(mention)) == ("SUPPORT", "meaning: embrace", ["ARV"], ["BMK"])
    assert mention.confidence == 0.464


def test_a_passive_is_guessed_too():
    (mention,) = read("Belmark was hugged by Arvenia.")
    assert sides(mention) == (["ARV"], ["BMK"])


@pytest.mark.parametrize(
    "sentence",
    ["Arvenia hugged.", "The baker hugged Belmark.", "Arvenia hugged the pillow.", "Arvenia plans to hug.", "Arvenia baked Belmark."],
)  # fmt: skip
def test_without_both_sides_or_a_clear_vote_no_act_is_guessed(sentence):
    assert read(sentence) == ()


def test_a_verb_that_only_says_what_causes_what_is_not_guessed(nearby):
    nearby(("gas", ["ASSAULT"], 0.9), ("burn", ["ASSAULT"], 0.9))
    assert unknown.entry_for("kindle") is not None
    assert unknown.entry_for("fuel") is None
