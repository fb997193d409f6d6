"""How much of a file we are ready to handle."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

MEGABYTE: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """The caps for one file; the defaults are those promised to the people who upload."""

    max_bytes: int = 20 * MEGABYTE
    # 8192 x 6144, the "50 MP" of phones, is 50.3 million.
    max_pixels: int = 51_000_000
    # Phones with 12 MP sensors give 4000 to 4080 pixels: those pass without being resampled.
    max_side: int = 4096
    jpeg_quality: int = 85
    preview_side: int = 640
    preview_quality: int = 75
    max_pages: int = 200
    max_pdf_objects: int = 300_000
    max_zip_entries: int = 4_000
    max_unpacked_bytes: int = 200 * MEGABYTE

    @property
    def limit_mb(self) -> int:
        """`max_bytes` as messages put it."""
        return self.max_bytes // MEGABYTE

    @property
    def limit_megapixels(self) -> int:
        """`max_pixels` as messages put it."""
        return self.max_pixels // 1_000_000


DEFAULT_LIMITS: Final = Limits()
