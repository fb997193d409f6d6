"""Tables of identity: people, units, roles, sessions, consent."""

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

from backend.kernel.tables import one_of, service_metadata, timestamp

metadata = service_metadata("identity")

UNIT_KINDS = ("city", "office", "department", "regiment", "zone", "station", "aid")
ADMIN_FAMILIES = ("sysadmin", "secadmin", "auditor")
FAMILIES = ("business", *ADMIN_FAMILIES)
CHANNELS = ("email", "sms")
LANGUAGES = ("zh", "en", "ru")
AUDIENCES = ("investor", "staff", "all")

# What an administrator may hold, and what nobody else may: the separation of the three is a constraint of the
# database, so that no edit of a role can undo it.
_ADMIN_LIMITS = {
    "sysadmin": (
        "identity.accounts.manage",
        "identity.units.manage",
        "messaging.deliveries.read",
        "messaging.deliveries.replay",
        "messaging.robots.manage",
        "identity.jobs.manage",
    ),
    "secadmin": ("identity.roles.manage",),
    "auditor": ("identity.audit.read",),
}


def _array(values: tuple[str, ...]) -> str:
    return "ARRAY[" + ", ".join(f"'{value}'" for value in values) + "]::text[]"


ADMIN_PERMISSIONS = tuple(sorted({name for names in _ADMIN_LIMITS.values() for name in names}))
PERMISSIONS_FIT_FAMILY = " OR ".join(
    [
        f"(family = 'business' AND NOT permissions && {_array(ADMIN_PERMISSIONS)})",
        *(f"(family = '{family}' AND permissions <@ {_array(names)})" for family, names in _ADMIN_LIMITS.items()),
    ]
)

unit = sa.Table(
    "unit",
    metadata,
    sa.Column("id", sa.Uuid, primary_key=True),
    sa.Column("code", sa.Text, nullable=False, unique=True),
    sa.Column("parent_code", sa.Text, sa.ForeignKey("identity.unit.code")),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("names", JSONB, nullable=False),
    sa.Column("phone", sa.Text),
    sa.Column("active", sa.Boolean, nullable=False, server_default=sa.true()),
    sa.Column("position", sa.Integer, nullable=False, server_default="0"),
    sa.Column("version", sa.Integer, nullable=False, server_default="1"),
    one_of("kind", UNIT_KINDS),
    sa.CheckConstraint("parent_code IS NULL OR parent_code <> code", name="not_own_parent"),
)

role = sa.Table(
    "role",
    metadata,
    sa.Column("code", sa.Text, primary_key=True),
    sa.Column("family", sa.Text, nullable=False),
    sa.Column("names", JSONB, nullable=False),
    sa.Column("permissions", ARRAY(sa.Text), nullable=False),
    sa.Column("version", sa.Integer, nullable=False, server_default="1"),
    sa.UniqueConstraint("code", "family"),
    one_of("family", FAMILIES),
    sa.CheckConstraint("family = 'business' OR family = code", name="one_role_per_admin_family"),
    sa.CheckConstraint(PERMISSIONS_FIT_FAMILY, name="permissions_fit_family"),
)

