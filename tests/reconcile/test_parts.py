"""Arrests and deaths in a raid are acts of their own, and part of it."""

import pytest
from tests.record.arvenia import coded, contents, day, event_of, mention, report

from riftline.reconcile import build

RAID = {"mode": "seize", "when": day("2031-04-27")}
ARREST = {"mode": "arrest", "when": day("2031-04-27")}
DEATH = {"kind": "ASSAULT", "mode": None, "when": day("2031-04-27")}


def wholes(text, *acts):
    """For each act (sentence, trigger, fields) the trigger of the act it is part of."""
    of = report(text)
    stated = [mention(of, sentence, trigger=trigger, **fields) for sentence, trigger, fields in acts]
    events = build(contents(coded(of, *stated))).events
    found = [event_of(events, act.id) for act in stated]
    triggers = {event.id: acts[n][1] for n, event in enumerate(found)}
    return [triggers.get(event.part_of) for event in found]


ONE = "Arvenia raided the hall, arresting seven clerks."


@pytest.mark.parametrize(
    ("text", "acts", "expected"),
    [
        (ONE, ((ONE, "raided", RAID), (ONE, "arresting", ARREST)), [None, "raided"]),
        (
            "Arvenia raided the hall. During the raid two men were killed.",
            (("Arvenia raided the hall", "raided", RAID), ("During the raid two men were killed", "killed", DEATH)),
            [None, "raided"],
        ),
        (
            "Arvenia raided the hall. Two men were killed on the road.",
            (("Arvenia raided the hall", "raided", RAID), ("Two men were killed on the road", "killed", DEATH)),
            [None, None],
        ),
    ],
)
def test_parts(text, acts, expected):
    assert wholes(text, *acts) == expected
