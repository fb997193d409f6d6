"""Filling tables by the hundred thousand: their indexes are built once, afterwards."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any, Final

# Those of constraints stay, since others may refer to them.
_INDEXES: Final = """
SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition FROM pg_index i
WHERE i.indrelid = $1::regclass AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)"""


@asynccontextmanager
async def built_afterwards(connection: Any, table: str) -> AsyncGenerator[None]:
    """Take a table's indexes away inside, build them at the end, and tell the planner what came."""
    indexes = await connection.fetch(_INDEXES, table)
    for index in indexes:
        await connection.execute(f"DROP INDEX {index['name']}")
    yield
    await connection.execute("SET maintenance_work_mem = '512MB'")
    for index in indexes:
        await connection.execute(index["definition"])
    await connection.execute(f"VACUUM ANALYZE {table}")
