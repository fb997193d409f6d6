"""The tables a backup holds, and the one text by which two copies of a table are the same or not.

A table's text is `COPY (SELECT ... ORDER BY primary key) TO STDOUT` under fixed settings: it is what the backup
keeps, what its hash is of, and what is asked again after a restore. It is the same in Postgres 15 to 18, in every
locale, so that a backup can move from one server to another.
"""

from dataclasses import dataclass
from typing import Any, Final

from backend.apps.database_roles import SERVICES

SCHEMAS: Final = ("kernel", *SERVICES)

# Counts of attempts are not kept over a crash either; the revision is made by migrating.
_TABLES: Final = """
SELECT format('%I.%I', n.nspname, c.relname) AS name, n.nspname AS schema, c.relname AS relation,
    array(SELECT attname::text FROM pg_attribute
          WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum) AS columns,
    array(SELECT format('%I', a.attname) || CASE WHEN a.attcollation <> 0 THEN ' COLLATE "C"' ELSE '' END
          FROM pg_index i, unnest(i.indkey) WITH ORDINALITY AS k(attnum, place)
          JOIN pg_attribute a ON a.attnum = k.attnum
          WHERE i.indrelid = c.oid AND i.indisprimary AND a.attrelid = c.oid ORDER BY k.place) AS key
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind = 'r' AND c.relpersistence = 'p'
    AND (n.nspname = ANY ($1::text[]) OR n.nspname = 'public' AND c.relname LIKE 'procrastinate\\_%')
ORDER BY 1
"""
_SEQUENCES: Final = """
SELECT format('%I.%I', schemaname, sequencename) AS name, last_value FROM pg_sequences
WHERE schemaname = ANY ($1::text[]) OR schemaname = 'public' AND sequencename LIKE 'procrastinate\\_%' ORDER BY 1
"""
FIXED_TEXT: Final = (
    "SET timezone = 'UTC'",
    "SET datestyle = 'ISO, YMD'",
    "SET intervalstyle = 'postgres'",
    "SET bytea_output = 'hex'",
    "SET extra_float_digits = 1",
    "SET client_encoding = 'UTF8'",
)


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its name, the columns that are written, and what its rows are ordered by."""

    name: str
    schema: str
    relation: str
    columns: tuple[str, ...]
    key: tuple[str, ...]

    @property
    def query(self) -> str:
        """Return the query whose COPY is the table's text."""
        columns = ", ".join(f'"{column}"' for column in self.columns)
        order = ", ".join(self.key) or 'original::text COLLATE "C"'
        return f"SELECT {columns} FROM {self.name} AS original ORDER BY {order}"  # noqa: S608 - names from the catalogue, quoted there


async def tables_of(connection: Any) -> list[Table]:
    """Return all tables that hold something of the office."""
    rows = await connection.fetch(_TABLES, list(SCHEMAS))
    return [Table(row["name"], row["schema"], row["relation"], tuple(row["columns"]), tuple(row["key"])) for row in rows]


async def sequences_of(connection: Any) -> dict[str, int | None]:
    """Return each sequence's last value; None when it has given none yet."""
    return {row["name"]: row["last_value"] for row in await connection.fetch(_SEQUENCES, list(SCHEMAS))}


async def fix_text(connection: Any) -> None:
    """Make the tables' texts independent of how server and role are set up."""
    for statement in FIXED_TEXT:
        await connection.execute(statement)


def copied(status: str) -> int:
    """Return the rows that `COPY 17` tells."""
    return int(status.rpartition(" ")[2])
