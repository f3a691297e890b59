"""The tables of a record as SQLAlchemy sees them. A change here needs a migration in ``migrations/versions``.

Character positions count Unicode characters from 0, the end excluded: ``text[start_char:end_char]``.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Boolean, Column, Float, ForeignKey, Integer, MetaData, String, Table, Text

METADATA = MetaData()


def _owner(name: str, table: str) -> Column[str]:
    return Column(name, String, ForeignKey(f"{table}.id", ondelete="CASCADE"), nullable=False, index=True)


def _span() -> tuple[Column[int], Column[int]]:
    return Column("start_char", Integer, nullable=False), Column("end_char", Integer, nullable=False)


VERSION = Table("alembic_version", METADATA, Column("version_num", String(32), primary_key=True))

META = Table("meta", METADATA, Column("name", String, primary_key=True), Column("value", Text, nullable=False))

RUNS = Table(
    "runs",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("started", String, nullable=False),
    Column("coder", String, nullable=False),
    Column("version", String, nullable=False),
    Column("ontology", String, nullable=False),
    Column("models", Text, nullable=False),
)

REPORTS = Table(
    "reports",
    METADATA,
    Column("id", String, primary_key=True),
    Column("run", Integer, ForeignKey("runs.id"), nullable=False),
    Column("path", Text, nullable=False, index=True),
    Column("title", Text),
    Column("publisher", Text),
    Column("country", String),
    Column("author", Text),
    Column("published", String),
    Column("published_from", String),
    Column("kind", String, nullable=False),
    Column("language", String, nullable=False),
    Column("digest", String, nullable=False),
    Column("text", Text, nullable=False),
)

PASSAGES = Table(
    "passages",
    METADATA,
    Column("id", Integer, primary_key=True),
    _owner("report", "reports"),
    Column("position", Integer, nullable=False),
    *_span(),
    Column("kind", String, nullable=False),
)

CREDITS = Table(
    "credits",
    METADATA,
    Column("id", Integer, primary_key=True),
    _owner("report", "reports"),
    Column("position", Integer, nullable=False),
    Column("agency", Text, nullable=False),
    *_span(),
)

ACTORS = Table(
    "actors",
    METADATA,
    Column("form", String, primary_key=True),
    Column("id", String, nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("country", String),
    Column("sector", String),
    Column("kind", String, nullable=False),
    Column("title", Text),
)
"""One row for each form an actor takes (same `id`, another `title`); `form` is the hash of all the rest."""

CLAIMS = Table(
    "claims",
    METADATA,
    Column("id", String, primary_key=True),
    _owner("report", "reports"),
    Column("position", Integer, nullable=False),
    *_span(),
    Column("quote", Text, nullable=False),
    Column("source_spans", Text, nullable=False),
    Column("cue_spans", Text, nullable=False),
    Column("content_spans", Text, nullable=False),
    Column("attitude", String, nullable=False),
)

CLAIM_VOICES = Table(
    "claim_voices",
    METADATA,
    Column("id", Integer, primary_key=True),
    _owner("claim", "claims"),
    Column("role", String, nullable=False),
    Column("position", Integer, nullable=False),
    Column("actor", String, ForeignKey("actors.form"), nullable=False),
)

MENTIONS = Table(
    "mentions",
    METADATA,
    Column("id", String, primary_key=True),
    _owner("report", "reports"),
    Column("position", Integer, nullable=False),
    *_span(),
    Column("quote", Text, nullable=False),
    Column("trigger_start", Integer, nullable=False),
    Column("trigger_end", Integer, nullable=False),
    Column("sentence_start", Integer, nullable=False),
    Column("sentence_end", Integer, nullable=False),
    Column("type", String, nullable=False),
    Column("mode", String),
    Column("cameo", String, nullable=False),
    Column("goldstein", Float, nullable=False),
    Column("score", Float, nullable=False),
    Column("contexts", Text, nullable=False),
    Column("status", String, nullable=False),
    Column("reason", Text, nullable=False),
    Column("date_from", String),
    Column("date_to", String),
    Column("date_precision", String, nullable=False),
    Column("date_text", Text, nullable=False),
    Column("date_rule", String, nullable=False),
    Column("date_start_char", Integer),
    Column("date_end_char", Integer),
    Column("place", Text),
    Column("place_country", String),
    Column("latitude", Float),
    Column("longitude", Float),
    Column("claim", String, index=True),
    Column("rule", Text, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("background", Boolean, nullable=False),
)

MENTION_ACTORS = Table(
    "mention_actors",
    METADATA,
    Column("id", Integer, primary_key=True),
    _owner("mention", "mentions"),
    Column("role", String, nullable=False),
    Column("position", Integer, nullable=False),
    Column("actor", String, ForeignKey("actors.form"), nullable=False),
)

FIGURES = Table(
    "figures",
    METADATA,
    Column("id", Integer, primary_key=True),
    _owner("mention", "mentions"),
    Column("position", Integer, nullable=False),
    Column("what", String, nullable=False),
    Column("value", Float),
    Column("low", Float),
    Column("high", Float),
    Column("of_total", Float),
    Column("text", Text, nullable=False),
    *_span(),
)


def _said(table: str, *columns: Column[Any]) -> Table:
    """A table of sentences of reports, with their anchor."""
    return Table(
        table,
        METADATA,
        Column("id", String, primary_key=True),
        _owner("report", "reports"),
        Column("position", Integer, nullable=False),
        *_span(),
        Column("quote", Text, nullable=False),
        *columns,
    )


def _holder() -> tuple[Column[Any], ...]:
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
    _owner("claim", "claims"),
    Column("role", String, nullable=False),
    Column("position", Integer, nullable=False),
    *_span(),
)
"""Stretches of a claim by role: judging (the speaker's words that judge), hedge, refers (what "which" stands for), unnamed."""

REJECTED = Table(
    "rejected",
    METADATA,
    Column("id", String, primary_key=True),
    Column("report", String, ForeignKey("reports.id", ondelete="CASCADE"), index=True),
    Column("path", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("found_by", String, nullable=False),
    Column("position", Integer, nullable=False),
    Column("start_char", Integer),
    Column("end_char", Integer),
    Column("stage", String, nullable=False),
    Column("reason", Text, nullable=False),
)
"""`found_by` is document (furniture set aside), coding (a stage set it aside) or build (a whole document failed)."""

JUDGEMENTS = Table(
    "judgements",
    METADATA,
    Column("id", String, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("subject", String, nullable=False, index=True),
    Column("verb", String, nullable=False),
    Column("field", String),
    Column("value", Text),
    Column("person", Text, nullable=False),
    Column("made", String, nullable=False),
    Column("undone", Boolean, nullable=False),
)

DERIVED = Table(
    "derived",
    METADATA,
    Column("kind", String, primary_key=True),
    Column("id", String, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("body", Text, nullable=False),
)
"""Rows that can all be rebuilt from the tables above; `body` is JSON."""

OUTLOOK = (EXPLANATIONS, CAUSES, BONDS, PROSPECTS)
"""What a report says of why and of what next."""

SAID = (CLAIMS, CLAIM_VOICES, CLAIM_WORDS, MENTIONS, MENTION_ACTORS, FIGURES, *OUTLOOK)
PARTS = (PASSAGES, CREDITS, ACTORS, *SAID, REJECTED)
"""What a report brings, in the order in which foreign keys allow the rows to be inserted."""
