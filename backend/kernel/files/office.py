"""Office files: nothing that runs, nothing that calls home, nothing that unpacks without end.

New formats are packed anew without the author's particulars; old ones are checked and kept as they are.
"""

from __future__ import annotations

import io
import re
import struct
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from backend.kernel.files import ole, ooxml
from backend.kernel.files.errors import (
    FileDamaged,
    FileEncrypted,
    FileUnpacksTooLarge,
    OfficeHasEmbeddedFile,
    OfficeHasMacros,
    OfficeHasRemoteContent,
)
from backend.kernel.files.kinds import Kind
from backend.kernel.files.limits import Limits
from backend.kernel.files.ooxml import Element

_NEW_FORMATS: Final = frozenset({Kind.DOCX, Kind.XLSX, Kind.PPTX})
_COPY_CHUNK: Final = 256 * 1024
_ZIP_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_PARTICULARS: Final = "docprops/"
_CODE_PARTS: Final = re.compile(r"vba(project|data|projectsignature\w*)\.(bin|xml)$|/activex/|/macrosheets/|/dialogsheets/")
_PACKAGED: Final = re.compile(r"/embeddings/.+\.(docx|xlsx|pptx|docm|xlsm|pptm|xlsb|dotm|xltm|potm)$")
_REMOTE: Final = re.compile(r"\s*(?:[a-z][a-z0-9+.-]+:|\\\\|//)", re.IGNORECASE)
_LOCAL_FILE: Final = re.compile(r"\s*file:/{2,3}/?(?:[a-z]:|[^/\\])", re.IGNORECASE)
_REMOTE_FILE: Final = re.compile(r"\s*file:(?:/{4,}|\\\\|/{0,3}\\\\|//(?!/)(?!localhost/)[^/\\:]+[/\\])", re.IGNORECASE)
_MACRO_STORAGES: Final = frozenset({"_VBA_PROJECT", "_VBA_PROJECT_CUR", "Macros", "VBA"})
_PACKAGER_STREAM: Final = "\x01Ole10Native"
_STREAM_HEAD: Final = 256 * 1024


def clean_office(source: Path, target: Path, kind: Kind, limits: Limits) -> None:
    """Write a copy that is safe to hand on, or say why there is none."""
    if kind in _NEW_FORMATS:
        try:
            with ooxml.open_package(source, limits) as package:
                _check_package(package, kind, limits)
                _repack(package, target)
        except BadZipFile as error:
            raise FileDamaged(found=kind.label) from error
    else:
        data = source.read_bytes()
        _check_compound(data, kind.label)
        target.write_bytes(data)


def _check_package(package: ZipFile, kind: Kind, limits: Limits) -> None:
    for entry in package.infolist():
        name = "/" + entry.filename.lower()
        if _CODE_PARTS.search(name):
            raise OfficeHasMacros(found=kind.label)
        if "/embeddings/" in name and not entry.is_dir():
            _check_embedded(package, entry, kind, limits)
        elif name.endswith(".rels"):
            _check_relationships(ooxml.read_index(package, entry.filename), kind)
        elif "/externallinks/" in name and name.endswith(".xml"):
            _check_external_link(package, entry, kind)
    if any("macroenabled" in content_type.lower() for content_type in _content_types(package)):
        raise OfficeHasMacros(found=kind.label)


def _content_types(package: ZipFile) -> Iterator[str]:
    return (element.attributes.get("ContentType", "") for element in ooxml.read_index(package, ooxml.CONTENT_TYPES))


def _check_embedded(package: ZipFile, entry: ZipInfo, kind: Kind, limits: Limits) -> None:
    """A chart carries its workbook and a formula its equation; programs and loose files are not wanted."""
    if entry.file_size > limits.max_bytes:
        raise FileUnpacksTooLarge(found=kind.label)
    content = package.read(entry)
    if content.startswith(ole.MAGIC):
        _check_compound(content, kind.label)
    elif _PACKAGED.search("/" + entry.filename.lower()):
        with ooxml.open_package(io.BytesIO(content), limits) as inner:
            names = [name.lower() for name in inner.namelist()]
        if any(_CODE_PARTS.search("/" + name) for name in names):
            raise OfficeHasMacros(found=kind.label)
        if any("/embeddings/" in name for name in names):
            raise OfficeHasEmbeddedFile(found=kind.label)
    else:
        raise OfficeHasEmbeddedFile(found=kind.label)


def _check_relationships(elements: Iterable[Element], kind: Kind) -> None:
    """What is fetched without a click (templates, frames, linked pictures) must not come from elsewhere."""
    for element in elements:
        attributes = element.attributes
        if attributes.get("TargetMode") != "External" or attributes.get("Type", "").endswith("/hyperlink"):
            continue
        if _is_remote(attributes.get("Target", "")):
            raise OfficeHasRemoteContent(found=kind.label)


