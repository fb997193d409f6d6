"""library: the project library"""

from alembic import op

revision = "0006_library"
down_revision = "0005_identity"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("CREATE SCHEMA library")


def downgrade() -> None:
    op.execute("DROP SCHEMA library CASCADE")
