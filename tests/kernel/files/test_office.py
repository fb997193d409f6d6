from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from backend.kernel.errors import Problem
from backend.kernel.files.errors import (
    FileDamaged,
    FileEncrypted,
    OfficeHasEmbeddedFile,
    OfficeHasMacros,
    OfficeHasRemoteContent,
)
from backend.kernel.files.kinds import Kind
from backend.kernel.files.limits import Limits
from backend.kernel.files.office import clean_office
from tests.kernel.files import samples


def cleaned(folder: Path, content: bytes, kind: Kind) -> bytes:
    target = folder / "clean"
    clean_office(samples.write(folder, "raw", content), target, kind, Limits())
    return target.read_bytes()


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_a_workbook_keeps_its_cells_and_loses_its_author(tmp_path: Path) -> None:
    raw = samples.xlsx(author="Some Person")
    assert b"Some Person" in parts(raw)["docProps/core.xml"]
    clean = cleaned(tmp_path, raw + b"<script>appended</script>", Kind.XLSX)
    names = parts(clean)
    assert not [name for name in names if name.startswith("docProps")]
    assert b"docProps" not in names["[Content_Types].xml"] + names["_rels/.rels"]
    assert b"appended" not in clean
    assert CalamineWorkbook.from_filelike(io.BytesIO(clean)).get_sheet_by_index(0).to_python() == [["cell"]]


def test_a_document_keeps_its_text(tmp_path: Path) -> None:
    clean = parts(cleaned(tmp_path, samples.docx(), Kind.DOCX))
    assert set(clean) == {"[Content_Types].xml", "_rels/.rels", "word/document.xml"}
    assert b'PartName="/word/document.xml"' in clean["[Content_Types].xml"]


ORDINARY = {
    "a link to click": samples.docx(relationships=samples.external("hyperlink", "https://example.org/")),
    "the author's own template": samples.docx(relationships=samples.external("attachedTemplate", "file:///C:\\Users\\a\\Normal.dotm")),
    "a workbook next to it": samples.docx(relationships=samples.external("externalLinkPath", "other.xlsx")),
    "the workbook of a chart": samples.docx({"word/embeddings/Microsoft_Excel_Sheet1.xlsx": samples.xlsx()}),
    "an equation": samples.docx({"word/embeddings/oleObject1.bin": samples.compound({"Equation Native": b""})}),
}


@pytest.mark.parametrize("name", ORDINARY)
def test_what_honest_documents_carry_passes(tmp_path: Path, name: str) -> None:
    assert parts(cleaned(tmp_path, ORDINARY[name], Kind.DOCX))["word/document.xml"]


