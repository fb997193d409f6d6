"""Where an operator's command finds the database: given by URL, served by a running program, or started for the command."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote, urlsplit

import asyncpg

from backend.kernel.settings import Settings

DATABASE: Final = "dianxiaoer"
APPLICATION: Final = "dianxiaoer-operator"
_CONNECT_S: Final = 10.0


def where(dsn: str) -> str:
    """Return host, port and name of a database as a message may show them: never with user or password."""
    parts = urlsplit(dsn)
    name = parts.path.lstrip("/") or DATABASE
    if not parts.hostname:
        return f"{name} of the embedded Postgres"
    return f"{name} at {parts.hostname}:{parts.port or 5432}"


async def connect(dsn: str) -> Any:
    """Connect without any limit of time on statements."""
    return await asyncpg.connect(
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


@asynccontextmanager
async def database_at_hand(settings: Settings, *, shared: bool) -> AsyncGenerator[str]:
    """Yield the database's URL as it is, migrated or not; `shared` is content with the server of a running program."""
    if settings.database_url:
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
