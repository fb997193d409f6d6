"""Connecting to the database, of which there may be several servers: the address names them, one at a time takes writes.

asyncpg gives all of them one time limit together, and goes no further than a server that is starting; one that lost its
power answers nothing, so that the living one beside it would never be asked.
"""

import asyncio
from typing import Any, Final
from urllib.parse import urlsplit, urlunsplit

import asyncpg

_PATIENCE_S: Final = 1.0
_NEXT: Final = (OSError, asyncpg.CannotConnectNowError, asyncpg.TargetServerAttributeNotMatched)
# By address: the server that was right the last time.
_last: dict[str, int] = {}


def servers_of(dsn: str) -> list[str]:
    """Return an address for each server that one address names."""
    parts = urlsplit(dsn)
    who, at, hosts = parts.netloc.rpartition("@")
    return [urlunsplit(parts._replace(netloc=f"{who}{at}{host}")) for host in hosts.split(",")]


async def connect(dsn: str, **options: Any) -> Any:
    """Connect to whichever server is as the address asks, the one of last time first; takes what `asyncpg.connect` takes."""
    servers = servers_of(dsn)
    if len(servers) == 1:
        return await asyncpg.connect(dsn, **options)
    first, failed = _last.get(dsn, 0), None
    for nth in (*range(first, len(servers)), *range(first)):
        try:
            async with asyncio.timeout(_PATIENCE_S):
                connection = await asyncpg.connect(servers[nth], **options)
        except _NEXT as error:
            # That it takes no writes says less than that it does not answer, which passes as well.
            failed = error
        else:
            _last[dsn] = nth
            return connection
    assert failed is not None
    raise failed
