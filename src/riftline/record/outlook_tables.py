"""The tables of why and what next: readings, causes, bonds and prospects of each report."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Integer, String, Table, Text

from riftline.record.tables import METADATA


def _said(table: str, *columns: Column[object]) -> Table:
    """A table of sentences of reports, with their anchor."""
    return Table(
        table,
        METADATA,
        Column("id", String, primary_key=True),
        Column("report", String, ForeignKey("reports.id", ondelete="CASCADE"), nullable=False, index=True),
        Column("position", Integer, nullable=False),
        Column("start_char", Integer, nullable=False),
        Column("end_char", Integer, nullable=False),
        Column("quote", Text, nullable=False),
        *columns,
    )


def _holder() -> tuple[Column[object], ...]:
    return (
        Column("holder", String, ForeignKey("actors.form")),
        Column("held_by", Text, nullable=False),
        Column("held_start", Integer),
        Column("held_end", Integer),
    )


EXPLANATIONS = _said(
    "explanations",
    *_holder(),
    Column("rule", Text, nullable=False),
    Column("about_span", Text),
    Column("mention", String),
    Column("group_id", String, index=True),
    Column("evidence_spans", Text, nullable=False),
)

CAUSES = _said("causes", Column("label", Text, nullable=False), Column("name", Text, nullable=False))

BONDS = _said(
    "bonds",
    Column("kind", String, nullable=False),
    Column("a", String, ForeignKey("actors.form"), nullable=False),
    Column("b", String, ForeignKey("actors.form"), nullable=False),
    Column("direction", String, nullable=False),
    Column("sign", String, nullable=False),
    Column("since", String),
    Column("until", String),
    Column("past", Boolean, nullable=False),
)

PROSPECTS = _said(
    "prospects",
    *_holder(),
    Column("direction", String, nullable=False),
    Column("stance", String, nullable=False),
    Column("chance_word", Text),
    Column("chance_low", Integer),
    Column("chance_high", Integer),
    Column("horizon_span", Text),
    Column("condition_span", Text),
    Column("way", Text, nullable=False),
)

CLAIM_WORDS = Table(
    "claim_words",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("claim", String, ForeignKey("claims.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("role", String, nullable=False),
    Column("position", Integer, nullable=False),
    Column("start_char", Integer, nullable=False),
    Column("end_char", Integer, nullable=False),
)
"""Stretches of a claim by role: judging (the speaker's words that judge), hedge, refers (what "which" stands for), unnamed."""

OUTLOOK = (EXPLANATIONS, CAUSES, BONDS, PROSPECTS, CLAIM_WORDS)
"""All of them, in the order in which they are filled."""
