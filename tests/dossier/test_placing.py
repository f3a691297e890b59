from dataclasses import replace
from datetime import date
from itertools import combinations
from math import hypot, pi

from dossier.factory import day
from dossier.story import events
from hypothesis import given
from hypothesis import strategies as st

from riftline.dates.when import When
from riftline.dossier.placing import DAY_MS, Frame, area_of, domain_of, milliseconds, rows_of
from riftline.dossier.window import crowded
from riftline.measures.days import Interval

MARCH = Interval(date(2031, 3, 1), date(2031, 3, 31))
FRAME = Frame(domain_of(MARCH), 960, 132, 70.0)
ACT = events()["expelled"]


def act(on, score=-5.5, number=0):
    return replace(ACT, id=f"e-{number}", when=day(f"2031-03-{on:02d}"), score=score)


def test_an_act_stands_at_its_day_and_score():
    points, bars = rows_of([act(19)], FRAME)
    assert bars == []
    assert abs(points[0]["x"] - (milliseconds(date(2031, 3, 19)) + DAY_MS / 2)) < 1
    assert abs(points[0]["y"] + 5.5) < 1e-9


def test_an_act_known_to_a_month_is_a_bar_cut_at_the_edges():
    month = replace(ACT, when=When("2031-03", "2031-04", "span", "", ""))
    points, bars = rows_of([month], FRAME)
    assert points == []
    assert (bars[0]["x"], bars[0]["end"]) == (milliseconds(date(2031, 3, 1)), FRAME.domain[1])


@given(st.lists(st.tuples(st.integers(1, 31), st.sampled_from([-7.0, -6.5, 4.0])), max_size=12))
def test_marks_do_not_cover_one_another_and_stay_close(days_and_scores):
    acts = [act(on, score, number) for number, (on, score) in enumerate(sorted(days_and_scores))]
    points, _ = rows_of(acts, FRAME)
    places = [FRAME.place(point["x"], point["y"]) for point in points]
    true = [FRAME.place(milliseconds(date(2031, 3, on)) + DAY_MS / 2, score) for on, score in sorted(days_and_scores)]
    radius = (70 / pi) ** 0.5
    assert all(hypot(a[0] - b[0], a[1] - b[1]) > 1.999 * radius for a, b in combinations(places, 2))
    assert all(hypot(a[0] - b[0], a[1] - b[1]) < 5 * radius for a, b in zip(places, true, strict=True))


def test_a_mark_grows_with_its_origins_up_to_four():
    areas = [area_of(replace(ACT, origins=tuple("abcdefgh"[:count])), 70.0) for count in (0, 1, 4, 8)]
    assert areas == [70.0, 70.0, 182.0, 182.0]


def test_a_crowd_of_acts_gets_a_closer_look():
    half_a_year = Interval(date(2031, 1, 1), date(2031, 6, 30))
    crowd = crowded([act(on % 5 + 10) for on in range(10)], half_a_year)
    assert crowd.first <= date(2031, 3, 10)
    assert crowd.last >= date(2031, 3, 14)
    assert crowd.days < 20


def test_few_acts_or_acts_all_over_are_no_crowd():
    half_a_year = Interval(date(2031, 1, 1), date(2031, 6, 30))
    assert crowded([act(on) for on in range(10, 15)], half_a_year) is None
    assert crowded([act(on) for on in range(1, 31)], MARCH) is None
