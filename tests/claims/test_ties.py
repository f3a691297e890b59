import pytest
from tests.claims.outlook_reading import outlook

from riftline.claims import gathering


def ties(*passages):
    """(a, kind, b) of each bond."""
    return [(one.a.name, one.kind, one.b.name) for one in outlook(*passages).bonds]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Costovia is a close ally of Belmark.", ("Belmark", "alliance", "Costovia")),
        ("Arvenia and Costovia are close allies.", ("Arvenia", "alliance", "Costovia")),
        ("Arvenia has close ties with Costovia.", ("Arvenia", "partnership", "Costovia")),
        ("Arvenia's relations with Costovia remain tense.", ("Arvenia", "rivalry", "Costovia")),
        ("Arvenia depends on Belmark for gas.", ("Arvenia", "dependence (energy)", "Belmark")),
        ("Belmark is a major market for Arvenian fruit.", ("Arvenia", "dependence (trade)", "Belmark")),
        ("Costovia is the main buyer of Arvenian oil.", ("Costovia", "dependence (energy)", "Arvenia")),
        ("There is a large Arvenian diaspora in Belmark.", ("Arvenia", "diaspora", "Belmark")),
        ("Ethnic Arvenians in Belmark number a million.", ("Arvenia", "diaspora", "Belmark")),
        ("The territorial dispute between Arvenia and Belmark is old.", ("Arvenia", "territorial claim", "Belmark")),
        ("Belmark lays claim to the Silver Islands.", ("Belmark", "territorial claim", "Silver Islands")),
        ("Some 300,000 Arvenians live in Belmark.", ("Arvenia", "diaspora", "Belmark")),
        (
            "Belmark sees the Northern Isles as its own sphere of influence.",
            ("Belmark", "sphere of influence", "Northern Isles"),
        ),
    ],
)
def test_kinds_and_sides(text, expected):
    """In a dependence the first leans on the second; mutual ties stand in order of name."""
    assert ties(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Arvenia is not an ally of Belmark.",
        "Relations between Arvenia and Belmark have been strained.",
        "The plane crashed en route from Lorne to Brask.",
        "Arvenia closed its border with Belmark.",
        "The Arvenian president lives in Belmark.",
    ],
)
def test_what_is_no_tie(text):
    assert ties(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Costovia has played a role in mediating the conflict between Arvenia and Belmark.",
        "Costovia has played a mediating role in the conflict between Arvenia and Belmark.",
        "Costovia mediated between Arvenia and Belmark.",
        "Costovia has brokered talks between Arvenia and Belmark.",
        "Talks between Arvenia and Belmark were brokered by Costovia.",
        "Costovia hosted peace talks between Arvenia and Belmark.",
        "Costovia acted as a go-between for Arvenia and Belmark.",
        "Costovia, which arbitrated between Arvenia and Belmark last year, urged calm.",
        "Under Costovian mediation, Arvenia and Belmark agreed to a truce.",
        "A Costovian-brokered truce between Arvenia and Belmark holds.",
        "Costovia used its good offices to bring Arvenia and Belmark to the table.",
    ],
)
def test_a_mediator_stands_between_all_parties(text):
    assert {("Costovia", "mediation", "Arvenia"), ("Costovia", "mediation", "Belmark")} <= set(ties(text))


@pytest.mark.parametrize(
    "text",
    [
        "Costovia offered to mediate between Arvenia and Belmark.",
        "Costovia could mediate between Arvenia and Belmark.",
        "Costovia will not mediate between Arvenia and Belmark.",
        "Costovia hosted a match between Arvenia and Belmark.",
    ],
)
def test_who_only_could_or_would_mediate_has_no_such_role(text):
    assert all(kind != "mediation" for _, kind, _ in ties(text))


def test_since_and_past():
    (one,) = outlook("Arvenia has depended on Belmark for gas since 1993.").bonds
    (other,) = outlook("Arvenia was once a close ally of Belmark.").bonds
    assert (one.since, one.past) == ("1993", False)
    assert (other.since, other.past) == (None, True)


def test_from_one_year_to_another_and_whose_claim_it_is():
    (one,) = outlook("Belmark supplied arms to Costovia between 2001 and 2008.").bonds
    (other,) = outlook("Belmark lays claim to the Silver Islands.").bonds
    assert (one.since, one.until, one.past) == ("2001", "2008", True)
    assert (other.direction, other.sign) == ("a-to-b", "hostile")


def test_bonds_of_one_tie_are_gathered_with_their_origins():
    bonds = outlook("Arvenia depends on Belmark for gas.", "Arvenia relies on Belmark for oil.").bonds
    (tie,) = gathering.ties(bonds, {})
    assert (tie.kind, tie.direction, len(tie.bonds), tie.origins) == ("dependence (energy)", "a-to-b", 2, 1)
