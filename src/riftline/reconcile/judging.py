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
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from riftline.events.mention import Mention
from riftline.reconcile.adding import ADD, mention_id
from riftline.reconcile.casting import Cast
from riftline.reconcile.correcting import changes
from riftline.reconcile.event import Event
from riftline.reconcile.merging import event_id
from riftline.record.coded import Judgement

DECISIONS = ("confirm", "merge", "split", "correct", "add")
"""Verbs that make an event judged; a rejected one is gone, a note decides nothing."""


@dataclass
class Group:
    """The mentions of one event by id, and the judgements that hold for it, in order."""

    names: list[str]
    judgements: list[Judgement] = field(default_factory=list)


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


def regroup(groups: Iterable[Sequence[str]], judgements: Sequence[Judgement]) -> list[Group]:
    """Events merged, split and rejected as people decided, in order; each judgement stays with the act it was made on.

    What is split off leaves the judgements made before behind, whichever mention the act was named after.
    """
    found = [Group(list(names)) for names in groups]
    home = {name: group for group in found for name in group.names}
    for judgement in judgements:
        group = home.get(mention_id(judgement) if judgement.verb == ADD else named_mention(judgement.subject))
        if group is not None:
            group.judgements.append(judgement)
            change = CHANGES.get(judgement.verb)
            if change is not None:
                change(judgement, group, home)
    return list({id(group): group for group in home.values()}.values())


def _reject(judgement: Judgement, group: Group, home: dict[str, Group]) -> None:
    if judgement.subject.startswith("e-"):
        for name in group.names:
            del home[name]


def _merge(judgement: Judgement, group: Group, home: dict[str, Group]) -> None:
    other = home.get(named_mention(judgement.value or ""))
    if other is None or other is group:
        return
    group.names += other.names
    group.judgements = [*other.judgements, *group.judgements]
    for name in other.names:
        home[name] = group


def _split(judgement: Judgement, group: Group, home: dict[str, Group]) -> None:
    """A mention as subject splits itself off; an event as subject, the mentions named in the value."""
    own = [judgement.subject] if judgement.subject in group.names else re.findall(r"[^\s,;]+", judgement.value or "")
    parted = [name for name in group.names if name in own]
    if parted and len(parted) < len(group.names):
        group.names = [name for name in group.names if name not in own]
        new = Group(parted, [judgement])
        home.update(dict.fromkeys(parted, new))


CHANGES: Mapping[str, Callable[[Judgement, Group, dict[str, Group]], None]] = {
    "reject": _reject,
    "merge": _merge,
    "split": _split,
}
"""What each verb does to the groups, besides holding for one."""


def named_mention(name: str) -> str:
    """The mention that an event is named after; any other id as it is."""
    prefix = event_id("")
    return f"m-{name.removeprefix(prefix)}" if name.startswith(prefix) else name


def judge_event(event: Event, judgements: Sequence[Judgement], cast: Cast) -> Event:
    """The event with the corrections among its judgements applied in order, and `judged` set if a person decided anything."""
    if any(judgement.verb in DECISIONS for judgement in judgements):
        event = replace(event, judged=True)
    for judgement in judgements:
        if judgement.verb == "correct" and judgement.subject.startswith("e-"):
            event = replace(event, **changes(event, judgement.field or "", judgement.value or "", cast))
    return event


def is_told_anew(event: Event, judged: Event) -> bool:
    """Whether corrections changed what the line of the event says, and not the line itself."""
    said = ("type", "mode", "sources", "targets", "status")
    return event.summary == judged.summary and any(getattr(event, name) != getattr(judged, name) for name in said)
