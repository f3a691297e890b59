"""Which agencies a report credits."""

import pytest

from riftline.documents import prepare
from riftline.readers import Source

FIRST = "Arvenia expelled two diplomats of Belmark on Friday after the raid on the port of Selm."
SECOND = "Belmark denied that it had taken part in any raid on the port, according to a report by AFP."


def credits_of(text):
    report = prepare(Source("a.txt", "text", text, clean=False))
    assert all(report.text[credit.start : credit.end] == credit.agency for credit in report.credits)
    return [credit.agency for credit in report.credits]


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        (f"{FIRST}\n\n{SECOND}\n\nSource: AP News – Tensions rise in Selm. Why now?\n", ["AP News"]),
        (f"DUNHAVEN, March 3 (Reuters) - {FIRST}\n\n{SECOND}\n", ["Reuters"]),
        (f"DUNHAVEN (North Coast Press) — {FIRST}\n\n{SECOND}\n", ["North Coast Press"]),
        (f"{FIRST}\n\n{SECOND}\n\nWith reporting by AFP and TASS\n", ["AFP and TASS"]),
        (f"Envoys leave Selm\nBy Ine Dahl, Reuters\n\n{FIRST}\n\n{SECOND}\n", ["Reuters"]),
        (f"{FIRST}\n\n{SECOND}\n\nReporting by Ine Dahl; Source: North Coast Press\n", ["North Coast Press"]),
        (f"{FIRST}\n\n{SECOND}\n\nReporting by Reuters; Source: TASS\n", ["Reuters", "TASS"]),
        (f"{FIRST}\n\n{SECOND}\n\nSources in both capitals: silent.\n", []),
        (f"{FIRST}\n\n{SECOND}\n", []),
        (f"{FIRST}\n\n{SECOND}\n\nPhoto: AFP\n", []),
    ],
)
def test_only_lines_of_credit_count(text, agencies):
    assert credits_of(text) == agencies
