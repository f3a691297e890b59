"""What is made of it: judgements of people, derived rows, notes about the record."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _meta()
    _judgements()
    _derived()


def downgrade() -> None:
    op.drop_table("derived")
    op.drop_table("judgements")
    op.drop_table("meta")


def _meta() -> None:
    op.create_table("meta", sa.Column("name", sa.String, primary_key=True), sa.Column("value", sa.Text, nullable=False))


def _judgements() -> None:
    op.create_table(
        "judgements",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("subject", sa.String, nullable=False, index=True),
        sa.Column("verb", sa.String, nullable=False),
        sa.Column("field", sa.String),
        sa.Column("value", sa.Text),
        sa.Column("person", sa.Text, nullable=False),
        sa.Column("made", sa.String, nullable=False),
        sa.Column("undone", sa.Boolean, nullable=False),
    )


def _derived() -> None:
    op.create_table(
        "derived",
        sa.Column("kind", sa.String, primary_key=True),
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )
