"""The kinds of file we take, and how each is named."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum
from typing import Final


class Family(StrEnum):
    """Which way a file is made harmless."""

    IMAGE = "image"
    PDF = "pdf"
    OFFICE = "office"


class Kind(StrEnum):
    """The value is also the file extension."""

    JPEG = "jpg"
    PNG = "png"
    WEBP = "webp"
    HEIC = "heic"
    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"
    PPTX = "pptx"
    DOC = "doc"
    XLS = "xls"
    PPT = "ppt"

    @property
    def media_type(self) -> str:
        """The registered media type."""
        return _MEDIA_TYPES[self]

    @property
    def family(self) -> Family:
        """Which way it is made harmless."""
        if self in _IMAGES:
            return Family.IMAGE
        return Family.PDF if self is Kind.PDF else Family.OFFICE

    @property
    def label(self) -> str:
        """How messages call it, in every language."""
        return self.value.upper()


_MEDIA_TYPES: Final = {
    Kind.JPEG: "image/jpeg",
    Kind.PNG: "image/png",
    Kind.WEBP: "image/webp",
    Kind.HEIC: "image/heic",
    Kind.PDF: "application/pdf",
    Kind.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    Kind.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    Kind.PPTX: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    Kind.DOC: "application/msword",
    Kind.XLS: "application/vnd.ms-excel",
    Kind.PPT: "application/vnd.ms-powerpoint",
}
_IMAGES: Final = frozenset({Kind.JPEG, Kind.PNG, Kind.WEBP, Kind.HEIC})

ALL_KINDS: Final = frozenset(Kind)
IMAGE_KINDS: Final = _IMAGES


def labels(kinds: Collection[Kind]) -> str:
    """In the order of the enumeration, so that a message always lists them alike."""
    return ", ".join(kind.label for kind in Kind if kind in kinds)
