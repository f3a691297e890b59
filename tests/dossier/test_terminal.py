from dataclasses import replace
from io import StringIO

import pytest
from dossier.story import chronicle
from rich.console import Console

from riftline.dossier.terminal import VIEWS, table
from riftline.errors import Misuse


def printed(what, of=None, width=200):
    out = StringIO()
    Console(file=out, width=width, color_system=None).print(table(of or chronicle(), what))
    return out.getvalue()


@pytest.mark.parametrize("what", VIEWS)
def test_every_view_prints(what):
    assert printed(what).strip()


def test_events_say_when_what_and_who_alleges():
    row = next(line for line in printed("events").splitlines() if "beats" in line)
    assert "14 March 2031" in row
    assert "ASSAULT beat" in row
    assert "alleged by Ilse Marrok" in row


def test_disagreements_show_the_values_side_by_side():
    lines = printed("disagreements").splitlines()
    assert any("9" in line and "Northern Wire, Lakeside Post" in line for line in lines)
    assert any("11" in line and "Arvenian Herald" in line for line in lines)


def test_rejected_lists_documents_and_stretches():
    shown = printed("rejected")
    assert "scans/receipt.pdf" in shown
    assert "related story" in shown
    assert "Read more: ten beaches" in shown


def test_report_text_is_never_markup_nor_command():
    base = chronicle()
    reports = tuple(replace(report, title="[red]x[/] \x1b[31m\u202e") for report in base.contents.reports)
    shown = printed("reports", replace(base, contents=replace(base.contents, reports=reports)))
    assert "[red]x[/]" in shown
    assert "\x1b" not in shown
    assert "⟦U+202E⟧" in shown


def test_an_empty_view_says_so():
    assert printed("judgements").strip() == "No judgements."


def test_an_unknown_view_is_misuse():
    with pytest.raises(Misuse, match="nothing called 'weather'"):
        table(chronicle(), "weather")
