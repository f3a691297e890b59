"""The index: finds words wherever they stand, and takes any text for a query."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riftline.record.search import MOST_WORDS, Entry, Index, query

ENTRIES = (
    Entry("act", "e-1", "e-1", "Arvenia detained nine fishers", "Arvenia; Belmark; Port Séla; COERCE"),
    Entry("act", "e-2", "e-2", "Belmark expelled the ambassador", "Belmark; Arvenia; SANCTION"),
    Entry(
        "passage", "r-1", "r-1", "Northern Wire", "Guards led the fishers ashore. The boats were seized \x02later\x03."
    ),
)


@pytest.fixture(scope="module")
def index():
    made = Index()
    made.put("act", [entry for entry in ENTRIES if entry.kind == "act"])
    made.put("passage", [entry for entry in ENTRIES if entry.kind == "passage"])
    return made


def ids(index, words, **options):
    return [hit.id for hit in index.find(words, **options).hits]


def test_all_words_must_be_there_and_titles_come_first(index):
    assert ids(index, "fishers") == ["e-1", "r-1"]
    assert ids(index, "fishers boats") == ["r-1"]
    assert ids(index, "fishers ambassador") == []


def test_accents_and_case_do_not_matter_and_a_beginning_is_enough(index):
    assert ids(index, "port SELA") == ["e-1"]
    assert ids(index, "ambass") == ["e-2"]
    assert ids(index, "ambass belmark") == []


def test_a_phrase_stands_together(index):
    assert ids(index, '"fishers ashore"') == ["r-1"]
    assert ids(index, '"ashore fishers"') == []


def test_a_kind_and_a_page_of_hits(index):
    assert ids(index, "fishers", kind="passage") == ["r-1"]
    found = index.find("fishers", limit=1, offset=1)
    assert (found.total, [hit.id for hit in found.hits]) == (2, ["r-1"])


def test_found_words_are_marked_and_texts_cannot_fake_marks(index):
    (hit,) = index.find("boats").hits
    assert ("boats", True) in hit.pieces
    assert [text for text, found in hit.pieces if found] == ["boats"]
    assert "".join(text for text, _ in hit.pieces) == "Guards led the fishers ashore. The boats were seized  later ."


def test_entries_of_a_kind_are_replaced():
    index = Index()
    index.put("note", [Entry("note", "j-1", "e-1", "Ann", "seen on video")])
    index.put("note", [Entry("note", "j-2", "e-1", "Ann", "not on video")])
    assert ids(index, "video") == ["j-2"]
    assert index.find("seen").total == 0


@pytest.mark.parametrize(
    "words",
    ['"', '""', "*", "fishers*", "NEAR(a b)", "title:fishers", "-fishers", "^fishers", "fishers AND", "(", "' OR 1=1 --", "{a b}:c",
     "\x00", "a" * 5000, "a " * 500, "\ud800", "\u202efishers", "; DROP TABLE entries"],
)  # fmt: skip
def test_no_text_is_a_syntax_error(index, words):
    assert index.find(words).total >= 0
    assert index.find("fishers").total == 2


@given(st.text())
def test_any_text_at_all_is_a_query(words):
    made = Index()
    made.put("act", ENTRIES[:1])
    assert 0 <= made.find(words).total <= 1


def test_operators_are_plain_words():
    assert query("boats OR title:x") == '"boats" "OR" "title x"*'
    assert query('"led the" fish') == '"led the" "fish"*'
    assert query("*** ---") == ""
    assert query("a " * 40).count('"a"') == MOST_WORDS
