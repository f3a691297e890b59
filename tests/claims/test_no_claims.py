"""Words that look like speech and are none, and words that say more or less than the parser gave them."""

import pytest
from tests.claims.reading import only, shown


@pytest.mark.parametrize(
    "text",
    [
        "The gate was supposed to be shut at noon.",
        "The country needs time for people to meet and support different parties.",
        "Hinting at evidence can scare an editor.",
        "We supported the bipartisan plan in the last budget.",
        "An editor has to escape questions about the price of paper.",
        "Arvenia failed to condemn the raid.",
        "The plan seems misplaced, considering how close the port is to the city.",
        "How many fishermen now ask themselves whether they are safe?",
        "Imagine if the premier had asked him to leave.",
        "If you are happy to be called, leave a number.",
        "She was not as outraged to see the pictures the next day.",
        "As I walked, I tried to imagine what the town had looked like.",
        "Is there any doubt that the men were paid by the council?",
        "No country has proposed an invasion.",
        "So says chairman Keller.",
        "Lorne did not send an envoy to demand their release.",
        "Some day they are going to demand an answer.",
        "Anger grows as Accusations of 'Theft' Fly",
        "Soldiers are required to stay at their posts.",
        "Let us not make believe that they take no side.",
        "The bride will not promise to obey.",
        "His father identified the body at the hospital.",
        "Neither has dared to leave the base to see life as people there have to live it.",
        "There are signs that Lorne is losing patience with Brask.",
    ],
)
def test_what_is_no_claim(text):
    assert shown(text) == []


def test_the_day_on_which_it_was_said_does_not_decide_what_a_verb_means():
    ((_, _, _, attitude),) = shown("Keller on Friday called the veto “despicable”.")
    assert attitude == "asserts"


def test_who_is_asked_does_not_ask():
    ((source, cue, _, _),) = shown("Asked to give advice, the premier said he had none.")
    assert (source, cue) == ("the premier", "said")


def test_a_question_asks_for_no_deed():
    ((_, _, _, attitude),) = shown("She asked whether the port was open.")
    assert attitude == "asserts"
    ((_, _, _, attitude),) = shown("She asked Belmark to open the port.")
    assert attitude == "calls for"


def test_what_somebody_is_supposed_to_have_done_is_hearsay():
    assert only("The editor is supposed to have fled to Peru.").source == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "As the fighting in Georgia continues, diplomats at the embassy say Finnish envoys are meeting to draft a plan.",
            ("diplomats", "say", "Finnish envoys are meeting to draft a plan", "asserts"),
        ),
        (
            "Three soldiers are on trial this week charged with beating prisoners.",
            ("", "charged with", "Three soldiers … beating prisoners", "accuses"),
        ),
        (
            "A court heard the case of a pilot accused of theft.",
            ("", "accused of", "a pilot … theft", "accuses"),
        ),
        (
            "Keller called the veto of the plan “despicable”.",
            ("Keller", "called", "the veto of the plan “despicable”", "asserts"),
        ),
        (
            "The yards were nervous when it was clear that Belmark had prevailed, as they suspected it wanted the port.",
            ("they", "suspected", "it wanted the port", "accuses"),
        ),
        (
            "President Orlan expressed condolences but no remorse.",
            ("President Orlan", "expressed", "condolences", "regrets"),
        ),
        (
            "“The land is lost,” Keller said, asserting that Belmark is “sliding into something worse.”",
            ("Keller", "said", "“The land is lost,”", "asserts"),
        ),
        (
            "The move raised concerns within the fishing community about further escalation.",
            ("the fishing community", "raised concerns … about", "further escalation", "predicts"),
        ),
        (
            "The detention is thus seen as a provocation.",
            ("", "seen", "The detention … as a provocation", "asserts"),
        ),
        (
            "A bitter quarrel, say the brokers, but one that nobody can win.",
            ("the brokers", "say", "A bitter quarrel", "asserts"),
        ),
    ],
)
def test_how_far_source_and_content_reach(text, expected):
    assert expected in shown(text)


def test_a_participle_inside_a_speakers_turn_stays_in_it():
    ((_, _, content, _), *_) = shown(
        "ROSS : The premier's remarks, in which he warned against haste, saying it was late, were bold."
    )
    assert "saying it was late" in content


SPLICED = [
    ("The minister says the bridge is safe, engineers say the contrary.", ["the bridge is safe", "the contrary"]),
    ("Arvenia claims the boat was hers, Belmark denies that it ever sailed.", ["the boat was hers", "that it ever sailed"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "contents"), SPLICED)
def test_two_sayings_that_a_comma_parts_have_each_their_own_content(text, contents):
    assert [content for _, _, content, _ in shown(text)] == contents


@pytest.mark.parametrize("when", ["on Monday", "Monday", "yesterday"])
def test_the_day_behind_a_saying_at_the_end_is_not_what_was_said(when):
    assert when not in [content for _, _, content, _ in shown(f"Brask says the road is open, the mayor said {when}.")]
