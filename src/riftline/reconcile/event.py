"""Events: happenings that several mentions speak of, and what the accounts of them disagree on."""

from __future__ import annotations

from dataclasses import dataclass

from riftline.actors.actor import Actor, Place
from riftline.dates.when import When
from riftline.events.mention import Figure

HAPPENED = ("actual", "alleged")
"""Statuses of acts that are reported as having happened: only these enter the chronology (DESIGN.md)."""

OPEN = ("planned", "possible")
"""Statuses of acts that were announced, threatened or are called possible: events of their own, outside of the chronology."""


def happened(event: Event) -> bool:
    """Whether an event is reported as having happened."""
    return event.status in HAPPENED


@dataclass(frozen=True)
class Answer:
    """This event answers the event `event`; `how` is stated or inferred, with the words if stated."""

    event: str
    how: str
    report: str | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True)
class Event:
    """A happening, or an act that is announced or called possible, as its `status` says; derived from mentions and judgements.

    `mentions`, `reports`, `origins` are ids; `judged` if a person decided.

    `part_of` is the event that this one happened in, such as the raid of an arrest.
    """

    id: str
    summary: str
    type: str
    mode: str | None
    cameo: str
    goldstein: float
    score: float
    status: str
    sources: tuple[Actor, ...]
    targets: tuple[Actor, ...]
    when: When
    place: Place | None
    figures: tuple[Figure, ...]
    mentions: tuple[str, ...]
    reports: tuple[str, ...]
    origins: tuple[str, ...]
    answers: tuple[Answer, ...] = ()
    judged: bool = False
    background: bool = False
    part_of: str | None = None


@dataclass(frozen=True)
class Account:
    """One value that reports give for a field of an event or topic."""

    value: str
    text: str
    reports: tuple[str, ...]
    origins: tuple[str, ...]
    mentions: tuple[str, ...]


@dataclass(frozen=True)
class Disagreement:
    """A field with accounts that cannot all hold. `event` is None for a topic without an event."""

    id: str
    event: str | None
    topic: str
    field: str
    accounts: tuple[Account, ...]


@dataclass(frozen=True)
class Origin:
    """Reports that retell one source. `retells` maps a report to the reports it retells; `why` gives the evidence in words."""

    id: str
    reports: tuple[str, ...]
    retells: tuple[tuple[str, str], ...]
    why: str
