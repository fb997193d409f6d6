from __future__ import annotations

from pathlib import Path

import pytest

from backend.kernel.errors import Problem
from backend.kernel.files.errors import (
    FileDamaged,
    FileEmpty,
    FileEncrypted,
    FileTypeRefused,
    FileTypeUnknown,
    FileUnpacksTooLarge,
    OfficeHasMacros,
)
from backend.kernel.files.kinds import IMAGE_KINDS, Kind
from backend.kernel.files.limits import Limits
from backend.kernel.files.sniff import detect
from tests.kernel.files import samples

PPTX_MAIN = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
DOCM_MAIN = "application/vnd.ms-word.document.macroEnabled.main+xml"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (samples.jpeg(), Kind.JPEG),
        (samples.png(), Kind.PNG),
        (samples.heic(), Kind.HEIC),
        (samples.pdf(), Kind.PDF),
        (b"\xef\xbb\xbf\r\n" + samples.pdf(), Kind.PDF),
        (samples.docx(), Kind.DOCX),
        (samples.xlsx(), Kind.XLSX),
        (samples.docx(main=PPTX_MAIN), Kind.PPTX),
        (samples.compound({"WordDocument": b""}), Kind.DOC),
        (samples.compound({"Workbook": b""}), Kind.XLS),
        (samples.compound({"PowerPoint Document": b""}), Kind.PPT),
    ],
)
def test_what_is_taken_is_told_by_content_whatever_its_name(tmp_path: Path, content: bytes, kind: Kind) -> None:
    assert detect(samples.write(tmp_path, "evil.exe", content)) is kind


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"MZ\x90\0" + b"\0" * 60 + samples.jpeg(), "EXE"),
        (b"\x7fELF\x02\x01", "ELF"),
        (b"#!/bin/sh\nrm -rf", "SCRIPT"),
        (b"GIF89a/*<script>alert(1)</script>*/=1;", "GIF"),
        (b"<!DOCTYPE html><html><body>hi", "HTML"),
        (b"<!-- " + b"x" * 100 + b" --> <html>", "HTML"),
        ("<html>招商</html>".encode("utf-16"), "HTML"),
        (b'<?xml version="1.0"?><!-- a --><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', "SVG"),
        (b'<?xml version="1.0"?><note/>', "XML"),
        ("只是文字".encode(), "TXT"),
        (samples.zipped({"a.txt": "a"}), "ZIP"),
        (samples.docx(main="application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"), "OOXML"),
        (samples.compound({"__substg1.0_0037001F": b""}), "OLE"),
        (b"\0\0\0\x18ftypisom\0\0\0\0isomiso2", "MP4"),
        (b"\0\0\0\x18ftypavif\0\0\0\0mif1avif", "AVIF"),
        (b"RIFF\0\0\0\0WAVEfmt ", "WAV"),
        (b"Rar!\x1a\x07\0", "RAR"),
    ],
)
def test_a_refusal_names_what_it_is_and_what_is_taken(tmp_path: Path, content: bytes, found: str) -> None:
    with pytest.raises(FileTypeRefused) as refusal:
        detect(samples.write(tmp_path, "photo.jpg", content))
    assert refusal.value.params["found"] == found
    assert refusal.value.params["accepted"].startswith("JPG, PNG")


def test_an_accepted_kind_can_be_unwanted_in_this_place(tmp_path: Path) -> None:
    with pytest.raises(FileTypeRefused) as refusal:
        detect(samples.write(tmp_path, "a.jpg", samples.pdf()), accepted=IMAGE_KINDS)
    assert refusal.value.params == {"found": "PDF", "accepted": "JPG, PNG, WEBP, HEIC"}


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", FileEmpty),
        (b"\x01\x02\x03\0\x04", FileTypeUnknown),
        (samples.docx(main=DOCM_MAIN), OfficeHasMacros),
        (samples.compound({"EncryptedPackage": b""}), FileEncrypted),
        (samples.compound({"WordDocument": b""})[:600], FileDamaged),
        (samples.docx()[:-40], FileDamaged),
        (
            samples.zipped({"[Content_Types].xml": '<!DOCTYPE x [<!ENTITY a "aa">]><Types/>', "_rels/.rels": "<!DOCTYPE x><a/>"}),
            FileDamaged,
        ),
        (samples.zipped({"../../etc/passwd": "x"}), FileDamaged),
    ],
)
def test_what_cannot_be_told_or_opened(tmp_path: Path, content: bytes, problem: type[Problem]) -> None:
    with pytest.raises(problem):
        detect(samples.write(tmp_path, "a.docx", content))


def test_a_zip_bomb_is_refused_from_its_directory(tmp_path: Path) -> None:
    bomb = samples.docx({f"word/media/{number}.bin": b"\0" * 2_000_000 for number in range(3)})
    with pytest.raises(FileUnpacksTooLarge):
        detect(samples.write(tmp_path, "a.docx", bomb), limits=Limits(max_unpacked_bytes=5_000_000))
    with pytest.raises(FileUnpacksTooLarge):
        detect(samples.write(tmp_path, "a.docx", samples.docx()), limits=Limits(max_zip_entries=3))
