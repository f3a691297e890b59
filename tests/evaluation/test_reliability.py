"""Reliability: bins, calibration error, discrimination, the diagram."""

import xml.etree.ElementTree as ET

import pytest
from evaluation import diagram, reliability
from evaluation.reliability import Bin, Point
from evaluation.replay import Judged
from hypothesis import given
from hypothesis import strategies as st

POINTS = st.lists(st.builds(Point, st.floats(0, 1), st.booleans()), min_size=1, max_size=60)


def test_bins_hold_their_mean_confidence_and_share():
    found = [Point(0.2, False), Point(0.4, True), Point(0.9, True)]
    low, high = reliability.bins(found, (0.0, 0.5, 1.01))
    assert (low.count, low.right) == (2, 0.5)
    assert low.confidence == pytest.approx(0.3)
    assert high == Bin(1, 0.9, 1.0)


def test_the_calibration_error_is_the_weighted_distance():
    assert reliability.calibration_error([Bin(3, 0.5, 0.5), Bin(1, 0.9, 0.5)]) == pytest.approx(0.1)


def test_confidence_that_orders_right_before_wrong_discriminates():
    assert reliability.discrimination([Point(0.9, True), Point(0.1, False)]) == 1.0
    assert reliability.discrimination([Point(0.5, True), Point(0.5, False)]) == 0.5
    assert reliability.discrimination([Point(0.5, True)]) == 0.5


@given(POINTS)
def test_no_mention_is_lost_in_binning(points):
    assert sum(one.count for one in reliability.bins(points)) == len(points)
    assert 0 <= reliability.calibration_error(reliability.bins(points)) <= 1


def test_mentions_without_gold_parties_are_left_out_of_whole_acts():
    judged = [Judged(0.9, "r", type=True, act=None), Judged(0.5, "r", type=True, act=False)]
    assert reliability.points(judged, "act") == [Point(0.5, False)]
    assert reliability.points(judged, "type") == [Point(0.9, True), Point(0.5, True)]


def test_the_diagram_is_svg_with_a_dot_a_bin():
    drawn = ET.fromstring(diagram.draw("A <b>", [diagram.Curve("news & more", [(0.5, 0.25, 4), (1.0, 1.0, 12)])]))
    svg = "{http://www.w3.org/2000/svg}"
    dots = [dot for dot in drawn.iter(f"{svg}circle") if dot.find(f"{svg}title") is not None]
    assert [dot.find(f"{svg}title").text for dot in dots] == [
        "news & more: 4 mentions, confidence 0.50, 0.25 right",
        "news & more: 12 mentions, confidence 1.00, 1.00 right",
    ]
    assert float(dots[1].get("cy")) == diagram.TOP
    assert float(dots[0].get("r")) < float(dots[1].get("r"))
