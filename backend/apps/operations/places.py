"""Where an operator's command finds the database: given by URL, served by a running program, or started for the command."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

import asyncpg

from backend.apps.operations.reaching import DATABASE, reach_database
from backend.kernel import servers
from backend.kernel.audit import audit
from backend.kernel.crypto import Vault
from backend.kernel.db import Tx, flush_outbox, prepare_connection
from backend.kernel.principal import SYSTEM
from backend.kernel.settings import Settings

APPLICATION: Final = "dianxiaoer-operator"
_CONNECT_S: Final = 10.0


async def connect(dsn: str) -> Any:
    """Connect without any limit of time on statements."""
    return await servers.connect(
        dsn, timeout=_CONNECT_S, server_settings={"application_name": APPLICATION, "timezone": "UTC", "statement_timeout": "0"}
    )


def _running(folder: Path) -> str | None:
    """Return the URL of the embedded server that another process of ours runs on this folder."""
    sockets = (folder / "socket").resolve()
    if not (sockets / ".s.PGSQL.5432").exists():
        return None
    return f"postgresql://postgres@/{DATABASE}?host={quote(str(sockets))}&port=5432"


async def _answers(dsn: str) -> bool:
    try:
        connection = await connect(dsn)
    except (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError):
        return False
    await connection.close()
    return True


async def note(dsn: str, vault: Vault, action: str, **data: Any) -> None:
    """Record in the audit trail what the operator did."""
    connection = await connect(dsn)
    try:
        await prepare_connection(connection)
        async with connection.transaction():
            tx = Tx(connection)
            audit(tx, vault, SYSTEM, action, "database", None, **data)
            await flush_outbox(tx)
    finally:
        await connection.close()


@asynccontextmanager
async def database_at_hand(settings: Settings, *, shared: bool) -> AsyncGenerator[str]:
    """Yield the database's URL as it is, migrated or not; `shared` is content with the server of a running program."""
    if settings.database_url:
        await reach_database(settings.database_url, settings.database_wait_seconds)
        yield settings.database_url
        return
    from backend.kernel.embedded_postgres import EmbeddedPostgres, ensure_database

    folder = settings.data_dir / "postgres"
    running = _running(folder.absolute()) if shared else None
    if running is not None and await _answers(running):
        yield running
        return
    async with EmbeddedPostgres(folder) as server:
        yield await ensure_database(server.dsn, DATABASE)
