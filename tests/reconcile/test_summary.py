"""One line for each event."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.record.arvenia import (
    ARVENIA,
    BELMARK,
    BELMARKERS,
    CORLAND,
    EDITORS,
    KESTREL,
    OREN,
    VESS,
    coded,
    contents,
    day,
    mention,
    report,
)

from riftline.reconcile import build
from riftline.reconcile.lines import LONGEST, line_of
from riftline.reconcile.phrases import PHRASES
from riftline.reconcile.summary import listed


def line(kind, mode, trigger="acted", **fields):
    """The composed line: a heading of one word gives no line of its own."""
    of = report(f"{trigger.capitalize()}.")
    act = mention(of, of.text, kind, mode, trigger=trigger.capitalize(), when=day("2031-04-27"), **fields)
    return build(contents(coded(of, act))).events[0].summary


@pytest.mark.parametrize(
    ("expected", "kind", "mode", "fields"),
    [
        ("Arvenia detained Belmarkian civilians", "COERCE", "arrest", {}),
        (
            "Arvenia raided Belmark Today in Kestrel",
            "COERCE",
            "seize",
            {"trigger": "raid", "targets": (EDITORS,), "place": KESTREL},
        ),
        ("Belmarkian civilians were beaten", "ASSAULT", "beat", {"trigger": "beat", "sources": ()}),
        ("Tal Oren criticised Belmark", "ACCUSE", "disapprove", {"sources": (ARVENIA, OREN), "targets": (BELMARK,)}),
        ("Arvenia held talks", "CONSULT", None, {"targets": ()}),
        ("Tal Oren consulted with Belmark", "CONSULT", None, {"sources": (OREN, BELMARK), "targets": (OREN, BELMARK)}),
        ("Arvenia protested", "PROTEST", "demo", {"targets": ()}),
        ("Arvenia detained Belmarkian civilians, as alleged", "COERCE", "arrest", {"status": "alleged"}),
    ],
)
def test_the_line_says_who_did_what_to_whom_and_where(expected, kind, mode, fields):
    assert line(kind, mode, **fields) == expected


def test_one_is_and_many_were():
    assert line("ACCUSE", None, sources=(), targets=(BELMARK,)) == "Belmark was accused"
    assert line("ACCUSE", None, sources=(), targets=(BELMARK, CORLAND)) == "Belmark and Corland were accused"


def test_the_own_state_is_no_target_beside_others():
    assert line("COERCE", "arrest", targets=(EDITORS, ARVENIA)) == "Arvenia detained Belmark Today"


def test_three_names_at_most():
    others = [replace(BELMARKERS, id=str(n), name=f"Man {n}", kind="person", country=None) for n in range(4)]
    assert listed([ARVENIA, BELMARK, CORLAND]) == "Arvenia, Belmark and Corland"
    assert listed(others) == "Man 0, Man 1 and 2 others"
    assert listed([ARVENIA, OREN, VESS]) == "Tal Oren and Mira Vess"


def test_every_type_has_words():
    assert len({type_ for type_, _ in PHRASES}) == 16
    assert all((type_, None) in PHRASES for type_, _ in PHRASES)


def own_words(sentence, trigger, begin="", who="Arvenia"):
    of = report(sentence)
    act = mention(of, sentence[sentence.index(begin) :] if begin else sentence, trigger=trigger)
    return line_of(act, sentence, who)


@pytest.mark.parametrize(
    ("sentence", "trigger", "expected"),
    [
        (
            "Masked police stormed the offices of Belmark Today, a broadcaster.",
            "stormed",
            "Masked police stormed the offices of Belmark Today",
        ),
        ("They also detained eight engineers on Sunday.", "detained", "Arvenia detained eight engineers on Sunday"),
        (
            "Police stormed the office, arresting seven of its staff.",
            "arresting",
            "Arvenia arrested seven of its staff",
        ),
        ("Arvenia (with Corland) banned the paper.", "banned", "Arvenia banned the paper"),
        ("Two men were killed in Kestrel, the town said.", "killed", "Two men were killed in Kestrel"),
        ("Arvenia denounced “a deed, long planned” in Lorn.", "denounced", "Arvenia denounced “a deed, long planned”"),
        ("Arvenia accused.", "accused", ""),
        ("Arvenia cancelled a visit and, in turn, shut the office.", "cancelled", "Arvenia cancelled a visit"),
    ],
)
def test_a_line_runs_from_the_subject_to_the_first_break(sentence, trigger, expected):
    assert own_words(sentence, trigger) == expected


def test_a_line_in_the_reports_words_leads_where_it_names_both_sides():
    of = report("On Sunday, masked police stormed the offices of Belmark Today, a broadcaster.")
    act = mention(of, of.text[11:], mode="seize", trigger="stormed", targets=(EDITORS,), when=day("2031-04-27"))
    assert build(contents(coded(of, act))).events[0].summary == "Masked police stormed the offices of Belmark Today"


WORDS = st.sampled_from(
    ["police", "the", "and", "“", "”", "(", ")", ",", "Kestrel", "raided", "of", "–", '"', "office."]
)


@settings(max_examples=200, deadline=None)
@given(before=st.lists(WORDS, max_size=20), after=st.lists(WORDS, max_size=40))
def test_a_line_is_short_and_holds_no_half_quotation(before, after):
    sentence = " ".join([*before, "detained", *after])
    line = own_words(sentence, "detained")
    assert len(line) <= LONGEST
    assert line.count("“") == line.count("”")
    assert line.count('"') % 2 == 0
