"""Case classes of words."""

import pytest

from riftline.language import pieces


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("talks", pieces.LOWER),
        ("Baltia", pieces.TITLE),
        ("NATO", pieces.UPPER),
        ("A", pieces.LETTER),
        ("McNeil", pieces.MIXED),
        ("1,200", pieces.DIGIT),
        ("—", pieces.PUNCT),
    ],
)
def test_shape(word, expected):
    assert pieces.shape(word) == expected
