"""Uploads that go on after a dropped network: chunks appended to a file in a staging folder.

The offset is the size of that file, so nothing has to be remembered and a killed process loses
at most the chunk it had not yet acknowledged.
"""

from __future__ import annotations

import fcntl
import json
import os
import re
import secrets
import time
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any, BinaryIO, Final

from anyio import to_thread

from backend.kernel.files.durable import digest_file, sync_folder, write_durably
from backend.kernel.files.errors import (
    FileEmpty,
    FileTooLarge,
    UploadCorrupted,
    UploadIncomplete,
    UploadNotFound,
    UploadOffsetMismatch,
    disk_problems_named,
)
from backend.kernel.files.limits import DEFAULT_LIMITS, Limits

_ID: Final = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class Declared:
    """What the client said it would send."""

    total: int
    sha256: str | None


@dataclass(frozen=True, slots=True)
class Upload:
    """How far it is: `offset` of `total` bytes are here."""

    upload_id: str
    offset: int
    total: int

    @property
    def is_complete(self) -> bool:
        """Whether nothing is missing."""
        return self.offset == self.total


class UploadArea:
    """The staging folder; made on first use."""

    def __init__(self, folder: Path, limits: Limits = DEFAULT_LIMITS) -> None:
        self._folder = folder
        self._limits = limits

    async def begin(self, total: int, sha256: str | None = None) -> Upload:
        """`total` in bytes; `sha256` in hex, checked when the last byte is there."""
        if total <= 0:
            raise FileEmpty
        if total > self._limits.max_bytes:
            raise FileTooLarge(limit_mb=self._limits.limit_mb)
        upload_id = secrets.token_hex(16)
        declared = Declared(total, sha256.lower() if sha256 else None)
        await to_thread.run_sync(self._declare, upload_id, declared)
        return Upload(upload_id, 0, total)

    async def status(self, upload_id: str) -> Upload:
        """Where to go on after a dropped network."""
        return await to_thread.run_sync(self._status, upload_id)

    async def append(self, upload_id: str, offset: int, data: bytes) -> Upload:
        """Raises `UploadOffsetMismatch` with the right offset when the client is elsewhere."""
        return await to_thread.run_sync(self._append, upload_id, offset, data)

    async def complete(self, upload_id: str) -> Path:
        """The whole file, still in the staging folder; may be asked again until `discard`."""
        return await to_thread.run_sync(self._complete, upload_id)

    async def discard(self, upload_id: str) -> None:
        """Remove the upload and whatever was made beside it; twice does no harm."""
        await to_thread.run_sync(self._discard, upload_id)

    async def sweep(self, age: timedelta) -> int:
        """Remove uploads untouched for `age`, and whatever was left beside them; returns how many."""
        return await to_thread.run_sync(self._sweep, age)

    def _part(self, upload_id: str) -> Path:
        return self._folder / f"{_checked(upload_id)}.part"

    def _note(self, upload_id: str) -> Path:
        return self._folder / f"{_checked(upload_id)}.json"

    def _declare(self, upload_id: str, declared: Declared) -> None:
        note = json.dumps(asdict(declared)).encode()
        write_durably(self._note(upload_id), (note,))
        with disk_problems_named():
            self._part(upload_id).touch()
            sync_folder(self._folder)

    def _declared(self, upload_id: str) -> Declared:
        try:
            fields: dict[str, Any] = json.loads(self._note(upload_id).read_bytes())
        except FileNotFoundError as error:
            raise UploadNotFound from error
        return Declared(fields["total"], fields["sha256"])

    def _status(self, upload_id: str) -> Upload:
        declared = self._declared(upload_id)
        try:
            offset = self._part(upload_id).stat().st_size
        except FileNotFoundError as error:
            raise UploadNotFound from error
        return Upload(upload_id, offset, declared.total)

    def _append(self, upload_id: str, offset: int, data: bytes) -> Upload:
        declared = self._declared(upload_id)
        with self._locked(upload_id) as part, disk_problems_named():
            current = part.seek(0, os.SEEK_END)
            if offset != current:
                raise UploadOffsetMismatch(offset=current)
            if current + len(data) > declared.total:
                raise UploadCorrupted
            _write_or_undo(part, data, current)
        return Upload(upload_id, current + len(data), declared.total)

    def _complete(self, upload_id: str) -> Path:
        declared, part = self._declared(upload_id), self._part(upload_id)
        with self._locked(upload_id) as content:
            offset = content.seek(0, os.SEEK_END)
            if offset != declared.total:
                raise UploadIncomplete(offset=offset, total=declared.total)
            if declared.sha256 and digest_file(part)[0] != declared.sha256:
                # Nothing of it can be trusted: the client begins again at 0 under the same id.
                content.truncate(0)
                raise UploadCorrupted
        return part

    def _discard(self, upload_id: str) -> None:
        for path in self._folder.glob(f"{_checked(upload_id)}.*"):
            path.unlink(missing_ok=True)

    def _sweep(self, age: timedelta) -> int:
        if not self._folder.exists():
            return 0
        cutoff, swept = time.time() - age.total_seconds(), 0
        last_touched: dict[str, float] = {}
        paths: dict[str, list[Path]] = {}
        for path in self._folder.iterdir():
            name = path.name.partition(".")[0]
            paths.setdefault(name, []).append(path)
            last_touched[name] = max(last_touched.get(name, 0.0), path.stat().st_mtime)
        for name, touched in last_touched.items():
            if touched < cutoff:
                swept += 1
                for path in paths[name]:
                    path.unlink(missing_ok=True)
        return swept

    @contextmanager
    def _locked(self, upload_id: str) -> Generator[BinaryIO]:
        """One writer at a time, in all processes: a client that retries may overtake its first try."""
        try:
            part = self._part(upload_id).open("r+b", buffering=0)
        except FileNotFoundError as error:
            raise UploadNotFound from error
        with part:
            fcntl.flock(part, fcntl.LOCK_EX)
            yield part


def _checked(upload_id: str) -> str:
    if not _ID.fullmatch(upload_id):
        raise UploadNotFound
    return upload_id


def _write_or_undo(part: BinaryIO, data: bytes, start: int) -> None:
    """A write that fails half-way (a full disk) leaves the offset where it was."""
    rest = memoryview(data)
    try:
        while rest:
            rest = rest[part.write(rest) :]
        os.fdatasync(part.fileno())
    except OSError:
        part.truncate(start)
        raise
