"""What people decided, applied anew at each rebuild.

An event id names the first mention of it, so a judgement still finds its event after reports were added, even earlier ones: it
holds for the event that has this mention now. Judgements come in the order in which they were made; one that finds nothing is passed over.

| verb | value | effect |
|---|---|---|
| confirm | – | the event counts as judged |
| reject | – | the event, or the mention, leaves the chronology |
| merge | another event or mention | the two events are one |
| split | mention ids, if the subject is an event | these mentions leave their event and make one of their own |
| correct | the right value of `field` | type, mode, cameo, status, date, summary, background, sources or targets (countries) |
| note | words | nothing but the note |
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from riftline.actors.actor import Actor
from riftline.dates.when import When
from riftline.events.mention import Mention
from riftline.ids import make_id
from riftline.reconcile.event import Event
from riftline.reconcile.merging import event_id
from riftline.reconcile.phrases import PHRASES
from riftline.reconcile.spans import covered
from riftline.record.coded import Judgement

TYPES = frozenset(type_ for type_, _ in PHRASES)
"""PLOVER's types."""

CODE_FIELDS = ("type", "mode", "cameo", "status")
SIDES = ("sources", "targets")
DECISIONS = ("confirm", "merge", "split", "correct")
"""Verbs that make an event judged; a rejected one is gone, a note decides nothing."""

Groups = list[list[str]]
"""Mention ids by event."""


def in_force(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Judgements that were not undone, in the order in which they were made."""
    return sorted((j for j in judgements if not j.undone), key=lambda j: j.made)


def correct_mentions(mentions: Iterable[Mention], judgements: Sequence[Judgement]) -> list[Mention]:
    """The mentions with corrections of single mentions applied, and without rejected ones."""
    found = {mention.id: mention for mention in mentions}
    for judgement in judgements:
        mention = found.get(judgement.subject)
        if mention is not None and judgement.verb == "reject":
            del found[judgement.subject]
        elif mention is not None and judgement.verb == "correct":
            found[judgement.subject] = _corrected_mention(mention, judgement.field or "", judgement.value or "")
    return list(found.values())


def regroup(groups: Groups, judgements: Sequence[Judgement]) -> Groups:
    """Events merged, split and rejected as people decided. Groups that lose all their mentions are gone."""
    for judgement in judgements:
        group = _group_of(groups, judgement.subject)
        if group is None:
            continue
        if judgement.verb == "reject" and judgement.subject.startswith("e-"):
            groups.remove(group)
        elif judgement.verb == "merge":
            other = _group_of(groups, judgement.value or "")
            if other is not None and other is not group:
                groups.remove(other)
                group += other
        elif judgement.verb == "split":
            _split(groups, group, judgement)
    return groups


def _split(groups: Groups, group: list[str], judgement: Judgement) -> None:
    """A mention as subject splits itself off; an event as subject, the mentions named in the value."""
    own = [judgement.subject] if judgement.subject in group else re.findall(r"[^\s,;]+", judgement.value or "")
    parted = [name for name in group if name in own]
    if parted and len(parted) < len(group):
        group[:] = [name for name in group if name not in own]
        groups.append(parted)


def _group_of(groups: Groups, subject: str) -> list[str] | None:
    """The group that holds a mention, or the mention that an event is named after."""
    for group in groups:
        if any(subject in (name, event_id(name)) for name in group):
            return group
    return None


def judge_event(event: Event, judgements: Sequence[Judgement]) -> Event:
    """The event with corrections applied in order, and `judged` set if a person decided anything about it."""
    names = set(event.mentions) | {event_id(name) for name in event.mentions}
    for judgement in judgements:
        value = judgement.value or ""
        touched = judgement.subject in names or (judgement.verb == "merge" and value in names)
        if touched and judgement.verb in DECISIONS:
            event = replace(event, judged=True)
        if touched and judgement.verb == "correct" and judgement.subject.startswith("e-"):
            event = _corrected_event(event, judgement.field or "", value)
    return event


def _corrected_mention(mention: Mention, field: str, value: str) -> Mention:
    return replace(mention, **_changes(field, value, mention.when))


def _corrected_event(event: Event, field: str, value: str) -> Event:
    if field == "summary":
        return replace(event, summary=value)
    return replace(event, **_changes(field, value, event.when))


def _changes(field: str, value: str, when: When) -> Mapping[str, Any]:
    """The dataclass fields that a correction changes; none if the value cannot be one of this field."""
    if field in CODE_FIELDS and (field != "type" or value in TYPES):
        return {field: value}
    if field == "date":
        return _date_change(value, when)
    if field == "background":
        return {"background": value.casefold() in ("true", "yes", "1")}
    if field in SIDES:
        return {field: tuple(_state(code) for code in re.findall(r"[A-Z]{3}", value))}
    return {}


def _date_change(value: str, when: When) -> Mapping[str, Any]:
    first, _, last = value.partition("/")
    if covered(first) is None or covered(last or first) is None:
        return {}
    precision = "span" if last else {4: "year", 7: "month", 8: "week", 10: "day"}.get(len(first), "span")
    return {"when": When(first, last or first, precision, when.text, "judged", when.start, when.end)}


def _state(code: str) -> Actor:
    return Actor(make_id("a", code, code, None), code, code, None, "state")
