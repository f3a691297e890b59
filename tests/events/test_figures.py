"""Numbers of acts: exact values, bounds and wholes, each with the words it rests on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.events.reading import one, read

from riftline.events.figures import parse

EXACT = [
    ("COERCE", "Arvenian police arrested nine Belmarkian journalists.", "arrested", 9, "nine Belmarkian journalists"),
    ("SANCTION", "Belmark expelled thirty-eight Arvenian diplomats.", "expelled", 38, "thirty-eight Arvenian diplomats"),
    ("SANCTION", "Belmark expelled one Arvenian diplomat.", "expelled", 1, "one Arvenian diplomat"),
    ("COERCE", "Arvenia deported 1,200 Belmarkian workers.", "deported", 1200, "1,200 Belmarkian workers"),
    ("COERCE", "Arvenia deported three million Belmarkian workers.", "deported", 3_000_000, "three million Belmarkian workers"),
    ("MOBILIZE", "Arvenia deployed 5,000 troops on the border with Belmark.", "deployed", 5000, "5,000 troops"),
    ("ASSAULT", "Two Belmarkian sailors were killed by Arvenian troops.", "killed", 2, "Two Belmarkian sailors"),
    ("COERCE", "Belmark announced the arrest of seven Arvenian spies.", "arrested", 7, "seven Arvenian spies"),
    ("AID", "Belmark paid 3.5 million dollars to Arvenia.", "dollar", 3_500_000, "3.5 million dollars"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "sentence", "what", "value", "words"), EXACT)
def test_an_exact_number_has_a_value_and_no_bounds(kind, sentence, what, value, words):
    (figure,) = one(kind, sentence).figures
    assert (figure.what, figure.value, figure.low, figure.high, figure.of) == (what, value, None, None, None)
    assert figure.text == words


BOUNDED = [
    ("Arvenia arrested over 50 Belmarkian citizens.", 50, None),
    ("Arvenia arrested more than 50 Belmarkian citizens.", 50, None),
    ("Arvenia arrested fewer than 300 Belmarkian citizens.", None, 300),
    ("Arvenia arrested about 40 Belmarkian citizens.", 36, 44),
    ("Arvenia arrested some 200 Belmarkian citizens.", 180, 220),
    ("Arvenia arrested dozens of Belmarkian citizens.", 24, None),
    ("Arvenia arrested several Belmarkian citizens.", 3, None),
]


@pytest.mark.parametrize(("sentence", "low", "high"), BOUNDED)
def test_a_bound_or_a_vague_word_is_no_value(sentence, low, high):
    (figure,) = one("COERCE", sentence).figures
    assert figure.value is None
    assert (figure.low, figure.high) == (pytest.approx(low), pytest.approx(high))


@pytest.mark.parametrize(
    ("sentence", "low", "high"),
    [
        pytest.param(
            *("Arvenia arrested at least 20 Belmarkian citizens.", 20, None),
            marks=pytest.mark.xfail(strict=True, reason="the tree makes the object an oblique below “at”"),
        ),
        ("Arvenia arrested up to 300 Belmarkian citizens.", None, 300),
    ],
)
def test_a_bound_of_several_words_is_no_value(sentence, low, high):
    (figure,) = one("COERCE", sentence).figures
    assert (figure.value, figure.low, figure.high) == (None, low, high)


@pytest.mark.xfail(strict=True, reason="ranges give no figure yet")
@pytest.mark.parametrize(
    "sentence",
    [
        "Arvenia arrested 20-30 Belmarkian citizens.",
        "Arvenia arrested 20 to 30 Belmarkian citizens.",
        "Arvenia arrested between 20 and 30 Belmarkian citizens.",
    ],
)
def test_a_range_has_both_bounds(sentence):
    (figure,) = one("COERCE", sentence).figures
    assert (figure.value, figure.low, figure.high) == (None, 20, 30)


@pytest.mark.xfail(strict=True, reason="taken for about 40 either way")
def test_nearly_is_a_bound_from_above():
    (figure,) = one("COERCE", "Arvenia arrested nearly 40 Belmarkian citizens.").figures
    assert figure.high == 40


@pytest.mark.parametrize("number", ["31", "thirty-one"])
def test_a_part_of_a_whole_has_both_numbers(number):
    (figure,) = one("RETREAT", f"Arvenia released {number} of the 44 prisoners.").figures
    assert (figure.what, figure.value, figure.of) == ("released", 31, 44)
    assert figure.text == f"{number} of the 44 prisoners"


def test_each_object_of_a_coordination_has_its_own_number():
    figures = one("ASSAULT", "Arvenian troops killed three Belmarkian soldiers and two civilians.").figures
    assert [(figure.what, figure.value) for figure in figures] == [("killed", 3), ("killed", 2)]


def test_coordinated_verbs_have_each_their_own_number():
    found = read("Arvenian troops killed two soldiers and wounded five civilians in Belmark.")
    assert [[(figure.what, figure.value) for figure in mention.figures] for mention in found] == [
        [("killed", 2)],
        [("injured", 5)],
    ]


def test_an_act_without_a_number_has_no_figure():
    assert one("COERCE", "Arvenia arrested the Belmarkian consul.").figures == ()


WRITTEN = [
    ("7", 7), ("1,200", 1200), ("1 200", 1200), ("1\u202f200", 1200), ("12,345,678", 12_345_678), ("3.5 million", 3_500_000),
    ("three", 3), ("thirty-eight", 38), ("thirty eight", 38), ("two hundred", 200), ("two hundred and five", 205),
    ("a hundred", 100), ("hundred", 100), ("one thousand two hundred", 1200), ("twenty-five thousand", 25_000),
    ("two million three hundred thousand", 2_300_000), ("4bn", 4_000_000_000), ("many", None), ("", None), ("and", None), ("-", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), WRITTEN)
def test_numbers_as_written(text, value):
    assert parse(text) == value


@given(st.integers(min_value=0, max_value=10**9))
def test_numbers_with_thousands_marked_are_read_as_they_are(number):
    assert parse(f"{number:,}") == number
    assert parse(str(number)) == number


@given(st.text(max_size=30))
def test_any_text_is_a_number_or_none(text):
    value = parse(text)
    assert value is None or value >= 0
