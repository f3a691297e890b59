"""Sides that a clause leaves unsaid: filled from the host act, the act told before, the war, the place or the home, and marked."""

import pytest
from tests.events.reading import named, one, read, sides, trigger

from riftline.actors.actor import Place
from riftline.events import places, wars

ARV, BMK, CST = "ARV", "BMK", "CST"

HOME = "Arvenia buried the dead. Arvenia mourned. Arvenian courts closed."
"""A passage that makes Arvenia the place of a story."""


def marks(mention):
    """The ways in which sides were filled."""
    return [word for word in mention.rule.split() if word.startswith("+")]


def names(actors):
    return [actor.name for actor in actors]


HOSTED = [
    pytest.param("demand", "Belmark summoned the Arvenian ambassador to demand an apology.", [BMK], [ARV], id="purpose"),
    pytest.param("blockade", "Arvenia threatened a blockade of Belmark.", [ARV], [BMK], id="what is threatened"),
    pytest.param("shelling", "Arvenia ended the shelling of Belmark.", [ARV], [BMK], id="what is ended"),
    pytest.param("torture", "Belmark accused the Arvenian army of torture.", [ARV], [], id="what one is accused of"),
    pytest.param("attacks", "Belmark demanded that Arvenia stop the attacks.", [ARV], [], id="what is to stop"),
]  # fmt: skip


@pytest.mark.parametrize(("word", "sentence", "sources", "targets"), HOSTED)
def test_an_act_takes_its_sides_from_the_one_it_hangs_on(word, sentence, sources, targets):
    mention = named(word, sentence)
    assert (*sides(mention), marks(mention)) == (sources, targets, ["+host"])


def test_a_side_that_is_stated_is_never_filled():
    mention = named("attack", "Costovia condemned the Arvenian attack on Belmark.")
    assert (*sides(mention), marks(mention)) == ([ARV], [BMK], [])


def test_who_only_condemns_an_act_has_not_done_it():
    mention = named("attack", "Costovia condemned the attack on Belmark.")
    assert (*sides(mention), marks(mention)) == ([], [BMK], [])


@pytest.mark.parametrize(
    ("passage", "word"),
    [
        ("Clashes between Arvenia and Belmark broke out. The clashes went on.", "clashes"),
        ("The Arvenian attack on Belmark lasted a day. The second attack began.", "attack"),
    ],
)
def test_the_same_noun_again_has_the_sides_told_before(passage, word):
    first, again = read(passage)
    assert trigger(again) == word
    assert sides(again) == sides(first)
    assert (marks(first), marks(again)) == ([], ["+told"])


def test_the_same_noun_of_other_parties_is_another_act():
    found = read("The Arvenian attack on Belmark failed. The Costovian attack failed.")
    assert [(sides(mention)[0], marks(mention)) for mention in found] == [([ARV], []), ([CST], [])]


def test_sides_that_come_from_the_same_sentence_are_told_on():
    found = read("Arvenia threatened a blockade of Belmark. The blockade began.")
    assert (*sides(found[-1]), marks(found[-1])) == ([ARV], [BMK], ["+told"])


def test_violence_without_any_party_is_among_those_of_the_country_the_report_plays_in():
    mention = one("ASSAULT", "Nine shots fell in a shooting.", HOME)
    assert (names(mention.sources), names(mention.targets)) == (["unnamed in Arvenia"], ["unnamed in Arvenia"])
    assert marks(mention) == ["+home"]


def test_who_is_killed_at_home_is_killed_by_somebody_there():
    mention = one("ASSAULT", "Five people were killed.", HOME)
    assert (names(mention.sources), sides(mention)[1]) == (["unnamed in Arvenia"], [ARV])
    assert marks(mention) == ["+home"]


def test_what_the_opposition_at_home_says_is_said_to_the_state():
    mention = one("ACCUSE", "Opposition leaders condemned the arrest of two editors.", HOME)
    assert (names(mention.targets), sides(mention)) == (["Arvenia"], ([ARV], [ARV]))
    assert marks(mention) == ["+home"]


def test_where_two_states_are_named_about_equally_nobody_is_filled_in():
    passage = "Belmark and Arvenia met. Belmarkian and Arvenian doctors came. Arvenia and Belmark agreed."
    for sentence in ("Five people were killed.", "Opposition leaders condemned the arrest of two editors."):
        for mention in read(sentence, passage):
            assert marks(mention) == []
            assert {None} >= {*sides(mention)[0], *sides(mention)[1]} or mention.type in {"CONSULT", "AGREE"}


def test_a_sentence_with_another_state_fills_nobody_in_from_home():
    found = read("Nine men were killed while Belmark attacked Costovia.", HOME)
    assert [marks(mention) for mention in found if mention.type == "ASSAULT"] == [[], []]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nine men were killed when the army shelled the port.",
        "Nine men were wounded as the army shelled the port.",
        "Nine men were killed after the army opened fire on the port.",
    ],
)
def test_who_killed_is_told_by_how_the_dead_died(sentence):
    mention = next(mention for mention in read(sentence, HOME) if mention.quote.startswith("Nine"))
    assert [actor.sector for actor in mention.sources] == ["MIL"]
    assert "+host" in marks(mention)


