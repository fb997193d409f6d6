"""Waits at start for what a process cannot do without, and says in the end which part did not come and what to do."""

import asyncio
import time
from typing import Any, Final
from urllib.parse import urlsplit

import asyncpg
import structlog

from backend.apps.owned import file_store_of, file_store_url
from backend.kernel import servers
from backend.kernel.audit_seal import made_newest
from backend.kernel.crypto import Vault
from backend.kernel.db import prepare_connection
from backend.kernel.files.errors import StorageFull, StorageUnavailable
from backend.kernel.key_ring import WrongKey, adopt_key, hold_to_key
from backend.kernel.settings import CannotStart, Settings

log = structlog.get_logger("start")
DATABASE: Final = "dianxiaoer"
_AGAIN_AFTER_S: Final = 1.0
_CONNECT_S: Final = 5.0
_NOT_THERE: Final = (
    OSError,
    TimeoutError,
    asyncpg.CannotConnectNowError,
    asyncpg.TooManyConnectionsError,
    # Of several servers none takes writes as yet: an election among them passes.
    asyncpg.TargetServerAttributeNotMatched,
)
_CLOSED: Final = (asyncpg.InvalidPasswordError, asyncpg.InvalidAuthorizationSpecificationError)


def where(dsn: str) -> str:
    """Return host, port and name of a database as a message may show them: never with user or password."""
    parts = urlsplit(dsn)
    name = parts.path.lstrip("/") or DATABASE
    hosts = parts.netloc.rpartition("@")[2]
    if not hosts:
        return f"{name} of the embedded Postgres"
    return f"{name} at {' or '.join(host if ':' in host.rpartition(']')[2] else f'{host}:5432' for host in hosts.split(','))}"


async def _why_not(dsn: str) -> tuple[str, bool] | None:
    """Return what is wrong with the remedy, and whether it may pass by itself; None when the database answers."""
    place = where(dsn)
    try:
        connection = await servers.connect(dsn, timeout=_CONNECT_S)
    except _NOT_THERE as error:
        reason = getattr(error, "strerror", None) or str(error) or "no answer in time"
        return f"The database {place} does not answer ({reason}). Start it, or correct host and port in DATABASE_URL.", True
    except _CLOSED:
        return f"The database {place} does not let this user in. Correct user and password in DATABASE_URL.", False
    except asyncpg.InvalidCatalogNameError:
        return f"There is no database {place}. Create it (`createdb`), or correct the name in DATABASE_URL.", False
    except (ValueError, asyncpg.InterfaceError):
        return "DATABASE_URL is not the address of a Postgres. Write it as postgresql://user:password@host:5432/name.", False
    except asyncpg.PostgresError as error:
        return f"The database {place} refuses ({type(error).__name__}). Look into its log, or correct DATABASE_URL.", False
    await connection.close()
    return None


async def reach_database(dsn: str, patience_s: float, *, all_passes: bool = False) -> None:
    """Return when the database answers; CannotStart when it has not within `patience_s`.

    With `all_passes` a user or database that is not there yet is waited for as well: another process makes them.
    """
    end = time.monotonic() + patience_s
    while (wrong := await _why_not(dsn)) is not None:
        words, passes = wrong
        if not (passes or all_passes):
            raise CannotStart(words)
        if time.monotonic() >= end:
            raise CannotStart(f"{words} Waited {patience_s:.0f} s (DATABASE_WAIT_SECONDS)." if patience_s else words)
        log.info("waiting for the database", database=where(dsn))
        await asyncio.sleep(min(_AGAIN_AFTER_S, max(0.0, end - time.monotonic())))


async def hold_to_one_key(dsn: str, settings: Settings, *, adopt: bool) -> None:
    """Raise WrongKey when the database belongs to another SECRET_KEY; with `adopt` one that belongs to none is this key's from now on."""
    vault = Vault(settings.secret_key.get_secret_value())
    connection: Any = await servers.connect(dsn)
    try:
        if await hold_to_key(connection, vault) or not adopt:
            return
        await prepare_connection(connection)
        if not await made_newest(connection, vault):
            raise WrongKey(
                "SECRET_KEY is not the one the audit trail of this database was written with. Put the former one back; or, to change it, "
                "set SECRET_KEY_PREVIOUS to the former one and run `dianxiaoer rekey`."
            )
        await adopt_key(connection, vault)
    finally:
        await connection.close()


async def reach_store(settings: Settings) -> None:
    """Return when files can be kept; CannotStart when they cannot within the same time."""
    end = time.monotonic() + settings.database_wait_seconds
    url = file_store_url(settings)
    while True:
        try:
            await file_store_of(settings).check()
        except (StorageUnavailable, StorageFull, ValueError) as error:
            cause = error.__cause__
            local = isinstance(cause, OSError)
            if local or time.monotonic() >= end:
                parts = urlsplit(url)
                why = (cause.strerror or "no answer") if isinstance(cause, OSError) else "no answer"
                remedy = (
                    "Make the folder writable for this user"
                    if local
                    else "Start it, make the bucket, correct FILE_STORE_ENDPOINT, FILE_STORE_KEY_ID and FILE_STORE_SECRET_KEY"
                )
                raise CannotStart(
                    f"The file store {parts.scheme}://{parts.hostname or ''}{parts.path} cannot be used ({why}). {remedy}, or name another "
                    "in FILE_STORE_URL."
                ) from error
            log.info("waiting for the file store")
            await asyncio.sleep(_AGAIN_AFTER_S)
        else:
            return
