"""Headlines: clauses without a subject of their own, speakers before a colon or behind the news."""

import pytest
from tests.claims.reading import shown

ROWS = [
    ("Arvenia condemns raid, demands apology from Belmark", "Arvenia", ["raid", "apology from Belmark"]),
    ("India condemns attack, urges Pakistan to act", "India", ["attack", "Pakistan to act"]),
    ("Envoy slams raid as “piracy”, urges UN to act", "Envoy", ["raid as “piracy”", "UN to act"]),
    ("Peru rejects border claim, says Chile moved markers", "Peru", ["border claim", "Chile moved markers"]),
    ("Minister says Belmark lied, calls for inquiry", "Minister", ["Belmark lied", "inquiry"]),
]


@pytest.mark.parametrize(("text", "source", "contents"), ROWS)
def test_clauses_in_a_row_have_one_speaker_and_each_its_words(text, source, contents):
    found = shown(text)
    assert [content for _, _, content, _ in found] == contents
    assert {who for who, _, _, _ in found} == {source}


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Belmark: we will answer every strike", "Belmark", "we will answer every strike"),
        ("Arvenian spokesman: Belmark struck first", "Arvenian spokesman", "Belmark struck first"),
        ("Minister: raid was lawful", "Minister", "raid was lawful"),
        ("Orlan on sanctions: they will hurt Belmark first", "Orlan", "they will hurt Belmark first"),
        ("Greece on drilling: ‘We will respond’", "Greece", "‘We will respond’"),
        ("Prisoners were beaten: lawyer", "lawyer", "Prisoners were beaten"),
        ("Belmark ‘ready for talks’ - Keller", "Keller", "Belmark ‘ready for talks’"),
        ("Costovia to expel envoys, minister says", "minister", "Costovia to expel envoys"),
        ("Belmark will close its airspace, warns minister", "minister", "Belmark will close its airspace"),
    ],
)
def test_a_speaker_stands_before_or_behind_the_news(text, source, content):
    ((who, _, told, _),) = shown(text)
    assert (who, told) == (source, content)


@pytest.mark.parametrize(
    "text",
    [
        "Collision off the coast: two dead",
        "Talks in Lorne: a timeline",
        "The raid was over: two men were dead.",
        "Arvenia-Belmark",
    ],
)
def test_a_colon_or_dash_alone_makes_no_speaker(text):
    assert shown(text) == []
