"""Lemmas of irregular verbs, which ending rules cannot find, and of the rest."""

import pytest

from riftline.language import analyse
from riftline.language.lemmas import Lemmas, by_ending, dictionary, irregular


@pytest.mark.parametrize(
    ("sentence", "word", "lemma"),
    [
        ("Arvenia overthrew the government.", "overthrew", "overthrow"),
        ("Arvenia has overthrown the government.", "overthrown", "overthrow"),
        ("Arvenia sought help.", "sought", "seek"),
        ("Arvenia withdrew its troops.", "withdrew", "withdraw"),
        ("The troops were withdrawn.", "withdrawn", "withdraw"),
        ("Arvenia struck the port.", "struck", "strike"),
        ("Arvenia shot nine sailors.", "shot", "shoot"),
        ("Arvenia forbade the rally.", "forbade", "forbid"),
        ("Arvenia raided the port.", "raided", "raid"),
        ("Arvenia raised the flag.", "raised", "raise"),
        ("Belmark signalled its consent.", "signalled", "signal"),
        ("Belmark called the envoy.", "called", "call"),
    ],
)
def test_the_lemma_of_a_past(sentence, word, lemma):
    found = {token.text: token.lemma_ for token in analyse([sentence])[0]}
    assert found[word] == lemma


@pytest.mark.parametrize(
    ("word", "tag", "lemma"),
    [
        ("found", "VBD", "find"),
        ("found", "VBP", "found"),
        ("fell", "VBD", "fall"),
        ("fell", "VBP", "fell"),
        ("overthrew", "VBP", "overthrow"),
        ("Sought", "VBD", "seek"),
    ],
)
def test_a_past_that_is_also_a_verb_of_its_own_is_read_by_its_tag(tmp_path, word, tag, lemma):
    table = tmp_path / "lemmas.json"
    table.write_text('{"words": {}, "endings": {}}', encoding="utf-8")
    assert Lemmas(table).of(word, "VERB", tag) == lemma


def test_the_table_gives_bases_for_both_past_forms():
    table = irregular()
    assert (table["flew"], table["flown"], table["led"], table["beaten"]) == ("fly", "fly", "lead", "beat")
    assert all(form == form.lower() and base == base.lower() for form, base in table.items())


def test_the_dictionary_is_silent_about_what_it_does_not_know():
    assert dictionary("raided") == "raid"
    assert dictionary("xqzzt") is None


def test_the_longest_ending_wins_and_a_word_without_one_is_its_own_lemma():
    endings = {"s|NNS": [1, ""], "ies|NNS": [3, "y"]}
    assert [by_ending(word, "NNS", endings) for word in ("allies", "ports", "men")] == ["ally", "port", "men"]
    assert by_ending("ports", "NN", endings) == "ports"
