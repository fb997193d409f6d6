"""kernel: which secret key the encrypted fields and the audit trail were made with"""

import sqlalchemy as sa
from alembic import op

revision = "0023_kernel"
down_revision = "0022_crm"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "secret_key",
        sa.Column("fingerprint", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("retired_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("audit_key", sa.LargeBinary, nullable=True),
        sa.CheckConstraint("state IN ('current', 'coming', 'retired')", name="secret_key_state_check"),
        sa.CheckConstraint(
            "(state = 'retired') = (retired_at IS NOT NULL) AND (retired_at IS NULL) = (audit_key IS NULL)",
            name="secret_key_retired_is_whole_check",
        ),
        sa.PrimaryKeyConstraint("fingerprint", name="secret_key_pkey"),
        schema="kernel",
    )
    op.create_index(
        "secret_key_state_idx", "secret_key", ["state"], unique=True, schema="kernel", postgresql_where=sa.text("state <> 'retired'")
    )


def downgrade() -> None:
    op.drop_table("secret_key", schema="kernel")
