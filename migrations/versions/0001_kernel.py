"""kernel: audit, idempotency, effects, rate limits, calendar; procrastinate's own tables in public"""

import sqlalchemy as sa
from alembic import op
from procrastinate.schema import SchemaManager
from sqlalchemy.dialects.postgresql import JSONB

revision = "0001_kernel"
down_revision = None
branch_labels = None
depends_on = None

STAMP = sa.DateTime(timezone=True)

# Nobody, not even the program itself, changes what was audited.
INSERT_ONLY = """
CREATE FUNCTION kernel.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is insert-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$
"""


def upgrade() -> None:
    op.execute("CREATE SCHEMA kernel")
    op.create_table(
        "audit_entry",
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("at", STAMP, nullable=False),
        sa.Column("actor_id", sa.Uuid),
        sa.Column("actor_kind", sa.Text, nullable=False),
        sa.Column("address", sa.Text),
        sa.Column("trace_id", sa.Text),
        sa.Column("action", sa.Text, nullable=False),
        sa.Column("object_type", sa.Text, nullable=False),
        sa.Column("object_id", sa.Text),
        sa.Column("result", sa.Text, nullable=False),
        sa.Column("data", JSONB, nullable=False),
        sa.Column("mac", sa.LargeBinary, nullable=False),
        sa.Column("seq", sa.BigInteger, sa.Identity(always=True), nullable=False),
        sa.UniqueConstraint("seq", name="audit_entry_seq_key"),
        schema="kernel",
    )
    op.create_index("audit_entry_object_idx", "audit_entry", ["object_type", "object_id", "id"], schema="kernel")
    op.create_index("audit_entry_actor_idx", "audit_entry", ["actor_id", "id"], schema="kernel")
    op.create_index("audit_entry_at_idx", "audit_entry", ["at", "id"], schema="kernel")
    op.create_table(
        "audit_seal",
        sa.Column("number", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("at", STAMP, nullable=False),
        sa.Column("entries", JSONB, nullable=False),
        sa.Column("previous", sa.LargeBinary, nullable=False),
        sa.Column("head", sa.LargeBinary, nullable=False),
        schema="kernel",
    )
    op.create_table(
        "audit_sealed",
        sa.Column("entry_id", sa.Uuid, primary_key=True),
        sa.Column("seal", sa.BigInteger, nullable=False),
        schema="kernel",
    )
    op.execute(INSERT_ONLY)
    for table in ("audit_entry", "audit_seal", "audit_sealed"):
        op.execute(
            f"CREATE TRIGGER {table}_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON kernel.{table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change()"
        )
    op.create_table(
        "idempotency",
        sa.Column("owner", sa.Text, primary_key=True),
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("fingerprint", sa.LargeBinary, nullable=False),
        sa.Column("status", sa.SmallInteger, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("headers", JSONB, nullable=False),
        sa.Column("at", STAMP, nullable=False),
        schema="kernel",
    )
    op.create_index("idempotency_at_idx", "idempotency", ["at"], schema="kernel")
    op.create_table(
        "effect",
        sa.Column("consumer", sa.Text, primary_key=True),
        sa.Column("event_id", sa.Text, primary_key=True),
        sa.Column("at", STAMP, nullable=False),
        schema="kernel",
    )
    op.create_index("effect_at_idx", "effect", ["at"], schema="kernel")
    op.create_table(
        "rate_limit",
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("window_start", STAMP, primary_key=True),
        sa.Column("hits", sa.Integer, nullable=False),
        schema="kernel",
        prefixes=["UNLOGGED"],
    )
    op.create_table(
        "calendar_day",
        sa.Column("date", sa.Date, primary_key=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("name", sa.Text),
        sa.Column("provisional", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.Column("edited_by", sa.Uuid),
        sa.Column("edited_at", STAMP),
        sa.Column("reason", sa.Text),
        sa.Column("version", sa.Integer, nullable=False, server_default="1"),
        sa.CheckConstraint("kind IN ('workday', 'weekend', 'holiday', 'makeup')", name="calendar_day_kind_check"),
        sa.CheckConstraint("edited_by IS NULL OR reason IS NOT NULL", name="calendar_day_edit_has_reason_check"),
        schema="kernel",
    )
    op.execute(sa.text(SchemaManager.get_schema().replace(":", "\\:")))


def downgrade() -> None:
    op.execute("DROP SCHEMA kernel CASCADE")
