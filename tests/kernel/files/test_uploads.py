from __future__ import annotations

import asyncio
import hashlib
import os
import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from backend.kernel.files.errors import (
    FileEmpty,
    FileTooLarge,
    UploadCorrupted,
    UploadIncomplete,
    UploadNotFound,
    UploadOffsetMismatch,
)
from backend.kernel.files.limits import Limits
from backend.kernel.files.uploads import UploadArea

CONTENT = bytes(range(256)) * 40


@pytest.fixture
def area(tmp_path: Path) -> UploadArea:
    return UploadArea(tmp_path / "staging", Limits(max_bytes=20_000))


async def test_chunks_become_the_file(area: UploadArea) -> None:
    upload = await area.begin(len(CONTENT), hashlib.sha256(CONTENT).hexdigest().upper())
    assert (await area.append(upload.upload_id, 0, CONTENT[:6000])).offset == 6000
    with pytest.raises(UploadIncomplete) as refusal:
        await area.complete(upload.upload_id)
    assert refusal.value.extra == {"offset": 6000, "total": len(CONTENT)}
    last = await area.append(upload.upload_id, 6000, CONTENT[6000:])
    assert last.is_complete
    path = await area.complete(upload.upload_id)
    assert path == await area.complete(upload.upload_id)
    assert path.read_bytes() == CONTENT
    path.with_name(f"{path.name}.clean").touch()
    await area.discard(upload.upload_id)
    await area.discard(upload.upload_id)
    assert list(path.parent.iterdir()) == []
    with pytest.raises(UploadNotFound):
        await area.status(upload.upload_id)


async def test_a_client_that_lost_count_is_told_where_to_go_on(area: UploadArea) -> None:
    upload = await area.begin(len(CONTENT))
    await area.append(upload.upload_id, 0, CONTENT[:100])
    for offset in (0, 99, 101):
        with pytest.raises(UploadOffsetMismatch) as refusal:
            await area.append(upload.upload_id, offset, b"x")
        assert refusal.value.extra == {"offset": 100}
        assert refusal.value.status == 409
    assert (await area.status(upload.upload_id)).offset == 100


async def test_a_chunk_sent_twice_at_once_counts_once(area: UploadArea) -> None:
    upload = await area.begin(len(CONTENT))
    tries = [area.append(upload.upload_id, 0, CONTENT[:500]) for _ in range(8)]
    results = await asyncio.gather(*tries, return_exceptions=True)
    assert sorted(type(result).__name__ for result in results) == ["Upload"] + ["UploadOffsetMismatch"] * 7
    assert (await area.status(upload.upload_id)).offset == 500


async def test_size_is_bounded_before_and_while_it_comes(area: UploadArea) -> None:
    with pytest.raises(FileTooLarge):
        await area.begin(20_001)
    with pytest.raises(FileEmpty):
        await area.begin(0)
    upload = await area.begin(10)
    with pytest.raises(UploadCorrupted):
        await area.append(upload.upload_id, 0, b"x" * 11)
    assert (await area.status(upload.upload_id)).offset == 0


async def test_a_wrong_checksum_starts_the_same_upload_again(area: UploadArea) -> None:
    upload = await area.begin(4, hashlib.sha256(b"good").hexdigest())
    await area.append(upload.upload_id, 0, b"evil")
    with pytest.raises(UploadCorrupted):
        await area.complete(upload.upload_id)
    await area.append(upload.upload_id, 0, b"good")
    assert (await area.complete(upload.upload_id)).read_bytes() == b"good"


@pytest.mark.parametrize("upload_id", ["0" * 32, "../etc/passwd", "", "A" * 32])
async def test_an_upload_nobody_began(area: UploadArea, upload_id: str) -> None:
    for call in (area.status(upload_id), area.append(upload_id, 0, b"x"), area.complete(upload_id)):
        with pytest.raises(UploadNotFound):
            await call


async def test_stale_uploads_are_swept_and_live_ones_stay(area: UploadArea, tmp_path: Path) -> None:
    assert await area.sweep(timedelta(0)) == 0
    stale, live = await area.begin(5), await area.begin(5)
    for path in (tmp_path / "staging").glob(f"{stale.upload_id}.*"):
        os.utime(path, (1, 1))
    assert await area.sweep(timedelta(days=1)) == 1
    assert (await area.status(live.upload_id)).offset == 0
    with pytest.raises(UploadNotFound):
        await area.status(stale.upload_id)


_KEEP_APPENDING = """
import asyncio, sys
from pathlib import Path
from backend.kernel.files.limits import Limits
from backend.kernel.files.uploads import UploadArea
async def main():
    area = UploadArea(Path(sys.argv[1]), Limits())
    upload = await area.begin(20_000_000)
    print(upload.upload_id, flush=True)
    while True:
        upload = await area.append(upload.upload_id, upload.offset, bytes([upload.offset // 5000 % 251]) * 5000)
        print(upload.offset, flush=True)
asyncio.run(main())
"""


async def test_acknowledged_chunks_survive_a_kill_and_the_upload_goes_on(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", _KEEP_APPENDING, str(tmp_path)], stdout=subprocess.PIPE, text=True) as client:
        assert client.stdout is not None
        upload_id, *_ = (client.stdout.readline().strip() for _ in range(20))
        client.send_signal(signal.SIGKILL)
        acknowledged = int((client.stdout.read().split() or ["95000"])[-1])
    area = UploadArea(tmp_path)
    upload = await area.status(upload_id)
    assert upload.offset >= acknowledged
    content = (tmp_path / f"{upload_id}.part").read_bytes()
    assert all(byte == at // 5000 % 251 for at, byte in enumerate(content))
    assert (await area.append(upload_id, upload.offset, b"more")).offset == upload.offset + 4
