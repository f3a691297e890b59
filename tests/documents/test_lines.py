"""Lines and their shapes."""

import pytest

from riftline.documents.lines import split


def test_lines_are_trimmed_and_numbered_by_block():
    lines = split("  One.\r\n\r\n\u00a0Two.\nThree.  ")
    assert [(line.start, line.end, line.text, line.block) for line in lines] == [
        (2, 6, "One.", 0),
        (11, 15, "Two.", 1),
        (16, 22, "Three.", 1),
    ]


def test_markers_are_set_off():
    lines = split("• Home\n# Title\n- Item\n1. First\n— No, he said.")
    assert [(line.text, line.marker) for line in lines] == [
        ("Home", "list marker"),
        ("Title", "markup"),
        ("Item", "list marker"),
        ("First", "list marker"),
        ("No, he said.", "markup"),
    ]


@pytest.mark.parametrize(
    "stamp",
    [
        "9 May 2031 Last updated at 07:05 UTC Help",
        "Page last updated at 18:31 UTC, Friday, 9 May 2031",
        "Updated 9:30 pm EDT",
        "Last updated 11.05",
    ],
)
def test_a_time_stamp_run_together_with_the_first_sentence_is_set_off(stamp):
    told = "Belmark has called on the council to make the plan of the envoy binding."
    assert [(line.text, line.marker) for line in split(f"{stamp} {told}")] == [(told, "time stamp")]


@pytest.mark.parametrize(
    "told",
    ["The ministry updated at 10:00 UTC Help", "Updated 10:00 GMT", "Updated maps of the strait show 12 new posts."],
)
def test_other_words_of_updating_are_no_stamp(told):
    assert [line.text for line in split(told)] == [told]


def test_headlines_of_one_block_are_not_joined():
    text = (
        "Belmark to build second runway at northern air base\n"
        "Torland offers to host talks between neighbours\n"
        "Fuel prices in Arvenia rise for fifth week"
    )
    assert len(split(text)) == 3


def test_paragraphs_and_headlines_differ_in_shape():
    prose = "Arvenia expelled two diplomats of Belmark on Friday after the raid on the port."
    lines = split(f"{prose}\n\nEnvoys Leave Selm After Raid on Port\n\nIt failed.")
    assert [(line.strong, line.weak) for line in lines] == [(True, True), (False, False), (False, True)]
