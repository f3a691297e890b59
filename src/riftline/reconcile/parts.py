"""Parts and wholes: the arrests and deaths in a raid are acts of their own, and part of it.

A sentence makes one act part of another by a participle ("raided the hall, arresting seven") or by "during the raid".
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from riftline.events.mention import Mention
from riftline.reconcile.event import HAPPENED, Event, happened

WHOLES = frozenset({"COERCE", "ASSAULT", "PROTEST", "MOBILIZE"})
"""Types of act that others happen in."""

_OUTCOMES = re.compile(r"(?:kill|injur|wound|arrest|detain|seiz|leav|tak)ing$", re.I)
_DURING = re.compile(
    r"\b(?:during|in)\s+(?:the|that|this)\s+(raid|operation|attack|assault|search|clash|protest|demonstration|crackdown|siege)",
    re.I,
)
_KINDRED = {
    "raid": "raid|storm|search|operation|seiz",
    "operation": "raid|operation|search|storm",
    "search": "raid|search|storm",
}
"""Words by which the whole may have been told before "the raid"."""


def with_parts(events: Sequence[Event], mentions: Iterable[Mention], texts: Mapping[str, str]) -> list[Event]:
    """The events, `part_of` set to the whole that most sentences put them in; a whole is no part of its own part."""
    event_of = {name: event.id for event in events if happened(event) for name in event.mentions}
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for part, whole in _stated(mentions, event_of, texts):
        votes[part][whole] += 1
    chosen = {part: min(found, key=lambda name: (-found[name], name)) for part, found in votes.items()}
    chosen = {part: whole for part, whole in chosen.items() if whole not in chosen}
    return [replace(event, part_of=chosen[event.id]) if event.id in chosen else event for event in events]


def _stated(
    mentions: Iterable[Mention], event_of: Mapping[str, str], texts: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    by_report: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.id in event_of and mention.status in HAPPENED:
            by_report[mention.report].append(mention)
    for report, acts in by_report.items():
        acts.sort(key=lambda act: (act.trigger_start, act.id))
        for n, act in enumerate(acts):
            whole = _whole(act, acts[:n], texts.get(report, ""))
            if whole is not None and event_of[whole.id] != event_of[act.id]:
                yield event_of[act.id], event_of[whole.id]


def _whole(act: Mention, before: Sequence[Mention], text: str) -> Mention | None:
    trigger = text[act.trigger_start : act.trigger_end]
    if _OUTCOMES.search(trigger):
        between = [w for w in before if w.sentence_start == act.sentence_start and w.type in WHOLES]
        joined = between and text[: act.trigger_start].rstrip().endswith(",")
        return between[-1] if joined else None
    during = _DURING.search(text, act.sentence_start, act.sentence_end)
    if during is None:
        return None
    noun = during[1].casefold()
    told = re.compile(_KINDRED.get(noun, re.escape(noun)), re.I)
    return next((w for w in reversed(before) if told.search(text[w.trigger_start : w.trigger_end])), None)
