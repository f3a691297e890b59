"""What coding one report gives, and what a record holds. The borders of the record."""

from __future__ import annotations

from dataclasses import dataclass, field

from riftline.claims.claim import Claim
from riftline.claims.statements import Bond, Cause, Explanation, Outlook, Prospect
from riftline.documents.report import Rejected, Report
from riftline.events.mention import Mention


@dataclass(frozen=True)
class CodedReport:
    """One report with all that was read from it. A pure function of the report and the models."""

    report: Report
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    rejected: tuple[Rejected, ...] = ()
    outlook: Outlook = field(default_factory=Outlook)


@dataclass(frozen=True)
class Judgement:
    """What a person decided about `subject`, an event or mention id (a report for add, a judgement for undo).

    `verb` is confirm, reject, merge, split, correct, note, add or undo.
    """

    id: str
    subject: str
    verb: str
    field: str | None
    value: str | None
    person: str
    made: str
    undone: bool = False


@dataclass(frozen=True)
class Contents:
    """Everything a record asserts, in a stable order (reports by published date and path, the rest by report and offset)."""

    reports: tuple[Report, ...]
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    rejected: tuple[Rejected, ...]
    judgements: tuple[Judgement, ...] = ()
    meta: dict[str, str] = field(default_factory=dict)
    explanations: tuple[Explanation, ...] = ()
    causes: tuple[Cause, ...] = ()
    bonds: tuple[Bond, ...] = ()
    prospects: tuple[Prospect, ...] = ()
