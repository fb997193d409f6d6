"""Taking a file in: what is it, is it sound, and the harmless copy that is kept instead of it.

Decoding happens in a process of its own (`confined`): the event loop stays free for everybody else, and a file that
breaks its decoder breaks nothing more.
"""

from __future__ import annotations

import secrets
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from backend.kernel.files.confined import run_confined
from backend.kernel.files.durable import digest_file
from backend.kernel.files.errors import FileEmpty, FileTooLarge
from backend.kernel.files.images import clean_image
from backend.kernel.files.kinds import ALL_KINDS, IMAGE_KINDS, Family, Kind
from backend.kernel.files.limits import DEFAULT_LIMITS, Limits
from backend.kernel.files.office import clean_office
from backend.kernel.files.pdf import clean_pdf, photos_to_pdf
from backend.kernel.files.sniff import detect


@dataclass(frozen=True, slots=True)
class Intake:
    """`content` is a new file beside the raw one; whoever asked for it removes both with `discard`."""

    kind: Kind
    content: Path
    size: int
    sha256: str
    pages: int | None
    width: int | None
    height: int | None
    preview: bytes | None

    @property
    def media_type(self) -> str:
        """Return what the file is to be served as."""
        return self.kind.media_type

    def discard(self) -> None:
        """Remove the copy, once it is stored or given up."""
        self.content.unlink(missing_ok=True)


async def take_in(raw: Path, *, limits: Limits = DEFAULT_LIMITS, accepted: Collection[Kind] = ALL_KINDS) -> Intake:
    """Check one file and make the copy to keep; `raw` stays. Raises the refusals in `errors`."""
    # A name of its own: a double tap may have the same file taken in twice at once.
    target = raw.with_name(f"{raw.name}.{secrets.token_hex(4)}.clean")
    try:
        return await run_confined(partial(_take_in, raw, target, limits, accepted))
    except BaseException:
        target.unlink(missing_ok=True)
        raise


async def take_in_photos(raws: Sequence[Path], target: Path, *, limits: Limits = DEFAULT_LIMITS) -> Intake:
    """Several photos into one PDF, in the order given, written to `target`."""
    return await run_confined(partial(_take_in_photos, raws, target, limits))


def _take_in(raw: Path, target: Path, limits: Limits, accepted: Collection[Kind]) -> Intake:
    return _clean(raw, target, _check(raw, limits, accepted), limits)


def _check(raw: Path, limits: Limits, accepted: Collection[Kind]) -> Kind:
    size = raw.stat().st_size
    if size == 0:
        raise FileEmpty
    if size > limits.max_bytes:
        raise FileTooLarge(limit_mb=limits.limit_mb)
    return detect(raw, accepted=accepted, limits=limits)


def _clean(raw: Path, target: Path, kind: Kind, limits: Limits) -> Intake:
    match kind.family:
        case Family.IMAGE:
            picture = clean_image(raw, target, kind, limits)
            return _described(target, picture.kind, width=picture.width, height=picture.height, preview=picture.preview)
        case Family.PDF:
            return _described(target, kind, pages=clean_pdf(raw, target, limits))
        case Family.OFFICE:
            clean_office(raw, target, kind, limits)
            return _described(target, kind)


def _take_in_photos(raws: Sequence[Path], target: Path, limits: Limits) -> Intake:
    if not raws:
        raise FileEmpty
    photos = [(raw, _check(raw, limits, IMAGE_KINDS)) for raw in raws]
    target.write_bytes(photos_to_pdf(photos, limits))
    return _described(target, Kind.PDF, pages=len(photos))


def _described(
    content: Path,
    kind: Kind,
    *,
    pages: int | None = None,
    width: int | None = None,
    height: int | None = None,
    preview: bytes | None = None,
) -> Intake:
    sha256, size = digest_file(content)
    return Intake(kind, content, size, sha256, pages, width, height, preview)
