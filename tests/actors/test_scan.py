"""Known names: longest first, with the capitals and articles that their table asks for."""

import pytest

from riftline.actors import Knowledge
from riftline.actors.scan import scan_names, scan_roles
from riftline.actors.words import Words

TABLES = {
    "states": [{"code": "ARV", "name": "Arvenia", "also": "AR|the Union", "adjective": "Arvenian", "capital": "Lorne"}],
    "outlets": [{"name": "Arvenia Today", "also": "", "country": "ARV"}],
    "roles": [
        {"words": "minister|foreign minister", "plural": "", "sector": "GOV", "kind": "person", "canonical": "minister"}
    ],
}


@pytest.fixture
def found(parse):
    def scan(*words, names=()):
        rows = " ".join(
            f"{word}|{'PROPN' if word[0].isupper() else 'NOUN'}|dep|{0 if i == 0 else 1}"
            for i, word in enumerate(words)
        )
        passage = Words(parse(rows, names=names), 0, 0)
        known = Knowledge(TABLES)
        matches = scan_names(passage, known)
        return (
            [passage.words(match.start, match.end) for match in matches],
            [passage.words(match.start, match.end) for match in scan_roles(passage, known, matches)],
        )

    return scan


def test_the_longest_name_wins(found):
    assert found("Arvenia", "Today", "said")[0] == ["Arvenia Today"]


def test_small_letters_are_no_name(found):
    assert found("arvenia")[0] == []


@pytest.mark.parametrize(("word", "expected"), [("AR", ["AR"]), ("A.R.", ["A.R."]), ("Ar", [])])
def test_an_acronym_needs_capitals(found, word, expected):
    assert found(word)[0] == expected


def test_some_names_need_the_article(found):
    assert found("the", "Union")[0] == ["Union"]
    assert found("a", "Union")[0] == []


def test_a_country_inside_a_persons_name_is_none(found):
    assert found("Arvenia", "Smith", names=[("Arvenia Smith", "PER")])[0] == []


def test_after_new_stands_another_place(found):
    assert found("New", "Arvenia")[0] == []


def test_a_hyphened_word_may_begin_with_a_name(found):
    assert found("Arvenia-backed", "minister") == (["Arvenia-backed"], ["minister"])


def test_roles_are_found_in_any_case(found):
    assert found("Foreign", "Minister")[1] == ["Foreign Minister"]
