"""A few invented papers, drawn once, taken in like any upload and handed in again and again."""

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from anyio import to_thread
from PIL import Image, ImageDraw, ImageFont

from backend.concierge.items.definition import Material
from backend.concierge.materials.preparing import StoredMaterialFile, store_intake
from backend.kernel.files.intake import take_in
from backend.kernel.files.store import FileStore

_PAGE: Final = (720, 1018)
_CARD: Final = (856, 540)
_INK: Final = "#24303c"
_PALE: Final = "#b9c2cc"
_RED: Final = "#c0392b"
# Title and pages of each drawing; a single page is kept as a photo, several as a PDF.
_DRAWINGS: Final = {
    "card": ("证件样例", 1),
    "licence": ("营业执照样例", 1),
    "proof": ("证明材料样例", 1),
    "scene": ("现场照片样例", 1),
    "contract": ("合同样例", 3),
    "form": ("申请表样例", 2),
}
_BY_CODE: Final = {
    "legal-rep-id": "card",
    "shareholder-identity": "card",
    "authorization": "proof",
    "business-licence": "licence",
    "corporate-shareholder": "licence",
    "prior-licence": "licence",
    "scene-photos": "scene",
    "site-map": "proof",
    "premises-proof": "proof",
    "name-notice": "proof",
    "lease": "contract",
    "plant-lease": "contract",
    "land-title": "proof",
}


def _font(size: int) -> Any:
    import pylopdf_fonts_zh_cn

    return ImageFont.truetype(str(pylopdf_fonts_zh_cn.sans_path()), size)


def _draw(title: str, size: tuple[int, int], page: int, pages: int) -> Image.Image:
    picture = Image.new("RGB", size, "#fbfaf6")
    pen = ImageDraw.Draw(picture)
    width, height = size
    pen.rectangle((24, 24, width - 24, height - 24), outline=_INK, width=3)
    pen.text((width / 2, 90), title, fill=_INK, font=_font(44), anchor="mm")
    for line, top in enumerate(range(170, height - 150, 46)):
        pen.rectangle((70, top, width - (90 + line % 3 * 70), top + 14), fill=_PALE)
    pen.ellipse((width - 210, height - 210, width - 80, height - 80), outline=_RED, width=5)
    pen.text((width - 145, height - 145), "样例", fill=_RED, font=_font(34), anchor="mm")
    pen.text((60, height - 60), f"演示用，非真实材料  {page}/{pages}", fill=_INK, font=_font(20), anchor="lm")
    return picture


def _draw_file(folder: Path, style: str) -> Path:
    title, pages = _DRAWINGS[style]
    size = _CARD if style in ("card", "scene") else _PAGE
    drawn = [_draw(title, size, number, pages) for number in range(1, pages + 1)]
    path = folder / f"{style}.{'jpg' if pages == 1 else 'pdf'}"
    if pages == 1:
        drawn[0].save(path, quality=78)
    else:
        drawn[0].save(path, save_all=True, append_images=drawn[1:])
    return path


class Papers:
    """The drawn papers in the file store."""

    def __init__(self, files: FileStore) -> None:
        """Take the store."""
        self._files = files
        self._kept: dict[str, StoredMaterialFile] = {}

    async def prepare(self) -> None:
        """Draw every paper and take it in."""
        with tempfile.TemporaryDirectory() as folder:
            for style in _DRAWINGS:
                path = await to_thread.run_sync(_draw_file, Path(folder), style)
                self._kept[style] = await store_intake(self._files, await take_in(path), path.name)

    def drawn(self, style: str) -> StoredMaterialFile:
        """Return one of the drawings."""
        return self._kept[style]

    def of(self, material: Material) -> StoredMaterialFile:
        """Return the file for a paper, under the paper's own name."""
        drawn = self._kept[_style(material)]
        return replace(drawn, name=f"{material.names.zh[:40]}{Path(drawn.name).suffix}")

    async def own(self, material: Material) -> StoredMaterialFile:
        """Return a copy nobody else holds: the file of a draft goes when its author removes it."""
        shared = self.of(material)
        copy = await self._files.put_bytes(await self._files.read(shared.store_key))
        preview = await self._files.put_bytes(await self._files.read(shared.preview_key)) if shared.preview_key else None
        return replace(shared, store_key=copy.key, preview_key=preview.key if preview else None)


def _style(material: Material) -> str:
    wanted = _BY_CODE.get(material.code, "form")
    form = "photo" if _DRAWINGS[wanted][1] == 1 else "pdf"
    if form in material.forms_accepted:
        return wanted
    return "proof" if "photo" in material.forms_accepted else "form"
