"""Keeps a chronicle in its record and takes it out again; rebuilds it when the record has changed since."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from riftline.actors.actor import Actor, Place
from riftline.dates.when import When
from riftline.events.mention import Figure
from riftline.reconcile.adding import with_added
from riftline.reconcile.chronicle import Chronicle
from riftline.reconcile.chronicling import build
from riftline.reconcile.event import Account, Answer, Disagreement, Event, Origin
from riftline.reconcile.judging import in_force
from riftline.reconcile.memory import Memory, read_findings
from riftline.record.coded import Contents

if TYPE_CHECKING:  # the record brings SQLAlchemy, which building a chronicle does not need
    from riftline.record.record import Record

EVENTS, DISAGREEMENTS, ORIGINS, FINDINGS = "events", "disagreements", "origins", "findings"
"""Kinds of derived rows."""


def save(record: Record, chronicle: Chronicle, memory: Memory | None = None) -> None:
    """Puts events, disagreements and origins in the record, where views and other programs find them.

    With the `memory` of the build, its findings too, so that the next program that rebuilds after a judgement need not group anew.
    """
    state = chronicle.contents.meta.get("state")
    for kind, rows in (
        (ORIGINS, chronicle.origins),
        (DISAGREEMENTS, chronicle.disagreements),
        (EVENTS, chronicle.events),
    ):
        record.put_derived(kind, [asdict(row) for row in rows], state=state)
    if memory is not None and memory.findings is not None:
        row = memory.findings.row()
        if not record.has_derived(FINDINGS, row["id"]):
            record.put_derived(FINDINGS, [row], state=state)


def remember(record: Record) -> Memory:
    """The findings that a record holds from its last build, of whatever contents."""
    rows = record.derived(FINDINGS)
    return Memory(read_findings(rows[0]) if rows else None)


def load(record: Record, memory: Memory | None = None, known: Contents | None = None) -> Chronicle:
    """The chronicle of a record: the saved one if it is of the present contents, else one built anew (and not saved).

    `memory` is used and filled if it must be built; without one, that of the record is used. `known` are the contents of the
    same record as they were read before (see `Record.contents`).
    """
    contents = record.contents(known)
    contents = with_added(contents, in_force(contents.judgements))
    if not all(record.is_fresh(kind) for kind in (EVENTS, DISAGREEMENTS, ORIGINS)):
        return build(contents, memory or remember(record))
    return Chronicle(
        contents=contents,
        events=tuple(_event(row) for row in record.derived(EVENTS)),
        disagreements=tuple(_disagreement(row) for row in record.derived(DISAGREEMENTS)),
        origins=tuple(_origin(row) for row in record.derived(ORIGINS)),
    )


Row = Mapping[str, Any]


def _event(row: Row) -> Event:
    made: dict[str, Callable[[Any], Any]] = {
        "sources": lambda items: tuple(Actor(**item) for item in items),
        "targets": lambda items: tuple(Actor(**item) for item in items),
        "when": lambda item: When(**item),
        "place": lambda item: item and Place(**item),
        "figures": lambda items: tuple(Figure(**item) for item in items),
        "mentions": tuple,
        "reports": tuple,
        "origins": tuple,
        "answers": lambda items: tuple(Answer(**item) for item in items),
    }
    return Event(**{name: made[name](value) if name in made else value for name, value in row.items()})


def _disagreement(row: Row) -> Disagreement:
    accounts = tuple(
        Account(
            account["value"], account["text"], *(tuple(account[name]) for name in ("reports", "origins", "mentions"))
        )
        for account in row["accounts"]
    )
    return Disagreement(row["id"], row["event"], row["topic"], row["field"], accounts)


def _origin(row: Row) -> Origin:
    return Origin(row["id"], tuple(row["reports"]), tuple((a, b) for a, b in row["retells"]), row["why"])
