"""`dianxiaoer restore FROM`: a backup into an empty database and an empty store, proved equal before it counts.

First everything in the backup is read and compared with its manifest; nothing is touched before. Then a mark is set
in the database, by which a restore that is interrupted is recognised at the next start; then come the files, the
schema at the backup's own revision, and all rows in one transaction, whose end takes the mark away.
"""

import gzip
import hashlib
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import asyncpg
from anyio import to_thread

from backend.apps.operations import loading
from backend.apps.operations import manifest as manifests
from backend.apps.operations.manifest import Manifest, SavedTable, Written
from backend.apps.operations.places import connect, note
from backend.apps.operations.progress import Progress, amount
from backend.apps.operations.reaching import where
from backend.apps.operations.refusal import Refused
from backend.kernel import clock
from backend.kernel.crypto import Vault
from backend.kernel.files.durable import copy_durably, digest_file
from backend.kernel.files.store import FileStore
from backend.kernel.migrate import RESTORE_MARK, current_revision, newest_revision, upgrade

_OTHERS: Final = """
SELECT count(*) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name LIKE 'dianxiaoer%'
"""
_IN_USE: Final = "SELECT EXISTS (SELECT FROM identity.account) OR EXISTS (SELECT FROM kernel.audit_entry)"
_SHOWN: Final = 3


@dataclass(slots=True)
class Restore:
    """One run of the command."""

    dsn: str
    store: FileStore
    vault: Vault
    data_dir: Path
    folder: Path
    progress: Progress = field(default_factory=Progress)

    async def run(self) -> Manifest:
        """Restore and return the manifest of what is there now."""
        manifest = await to_thread.run_sync(manifests.read, self.folder, self.vault)
        self.progress.say(f"  comparing the backup of {manifest.taken_at:%Y-%m-%d %H:%M} UTC with its manifest")
        keys = await to_thread.run_sync(self._verified, manifest)
        connection = await connect(self.dsn)
        try:
            await self._refuse_what_is_there(connection, manifest, keys)
            await connection.execute(f"CREATE TABLE IF NOT EXISTS {RESTORE_MARK} (began_at timestamptz NOT NULL DEFAULT now())")
            await self._put_files(manifest, keys)
            await to_thread.run_sync(upgrade, self.dsn, manifest.revision)
            await to_thread.run_sync(self._put_audit, manifest)
            await self._put_rows(connection, manifest)
        finally:
            await connection.close()
        if manifest.revision != newest_revision():
            self.progress.say(f"  migrating from {manifest.revision} to {newest_revision()}")
            await to_thread.run_sync(upgrade, self.dsn)
        await note(self.dsn, self.vault, "backup.restore", taken_at=manifest.taken_at.isoformat())
        return manifest

    def _verified(self, manifest: Manifest) -> dict[str, tuple[str, int]]:
        """Read all of the backup; return the store's files with hash and size."""
        for saved in manifest.tables:
            self.progress.now_at(f"reading {saved.path}")
            _check_table(self.folder, saved)
        for written in (manifest.file_list, *manifest.audit):
            _check_file(self.folder / written.path, written.sha256, written.size)
        keys = {key: (sha256, size) for sha256, size, key in _listed(self.folder, manifest.file_list)}
        for number, (key, (sha256, size)) in enumerate(keys.items(), 1):
            self.progress.now_at(f"reading file {number} of {len(keys)}")
            _check_file(self.folder / manifests.FILES / key, sha256, size)
        return keys

    async def _refuse_what_is_there(self, connection: Any, manifest: Manifest, keys: dict[str, tuple[str, int]]) -> None:
        if await connection.fetchval(_OTHERS):
            raise Refused("Dianxiaoer is running on this database. Stop all its services and workers, then restore.")
        begun = await connection.fetchval("SELECT to_regclass($1)", RESTORE_MARK) is not None
        current = await current_revision(self.dsn)
        if current is not None and not begun and await _in_use(connection):
            raise Refused(
                f"The database {where(self.dsn)} is in use: it has accounts or audit entries. A backup is restored into an empty one only: "
                "name a new one in DATABASE_URL (or another DATA_DIR), or drop this one and create it anew."
            )
        strangers = [key async for key in self.store.all_keys() if key not in keys][: _SHOWN + 1]
        if strangers:
            raise Refused(
                f"The file store holds files that are not in the backup ({', '.join(strangers[:_SHOWN])} ...). Name an empty folder or "
                "bucket in FILE_STORE_URL (or another DATA_DIR), or empty this one."
            )
        if current is not None and current > manifest.revision:
            raise Refused(
                f"The database {where(self.dsn)} is empty, but migrated to {current}, newer than the backup. Drop it and create it "
                "anew; the restore migrates it by itself."
            )

    async def _put_files(self, manifest: Manifest, keys: dict[str, tuple[str, int]]) -> None:
        for number, key in enumerate(keys, 1):
            await self.store.put_back(key, self.folder / manifests.FILES / key)
            self.progress.now_at(f"file {number} of {manifest.files}")
        for key, (sha256, size) in keys.items():
            digest, length = hashlib.sha256(), 0
            async for chunk in self.store.open_stream(key):
                digest.update(chunk)
                length += len(chunk)
            if (digest.hexdigest(), length) != (sha256, size):
                raise Refused(f"The file store does not give {key} back as it was put. Check the store, then restore again.")
        self.progress.say(f"  {manifest.files:,} files, {amount(manifest.files_size)}, equal")

    def _put_audit(self, manifest: Manifest) -> None:
        """Set the heads exported here aside: they speak of a later time than the one restored; the backup's take their place."""
        stamp = f"{clock.now():%Y%m%dT%H%M%S}"
        self.data_dir.mkdir(parents=True, exist_ok=True)
        for present in self.data_dir.glob("audit-*.log"):
            if ".replaced-" not in present.name:
                present.rename(present.with_name(f"{present.stem}.replaced-{stamp}.log"))
        for written in manifest.audit:
            copy_durably(self.folder / written.path, self.data_dir / Path(written.path).name)

    async def _put_rows(self, connection: Any, manifest: Manifest) -> None:
        async with connection.transaction():
            await loading.load(connection, self.folder, manifest, self.progress)
            await connection.execute(f"DROP TABLE {RESTORE_MARK}")
        self.progress.say(f"  {len(manifest.tables)} tables, {manifest.rows:,} rows, equal")
        await connection.execute("ANALYZE")


