"""Reading the words of a PDF back, through the character maps that make it searchable."""

import io
import re

import pikepdf


def _character_map(font: pikepdf.Object) -> dict[int, str]:
    found: dict[int, str] = {}
    text = font.ToUnicode.read_bytes().decode()
    for block in re.findall(r"beginbfchar(.*?)endbfchar", text, re.DOTALL):
        for code, word in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            found[int(code, 16)] = bytes.fromhex(word).decode("utf-16-be")
    return found


def words_of(pdf: bytes) -> str:
    """All text of all pages, without the spaces that typesetting puts between characters."""
    written = ""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for page in document.pages:
            maps = {name: _character_map(font) for name, font in page.Resources.Font.items()}
            current: dict[int, str] = {}
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) == "Tf":
                    current = maps[str(operands[0])]
                elif str(operator) in ("Tj", "TJ"):
                    parts = operands[0] if str(operator) == "TJ" else [operands[0]]
                    raw = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
                    written += "".join(current.get(int.from_bytes(raw[n : n + 2], "big"), "") for n in range(0, len(raw), 2))
    return re.sub(r"\s+", "", written)


def font_names(pdf: bytes) -> set[str]:
    """The fonts whose glyphs the PDF carries along."""
    names: set[str] = set()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for page in document.pages:
            for font in page.Resources.Font.values():
                inner = font.DescendantFonts[0]
                assert {"/FontFile2", "/FontFile3"} & set(inner.FontDescriptor.keys())
                names.add(str(inner.BaseFont))
    return names
