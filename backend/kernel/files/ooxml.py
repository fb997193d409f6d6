"""Packages of the Office Open XML family: a zip, checked before anything in it is unpacked.

The relationship and content-type parts are read with expat and refused when they declare a DTD, which the
format forbids, so entities never expand.
"""

from __future__ import annotations

import errno
import posixpath
import struct
import zlib
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final
from xml.parsers import expat
from xml.sax.saxutils import quoteattr
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from backend.kernel.files.errors import FileDamaged, FileUnpacksTooLarge
from backend.kernel.files.kinds import Kind
from backend.kernel.files.limits import MEGABYTE, Limits

CONTENT_TYPES: Final = "[Content_Types].xml"
ROOT_RELATIONSHIPS: Final = "_rels/.rels"
_PREFIX: Final = "application/vnd.openxmlformats-officedocument."
KINDS: Final = {
    f"{_PREFIX}wordprocessingml.document.main+xml": Kind.DOCX,
    f"{_PREFIX}spreadsheetml.sheet.main+xml": Kind.XLSX,
    f"{_PREFIX}presentationml.presentation.main+xml": Kind.PPTX,
}
_XMLNS_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
_XMLNS_RELATIONSHIPS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_MAX_INDEX_BYTES: Final = 4 * MEGABYTE
_ENCRYPTED: Final = 0x1
_COMPRESSIONS: Final = frozenset({ZIP_STORED, ZIP_DEFLATED})


@dataclass(frozen=True, slots=True)
class Element:
    """A tag without its namespace, and its attributes."""

    tag: str
    attributes: dict[str, str]


@contextmanager
def open_package(source: Path | IO[bytes], limits: Limits) -> Generator[ZipFile]:
    """Raises `BadZipFile` when it is no sound zip."""
    try:
        with ZipFile(source) as package:
            _check_directory(package.infolist(), limits)
            yield package
    except (zlib.error, struct.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise BadZipFile(str(error)) from error
    except OSError as error:
        if error.errno != errno.EINVAL:
            raise
        # An offset in the directory that points before the file's beginning.
        raise BadZipFile(str(error)) from error


def _check_directory(entries: list[ZipInfo], limits: Limits) -> None:
    if len(entries) > limits.max_zip_entries or sum(entry.file_size for entry in entries) > limits.max_unpacked_bytes:
        raise FileUnpacksTooLarge(found="ZIP")
    names = [entry.filename.lower() for entry in entries]
    if len(set(names)) != len(names) or any(_escapes(name) for name in names):
        raise FileDamaged(found="ZIP")
    if any(entry.flag_bits & _ENCRYPTED or entry.compress_type not in _COMPRESSIONS for entry in entries):
        raise FileDamaged(found="ZIP")


def _escapes(name: str) -> bool:
    return name.startswith("/") or "\\" in name or ".." in name.split("/")


def main_content_type(package: ZipFile) -> str | None:
    """The content type of the main document; nothing when this is some other zip."""
    names = set(package.namelist())
    if CONTENT_TYPES not in names or ROOT_RELATIONSHIPS not in names:
        return None
    for element in read_index(package, ROOT_RELATIONSHIPS):
        if element.attributes.get("Type", "").endswith("/relationships/officeDocument"):
            part = resolve("", element.attributes.get("Target", ""))
            return content_type_of(read_index(package, CONTENT_TYPES), part) if part in names else None
    return None


def macro_label(content_type: str) -> str:
    """Return what such a file is usually called."""
    lowered = content_type.lower()
    return next((label for word, label in (("word", "DOCM"), ("powerpoint", "PPTM")) if word in lowered), "XLSM")


def content_type_of(types: list[Element], part: str) -> str | None:
    """Return a part's own declaration, or else that of its extension."""
    extension = part.rpartition(".")[2].lower()
    default: str | None = None
    for element in types:
        content_type = element.attributes.get("ContentType")
        if element.attributes.get("PartName", "").lstrip("/").lower() == part.lower():
            return content_type
        if element.tag == "Default" and element.attributes.get("Extension", "").lower() == extension:
            default = content_type
    return default


def resolve(base_folder: str, target: str) -> str:
    """The name in the zip of a relationship's target."""
    return posixpath.normpath(posixpath.join("/" + base_folder, target)).lstrip("/")


def read_index(package: ZipFile, name: str) -> list[Element]:
    """The elements below the root of a relationship or content-type part, flat."""
    if package.getinfo(name).file_size > _MAX_INDEX_BYTES:
        raise FileUnpacksTooLarge(found="ZIP")
    return parse_elements(package.read(name))


def parse_elements(xml: bytes) -> list[Element]:
    """Return the elements below the root, flat; a DTD or broken XML raises."""
    elements: list[Element] = []

    def on_start(tag: str, attributes: dict[str, str]) -> None:
        elements.append(Element(tag.rpartition(" ")[2].rpartition(":")[2], attributes))

    def on_doctype(*_: object) -> None:
        raise FileDamaged(found="OOXML")

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = on_start
    parser.StartDoctypeDeclHandler = on_doctype
    try:
        parser.Parse(xml, True)
    except expat.ExpatError as error:
        raise FileDamaged(found="OOXML") from error
    return elements[1:]


def write_types(elements: list[Element]) -> bytes:
    """Return the content-type part."""
    return _write("Types", _XMLNS_TYPES, elements)


def write_relationships(elements: list[Element]) -> bytes:
    """Return a relationship part."""
    return _write("Relationships", _XMLNS_RELATIONSHIPS, elements)


def _write(root: str, namespace: str, elements: list[Element]) -> bytes:
    rows = (
        f"<{element.tag} {' '.join(f'{name}={quoteattr(value)}' for name, value in element.attributes.items())}/>" for element in elements
    )
    body = "".join(rows)
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<{root} xmlns="{namespace}">{body}</{root}>'.encode()
