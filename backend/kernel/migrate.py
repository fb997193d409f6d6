"""Bring a database to the newest revision."""

import asyncio
from pathlib import Path

from backend.kernel import servers
from backend.kernel.settings import CannotStart

MIGRATIONS = Path(__file__).parents[2] / "migrations"
RESTORE_MARK = "public.dianxiaoer_restore"


class DatabaseTooNew(CannotStart):
    """The database was migrated by a newer program."""


class HalfRestored(CannotStart):
    """A restore into this database has not come to its end."""


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
    connection = await servers.connect(dsn)
    try:
        if await connection.fetchval("SELECT to_regclass('public.alembic_version')") is None:
            return None
        return await connection.fetchval("SELECT version_num FROM public.alembic_version")
    finally:
        await connection.close()


async def refuse_half_restored(dsn: str) -> None:
    """Raise HalfRestored when a restore into this database was interrupted or is going on."""
    connection = await servers.connect(dsn)
    try:
        begun = await connection.fetchval("SELECT to_regclass($1)", RESTORE_MARK) is not None
    finally:
        await connection.close()
    if begun:
        raise HalfRestored(
            "A restore into this database was interrupted, so that only part of the backup is there. Run `dianxiaoer restore` with the "
            "same backup again; it begins anew by itself."
        )


def refuse_too_new(current: str | None) -> None:
    """Raise DatabaseTooNew when a newer program has migrated the database."""
    newest = newest_revision()
    if current is not None and current > newest:
        raise DatabaseTooNew(
            f"This database is at revision {current}, which this version does not know: its newest is {newest}. Install the version that "
            "migrated it (or a newer one), or restore a backup taken before into an empty database."
        )


async def upgrade_if_needed(dsn: str) -> None:
    """Migrate unless the database is at the newest revision; refuses one that is newer, or restored in part."""
    await refuse_half_restored(dsn)
    current = await current_revision(dsn)
    refuse_too_new(current)
    if current != newest_revision():
        await asyncio.to_thread(upgrade, dsn)
