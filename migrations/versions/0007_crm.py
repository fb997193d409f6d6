"""crm: enterprises, contacts, activities, chains, imports"""

from alembic import op

revision = "0007_crm"
down_revision = "0006_library"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("CREATE SCHEMA crm")


def downgrade() -> None:
    op.execute("DROP SCHEMA crm CASCADE")
