"""What lines say of themselves."""

import pytest

from riftline.documents.furniture import Exit, furniture, opener
from riftline.documents.lines import split


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Share on FacebookShare on Twitter", "share counter"),
        ("0 shares", "share counter"),
        ("EN | RU | AZ", "language switch"),
        ("Home > World > Europe", "breadcrumb"),
        ("• Politics", "menu"),
        ("More RelatedPosts", "related story"),
        ("READ ALSO: Harbour reopens", "related story"),
        ("Leave a Comments", "comment"),
        ("Log In", "login form"),
        ("This website uses cookies. By continuing you give consent to cookies being used.", "cookie notice"),
        ("Sign up for our newsletter", "newsletter prompt"),
        ("Subscribe to continue reading", "paywall prompt"),
        ("Copyright © 2031 Gull.example All rights reserved.", "footer"),
        ("The port of Selm at dawn - Per Holt/Gull Pictures via AP, File", "photo credit"),
        ("The port of Selm at dawn. [Per Holt/Reuters]", "photo credit"),
        ("by The Night Desk", "byline"),
        ("Reporting by Ine Dahl; editing by Per Holt", "byline"),
        ("in Diplomacy, World News, Arvenia", "tag list"),
        ("Source: AP News", "credit line"),
        ("Page 3 of 7", "page number"),
        ("7 months ago", "date line"),
    ],
)
def test_furniture_is_told_by_its_words(line, reason):
    assert furniture(split(line)[0]) == reason


@pytest.mark.parametrize(
    "line",
    [
        "Sources in the ministry said that the envoy would leave on Monday.",
        "By Friday evening the border had been closed for three days.",
        "The minister shared a post on Facebook in which he called the raid a crime.",
        "Both governments have exchanged sharp rebukes.",
        "The court said that the site had used cookies to follow the activists for years.",
        "In Arvenia, Belmark and Torland, people took to the streets.",
        "Related cases are before three courts in Dunhaven, the prosecutor said.",
        "He left no comment on the raid, and his office did not reply to questions.",
        "Escalating Diplomatic Rhetoric",
        "But that foundation is cracking.",
        "The detainees were photographed by Reuters on their way to court.",
        "Credit and industrial production declined in the third quarter.",
        "What happens next?",
    ],
)
def test_sentences_of_articles_are_not_furniture(line):
    assert furniture(split(line)[0]) is None


@pytest.mark.parametrize(
    ("line", "exit"),
    [("Related Posts", Exit.MIDDLE), ("Load More", Exit.EASY), ("Leave a comment", Exit.HARD), ("0 shares", None)],
)
def test_markers_open_stretches(line, exit):  # noqa: A002
    assert opener(split(line)[0]) is exit


def test_links_of_markdown_are_looked_through():
    assert furniture(split("[Share](x) [Tweet](y)")[0]) == "share counter"
    assert furniture(split("![harbour](a.png) [Selm](b)")[0]) == "menu"
    assert furniture(split("The [port](x) reopened.")[0]) is None
    assert furniture(split("[a](" * 100)[0]) is None