MACRO_TYPE = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Override PartName="/word/other.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>'
)
ARMED: dict[str, tuple[bytes, type[Problem]]] = {
    "macros": (samples.docx({"word/vbaProject.bin": b"x"}), OfficeHasMacros),
    "macros under another name": (samples.docx({"word/VBAPROJECT.BIN": b"x"}), OfficeHasMacros),
    "macro content type": (samples.zipped({"[Content_Types].xml": MACRO_TYPE}), OfficeHasMacros),
    "controls": (samples.docx({"word/activeX/activeX1.bin": b"x"}), OfficeHasMacros),
    "excel 4 macros": (samples.docx({"xl/macrosheets/sheet1.xml": b"x"}), OfficeHasMacros),
    "dde": (
        samples.docx({"xl/externalLinks/externalLink1.xml": "<externalLink><ddeLink ddeService='cmd'/></externalLink>"}),
        OfficeHasMacros,
    ),
    "macros in an embedded workbook": (
        samples.docx({"word/embeddings/a.xlsx": samples.zipped({"xl/vbaProject.bin": "x"})}),
        OfficeHasMacros,
    ),
    "macros in an embedded object": (samples.docx({"word/embeddings/o.bin": samples.compound({}, ("VBA",))}), OfficeHasMacros),
    "a packed program": (samples.docx({"word/embeddings/o.bin": samples.compound({"\x01Ole10Native": b"MZ"})}), OfficeHasEmbeddedFile),
    "a loose file": (samples.docx({"word/embeddings/o.bin": b"MZ"}), OfficeHasEmbeddedFile),
    "a remote template": (
        samples.docx(relationships=samples.external("attachedTemplate", "http://evil.example/t.dotm")),
        OfficeHasRemoteContent,
    ),
    "a template on a share": (
        samples.docx(relationships=samples.external("attachedTemplate", "\\\\evil\\share\\t.dotm")),
        OfficeHasRemoteContent,
    ),
    "a template on a share, as address": (
        samples.docx(relationships=samples.external("attachedTemplate", "file://evil/share/t.dotm")),
        OfficeHasRemoteContent,
    ),
    "a template on a share, disguised": (
        samples.docx(relationships=samples.external("attachedTemplate", "file:////evil/share/t.dotm")),
        OfficeHasRemoteContent,
    ),
    "an object by protocol": (
        samples.docx(relationships=samples.external("oleObject", "mhtml:http://evil.example/x!y")),
        OfficeHasRemoteContent,
    ),
    "a picture that reports home": (
        samples.docx(relationships=samples.external("image", "https://evil.example/p.png")),
        OfficeHasRemoteContent,
    ),
    "broken relationships": (samples.docx(relationships="<broken"), FileDamaged),
    "an entity bomb": (samples.docx({"word/_rels/x.rels": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), FileDamaged),
}


@pytest.mark.parametrize("name", ARMED)
def test_what_runs_or_calls_home_is_refused(tmp_path: Path, name: str) -> None:
    content, problem = ARMED[name]
    with pytest.raises(problem) as refusal:
        cleaned(tmp_path, content, Kind.DOCX)
    assert type(refusal.value) is problem


def test_a_damaged_entry_is_noticed(tmp_path: Path) -> None:
    raw = bytearray(samples.docx({"word/media/image1.png": samples.png(samples.noise((100, 100)))}))
    raw[len(raw) // 2] ^= 0xFF
    with pytest.raises(FileDamaged):
        cleaned(tmp_path, bytes(raw), Kind.DOCX)


ENCRYPTED_FIB = b"\xec\xa5\xc1\0" + b"\0" * 7 + b"\x01"
OLD: dict[str, tuple[Kind, bytes, type[Problem] | None]] = {
    "word": (Kind.DOC, samples.compound({"WordDocument": b"\xec\xa5\xc1\0"}), None),
    "word with macros": (Kind.DOC, samples.compound({"WordDocument": b""}, ("Macros", "VBA")), OfficeHasMacros),
    "word with a password": (Kind.DOC, samples.compound({"WordDocument": ENCRYPTED_FIB}), FileEncrypted),
    "word with a packed file": (Kind.DOC, samples.compound({"WordDocument": b"", "\x01Ole10Native": b""}), OfficeHasEmbeddedFile),
    "excel": (Kind.XLS, samples.compound({"Workbook": samples.workbook_records((0x85, b"\0\0\0\0\0\0"))}), None),
    "excel with macros": (Kind.XLS, samples.compound({"Workbook": b""}, ("_VBA_PROJECT_CUR",)), OfficeHasMacros),
    "excel 4 macros": (Kind.XLS, samples.compound({"Workbook": samples.workbook_records((0x85, b"\0\0\0\0\0\x01"))}), OfficeHasMacros),
    "excel with a password": (Kind.XLS, samples.compound({"Workbook": samples.workbook_records((0x2F, b"\0\0"))}), FileEncrypted),
    "slides": (Kind.PPT, samples.compound({"PowerPoint Document": b"\x02\0\0\x04\x0c\0\0\0" + b"\0" * 12}), None),
    "slides with macros": (
        Kind.PPT,
        samples.compound({"PowerPoint Document": b"\x02\0\0\x04\x0c\0\0\0\x07\0\0\0\x01\0\0\0\x02\0\0\0"}),
        OfficeHasMacros,
    ),
    "slides with a password": (
        Kind.PPT,
        samples.compound({"PowerPoint Document": b"", "Current User": b"\0\0\xf6\x0f\x20\0\0\0\x14\0\0\0\xdf\xc4\xd1\xf3"}),
        FileEncrypted,
    ),
}


@pytest.mark.parametrize("name", OLD)
def test_old_formats_are_checked_and_kept_as_they_are(tmp_path: Path, name: str) -> None:
    kind, content, problem = OLD[name]
    if problem is None:
        assert cleaned(tmp_path, content, kind) == content
        return
    with pytest.raises(problem):
        cleaned(tmp_path, content, kind)
