import pytest
from tests.claims.outlook_reading import outlook, text_of


def readings(*passages):
    """(rule, holder, what is explained) of each reading."""
    text = text_of(*passages)
    return [
        (one.rule, one.holder.words, text[slice(*one.about)] if one.about else "")
        for one in outlook(*passages).explanations
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Arvenia viewed the arrests as a provocation.", ("seen as", "Arvenia", "the arrests")),
        ("The raid was perceived by Belmark as an attempt to test its resolve.", ("seen as", "Belmark", "The raid")),
        ("The crackdown served as a warning to other sailors.", ("served as", "", "The crackdown")),
        ("The raid may have been meant as a signal.", ("meant to", "", "The raid")),
        ("Analysts think the closures were politically motivated.", ("motivated", "Analysts", "the closures")),
        ("Keller argued that the attacks are driven by fear at home.", ("driven by", "Keller", "the attacks")),
        ("Arvenia used the collision as a pretext to close the strait.", ("seen as", "", "the collision")),
    ],
)
def test_words_of_purpose(text, expected):
    """A reading has its holder, whose words are given, and the words for what it explains."""
    assert readings(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The release could serve as a gesture.",
        "Keller intends to extend the talks.",
        "Arvenia views the strait as its own.",
        "Was the raid a provocation?",
    ],
)
def test_what_is_no_reading(text):
    """A plan, a view of something that is no act, and a question explain nothing that happened."""
    assert readings(text) == []


def test_readings_that_are_announced_share_a_group_and_keep_their_evidence():
    lead = "Belmarkian police raided three homes in Brask on Monday."
    announced = "Two interpretations of the raid emerge."
    first = "First: The raid was routine. The men had been sought for years."
    second = "Second: It was meant to provoke Arvenia. The timing points to that."
    one, other = outlook(lead, announced, first, second, kind="analysis").explanations
    text = text_of(lead, announced, first, second)
    assert (one.quote, other.quote) == ("The raid was routine.", "It was meant to provoke Arvenia.")
    assert one.group == other.group is not None
    assert [text[slice(*span)] for span in one.evidence] == ["The men had been sought for years."]
    assert [text[slice(*span)] for span in other.evidence] == ["The timing points to that."]


def test_a_reading_is_linked_to_the_act_it_points_back_to():
    (one,) = outlook("Belmark arrested nine sailors on Monday.", "The arrests were a provocation.").explanations
    assert one.mention is not None


def test_some_and_others_stand_side_by_side():
    one, other = outlook(
        "Some argue that Belmark wanted the island. Others suggest that it feared for its fleet."
    ).explanations
    assert (one.holder.words, other.holder.words, one.group == other.group) == ("Some", "Others", True)


def test_the_sentence_offered_for_a_reading_is_its_evidence():
    text = (
        "Arvenia saw the raid as a provocation. The timing of the raid lends weight to that view. The weather was bad."
    )
    (one,) = outlook(text).explanations
    assert [text[slice(*span)] for span in one.evidence] == ["The timing of the raid lends weight to that view."]


def test_another_reading_stands_beside_the_first_and_explains_the_same_act():
    found = outlook(
        "Belmark raided the port of Orn on Monday.",
        "One reading is that the raid was a warning. Another is that it was meant to please voters.",
    ).explanations
    assert [one.rule for one in found] == ["called a reading", "called a reading"]
    assert len({(one.group, one.mention) for one in found}) == 1
    assert found[0].group is not None
    assert found[0].mention is not None


def test_of_two_acts_told_at_once_the_first_is_explained():
    found = outlook(
        "On Monday, soldiers of Belmark raided houses and beat sailors in an operation in Lorne.",
        "The incident in Lorne may have been intended as a signal.",
    ).explanations
    assert [one.mention is not None for one in found] == [True]


INLINE = [
    (
        (
            "Analysts offer three reasons for the expulsion of the envoys: first, Peru wanted to punish Chile; second, it had an "
            "election ahead; and third, its spies had been exposed."
        ),
        ["Peru wanted to punish Chile", "it had an election ahead", "its spies had been exposed."],
    ),
    (
        "Observers see two possible motives for the raid: (1) Arvenia wanted to free its spies; (2) it wanted to humiliate Lorne.",
        ["Arvenia wanted to free its spies", "it wanted to humiliate Lorne."],
    ),
    (
        "There are three theories about the blast: that it was an accident, that Belmark planted a bomb, or that the crew did it.",
        ["that it was an accident", "that Belmark planted a bomb", "that the crew did it."],
    ),
    (
        "One reading is that Arvenia feared a coup; another is that it wanted to test the new government.",
        ["One reading is that Arvenia feared a coup", "another is that it wanted to test the new government."],
    ),
    (
        "Some say the blockade was a bluff; others see it as the first step to war.",
        ["Some say the blockade was a bluff", "others see it as the first step to war"],
    ),
    (
        "On the one hand, the closure of the strait may have been meant as a warning; on the other hand, it may have been a blunder.",
        ["the closure of the strait may have been meant as a warning", "it may have been a blunder."],
    ),
    (
        "Why did Arvenia close the strait? First, it wanted to punish Belmark. Second, it needed to calm voters.",
        ["it wanted to punish Belmark.", "it needed to calm voters."],
    ),
    (
        "On the one hand, the blockade may have been meant as a signal. On the other hand, it may have been meant to please voters.",
        [
            "On the one hand, the blockade may have been meant as a signal.",
            "On the other hand, it may have been meant to please voters.",
        ],
    ),
]


@pytest.mark.parametrize(("text", "quotes"), INLINE)
def test_readings_that_one_sentence_lists_stand_side_by_side(text, quotes):
    found = outlook(text).explanations
    assert [one.quote for one in found] == quotes
    assert len({one.group for one in found}) == 1
    assert found[0].group


def test_who_offers_the_readings_holds_them():
    found = outlook(INLINE[0][0]).explanations
    assert {one.holder.words for one in found} == {"Analysts"}


@pytest.mark.parametrize(
    "text",
    [
        "Chile has three provinces: that of the north, that of the south, and that of the coast.",
        "On the one hand, trade grew; on the other, fish became dear.",
        "First, the ferry left. Second, the port was closed.",
    ],
)
def test_a_list_of_other_things_is_no_reading(text):
    assert outlook(text).explanations == ()
