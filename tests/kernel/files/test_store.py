from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from pydantic import SecretStr

from backend.apps.operations.reaching import reach_store
from backend.kernel.files import durable
from backend.kernel.files import store as store_module
from backend.kernel.files.errors import StorageFull, StorageUnavailable, StoredFileMissing
from backend.kernel.files.store import FileStore
from backend.kernel.settings import CannotStart, Settings


@pytest.fixture(scope="session")
def s3() -> Iterator[str]:
    """Address of an S3 server that lives as long as the tests."""
    program = Path(__file__).parents[3] / ".venv-s3" / "bin" / "moto_server"
    assert program.exists(), "the S3 server of the tests is missing: make .venv-s3/installed"
    with socket.create_server(("127.0.0.1", 0)) as door:
        port = door.getsockname()[1]
    url = f"http://127.0.0.1:{port}"
    with subprocess.Popen([program, "-H", "127.0.0.1", "-p", str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            deadline = time.monotonic() + 30
            while True:
                with contextlib.suppress(httpx.TransportError):
                    httpx.put(f"{url}/files").raise_for_status()
                    break
                assert time.monotonic() < deadline, "the S3 server does not answer"
                time.sleep(0.1)
            yield url
        finally:
            server.terminate()


def options_for(endpoint: str) -> dict[str, str]:
    return {"endpoint": endpoint, "access_key_id": "a", "secret_access_key": "b", "region": "us-east-1"}


@pytest.fixture
def bucket(s3: str) -> FileStore:
    return FileStore(f"s3://files/{secrets.token_hex(4)}", options_for(s3))


@pytest.fixture(params=["folder", "bucket"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> FileStore:
    if request.param == "bucket":
        return request.getfixturevalue("bucket")
    return FileStore((tmp_path / "not yet" / "there").as_uri())


async def test_what_is_put_is_there_until_deleted(store: FileStore) -> None:
    stored = await store.put_bytes(b"content")
    assert (stored.size, stored.sha256) == (7, hashlib.sha256(b"content").hexdigest())
    assert stored.key[:6] == f"{stored.key[6:8]}/{stored.key[8:10]}/"
    assert await store.read(stored.key) == b"content"
    assert await store.size(stored.key) == 7
    await store.delete(stored.key)
    await store.delete(stored.key)
    with pytest.raises(StoredFileMissing):
        await store.read(stored.key)
    with pytest.raises(StoredFileMissing):
        await store.size(stored.key)


async def test_a_file_comes_back_in_pieces_and_by_range(store: FileStore, tmp_path: Path) -> None:
    content = os.urandom(3_000_000)
    path = tmp_path / "raw"
    path.write_bytes(content)
    stored = await store.put_file(path)
    assert (stored.size, stored.sha256) == (len(content), hashlib.sha256(content).hexdigest())
    pieces = [piece async for piece in store.open_stream(stored.key)]
    assert b"".join(pieces) == content
    assert max(len(piece) for piece in pieces) < 2_000_000
    assert b"".join([piece async for piece in store.open_stream(stored.key, start=10, end=20)]) == content[10:20]
    assert b"".join([piece async for piece in store.open_stream(stored.key, start=2_999_990)]) == content[-10:]
    assert path.read_bytes() == content


async def test_the_same_content_twice_has_two_names(store: FileStore) -> None:
    assert (await store.put_bytes(b"a")).key != (await store.put_bytes(b"a")).key


async def test_what_is_put_back_has_the_name_it_had(store: FileStore, tmp_path: Path) -> None:
    path = tmp_path / "saved"
    path.write_bytes(b"x" * 12_000_000)
    key = (await store.put_bytes(b"before")).key
    await store.put_back(key, path)
    assert await store.size(key) == 12_000_000
    assert [found async for found in store.all_keys()] == [key]


async def test_a_store_that_is_there_passes_its_check(store: FileStore) -> None:
    await store.check()


@pytest.mark.parametrize("key", ["", "../../etc/passwd", "aa/bb/../../../etc/passwd", "/etc/passwd", "aa/bb/" + "g" * 32])
async def test_a_key_that_is_none_of_ours_finds_nothing(tmp_path: Path, key: str) -> None:
    store = FileStore(tmp_path.as_uri())
    with pytest.raises(StoredFileMissing):
        await store.read(key)
    with pytest.raises(StoredFileMissing):
        await store.delete(key)


async def test_files_nobody_refers_to_can_be_listed(tmp_path: Path) -> None:
    store = FileStore(tmp_path.as_uri())
    old, fresh = await store.put_bytes(b"old"), await store.put_bytes(b"fresh")
    os.utime(tmp_path / old.key, (1, 1))
    assert [key async for key in store.keys_older_than(timedelta(days=1))] == [old.key]
    assert fresh.key in [key async for key in store.keys_older_than(timedelta(days=-1))]


async def test_a_bucket_that_is_away_says_so() -> None:
    store = FileStore("s3://files", options_for("http://127.0.0.1:1"))
    with pytest.raises(StorageUnavailable):
        await store.put_bytes(b"x")


async def test_a_bucket_that_does_not_exist_is_no_missing_file(s3: str) -> None:
    store = FileStore("s3://nobody-made-this", options_for(s3))
    with pytest.raises(StorageUnavailable):
        await store.check()
    with pytest.raises(StorageUnavailable):
        await store.put_bytes(b"x")


async def test_a_start_without_the_bucket_names_the_settings_to_correct(s3: str, tmp_path: Path) -> None:
    settings = Settings(
        _env_file=None,  # type: ignore[call-arg]
        data_dir=tmp_path,
        database_wait_seconds=0,
        file_store_url="s3://nobody-made-this",
        file_store_endpoint=s3,
        file_store_key_id="a",
        file_store_secret_key=SecretStr("b"),
    )
    with pytest.raises(CannotStart, match=r"s3://nobody-made-this.*FILE_STORE_ENDPOINT.*FILE_STORE_URL"):
        await reach_store(settings)


async def test_a_store_that_says_nothing_is_given_up_within_ten_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    assert store_module._SILENCE_S < 10
    monkeypatch.setattr(store_module, "_SILENCE_S", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        store = FileStore("s3://files", options_for(f"http://127.0.0.1:{silent.getsockname()[1]}"))
        key = "aa/bb/" + "a" * 32
        for asked in (store.put_bytes(b"x"), store.read(key), store.size(key), store.delete(key), store.check()):
            began = time.monotonic()
            with pytest.raises(StorageUnavailable):
                await asked
            assert time.monotonic() - began < 2


def test_data_reach_the_disk_before_the_name_and_the_name_before_the_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[str] = []
    fsync, rename = os.fsync, Path.rename

    def watched_fsync(descriptor: int) -> None:
        steps.append(f"sync {Path(f'/proc/self/fd/{descriptor}').readlink().relative_to(tmp_path)}")
        fsync(descriptor)

    def watched_rename(path: Path, target: Path) -> Path:
        steps.append(f"rename {path.name}")
        return rename(path, target)

    monkeypatch.setattr(os, "fsync", watched_fsync)
    monkeypatch.setattr(Path, "rename", watched_rename)
    durable.write_durably(tmp_path / "a" / "b" / "file", (b"x",))
    assert steps == ["sync a/b/file#0", "rename file#0", "sync a/b", "sync a", "sync ."]


_KEEP_PUTTING = """
import asyncio, sys
from backend.kernel.files.store import FileStore
async def main():
    store = FileStore(sys.argv[1])
    while True:
        stored = await store.put_bytes(b"content " * 20_000)
        print(stored.key, flush=True)
asyncio.run(main())
"""


async def test_every_acknowledged_file_survives_a_kill(tmp_path: Path) -> None:
    store = FileStore(tmp_path.as_uri())
    with subprocess.Popen([sys.executable, "-c", _KEEP_PUTTING, tmp_path.as_uri()], stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        keys = [writer.stdout.readline().strip() for _ in range(30)]
        writer.send_signal(signal.SIGKILL)
        keys += writer.stdout.read().split()
    for key in keys:
        assert await store.read(key) == b"content " * 20_000
    listed = [key async for key in store.keys_older_than(timedelta(days=-1))]
    assert set(keys) <= set(listed)
    assert len(listed) <= len(keys) + 1


async def test_what_a_kill_left_half_written_is_swept(tmp_path: Path) -> None:
    store = FileStore(tmp_path.as_uri())
    stored = await store.put_bytes(b"whole")
    half = tmp_path / "aa" / "bb" / ("a" * 32 + "#0")
    half.parent.mkdir(parents=True)
    half.write_bytes(b"ha")
    assert await store.sweep_unfinished(timedelta(hours=1)) == 0
    assert await store.sweep_unfinished(timedelta(seconds=-1)) == 1
    assert await store.read(stored.key) == b"whole"


def test_a_full_disk_is_called_that_and_leaves_nothing(tmp_path: Path) -> None:
    def chunks() -> Iterator[bytes]:
        yield b"some"
        raise OSError(28, "No space left on device")

    with pytest.raises(StorageFull):
        durable.write_durably(tmp_path / "file", chunks())
    assert list(tmp_path.iterdir()) == []
