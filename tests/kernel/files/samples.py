"""Real files for the tests, made here: photos, documents, and things that only pretend to be."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from pathlib import Path

import pikepdf
import pillow_heif
import xlsxwriter
from PIL import Image, ImageDraw

DOCX_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def paper(size: tuple[int, int] = (400, 300), mode: str = "RGB") -> Image.Image:
    """A sheet with a red mark in the upper left corner, so that its orientation can be seen."""
    image = Image.new("RGB", size, "white")
    ImageDraw.Draw(image).rectangle((0, 0, size[0] // 4, size[1] // 4), fill="red")
    return image.convert(mode)


def noise(size: tuple[int, int]) -> Image.Image:
    tile = Image.merge("RGB", [Image.effect_noise((500, 500), 90) for _ in range(3)])
    image = Image.new("RGB", size)
    for left in range(0, size[0], 500):
        for top in range(0, size[1], 500):
            image.paste(tile, (left, top))
    return image


def exif_with_place(orientation: int = 1) -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "SecretPhoneMaker"
    exif.get_ifd(0x8825).update({1: "N", 2: (44.0, 50.0, 12.0), 3: "E", 4: (82.0, 21.0, 3.0)})
    return exif


def jpeg(image: Image.Image | None = None, **options: object) -> bytes:
    buffer = io.BytesIO()
    (image or paper()).save(buffer, "JPEG", **options)
    return buffer.getvalue()


def png(image: Image.Image | None = None, **options: object) -> bytes:
    buffer = io.BytesIO()
    (image or paper()).save(buffer, "PNG", **options)
    return buffer.getvalue()


def heic(image: Image.Image | None = None, **options: object) -> bytes:
    buffer = io.BytesIO()
    # The encoder's slow default would take most of a minute for a large photo.
    pillow_heif.from_pillow(image or paper()).save(buffer, quality=80, enc_params={"preset": "ultrafast"}, **options)
    return buffer.getvalue()


def huge_png(width: int, height: int) -> bytes:
    """A few dozen bytes that claim to be a picture of any size."""
    body = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", body), (b"IDAT", zlib.compress(b"")), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in chunks
    )


def pdf(pages: int = 1, **save: object) -> bytes:
    document = pikepdf.new()
    for number in range(pages):
        page = document.add_blank_page(page_size=(595, 842))
        page.Contents = pikepdf.Stream(document, f"BT /F1 12 Tf 72 720 Td ({number}) Tj ET".encode())
    buffer = io.BytesIO()
    document.save(buffer, **save)
    return buffer.getvalue()


def armed_pdf() -> bytes:
    """Everything a PDF can do beyond showing pages."""
    document = pikepdf.new()
    page = document.add_blank_page(page_size=(595, 842))
    dictionary, name, array = pikepdf.Dictionary, pikepdf.Name, pikepdf.Array
    script = dictionary(S=name.JavaScript, JS="app.alert('hi')")
    launch = dictionary(S=name.Launch, F="cmd.exe")
    root = document.Root
    root.OpenAction = document.make_indirect(script)
    root.AA = dictionary(WC=script)
    page.obj.AA = dictionary(O=launch)
    document.attachments["evil.exe"] = pikepdf.AttachedFileSpec(document, b"MZ evil", filename="evil.exe")
    root.Names.JavaScript = dictionary(Names=array(["run", script]))
    field = document.make_indirect(
        dictionary(
            Type=name.Annot,
            Subtype=name.Widget,
            FT=name.Tx,
            T="company",
            V="filled in",
            Rect=array([0, 0, 9, 9]),
            A=script,
            AA=dictionary(K=script),
        )
    )
    root.AcroForm = dictionary(Fields=array([field]), XFA=pikepdf.Stream(document, b"<xfa/>"))

    def link(action: pikepdf.Dictionary) -> pikepdf.Dictionary:
        return dictionary(Type=name.Annot, Subtype=name.Link, Rect=array([0, 0, 9, 9]), A=action)

    page.obj.Annots = array(
        [
            field,
            link(dictionary(S=name.URI, URI="https://example.org/", Next=launch)),
            link(dictionary(S=name.URI, URI="javascript:alert(1)")),
            link(dictionary(S=name.SubmitForm, F="https://example.org/steal")),
            link(dictionary(S=name.GoToR, F="//host/share/other.pdf")),
            dictionary(Type=name.Annot, Subtype=name.RichMedia, Rect=array([0, 0, 9, 9])),
            document.make_indirect(dictionary(Type=name.Annot, Subtype=name.FileAttachment, Rect=array([0, 0, 9, 9]))),
        ]
    )
    with document.open_outline() as outline:
        outline.root.extend([pikepdf.OutlineItem("first", 0), pikepdf.OutlineItem("second", 0)])
    document.docinfo["/Author"] = "Some Person"
    with document.open_metadata() as metadata:
        metadata["dc:creator"] = ["Some Person"]
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def xlsx(author: str = "Some Person") -> bytes:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        book.set_properties({"author": author})
        book.add_worksheet().write("A1", "cell")
    return buffer.getvalue()


def docx(extra: dict[str, bytes | str] | None = None, main: str = DOCX_MAIN, relationships: str = "") -> bytes:
    parts: dict[str, bytes | str] = {
        "[Content_Types].xml": '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main}"/>'
        '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
        "_rels/.rels": '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="a" Type="{RELATIONSHIPS}/officeDocument" Target="word/document.xml"/>'
        '<Relationship Id="b" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
        "</Relationships>",
        "word/document.xml": "<w:document xmlns:w='x'><w:body>text</w:body></w:document>",
        "docProps/core.xml": "<creator>Some Person</creator>",
    }
    if relationships:
        parts["word/_rels/settings.xml.rels"] = (
            f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relationships}</Relationships>'
        )
    return zipped({**parts, **(extra or {})})


def external(kind: str, target: str) -> str:
    return f'<Relationship Id="x" Type="{RELATIONSHIPS}/{kind}" Target="{target}" TargetMode="External"/>'


def zipped(parts: dict[str, bytes | str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def compound(streams: dict[str, bytes], storages: tuple[str, ...] = ()) -> bytes:
    """A minimal compound file of 512-byte sectors: FAT, directory, then the streams (each padded to 4 kB)."""
    free, end, fat_mark = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    names = [("Root Entry", 5, b""), *((name, 2, data) for name, data in streams.items()), *((name, 1, b"") for name in storages)]
    directory_sectors = (len(names) + 3) // 4
    fat = [fat_mark, *range(2, directory_sectors + 1), end]
    directory, body = b"", b""
    for name, kind, data in names:
        start, size = end, 0
        if kind == 2:
            size = max(4096, len(data) + -len(data) % 512)
            start, count = len(fat), size // 512
            fat += [*range(start + 1, start + count), end]
            body += data.ljust(size, b"\0")
        encoded = name.encode("utf-16-le") + b"\0\0"
        entry = encoded.ljust(64, b"\0") + struct.pack("<HBB", len(encoded), kind, 1) + struct.pack("<III", free, free, free)
        directory += entry.ljust(116, b"\0") + struct.pack("<IQ", start, size)
    assert len(fat) <= 128
    directory = directory.ljust(directory_sectors * 512, b"\0")
    header = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 16 + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, end, 0, end, 0) + struct.pack("<109I", 0, *[free] * 108)
    return header + struct.pack("<128I", *fat, *[free] * (128 - len(fat))) + directory + body


def workbook_records(*records: tuple[int, bytes]) -> bytes:
    return b"".join(struct.pack("<HH", number, len(body)) + body for number, body in (*records, (0x0A, b"")))


def write(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path
