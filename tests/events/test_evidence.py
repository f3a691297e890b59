"""What speaks for an act, in numbers."""

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

from riftline.actors.actor import Actor
from riftline.events.announcing import Coded
from riftline.events.arguments import Parties
from riftline.events.entries import Entry
from riftline.events.evidence import Seen, evidence
from riftline.events.matching import Match
from riftline.events.modality import Verdict
from riftline.events.reader import View
from riftline.events.windows import STATUSES, TYPES

ARVENIA = Actor(id="a-1", name="Arvenia", country="ARV", sector="GOV", kind="state", title=None)
SAILORS = Actor(id="a-2", name="sailors", country="BMK", sector="CVL", kind="group", title=None)
STRANGER = Actor(id="a-3", name="Zorb", country=None, sector=None, kind="unknown", title=None)

N, ACT = 5, 2
"""A window of five words, of which the third names the act; Arvenia stands at the first, sailors in the sentence before at the second."""


def seen():
    types, statuses = np.zeros((N, 1 + len(TYPES)), dtype=np.float32), np.zeros((N, len(STATUSES)), dtype=np.float32)
    types[ACT, [0, 1 + TYPES.index("COERCE"), 1 + TYPES.index("ASSAULT")]] = 0.25, 0.25, 0.5
    statuses[ACT, STATUSES.index("actual")] = 0.75
    sides = np.zeros((2, N, N + 1), dtype=np.float32)
    sides[0, ACT, [0, 4]], sides[1, ACT, [1, N]] = (0.5, 0.75), (0.25, 0.5)
    nothing = np.zeros(0, dtype=np.float32)
    view = View(types, statuses, sides, nothing, nothing, nothing)
    return Seen(SimpleNamespace(sentences=[1, 0, 1, 1, 1]), view, ACT, {"a-1": [0], "a-2": [1]})


def coded(sources=(ARVENIA,), targets=(SAILORS,), *, rule="coerce-0"):
    entry = Entry(type="COERCE", mode=None, cameo="173", rule=rule)
    return Coded(Match(None, entry, nominal=False), Parties(tuple(sources), tuple(targets), ()), Verdict("actual", ""))


def of(act, known=None):
    return evidence(act, known or act, 0.4, seen())


def test_what_the_reader_makes_of_type_and_status():
    shown = of(coded())
    assert shown["is an act"] == 0.75
    assert (shown["type"], shown["type led by another"]) == (0.25, 0.25)
    assert (shown["status"], shown["status actual"]) == (0.75, 1.0)
    assert shown["chance"] == 0.4


def test_what_it_makes_of_each_side():
    shown = of(coded())
    assert (shown["source least likely actor"], shown["source likeliest word"]) == (0.5, 0.75)
    assert (shown["target least likely actor"], shown["target without words"]) == (0.25, 0.5)


def test_how_the_sides_were_found():
    shown = of(coded())
    assert "source outside the sentence" not in shown
    assert shown["target outside the sentence"] == 1.0
    assert (shown["source state"], shown["target group"], shown["source by rules"]) == (1.0, 1.0, 1.0)
    assert "source empty" not in shown
    assert "side from context" not in shown
    assert of(coded(rule="coerce-0 +home"))["side from context"] == 1.0


def test_an_empty_side_is_named_and_its_numbers_are_absent():
    shown = of(coded(targets=()))
    assert shown["target empty"] == 1.0
    assert not {"target actors", "target least likely actor", "target outside the sentence"} & set(shown)


def test_a_side_that_only_the_reader_found_is_not_by_rules():
    act = coded()
    assert "source by rules" not in of(act, replace(act, sides=Parties((), (SAILORS,), ())))


@pytest.mark.parametrize(("sources", "expected"), [((STRANGER,), 1.0), ((STRANGER, ARVENIA), None), ((), None)])
def test_a_side_without_any_country(sources, expected):
    assert of(coded(sources)).get("source without country") == expected


def test_sides_of_one_country():
    assert "sides of one country" not in of(coded())
    assert of(coded(targets=(replace(SAILORS, country="ARV"),)))["sides of one country"] == 1.0
