"""A backup comes back equal, row by row and byte by byte, or not at all."""

import gzip
from pathlib import Path
from typing import Any

import pytest

from backend.apps.operations.backup import Backup
from backend.apps.operations.manifest import Manifest, read
from backend.apps.operations.progress import Progress
from backend.apps.operations.refusal import Refused
from backend.apps.operations.restore import Restore
from backend.apps.operations.tables import fix_text, tables_of
from backend.apps.owned import file_store_of
from backend.kernel import audit_seal
from backend.kernel.audit_journal import AuditJournal
from backend.kernel.crypto import Vault
from backend.kernel.db import Reader, prepare_connection
from backend.kernel.migrate import HalfRestored, refuse_half_restored, upgrade, upgrade_if_needed
from backend.kernel.settings import Settings
from tests.apps.operations.conftest import VAULT, Office, connected


def _restore(settings: Settings, folder: Path, vault: Vault = VAULT, progress: Progress | None = None) -> Restore:
    return Restore(settings.database_url, file_store_of(settings), vault, settings.data_dir, folder, progress or Progress())


@pytest.fixture
async def backup(office: Office, tmp_path: Path) -> Path:
    folder = tmp_path / "backup"
    await Backup(office.dsn, office.store, VAULT, office.settings.data_dir, folder).take()
    return folder


async def _rows(dsn: str) -> dict[str, list[Any]]:
    """Return every table's rows, read in another way than the backup reads them."""
    async with connected(dsn) as connection:
        await fix_text(connection)
        return {
            table.name: sorted(row[0] for row in await connection.fetch(f"SELECT t::text FROM {table.name} AS t"))
            for table in await tables_of(connection)
        }


async def _files(settings: Settings) -> dict[str, bytes]:
    store = file_store_of(settings)
    return {key: await store.read(key) async for key in store.all_keys()}


async def test_what_was_backed_up_comes_back_equal(office: Office, backup: Path, empty: Settings) -> None:
    before, files = await _rows(office.dsn), await _files(office.settings)
    done = await _restore(empty, backup).run()
    after = await _rows(empty.database_url)
    # Each of the two commands left one entry of its own.
    assert {name for name in before if before[name] != after[name]} == {"kernel.audit_entry"}
    assert len(set(before["kernel.audit_entry"]) ^ set(after["kernel.audit_entry"])) == 2
    assert await _files(empty) == files
    assert office.key in files
    assert len(files) == 2
    assert done.rows > 100
    assert len(before["public.procrastinate_jobs"]) == 1


async def test_after_a_restore_the_office_goes_on(office: Office, backup: Path, empty: Settings) -> None:
    empty.data_dir.mkdir(parents=True)
    (empty.data_dir / audit_seal.HEAD_FILE).write_text(f"9 {'ab' * 32}\n")
    await _restore(empty, backup).run()
    async with connected(empty.database_url) as connection:
        await prepare_connection(connection)
        heads, noted = audit_seal.exported_heads(empty.data_dir), AuditJournal(empty.data_dir).noted()
        report = await audit_seal.verify(Reader(connection), VAULT, heads, noted)
        assert (report.found, report.seals, len(heads)) == (0, 1, 1)
        # What keeps records from being changed stands again, as what was off stays off.
        with pytest.raises(Exception, match="audit"):
            await connection.execute("DELETE FROM kernel.audit_entry")
        states = dict(await connection.fetch("SELECT tgname, tgenabled::text FROM pg_trigger WHERE NOT tgisinternal"))
        assert states["procrastinate_jobs_notify_queue_job_inserted_v1"] == "D"
        newest = await connection.fetchval("SELECT max(seq) FROM kernel.audit_entry")
        assert await connection.fetchval("SELECT count(DISTINCT seq) = count(*) FROM kernel.audit_entry")
        async with connected(office.dsn) as original:
            constraints = "SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid <> 0 ORDER BY 1, 2"
            assert await connection.fetch(constraints) == await original.fetch(constraints)
            assert newest >= await original.fetchval("SELECT max(seq) FROM kernel.audit_entry") - 1


async def _nothing_happened(empty: Settings) -> bool:
    async with connected(empty.database_url) as connection:
        tables = await connection.fetchval("SELECT count(*) FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')")
    return tables == 0 and not await _files(empty)


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-20])


