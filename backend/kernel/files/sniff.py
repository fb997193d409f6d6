"""What a file is, by its content. Its name and the type the browser declared are never looked at."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Final
from zipfile import BadZipFile

from backend.kernel.files import ole, ooxml
from backend.kernel.files.errors import (
    FileDamaged,
    FileEmpty,
    FileEncrypted,
    FileTypeRefused,
    FileTypeUnknown,
    OfficeHasMacros,
)
from backend.kernel.files.kinds import ALL_KINDS, Kind, labels
from backend.kernel.files.limits import DEFAULT_LIMITS, Limits

_HEAD: Final = 4096
# Formats people do send, named so that the refusal can say what the file is.
_REFUSED: Final = (
    (b"MZ", "EXE"),
    (b"\x7fELF", "ELF"),
    (b"#!", "SCRIPT"),
    (b"GIF8", "GIF"),
    (b"BM", "BMP"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf\x27\x1c", "7Z"),
    (b"\x1f\x8b", "GZIP"),
    (b"{\\rtf", "RTF"),
    (b"ID3", "MP3"),
    (b"#!AMR", "AMR"),
    (b"\x1aE\xdf\xa3", "MKV"),
    (b"8BPS", "PSD"),
    (b"AC10", "DWG"),
    (b"%!PS", "POSTSCRIPT"),
    (b"\xca\xfe\xba\xbe", "CLASS"),
    (b"PK\x05\x06", "ZIP"),
    (b"PK\x07\x08", "ZIP"),
)
_HEIC_BRANDS: Final = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx"})
_AVIF_BRANDS: Final = frozenset({b"avif", b"avis"})
_HEIF_BRANDS: Final = frozenset({b"mif1", b"msf1", b"mif2"})
_MARKUP: Final = re.compile(rb"<\s*(?:!doctype\s+|!--.*?-->\s*|\?xml[^>]*>\s*)*(svg|html|script|head|body)\b", re.IGNORECASE | re.DOTALL)
_OLE_KINDS: Final = (
    ("WordDocument", Kind.DOC),
    ("Workbook", Kind.XLS),
    ("Book", Kind.XLS),
    ("PowerPoint Document", Kind.PPT),
)


def detect(path: Path, *, accepted: Collection[Kind] = ALL_KINDS, limits: Limits = DEFAULT_LIMITS) -> Kind:
    """Raises a refusal that names what was found and what is accepted."""
    with path.open("rb") as source:
        head = source.read(_HEAD)
    if not head:
        raise FileEmpty
    found = _identify(head, path, limits)
    if isinstance(found, Kind) and found in accepted:
        return found
    if found is None:
        raise FileTypeUnknown(accepted=labels(accepted))
    label = found.label if isinstance(found, Kind) else found
    raise FileTypeRefused(found=label, accepted=labels(accepted))


def _identify(head: bytes, path: Path, limits: Limits) -> Kind | str | None:
    """A kind we know, the label of a format we refuse, or nothing."""
    if head.startswith(b"\xff\xd8\xff"):
        return Kind.JPEG
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return Kind.PNG
    if head.lstrip(b"\xef\xbb\xbf\0\t\n\f\r ").startswith(b"%PDF-"):
        return Kind.PDF
    for matches, identify in _CONTAINERS:
        if matches(head):
            return identify(head, path, limits)
    return next((label for magic, label in _REFUSED if head.startswith(magic)), None) or _identify_text(head)


def _identify_riff(head: bytes, _path: Path, _limits: Limits) -> Kind | str:
    return {b"WEBP": Kind.WEBP, b"WAVE": "WAV", b"AVI ": "AVI"}.get(head[8:12], "RIFF")


def _identify_boxes(head: bytes, _path: Path, _limits: Limits) -> Kind | str:
    """ISO base media: photos (HEIC, AVIF) and films (MP4, MOV) differ only in their brands."""
    length = min(int.from_bytes(head[:4], "big"), len(head))
    brands = {head[8:12], *(head[at : at + 4] for at in range(16, length - 3, 4))}
    if brands & _AVIF_BRANDS:
        return "AVIF"
    if brands & _HEIC_BRANDS and head[8:12] in _HEIC_BRANDS | _HEIF_BRANDS:
        return Kind.HEIC
    return "MOV" if head[8:12] == b"qt  " else "MP4"


def _identify_zip(_head: bytes, path: Path, limits: Limits) -> Kind | str:
    try:
        with ooxml.open_package(path, limits) as package:
            main = ooxml.main_content_type(package)
    except BadZipFile as error:
        raise FileDamaged(found="ZIP") from error
    if main is None:
        return "ZIP"
    if kind := ooxml.KINDS.get(main):
        return kind
    if "macroenabled" in main.lower():
        raise OfficeHasMacros(found=ooxml.macro_label(main))
    return "OOXML"


def _identify_compound(_head: bytes, path: Path, _limits: Limits) -> Kind | str:
    try:
        names = ole.CompoundFile.open(path).names
    except ole.NotCompoundFileError as error:
        raise FileDamaged(found="DOC/XLS/PPT") from error
    if "EncryptedPackage" in names:
        raise FileEncrypted(found="DOCX/XLSX/PPTX")
    return next((kind for stream, kind in _OLE_KINDS if stream in names), "OLE")


def _identify_text(head: bytes) -> str | None:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.decode("utf-16", "ignore").encode()
    if markup := _MARKUP.search(head):
        return "SVG" if markup[1].lower() == b"svg" else "HTML"
    if head.lstrip().startswith(b"<?xml"):
        return "XML"
    return None if b"\0" in head else "TXT"


_Identify = Callable[[bytes, Path, Limits], Kind | str]
_CONTAINERS: Final[tuple[tuple[Callable[[bytes], bool], _Identify], ...]] = (
    (lambda head: head.startswith(b"RIFF"), _identify_riff),
    (lambda head: head[4:8] == b"ftyp", _identify_boxes),
    (lambda head: head.startswith(b"PK\x03\x04"), _identify_zip),
    (lambda head: head.startswith(ole.MAGIC), _identify_compound),
)
