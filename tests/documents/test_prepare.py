"""From sources to reports: what must always hold, and the plain cases."""

import itertools
import sys
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from riftline.documents import Report, prepare
from riftline.readers import Declared, Source, Unread

PROSE = "Arvenia expelled two diplomats of Belmark on Friday after the raid on the port of Selm."
PIECES = [
    PROSE,
    "Belmark denied that its ships had fired, and it promised to answer the step in kind.",
    "If so, it failed.",
    "What comes next?",
    "Home",
    "• World News",
    "Related Posts",
    "Load More",
    "Leave a comment",
    "Torland wins the cup for the third time",
    "March 3, 2031",
    "by Ine Dahl",
    "0 shares",
    "- a list item of some words",
    "# A heading",
    "   ",
    "",
    "“",
    "***",
    "© 2031 Gull",
    "14:32 Tram leaves rails in Dunhaven",
]
PAGES = st.lists(st.sampled_from(PIECES), max_size=40).map("\n".join)
ANYTHING = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=200)


def make(text, **fields):
    return prepare(
        Source(
            fields.pop("path", "a.txt"),
            fields.pop("format", "text"),
            text,
            fields.pop("clean", False),
            Declared(**fields),
        )
    )


@settings(max_examples=200, deadline=None)
@given(text=PAGES | ANYTHING, clean=st.booleans())
def test_passages_and_rejected_share_the_text_without_overlap(text, clean):
    report = make(text, clean=clean)
    if isinstance(report, Unread):
        return
    spans = sorted([(p.start, p.end) for p in report.passages] + [(r.start, r.end) for r in report.rejected])
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    assert "".join("".join(text[start:end] for start, end in spans).split()) == "".join(text.split())


@settings(max_examples=50, deadline=None)
@given(text=PAGES)
def test_the_same_text_is_the_same_report(text):
    first, second = make(text, path="a.txt"), make(text, path="b/c.txt")
    if isinstance(first, Report):
        assert first.id == second.id
        assert first.passages == second.passages


def test_rows_with_one_text_and_two_ids_are_two_reports():
    first, second = (make(PROSE, path=f"a.jsonl#{row}", format="jsonl", clean=True) for row in (1, 2))
    assert first.id != second.id
    assert first.digest == second.digest


@pytest.mark.parametrize("text", ["Home\nNews\nContact", "???", "1 2 3 4\n5 6 7 8", "Photo"])
def test_a_text_without_prose_is_unread(text):
    assert make(text) == Unread("a.txt", "It has no running text, only loose words. Give the text of an article")


def test_a_row_of_one_short_sentence_is_a_report():
    report = make("Arvenia protests.", format="jsonl", clean=True)
    assert [report.text[p.start : p.end] for p in report.passages] == ["Arvenia protests."]


def test_tokenised_lines_are_each_a_passage():
    text = "`` We protest , '' the minister said .\nBelmark ( and Torland ) declined to comment .\nTalks go on ."
    report = make(text, format="jsonl", clean=True)
    assert [report.text[p.start : p.end] for p in report.passages] == text.split("\n")


def test_title_lead_and_body_are_told_apart():
    report = make(
        f"Envoys expelled in Selm row\n\n{PROSE}\n\nBelmark denied everything on Saturday, and its ministry called the step a farce.\n"
    )
    assert [passage.kind for passage in report.passages] == ["title", "lead", "body"]
    assert report.title == "Envoys expelled in Selm row"


def test_a_heading_between_two_pieces_is_kept():
    report = make(f"{PROSE}\nBelmark Hits Back as Words Fly\n{PROSE.replace('two', 'six')}\nPhoto: Gull\n")
    kept = [report.text[p.start : p.end] for p in report.passages]
    assert kept[1] == "Belmark Hits Back as Words Fly"
    assert [(report.text[r.start : r.end], r.reason) for r in report.rejected] == [("Photo: Gull", "photo credit")]


def test_a_chronology_keeps_its_dates():
    text = f"June 3, 2031\n{PROSE}\n\nJune 4, 2031\n{PROSE.replace('two', 'six')}\n"
    report = make(text)
    assert len(report.passages) == 4
    assert report.published is None


def test_hard_wrapped_lines_are_one_passage():
    text = (
        "The Ministry of Foreign Affairs of Arvenia protests in the strongest terms against\n"
        "the detention of nine citizens of Arvenia in the port of Selm. The envoy of Belmark\n"
        "was summoned to the Ministry today and was handed a note.\n\n"
        "Arvenia demands the immediate release of the detainees, access for its consul, and\n"
        "compensation to the family of the guard who was killed on 28 February.\n"
    )
    assert len(make(text).passages) == 2


def test_front_matter_is_set_aside():
    text = f"---\ntitle: Notes\ndate: 2031-03-04\n---\n\n# Notes\n\n{PROSE}\n"
    report = make(text, format="markdown", title="Notes", published="2031-03-04")
    assert [report.text[p.start : p.end] for p in report.passages] == ["Notes", PROSE]
    assert {row.reason for row in report.rejected} == {"front matter", "markup"}


def test_the_marker_of_a_list_item_is_no_part_of_its_passage():
    report = make(f"{PROSE}\n• Belmark closed the border at Orm.\n{PROSE.replace('two', 'six')}")
    assert "Belmark closed the border at Orm." in [report.text[p.start : p.end] for p in report.passages]


@pytest.mark.parametrize("unit", [", ", "word ", f"{PROSE}\n", "Home\n", '"'])
def test_work_grows_with_the_text_and_no_faster(unit):
    """Four times the text takes about four times the calls, whatever it is made of."""
    assert calls(unit * 8_000) < 6 * calls(unit * 2_000)


def calls(text):
    count = itertools.count()
    sys.setprofile(lambda _frame, event, _argument: next(count) if event.endswith("call") else None)
    try:
        make(text)
    finally:
        sys.setprofile(None)
    return next(count)
