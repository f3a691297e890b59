"""Names are found however they are spelled or tokenized."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riftline.actors.normal import is_acronym, normal, pieces


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("al-Qaeda", ("al", "qaeda")),
        ("U.S.", ("us",)),
        ("Élysée", ("elysee",)),
        ("AzərTAc", ("azartac",)),
        ("N'Djamena", ("ndjamena",)),
        ("’s", ()),
        ("-", ()),
        (",", (",",)),
    ],
)
def test_pieces(word, expected):
    assert pieces(word) == expected


def test_hyphen_and_blank_are_the_same():
    assert normal("Guinea-Bissau") == normal("Guinea Bissau") == "guinea bissau"


@pytest.mark.parametrize(("name", "expected"), [("US", True), ("U.S.", True), ("Nato", False), ("EU Council", False)])
def test_is_acronym(name, expected):
    assert is_acronym(name) is expected


@given(st.text(max_size=30))
def test_normal_is_stable(text):
    assert normal(normal(text)) == normal(text)
