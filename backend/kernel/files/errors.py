"""What can be wrong with a file, one class per fact; the texts are in `locales/`.

`found` and `accepted` are format labels such as "EXE" or "JPG, PDF", the same in every language.
"""

from __future__ import annotations

import errno
from collections.abc import Generator
from contextlib import contextmanager

from backend.kernel.errors import Problem


class FileEmpty(Problem):
    """There is not a byte in it."""

    slug, status = "file-empty", 422


class FileTooLarge(Problem):
    """Over the cap for one file. Params: `limit_mb`."""

    slug, status = "file-too-large", 413


class FileTypeRefused(Problem):
    """We know what this is, and do not take it. Params: `found`, `accepted`."""

    slug, status = "file-type-refused", 415


class FileTypeUnknown(Problem):
    """Nothing we know. Params: `accepted`."""

    slug, status = "file-type-unknown", 415


class FileDamaged(Problem):
    """Cut off, broken, or malformed on purpose. Params: `found`, the format it claims to be."""

    slug, status = "file-damaged", 422


class FileNotReadable(Problem):
    """Reading it takes more time or memory than we give, or ends the reader."""

    slug, status = "file-not-readable", 422


class FileEncrypted(Problem):
    """Nobody can open it without a password. Params: `found`."""

    slug, status = "file-encrypted", 422


class ImageTooManyPixels(Problem):
    """More pixels than we are ready to decode. Params: `limit_megapixels`."""

    slug, status = "image-too-many-pixels", 422


class TooManyPages(Problem):
    """More pages than we take in one document. Params: `pages`, `limit`."""

    slug, status = "file-too-many-pages", 422


class OfficeHasMacros(Problem):
    """It carries programs. Params: `found`."""

    slug, status = "office-has-macros", 422


class OfficeHasRemoteContent(Problem):
    """It would fetch something from elsewhere when opened. Params: `found`."""

    slug, status = "office-has-remote-content", 422


class OfficeHasEmbeddedFile(Problem):
    """It has other files packed into it. Params: `found`."""

    slug, status = "office-has-embedded-file", 422


class FileUnpacksTooLarge(Problem):
    """A zip bomb, or a document as heavy as one. Params: `found`."""

    slug, status = "file-unpacks-too-large", 422


class StoredFileMissing(Problem):
    """No file has this key (any more)."""

    slug, status = "stored-file-missing", 404


class StorageUnavailable(Problem):
    """The file store did not answer."""

    slug, status = "file-storage-unavailable", 503


class StorageFull(Problem):
    """The disk has no room left."""

    slug, status = "file-storage-full", 507


class UploadNotFound(Problem):
    """No such upload, or it was swept away after a day untouched."""

    slug, status = "upload-not-found", 404


class UploadOffsetMismatch(Problem):
    """The client is elsewhere; the answer's member `offset` says where to go on from."""

    slug, status = "upload-offset-mismatch", 409

    def __init__(self, *, offset: int) -> None:
        """Take the number of bytes that are here."""
        super().__init__(offset=offset, extra={"offset": offset})


class UploadIncomplete(Problem):
    """Something is still missing; the answer's members `offset` and `total` say how much."""

    slug, status = "upload-incomplete", 409

    def __init__(self, *, offset: int, total: int) -> None:
        """Take the bytes that are here, and the bytes there should be."""
        super().__init__(offset=offset, total=total, extra={"offset": offset, "total": total})


class UploadCorrupted(Problem):
    """What arrived does not have the size or the checksum the client declared."""

    slug, status = "upload-corrupted", 422


@contextmanager
def disk_problems_named() -> Generator[None]:
    """A full disk gets its own answer: it is the office's problem to solve, not the sender's."""
    try:
        yield
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise StorageFull from error
        raise