def _alter_row(path: Path) -> None:
    path.write_bytes(gzip.compress(gzip.decompress(path.read_bytes()).replace(b"auditor", b"auditer")))


@pytest.mark.parametrize(
    ("where", "harm", "said"),
    [
        ("tables/identity.account.copy.gz", _cut, "cut short"),
        ("tables/identity.account.copy.gz", _alter_row, "was altered"),
        ("tables/identity.account.copy.gz", Path.unlink, "is missing"),
        ("file", _cut, "bytes instead of"),
        ("file", Path.unlink, "is missing"),
        ("files.list", _cut, "files.list"),
        ("manifest.json", lambda path: path.write_text(path.read_text().replace('"rows":', '"rows": 1', 1)), "was altered"),
        ("manifest.json", _cut, "altered, or written by"),
        ("manifest.json", lambda path: path.write_text(path.read_text().replace('"revision": "0', '"revision": "9')), "Install version"),
        ("manifest.json", Path.unlink, "never finished"),
    ],
)
async def test_a_backup_that_is_not_whole_restores_nothing(
    office: Office, backup: Path, empty: Settings, where: str, harm: Any, said: str
) -> None:
    harm(backup / (f"files/{office.key}" if where == "file" else where))
    with pytest.raises(Refused, match=said):
        await _restore(empty, backup).run()
    assert await _nothing_happened(empty)


async def test_another_key_restores_nothing(backup: Path, empty: Settings) -> None:
    with pytest.raises(Refused, match="another SECRET_KEY"):
        await _restore(empty, backup, Vault("a different secret of at least forty letters")).run()
    assert await _nothing_happened(empty)


class _Cut(Progress):
    """Loses power at a line."""

    def __init__(self, at: str) -> None:
        super().__init__()
        self._at = at

    def now_at(self, line: str) -> None:
        if line.startswith(self._at):
            raise ConnectionAbortedError(line)


@pytest.mark.parametrize("at", ["file 1", "table 9", "comparing"])
async def test_an_interrupted_restore_is_recognised_and_done_again(office: Office, backup: Path, empty: Settings, at: str) -> None:
    with pytest.raises(ConnectionAbortedError):
        await _restore(empty, backup, progress=_Cut(at)).run()
    with pytest.raises(HalfRestored, match="dianxiaoer restore"):
        await upgrade_if_needed(empty.database_url)
    await _restore(empty, backup).run()
    await refuse_half_restored(empty.database_url)
    assert (await _rows(empty.database_url))["identity.account"] == (await _rows(office.dsn))["identity.account"]


async def test_nothing_is_restored_over_an_office(office: Office, backup: Path) -> None:
    before = await _rows(office.dsn)
    with pytest.raises(Refused, match="is in use"):
        await _restore(office.settings, backup).run()
    assert await _rows(office.dsn) == before


async def test_a_migrated_database_without_an_office_is_empty(backup: Path, empty: Settings) -> None:
    upgrade(empty.database_url, read(backup, VAULT).revision)
    await _restore(empty, backup).run()
    async with connected(empty.database_url) as connection:
        assert await connection.fetchval("SELECT count(*) FROM identity.account") == 3


async def test_a_store_with_strangers_is_refused(backup: Path, empty: Settings) -> None:
    await file_store_of(empty).put_bytes(b"somebody else's")
    with pytest.raises(Refused, match="FILE_STORE_URL"):
        await _restore(empty, backup).run()


async def test_a_backup_is_never_written_over_another(office: Office, backup: Path) -> None:
    taken = (backup / "manifest.json").read_bytes()
    with pytest.raises(Refused, match="not empty"):
        await Backup(office.dsn, office.store, VAULT, office.settings.data_dir, backup).take()
    assert (backup / "manifest.json").read_bytes() == taken


async def test_a_file_that_went_is_told(office: Office, tmp_path: Path) -> None:
    await office.store.delete(office.key)
    taken: Manifest = await Backup(office.dsn, office.store, VAULT, office.settings.data_dir, tmp_path / "later").take()
    assert (taken.missing, taken.files) == ([office.key], 1)
