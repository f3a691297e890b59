"""Where quotes begin and end, whatever marks a text has."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.claims.reading import shown

from riftline.claims.quoting import around, quotes

MARKS = "“”„‟«»‹›‘’'\"`"


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("He said “no” and left.", ["“no”"]),
        ('He said "no" and "never".', ['"no"', '"never"']),
        ("Il a dit «non» hier.", ["«non»"]),
        ("Er sagte „nein“ dazu.", ["„nein“"]),
        ("She called it ‘a raid’ twice.", ["‘a raid’"]),
        ("She called it 'a raid' twice.", ["'a raid'"]),
        ("They call it ''a raid'' here.", ["''a raid''"]),
        ("“He told me ‘go’,” she said.", ["“He told me ‘go’,”"]),
        ('“Half curly", he said.', ['“Half curly"']),
    ],
)
def test_marks_of_many_kinds(text, quoted):
    assert [text[start:end] for start, end in quotes(text)] == quoted


@pytest.mark.parametrize("text", ["Arvenia's guards and the sailors' families", "the ’30s, o’clock", 'a 12" pipe', ""])
def test_apostrophes_and_lone_marks_quote_nothing(text):
    assert quotes(text) == ()


def test_an_open_quote_ends_with_its_passage():
    text = "He said: “We will answer. And soon."
    assert [text[start:end] for start, end in quotes(text)] == ["“We will answer. And soon."]


def test_around_finds_the_quote_of_a_position():
    spans = quotes("a “b c” d “e f” g")
    assert around(4, spans) == (2, 7)
    assert around(8, spans) is None
    assert around(11, spans) == (10, 15)


@given(st.text(alphabet=MARKS + "ab s.,\n", max_size=200))
def test_quotes_are_in_order_apart_and_inside_the_text(text):
    spans = quotes(text)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))


LINES = [
    (
        ("Keller said: “We have waited.", "It is enough.", "Belmark must leave.”", "The chamber rose."),
        "“We have waited. … It is enough. … Belmark must leave.”",
    ),
    (
        ("“We have waited.", "It is enough for us all,” Keller said.", "The chamber rose."),
        "“We have waited. … It is enough for us all,”",
    ),
    (
        ('Keller told the chamber: "We have waited.', "It is enough.", 'Belmark must leave."'),
        '"We have waited … It is enough. … Belmark must leave."',
    ),
    (
        ("`` We have waited .", "It is enough for us all , '' Keller said ."),
        "`` We have waited . … It is enough for us all , ''",
    ),
]


@pytest.mark.parametrize(("lines", "content"), LINES)
def test_a_quote_printed_one_sentence_a_line_is_whole(lines, content):
    assert [(source, told) for source, _, told, _ in shown(*lines)] == [("Keller", content)]


def test_lines_after_a_quote_that_nobody_closes_are_not_quoted():
    ((_, _, content, _),) = shown("Keller wrote: “We have waited.", "Nobody came.", "The chamber rose.")
    assert content == "“We have waited."
