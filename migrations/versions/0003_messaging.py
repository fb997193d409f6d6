"""messaging: inbox, deliveries, preferences, group robots"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0003_messaging"
down_revision = "0002_identity"
branch_labels = None
depends_on = None

STAMP = sa.DateTime(timezone=True)
SCHEMA = "messaging"


def upgrade() -> None:
    op.execute("CREATE SCHEMA messaging")
    _message()
    _delivery()
    _preference()
    _robot()


def _message() -> None:
    op.create_table(
        "message",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("account_id", sa.Uuid, nullable=False),
        sa.Column("template", sa.Text, nullable=False),
        sa.Column("params", JSONB, nullable=False),
        sa.Column("link", sa.Text, nullable=False),
        sa.Column("urgent", sa.Boolean, nullable=False),
        sa.Column("created_at", STAMP, nullable=False),
        sa.Column("read_at", STAMP),
        sa.PrimaryKeyConstraint("id", name="message_pkey"),
        schema=SCHEMA,
    )
    columns = ["account_id", "created_at", "id"]
    op.create_index("message_inbox_idx", "message", columns, schema=SCHEMA)
    op.create_index("message_unread_idx", "message", columns, schema=SCHEMA, postgresql_where=sa.text("read_at IS NULL"))


def _delivery() -> None:
    op.create_table(
        "delivery",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("message_id", sa.Uuid),
        sa.Column("recipient_id", sa.Uuid),
        sa.Column("channel", sa.Text, nullable=False),
        sa.Column("template", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("address", sa.LargeBinary, nullable=False),
        sa.Column("address_index", sa.LargeBinary, nullable=False),
        sa.Column("subject", sa.LargeBinary, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("attempts", sa.SmallInteger, nullable=False, server_default="0"),
        sa.Column("last_error", sa.Text),
        sa.Column("last_code", sa.Integer),
        sa.Column("next_try_at", STAMP),
        sa.Column("expires_at", STAMP),
        sa.Column("provider_id", sa.Text),
        sa.Column("digest_id", sa.Uuid),
        sa.Column("created_at", STAMP, nullable=False),
        sa.Column("updated_at", STAMP, nullable=False),
        sa.Column("version", sa.Integer, nullable=False, server_default="1"),
        sa.PrimaryKeyConstraint("id", name="delivery_pkey"),
        sa.ForeignKeyConstraint(["message_id"], ["messaging.message.id"], name="delivery_message_id_fkey", ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["digest_id"], ["messaging.delivery.id"], name="delivery_digest_id_fkey", ondelete="SET NULL"),
        sa.CheckConstraint("channel IN ('email', 'sms', 'wecom', 'dingtalk')", name="delivery_channel_check"),
        sa.CheckConstraint("state IN ('pending', 'held', 'sent', 'failed', 'given_up', 'demo')", name="delivery_state_check"),
        sa.CheckConstraint("state <> 'held' OR next_try_at IS NOT NULL", name="delivery_held_has_moment_check"),
        sa.CheckConstraint("state NOT IN ('failed', 'given_up') OR last_error IS NOT NULL", name="delivery_failure_has_reason_check"),
        schema=SCHEMA,
    )
    op.create_index("delivery_created_idx", "delivery", ["created_at", "id"], schema=SCHEMA)
    op.create_index("delivery_state_idx", "delivery", ["state", "created_at", "id"], schema=SCHEMA)
    op.create_index("delivery_recipient_idx", "delivery", ["recipient_id", "channel", "created_at"], schema=SCHEMA)
    op.create_index("delivery_message_idx", "delivery", ["message_id"], schema=SCHEMA)
    op.create_index("delivery_digest_idx", "delivery", ["digest_id"], schema=SCHEMA, postgresql_where=sa.text("digest_id IS NOT NULL"))
    op.create_index("delivery_address_idx", "delivery", ["address_index", "created_at"], schema=SCHEMA)


def _preference() -> None:
    op.create_table(
        "preference",
        sa.Column("account_id", sa.Uuid, nullable=False),
        sa.Column("email", sa.Boolean, nullable=False),
        sa.Column("sms", sa.Boolean, nullable=False),
        sa.Column("digest", sa.Boolean, nullable=False),
        sa.Column("quiet_from", sa.Time, nullable=False),
        sa.Column("quiet_until", sa.Time, nullable=False),
        sa.Column("updated_at", STAMP, nullable=False),
        sa.Column("version", sa.Integer, nullable=False, server_default="1"),
        sa.PrimaryKeyConstraint("account_id", name="preference_pkey"),
        schema=SCHEMA,
    )


def _robot() -> None:
    op.create_table(
        "robot",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("unit_code", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("url", sa.LargeBinary, nullable=False),
        sa.Column("secret", sa.LargeBinary),
        sa.Column("created_at", STAMP, nullable=False),
        sa.PrimaryKeyConstraint("id", name="robot_pkey"),
        sa.CheckConstraint("kind IN ('wecom', 'dingtalk')", name="robot_kind_check"),
        sa.UniqueConstraint("unit_code", "kind", name="robot_unit_code_kind_key"),
        schema=SCHEMA,
    )


def downgrade() -> None:
    op.execute("DROP SCHEMA messaging CASCADE")
