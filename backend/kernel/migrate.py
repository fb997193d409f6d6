"""Bring a database to the newest revision."""

import asyncio
from pathlib import Path

import asyncpg

MIGRATIONS = Path(__file__).parents[2] / "migrations"


class DatabaseTooNew(RuntimeError):  # noqa: N818 - reads as a fact
    """The database was migrated by a newer program."""


def newest_revision() -> str:
    """Return the id of the last revision; files are named by their ids, in order."""
    return max(path.stem for path in (MIGRATIONS / "versions").glob("[0-9]*.py"))


def upgrade(dsn: str, revision: str = "head") -> None:
    """Run the revisions the database has not seen, all or up to one (blocking)."""
    # Imported here: a start that has nothing to migrate should not pay for Alembic.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["dsn"] = dsn
    command.upgrade(config, revision)


async def current_revision(dsn: str) -> str | None:
    """Return the revision the database is at, or None when it is empty."""
    connection = await asyncpg.connect(dsn)
    try:
        if await connection.fetchval("SELECT to_regclass('public.alembic_version')") is None:
            return None
        return await connection.fetchval("SELECT version_num FROM public.alembic_version")
    finally:
        await connection.close()


async def upgrade_if_needed(dsn: str) -> None:
    """Migrate unless the database is at the newest revision; DatabaseTooNew when it is ahead of this program."""
    current = await current_revision(dsn)
    newest = newest_revision()
    if current is not None and current > newest:
        message = f"The database is at {current}, this program knows {newest}. Start the newer program, or restore a backup."
        raise DatabaseTooNew(message)
    if current != newest:
        await asyncio.to_thread(upgrade, dsn)
