"""Small maps of places: a graticule and the gazetteer's cities around a point, nothing fetched."""

import re

import pytest
from dossier.story import STRAIT, chronicle, events

from riftline.actors.actor import Place
from riftline.dossier import places
from riftline.dossier.lookup import Lookup
from riftline.dossier.page import page

OSLO = Place("Oslo", "NOR", 59.913, 10.746)


def test_each_place_has_one_map_that_its_acts_share():
    made = page(chronicle())
    assert [(one.name, one.where) for one in made.maps] == [("Port Sela", "12.50° N, 40.25° E")]
    seized = next(card for group in made.groups for card in group.cards if card.id == events()["seized"].id)
    assert seized.map == made.maps[0].id
    assert places.map_ids(Lookup(chronicle())) == {STRAIT: made.maps[0].id}


def test_the_place_is_in_the_middle_and_cities_lie_where_they_are():
    """Gothenburg is south of Oslo, Stockholm east and Stavanger west."""
    drawn = places.drawing(OSLO)
    spots = {name: (int(x), int(y)) for x, y, name in re.findall(r'<text x="(\d+)" y="(\d+)">([^<]+)</text>', drawn)}
    assert '<circle class="here" cx="160" cy="100"' in drawn
    assert spots["Gothenburg"][1] > 100
    assert spots["Stavanger"][0] < 160
    assert "Oslo" not in spots


def test_names_do_not_lie_on_one_another():
    drawn = places.drawing(Place("Brussels", "BEL", 50.85, 4.35))
    spots = [(float(x), float(y)) for x, y in re.findall(r'<text x="(\d+)" y="(\d+)">', drawn)]
    assert 1 < len(spots) <= places.NAMED
    apart = [
        abs(a[0] - b[0]) > places.LABEL[0] or abs(a[1] - b[1]) >= places.LABEL[1] - 1
        for number, a in enumerate(spots)
        for b in spots[:number]
    ]
    assert all(apart)


@pytest.mark.parametrize(
    "place", [Place("A", None, 90.0, 0.0), Place("B", None, -17.7, 179.9), Place("C", None, 0.0, 0.0)]
)
def test_maps_at_the_edges_of_the_world(place):
    """At a pole, at the date line and where both coordinates are zero."""
    drawn = places.drawing(place)
    assert "nan" not in drawn
    assert drawn.count('class="here"') == 2


def test_the_fiji_islands_lie_on_both_sides_of_the_date_line():
    near = [name for name, *_ in places._near(-17.7, 179.9)]
    assert "Suva" in near


def test_a_hostile_name_stays_a_name():
    drawn = places.drawing(Place("<script>x</script>\u202e", None, 1.0, 1.0))
    assert "<script" not in drawn
    assert "⟦U+202E⟧" in drawn


def test_a_place_without_coordinates_has_no_map():
    assert places.map_ids(Lookup(chronicle())).get(Place("Nowhere", None, None, None)) is None


def test_where_a_place_is_in_words():
    assert places.say_where(-33.456, -70.648) == "33.46° S, 70.65° W"
