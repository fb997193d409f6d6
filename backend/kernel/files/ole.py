"""Just enough of the compound file format ([MS-CFB]) to tell what an old Office file is and what hides in it.

Only the directory and the streams we ask for are read; every chain is bounded by the file's own size.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

MAGIC: Final = bytes.fromhex("d0cf11e0a1b11ae1")
_HEADER_SIZE: Final = 512
_ENTRY_SIZE: Final = 128
_LAST_SECTOR: Final = 0xFFFFFFFA
_HEADER_DIFAT_ENTRIES: Final = 109
_MINI_STREAM_CUTOFF: Final = 4096
_STREAM: Final = 2
_STORAGE: Final = 1
_NAME_SIZES: Final = (2, 64)  # bytes of UTF-16, the closing zero among them
_SECTOR_SHIFTS: Final = (9, 12)


class NotCompoundFileError(ValueError):
    """The structure is broken, or it is something else."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A stream or a storage of the directory."""

    name: str
    is_stream: bool
    start: int
    size: int


class CompoundFile:
    """The directory of a file held in memory."""

    def __init__(self, data: bytes) -> None:
        if len(data) < _HEADER_SIZE or not data.startswith(MAGIC):
            raise NotCompoundFileError
        shift = int.from_bytes(data[30:32], "little")
        if shift not in _SECTOR_SHIFTS:
            raise NotCompoundFileError
        self._data = data
        self._sector_size = 1 << shift
        self._sectors = (len(data) + self._sector_size - 1) // self._sector_size
        self._fat = self._read_fat()
        self.entries = tuple(self._read_entries())
        self.names = frozenset(entry.name for entry in self.entries)

    @classmethod
    def open(cls, path: Path) -> CompoundFile:
        """Read the whole file: it has passed the cap on size."""
        return cls(path.read_bytes())

    def find(self, name: str) -> Entry | None:
        """Return the stream of this name, wherever it stands."""
        return next((entry for entry in self.entries if entry.name == name and entry.is_stream), None)

    def read(self, entry: Entry, limit: int) -> bytes:
        """The first `limit` bytes; streams below 4 kB live elsewhere and are given as empty."""
        if entry.size < _MINI_STREAM_CUTOFF:
            return b""
        wanted, parts = min(entry.size, limit), list[bytes]()
        for sector in self._chain(entry.start):
            parts.append(self._sector(sector))
            wanted -= self._sector_size
            if wanted <= 0:
                break
        return b"".join(parts)[: min(entry.size, limit)]

    def contains(self, pattern: bytes) -> bool:
        """Whether the bytes occur anywhere in the file."""
        return pattern in self._data

    def find_all(self, pattern: bytes, tail: int) -> Iterator[bytes]:
        """What follows each occurrence of the pattern, `tail` bytes of it."""
        position = self._data.find(pattern)
        while position >= 0:
            begin = position + len(pattern)
            yield self._data[begin : begin + tail]
            position = self._data.find(pattern, position + 1)

    def _sector(self, number: int) -> bytes:
        begin = (number + 1) * self._sector_size
        return self._data[begin : begin + self._sector_size]

    def _numbers(self, raw: bytes) -> tuple[int, ...]:
        usable = len(raw) - len(raw) % 4
        return struct.unpack(f"<{usable // 4}I", raw[:usable])

    def _read_fat(self) -> list[int]:
        sectors = [*self._numbers(self._data[76 : 76 + 4 * _HEADER_DIFAT_ENTRIES])]
        difat = int.from_bytes(self._data[68:72], "little")
        visited = 0
        while difat < _LAST_SECTOR:
            visited += 1
            if visited > self._sectors:
                raise NotCompoundFileError
            numbers = self._numbers(self._sector(difat))
            if not numbers:
                raise NotCompoundFileError
            sectors += numbers[:-1]
            difat = numbers[-1]
        fat: list[int] = []
        for sector in sectors:
            if sector < _LAST_SECTOR and len(fat) <= self._sectors:
                fat += self._numbers(self._sector(sector))
        return fat

    def _chain(self, start: int) -> Iterator[int]:
        sector = start
        for _ in range(self._sectors + 1):
            if sector >= _LAST_SECTOR:
                return
            if sector >= self._sectors or sector >= len(self._fat):
                raise NotCompoundFileError
            yield sector
            sector = self._fat[sector]
        raise NotCompoundFileError

    def _read_entries(self) -> Iterator[Entry]:
        start = int.from_bytes(self._data[48:52], "little")
        raw = b"".join(self._sector(sector) for sector in self._chain(start))
        if len(raw) < _ENTRY_SIZE:
            raise NotCompoundFileError
        for offset in range(0, len(raw) - _ENTRY_SIZE + 1, _ENTRY_SIZE):
            entry = raw[offset : offset + _ENTRY_SIZE]
            name_length, kind = int.from_bytes(entry[64:66], "little"), entry[66]
            if kind in {_STREAM, _STORAGE} and _NAME_SIZES[0] <= name_length <= _NAME_SIZES[1]:
                name = entry[: name_length - 2].decode("utf-16-le", "replace")
                start_sector = int.from_bytes(entry[116:120], "little")
                yield Entry(name, kind == _STREAM, start_sector, int.from_bytes(entry[120:124], "little"))
