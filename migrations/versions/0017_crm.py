"""crm: filters kept as tabs of its lists"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0017_crm"
down_revision = "0016_insight"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "saved_filter",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("account_id", sa.Uuid, nullable=False),
        sa.Column("list", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("query", JSONB, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="saved_filter_pkey"),
        sa.UniqueConstraint("account_id", "list", "name", name="saved_filter_account_id_list_name_key"),
        schema="crm",
    )


def downgrade() -> None:
    op.drop_table("saved_filter", schema="crm")
