"""News, analysis, opinion, official."""

import pytest

from riftline.documents import prepare
from riftline.readers import Source

PROSE = (
    "Arvenia expelled two diplomats of Belmark on Friday after the raid on the port of Selm.\n\n"
    "Belmark denied that it had taken part in any raid on the port.\n"
)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Arvenia expels two diplomats of Belmark\n\n" + PROSE, "news"),
        ("Why Arvenia and Belmark quarrel over the port of Selm\n\n" + PROSE, "analysis"),
        ("Analysis\nA port that nobody can give up\nMarch 4, 2031\n\n" + PROSE, "analysis"),
        ("Opinion\nA port that nobody can give up\nBy Ine Dahl\n\n" + PROSE, "opinion"),
        (
            PROSE
            + "\nThe views expressed in this article are the author's own and do not reflect those of the Gull.\n",
            "opinion",
        ),
        ("Ministry of Foreign Affairs of Arvenia\nPress release\n4 March 2031\n\n" + PROSE, "official"),
        ("Joint statement by the foreign ministries of Arvenia and Torland\n\n" + PROSE, "official"),
    ],
)
def test_labels_forms_and_titles_decide(text, kind):
    assert prepare(Source("a.txt", "text", text, clean=False)).kind == kind
