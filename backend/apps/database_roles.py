"""One database role per service, with rights on its own schema alone.

What stays shared is the kernel's: audit entries can be added by all and changed by none, keys, effects, attempts and
the calendar belong to everybody, and the queue of jobs is the library's own set of tables. insight reads the
`report_*` views of the others and nothing else of them; a view reads its tables with its owner's rights.
"""

import hashlib
import hmac
from typing import Any, Final
from urllib.parse import quote, urlsplit, urlunsplit

from backend.kernel import servers
from backend.kernel.db import LOCK_TIMEOUT_MS, STATEMENT_TIMEOUT_MS

SERVICES: Final = ("identity", "library", "crm", "concierge", "insight", "messaging")
_SEALS: Final = "identity"
# Kept by the role as well: a pooler hands on no limits that a connection asks for when it opens.
_LIMITS: Final = {
    "statement_timeout": f"{STATEMENT_TIMEOUT_MS}ms",
    "lock_timeout": f"{LOCK_TIMEOUT_MS}ms",
    "idle_in_transaction_session_timeout": "60s",
}
_SHARED: Final = ("idempotency", "effect", "rate_limit")


def role_of(service: str) -> str:
    """Return the name of a service's role."""
    return f"dianxiaoer_{service}"


def password_of(service: str, secret: str) -> str:
    """Return the password of a service's role, which follows from the secret key."""
    return hmac.digest(secret.encode(), f"dianxiaoer:database:{service}".encode(), hashlib.sha256).hex()


def url_for(dsn: str, service: str, secret: str) -> str:
    """Return the database's URL for one service's role."""
    parts = urlsplit(dsn)
    place = parts.netloc.rpartition("@")[2]
    return urlunsplit(parts._replace(netloc=f"{role_of(service)}:{quote(password_of(service, secret))}@{place}"))


def _own_schema(service: str) -> list[str]:
    role = role_of(service)
    return [
        f"GRANT USAGE ON SCHEMA {service} TO {role}",
        f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {service} TO {role}",
        f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA {service} TO {role}",
        f"GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA {service} TO {role}",
    ]


def _kernel(service: str) -> list[str]:
    role = role_of(service)
    rights = [
        f"GRANT USAGE ON SCHEMA kernel TO {role}",
        f"GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA kernel TO {role}",
        f"GRANT INSERT ON kernel.audit_entry TO {role}",
        f"GRANT SELECT ON kernel.calendar_day TO {role}",
        # Whether this is the database's key; the rest of the row is for the audit trail.
        f"GRANT SELECT (fingerprint, state) ON kernel.secret_key TO {role}",
        *(f"GRANT SELECT, INSERT, UPDATE, DELETE ON kernel.{table} TO {role}" for table in _SHARED),
        # The library's tables of jobs stand in `public`.
        f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role}",
        f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {role}",
    ]
    if service == "concierge":
        rights.append(f"GRANT INSERT, UPDATE ON kernel.calendar_day TO {role}")
    if service == _SEALS:
        rights += [
            f"GRANT SELECT ON kernel.audit_entry, kernel.secret_key TO {role}",
            f"GRANT SELECT, INSERT ON kernel.audit_seal, kernel.audit_sealed TO {role}",
        ]
    return rights


_REPORTS: Final = """
SELECT format('%I.%I', schemaname, viewname) FROM pg_views
WHERE schemaname = ANY ($1::text[]) AND viewname LIKE 'report\\_%' ORDER BY 1
"""


async def _reports(connection: Any) -> list[str]:
    role = role_of("insight")
    others = [service for service in SERVICES if service != "insight"]
    views = [row[0] for row in await connection.fetch(_REPORTS, others)]
    return [
        *(f"GRANT USAGE ON SCHEMA {service} TO {role}" for service in others),
        *(f"GRANT SELECT ON {view} TO {role}" for view in views),
    ]


async def grant_roles(dsn: str, secret: str) -> None:
    """Make each service's role what it should be: created, with its password, and with these rights and no others."""
    connection: Any = await servers.connect(dsn)
    try:
        async with connection.transaction():
            for service in SERVICES:
                await _create(connection, service, secret)
                for statement in (*_own_schema(service), *_kernel(service)):
                    await connection.execute(statement)
            for statement in await _reports(connection):
                await connection.execute(statement)
    finally:
        await connection.close()


async def pooler_users(dsn: str) -> str:
    """Return PgBouncer's list of users: each service's role and what its password is proved by, never the password."""
    connection: Any = await servers.connect(dsn)
    try:
        rows = await connection.fetch(
            "SELECT rolname, rolpassword FROM pg_authid WHERE rolname = ANY ($1)", [role_of(one) for one in SERVICES]
        )
    finally:
        await connection.close()
    return "".join(f'"{row["rolname"]}" "{row["rolpassword"]}"\n' for row in sorted(rows))


async def _create(connection: Any, service: str, secret: str) -> None:
    role = role_of(service)
    if not await connection.fetchval("SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1)", role):
        await connection.execute(f"CREATE ROLE {role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE")
    await connection.execute(f"ALTER ROLE {role} PASSWORD '{password_of(service, secret)}'")
    for name, value in _LIMITS.items():
        await connection.execute(f"ALTER ROLE {role} SET {name} = '{value}'")
    for schema in (*SERVICES, "kernel", "public"):
        await connection.execute(f"REVOKE ALL ON ALL TABLES IN SCHEMA {schema} FROM {role}")
        await connection.execute(f"REVOKE ALL ON SCHEMA {schema} FROM {role}")
