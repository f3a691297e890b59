"""Why and what next: readings, causes, bonds, prospects; and the words within claims."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _claim_words()
    _explanations()
    _said("causes", sa.Column("label", sa.Text, nullable=False), sa.Column("name", sa.Text, nullable=False))
    _bonds()
    _prospects()


def downgrade() -> None:
    op.drop_table("prospects")
    op.drop_table("bonds")
    op.drop_table("causes")
    op.drop_table("explanations")
    op.drop_table("claim_words")


def _said(name: str, *columns: sa.Column[Any]) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("report", sa.String, sa.ForeignKey("reports.id", ondelete="CASCADE"), nullable=False, index=True),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("start_char", sa.Integer, nullable=False),
        sa.Column("end_char", sa.Integer, nullable=False),
        sa.Column("quote", sa.Text, nullable=False),
        *columns,
    )


def _holder() -> tuple[sa.Column[Any], ...]:
    return (
        sa.Column("holder", sa.String, sa.ForeignKey("actors.form")),
        sa.Column("held_by", sa.Text, nullable=False),
        sa.Column("held_start", sa.Integer),
        sa.Column("held_end", sa.Integer),
    )


def _claim_words() -> None:
    op.create_table(
        "claim_words",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("claim", sa.String, sa.ForeignKey("claims.id", ondelete="CASCADE"), nullable=False, index=True),
        sa.Column("role", sa.String, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("start_char", sa.Integer, nullable=False),
        sa.Column("end_char", sa.Integer, nullable=False),
    )


def _explanations() -> None:
    _said(
        "explanations",
        *_holder(),
        sa.Column("rule", sa.Text, nullable=False),
        sa.Column("about_span", sa.Text),
        sa.Column("mention", sa.String),
        sa.Column("group_id", sa.String, index=True),
        sa.Column("evidence_spans", sa.Text, nullable=False),
    )


def _bonds() -> None:
    _said(
        "bonds",
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("a", sa.String, sa.ForeignKey("actors.form"), nullable=False),
        sa.Column("b", sa.String, sa.ForeignKey("actors.form"), nullable=False),
        sa.Column("direction", sa.String, nullable=False),
        sa.Column("sign", sa.String, nullable=False),
        sa.Column("since", sa.String),
        sa.Column("until", sa.String),
        sa.Column("past", sa.Boolean, nullable=False),
    )


def _prospects() -> None:
    _said(
        "prospects",
        *_holder(),
        sa.Column("direction", sa.String, nullable=False),
        sa.Column("stance", sa.String, nullable=False),
        sa.Column("chance_word", sa.Text),
        sa.Column("chance_low", sa.Integer),
        sa.Column("chance_high", sa.Integer),
        sa.Column("horizon_span", sa.Text),
        sa.Column("condition_span", sa.Text),
        sa.Column("way", sa.Text, nullable=False),
    )
