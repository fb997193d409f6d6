"""The databases that are measured, on one embedded Postgres, and servers on them."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import asyncpg
import httpx

from backend.cli import SERVICES
from backend.kernel.embedded_postgres import EmbeddedPostgres, ensure_database
from backend.kernel.migrate import upgrade
from benchmarks.seed import Office, fill
from benchmarks.server import READY_PATIENCE_S, Server, production_settings


@dataclass(frozen=True, slots=True)
class Measured:
    """One filled database with a server on it."""

    tickets: int
    dsn: str
    office: Office
    server: Server
    postgres: EmbeddedPostgres
    settings: dict[str, str]


@asynccontextmanager
async def measured(folder: Path, postgres: EmbeddedPostgres, tickets: int) -> AsyncGenerator[Measured]:
    """Fill a database with so many tickets and serve it; jobs stay where they are, as with a worker of its own."""
    dsn = await ensure_database(postgres.dsn, f"bench_{tickets}")
    await asyncio.to_thread(upgrade, dsn)
    settings = production_settings(dsn)
    office = await fill(dsn, settings["SECRET_KEY"], tickets)
    home = folder / f"server-{tickets}"
    home.mkdir()
    with Server(home, "--no-jobs", **settings) as server:
        yield Measured(tickets, dsn, office, server, postgres, settings)


@asynccontextmanager
async def apart(whole: Measured) -> AsyncGenerator[Measured]:
    """Serve the same database as separate processes behind the gateway instead, jobs left alone here too, while the block runs."""
    await asyncio.to_thread(whole.server.stop)
    home = whole.server.folder / "apart"
    home.mkdir(exist_ok=True)
    try:
        with Server(home, "--no-jobs", command="split", **whole.settings) as server:
            # The gateway is ready with the service that knows who asks; the others may need a moment more.
            async with (
                httpx.AsyncClient(base_url=f"http://127.0.0.1:{server.port}", timeout=READY_PATIENCE_S) as http,
                asyncio.timeout(READY_PATIENCE_S),
            ):
                for service in SERVICES:
                    while not (await http.get(f"/api/{service}/openapi.json")).is_success:  # noqa: ASYNC110 - another process
                        await asyncio.sleep(0.1)
            yield replace(whole, server=server)
    finally:
        await asyncio.to_thread(whole.server.start)


async def known_ids(dsn: str) -> frozenset[str]:
    """Return the ids a request refers to without making them: people and items."""
    connection = await asyncpg.connect(dsn)
    try:
        tables = ("identity.account", "identity.session", "concierge.service_item", "concierge.service_item_version")
        rows = await connection.fetch(" UNION ".join(f"SELECT id FROM {table}" for table in tables))
        return frozenset(str(row["id"]) for row in rows)
    finally:
        await connection.close()
