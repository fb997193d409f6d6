"""identity: the office's own name, area and logo; how far its first set-up is"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0020_identity"
down_revision = "0019_library"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "office",
        sa.Column("sole", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column("names", postgresql.JSONB(), nullable=False),
        sa.Column("places", postgresql.JSONB(), nullable=False),
        sa.Column("region_code", sa.Text(), nullable=False),
        sa.Column("logo", sa.LargeBinary(), nullable=True),
        sa.Column("logo_type", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint("sole", name=op.f("office_one_row_check")),
        sa.CheckConstraint("(logo IS NULL) = (logo_type IS NULL)", name=op.f("office_logo_has_type_check")),
        sa.PrimaryKeyConstraint("sole", name=op.f("office_pkey")),
        schema="identity",
    )
    op.create_table(
        "setup",
        sa.Column("sole", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column("code_hash", sa.LargeBinary(), nullable=True),
        sa.Column("wrong_tries", sa.Integer(), server_default="0", nullable=False),
        sa.Column("session_hash", sa.LargeBinary(), nullable=True),
        sa.Column("session_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("draft", sa.LargeBinary(), nullable=True),
        sa.Column("logo", sa.LargeBinary(), nullable=True),
        sa.Column("logo_type", sa.Text(), nullable=True),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("sole", name=op.f("setup_one_row_check")),
        sa.CheckConstraint(
            "finished_at IS NULL OR num_nonnulls(code_hash, session_hash, draft, logo) = 0", name=op.f("setup_finished_is_closed_check")
        ),
        sa.PrimaryKeyConstraint("sole", name=op.f("setup_pkey")),
        schema="identity",
    )


def downgrade() -> None:
    op.drop_table("setup", schema="identity")
    op.drop_table("office", schema="identity")
