"""The rows that the API answers with, typed: the keys of the export, as OpenAPI tells them to other programs."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field


class Row(BaseModel):
    """A row of the export; it has no other keys than these."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)


class Party(Row):
    """An actor as a side of an act, or as a speaker."""

    actor: str
    name: str
    country: str | None = Field(description="ISO 3166 alpha-3, or a non-state code of PLOVER")
    sector: str | None


class State(Row):
    """An actor as an end of a tie."""

    actor: str
    name: str
    country: str | None


class EventDate(Row):
    """When an event was; `from` and `to` are ISO 8601 at the precision known, null if unknown."""

    from_: str | None = Field(alias="from")
    to: str | None
    precision: str
    text: str
    rule: str


class MentionDate(EventDate):
    """When an act was by one sentence; `start` and `end` say where the words stand."""

    start: int | None
    end: int | None


class Place(Row):
    """A place, with coordinates in degrees (WGS 84) where known."""

    name: str
    country: str | None
    lat: float | None
    lon: float | None


class Figure(Row):
    """A number of an act: exact, or between bounds."""

    what: str
    value: float | None
    low: float | None
    high: float | None
    of: float | None
    text: str
    start: int
    end: int


class Stretch(Row):
    """Words of a report: ``text`` of the report from `start` to `end`, counted in Unicode characters."""

    start: int
    end: int
    text: str


class Anchor(Row):
    """A sentence of a report."""

    report: str
    start: int
    end: int
    quote: str


class Credit(Row):
    """An agency that a report credits."""

    agency: str
    start: int
    end: int


class ReportRow(Row):
    """A report without its text."""

    id: str
    path: str
    title: str | None
    publisher: str | None
    author: str | None
    published: str | None
    published_from: str | None
    kind: str
    language: str
    origin: str | None
    retells: list[str]
    country: str | None
    digest: str
    credits: list[Credit]


class ReportText(ReportRow):
    """A report with its text, in which all anchors count."""

    text: str


class Role(Row):
    """An office."""

    title: str
    from_: str | None = Field(alias="from")
    to: str | None


class NamePlace(Row):
    """Where a name stands in a report."""

    report: str
    start: int
    end: int


class NameRow(Row):
    """A name under which reports speak of an actor: how often it was seen, and the first places."""

    name: str
    times: int
    places: list[NamePlace]


class ActorRow(Party):
    """Whoever acts, suffers or speaks."""

    id: str
    kind: str
    roles: list[Role]
    aliases: list[str]
    names: list[NameRow]


class CorrectionRow(Row):
    """A field that a person corrected: the value that was read (null where it is not known), the value now, the judgement."""

    field: str
    read: str | None
    value: str
    judgement: str
    person: str


class MentionRow(Row):
    """One sentence's statement of one act, as people corrected it."""

    id: str
    report: str
    start: int
    end: int
    quote: str
    type: str
    mode: str | None
    cameo: str
    goldstein: float
    contexts: list[str]
    status: str
    sources: list[Party]
    targets: list[Party]
    date: MentionDate
    place: Place | None
    figures: list[Figure]
    claim: str | None
    event: str | None
    score: float
    reason: str
    rule: str
    confidence: float
    background: bool
    trigger_start: int
    trigger_end: int
    corrections: list[CorrectionRow]
    rejected_by: str | None = Field(description="The judgement by which a person rejected it")


class AnswerRow(Row):
    """ "This event answers that one"; inferred answers come only where they are asked for."""

    event: str
    how: Literal["stated", "inferred"]
    report: str | None
    start: int | None
    end: int | None


class EventRow(Row):
    """A happening, derived from mentions and judgements."""

    id: str
    summary: str
    type: str
    mode: str | None
    cameo: str
    goldstein: float
    status: str
    sources: list[Party]
    targets: list[Party]
    date: EventDate
    place: Place | None
    figures: list[Figure]
    mentions: list[str]
    reports: list[str]
    origins: list[str]
    answers: list[AnswerRow]
    part_of: str | None
    judged: bool
    score: float
    background: bool
    corrections: list[CorrectionRow]


class ClaimRow(Row):
    """Who asserts what."""

    id: str
    report: str
    start: int
    end: int
    quote: str
    speaker: Party | None
    speakers: list[Party]
    via: list[Party]
    cue: Stretch | None
    content: Stretch | None
    attitude: str
    mentions: list[str]
    events: list[str]
    pieces: dict[str, list[Stretch]]


class AccountRow(Row):
    """One value that reports give."""

    value: str
    text: str
    reports: list[str]
    origins: list[str]
    mentions: list[str]


class DisagreementRow(Row):
    """A field, of an event or a topic, with accounts that cannot all hold."""

    id: str
    event: str | None
    topic: str
    field: str
    accounts: list[AccountRow]


class Holder(Row):
    """Whose view something is, with the words that say so."""

    actor: str | None
    name: str | None
    country: str | None
    sector: str | None
    text: str
    start: int | None
    end: int | None


class ExplanationRow(Row):
    """Why something happened, in one reading."""

    id: str
    event: str | None
    text: str
    report: str
    start: int
    end: int
    holder: Holder | None
    rule: str
    about: Stretch | None
    mention: str | None
    group: str | None
    evidence: list[Stretch]


class DriverRow(Row):
    """A lasting cause."""

    id: str
    label: str
    anchors: list[Anchor]
    names: list[str]
    origins: int


class TieRow(Row):
    """A lasting relation between two actors."""

    id: str
    kind: str
    a: State
    b: State
    direction: str
    sign: str
    from_: str | None = Field(alias="from")
    to: str | None
    anchors: list[Anchor]
    past: bool
    origins: int


class ProspectRow(Row):
    """A forward-looking statement; `probability` is its word with the range of ICD 203."""

    id: str
    report: str
    start: int
    end: int
    quote: str
    probability: dict[str, Any] | None
    direction: str
    horizon: str | None
    condition: Stretch | None
    holder: Holder | None
    stance: str
    way: str | None


class RejectedRow(Row):
    """What was set aside, and why; without `start` a whole document."""

    report: str
    start: int | None
    end: int | None
    stage: str
    reason: str


class Retelling(Row):
    """One report that retells another."""

    report: str
    retells: str


class OriginRow(Row):
    """Reports that retell one source."""

    id: str
    reports: list[str]
    retells: list[Retelling]
    why: str


class JudgementRow(Row):
    """What a person decided; `undone` if it was taken back, which is a judgement of its own with verb undo."""

    id: str
    subject: str
    verb: str
    field: str | None
    value: str | None
    person: str
    made: str
    undone: bool


class Standing(Row):
    """Which version of a record there is: `version` changes with every report and judgement, `judgements` counts the log."""

    version: str
    judgements: int
    printed: str = Field(description="The version of the page that the server would hand out now")
