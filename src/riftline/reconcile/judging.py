"""What people decided, applied anew at each rebuild.

An event id names the first mention of it, so a judgement still finds its event after reports were added, even earlier ones: it
holds for the event that has this mention now. Judgements come in the order in which they were made; one that finds nothing is passed over.

| verb | value | effect |
|---|---|---|
| confirm | – | the event counts as judged |
| reject | – | the event, or the mention, leaves the chronology |
| merge | another event or mention | the two events are one |
| split | mention ids, if the subject is an event | these mentions leave their event and make one of their own |
| correct | the right value of `field` | the fields of `correcting` |
| add | an act, with a report as subject | a mention that the coder missed: see `adding` |
| note | words | nothing but the note |
| undo | – | the judgement that is the subject does not hold |
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from riftline.events.mention import Mention
from riftline.reconcile.adding import ADD, mention_id
from riftline.reconcile.casting import Cast
from riftline.reconcile.correcting import changes
from riftline.reconcile.event import Event
from riftline.reconcile.merging import event_id
from riftline.record.coded import Judgement

DECISIONS = ("confirm", "merge", "split", "correct")
"""Verbs that make an event judged; a rejected one is gone, a note decides nothing."""

Groups = list[list[str]]
"""Mention ids by event."""


def in_force(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Judgements that were not undone, in the order in which they were made."""
    return sorted((j for j in judgements if not j.undone and j.verb != "undo"), key=lambda j: j.made)


def correct_mentions(mentions: Iterable[Mention], judgements: Sequence[Judgement], cast: Cast) -> list[Mention]:
    """The mentions with corrections of single mentions applied, and without rejected ones."""
    found = {mention.id: mention for mention in mentions}
    for judgement in judgements:
        mention = found.get(judgement.subject)
        if mention is not None and judgement.verb == "reject":
            del found[judgement.subject]
        elif mention is not None and judgement.verb == "correct":
            changed = changes(mention, judgement.field or "", judgement.value or "", cast)
            found[judgement.subject] = replace(mention, **changed)
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


def judge_event(event: Event, judgements: Sequence[Judgement], cast: Cast) -> Event:
    """The event with corrections applied in order, and `judged` set if a person decided anything about it."""
    names = set(event.mentions) | {event_id(name) for name in event.mentions}
    for judgement in judgements:
        value = judgement.value or ""
        touched = judgement.subject in names or (judgement.verb == "merge" and value in names)
        added = judgement.verb == ADD and mention_id(judgement) in names
        if added or (touched and judgement.verb in DECISIONS):
            event = replace(event, judged=True)
        if touched and judgement.verb == "correct" and judgement.subject.startswith("e-"):
            event = replace(event, **changes(event, judgement.field or "", value, cast))
    return event


def is_told_anew(event: Event, judged: Event) -> bool:
    """Whether corrections changed what the line of the event says, and not the line itself."""
    said = ("type", "mode", "sources", "targets", "status")
    return event.summary == judged.summary and any(getattr(event, name) != getattr(judged, name) for name in said)