def test_a_mishap_kills_without_a_doer():
    assert not [
        mention for mention in read("Nine men were killed when the boat sank.", HOME) if "+host" in marks(mention)
    ]


@pytest.mark.parametrize("word", ["against", "over"])
def test_what_a_protest_is_against_was_not_done_by_those_who_protest(word):
    mention = named("arrest", f"Students held a protest {word} the arrest of an Arvenian editor.", "It rained.")
    assert "Arvenian students" not in names(mention.sources)
    assert "+host" not in marks(mention)


def test_a_state_that_acts_in_protest_is_no_crowd():
    found = read("Arvenia recalled its envoy in protest against the shelling of Belmark.", HOME)
    assert "Arvenian protesters" not in [name for mention in found for name in names(mention.sources)]


DOMESTIC = [
    ("The crackdown on Arvenian students went on.", "Arvenia", "Arvenian students"),
    ("The crackdown by Arvenia went on.", "Arvenia", "Arvenian people"),
]


@pytest.mark.parametrize(("sentence", "source", "target"), DOMESTIC)
def test_a_crackdown_is_by_a_state_on_its_own(sentence, source, target):
    mention = one("COERCE", sentence)
    assert (names(mention.sources), names(mention.targets), marks(mention)) == ([source], [target], ["+home"])


def test_a_crackdown_of_one_state_on_people_of_another_is_left_as_stated():
    mention = one("COERCE", "Arvenia cracked down on Belmarkian students.")
    assert (*sides(mention), marks(mention)) == ([ARV], [BMK], [])


def test_whom_rebels_attack_is_of_their_country():
    mention = one("ASSAULT", "Arvenian rebels attacked a bus.")
    assert (names(mention.targets), marks(mention)) == (["unnamed in Arvenia"], ["+home"])


def test_whom_rebels_attack_may_be_said_to_be_of_another():
    mention = one("ASSAULT", "Arvenian rebels attacked a Belmarkian patrol.")
    assert (*sides(mention), marks(mention)) == ([ARV], [BMK], [])


@pytest.fixture
def sallin(monkeypatch):
    """A town in Belmark that the gazetteer knows."""
    town = Place("Sallin", BMK, 1.0, 2.0)
    monkeypatch.setattr(places, "place_of", lambda name, _countries: town if name == "Sallin" else None)


@pytest.mark.usefixtures("sallin")
def test_force_of_one_state_in_a_place_of_another_strikes_somebody_there():
    (mention,) = read.__wrapped__("Arvenian forces imposed a curfew in Sallin.")
    assert (names(mention.sources), names(mention.targets)) == (["Arvenian forces"], ["unnamed in Belmark"])
    assert marks(mention) == ["+place"]


@pytest.mark.usefixtures("sallin")
def test_force_of_a_state_in_its_own_place_is_no_matter_of_two_states():
    (mention,) = read.__wrapped__("Belmarkian forces imposed a curfew in Sallin.")
    assert "+place" not in marks(mention)
    assert ARV not in sides(mention)[1]


@pytest.fixture
def a_war(monkeypatch):
    """A war that is named after Arvenia, which Belmark and Costovia attacked."""
    monkeypatch.setattr(wars, "wars", lambda: (wars.War(ARV, 2024, 2029, (BMK, CST), ARV),))


@pytest.mark.usefixtures("a_war")
def test_a_war_named_by_its_country_is_by_those_who_attacked_it():
    mention = read.__wrapped__("Voters recalled the war in Arvenia.")[-1]
    assert (trigger(mention), *sides(mention), marks(mention)) == ("war", [BMK, CST], [ARV], ["+war"])


@pytest.mark.usefixtures("a_war")
def test_a_war_between_named_states_is_theirs():
    mention = read.__wrapped__("Voters recalled the war between Arvenia and Belmark.")[-1]
    assert sorted(sides(mention)[0]) == [ARV, BMK]
    assert marks(mention) == []


@pytest.mark.usefixtures("a_war")
def test_a_war_long_over_is_not_meant():
    found = read.__wrapped__("Voters recalled the war in Arvenia.", published="2055-01-01")
    assert all("+war" not in marks(mention) for mention in found)


def test_nobody_invades_the_country_that_is_invaded():
    mention = one("ASSAULT", "The invasion of Belmark failed.", "Belmark mourned. Belmarkian courts closed.")
    assert (*sides(mention), marks(mention)) == ([], [BMK], [])


def test_a_state_that_cracks_down_does_so_on_its_people():
    for text in ("Arvenia's crackdown drew protests abroad.", "Arvenia's crackdown on dissent drew protests abroad."):
        crackdown = next(mention for mention in read(text) if mention.type == "COERCE")
        assert [(actor.country, actor.sector) for actor in crackdown.sources] == [("ARV", "GOV")]
        assert [(actor.country, actor.sector) for actor in crackdown.targets] == [("ARV", "CVL")]
