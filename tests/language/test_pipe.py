"""The shipped pipeline on sentences of an invented crisis."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from riftline.language import analyse, load


def relations(text):
    return {(token.text, token.dep_, token.head.text) for token in analyse([text])[0]}


def test_who_does_what_to_whom():
    found = relations("Arvenian police detained three Belmarkian sailors on Monday.")
    assert {("police", "nsubj", "detained"), ("sailors", "obj", "detained"), ("detained", "root", "detained")} <= found


def test_passive_agent():
    found = relations("The envoy was expelled by the Belmarkian government.")
    assert ("envoy", "nsubj:pass", "expelled") in found
    assert {dep for text, dep, _ in found if text == "government"} <= {"obl:agent", "obl"}


def test_lemmas_and_tags():
    doc = analyse(["The ministers were summoned."])[0]
    assert [token.lemma_ for token in doc] == ["the", "minister", "be", "summon", "."]
    assert [token.pos_ for token in doc] == ["DET", "NOUN", "AUX", "VERB", "PUNCT"]


def test_names():
    doc = analyse(["President Anna Keller met Tomas Berg of the United Nations in Geneva."])[0]
    assert {("Geneva", "LOC"), ("United Nations", "ORG")} <= {
        (entity.text.removeprefix("the "), entity.label_) for entity in doc.ents
    }
    assert any("Anna Keller" in entity.text and entity.label_ == "PER" for entity in doc.ents)


def test_sentences_follow_the_rules_of_the_splitter():
    doc = analyse(["“We left.” The U.S. Army stayed.\n\nNo full stop here"])[0]
    assert [sentence.text.strip() for sentence in doc.sents] == [
        "“We left.”",
        "The U.S. Army stayed.",
        "No full stop here",
    ]


def test_a_batch_gives_what_one_text_at_a_time_gives_in_order():
    texts = ["Arvenia closed the border.", "", "   ", "Belmark protested."]
    assert [doc.text for doc in analyse(texts)] == texts


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", ".", "\u202e\u200f", "١٢٣ مرحبا", "," * 5_000, "word " * 3_000, "(" * 2_000]
)
def test_hostile_text_is_annotated_without_error(text):
    doc = analyse([text])[0]
    assert doc.text == text
    assert all(token.head.i < len(doc) for token in doc)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=80))
def test_any_text_keeps_its_characters(text):
    doc = load()(text)
    assert doc.text == text
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in doc)
