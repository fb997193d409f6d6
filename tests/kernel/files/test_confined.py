"""A file that swells, hangs or kills its reader is refused, and nothing else is touched."""

import asyncio
import os
import signal
import time
from functools import partial
from pathlib import Path

import pytest

from backend.kernel.files import confined
from backend.kernel.files.confined import run_confined
from backend.kernel.files.errors import FileNotReadable, TooManyPages
from backend.kernel.files.intake import take_in
from backend.kernel.files.limits import MEGABYTE
from tests.kernel.files.samples import jpeg, paper


def _swell() -> int:
    return len(bytearray(2048 * MEGABYTE))


def _crash() -> None:
    os.kill(os.getpid(), signal.SIGSEGV)


def _refuse() -> None:
    raise TooManyPages(pages=300, limit=200)


def _alone(folder: Path) -> None:
    (folder / "busy").mkdir()  # fails where another is at it
    end = time.monotonic() + 20
    while not (folder / "go-on").exists():
        assert time.monotonic() < end, "the loop was not free to let us go on"
        time.sleep(0.01)
    (folder / "busy").rmdir()


async def test_the_event_loop_stays_free_and_one_file_is_read_at_a_time(tmp_path: Path) -> None:
    work = asyncio.gather(*(run_confined(partial(_alone, tmp_path)) for _ in range(3)))
    while not (tmp_path / "busy").exists():
        await asyncio.sleep(0.01)
    (tmp_path / "go-on").touch()
    assert await work == [None] * 3


@pytest.mark.parametrize("work", [_swell, _crash], ids=["swells", "crashes"])
async def test_what_breaks_its_reader_is_refused_and_the_next_is_read(work: object) -> None:
    assert callable(work)
    with pytest.raises(FileNotReadable):
        await run_confined(work)
    assert await run_confined(os.getpid) != os.getpid()


async def test_what_never_ends_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confined, "_SECONDS", 1.0)
    began = time.monotonic()
    with pytest.raises(FileNotReadable):
        await run_confined(partial(time.sleep, 60))
    assert time.monotonic() - began < 5
    monkeypatch.undo()
    assert await run_confined(os.getpid) != os.getpid()


async def test_a_refusal_keeps_its_words() -> None:
    with pytest.raises(TooManyPages) as refused:
        await run_confined(_refuse)
    assert refused.value.params == {"pages": 300, "limit": 200}


async def test_a_file_given_up_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = tmp_path / "photo.jpg"
    raw.write_bytes(jpeg(paper((4000, 3000))))
    monkeypatch.setattr(confined, "_SECONDS", 0.0)
    with pytest.raises(FileNotReadable):
        await take_in(raw)
    assert list(tmp_path.iterdir()) == [raw]
