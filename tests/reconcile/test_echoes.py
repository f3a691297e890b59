"""Sentences of different reports that tell one thing in the same rare words."""

from dataclasses import replace

import pytest
from tests.record.arvenia import ARVENIA, BELMARK, CORLAND, OREN, coded, contents, day, mention, report

from riftline.reconcile import build
from riftline.reconcile.acts import Act
from riftline.reconcile.echoes import Echoes, echoing, key

FERRY = "Arvenian marines boarded the ferry Osprey off the Tarn lighthouse at dawn and towed her, with nine beekeepers, to Lorn"
FERRY_TOO = (
    "The ferry Osprey, with nine beekeepers aboard, was towed to Lorn by Arvenian marines from the Tarn lighthouse"
)
HARVEST = "Belmark banned Arvenian plums from its markets after a quarrel over customs stamps and unpaid tolls at Kestrel bridge"


def act(words, trigger, *, path, published="2031-05-04", kind="COERCE", mode="seize", **fields):
    of = report(words, path=path, published=published)
    return Act(mention(of, words, kind, mode, trigger=trigger, **fields), words, published)


def alike(a, b):
    return 1.0 if a.kind == b.kind else 0.0


def test_two_tellings_echo_each_other_more_than_two_stories():
    one, other, third = (
        act(words, trigger, path=f"{n}.txt")
        for n, (words, trigger) in enumerate(((FERRY, "boarded"), (FERRY_TOO, "towed"), (HARVEST, "banned")))
    )
    echoes = Echoes([one, other, third])
    assert list(echoes.pairs()) == [tuple(sorted((one.sentence, other.sentence)))]
    assert echoes.of(one, other) == echoes.of(other, one)
    assert echoes.of(one, other) > 0.6 > 0.2 > echoes.of(one, third)


def test_a_report_has_no_echo_in_itself_nor_in_one_of_another_month():
    one = act(FERRY, "boarded", path="a.txt")
    assert Echoes([one]).of(one, one) == 0.0
    late = act(FERRY_TOO, "towed", path="b.txt", published="2031-06-20")
    assert Echoes([one, late]).of(one, late) == 0.0


def test_short_sentences_have_no_echoes():
    acts = [act("Arvenia detained nine beekeepers", "detained", path=f"{n}.txt") for n in range(2)]
    assert list(Echoes(acts).pairs()) == []


def test_each_act_has_one_counterpart_of_its_kind_at_most():
    """The towing stands for the towing and the boarding for nothing, since the other report tells no second act of its kind."""
    boarded, towed = act(FERRY, "boarded", path="a.txt"), act(FERRY, "towed", path="a.txt", mode="restrict")
    other = act(FERRY_TOO, "towed", path="b.txt", mode="restrict")
    assert list(echoing([boarded, towed, other], alike)) == [key(towed, other)]


def test_acts_of_kinds_that_name_nothing_in_common_are_no_counterparts():
    one = act(FERRY, "boarded", path="a.txt")
    other = act(FERRY_TOO, "towed", path="b.txt", kind="ACCUSE", mode=None)
    assert not echoing([one, other], alike)


def test_the_order_of_acts_does_not_matter():
    acts = [
        act(FERRY, "boarded", path="a.txt"),
        act(FERRY, "towed", path="a.txt", mode="restrict"),
        act(FERRY_TOO, "towed", path="b.txt"),
        act(HARVEST, "banned", path="c.txt", kind="SANCTION", mode=None),
    ]
    assert echoing(acts, alike) == echoing(acts[::-1], alike)


def told(first, second):
    parts = []
    for n, (words, trigger, fields) in enumerate((first, second)):
        of = report(words, path=f"{n}.txt", publisher=f"Paper {n}")
        parts.append(coded(of, mention(of, words, trigger=trigger, **fields)))
    return len(build(contents(*parts)).events)


@pytest.mark.parametrize(
    ("misread", "events"),
    [
        ({"sources": (CORLAND,)}, 1),
        ({"kind": "ASSAULT", "mode": None}, 1),
        ({"when": day("2031-05-01")}, 1),
        ({"when": day("2031-04-12")}, 2),
    ],
)
def test_tellings_of_one_thing_are_one_event_though_one_was_misread(misread, events):
    """Another doer, another kind or no day in one telling do not part them; another day does."""
    dated = {"kind": "COERCE", "mode": "seize", "when": day("2031-05-01")}
    assert told((FERRY, "boarded", dated), (FERRY_TOO, "towed", dated | misread)) == events


def test_other_voices_make_other_statements_however_alike_their_sentences():
    said = {"kind": "ACCUSE", "mode": None, "targets": (BELMARK,)}
    speech = "Belmark betrayed the fishermen of the Tarn shoals, sold their harbours and mocked their lighthouse keepers, {} said"
    first = (speech.format("Oren"), "betrayed", said | {"sources": (OREN,)})
    rival = replace(OREN, id="a-rival", name="Ilka Dorn")
    second = (speech.format("Dorn"), "betrayed", said | {"sources": (rival,)})
    assert told(first, first) == 1
    assert told(first, second) == 2
    assert ARVENIA.country == OREN.country == rival.country
