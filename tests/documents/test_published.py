"""Which date of many is that of publication, and by which rule."""

import pytest

from riftline.documents import prepare
from riftline.readers import Declared, Source

PROSE = (
    "Arvenia expelled two diplomats of Belmark on Friday after the raid on the port of Selm.\n\n"
    "Belmark denied that it had taken part in any raid on the port.\n"
)
MENU = "Monday, March 10, 2031\nHome\nWorld\nSport\nCulture\nContact\n\n"
TITLE = "Arvenia expels diplomats of Belmark\n\n"


def published(text, path="a.txt", format="text", clean=False, **declared):  # noqa: A002
    report = prepare(Source(path, format, text, clean, Declared(**declared)))
    return report.published, report.published_from


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (MENU + TITLE + "by Ine Dahl\nMarch 8, 2031\n\n" + PROSE, ("2031-03-08", "byline")),
        (MENU + TITLE + "By Ine Dahl | 8 March 2031\n\n" + PROSE, ("2031-03-08", "byline")),
        ("date 2031-03-08 + 16 px\n\n" + PROSE, ("2031-03-08", "stamp")),
        (TITLE + "Published: 8 March 2031\nUpdated: 9 March 2031\n\n" + PROSE, ("2031-03-08", "stamp")),
        (TITLE + "8 March 2031\n\n" + PROSE, ("2031-03-08", "heading")),
        (TITLE + "DUNHAVEN, March 8, 2031 (Northline) - " + PROSE, ("2031-03-08", "dateline")),
        (MENU + TITLE + "DUNHAVEN, March 8 (Northline) - " + PROSE, ("2031-03-08", "dateline")),
        (MENU + TITLE + PROSE, ("2031-03-10", "masthead")),
        (TITLE + PROSE + "\nRelated posts\nCup final in Orm\nMarch 1, 2031\n© 2030 Gull\n", (None, None)),
        (TITLE + PROSE, (None, None)),
    ],
)
def test_the_nearest_date_wins(text, expected):
    assert published(text) == expected


def test_metadata_comes_first():
    assert published(TITLE + "8 March 2031\n\n" + PROSE, published="2031-03-07T10:00:00Z") == ("2031-03-07", "metadata")


def test_rows_have_their_own_rule():
    assert published(PROSE, path="a.jsonl#1", format="jsonl", clean=True, published="2031-03-07") == (
        "2031-03-07",
        "json",
    )


def test_the_address_dates_a_page_that_does_not():
    assert published(PROSE, path="https://gull.example/2031/03/08/envoys", clean=True) == ("2031-03-08", "url")
