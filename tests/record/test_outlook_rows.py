"""What a report says of why and of what next comes back from a record as it went in."""

from dataclasses import replace
from pathlib import Path

from tests.record.arvenia import ARVENIA, BELMARK, OREN, claim, coded, report

from riftline.claims.statements import Bond, Cause, Chance, Explanation, Holder, Outlook, Prospect
from riftline.record.record import Record

TEXT = (
    "Tal Oren said the raid was a warning. Arvenia leans on Belmark for gas. Gas has long been a source of friction. "
    "War is likely if it goes on."
)
LEANING = (ARVENIA, BELMARK, "a-to-b")


def said(of, quote):
    start = of.text.index(quote)
    return of.id, start, start + len(quote), quote


def full():
    of = report(TEXT, path="why.txt")
    held = Holder(OREN, "Tal Oren", 0, 8)
    outlook = Outlook(
        (
            Explanation(
                "w-1", *said(of, "Tal Oren said the raid was a warning."), held, "is a", about=(14, 22), group="g-1",
                evidence=((38, 71),),
            ),
        ),
        (Cause("k-1", *said(of, "Gas has long been a source of friction."), "energy"),),
        (Bond("b-1", *said(of, "Arvenia leans on Belmark for gas."), "dependence (energy)", *LEANING, "neutral", "1993"),),
        (
            Prospect(
                "p-1", *said(of, "War is likely if it goes on."), Holder(), "escalation", "expected", Chance("likely", 55, 80),
                condition=(127, 140),
            ),
        ),
    )  # fmt: skip
    told = claim(of, "Tal Oren said the raid was a warning")
    marked = replace(told, judging=((29, 36),), hedges=((0, 3),), refers=((14, 22),), unnamed=((0, 8),))
    return coded(of, claims=(marked,), outlook=outlook)


def test_the_outlook_comes_back_as_it_went_in(tmp_path: Path):
    with Record.open(tmp_path / "why.rift", create=True) as record:
        record.add(full())
        found = record.contents()
    outlook = full().outlook
    assert found.explanations == outlook.explanations
    assert found.causes == outlook.causes
    assert found.bonds == outlook.bonds
    assert found.prospects == outlook.prospects
    assert found.claims == full().claims


def test_a_report_that_is_read_again_leaves_nothing_behind(tmp_path: Path):
    with Record.open(tmp_path / "why.rift", create=True) as record:
        record.add(full())
    path = tmp_path / "why.rift"
    with Record.open(path) as record:
        record.coder = replace(record.coder, version="other")
        record.add(replace(full(), outlook=Outlook(), claims=()))
        found = record.contents()
    assert (found.explanations, found.causes, found.bonds, found.prospects, found.claims) == ((), (), (), (), ())
