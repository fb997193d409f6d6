"""A small office with real commits, files that rows name, a sealed trail and a waiting job; and an empty place beside it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from backend.apps.all import open_resources
from backend.apps.calendar_seed import fill_calendar
from backend.apps.owned import file_store_of
from backend.identity.accounts.schemas import NewAccount
from backend.identity.accounts.service import create_account
from backend.identity.jobs import seal_audit
from backend.identity.units.schemas import NewUnit
from backend.identity.units.service import create_unit
from backend.kernel import clock
from backend.kernel.crypto import Vault
from backend.kernel.files.store import FileStore
from backend.kernel.ids import new_id
from backend.kernel.jobs import defer
from backend.kernel.principal import SYSTEM
from backend.kernel.settings import Settings
from tests.conftest import with_database

SECRET = "an operator's secret, forty characters long"
VAULT = Vault(SECRET)
_UNIT = NewUnit(code="operated", parent_code=None, kind="office", names={"zh": "一个办公室", "en": "An office", "ru": "Отдел"})


def settings_at(folder: Path, dsn: str = "", secret: str = SECRET, **more: Any) -> Settings:
    given = {"data_dir": folder, "database_url": dsn, "secret_key": secret, "demo": False, "secure_cookies": True, **more}
    return Settings(_env_file=None, **given)  # type: ignore[call-arg]


@asynccontextmanager
async def connected(dsn: str) -> AsyncIterator[Any]:
    connection: Any = await asyncpg.connect(dsn)
    try:
        yield connection
    finally:
        await connection.close()


class Office:
    """Where it is, and the file its rows name."""

    def __init__(self, settings: Settings, key: str) -> None:
        self.settings = settings
        self.dsn = settings.database_url
        self.store: FileStore = file_store_of(settings)
        self.key = key


@pytest.fixture
async def office(fresh_dsn: str, tmp_path: Path) -> Office:
    settings = settings_at(tmp_path / "office", fresh_dsn)
    resources = await open_resources(settings, fresh_dsn)
    try:
        await fill_calendar(resources.database)
        async with resources.database.transaction() as tx:
            await create_unit(tx, resources.vault, SYSTEM, _UNIT)
            for name in ("sysadmin", "secadmin", "auditor"):
                await create_account(tx, resources.vault, SYSTEM, NewAccount(name=name, username=name, unit_code=_UNIT.code))
        stored = await resources.files.put_bytes(b"a paper" * 100_000)
        await resources.files.put_bytes(b"one whose row was never committed")
        async with resources.database.transaction() as tx:
            await tx.connection.execute(
                "INSERT INTO insight.bulletin_template (id, number, name, store_key, sha256, size, created_at, demo)"
                " VALUES ($1, 1, '模板 \t\\N \"quoted\"', $2, $3, $4, $5, false)",
                new_id(),
                stored.key,
                bytes.fromhex(stored.sha256),
                stored.size,
                clock.now(),
            )
            await tx.connection.execute(
                "UPDATE identity.account SET email = $1, email_index = $2 WHERE username = 'auditor'",
                resources.vault.encrypt("auditor@example.org"),
                resources.vault.blind_index("auditor@example.org"),
            )
            defer(tx, "kernel.housekeeping", {})
        await seal_audit(resources, {})
    finally:
        await resources.database.close()
    return Office(settings, stored.key)


_empty = iter(range(1_000_000))


@pytest.fixture
async def empty(server_dsn: str, tmp_path: Path, request: pytest.FixtureRequest) -> AsyncIterator[Settings]:
    """Settings of a place where nothing is yet: no table, no file."""
    worker = getattr(request.config, "workerinput", {"workerid": "main"})["workerid"]
    name = f"dx_{worker}_empty_{next(_empty)}"
    async with connected(server_dsn) as connection:
        await connection.execute(f'CREATE DATABASE "{name}"')
    yield settings_at(tmp_path / "empty", with_database(server_dsn, name))
    async with connected(server_dsn) as connection:
        await connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
