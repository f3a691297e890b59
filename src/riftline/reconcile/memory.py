"""What a build found out that judgements on events leave as it is: the groups of mentions, the origins, the merged events.

Grouping some ten thousand mentions takes most of a build. A judgement seldom changes it: only mentions that a person added,
corrected or rejected do. So the findings are kept, in memory and in the record, under a key of everything they rest on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from riftline import __version__
from riftline.events.mention import Mention
from riftline.ids import make_id
from riftline.reconcile.adding import ADD
from riftline.reconcile.event import Disagreement, Event, Origin
from riftline.record.coded import Contents, Judgement

VERSIONS = ("version", "ontology", "models")
"""What of a record's meta the mentions rest on."""


@dataclass
class Findings:
    """Groups and origins for one `key`; the rest is filled as events are made."""

    key: str
    groups: tuple[tuple[str, ...], ...]
    origins: tuple[Origin, ...]
    merged: dict[tuple[str, ...], Event] = field(default_factory=dict)
    differing: dict[Event, tuple[Disagreement, ...]] = field(default_factory=dict)
    linked: tuple[list[Event], list[Event]] = field(default_factory=lambda: ([], []))

    def merge(self, statements: Sequence[Mention], make: Callable[[Sequence[Mention]], Event]) -> Event:
        """The event that these mentions state, before judgements; made only once for the same mentions."""
        names = tuple(mention.id for mention in statements)
        found = self.merged.get(names)
        if found is None:
            found = self.merged[names] = make(statements)
        return found

    def differ(
        self,
        event: Event,
        statements: Sequence[Mention],
        make: Callable[[Event, Sequence[Mention]], Iterable[Disagreement]],
    ) -> tuple[Disagreement, ...]:
        """Where the accounts of an event differ; found only once for an event that has not changed."""
        found = self.differing.get(event)
        if found is None:
            found = self.differing[event] = tuple(make(event, statements))
        return found

    def link(self, events: Sequence[Event], make: Callable[[Sequence[Event]], list[Event]]) -> list[Event]:
        """The events with the links between them; found only once while nothing but who judged them has changed."""
        plain = [_judged(event, by=False) for event in events]
        if self.linked[0] != plain:
            self.linked = plain, make(plain)
        return [_judged(found, by=event.judged) for found, event in zip(self.linked[1], events, strict=True)]

    def row(self) -> dict[str, Any]:
        """Groups and origins as a row for the record."""
        origins = [[o.id, o.reports, o.retells, o.why] for o in self.origins]
        return {"id": self.key, "groups": self.groups, "origins": origins}


def _judged(event: Event, *, by: bool) -> Event:
    return event if event.judged == by else replace(event, judged=by)


def read_findings(row: Mapping[str, Any]) -> Findings:
    """The findings of a row."""
    origins = (
        Origin(name, tuple(reports), tuple((a, b) for a, b in retells), why)
        for name, reports, retells, why in row["origins"]
    )
    return Findings(row["id"], tuple(tuple(group) for group in row["groups"]), tuple(origins))


class Memory:
    """Keeps the findings of the last build; a build with others replaces them. One for one record."""

    def __init__(self, findings: Findings | None = None) -> None:
        self.findings = findings


def key_of(contents: Contents, judgements: Sequence[Judgement]) -> str:
    """The key of what groups and origins rest on: program, coder, reports, mentions, and judgements on single mentions."""
    return make_id(
        "findings",
        __version__,
        [contents.meta.get(name) for name in VERSIONS],
        [(report.id, report.digest, report.published) for report in contents.reports],
        [mention.id for mention in contents.mentions],
        [(j.id, j.subject, j.verb, j.field, j.value) for j in _on_mentions(judgements)],
    )


def _on_mentions(judgements: Iterable[Judgement]) -> Iterable[Judgement]:
    return (j for j in judgements if j.verb == ADD or (j.verb in ("reject", "correct") and j.subject.startswith("m-")))
