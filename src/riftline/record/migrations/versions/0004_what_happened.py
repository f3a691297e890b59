"""What happened: the view of the chronology leaves out acts that are only announced or called possible.

No table changes: views are made anew after each migration.
"""

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
