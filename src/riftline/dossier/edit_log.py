"""The edit log of a page: what people decided about the record, who and when, and what was taken back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from riftline.dossier.lookup import Lookup
from riftline.dossier.words import STATUSES, TYPES, count, say_day, say_value
from riftline.errors import Misuse
from riftline.reconcile.adding import mention_id, read_addition
from riftline.record.coded import Judgement

LONGEST_ABOUT = 120
"""Characters of the act that a line of the log is about."""


@dataclass(frozen=True)
class LogLine:
    """One entry. `words` say what was decided, `about` names the act and `href` leads to it ("" if the page does not show it).

    `undone` says that it was taken back; `final` that it cannot be: it takes back another one, or is taken back itself.
    """

    id: str
    when: str
    person: str
    words: str
    about: str
    href: str
    undone: bool
    final: bool


def edit_log(lookup: Lookup) -> tuple[LogLine, ...]:
    """All judgements, the latest first."""
    log = lookup.chronicle.contents.judgements
    by_id = {entry.id: entry for entry in log}
    return tuple(_line(lookup, entry, by_id) for entry in reversed(log))


def _line(lookup: Lookup, entry: Judgement, by_id: Mapping[str, Judgement]) -> LogLine:
    meant = by_id.get(entry.subject, entry)
    subject = mention_id(meant) if meant.verb == "add" else meant.subject
    event = _event(lookup, subject)
    about, href = _about(lookup, subject, event)
    words = f"took back: {_words(lookup, meant)}" if entry.verb == "undo" else _words(lookup, entry)
    final = entry.undone or entry.verb == "undo"
    return LogLine(entry.id, say_moment(entry.made), entry.person, words, about, href, entry.undone, final)


def say_moment(made: str) -> str:
    """An ISO 8601 time with its zone: "11 June 2031, 10:00 UTC"; a text of another form as it stands."""
    try:
        moment = datetime.fromisoformat(made)
    except ValueError:
        return made
    return f"{say_day(moment.date())}, {moment:%H:%M} {moment.tzname() or ''}".strip()


def _event(lookup: Lookup, subject: str) -> str:
    """The event that holds a mention, or the mention that an event is named after."""
    return lookup.event_of.get(f"m-{subject[2:]}", subject)


def _about(lookup: Lookup, subject: str, event: str) -> tuple[str, str]:
    if event in lookup.events:
        return lookup.events[event].summary, f"#{event}" if lookup.shows(event) else ""
    if subject in lookup.reports:
        return lookup.label(subject), f"#{subject}"
    mention = lookup.mentions.get(f"m-{subject[2:]}")
    claim = lookup.claims.get(subject)
    quote = mention.quote if mention else claim.quote if claim else ""
    short = quote if len(quote) <= LONGEST_ABOUT else f"{quote[:LONGEST_ABOUT].rsplit(' ', 1)[0]} …"
    return (f"“{short}”" if short else f"{subject}, which the record does not hold now"), ""


def _words(lookup: Lookup, entry: Judgement) -> str:
    return SAID[entry.verb](lookup, entry) if entry.verb in SAID else PLAIN.get(entry.verb, entry.verb)


def _merged(lookup: Lookup, entry: Judgement) -> str:
    other = entry.value or ""
    return f"joined with {_about(lookup, other, _event(lookup, other))[0]}"


def _split(_: Lookup, entry: Judgement) -> str:
    return f"split off {count(len((entry.value or entry.subject).replace(',', ' ').split()), 'sentence')}"


def _corrected(_: Lookup, entry: Judgement) -> str:
    value = entry.value or ""
    said = {"type": TYPES.get(value, value), "status": STATUSES.get(value, value), "date": say_value(value)}
    return f"corrected the {entry.field} to {said.get(entry.field or '', value)}"


def _added(_: Lookup, entry: Judgement) -> str:
    try:
        addition = read_addition(entry.value or "")
    except Misuse:
        return "added an act"
    return f"added an act ({TYPES.get(addition.type, addition.type)}): “{addition.quote}”"


PLAIN = {"confirm": "confirmed", "reject": "rejected"}
SAID: Mapping[str, Callable[[Lookup, Judgement], str]] = {
    "merge": _merged,
    "split": _split,
    "correct": _corrected,
    "note": lambda _, entry: f"noted: {entry.value}",
    "add": _added,
}
"""The words for each verb, alone and with its value."""
