"""identity: units, accounts, roles, sessions, codes, consent; the roles an office begins with"""

import json
from pathlib import Path

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

revision = "0002_identity"
down_revision = "0001_kernel"
branch_labels = None
depends_on = None

STAMP = sa.DateTime(timezone=True)
SEED = Path(__file__).with_name("0002_identity_seed.json")

ADMIN = (
    "'identity.accounts.manage', 'identity.audit.read', 'identity.roles.manage', 'identity.units.manage', "
    "'messaging.deliveries.read', 'messaging.deliveries.replay', 'messaging.robots.manage', 'identity.jobs.manage'"
)
SYSADMIN = "'identity.accounts.manage', 'identity.units.manage', 'messaging.deliveries.read', 'messaging.deliveries.replay', 'messaging.robots.manage', 'identity.jobs.manage'"
PERMISSIONS_FIT_FAMILY = (
    f"(family = 'business' AND NOT permissions && ARRAY[{ADMIN}]::text[])"
    f" OR (family = 'sysadmin' AND permissions <@ ARRAY[{SYSADMIN}]::text[])"
    " OR (family = 'secadmin' AND permissions <@ ARRAY['identity.roles.manage']::text[])"
    " OR (family = 'auditor' AND permissions <@ ARRAY['identity.audit.read']::text[])"
)


def upgrade() -> None:
    op.execute("CREATE SCHEMA identity")
    _organisation()
    _account()
    _access()
    _consent()
    _seed()


def _organisation() -> None:
    op.create_table(
        "unit",
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("code", sa.Text, nullable=False),
        sa.Column("parent_code", sa.Text),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("names", JSONB, nullable=False),
        sa.Column("phone", sa.Text),
        sa.Column("active", sa.Boolean, nullable=False, server_default=sa.true()),
        sa.Column("position", sa.Integer, nullable=False, server_default="0"),
        sa.Column("version", sa.Integer, nullable=False, server_default="1"),
        sa.UniqueConstraint("code", name="unit_code_key"),
        sa.ForeignKeyConstraint(["parent_code"], ["identity.unit.code"], name="unit_parent_code_fkey"),
        sa.CheckConstraint("kind IN ('city', 'office', 'department', 'regiment', 'zone', 'station', 'aid')", name="unit_kind_check"),
        sa.CheckConstraint("parent_code IS NULL OR parent_code <> code", name="unit_not_own_parent_check"),
        schema="identity",
    )
    op.create_table(
        "role",
        sa.Column("code", sa.Text, primary_key=True),
        sa.Column("family", sa.Text, nullable=False),
        sa.Column("names", JSONB, nullable=False),
        sa.Column("permissions", ARRAY(sa.Text), nullable=False),
        sa.Column("version", sa.Integer, nullable=False, server_default="1"),
        sa.UniqueConstraint("code", "family", name="role_code_family_key"),
        sa.CheckConstraint("family IN ('business', 'sysadmin', 'secadmin', 'auditor')", name="role_family_check"),
        sa.CheckConstraint("family = 'business' OR family = code", name="role_one_role_per_admin_family_check"),
        sa.CheckConstraint(PERMISSIONS_FIT_FAMILY, name="role_permissions_fit_family_check"),
        schema="identity",
    )


def _account() -> None:
    op.create_table(
        "account",
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("unit_id", sa.Uuid),
        sa.Column("username", sa.Text),
        sa.Column("password_hash", sa.Text),
        sa.Column("initial_until", STAMP),
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
        sa.Column("delegate_id", sa.Uuid),
        sa.Column("role_family", sa.Text),
        sa.Column("active", sa.Boolean, nullable=False, server_default=sa.true()),
        sa.Column("created_at", STAMP, nullable=False),
        sa.Column("closed_at", STAMP),
        sa.Column("version", sa.Integer, nullable=False, server_default="1"),
        sa.UniqueConstraint("username", name="account_username_key"),
        sa.UniqueConstraint("kind", "email_index", name="account_kind_email_index_key"),
        sa.UniqueConstraint("kind", "phone_index", name="account_kind_phone_index_key"),
        sa.UniqueConstraint("id", "role_family", name="account_id_role_family_key"),
        sa.ForeignKeyConstraint(["unit_id"], ["identity.unit.id"], name="account_unit_id_fkey"),
        sa.ForeignKeyConstraint(["delegate_id"], ["identity.account.id"], name="account_delegate_id_fkey"),
        sa.CheckConstraint("kind IN ('investor', 'staff')", name="account_kind_check"),
        sa.CheckConstraint("language IN ('zh', 'en', 'ru')", name="account_language_check"),
        sa.CheckConstraint("(kind = 'staff') = (username IS NOT NULL)", name="account_staff_have_username_check"),
        sa.CheckConstraint(
            "kind = 'staff' OR (password_hash IS NULL AND totp_secret IS NULL AND role_family IS NULL)",
            name="account_secrets_are_for_staff_check",
        ),
        sa.CheckConstraint(
            "(absent_from IS NULL) = (absent_until IS NULL) AND absent_until >= absent_from", name="account_absence_is_a_period_check"
        ),
        sa.CheckConstraint("delegate_id IS NULL OR delegate_id <> id", name="account_not_own_delegate_check"),
        sa.CheckConstraint("NOT totp_confirmed OR totp_secret IS NOT NULL", name="account_totp_needs_secret_check"),
        sa.CheckConstraint("closed_at IS NULL OR (NOT active AND email IS NULL AND phone IS NULL)", name="account_closed_is_empty_check"),
        schema="identity",
    )
    op.create_index("account_unit_id_idx", "account", ["unit_id"], schema="identity")
    op.create_index("account_name_idx", "account", ["name", "id"], schema="identity")
    op.create_table(
        "account_role",
        sa.Column("account_id", sa.Uuid, primary_key=True),
        sa.Column("role_code", sa.Text, primary_key=True),
        sa.Column("family", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id", "family"], ["identity.account.id", "identity.account.role_family"], name="account_role_account_fkey"
        ),
        sa.ForeignKeyConstraint(["role_code", "family"], ["identity.role.code", "identity.role.family"], name="account_role_role_fkey"),
        schema="identity",
    )
    op.create_index("account_role_role_idx", "account_role", ["role_code"], schema="identity")


