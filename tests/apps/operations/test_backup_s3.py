"""A backup goes from a folder into a bucket, and from a bucket into a backup again."""

from pathlib import Path

from backend.apps.operations.backup import Backup
from backend.apps.operations.restore import Restore
from backend.kernel.files.store import FileStore
from backend.kernel.settings import Settings
from tests.apps.operations.conftest import VAULT, Office
from tests.kernel.files.test_store import bucket, s3

__all__ = ["bucket", "s3"]


async def test_into_a_bucket_and_out_of_it(office: Office, empty: Settings, bucket: FileStore, tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    await Backup(office.dsn, office.store, VAULT, office.settings.data_dir, first).take()
    await Restore(empty.database_url, bucket, VAULT, empty.data_dir, first).run()
    await Backup(empty.database_url, bucket, VAULT, empty.data_dir, second).take()
    lists = [sorted((folder / "files.list").read_text().splitlines()) for folder in (first, second)]
    assert lists[0] == lists[1]
    assert len(lists[0]) == 2