async def _in_use(connection: Any) -> bool:
    try:
        return await connection.fetchval(_IN_USE)
    except asyncpg.UndefinedTableError:
        # Migrated half-way only: nobody has worked on it.
        return False


def _check_table(folder: Path, saved: SavedTable) -> None:
    digest = hashlib.sha256()
    try:
        with gzip.open(folder / saved.path, "rb") as packed:
            while chunk := packed.read(loading.CHUNK):
                digest.update(chunk)
    except FileNotFoundError as error:
        raise _damaged(folder / saved.path, "is missing") from error
    except (OSError, EOFError, zlib.error) as error:
        raise _damaged(folder / saved.path, "is cut short or damaged") from error
    if digest.hexdigest() != saved.sha256:
        raise _damaged(folder / saved.path, "was altered")


def _check_file(path: Path, sha256: str, size: int) -> None:
    try:
        found = digest_file(path)
    except OSError as error:
        raise _damaged(path, "is missing") from error
    if found != (sha256, size):
        raise _damaged(path, "was altered" if found[1] == size else f"has {found[1]} bytes instead of {size}")


def _damaged(path: Path, what: str) -> Refused:
    return Refused(f"The backup is not whole: {path} {what}. Nothing was restored; use another copy of this backup, or another backup.")


def _listed(folder: Path, written: Written) -> Iterator[tuple[str, int, str]]:
    with (folder / written.path).open(encoding="ascii") as lines:
        for line in lines:
            sha256, size, key = line.split()
            yield sha256, int(size), key
