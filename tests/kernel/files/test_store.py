from __future__ import annotations

import hashlib
import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from backend.kernel.files import durable
from backend.kernel.files.errors import StorageFull, StorageUnavailable, StoredFileMissing
from backend.kernel.files.store import FileStore


class Bucket(BaseHTTPRequestHandler):
    """As much of S3 as the store needs: put, get with a range, head, delete."""

    objects: dict[str, bytes]
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        pass

    def _answer(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        self.send_header("Last-Modified", "Mon, 23 Nov 2026 00:00:00 GMT")
        self.send_header("ETag", '"x"')
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def do_PUT(self) -> None:
        self.objects[urlsplit(self.path).path] = self.rfile.read(int(self.headers["Content-Length"]))
        self._answer(200)

    def do_GET(self) -> None:
        body = self.objects.get(urlsplit(self.path).path)
        if body is None:
            self._answer(404)
        elif wanted := self.headers.get("Range"):
            first, last = wanted.removeprefix("bytes=").split("-")
            part = body[int(first) : int(last) + 1 if last else None]
            self._answer(206, part, Content_Range=f"bytes {first}-{int(first) + len(part) - 1}/{len(body)}")
        else:
            self._answer(200, body)

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_POST(self) -> None:
        """Delete many, as the store asks for even one."""
        asked = self.rfile.read(int(self.headers["Content-Length"])).decode()
        keys = re.findall("<Key>(.*?)</Key>", asked)
        for key in keys:
            self.objects.pop(f"{urlsplit(self.path).path}/{key}", None)
        deleted = "".join(f"<Deleted><Key>{key}</Key></Deleted>" for key in keys)
        self._answer(200, f'<?xml version="1.0"?><DeleteResult>{deleted}</DeleteResult>'.encode())


@pytest.fixture
def bucket() -> Iterator[FileStore]:
    handler = type("OneBucket", (Bucket,), {"objects": {}})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    options = {
        "endpoint": f"http://127.0.0.1:{server.server_port}",
        "access_key_id": "a",
        "secret_access_key": "b",
        "region": "local",
    }
    yield FileStore("s3://files/materials", options)
    server.shutdown()
    server.server_close()


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


async def test_a_bucket_that_is_away_says_so(tmp_path: Path) -> None:
    store = FileStore("s3://files", {"endpoint": "http://127.0.0.1:1", "access_key_id": "a", "secret_access_key": "b", "region": "local"})
    with pytest.raises(StorageUnavailable):
        await store.put_bytes(b"x")


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
