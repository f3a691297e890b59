"""Which act answers which: what reports state, in which words, and what is only inferred."""

from dataclasses import replace

import pytest
from tests.record.arvenia import ARVENIA, BELMARK, EDITORS, coded, contents, day, event_of, mention, report

from riftline.reconcile import build
from riftline.reconcile.answers import stated_only

RAID = {"mode": "seize", "sources": (ARVENIA,), "targets": (BELMARK,)}
ARREST = {"mode": "arrest", "sources": (BELMARK,), "targets": (ARVENIA,)}


def story(text, *acts):
    """The chronicle of one report with acts given as (trigger, fields), each in the sentence that holds its trigger."""
    of = report(text)
    stated = []
    for trigger, fields in acts:
        (sentence,) = [part for part in text.replace(". ", ".|").split("|") if trigger in part]
        stated.append(mention(of, sentence, trigger=trigger, **fields))
    return build(contents(coded(of, *stated))), [act.id for act in stated]


def answers(text, *acts):
    """Pairs (answering trigger, answered trigger, words) of a story."""
    chronicle, names = story(text, *acts)
    triggers = {event_of(chronicle.events, name).id: trigger for name, (trigger, _) in zip(names, acts, strict=True)}
    return [
        (triggers[event.id], triggers[answer.event], text[answer.start : answer.end])
        for event in chronicle.events
        for answer in event.answers
        if answer.how == "stated"
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Arvenia raided a paper of Belmark. Belmark retaliated by detaining two pilots.", "retaliated by"),
        ("Arvenia raided a paper of Belmark. In response, Belmark began detaining pilots.", "In response"),
        ("In response to the way Arvenia raided a paper, Belmark began detaining pilots.", "In response to"),
        ("Arvenia raided a paper, prompting Belmark to start detaining pilots.", "prompting"),
        ("Belmark began detaining pilots after Arvenia raided a paper.", "after"),
    ],
)
def test_answers_in_their_words(text, words):
    assert answers(text, ("raided", RAID), ("detaining", ARREST)) == [("detaining", "raided", words)]


def test_two_acts_of_one_side_answer_nothing():
    again = {"mode": "arrest", "sources": (ARVENIA,), "targets": (BELMARK,)}
    text = "Arvenia raided a paper of Belmark. In response to critics it went on detaining editors."
    assert answers(text, ("raided", RAID), ("detaining", again)) == []


def test_an_exchange_told_in_sum_is_no_answer():
    text = "Arvenia raided a paper of Belmark. A tit-for-tat exchange of expulsions and detaining of pilots went on."
    assert answers(text, ("raided", RAID), ("detaining", ARREST)) == []


def test_nobody_answers_what_came_later():
    text = "Arvenia raided a paper of Belmark. In response, Belmark began detaining pilots."
    earlier, later = RAID | {"when": day("2031-05-01")}, ARREST | {"when": day("2031-04-27")}
    assert answers(text, ("raided", earlier), ("detaining", later)) == []


def reverse(on, words="Belmark searched the Lorn theatre of Arvenia."):
    first, second = (report(text, path=text) for text in ("Arvenia searched the Lorn theatre of Belmark.", words))
    acts = (
        mention(first, first.text, trigger="searched", when=day("2031-04-27"), **RAID),
        mention(
            second,
            second.text,
            trigger="searched",
            when=day(on),
            **(RAID | {"sources": (BELMARK,), "targets": (ARVENIA,)}),
        ),
    )
    chronicle = build(contents(*(coded(of, act) for of, act in zip((first, second), acts, strict=True))))
    return chronicle, event_of(chronicle.events, acts[1].id), event_of(chronicle.events, acts[0].id)


@pytest.mark.parametrize(("on", "inferred"), [("2031-04-29", True), ("2031-05-04", False), ("2031-04-26", False)])
def test_a_reverse_act_on_the_same_matter_soon_after_is_inferred(on, inferred):
    _, answer, earlier = reverse(on)
    assert [(a.event, a.how) for a in answer.answers] == ([(earlier.id, "inferred")] if inferred else [])


def test_exports_leave_inferred_answers_out():
    chronicle, answer, _ = reverse("2031-04-29")
    assert event_of(stated_only(chronicle).events, answer.mentions[0]) == replace(answer, answers=())


def test_another_matter_is_no_answer():
    _, answer, _ = reverse("2031-04-29", "Belmark searched no ship, but jailed poets.")
    assert answer.answers == ()
    assert EDITORS not in answer.targets
