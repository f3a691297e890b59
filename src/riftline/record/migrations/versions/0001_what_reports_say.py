"""What reports say: reports, their acts, claims and figures."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _runs()
    _reports()
    _passages()
    _credits()
    _actors()
    _claims()
    _claim_voices()
    _mentions()
    _mention_actors()
    _figures()
    _rejected()


def downgrade() -> None:
    op.drop_table("rejected")
    op.drop_table("figures")
    op.drop_table("mention_actors")
    op.drop_table("mentions")
    op.drop_table("claim_voices")
    op.drop_table("claims")
    op.drop_table("actors")
    op.drop_table("credits")
    op.drop_table("passages")
    op.drop_table("reports")
    op.drop_table("runs")


def _runs() -> None:
    op.create_table(
        "runs",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("started", sa.String, nullable=False),
        sa.Column("coder", sa.String, nullable=False),
        sa.Column("version", sa.String, nullable=False),
        sa.Column("ontology", sa.String, nullable=False),
        sa.Column("models", sa.Text, nullable=False),
    )


def _reports() -> None:
    op.create_table(
        "reports",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("run", sa.Integer, sa.ForeignKey("runs.id"), nullable=False),
        sa.Column("path", sa.Text, nullable=False, index=True),
        sa.Column("title", sa.Text),
        sa.Column("publisher", sa.Text),
        sa.Column("country", sa.String),
        sa.Column("author", sa.Text),
        sa.Column("published", sa.String),
        sa.Column("published_from", sa.String),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("language", sa.String, nullable=False),
        sa.Column("digest", sa.String, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
    )


def _passages() -> None:
    op.create_table(
        "passages",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("report", sa.String, sa.ForeignKey("reports.id", ondelete="CASCADE"), nullable=False, index=True),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("start_char", sa.Integer, nullable=False),
        sa.Column("end_char", sa.Integer, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
    )


def _credits() -> None:
    op.create_table(
        "credits",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("report", sa.String, sa.ForeignKey("reports.id", ondelete="CASCADE"), nullable=False, index=True),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("agency", sa.Text, nullable=False),
        sa.Column("start_char", sa.Integer, nullable=False),
        sa.Column("end_char", sa.Integer, nullable=False),
    )


def _actors() -> None:
    op.create_table(
        "actors",
        sa.Column("form", sa.String, primary_key=True),
        sa.Column("id", sa.String, nullable=False, index=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("country", sa.String),
        sa.Column("sector", sa.String),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("title", sa.Text),
    )


def _claims() -> None:
    op.create_table(
        "claims",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("report", sa.String, sa.ForeignKey("reports.id", ondelete="CASCADE"), nullable=False, index=True),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("start_char", sa.Integer, nullable=False),
        sa.Column("end_char", sa.Integer, nullable=False),
        sa.Column("quote", sa.Text, nullable=False),
        sa.Column("source_spans", sa.Text, nullable=False),
        sa.Column("cue_spans", sa.Text, nullable=False),
        sa.Column("content_spans", sa.Text, nullable=False),
        sa.Column("attitude", sa.String, nullable=False),
    )


def _claim_voices() -> None:
    op.create_table(
        "claim_voices",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("claim", sa.String, sa.ForeignKey("claims.id", ondelete="CASCADE"), nullable=False, index=True),
        sa.Column("role", sa.String, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("actor", sa.String, sa.ForeignKey("actors.form"), nullable=False),
    )


def _mentions() -> None:
    op.create_table(
        "mentions",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("report", sa.String, sa.ForeignKey("reports.id", ondelete="CASCADE"), nullable=False, index=True),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("start_char", sa.Integer, nullable=False),
        sa.Column("end_char", sa.Integer, nullable=False),
        sa.Column("quote", sa.Text, nullable=False),
        sa.Column("trigger_start", sa.Integer, nullable=False),
        sa.Column("trigger_end", sa.Integer, nullable=False),
        sa.Column("sentence_start", sa.Integer, nullable=False),
        sa.Column("sentence_end", sa.Integer, nullable=False),
        sa.Column("type", sa.String, nullable=False),
        sa.Column("mode", sa.String),
        sa.Column("cameo", sa.String, nullable=False),
        sa.Column("goldstein", sa.Float, nullable=False),
        sa.Column("score", sa.Float, nullable=False),
        sa.Column("contexts", sa.Text, nullable=False),
        sa.Column("status", sa.String, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("date_from", sa.String),
        sa.Column("date_to", sa.String),
        sa.Column("date_precision", sa.String, nullable=False),
        sa.Column("date_text", sa.Text, nullable=False),
        sa.Column("date_rule", sa.String, nullable=False),
        sa.Column("date_start_char", sa.Integer),
        sa.Column("date_end_char", sa.Integer),
        sa.Column("place", sa.Text),
        sa.Column("place_country", sa.String),
        sa.Column("latitude", sa.Float),
        sa.Column("longitude", sa.Float),
        sa.Column("claim", sa.String, index=True),
        sa.Column("rule", sa.Text, nullable=False),
        sa.Column("confidence", sa.Float, nullable=False),
        sa.Column("background", sa.Boolean, nullable=False),
    )


def _mention_actors() -> None:
    op.create_table(
        "mention_actors",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("mention", sa.String, sa.ForeignKey("mentions.id", ondelete="CASCADE"), nullable=False, index=True),
        sa.Column("role", sa.String, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("actor", sa.String, sa.ForeignKey("actors.form"), nullable=False),
    )


def _figures() -> None:
    op.create_table(
        "figures",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("mention", sa.String, sa.ForeignKey("mentions.id", ondelete="CASCADE"), nullable=False, index=True),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("what", sa.String, nullable=False),
        sa.Column("value", sa.Float),
        sa.Column("low", sa.Float),
        sa.Column("high", sa.Float),
        sa.Column("of_total", sa.Float),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("start_char", sa.Integer, nullable=False),
        sa.Column("end_char", sa.Integer, nullable=False),
    )


def _rejected() -> None:
    op.create_table(
        "rejected",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("report", sa.String, sa.ForeignKey("reports.id", ondelete="CASCADE"), index=True),
        sa.Column("path", sa.Text, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("found_by", sa.String, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("start_char", sa.Integer),
        sa.Column("end_char", sa.Integer),
        sa.Column("stage", sa.String, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
    )
