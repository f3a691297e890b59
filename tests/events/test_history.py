"""What lies long before a report is background, told apart from the news; the reports here are of Friday, 14 March 2025."""

import pytest
from tests.events.reading import read, trigger

PUBLISHED = "2025-03-14"


def told(*passages):
    """(word of the act, first day, background) of each act."""
    return [(trigger(one), one.when.earliest, one.background) for one in read(*passages, published=PUBLISHED)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Arvenia expelled the Belmarkian envoy in 2020.", [("expelled", "2020", True)]),
        ("Arvenia expelled the Belmarkian envoy five years ago.", [("expelled", "2020", True)]),
        ("In the 1990s Arvenia bombed Belmark.", [("bombed", "1990", True)]),
        ("Arvenia bombed Belmark after the breakup of the union in 1991.", [("bombed", "1991", True)]),
        ("Arvenia expelled the Belmarkian envoy last year.", [("expelled", "2024", False)]),
        ("Arvenia expelled the Belmarkian envoy on Monday.", [("expelled", "2025-03-10", False)]),
        ("Arvenia expelled the Belmarkian envoy.", [("expelled", None, False)]),
    ],
)
def test_an_act_of_years_ago_is_background(sentence, expected):
    assert told(sentence) == expected


def test_history_within_a_sentence_of_news_stays_apart():
    assert told("Arvenia, which expelled the Belmarkian envoy in 2020, attacked Belmark on Monday.") == [
        ("attacked", "2025-03-10", False),
        ("expelled", "2020", True),
    ]


def test_a_year_inside_an_act_noun_makes_only_that_act_background():
    assert told("Belmark condemned the 2020 Arvenian attack on Costovia on Monday.") == [
        ("condemned", "2025-03-10", False),
        ("attack", "2020", True),
    ]


@pytest.mark.parametrize(
    "passage",
    [
        "Belmark recalled its ambassador on Monday. In 2020 it expelled the Arvenian envoy.",
        "In 2020 Belmark expelled the Arvenian envoy. On Monday it recalled its ambassador.",
    ],
)
def test_a_sentence_of_history_leaves_its_neighbour_news(passage):
    assert sorted(told(passage)) == [("expelled", "2020", True), ("recalled", "2025-03-10", False)]


def test_a_year_of_history_does_not_date_the_next_sentence():
    assert told("Arvenia expelled the Belmarkian envoy in 2020. It closed the border with Belmark.") == [
        ("expelled", "2020", True),
        ("closed", None, False),
    ]


def test_without_the_day_of_the_report_nothing_is_background():
    (mention,) = read("Arvenia expelled the Belmarkian envoy in 1988.", published=None)
    assert not mention.background


def test_a_plan_is_never_background():
    (mention,) = read("Arvenia will close the border by 2020, it said.", published=PUBLISHED)
    assert (mention.status, mention.background) == ("planned", False)


def test_a_war_that_is_only_referred_to_is_background():
    assert told("Costovia remembered the Arvenian war against Belmark.")[-1] == ("war", None, True)


def test_a_war_that_begins_on_a_day_of_the_news_is_news():
    assert told("The invasion of Belmark by Arvenia began on Monday.") == [("invasion", "2025-03-10", False)]


BREAKUPS = [
    "After the breakup of the union, Arvenia closed the border with Belmark.",
    "Arvenia closed the border with Belmark after the breakup of the union.",
    "After the breakup of the union in 1991, Arvenia closed the border with Belmark.",
]


@pytest.mark.parametrize("sentence", BREAKUPS)
def test_an_act_after_the_breakup_of_the_union_is_background(sentence):
    (mention,) = read(sentence, published=PUBLISHED)
    assert mention.background


@pytest.mark.xfail(strict=True, reason="since-phrases date an act to its first year as if it had ended with it")
def test_what_has_gone_on_since_is_no_background():
    (mention,) = read("Arvenia has occupied a Belmarkian island since 2020.", published=PUBLISHED)
    assert not mention.background
