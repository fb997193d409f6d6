"""Where files are kept: a local folder or an S3-compatible bucket, by URL, behind the same calls.

Names are random and say nothing about the content; who may read a file is decided by the record
that holds its key.
"""

from __future__ import annotations

import asyncio
import hashlib
import re
import secrets
import tempfile
from collections.abc import AsyncGenerator, AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast
from urllib.parse import unquote, urlsplit

import obstore
from anyio import to_thread
from obstore.exceptions import BaseError
from obstore.store import LocalStore, S3Store

from backend.kernel.files.durable import copy_durably, digest_file, sweep_unfinished, write_durably
from backend.kernel.files.errors import StorageUnavailable, StoredFileMissing

if TYPE_CHECKING:
    from obstore.store import ObjectStore, S3Config

_KEY: Final = re.compile(r"[0-9a-f]{2}/[0-9a-f]{2}/[0-9a-f]{32}")
_CHUNK: Final = 256 * 1024
_TIMEOUT: Final = timedelta(seconds=30)
_CONNECT: Final = timedelta(seconds=3)
_GIVE_UP_AFTER: Final = timedelta(seconds=8)
# Whoever asked hears within ten seconds that a store which is silent is away, whatever was tried again meanwhile.
_SILENCE_S: Final = 9.0


@dataclass(frozen=True, slots=True)
class StoredFile:
    """What the record of a file keeps: where it is, what it was, how long it was."""

    key: str
    sha256: str
    size: int


class FileStore:
    """One folder or bucket."""

    def __init__(self, url: str, options: Mapping[str, str] | None = None) -> None:
        """`url`: `file:///folder` or `s3://bucket/prefix`; `options` are obstore's (endpoint, keys, ...)."""
        self._folder = _local_folder(url)
        self._url = url
        self._options = dict(options or {})
        self._opened: ObjectStore | None = None

    async def put_bytes(self, data: bytes) -> StoredFile:
        """Store under a new name; when this returns the file is there to stay."""
        stored = StoredFile(_new_key(), hashlib.sha256(data).hexdigest(), len(data))
        if self._folder is None:
            await self._put_remote(stored.key, data)
        else:
            await to_thread.run_sync(write_durably, self._folder / stored.key, (data,))
        return stored

    async def put_file(self, path: Path) -> StoredFile:
        """The source stays where it is; memory use does not depend on its size."""
        key = _new_key()
        if self._folder is None:
            digest, size = await to_thread.run_sync(digest_file, path)
            await self._put_remote(key, path)
        else:
            digest, size = await to_thread.run_sync(copy_durably, path, self._folder / key)
        return StoredFile(key, digest, size)

    async def read(self, key: str) -> bytes:
        """Return the whole content: for small files."""
        return b"".join([chunk async for chunk in self.open_stream(key)])

    async def open_stream(self, key: str, *, start: int = 0, end: int | None = None) -> AsyncIterator[bytes]:
        """`end` is exclusive. A missing file raises at the first chunk."""
        _check_key(key)
        async with _answered():
            result = await obstore.get_async(self._store(), key, options=_range_option(start, end))
        chunks = aiter(result.stream(min_chunk_size=_CHUNK))
        while True:
            # Not around the yield: how long a slow reader takes is not the store's silence.
            async with _answered():
                chunk = await anext(chunks, None)
            if chunk is None:
                return
            yield bytes(chunk)

    async def size(self, key: str) -> int:
        """Return the bytes kept under this key."""
        _check_key(key)
        async with _answered():
            return (await obstore.head_async(self._store(), key))["size"]

    async def delete(self, key: str) -> None:
        """Deleting what is gone already is no error: a job may run twice."""
        _check_key(key)
        with suppress(StoredFileMissing):
            async with _answered():
                await obstore.delete_async(self._store(), key)

    async def keys_older_than(self, age: timedelta) -> AsyncIterator[str]:
        """For the job that removes files whose record was never committed."""
        cutoff = datetime.now(UTC) - age
        try:
            async for page in obstore.list(self._store()):
                for entry in page:
                    if entry["last_modified"] < cutoff and _KEY.fullmatch(entry["path"]):
                        yield entry["path"]
        except BaseError as error:
            raise StorageUnavailable from error

    async def check(self) -> None:
        """Raise StorageUnavailable unless files can be kept here: a local folder takes them, a bucket answers."""
        if self._folder is None:
            try:
                async with _answered():
                    await obstore.list_with_delimiter_async(self._store())
            except StoredFileMissing as error:
                # The bucket itself.
                raise StorageUnavailable from error
            return
        try:
            await to_thread.run_sync(_try_folder, self._folder)
        except OSError as error:
            raise StorageUnavailable from error

    async def all_keys(self) -> AsyncIterator[str]:
        """Return all files, in no order."""
        try:
            async for page in obstore.list(self._store()):
                for entry in page:
                    if _KEY.fullmatch(entry["path"]):
                        yield entry["path"]
        except BaseError as error:
            raise StorageUnavailable from error

    async def put_back(self, key: str, path: Path) -> None:
        """Store a file under the name it had, as a restore does; whole and there to stay when this returns."""
        _check_key(key)
        if self._folder is None:
            await self._put_remote(key, path)
        else:
            await to_thread.run_sync(copy_durably, path, self._folder / key)

    async def sweep_unfinished(self, age: timedelta) -> int:
        """Remove what a killed process left half-written in a local folder; returns how many."""
        if self._folder is None:
            return 0
        return await to_thread.run_sync(sweep_unfinished, self._folder, age)

    async def _put_remote(self, key: str, content: bytes | Path) -> None:
        try:
            async with _answered():
                await obstore.put_async(self._store(), key, content)
        except StoredFileMissing as error:
            # Not the file: the bucket is gone.
            raise StorageUnavailable from error

    def _store(self) -> ObjectStore:
        """Opened on first use: nothing is created or contacted by merely having a store."""
        if self._opened is None:
            self._opened = LocalStore(self._folder, mkdir=True) if self._folder else _bucket(self._url, self._options)
        return self._opened


@asynccontextmanager
async def _answered() -> AsyncGenerator[None]:
    """One question to the store: what it says is named, and so is that it says nothing."""
    try:
        async with asyncio.timeout(_SILENCE_S):
            yield
    except FileNotFoundError as error:
        raise StoredFileMissing from error
    except (BaseError, TimeoutError) as error:
        raise StorageUnavailable from error


def _try_folder(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=folder, suffix="#0"):
        pass


def _local_folder(url: str) -> Path | None:
    parts = urlsplit(url)
    return Path(unquote(parts.path)) if parts.scheme == "file" else None


def _bucket(url: str, options: Mapping[str, str]) -> S3Store:
    """What `options` leaves open comes from the usual AWS_* variables of the environment."""
    is_plain = options.get("endpoint", "").startswith("http://")
    return S3Store.from_url(
        url,
        config=cast("S3Config", dict(options)),
        client_options={"allow_http": is_plain, "timeout": _TIMEOUT, "connect_timeout": _CONNECT},
        retry_config={"max_retries": 3, "retry_timeout": _GIVE_UP_AFTER},
    )


def _new_key() -> str:
    name = secrets.token_hex(16)
    return f"{name[:2]}/{name[2:4]}/{name}"


def _check_key(key: str) -> None:
    if not _KEY.fullmatch(key):
        raise StoredFileMissing


def _range_option(start: int, end: int | None) -> obstore.GetOptions:
    if end is not None:
        return {"range": (start, end)}
    return {"range": {"offset": start}} if start else {}
