"""The corpus of known happenings, and the measures on it."""

import pytest
from evaluation.corpus import b_cubed, exponent, measure
from evaluation.stories import corpus


def test_the_corpus_is_the_same_every_time_and_its_anchors_hold():
    made = corpus(300)
    assert made == corpus(300)
    texts = {report.id: report.text for report in made.contents.reports}
    assert len(made.contents.mentions) >= 300
    assert all(texts[m.report][m.start : m.end] == m.quote for m in made.contents.mentions)
    assert set(made.happening_of) == {m.id for m in made.contents.mentions}
    assert set(made.retold_from) | set(made.retold_from.values()) <= set(texts)


@pytest.mark.parametrize(
    ("found", "figures"),
    [
        ({"a": "x", "b": "x", "c": "y"}, (1.0, 1.0, 1.0)),
        ({}, (1.0, 2 / 3, 0.8)),
        ({"a": "x", "b": "x", "c": "x"}, (5 / 9, 1.0, 5 / 7)),
    ],
)
def test_b_cubed(found, figures):
    assert b_cubed(found, {"a": 1, "b": 1, "c": 2}) == pytest.approx(figures)


def test_the_exponent_of_a_time_that_doubles_with_the_mentions_is_one():
    assert exponent([{"mentions": 10, "cpu_seconds": 2.0}, {"mentions": 40, "cpu_seconds": 8.0}]) == pytest.approx(1.0)


def test_most_accounts_find_their_happening():
    figures = measure(400, seed=2)
    assert figures["b3_f1"] > 0.85
