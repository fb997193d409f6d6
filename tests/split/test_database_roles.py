"""Each service's role reaches its own schema alone; insight reads reports and nothing else."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import asyncpg
import pytest
from pydantic import SecretStr

from backend.apps.database_roles import SERVICES, grant_roles, password_of, pooler_users, role_of, url_for
from backend.apps.one import as_role
from backend.kernel.settings import Settings

SECRET = "a secret of the tests, forty characters long"
TABLES = {
    "identity": "account",
    "library": "project",
    "crm": "enterprise",
    "concierge": "ticket",
    "insight": "plan",
    "messaging": "message",
}


@asynccontextmanager
async def _as(dsn: str, service: str) -> AsyncIterator[Any]:
    connection: Any = await asyncpg.connect(url_for(dsn, service, SECRET))
    try:
        yield connection
    finally:
        await connection.close()


@pytest.fixture
async def granted(fresh_dsn: str, server_dsn: str) -> AsyncIterator[str]:
    # Roles belong to the server, which the workers share: one after another.
    turn: Any = await asyncpg.connect(server_dsn)
    await turn.execute("SELECT pg_advisory_lock(1)")
    await grant_roles(fresh_dsn, SECRET)
    yield fresh_dsn
    await turn.close()


@pytest.mark.parametrize("service", SERVICES)
async def test_a_role_reads_and_writes_its_own_schema_alone(granted: str, service: str) -> None:
    async with _as(granted, service) as connection:
        for schema, table in TABLES.items():
            ask = f"SELECT count(*) FROM {schema}.{table}"
            if schema == service:
                assert await connection.fetchval(ask) is not None
                await connection.execute(f"DELETE FROM {schema}.{table} WHERE false")
            else:
                with pytest.raises(asyncpg.InsufficientPrivilegeError):
                    await connection.fetchval(ask)
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await connection.execute(f"CREATE TABLE {service}.own (id int)")


@pytest.mark.parametrize("service", SERVICES)
async def test_audit_entries_are_added_and_never_changed(granted: str, service: str) -> None:
    async with _as(granted, service) as connection:
        await connection.execute(
            "INSERT INTO kernel.audit_entry (id, at, actor_kind, action, object_type, result, data, mac)"
            " VALUES (gen_random_uuid(), now(), 'system', 'test.add', 'test', 'done', '{}', '\\x00')"
        )
        for change in ("UPDATE kernel.audit_entry SET action = 'x'", "DELETE FROM kernel.audit_entry", "TRUNCATE kernel.audit_entry"):
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                await connection.execute(change)


async def test_insight_reads_every_report_and_no_table(granted: str) -> None:
    async with _as(granted, "insight") as connection:
        views = await connection.fetch(
            "SELECT schemaname, viewname FROM pg_views WHERE viewname LIKE 'report\\_%' AND schemaname = ANY ($1)", list(SERVICES)
        )
        assert len(views) > 10
        for schema, view in views:
            assert await connection.fetchval(f"SELECT count(*) FROM {schema}.{view}") is not None
            may_write = "SELECT has_table_privilege($1, 'INSERT') OR has_table_privilege($1, 'UPDATE') OR has_table_privilege($1, 'DELETE')"
            assert await connection.fetchval(may_write, f"{schema}.{view}") is (schema == "insight")


async def test_granting_again_takes_away_what_was_given_beside(granted: str) -> None:
    connection: Any = await asyncpg.connect(granted)
    await connection.execute("GRANT USAGE ON SCHEMA library TO dianxiaoer_crm")
    await connection.execute("GRANT SELECT ON library.project TO dianxiaoer_crm")
    await connection.close()
    await grant_roles(granted, SECRET)
    async with _as(granted, "crm") as crm:
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await crm.fetchval("SELECT count(*) FROM library.project")


async def test_a_role_keeps_its_limits_whatever_a_connection_asks_for(granted: str) -> None:
    async with _as(granted, "crm") as connection:
        limits = {name: await connection.fetchval(f"SHOW {name}") for name in ("statement_timeout", "lock_timeout")}
        assert limits == {"statement_timeout": "10s", "lock_timeout": "4s"}


async def test_the_pooler_is_told_of_every_role_and_of_no_password(granted: str) -> None:
    lines = (await pooler_users(granted)).splitlines()
    assert [line.split()[0] for line in lines] == sorted(f'"{role_of(service)}"' for service in SERVICES)
    for line, service in zip(lines, sorted(SERVICES), strict=True):
        assert '"SCRAM-SHA-256$' in line
        assert password_of(service, SECRET) not in line


def test_a_service_signs_in_as_its_role_at_both_addresses_when_told_to() -> None:
    settings = Settings(
        _env_file=None,  # type: ignore[call-arg]
        secret_key=SecretStr(SECRET),
        database_url="postgresql://pooler:6432/office",
        database_direct_url="postgresql://owner:secret@postgres:5432/office",
    )
    assert as_role(settings, "crm") is settings
    signed = as_role(settings.model_copy(update={"database_roles": True}), "crm")
    who = f"dianxiaoer_crm:{password_of('crm', SECRET)}"
    assert signed.database_url == f"postgresql://{who}@pooler:6432/office"
    assert signed.database_direct_url == f"postgresql://{who}@postgres:5432/office"
