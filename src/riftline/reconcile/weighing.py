"""Whether a new judgement means something in a record, and what others have decided about the same acts since it was looked at."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from riftline.errors import Misuse, Overtaken
from riftline.events.mention import Mention
from riftline.reconcile.adding import ADD, mention_id, place, read_addition
from riftline.reconcile.casting import Cast
from riftline.reconcile.chronicle import Chronicle
from riftline.reconcile.correcting import FIELDS, changes
from riftline.reconcile.event import Event
from riftline.reconcile.judging import named_mention
from riftline.record.coded import Judgement

NOTE, UNDO = "note", "undo"
Grouping = Iterable[Sequence[str]]
"""The mentions of each event."""


class Disputed(Overtaken):
    """Others have judged the same acts since the page of a new judgement was made; `judgements` are theirs."""

    def __init__(self, judgements: Sequence[Judgement]) -> None:
        super().__init__("Somebody else has judged this meanwhile", "Look at what they decided, and judge again.")
        self.judgements = tuple(judgements)


class Unknown(Misuse):
    """The record has nothing of the id that a judgement is about."""


def check(new: Judgement, chronicle: Chronicle) -> None:
    """Raises Misuse, in plain words, for a judgement that would change nothing because it means nothing here.

    Unknown is raised if the record has no such event, mention, report or judgement. A verb that no record knows is left to it.
    """
    if new.verb == UNDO:
        return
    _check_subject(new, chronicle)
    weigh = {"merge": _check_merge, "split": _check_split, "correct": _check_correction}.get(new.verb)
    if weigh is not None:
        weigh(new, chronicle)


def _check_subject(new: Judgement, chronicle: Chronicle) -> None:
    contents = chronicle.contents
    if new.verb == ADD:
        return _check_addition(new, chronicle)
    known = set(_acts_of(chronicle))
    if new.verb == NOTE:
        known |= {claim.id for claim in contents.claims} | {report.id for report in contents.reports}
        known |= {disagreement.id for disagreement in chronicle.disagreements}
    if new.subject not in known:
        raise Unknown(f"There is no event or mention {new.subject}", "Reload the page to see what there is now.")
    return None


def _check_addition(new: Judgement, chronicle: Chronicle) -> None:
    text = next((report.text for report in chronicle.contents.reports if report.id == new.subject), None)
    if text is None:
        raise Unknown(f"There is no report {new.subject}", "An act is added to a report.")
    addition = read_addition(new.value or "")
    if place(text, addition) != (addition.start, addition.end):
        raise Misuse("The marked words are not at that place in the report", "Mark them again.")


def _check_merge(new: Judgement, chronicle: Chronicle) -> None:
    home = _homes(event.mentions for event in chronicle.events)
    one, other = (home.get(named_mention(name)) for name in (new.subject, new.value or ""))
    if other is None:
        raise Unknown(f"There is no event {new.value}", "Reload the page to see what there is now.")
    if one is other:
        raise Misuse("These two are one act already", "Pick two different acts.")


def _check_split(new: Judgement, chronicle: Chronicle) -> None:
    home = _homes(event.mentions for event in chronicle.events)
    group, parted = home.get(named_mention(new.subject), ()), set(_words(new.value))
    if new.subject in group:
        parted = {new.subject}
    if not parted & set(group):
        raise Misuse("None of these sentences belongs to the act", "Choose among the act's own sentences.")
    if not set(group) - parted:
        raise Misuse("A split must leave a sentence with the act", "Choose fewer sentences.")


def _check_correction(new: Judgement, chronicle: Chronicle) -> None:
    field, value = new.field or "", new.value or ""
    if field not in FIELDS:
        raise Misuse(f"There is no field {field} to correct", f"Use one of: {', '.join(FIELDS)}.")
    act = _acts_of(chronicle)[new.subject]
    if not changes(act, field, value, Cast(chronicle.contents.mentions)) and getattr(act, field, None) != value:
        raise Misuse(f"{value} is no {field}", "See the list of values in the documentation of judge.")


def _acts_of(chronicle: Chronicle) -> dict[str, Event | Mention]:
    mentions: dict[str, Event | Mention] = {mention.id: mention for mention in chronicle.contents.mentions}
    return mentions | {event.id: event for event in chronicle.events}


def unseen(
    new: Judgement, log: Sequence[Judgement], known: Collection[str], groupings: Iterable[Grouping]
) -> list[Judgement]:
    """The entries of `log` that the person behind `new` has not seen and that are about the same acts.

    `log` is the whole log; `known` holds the ids the person has seen. Two judgements are about the same act if their mentions
    are in one event in any of the `groupings`: the events as the person saw them, and as they are now. A note overwrites nothing.
    """
    fresh = [entry for entry in log if entry.id not in known]
    if new.verb == NOTE or not fresh:
        return []
    homes = [_homes(grouping) for grouping in groupings]
    by_id = {entry.id: entry for entry in log}
    mine = _acts(new, by_id, homes)
    return [entry for entry in fresh if mine & _acts(entry, by_id, homes)]


def _acts(
    judgement: Judgement, by_id: Mapping[str, Judgement], homes: Sequence[Mapping[str, Sequence[str]]]
) -> set[str]:
    """The mentions that a judgement is about, with those that share an event with them."""
    names = {named_mention(name) for name in _names(judgement, by_id)}
    return names | {mate for home in homes for name in names for mate in home.get(name, ())}


def _names(judgement: Judgement, by_id: Mapping[str, Judgement]) -> list[str]:
    if judgement.verb == UNDO:
        undone = by_id.get(judgement.subject)
        return [judgement.subject, *(_names(undone, by_id) if undone else ())]
    if judgement.verb == ADD:
        return [mention_id(judgement)] if judgement.id else []
    others = _words(judgement.value) if judgement.verb in ("merge", "split") else []
    return [judgement.subject, *others]


def _homes(grouping: Grouping) -> dict[str, Sequence[str]]:
    return {name: names for names in grouping for name in names}


def _words(value: str | None) -> list[str]:
    return re.findall(r"[^\s,;]+", value or "")
