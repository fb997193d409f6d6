"""Tables of messaging: the inbox, what left the house and how it went, preferences, group robots."""

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB

from backend.kernel.tables import one_of, service_metadata, timestamp

metadata = service_metadata("messaging")

CHANNELS = ("email", "sms", "wecom", "dingtalk")
ROBOT_CHANNELS = ("wecom", "dingtalk")
STATES = ("pending", "held", "sent", "failed", "given_up", "demo")

message = sa.Table(
    "message",
    metadata,
    sa.Column("id", sa.Uuid, primary_key=True),
    sa.Column("account_id", sa.Uuid, nullable=False),
    sa.Column("template", sa.Text, nullable=False),
    # Rendered when read, so that the inbox follows the reader's language.
    sa.Column("params", JSONB, nullable=False),
    sa.Column("link", sa.Text, nullable=False),
    sa.Column("urgent", sa.Boolean, nullable=False),
    sa.Column("created_at", timestamp(), nullable=False),
    sa.Column("read_at", timestamp()),
    sa.Index("message_inbox_idx", "account_id", "created_at", "id"),
    sa.Index("message_unread_idx", "account_id", "created_at", "id", postgresql_where=sa.text("read_at IS NULL")),
)

delivery = sa.Table(
    "delivery",
    metadata,
    sa.Column("id", sa.Uuid, primary_key=True),
    # None for a message to an address without account (a sign-in code), a robot's post and a digest.
    sa.Column("message_id", sa.Uuid, sa.ForeignKey("messaging.message.id", ondelete="SET NULL")),
    # The account, or the robot for the robots' channels; None for a bare address.
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
    sa.Column("next_try_at", timestamp()),
    sa.Column("expires_at", timestamp()),
    sa.Column("provider_id", sa.Text),
    # The digest this delivery went out with; its state then follows the digest's.
    sa.Column("digest_id", sa.Uuid, sa.ForeignKey("messaging.delivery.id", ondelete="SET NULL")),
    sa.Column("created_at", timestamp(), nullable=False),
    sa.Column("updated_at", timestamp(), nullable=False),
    sa.Column("version", sa.Integer, nullable=False, server_default="1"),
    one_of("channel", CHANNELS),
    one_of("state", STATES),
    sa.CheckConstraint("state <> 'held' OR next_try_at IS NOT NULL", name="held_has_moment"),
    sa.CheckConstraint("state NOT IN ('failed', 'given_up') OR last_error IS NOT NULL", name="failure_has_reason"),
    sa.Index("delivery_created_idx", "created_at", "id"),
    sa.Index("delivery_state_idx", "state", "created_at", "id"),
    sa.Index("delivery_recipient_idx", "recipient_id", "channel", "created_at"),
    sa.Index("delivery_message_idx", "message_id"),
    sa.Index("delivery_digest_idx", "digest_id", postgresql_where=sa.text("digest_id IS NOT NULL")),
    sa.Index("delivery_address_idx", "address_index", "created_at"),
)

preference = sa.Table(
    "preference",
    metadata,
    sa.Column("account_id", sa.Uuid, primary_key=True),
    sa.Column("email", sa.Boolean, nullable=False),
    sa.Column("sms", sa.Boolean, nullable=False),
    sa.Column("digest", sa.Boolean, nullable=False),
    sa.Column("quiet_from", sa.Time, nullable=False),
    sa.Column("quiet_until", sa.Time, nullable=False),
    sa.Column("updated_at", timestamp(), nullable=False),
    sa.Column("version", sa.Integer, nullable=False, server_default="1"),
)

robot = sa.Table(
    "robot",
    metadata,
    sa.Column("id", sa.Uuid, primary_key=True),
    sa.Column("unit_code", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("language", sa.Text, nullable=False),
    sa.Column("url", sa.LargeBinary, nullable=False),
    # DingTalk signs its posts; WeCom has no secret beside the address.
    sa.Column("secret", sa.LargeBinary),
    sa.Column("created_at", timestamp(), nullable=False),
    one_of("kind", ROBOT_CHANNELS),
    sa.UniqueConstraint("unit_code", "kind"),
)
