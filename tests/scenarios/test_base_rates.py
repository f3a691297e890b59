"""Base rates: the shares of past crises, their intervals, and when none is given."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riftline.errors import MissingData, Misuse
from riftline.scenarios import base_rates
from riftline.scenarios.base_rates import lookup

COUNTS = st.integers(1, 2000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


def test_share_of_all_crises_that_ended_by_agreement():
    found = base_rates.of("form.agreement")
    assert (found.k, found.n) == (135, 375)
    assert found.rate == pytest.approx(0.36)
    assert (found.low, found.high) == pytest.approx((0.313, 0.410), abs=0.0006)
    assert found.reason is None


def test_share_of_crises_that_start_without_violence():
    found = base_rates.of("violence.serious-or-war", {"start": "quiet"})
    assert (found.k, found.n) == (25, 136)


def test_order_of_conditions_does_not_matter():
    one = base_rates.of("recurrence.within-five-years", {"trigger": "violent", "setting": "protracted"})
    other = base_rates.of("recurrence.within-five-years", {"setting": "protracted", "trigger": "violent"})
    assert one == other
    assert (one.k, one.n) == (46, 85)


def test_too_few_cases_give_a_reason_and_no_rate():
    found = base_rates.of("recurrence.within-five-years", {"setting": "long-war", "trigger": "non-violent"})
    assert (found.n, found.k, found.rate, found.low, found.high) == (6, None, None, None, None)
    assert found.reason == "only 6 past crises are like this; 20 are needed"


def test_conditions_that_exclude_each_other_give_a_reason():
    found = base_rates.of("form.agreement", {"start": "quiet", "trigger": "violent"})
    assert (found.n, found.rate) == (0, None)


def test_duration_in_days():
    found = base_rates.lasted()
    assert (found.n, found.lower, found.median, found.upper) == (375, 28.0, 77.0, 203.0)


def test_duration_of_too_few_cases():
    found = base_rates.lasted({"setting": "long-war", "trigger": "non-violent"})
    assert (found.n, found.median) == (6, None)
    assert found.reason is not None


@pytest.mark.parametrize("question", ["", "form", "form.", "form.victory", "weather.rain"])
def test_unknown_question_is_misuse(question):
    with pytest.raises(Misuse, match=r"form\.agreement"):
        base_rates.of(question)


@pytest.mark.parametrize(
    "conditions",
    [{"weather": "rain"}, {"trigger": "loud"}, {"trigger": "violent", "start": "violent", "setting": "protracted"}],
)
def test_unknown_or_too_many_conditions_are_misuse(conditions):
    with pytest.raises(Misuse):
        base_rates.of("form.agreement", conditions)


@pytest.fixture
def no_table(monkeypatch, tmp_path):
    monkeypatch.setattr(lookup, "COUNTS", tmp_path / "counts.json")
    lookup._table.cache_clear()
    yield
    lookup._table.cache_clear()


def test_a_lost_table_is_named(no_table):
    with pytest.raises(MissingData, match=r"counts\.json"):
        base_rates.of("form.agreement")


def test_every_answer_can_be_asked_under_every_condition():
    for topic, answers in base_rates.questions().items():
        for name, values in base_rates.conditions().items():
            for value in values:
                found = [base_rates.of(f"{topic}.{answer}", {name: value}) for answer in answers]
                assert all(rate.source.startswith("International Crisis Behavior") for rate in found)
                assert all(rate.rate is not None for rate in found)


def test_answers_that_share_out_a_topic_add_up():
    forms = [base_rates.of(f"form.{answer}") for answer in base_rates.questions()["form"]]
    assert sum(rate.k for rate in forms) == forms[0].n


def test_wilson_interval_against_values_worked_out_by_hand():
    """Ten of twenty: middle .5, half width 1.96·sqrt(.0125 + .0024) / 1.192 = .2007."""
    assert base_rates.wilson(10, 20) == pytest.approx((0.2993, 0.7007), abs=0.0001)
    assert base_rates.wilson(0, 20) == pytest.approx((0.0, 0.1611), abs=0.0001)


@given(COUNTS)
def test_wilson_interval_holds_the_share_and_stays_within_bounds(counts):
    k, n = counts
    low, high = base_rates.wilson(k, n)
    assert 0 <= low <= k / n <= high <= 1


@given(COUNTS)
def test_wilson_interval_of_the_opposite_is_the_mirror_image(counts):
    k, n = counts
    low, high = base_rates.wilson(k, n)
    assert base_rates.wilson(n - k, n) == pytest.approx((1 - high, 1 - low))


@pytest.mark.parametrize(("k", "n"), [(1, 0), (-1, 5), (6, 5)])
def test_wilson_refuses_what_is_no_share(k, n):
    with pytest.raises(ValueError, match="no share"):
        base_rates.wilson(k, n)
