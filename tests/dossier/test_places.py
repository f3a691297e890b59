"""Small maps of places: a graticule and the gazetteer's cities around a point, nothing fetched."""

import re

import pytest
from dossier.story import STRAIT, chronicle, events

from riftline.actors.actor import Place
from riftline.dossier import outlines, places
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


def sides_of_a_strait(lat, lon):
    """The kinds of lines around a point."""
    return {kind for kind, _ in outlines.near(outlines.Frame(lat, lon, 2.0, 2.0))}


def test_lines_are_those_of_the_part_of_the_world():
    """Gibraltar has coasts and a border, Prague borders alone, the middle of the Pacific nothing."""
    assert sides_of_a_strait(36.1, -5.3) == {"coast", "border"}
    assert sides_of_a_strait(50.1, 14.4) == {"border"}
    assert sides_of_a_strait(-45.0, -130.0) == set()
    assert '<path class="coast"' in places.drawing(OSLO)


def test_the_strait_of_gibraltar_lies_between_two_coasts():
    """From the middle of the strait a coast is within half a degree both north and south."""
    points = [point for _, line in outlines.near(outlines.Frame(35.95, -5.6, 0.6, 0.6)) for point in line]
    near = [lat for lon, lat in points if abs(lon + 5.6) < 0.5]
    assert min(near) < 35.95 < max(near)


def test_lines_go_on_over_the_date_line():
    far = {round(lon) for _, line in outlines.near(outlines.Frame(66.0, 179.5, 4.0, 8.0)) for lon, _ in line}
    assert any(lon > 170 for lon in far)
    assert any(lon < -170 for lon in far)
    assert all(0 <= abs(x) < 10_000 for x in map(int, re.findall(r"M(-?\d+)", places._outlines(66.0, 179.5))))


def test_the_outlines_are_small_enough_to_travel():
    assert outlines.FILE.stat().st_size < 150_000
    assert max(len(places.drawing(Place("P", None, lat, lon))) for lat, lon in ((60.0, 5.0), (38.0, 24.0))) < 20_000


def test_a_hostile_name_stays_a_name():
    drawn = places.drawing(Place("<script>x</script>\u202e", None, 1.0, 1.0))
    assert "<script" not in drawn
    assert "⟦U+202E⟧" in drawn


def test_a_place_without_coordinates_has_no_map():
    assert places.map_ids(Lookup(chronicle())).get(Place("Nowhere", None, None, None)) is None


def test_where_a_place_is_in_words():
    assert places.say_where(-33.456, -70.648) == "33.46° S, 70.65° W"
