"""One line for each event."""

from dataclasses import replace

import pytest
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
from riftline.reconcile.phrases import PHRASES
from riftline.reconcile.summary import listed


def line(kind, mode, trigger="acted", **fields):
    of = report(f"They {trigger} then and there.")
    act = mention(of, of.text, kind, mode, trigger=trigger, when=day("2031-04-27"), **fields)
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


def test_without_sides_the_report_speaks():
    assert line("COERCE", "arrest", sources=(), targets=()) == "“They acted then and there.”"


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
