"""library: what a project built of a kind until a day, read from the index alone"""

from alembic import op

revision = "0019_library"
down_revision = "0018_library"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(
        "progress_entry_of_kind_idx",
        "progress_entry",
        ["project_id", "kind", "effective_on"],
        unique=False,
        schema="library",
        postgresql_include=["amount", "recorded_at"],
    )


def downgrade() -> None:
    op.drop_index("progress_entry_of_kind_idx", "progress_entry", schema="library")
