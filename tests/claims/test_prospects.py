import pytest
from tests.claims.outlook_reading import outlook, text_of

from riftline.claims.prospects import chance_of
from riftline.claims.statements import Chance


def expectations(*passages, kind="news"):
    return [one for one in outlook(*passages, kind=kind).prospects if not one.way]


def ways(*passages):
    return [(one.way, one.holder.words) for one in outlook(*passages).prospects if one.way]


@pytest.mark.parametrize(
    ("word", "chance"),
    [
        ("likely", Chance("likely", 55, 80)),
        ("Unlikely", Chance("Unlikely", 20, 45)),
        ("very unlikely", Chance("very unlikely", 5, 20)),
        ("almost certainly", Chance("almost certainly", 95, 99)),
        ("probably", Chance("probably", 55, 80)),
        ("may", Chance("may")),
        ("cannot be ruled out", Chance("cannot be ruled out")),
        ("highly likely", Chance("highly likely")),
    ],
)
def test_only_words_of_the_directive_have_numbers(word, chance):
    assert chance_of(word) == chance


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("The crisis could escalate.", "escalation"),
        ("Belmark may retaliate.", "escalation"),
        ("The feud could undermine cooperation.", "escalation"),
        ("The row might derail efforts to find a peaceful settlement.", "escalation"),
        ("Both sides will likely reach an agreement.", "de-escalation"),
        ("Mediation could prevent a war.", "de-escalation"),
        ("Moscow will probably de-escalate.", "de-escalation"),
        ("A failure to settle the dispute could hurt the region.", "escalation"),
        ("A failure to settle the dispute could have a ripple effect.", "escalation"),
        ("The deal could have a positive impact on the conflict.", "de-escalation"),
        ("Arvenia is unlikely to attack.", "escalation"),
        ("A truce cannot be ruled out.", "de-escalation"),
        ("The sanctions could be lifted.", "de-escalation"),
        ("There is a roughly even chance of a deal.", "de-escalation"),
        ("Arvenia expects the talks to resume.", "de-escalation"),
        ("Whether the truce will hold remains uncertain.", "other"),
    ],
)
def test_directions(text, direction):
    """A word that turns round what it acts on turns the direction; how likely it is does not."""
    assert [one.direction for one in expectations(text)] == [direction]


@pytest.mark.parametrize(
    "text",
    [
        "Belmark may have attacked the ship.",
        "Keller could not cross the strait.",
        "Will the truce hold?",
        "One may recall the war of 1973.",
        "Belmark promised that it would withdraw its troops.",
        "Under the agreement trawlers may fish there.",
        "The way the crisis is handled will have an effect on stability.",
    ],
)
def test_what_looks_at_no_future(text):
    assert expectations(text) == []


def test_horizon_condition_and_holder_are_exact_words():
    text = "Analysts warn that war is likely in the coming months if the talks fail."
    (one,) = expectations(text)
    assert (one.direction, one.stance, one.holder.words) == ("escalation", "feared", "Analysts")
    assert one.chance == Chance("likely", 55, 80)
    assert text[slice(*one.horizon)] == "in the coming months"
    assert text[slice(*one.condition)] == "if the talks fail"


def test_a_threat_is_told_as_such():
    (one,) = expectations("Belmark threatened to close the strait if the raids go on.")
    assert (one.stance, one.direction) == ("threatened", "escalation")


def test_a_scenario_is_told_by_the_next_sentence():
    text = "Another scenario cannot be ruled out. Belmark may invade."
    (only,) = expectations(text)
    assert (only.quote, only.direction, only.chance) == (text, "escalation", Chance("cannot be ruled out"))


def test_a_plain_will_is_an_expectation_only_where_the_author_judges():
    text = "Belmark will attack the island."
    assert [one.direction for one in expectations(text, kind="opinion")] == ["escalation"]
    assert expectations(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Third-party mediation could help.", [("mediation", "")]),
        ("A reciprocal release of detainees would be a first step.", [("release", "")]),
        (
            "The release of the sailors could calm the quarrel, though no end is in sight.",
            [("release", "")],
        ),
        ("Belmark demanded an investigation and compensation.", [("inquiry", "Belmark"), ("compensation", "Belmark")]),
        ("Costovia called for a ceasefire.", [("ceasefire", "Costovia")]),
        ("The talks ended without a result.", []),
        ("Belmark rejected mediation.", []),
        ("If they reach an agreement, the trawlers may return.", []),
    ],
)
def test_ways_out_are_proposals(text, expected):
    """What happened, was refused, or is only a condition is no proposal."""
    assert ways(text) == expected


def test_every_anchor_quotes_the_text():
    passages = ("Belmark may attack. The talks could resume next week.", "Analysts fear a war if mediation fails.")
    text = text_of(*passages)
    found = outlook(*passages).prospects
    assert found
    assert all(text[one.start : one.end] == one.quote for one in found)


@pytest.mark.parametrize("words", ["within months", "next week", "before winter", "by the end of the year"])
def test_horizons_in_plain_words(words):
    text = f"War is likely {words}."
    assert [text[slice(*one.horizon)] for one in expectations(text)] == [words]
