"""Official acts that speak: summonses, notes of protest, condolences."""

import pytest
from tests.claims.reading import only, shown


def test_a_summons_blames_for_what_it_is_over():
    assert shown("Belmark summoned the Arvenian ambassador over the shelling of Orn.") == [
        ("Belmark", "summoned", "the shelling of Orn", "accuses")
    ]


def test_a_summons_without_its_reason_is_told_without_words():
    assert shown("Belmark summoned the Arvenian envoy for the third time this week.") == [
        ("Belmark", "summoned", "", "accuses")
    ]


def test_what_the_envoy_is_summoned_to_hear_is_the_claim():
    found = shown("Belmark summoned the Arvenian envoy to demand the release of the sailors.")
    assert found == [("Belmark", "to demand", "the release of the sailors", "demands")]


def test_the_ministry_an_envoy_is_summoned_to_speaks():
    claim = only("The Arvenian ambassador was summoned to the foreign ministry of Belmark over the flight of drones.")
    assert (claim.speaker.country, claim.source, claim.attitude) == ("BMK", (), "accuses")


def test_a_summoned_witness_is_blamed_for_nothing():
    assert shown("The court summoned the shipowner over the accident.") == []


@pytest.mark.parametrize(
    ("text", "cue", "attitude"),
    [
        ("Arvenia's foreign ministry lodged a formal protest.", "lodged a formal protest", "accuses"),
        ("Belmark handed the Arvenian envoy a note of protest.", "handed … a note of protest", "accuses"),
        ("The president of Belmark sent condolences to the families.", "sent condolences", "regrets"),
        ("The queen of Arvenia has offered her apologies.", "has offered her apologies", "apologises"),
    ],
)
def test_delivering_an_act_of_speech_tells_what_was_said(text, cue, attitude):
    ((_, found, content, tone),) = shown(text)
    assert (found, content, tone) == (cue, "", attitude)


@pytest.mark.parametrize(
    "text",
    [
        "Arvenia will lodge a protest with Belmark.",
        "The prime minister offered no apology.",
        "Belmark did not send condolences to the families.",
        "Arvenia may summon the ambassador.",
    ],
)
def test_what_was_not_delivered_says_nothing(text):
    assert shown(text) == []
