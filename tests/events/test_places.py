"""Where an act happened: the place that its own clause names."""

import pytest
from tests.events.reading import one

PLACED = [
    ("CONSULT", "The foreign ministers of Arvenia and Belmark met in Vienna.", "Vienna"),
    ("ASSAULT", "Arvenian jets bombed a Belmarkian base near Geneva on Tuesday.", "Geneva"),
    ("ASSAULT", "Arvenia launched an attack on Belmark in Geneva.", "Geneva"),
    ("COERCE", "Arvenian police arrested two Belmarkian engineers in Lisbon.", "Lisbon"),
]


@pytest.mark.parametrize(("kind", "sentence", "name"), PLACED)
def test_the_place_of_the_clause_has_a_name_and_coordinates(kind, sentence, name):
    place = one(kind, sentence).place
    assert place is not None
    assert place.name == name
    assert -90 <= place.lat <= 90
    assert -180 <= place.lon <= 180


@pytest.mark.parametrize(
    "sentence",
    [
        "Arvenian police arrested two Belmarkian engineers.",
        "Arvenian police arrested two Belmarkian engineers in April.",
        "Arvenian police arrested two Belmarkian engineers in a hotel.",
    ],
)
def test_no_place_is_invented(sentence):
    assert one("COERCE", sentence).place is None


def test_the_place_of_another_clause_is_not_that_of_the_act():
    sentence = "Arvenian police arrested two Belmarkian engineers, the minister said in Vienna."
    assert one("COERCE", sentence).place is None
