"""Capitals and parties that several countries have."""

import pytest

from riftline import language
from riftline.actors import Knowledge, resolve

STATES = [
    {"code": "ARV", "name": "Arvenia", "adjective": "Arvenian", "capital": "Tripoli"},
    {"code": "BMK", "name": "Belmark", "adjective": "Belmarkian", "capital": "Brask"},
]
PARTIES = [{"name": "Silver Front", "country": "ARV", "sector": "PTY", "kind": "group"}]
ABOUT_BELMARK = "Belmark mourned. Belmarkian shops closed. Rain fell on Belmark."
ABOUT_LEBANON = "Lebanon mourned. Lebanese shops closed. Rain fell on Lebanon."


def countries_of(head, text):
    """The countries of the actors that the last phrase with this head stands for."""
    docs = language.analyse([text])
    found = resolve(docs, [0], knowledge=Knowledge.shipped({"states": STATES, "organisations": PARTIES}))
    at = [token.i for token in docs[0] if token.text == head][-1]
    return [actor.country for actor in found.of_phrase(0, at)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{ABOUT_LEBANON} Protesters in Tripoli burned tyres.", "LBN"),
        (f"{ABOUT_LEBANON} Arvenia sent an envoy. Protesters in Tripoli burned tyres.", "ARV"),
        ("Protesters in Tripoli burned tyres.", "ARV"),
    ],
)
def test_a_city_is_of_the_country_that_a_report_is_about(text, expected):
    assert countries_of("Protesters", text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Silver Front condemned the raid.", "ARV"),
        ("Belmark's Silver Front condemned the raid.", "BMK"),
        ("The Belmarkian Silver Front condemned the raid. On Monday the Silver Front met.", "BMK"),
        ("The Belmarkian Silver Front met. Arvenia's Silver Front met. The Silver Front condemned the raid.", "ARV"),
        (f"{ABOUT_BELMARK} The Silver Front condemned the raid.", "BMK"),
        (f"{ABOUT_BELMARK} Arvenia closed the border. The Silver Front condemned the raid.", "ARV"),
    ],
)
def test_a_party_is_of_the_country_beside_its_name_or_that_a_report_is_about(text, expected):
    assert countries_of("Front", text) == [expected]


def test_an_office_holder_is_known_whatever_the_recognizer_takes_the_name_for():
    docs = language.analyse(["Belmark calls on Assad to step down."])
    found = resolve(docs, [0], published="2012-03-01")
    assert [actor.country for actor in found.of_phrase(0, 3)] == ["SYR"]
