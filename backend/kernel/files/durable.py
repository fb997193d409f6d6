"""Writing local files so that what was acknowledged survives a killed process and a power cut.

obstore's local put renames a temporary file into place but never calls fsync, so after a power cut
an acknowledged file could be empty. Here the data reach the disk first, then the name, then the folders.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Final

from backend.kernel.files.errors import disk_problems_named

CHUNK: Final = 256 * 1024
# obstore leaves names that end in "#<digits>" out of its listings, so an unfinished file is never seen.
_UNFINISHED: Final = "#0"


def digest_file(path: Path) -> tuple[str, int]:
    """SHA-256 in hex, and the size in bytes."""
    digest, size = hashlib.sha256(), 0
    for chunk in _chunks(path):
        digest.update(chunk)
        size += len(chunk)
    return digest.hexdigest(), size


def write_durably(target: Path, chunks: Iterable[bytes]) -> tuple[str, int]:
    """Write a new file; returns SHA-256 in hex, and the size. All or nothing, whenever it is killed."""
    digest, size = hashlib.sha256(), 0
    unfinished = target.with_name(target.name + _UNFINISHED)
    with disk_problems_named():
        new_folders = _make_folders(target.parent)
        try:
            with unfinished.open("wb") as sink:
                for chunk in chunks:
                    digest.update(chunk)
                    size += sink.write(chunk)
                sink.flush()
                os.fsync(sink.fileno())
            unfinished.rename(target)
        except BaseException:
            unfinished.unlink(missing_ok=True)
            raise
        for folder in (target.parent, *new_folders):
            sync_folder(folder)
    return digest.hexdigest(), size


def copy_durably(source: Path, target: Path) -> tuple[str, int]:
    """As `write_durably`, from a file."""
    return write_durably(target, _chunks(source))


def sweep_unfinished(root: Path, age: timedelta) -> int:
    """Remove what a killed process left half-written under `root`; returns how many files."""
    cutoff, removed = time.time() - age.total_seconds(), 0
    for path in root.rglob(f"*{_UNFINISHED}"):
        if path.stat().st_mtime < cutoff:
            path.unlink(missing_ok=True)
            removed += 1
    return removed


def sync_folder(folder: Path) -> None:
    """A name in a folder is on disk only when the folder is."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _chunks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as source:
        while chunk := source.read(CHUNK):
            yield chunk


def _make_folders(folder: Path) -> list[Path]:
    """Create what is missing; returns the folders whose list of names changed by that."""
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    return [path.parent for path in missing]
