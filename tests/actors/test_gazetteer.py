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


CITIES = st.builds(
    City,
    name=st.just("Tarn"),
    country=st.sampled_from(["ARV", "BMK", "CRA"]),
    lat=st.just(1.0),
    lon=st.just(2.0),
    inhabitants=st.integers(1, 10**7),
    main=st.booleans(),
)


@given(st.lists(CITIES, max_size=5), st.sets(st.sampled_from(["ARV", "BMK", "CRA"])))
def test_a_place_in_the_story_is_never_passed_over(found, near):
    chosen = choose(found, near)
    if {city.country for city in found} & near:
        assert chosen is not None
        assert chosen.country in near
