from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from backend.kernel.files.errors import FileDamaged, FileEncrypted, FileUnpacksTooLarge, TooManyPages
from backend.kernel.files.kinds import Kind
from backend.kernel.files.limits import Limits
from backend.kernel.files.pdf import clean_pdf, photos_to_pdf
from tests.kernel.files import samples

PARTICULARS = (
    b"/JavaScript",
    b"/JS",
    b"/Launch",
    b"/AA",
    b"/OpenAction",
    b"/EmbeddedFile",
    b"/XFA",
    b"/RichMedia",
    b"/SubmitForm",
    b"/GoToR",
    b"Some Person",
    b"MZ evil",
    b"javascript:",
)


def cleaned(folder: Path, content: bytes, limits: Limits | None = None) -> tuple[int, bytes]:
    target = folder / "clean.pdf"
    pages = clean_pdf(samples.write(folder, "raw.pdf", content), target, limits or Limits())
    return pages, target.read_bytes()


def unpacked(content: bytes) -> bytes:
    """The same document with nothing compressed, to search in."""
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as document:
        document.save(
            buffer,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            stream_decode_level=pikepdf.StreamDecodeLevel.all,
            compress_streams=False,
        )
    return buffer.getvalue()


def test_whatever_acts_is_taken_out_and_the_pages_stay(tmp_path: Path) -> None:
    raw = samples.armed_pdf()
    before = unpacked(raw)
    assert all(word in before for word in PARTICULARS)
    pages, clean = cleaned(tmp_path, raw)
    after = unpacked(clean)
    assert pages == 1
    assert [word for word in PARTICULARS if word in after] == []
    with pikepdf.open(io.BytesIO(clean)) as document:
        notes = list(document.pages[0].Annots)
        assert [str(note.Subtype) for note in notes] == ["/Widget", "/Link", "/Link", "/Link", "/Link"]
        assert str(notes[0].V) == "filled in"
        assert str(notes[1].A.URI) == "https://example.org/"
        assert "/Next" not in notes[1].A
        assert all("/A" not in note for note in notes[2:])
        with document.open_outline() as outline:
            assert [item.title for item in outline.root] == ["first", "second"]


def test_pages_are_counted_and_capped(tmp_path: Path) -> None:
    assert cleaned(tmp_path, samples.pdf(pages=3))[0] == 3
    with pytest.raises(TooManyPages) as refusal:
        cleaned(tmp_path, samples.pdf(pages=4), Limits(max_pages=3))
    assert refusal.value.params == {"pages": 4, "limit": 3}


def test_a_password_to_open_is_refused_and_one_against_printing_is_not(tmp_path: Path) -> None:
    with pytest.raises(FileEncrypted):
        cleaned(tmp_path, samples.pdf(encryption=pikepdf.Encryption(owner="o", user="u")))
    _, clean = cleaned(tmp_path, samples.pdf(encryption=pikepdf.Encryption(owner="o", user="")))
    with pikepdf.open(io.BytesIO(clean)) as document:
        assert not document.is_encrypted


@pytest.mark.parametrize(
    "content",
    [
        samples.pdf(pages=5)[:-200],
        samples.pdf()[:30],
        b"%PDF-1.7\n" + b"MZ" * 500 + b"%%EOF",
        samples.pdf(pages=0),
    ],
)
def test_half_a_document_is_called_damaged(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(FileDamaged):
        cleaned(tmp_path, content)


def test_a_whole_file_with_a_wrong_index_is_mended(tmp_path: Path) -> None:
    whole = samples.pdf(pages=2, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    at = whole.rindex(b"startxref\n") + len(b"startxref\n")
    assert cleaned(tmp_path, whole[:at] + b"7" + whole[at:])[0] == 2


def packed(filling: int) -> bytes:
    """A page tree in an object stream, with that many spaces before it: 200 MB of them arrive as 200 kB."""
    body = zlib.compress(b"7 0 " + b" " * filling + b"<</Type/Pages/Count 1/Kids[8 0 R]>>", 9)
    content = b"%PDF-1.7\n"
    places: dict[int, int] = {}
    for number, thing in (
        (1, b"<</Type/Catalog/Pages 7 0 R>>"),
        (8, b"<</Type/Page/Parent 7 0 R/MediaBox[0 0 9 9]>>"),
        (5, b"<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>\nstream\n" % len(body) + body + b"\nendstream"),
    ):
        places[number] = len(content)
        content += b"%d 0 obj\n" % number + thing + b"\nendobj\n"
    places[6] = len(content)
    entries = [(1, places[number], 0) if number in places else (0, 0, 0) for number in range(9)]
    entries[7] = (2, 5, 0)
    table = b"".join(struct.pack(">BIB", *entry) for entry in entries)
    index = b"6 0 obj\n<</Type/XRef/Size 9/W[1 4 1]/Root 1 0 R/Length %d>>\nstream\n" % len(table) + table
    return content + index + b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % places[6]


def test_what_unpacks_without_end_is_refused(tmp_path: Path) -> None:
    assert cleaned(tmp_path, packed(50_000_000))[0] == 1
    with pytest.raises(FileDamaged):
        cleaned(tmp_path, packed(200_000_000))


def test_too_many_objects_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FileUnpacksTooLarge):
        cleaned(tmp_path, samples.pdf(pages=20), Limits(max_pdf_objects=10))


def test_photos_become_the_pages_of_one_a4_document(tmp_path: Path) -> None:
    upright = samples.jpeg(samples.paper((900, 1200)), exif=samples.exif_with_place())
    across = samples.heic(samples.paper((3000, 2000)))
    drawing = samples.png(samples.paper((300, 300), "P"))
    photos = [
        (samples.write(tmp_path, "1", upright), Kind.JPEG),
        (samples.write(tmp_path, "2", across), Kind.HEIC),
        (samples.write(tmp_path, "3", drawing), Kind.PNG),
    ]
    content = photos_to_pdf(photos, Limits())
    assert b"SecretPhoneMaker" not in content
    with pikepdf.open(io.BytesIO(content)) as document:
        sizes = [(round(float(page.MediaBox[2])), round(float(page.MediaBox[3]))) for page in document.pages]
        assert sizes == [(595, 842), (842, 595), (595, 842)]
        with Image.open(io.BytesIO(document.pages[1].Resources.XObject.Photo.read_raw_bytes())) as photo:
            assert photo.size == (2339, 1559)
    assert cleaned(tmp_path, content)[0] == 3


def test_too_many_photos_for_one_document(tmp_path: Path) -> None:
    photo = (samples.write(tmp_path, "1", samples.jpeg()), Kind.JPEG)
    with pytest.raises(TooManyPages):
        photos_to_pdf([photo] * 3, Limits(max_pages=2))