def _access() -> None:
    op.create_table(
        "session",
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("account_id", sa.Uuid, nullable=False),
        sa.Column("token_hash", sa.LargeBinary, nullable=False),
        sa.Column("method", sa.Text, nullable=False),
        sa.Column("created_at", STAMP, nullable=False),
        sa.Column("last_seen_at", STAMP, nullable=False),
        sa.Column("idle_seconds", sa.Integer, nullable=False),
        sa.Column("idle_expires_at", STAMP, nullable=False),
        sa.Column("absolute_expires_at", STAMP, nullable=False),
        sa.Column("stepped_up_until", STAMP),
        sa.Column("agent", sa.Text, nullable=False),
        sa.Column("address", sa.Text),
        sa.Column("revoked_at", STAMP),
        sa.UniqueConstraint("token_hash", name="session_token_hash_key"),
        sa.ForeignKeyConstraint(["account_id"], ["identity.account.id"], name="session_account_id_fkey"),
        sa.CheckConstraint("method IN ('code', 'password')", name="session_method_check"),
        schema="identity",
    )
    op.create_index("session_account_id_idx", "session", ["account_id"], schema="identity")
    op.create_table(
        "one_time_code",
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("channel", sa.Text, nullable=False),
        sa.Column("address_index", sa.LargeBinary, nullable=False),
        sa.Column("code_mac", sa.LargeBinary, nullable=False),
        sa.Column("asker", sa.LargeBinary, nullable=False),
        sa.Column("asked_from", sa.Text),
        sa.Column("created_at", STAMP, nullable=False),
        sa.Column("expires_at", STAMP, nullable=False),
        sa.Column("tries", sa.SmallInteger, nullable=False, server_default="0"),
        sa.Column("used_at", STAMP),
        sa.CheckConstraint("channel IN ('email', 'sms')", name="one_time_code_channel_check"),
        schema="identity",
    )
    op.create_index("one_time_code_address_index_idx", "one_time_code", ["address_index", "created_at"], schema="identity")
    op.create_table(
        "used_totp",
        sa.Column("account_id", sa.Uuid, primary_key=True),
        sa.Column("step", sa.BigInteger, primary_key=True),
        sa.Column("at", STAMP, nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["identity.account.id"], name="used_totp_account_id_fkey"),
        schema="identity",
    )


def _consent() -> None:
    op.create_table(
        "consent_purpose",
        sa.Column("code", sa.Text, primary_key=True),
        sa.Column("version", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("audience", sa.Text, nullable=False),
        sa.Column("required", sa.Boolean, nullable=False),
        sa.Column("titles", JSONB, nullable=False),
        sa.Column("texts", JSONB, nullable=False),
        sa.CheckConstraint("audience IN ('investor', 'staff', 'all')", name="consent_purpose_audience_check"),
        schema="identity",
    )
    op.create_table(
        "consent",
        sa.Column("id", sa.Uuid, primary_key=True),
        sa.Column("account_id", sa.Uuid, nullable=False),
        sa.Column("purpose", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("at", STAMP, nullable=False),
        sa.Column("withdrawn_at", STAMP),
        sa.ForeignKeyConstraint(["account_id"], ["identity.account.id"], name="consent_account_id_fkey"),
        sa.ForeignKeyConstraint(
            ["purpose", "version"], ["identity.consent_purpose.code", "identity.consent_purpose.version"], name="consent_purpose_fkey"
        ),
        schema="identity",
    )
    op.create_index(
        "consent_account_idx",
        "consent",
        ["account_id", "purpose", "version"],
        unique=True,
        schema="identity",
        postgresql_where=sa.text("withdrawn_at IS NULL"),
    )


def _seed() -> None:
    seed = json.loads(SEED.read_text("utf-8"))
    role = sa.table(
        "role",
        sa.column("code"),
        sa.column("family"),
        sa.column("names", JSONB),
        sa.column("permissions", ARRAY(sa.Text)),
        schema="identity",
    )
    purpose = sa.table(
        "consent_purpose",
        sa.column("code"),
        sa.column("version"),
        sa.column("audience"),
        sa.column("required"),
        sa.column("titles", JSONB),
        sa.column("texts", JSONB),
        schema="identity",
    )
    op.bulk_insert(role, seed["roles"])
    op.bulk_insert(purpose, seed["consent_purposes"])


def downgrade() -> None:
    op.execute("DROP SCHEMA identity CASCADE")
