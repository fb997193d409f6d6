"""All checks in order; a part that cannot be asked ends its own checks only."""

import sys
from collections.abc import AsyncIterator
from itertools import chain

import asyncpg

from backend.apps.operations.doctor import database, machine, neighbours
from backend.apps.operations.doctor.finding import Finding, warning, wrong
from backend.apps.operations.places import connect, database_at_hand
from backend.kernel.embedded_postgres import EmbeddedPostgresError
from backend.kernel.settings import CannotStart, Settings
from backend.messaging.settings import MessagingSettings


async def examine() -> int:
    """Write all findings; return the exit status: 1 when something is wrong."""
    levels: list[str] = []
    async for finding in findings():
        levels.append(finding.level)
        sys.stdout.write(f"{finding}\n")
        sys.stdout.flush()
    sys.stdout.write(f"\n{len(levels)} checks: {levels.count('wrong')} wrong, {levels.count('warning')} to look at\n")
    return 1 if "wrong" in levels else 0


async def findings() -> AsyncIterator[Finding]:
    """Yield what every check finds."""
    for finding in machine.check_settings():
        yield finding
        if finding.level == "wrong":
            return
    settings, messaging = Settings().model_copy(update={"database_wait_seconds": 0}), MessagingSettings()
    here = (machine.check_secrets(settings), machine.check_public_url(settings), machine.check_folder(settings), machine.check_parts())
    for finding in chain(*here):
        yield finding
    for talk in (
        _database(settings),
        neighbours.check_store(settings),
        neighbours.check_mail(messaging),
        neighbours.check_sms(messaging),
        neighbours.check_services(settings),
    ):
        async for finding in talk:
            yield finding


async def _database(settings: Settings) -> AsyncIterator[Finding]:
    if not settings.database_url and not (settings.data_dir / "postgres").exists():
        yield warning("database", "the embedded one has not been made yet", "Start the program once, or set DATABASE_URL")
        return
    try:
        async with database_at_hand(settings, shared=True) as dsn:
            connection = await connect(dsn)
            try:
                async for finding in _questions(connection, settings, dsn):
                    yield finding
            finally:
                await connection.close()
    except (EmbeddedPostgresError, CannotStart) as error:
        words, _, remedy = str(error).partition(". ")
        yield wrong("database", words, remedy or "Look into its log")
    except (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
        yield wrong("database", f"stopped answering ({type(error).__name__})", "Look into its log, then ask again")


async def _questions(connection: asyncpg.Connection, settings: Settings, dsn: str) -> AsyncIterator[Finding]:
    current = True
    for check in (database.check_server(connection), database.check_revision(connection), database.check_connections(connection, settings)):
        async for finding in check:
            current = current and not (finding.what == "revision" and finding.level != "ok")
            yield finding
    if not current:
        return
    for check in (
        database.check_key(connection, settings),
        database.check_roles(connection, settings, dsn),
        database.check_calendar(connection),
        database.check_jobs(connection),
        database.check_audit(connection, settings),
    ):
        async for finding in check:
            yield finding
