"""Rough meaning: what is near, what is far, and that the same text always gives the same vector."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from riftline.errors import MissingData
from riftline.language import meaning


def test_two_ways_to_say_it_are_nearer_than_two_subjects():
    raid = "Belmark's troops crossed the border at dawn."
    assert meaning.similar(raid, "At first light Belmark soldiers went over the frontier.") > 0.5
    assert meaning.similar(raid, "The central bank of Arvenia left its interest rate as it was.") < 0.3


def test_rows_have_length_one_and_keep_the_order_of_the_texts():
    texts = ["The envoy left.", "", "Talks resumed in the capital."]
    rows = meaning.vectors(texts)
    assert rows.shape == (3, meaning.table().dimensions)
    assert rows.dtype == np.float32
    assert np.linalg.norm(rows, axis=1) == pytest.approx([1.0, 0.0, 1.0], abs=1e-5)
    assert rows[2] == pytest.approx(meaning.vectors(texts[2:])[0], abs=1e-6)


def test_no_texts_give_no_rows():
    assert meaning.vectors([]).shape == (0, meaning.table().dimensions)


def test_curly_and_straight_quotes_are_the_same():
    assert meaning.similar("“We won’t go”", '"We won\'t go"') == pytest.approx(1.0, abs=1e-5)


def test_order_is_not_seen():
    """Stated as a limit, so that nobody relies on it."""
    assert meaning.similar("Arvenia raided Belmark", "Belmark raided Arvenia") == pytest.approx(1.0, abs=1e-5)


def test_more_texts_than_are_looked_up_at_once():
    rows = meaning.vectors(["a ceasefire"] * (meaning.AT_ONCE + 1))
    assert len(rows) == meaning.AT_ONCE + 1
    assert (rows == rows[0]).all()


def test_a_missing_table_says_what_to_do(tmp_path):
    with pytest.raises(MissingData, match="RIFTLINE_MODELS"):
        meaning.Table.load(tmp_path)


@given(st.text(max_size=60), st.text(max_size=60))
def test_cosines_are_symmetric_and_bounded(one, other):
    forth, back = meaning.similar(one, other), meaning.similar(other, one)
    assert forth == pytest.approx(back, abs=1e-5)
    assert -1.00001 <= forth <= 1.00001
