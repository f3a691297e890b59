"""Sentence boundaries on tokens."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riftline.language.sentences import LONGEST, starts


def split(text: str) -> list[str]:
    words = text.split()
    found = starts(words, [False] * len(words))
    return [" ".join(words[a:b]) for a, b in zip(found, [*found[1:], len(words)], strict=True)]


def test_full_stop_ends_a_sentence():
    assert split("Troops left . They went home .") == ["Troops left .", "They went home ."]


def test_initials_and_titles_do_not():
    assert split("Gen. A. B. Smith met Lt. Col. Jones .") == ["Gen. A. B. Smith met Lt. Col. Jones ."]


def test_us_inside_a_phrase_does_not():
    assert split("The U.S. Army left the U.S. embassy .") == ["The U.S. Army left the U.S. embassy ."]


def test_abbreviation_before_a_starter_word_does():
    assert split("He flew to the U.S. The talks failed .") == ["He flew to the U.S.", "The talks failed ."]


def test_closing_quote_belongs_to_the_sentence_before():
    assert split("“ We left . ” Then he slept .") == ["“ We left . ”", "Then he slept ."]


def test_straight_closing_quote_is_told_from_an_opening_one():
    assert split('" We left . " He slept . " Now what ? " she asked .') == [
        '" We left . "',
        "He slept .",
        '" Now what ? " she asked .',
    ]


def test_question_inside_a_quote_goes_on():
    assert split("“ Why ? ” he asked .") == ["“ Why ? ” he asked ."]


def test_ellipsis_before_a_small_letter_goes_on():
    assert split("They waited … and waited .") == ["They waited … and waited ."]


def test_bullets_start_sentences():
    assert split("Demands : • release of prisoners • an inquiry") == [
        "Demands :",
        "• release of prisoners",
        "• an inquiry",
    ]


def test_the_dash_of_a_dateline_with_its_agency_ends_it():
    assert split("SALLIN ( North Wire ) - The envoy left .") == ["SALLIN ( North Wire ) -", "The envoy left ."]
    assert split("SALLIN ( NW ) – “ We left , ” he said .") == ["SALLIN ( NW ) –", "“ We left , ” he said ."]


def test_other_brackets_and_dashes_are_no_dateline():
    for text in (
        "The envoy ( who left ) - The envoy slept .",
        "The envoy ( Agency ) - a friend - slept .",
        "The envoy ( Agency ) The envoy slept .",
        "The ( One Two Three Four Five Six ) - The envoy slept .",
        "The envoy ( Agency ) -",
        "The envoy ( )",
        "(",
    ):
        assert split(text) == [text]


def test_empty_line_ends_a_headline_without_full_stop():
    words = ["Arvenia", "recalls", "envoy", "Belmark", "was", "silent", "."]
    assert starts(words, [i == 3 for i in range(len(words))]) == [0, 3]


def test_a_sentence_of_ten_thousand_words_is_cut():
    found = starts(["word"] * 10_000, [False] * 10_000)
    assert max(b - a for a, b in zip(found, [*found[1:], 10_000], strict=True)) <= LONGEST


@given(st.lists(st.sampled_from(["a", "The", ".", "!", '"', "”", "“", "U.S.", "J.", "…", "•", ",", ")"]), max_size=60))
def test_starts_are_sorted_unique_and_begin_at_zero(words):
    found = starts(words, [False] * len(words))
    assert found == sorted(set(found))
    assert found[:1] == ([0] if words else [])
    assert all(start < len(words) for start in found)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Two held over raid in Lima The police said that two men had been held .", "Two held over raid in Lima"),
        ("Envoys leave the capital A convoy left at dawn .", "Envoys leave the capital"),
        ("Ferry talks resume After two weeks the ministers met again .", "Ferry talks resume"),
    ],
)
def test_a_heading_without_a_line_of_its_own_ends_before_the_first_sentence(text, first):
    assert split(text)[0] == first


@pytest.mark.parametrize(
    "text",
    [
        "Nobody knew why vitamin A levels fell in the town .",
        "The minister wrote for The guardian of the north last week .",
        "“ We are leaving now The end is near . ”",
    ],
)
def test_a_capital_inside_a_sentence_does_not_end_it(text):
    assert len(split(text)) == 1
