"""Which files of the store the rows of the database name."""

from typing import Any, Final

from backend.apps.operations.tables import SCHEMAS

_COLUMNS: Final = """
SELECT format('%I.%I', n.nspname, c.relname) AS name, format('%I', a.attname) AS attribute
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
WHERE c.relkind = 'r' AND n.nspname = ANY ($1::text[]) AND a.attnum > 0 AND NOT a.attisdropped
    AND a.atttypid = 'text'::regtype AND a.attname LIKE '%\\_key'
ORDER BY 1, 2
"""
_KEYS: Final = "SELECT {attribute} FROM {name} WHERE {attribute} ~ '^[0-9a-f]{{2}}/[0-9a-f]{{2}}/[0-9a-f]{{32}}$'"


async def named_files(connection: Any) -> set[str]:
    """Return the keys of all files that rows name; must be asked inside a transaction."""
    found: set[str] = set()
    for row in await connection.fetch(_COLUMNS, list(SCHEMAS)):
        async for (key,) in connection.cursor(_KEYS.format(name=row["name"], attribute=row["attribute"]), prefetch=1000):
            found.add(key)
    return found
