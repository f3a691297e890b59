"""What may come: events are derived anew, as acts announced or called possible are among them now.

No table changes. The view of the chronology, which leaves these events out, is made anew after each migration.
"""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _forget_what_was_derived()


def downgrade() -> None:
    _forget_what_was_derived()


def _forget_what_was_derived() -> None:
    op.execute("DELETE FROM derived")
    op.execute("DELETE FROM meta WHERE name LIKE 'derived from: %'")
