"""Publisher and author."""

import pytest

from riftline.documents import prepare
from riftline.readers import Declared, Source

PROSE = (
    "Arvenia expelled two diplomats of Belmark on Friday after the raid on the port of Selm.\n\n"
    "Belmark denied that it had taken part in any raid on the port.\n"
)
NOTE = (
    "Editor's note: The text is by the retired officer Per Holt. "
    "This column is the author's own opinion and does not necessarily reflect the position of Gull.Example.\n\n"
)


def report_of(text, **declared):
    return prepare(Source("a.txt", "text", text, clean=False, declared=Declared(**declared)))


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        (NOTE + PROSE, "Gull.Example"),
        ("THE GULL\n\n" + PROSE + "\n© 2031 The Gull. All rights reserved.\n", "The Gull"),
        (
            "NORTH GULL NEWS\nHome\nWorld\n\n" + PROSE + "\nCopyright © 2031 NorthGullNews.com All rights reserved.\n",
            "North Gull News",
        ),
        (
            "Ministry of Fisheries, Dunhaven\n4 March 2031\n\nNote on the raid in the port of Selm\n\n" + PROSE,
            "Ministry of Fisheries, Dunhaven",
        ),
        ("Envoys leave the port of Selm\n\n" + PROSE, None),
    ],
)
def test_the_publisher_is_named_by_the_page(text, publisher):
    assert report_of(text).publisher == publisher


def test_an_editors_note_names_the_author_and_makes_it_opinion():
    report = report_of(NOTE + PROSE)
    assert (report.author, report.kind) == ("Per Holt", "opinion")


def test_a_byline_names_the_author():
    assert (
        report_of("Envoys leave the port of Selm\nBy Ine Dahl and Per Holt\n\n" + PROSE).author
        == "Ine Dahl and Per Holt"
    )


def test_declared_names_come_first():
    report = report_of("Envoys leave the port\nBy Ine Dahl\n\n" + PROSE, author="Per Holt", publisher="Gull")
    assert (report.author, report.publisher) == ("Per Holt", "Gull")
