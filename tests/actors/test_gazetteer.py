"""Places by the countries of the story, then by inhabitants; nothing where both leave it open."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riftline.actors import Place, place_of
from riftline.actors.gazetteer import City, choose

BIG = City("Tarn", "ARV", 1.0, 2.0, 900_000, main=True)
MIDDLE = City("Tarn", "BMK", 3.0, 4.0, 300_000, main=True)
SMALL = City("Tarn", "CRA", 5.0, 6.0, 20_000, main=True)


def test_the_country_of_the_story_decides():
    assert choose([BIG, MIDDLE, SMALL], {"CRA"}) == SMALL


def test_the_clearly_larger_place_is_meant():
    assert choose([SMALL, BIG], ()) == BIG


def test_comparable_places_stay_open():
    assert choose([BIG, MIDDLE], ()) is None


def test_a_first_name_goes_before_a_by_name():
    by_name = City("Great Tarn", "BMK", 3.0, 4.0, 5_000_000, main=False)
    assert choose([by_name, BIG], ()) == BIG


def test_a_region_before_a_city(knowledge):
    assert place_of("the Hollow Coast", [], knowledge) == Place("Hollow Coast", "ARV", 1.5, 2.5)


def test_a_state_has_no_coordinates(knowledge):
    assert place_of("Arvenia", [], knowledge) == Place("Arvenia", "ARV", None, None)


def test_a_city_of_the_shipped_table():
    place = place_of("Lyon", ["FRA"])
    assert place
    assert (place.country, round(place.lat or 0), round(place.lon or 0)) == ("FRA", 46, 5)


@pytest.mark.parametrize("name", ["Nosuchtown", "", "the"])
def test_an_unknown_name_is_no_place(name):
    assert place_of(name, []) is None


@given(st.text(max_size=20), st.sets(st.sampled_from(["FRA", "USA", "GBR"])))
def test_a_city_found_near_is_in_the_story_or_unrivalled(name, near):
    place = place_of(name, near)
    assert place is None or place.name
