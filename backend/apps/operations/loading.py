"""Puts the tables of a backup into a migrated database: one transaction, all of it or nothing.

Foreign keys and the office's own triggers are set aside for the load and put back before its end, as the owner of
the tables may do without being a superuser: rows come table by table, and what the triggers keep up is in the backup
already. Adding the keys again checks every reference.
"""

import gzip
import hashlib
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, Final

from anyio import to_thread

from backend.apps.operations.manifest import Manifest, SavedTable
from backend.apps.operations.progress import Progress
from backend.apps.operations.refusal import Refused
from backend.apps.operations.tables import Table, copied, fix_text, tables_of

CHUNK: Final = 512 * 1024
_FOREIGN_KEYS: Final = """
SELECT conrelid::regclass::text AS name, quote_ident(conname) AS conname, pg_get_constraintdef(oid) AS definition
FROM pg_constraint WHERE contype = 'f' AND conparentid = 0 AND conrelid = ANY ($1::text[]::regclass[])
"""
_TRIGGERS: Final = """
SELECT tgrelid::regclass::text AS name, quote_ident(tgname) AS tgname, tgenabled::text AS enabled
FROM pg_trigger WHERE NOT tgisinternal AND tgrelid = ANY ($1::text[]::regclass[])
"""
_AGAIN: Final = {"O": "ENABLE TRIGGER", "A": "ENABLE ALWAYS TRIGGER", "R": "ENABLE REPLICA TRIGGER"}


async def text_of(path: Path) -> AsyncIterator[bytes]:
    """Yield a table's unpacked text in pieces."""
    with gzip.open(path, "rb") as packed:
        while chunk := await to_thread.run_sync(packed.read, CHUNK):
            yield chunk


async def load(connection: Any, folder: Path, manifest: Manifest, progress: Progress) -> None:
    """Replace what the migrations have put into the tables by the backup's rows, and prove them equal; inside a transaction."""
    await fix_text(connection)
    tables = {table.name: table for table in await tables_of(connection)}
    _same_shape(tables, manifest)
    names = list(tables)
    foreign_keys = await connection.fetch(_FOREIGN_KEYS, names)
    triggers = await connection.fetch(_TRIGGERS, names)
    for key in foreign_keys:
        await connection.execute(f"ALTER TABLE {key['name']} DROP CONSTRAINT {key['conname']}")
    for trigger in triggers:
        await connection.execute(f"ALTER TABLE {trigger['name']} DISABLE TRIGGER {trigger['tgname']}")
    await connection.execute(f"TRUNCATE {', '.join(names)}")
    for number, saved in enumerate(manifest.tables, 1):
        progress.now_at(f"table {number} of {len(names)}: {saved.name}")
        await _load_table(connection, tables[saved.name], saved, folder)
    for key in foreign_keys:
        await connection.execute(f"ALTER TABLE {key['name']} ADD CONSTRAINT {key['conname']} {key['definition']}")
    for trigger in triggers:
        if trigger["enabled"] in _AGAIN:
            await connection.execute(f"ALTER TABLE {trigger['name']} {_AGAIN[trigger['enabled']]} {trigger['tgname']}")
    for sequence, last in manifest.sequences.items():
        await connection.execute("SELECT setval($1::text::regclass, $2, $3)", sequence, last or 1, last is not None)
    await _prove(connection, tables, manifest, progress)


def _same_shape(tables: dict[str, Table], manifest: Manifest) -> None:
    given = {saved.name: tuple(saved.columns) for saved in manifest.tables}
    if given != {name: table.columns for name, table in tables.items()}:
        different = sorted(name for name in {*given, *tables} if name not in tables or given.get(name) != tables[name].columns)
        raise Refused(
            f"The backup's tables are not those of revision {manifest.revision}: {', '.join(different[:5])}. The database it was taken of "
            "had been changed by hand; restore into a database changed in the same way."
        )


async def _load_table(connection: Any, table: Table, saved: SavedTable, folder: Path) -> None:
    status = await connection.copy_to_table(
        table.relation, schema_name=table.schema, source=text_of(folder / saved.path), columns=list(table.columns), format="text"
    )
    if copied(status) != saved.rows:
        raise Refused(f"{saved.name}: {copied(status)} rows went in, the backup has {saved.rows}. Nothing was changed; restore again.")


async def _prove(connection: Any, tables: dict[str, Table], manifest: Manifest, progress: Progress) -> None:
    for saved in manifest.tables:
        progress.now_at(f"comparing {saved.name}")
        digest = hashlib.sha256()

        async def take(chunk: bytes, digest: Any = digest) -> None:
            digest.update(chunk)

        await connection.copy_from_query(tables[saved.name].query, output=take, format="text")
        if digest.hexdigest() != saved.sha256:
            raise Refused(
                f"{saved.name} is not what the backup holds after all. Nothing was changed; restore again, into another database."
            )
