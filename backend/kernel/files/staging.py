"""Files of one form on their way in: written to disk before any transaction begins, gone when the request is over."""

import hashlib
import secrets
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from anyio import to_thread
from starlette.datastructures import UploadFile

from backend.kernel.files.durable import CHUNK
from backend.kernel.files.errors import (
    FileDamaged,
    FileEmpty,
    FileEncrypted,
    FileTooLarge,
    FileTypeRefused,
    FileTypeUnknown,
    FileUnpacksTooLarge,
    ImageTooManyPixels,
    OfficeHasEmbeddedFile,
    OfficeHasMacros,
    OfficeHasRemoteContent,
    TooManyPages,
    disk_problems_named,
)
from backend.kernel.files.limits import DEFAULT_LIMITS

INTAKE_PROBLEMS = (
    FileEmpty,
    FileTooLarge,
    FileTypeRefused,
    FileTypeUnknown,
    FileDamaged,
    FileEncrypted,
    ImageTooManyPixels,
    TooManyPages,
    OfficeHasMacros,
    OfficeHasRemoteContent,
    OfficeHasEmbeddedFile,
    FileUnpacksTooLarge,
)
"""What may be said of a file that is taken in, for a route's documented answers."""


@dataclass(frozen=True, slots=True)
class StagedFile:
    """A file as it was sent: the sender's name for it, where it lies now, its size in bytes."""

    name: str
    path: Path
    size: int


class Staging:
    """The files of one request, and the fingerprint that an idempotency key is bound to.

    The fingerprint is taken from the parts, since a form's boundary differs at every try.
    """

    def __init__(self, folder: Path, request: str) -> None:
        """Take the folder to write into, and words that tell this kind of request from others."""
        self._folder = folder
        self._digest = hashlib.sha256(f"{request}\n".encode())
        self._written: list[Path] = []

    def note(self, part: bytes) -> None:
        """Make `part` of the request count in the fingerprint."""
        self._digest.update(part)

    def fingerprint(self) -> bytes:
        """Return the digest of all that was noted and staged."""
        return self._digest.digest()

    async def add(self, part: UploadFile) -> StagedFile:
        """Write a file to disk; raises FileTooLarge, StorageFull."""
        if part.size is not None and part.size > DEFAULT_LIMITS.max_bytes:
            raise FileTooLarge(limit_mb=DEFAULT_LIMITS.limit_mb)
        self.note(f"\n{part.filename}\n".encode())
        target = self._folder / f"{secrets.token_hex(16)}.form"
        return StagedFile(part.filename or "", target, await to_thread.run_sync(self._write, part, target))

    async def add_all(self, parts: list[UploadFile]) -> list[StagedFile]:
        """Write files to disk in their order; raises FileEmpty when there is none, FileTooLarge, StorageFull."""
        if not parts:
            raise FileEmpty
        return [await self.add(part) for part in parts]

    def _write(self, source: UploadFile, target: Path) -> int:
        size = 0
        target.parent.mkdir(parents=True, exist_ok=True)
        with disk_problems_named(), target.open("wb") as sink:
            self._written.append(target)
            while chunk := source.file.read(CHUNK):
                self._digest.update(chunk)
                size += sink.write(chunk)
        return size

    def discard(self) -> None:
        """Remove what was written."""
        for path in self._written:
            path.unlink(missing_ok=True)


@contextmanager
def staging(folder: Path, request: str) -> Generator[Staging]:
    """Stage files under `folder` while the block runs."""
    staged = Staging(folder, request)
    try:
        yield staged
    finally:
        staged.discard()
