"""The mentions and events of a chronicle as people corrected them, with what was read before and whose judgement it is.

The record keeps what was read; a correction is a judgement beside it. Whoever prints or exports shows the corrected value, and
says that it is one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from riftline.events.mention import Mention
from riftline.reconcile.casting import Cast
from riftline.reconcile.chronicle import Chronicle
from riftline.reconcile.correcting import changes
from riftline.reconcile.event import Event
from riftline.reconcile.judging import in_force, named_mention


@dataclass(frozen=True)
class Correction:
    """A field that a person corrected: what stood there (`read`, None where it is not known now), what stands now, whose judgement."""

    field: str
    read: str | None
    value: str
    judgement: str
    person: str


@dataclass(frozen=True)
class Revised:
    """All mentions as corrected, in the order of the record; corrections by mention and event; who rejected which mention."""

    mentions: tuple[Mention, ...]
    corrections: Mapping[str, tuple[Correction, ...]]
    rejected: Mapping[str, str]


def revised(chronicle: Chronicle) -> Revised:
    """The mentions of a chronicle with the corrections that are in force; a rejected one is kept and named with its judgement."""
    contents = chronicle.contents
    mentions = {mention.id: mention for mention in contents.mentions}
    event_of = {name: event.id for event in chronicle.events for name in event.mentions}
    cast = Cast(contents.mentions)
    found: dict[str, list[Correction]] = defaultdict(list)
    rejected: dict[str, str] = {}
    for entry in in_force(contents.judgements):
        mention, field, value = mentions.get(entry.subject), entry.field or "", entry.value or ""
        if mention is not None and entry.verb == "reject":
            rejected[mention.id] = entry.id
        elif mention is not None and entry.verb == "correct":
            mentions[mention.id] = replace(mention, **changes(mention, field, value, cast))
            found[mention.id].append(Correction(field, say_field(mention, field), value, entry.id, entry.person))
        elif entry.verb == "correct" and (event := event_of.get(named_mention(entry.subject))):
            found[event].append(Correction(field, None, value, entry.id, entry.person))
    return Revised(tuple(mentions.values()), {name: tuple(rows) for name, rows in found.items()}, rejected)


def say_field(act: Event | Mention, field: str) -> str:
    """The value of a field as a person would write it in a correction; "none" for nothing."""
    if field == "date":
        first, last = act.when.earliest, act.when.latest
        return (first if first == last else f"{first or ''}/{last or ''}") or "none"
    if field == "place":
        return act.place.name if act.place else "none"
    if field in ("sources", "targets"):
        return "; ".join(actor.name for actor in getattr(act, field)) or "none"
    if field == "background":
        return "true" if act.background else "false"
    return str(getattr(act, field, None) or "none")