def _is_remote(target: str) -> bool:
    if _REMOTE_FILE.match(target):
        return True
    if _LOCAL_FILE.match(target) or re.match(r"\s*[a-z]:[\\/]", target, re.IGNORECASE):
        return False
    return bool(_REMOTE.match(target))


def _check_external_link(package: ZipFile, entry: ZipInfo, kind: Kind) -> None:
    """A DDE link starts a program."""
    if any(element.tag == "ddeLink" for element in ooxml.parse_elements(package.read(entry))):
        raise OfficeHasMacros(found=kind.label)


def _repack(package: ZipFile, target: Path) -> None:
    """Only what Python's reader saw goes into the copy: nothing before, between or after the entries."""
    kept = [entry for entry in package.infolist() if not entry.is_dir() and not _is_particulars(entry.filename)]
    with ZipFile(target, "w", ZIP_DEFLATED, compresslevel=6) as clean:
        for entry in kept:
            fresh = ZipInfo(entry.filename, _ZIP_EPOCH)
            fresh.compress_type = entry.compress_type
            if entry.filename == ooxml.CONTENT_TYPES:
                clean.writestr(fresh, _types_without_particulars(package))
            elif entry.filename == ooxml.ROOT_RELATIONSHIPS:
                clean.writestr(fresh, _relationships_without_particulars(package))
            else:
                _copy_entry(package, entry, clean, fresh)


def _copy_entry(package: ZipFile, entry: ZipInfo, clean: ZipFile, fresh: ZipInfo) -> None:
    fresh.file_size = entry.file_size
    with package.open(entry) as source, clean.open(fresh, "w") as sink:
        while chunk := source.read(_COPY_CHUNK):
            sink.write(chunk)


def _is_particulars(name: str) -> bool:
    return name.lower().lstrip("/").startswith(_PARTICULARS)


def _types_without_particulars(package: ZipFile) -> bytes:
    elements = ooxml.read_index(package, ooxml.CONTENT_TYPES)
    return ooxml.write_types([one for one in elements if not _is_particulars(one.attributes.get("PartName", ""))])


def _relationships_without_particulars(package: ZipFile) -> bytes:
    elements = ooxml.read_index(package, ooxml.ROOT_RELATIONSHIPS)
    return ooxml.write_relationships([one for one in elements if not _is_particulars(one.attributes.get("Target", ""))])


def _check_compound(data: bytes, label: str) -> None:
    try:
        compound = ole.CompoundFile(data)
        if compound.names & _MACRO_STORAGES or _has_presentation_macros(compound):
            raise OfficeHasMacros(found=label)
        if _PACKAGER_STREAM in compound.names:
            raise OfficeHasEmbeddedFile(found=label)
        _check_word(compound, label)
        _check_workbook(compound, label)
        _check_presentation(compound, label)
    except ole.NotCompoundFileError as error:
        raise FileDamaged(found=label) from error


# The numbers below are those of [MS-DOC] FibBase, [MS-XLS] records and [MS-PPT] record headers.


def _check_word(compound: ole.CompoundFile, label: str) -> None:
    if entry := compound.find("WordDocument"):
        head = compound.read(entry, 12)
        if len(head) == 12 and head[11] & 0x01:  # noqa: PLR2004 (the FibBase's flags end there)
            raise FileEncrypted(found=label)


def _check_workbook(compound: ole.CompoundFile, label: str) -> None:
    entry = compound.find("Workbook") or compound.find("Book")
    if entry is None:
        return
    for record, body in _workbook_records(compound.read(entry, _STREAM_HEAD)):
        if record == 0x2F:  # noqa: PLR2004 (FilePass)
            raise FileEncrypted(found=label)
        if record == 0x85 and body[5:6] == b"\x01":  # noqa: PLR2004 (BoundSheet8 of an Excel 4 macro sheet)
            raise OfficeHasMacros(found=label)


def _workbook_records(stream: bytes) -> Iterator[tuple[int, bytes]]:
    """The globals come first and hold the list of sheets; they end with an EOF record."""
    position = 0
    while position + 4 <= len(stream):
        record, length = struct.unpack_from("<HH", stream, position)
        yield record, stream[position + 4 : position + 4 + length]
        if record == 0x0A:  # noqa: PLR2004 (EOF)
            return
        position += 4 + length


def _has_presentation_macros(compound: ole.CompoundFile) -> bool:
    """A VBAInfoAtom whose fHasMacros is set."""
    return any(tail[4:8] == b"\x01\0\0\0" for tail in compound.find_all(b"\x02\0\0\x04\x0c\0\0\0", 8))


def _check_presentation(compound: ole.CompoundFile, label: str) -> None:
    """The CurrentUserAtom of an encrypted presentation carries a token of its own."""
    if "PowerPoint Document" in compound.names and compound.contains(b"\x14\0\0\0\xdf\xc4\xd1\xf3"):
        raise FileEncrypted(found=label)
