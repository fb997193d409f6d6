"""`dianxiaoer backup TO`: the database as of one moment and every file of the store, in a folder that proves itself whole.

Tables are taken by COPY in one repeatable-read snapshot rather than by pg_dump: that needs no client programs, which
must be as new as the server; it goes from any Postgres 15-18 to any other, without a superuser; and the hash of a
table is made of the very bytes that are written. The schema is not in the backup: it is what the migrations make of
the revision the manifest names.

Files are taken after the snapshot. They are never overwritten, so that each one a row of the snapshot names is there
and is what it was; one whose paper was deleted in between is noted as missing.
"""

import gzip
import hashlib
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any, BinaryIO, Final, cast

from anyio import to_thread

from backend.apps.operations import manifest as manifests
from backend.apps.operations.file_keys import named_files
from backend.apps.operations.manifest import Manifest, SavedTable, Written
from backend.apps.operations.places import connect, note
from backend.apps.operations.progress import Progress, amount
from backend.apps.operations.refusal import Refused
from backend.apps.operations.tables import Table, copied, fix_text, sequences_of, tables_of
from backend.kernel import clock
from backend.kernel.audit_journal import MISSING_FILE
from backend.kernel.audit_seal import HEAD_FILE
from backend.kernel.crypto import Vault
from backend.kernel.files.durable import digest_file, write_durably
from backend.kernel.files.errors import StoredFileMissing
from backend.kernel.files.store import FileStore

_PACKING: Final = 1
_LIST_LINE: Final = "{sha256} {size} {key}\n"


@dataclass(slots=True)
class _Sink:
    """Takes a table's text, packs it and hashes it on the way."""

    packed: BinaryIO
    digest: Any = field(default_factory=hashlib.sha256)

    async def take(self, chunk: bytes) -> None:
        """Take a piece of the text."""
        self.digest.update(chunk)
        await to_thread.run_sync(self.packed.write, chunk)


async def save_table(connection: Any, table: Table, folder: Path) -> SavedTable:
    """Write one table's text, in flat memory."""
    unhashed = SavedTable(name=table.name, columns=list(table.columns), rows=0, sha256="")
    with gzip.GzipFile(folder / unhashed.path, "wb", compresslevel=_PACKING, mtime=0) as packed:
        sink = _Sink(cast("BinaryIO", packed))
        status = await connection.copy_from_query(table.query, output=sink.take, format="text")
    return unhashed.model_copy(update={"rows": copied(status), "sha256": sink.digest.hexdigest()})


def claim(folder: Path) -> None:
    """Make the backup's folder; Refused when there is something in it."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise Refused(f"{folder} is not empty. Name a folder that does not exist yet: a backup is never written over another.")
        for part in (manifests.TABLES, manifests.FILES, manifests.AUDIT):
            (folder / part).mkdir(mode=0o700)
    except OSError as error:
        raise Refused(f"{folder} cannot be written ({error.strerror}). Name a folder that this user may write to.") from error


@dataclass(slots=True)
class Backup:
    """One run of the command."""

    dsn: str
    store: FileStore
    vault: Vault
    data_dir: Path
    folder: Path
    progress: Progress = field(default_factory=Progress)

    async def take(self) -> Manifest:
        """Write the backup and return its manifest."""
        claim(self.folder)
        async with AsyncExitStack() as stack:
            connection = await connect(self.dsn)
            stack.push_async_callback(connection.close)
            await fix_text(connection)
            async with connection.transaction(isolation="repeatable_read", readonly=True):
                taken = await self._database(connection)
                named = await named_files(connection)
                heads = {f"{number} {head.hex()}" for number, head in await connection.fetch("SELECT number, head FROM kernel.audit_seal")}
        files, size, listed, missing = await self._files(named)
        finished = taken.model_copy(
            update={
                "files": files,
                "files_size": size,
                "file_list": listed,
                "missing": missing,
                "audit": await to_thread.run_sync(self._audit, heads),
            }
        ).sealed(self.vault)
        await to_thread.run_sync(manifests.write, self.folder, finished)
        await note(self.dsn, self.vault, "backup.take", rows=finished.rows, files=finished.files)
        return finished

    async def _database(self, connection: Any) -> Manifest:
        revision = await _revision(connection)
        tables = await tables_of(connection)
        saved: list[SavedTable] = []
        for table in tables:
            self.progress.now_at(f"table {len(saved) + 1} of {len(tables)}: {table.name}")
            saved.append(await save_table(connection, table, self.folder))
        self.progress.say(f"  {len(saved)} tables, {sum(table.rows for table in saved):,} rows")
        return Manifest(
            format=manifests.FORMAT,
            program=version("dianxiaoer"),
            revision=revision,
            postgres=await connection.fetchval("SHOW server_version"),
            taken_at=clock.now(),
            key=self.vault.fingerprint,
            tables=saved,
            sequences=await sequences_of(connection),
            files=0,
            files_size=0,
            file_list=Written(path=manifests.FILE_LIST, size=0, sha256=""),
            missing=[],
            audit=[],
        )

    async def _files(self, named: set[str]) -> tuple[int, int, Written, list[str]]:
        count, total, present = 0, 0, set[str]()
        listed = self.folder / manifests.FILE_LIST
        with listed.open("w", encoding="ascii") as lines:
            async for key in self.store.all_keys():
                target = self.folder / manifests.FILES / key
                try:
                    sha256, size = await _copy(self.store.open_stream(key), target)
                except StoredFileMissing:
                    continue
                lines.write(_LIST_LINE.format(sha256=sha256, size=size, key=key))
                present.add(key)
                count, total = count + 1, total + size
                self.progress.now_at(f"file {count}, {amount(total)}")
        self.progress.say(f"  {count:,} files, {amount(total)}")
        sha256, size = await to_thread.run_sync(digest_file, listed)
        return count, total, Written(path=manifests.FILE_LIST, size=size, sha256=sha256), sorted(named - present)

    def _audit(self, heads: set[str]) -> list[Written]:
        """Keep the evidence beside the database: heads up to the snapshot's, and what was found missing before."""
        kept: list[Written] = []
        for name in (HEAD_FILE, MISSING_FILE):
            source, path = self.data_dir / name, f"{manifests.AUDIT}/{name}"
            if not source.exists():
                continue
            lines = source.read_text("ascii").splitlines()
            ours = [line for line in lines if name == MISSING_FILE or line in heads]
            sha256, size = write_durably(self.folder / path, ("".join(f"{line}\n" for line in ours).encode("ascii"),))
            kept.append(Written(path=path, size=size, sha256=sha256))
        return kept


async def _revision(connection: Any) -> str:
    if await connection.fetchval("SELECT to_regclass('public.alembic_version')") is None:
        raise Refused("This database holds nothing yet: there is nothing to back up. Check DATABASE_URL and DATA_DIR.")
    return await connection.fetchval("SELECT version_num FROM public.alembic_version")


async def _copy(chunks: AsyncIterator[bytes], target: Path) -> tuple[str, int]:
    target.parent.mkdir(parents=True, exist_ok=True)
    digest, size = hashlib.sha256(), 0
    with target.open("wb") as sink:
        async for chunk in chunks:
            digest.update(chunk)
            size += await to_thread.run_sync(sink.write, chunk)
    return digest.hexdigest(), size
