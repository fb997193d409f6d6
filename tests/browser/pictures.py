"""Photos as a phone takes them."""

import io
from pathlib import Path

from PIL import Image, ImageDraw
from playwright.async_api import FilePayload


def photo(name: str = "IMG_2041.jpg", words: str = "sample", size: tuple[int, int] = (1200, 900)) -> FilePayload:
    """Return a JPEG with something to look at in it."""
    picture = Image.new("RGB", size, "#f4f1e8")
    pen = ImageDraw.Draw(picture)
    pen.rectangle((40, 40, size[0] - 40, size[1] - 40), outline="#24303c", width=6)
    for top in range(140, size[1] - 120, 60):
        pen.rectangle((90, top, size[0] - 160, top + 16), fill="#b9c2cc")
    pen.text((90, 80), words, fill="#24303c")
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=85)
    return {"name": name, "mimeType": "image/jpeg", "buffer": buffer.getvalue()}


def program_named_photo(name: str = "IMG_6666.jpg") -> FilePayload:
    """Return a Windows program that calls itself a photo."""
    return {"name": name, "mimeType": "image/jpeg", "buffer": b"MZ\x90\x00" + bytes(4096)}


def oversize_photo(folder: Path, name: str = "IMG_9999.jpg", size: int = 21 * 1024 * 1024) -> Path:
    """Write a file that begins as a JPEG and is over the limit of one file; returns where it is."""
    path = folder / name
    begin = photo()["buffer"]
    path.write_bytes(begin + bytes(size - len(begin)))
    return path
