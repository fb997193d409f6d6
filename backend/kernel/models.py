"""Tables shared by all services: audit, idempotency, effects, rate limits and the calendar."""

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB

from backend.kernel.tables import service_metadata, timestamp

metadata = service_metadata("kernel")

audit_entry = sa.Table(
    "audit_entry",
    metadata,
    sa.Column("id", sa.Uuid, primary_key=True),
    sa.Column("at", timestamp(), nullable=False),
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
    # Order of commitment for the seal; assigned by the database, gaps are allowed.
    sa.Column("seq", sa.BigInteger, sa.Identity(always=True), nullable=False, unique=True),
    sa.Index("audit_entry_object_idx", "object_type", "object_id", "id"),
    sa.Index("audit_entry_actor_idx", "actor_id", "id"),
    sa.Index("audit_entry_at_idx", "at", "id"),
)

audit_seal = sa.Table(
    "audit_seal",
    metadata,
    sa.Column("number", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("at", timestamp(), nullable=False),
    sa.Column("entries", JSONB, nullable=False),
    sa.Column("previous", sa.LargeBinary, nullable=False),
    sa.Column("head", sa.LargeBinary, nullable=False),
)

audit_sealed = sa.Table(
    "audit_sealed",
    metadata,
    sa.Column("entry_id", sa.Uuid, primary_key=True),
    sa.Column("seal", sa.BigInteger, nullable=False),
)

idempotency = sa.Table(
    "idempotency",
    metadata,
    sa.Column("owner", sa.Text, primary_key=True),
    sa.Column("key", sa.Text, primary_key=True),
    sa.Column("fingerprint", sa.LargeBinary, nullable=False),
    sa.Column("status", sa.SmallInteger, nullable=False),
    sa.Column("body", sa.LargeBinary, nullable=False),
    sa.Column("headers", JSONB, nullable=False),
    sa.Column("at", timestamp(), nullable=False, index=True),
)

effect = sa.Table(
    "effect",
    metadata,
    sa.Column("consumer", sa.Text, primary_key=True),
    sa.Column("event_id", sa.Text, primary_key=True),
    sa.Column("at", timestamp(), nullable=False, index=True),
)

rate_limit = sa.Table(
    "rate_limit",
    metadata,
    sa.Column("key", sa.Text, primary_key=True),
    sa.Column("window_start", timestamp(), primary_key=True),
    sa.Column("hits", sa.Integer, nullable=False),
    # A count of attempts is worth nothing after a crash; not writing WAL keeps it cheap.
    prefixes=["UNLOGGED"],
)

calendar_day = sa.Table(
    "calendar_day",
    metadata,
    sa.Column("date", sa.Date, primary_key=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("name", sa.Text),
    sa.Column("provisional", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("edited_by", sa.Uuid),
    sa.Column("edited_at", timestamp()),
    sa.Column("reason", sa.Text),
    sa.Column("version", sa.Integer, nullable=False, server_default="1"),
    sa.CheckConstraint("kind IN ('workday', 'weekend', 'holiday', 'makeup')", name="kind"),
    sa.CheckConstraint("edited_by IS NULL OR reason IS NOT NULL", name="edit_has_reason"),
)

# Which SECRET_KEY the encrypted fields are made with, and which came before it.
secret_key = sa.Table(
    "secret_key",
    metadata,
    # Names a key and tells nothing of it.
    sa.Column("fingerprint", sa.Text, primary_key=True),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("since", timestamp(), nullable=False),
    sa.Column("retired_at", timestamp()),
    # What a retired key's part of the audit trail is verified with, encrypted under the current key.
    sa.Column("audit_key", sa.LargeBinary),
    sa.CheckConstraint("state IN ('current', 'coming', 'retired')", name="state"),
    sa.CheckConstraint(
        "(state = 'retired') = (retired_at IS NOT NULL) AND (retired_at IS NULL) = (audit_key IS NULL)", name="retired_is_whole"
    ),
    sa.Index("secret_key_state_idx", "state", unique=True, postgresql_where=sa.text("state <> 'retired'")),
)
