from dataclasses import replace

from dossier.factory import day
from dossier.story import events
from hypothesis import given
from hypothesis import strategies as st

from riftline.measures.band import band
from riftline.measures.escalation import escalation
from riftline.reconcile.event import Disagreement

ACT = replace(events()["expelled"], id="e-1", score=-8.0, when=day("2031-03-01"), origins=("o-1", "o-2"))


def test_a_firm_act_leaves_no_band():
    only = band([ACT])[0]
    assert (only.low, only.value, only.high) == (8.0, 8.0, 8.0)


def test_an_alleged_act_may_count_fully_or_not_at_all():
    only = band([replace(ACT, status="alleged")])[0]
    assert (only.low, only.value, only.high) == (0.0, 4.0, 8.0)
    assert only.without_alleged == 0.0


def test_what_one_origin_tells_is_set_apart():
    only = band([ACT, replace(ACT, id="e-2", origins=("o-1",))])[0]
    assert (only.value, only.without_single, only.low) == (16.0, 8.0, 8.0)


def test_what_accounts_dispute_is_set_apart():
    other = Disagreement("d-1", "e-1", "the expulsion", "day", ())
    assert band([ACT], [other])[0].without_disputed == 0.0


@given(st.lists(st.tuples(st.integers(1, 28), st.floats(-10, 10), st.booleans()), min_size=1, max_size=8))
def test_the_value_is_the_index_and_lies_in_its_band(rows):
    acts = [
        replace(ACT, id=f"e-{n}", when=day(f"2031-03-{on:02d}"), score=score, status="alleged" if doubt else "actual")
        for n, (on, score, doubt) in enumerate(rows)
    ]
    days = band(acts)
    assert [one.value for one in days] == [point.value for point in escalation(acts)]
    assert all(one.low <= one.value <= one.high for one in days)
