"""The office's picture: drawn anew, small, without anything that came with it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from anyio import to_thread

from backend.kernel.files.intake import take_in
from backend.kernel.files.kinds import Kind
from backend.kernel.files.limits import MEGABYTE, Limits

_LIMITS: Final = Limits(max_bytes=2 * MEGABYTE, max_pixels=16_000_000, max_side=512, jpeg_quality=90)
_KINDS: Final = (Kind.PNG, Kind.JPEG, Kind.WEBP)


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture as it is kept and served."""

    content: bytes
    media_type: str


async def read_logo(path: Path) -> Logo:
    """Return the picture of a file that was sent in; raises the refusals of files."""
    taken = await take_in(path, limits=_LIMITS, accepted=_KINDS)
    try:
        return Logo(await to_thread.run_sync(taken.content.read_bytes), taken.media_type)
    finally:
        taken.discard()
