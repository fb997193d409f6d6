"""library: documents of all projects in the order they came"""

from alembic import op

revision = "0014_library"
down_revision = "0013_library"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("document_created_idx", "document", ["created_at", "id"], schema="library")


def downgrade() -> None:
    op.drop_index("document_created_idx", "document", schema="library")