account = sa.Table(
    "account",
    metadata,
    sa.Column("id", sa.Uuid, primary_key=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("unit_id", sa.Uuid, sa.ForeignKey("identity.unit.id"), index=True),
    sa.Column("username", sa.Text, unique=True),
    sa.Column("password_hash", sa.Text),
    # Until when a secret handed out by an administrator opens the door; empty once the owner chose a password.
    sa.Column("initial_until", timestamp()),
    sa.Column("totp_secret", sa.LargeBinary),
    sa.Column("totp_confirmed", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("email", sa.LargeBinary),
    sa.Column("email_index", sa.LargeBinary),
    sa.Column("phone", sa.LargeBinary),
    sa.Column("phone_index", sa.LargeBinary),
    sa.Column("language", sa.Text, nullable=False),
    sa.Column("office_phone", sa.Text),
    sa.Column("absent_from", sa.Date),
    sa.Column("absent_until", sa.Date),
    sa.Column("delegate_id", sa.Uuid, sa.ForeignKey("identity.account.id")),
    sa.Column("role_family", sa.Text),
    sa.Column("active", sa.Boolean, nullable=False, server_default=sa.true()),
    sa.Column("created_at", timestamp(), nullable=False),
    sa.Column("closed_at", timestamp()),
    sa.Column("version", sa.Integer, nullable=False, server_default="1"),
    # An investor's address and the same person's address as an employee are two accounts: the code that opens
    # the first never opens the second.
    sa.UniqueConstraint("kind", "email_index"),
    sa.UniqueConstraint("kind", "phone_index"),
    sa.UniqueConstraint("id", "role_family"),
    one_of("kind", ("investor", "staff")),
    one_of("language", LANGUAGES),
    sa.CheckConstraint("(kind = 'staff') = (username IS NOT NULL)", name="staff_have_username"),
    sa.CheckConstraint(
        "kind = 'staff' OR (password_hash IS NULL AND totp_secret IS NULL AND role_family IS NULL)", name="secrets_are_for_staff"
    ),
    sa.CheckConstraint("(absent_from IS NULL) = (absent_until IS NULL) AND absent_until >= absent_from", name="absence_is_a_period"),
    sa.CheckConstraint("delegate_id IS NULL OR delegate_id <> id", name="not_own_delegate"),
    sa.CheckConstraint("NOT totp_confirmed OR totp_secret IS NOT NULL", name="totp_needs_secret"),
    sa.CheckConstraint("closed_at IS NULL OR (NOT active AND email IS NULL AND phone IS NULL)", name="closed_is_empty"),
    sa.Index("account_name_idx", "name", "id"),
)

# All roles of an account are of one family, because both keys carry it: so nobody is two of the three
# administrators, and no administrator does business.
account_role = sa.Table(
    "account_role",
    metadata,
    sa.Column("account_id", sa.Uuid, primary_key=True),
    sa.Column("role_code", sa.Text, primary_key=True),
    sa.Column("family", sa.Text, nullable=False),
    sa.ForeignKeyConstraint(
        ["account_id", "family"], ["identity.account.id", "identity.account.role_family"], name="account_role_account_fkey"
    ),
    sa.ForeignKeyConstraint(["role_code", "family"], ["identity.role.code", "identity.role.family"], name="account_role_role_fkey"),
    sa.Index("account_role_role_idx", "role_code"),
)

session = sa.Table(
    "session",
    metadata,
    sa.Column("id", sa.Uuid, primary_key=True),
    sa.Column("account_id", sa.Uuid, sa.ForeignKey("identity.account.id"), nullable=False, index=True),
    sa.Column("token_hash", sa.LargeBinary, nullable=False, unique=True),
    sa.Column("method", sa.Text, nullable=False),
    sa.Column("created_at", timestamp(), nullable=False),
    sa.Column("last_seen_at", timestamp(), nullable=False),
    sa.Column("idle_seconds", sa.Integer, nullable=False),
    sa.Column("idle_expires_at", timestamp(), nullable=False),
    sa.Column("absolute_expires_at", timestamp(), nullable=False),
    sa.Column("stepped_up_until", timestamp()),
    sa.Column("agent", sa.Text, nullable=False),
    sa.Column("address", sa.Text),
    sa.Column("revoked_at", timestamp()),
    one_of("method", ("code", "password")),
)

one_time_code = sa.Table(
    "one_time_code",
    metadata,
    sa.Column("id", sa.Uuid, primary_key=True),
    sa.Column("channel", sa.Text, nullable=False),
    sa.Column("address_index", sa.LargeBinary, nullable=False),
    sa.Column("code_mac", sa.LargeBinary, nullable=False),
    # The browser that asked (hash of its cookie) and its address: whoever asks for codes to somebody else's
    # address wastes only codes of their own.
    sa.Column("asker", sa.LargeBinary, nullable=False),
    sa.Column("asked_from", sa.Text),
    sa.Column("created_at", timestamp(), nullable=False),
    sa.Column("expires_at", timestamp(), nullable=False),
    sa.Column("tries", sa.SmallInteger, nullable=False, server_default="0"),
    sa.Column("used_at", timestamp()),
    one_of("channel", CHANNELS),
    sa.Index("one_time_code_address_index_idx", "address_index", "created_at"),
)

used_totp = sa.Table(
    "used_totp",
    metadata,
    sa.Column("account_id", sa.Uuid, sa.ForeignKey("identity.account.id"), primary_key=True),
    sa.Column("step", sa.BigInteger, primary_key=True),
    sa.Column("at", timestamp(), nullable=False),
)

consent_purpose = sa.Table(
    "consent_purpose",
    metadata,
    sa.Column("code", sa.Text, primary_key=True),
    sa.Column("version", sa.Integer, primary_key=True),
    sa.Column("audience", sa.Text, nullable=False),
    sa.Column("required", sa.Boolean, nullable=False),
    sa.Column("titles", JSONB, nullable=False),
    sa.Column("texts", JSONB, nullable=False),
    one_of("audience", AUDIENCES),
)

consent = sa.Table(
    "consent",
    metadata,
    sa.Column("id", sa.Uuid, primary_key=True),
    sa.Column("account_id", sa.Uuid, sa.ForeignKey("identity.account.id"), nullable=False),
    sa.Column("purpose", sa.Text, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("at", timestamp(), nullable=False),
    sa.Column("withdrawn_at", timestamp()),
    sa.ForeignKeyConstraint(
        ["purpose", "version"], ["identity.consent_purpose.code", "identity.consent_purpose.version"], name="consent_purpose_fkey"
    ),
    sa.Index("consent_account_idx", "account_id", "purpose", "version", unique=True, postgresql_where=sa.text("withdrawn_at IS NULL")),
)

# The office itself, and how far its first set-up is: one row each.
office = sa.Table(
    "office",
    metadata,
    sa.Column("sole", sa.Boolean, primary_key=True, server_default=sa.true()),
    sa.Column("names", JSONB, nullable=False),
    # What the area it serves is called in guides: "in <place>".
    sa.Column("places", JSONB, nullable=False),
    sa.Column("region_code", sa.Text, nullable=False),
    sa.Column("logo", sa.LargeBinary),
    sa.Column("logo_type", sa.Text),
    sa.Column("created_at", timestamp(), nullable=False),
    sa.Column("version", sa.Integer, nullable=False, server_default="1"),
    sa.CheckConstraint("sole", name="one_row"),
    sa.CheckConstraint("(logo IS NULL) = (logo_type IS NULL)", name="logo_has_type"),
)

setup = sa.Table(
    "setup",
    metadata,
    sa.Column("sole", sa.Boolean, primary_key=True, server_default=sa.true()),
    # The code shown on the console, and the browser that it opened the wizard to: hashes of both.
    sa.Column("code_hash", sa.LargeBinary),
    sa.Column("wrong_tries", sa.Integer, nullable=False, server_default="0"),
    sa.Column("session_hash", sa.LargeBinary),
    sa.Column("session_until", timestamp()),
    # What was answered so far, encrypted: it holds names and addresses of people.
    sa.Column("draft", sa.LargeBinary),
    sa.Column("logo", sa.LargeBinary),
    sa.Column("logo_type", sa.Text),
    sa.Column("finished_at", timestamp()),
    sa.CheckConstraint("sole", name="one_row"),
    sa.CheckConstraint("finished_at IS NULL OR num_nonnulls(code_hash, session_hash, draft, logo) = 0", name="finished_is_closed"),
)
