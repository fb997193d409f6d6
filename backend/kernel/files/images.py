"""Photos and drawings: decoded, turned upright, reduced and written anew, so that only the pixels remain.

Pillow and pillow-heif are imported when the first picture comes. Decoding is arranged so that even a 50 megapixel
photo stays within some 250 MB: JPEG is halved by its decoder, HEIC strip by strip, and resampling works in strips.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from backend.kernel.files.errors import FileDamaged, ImageTooManyPixels
from backend.kernel.files.kinds import Kind
from backend.kernel.files.limits import Limits

if TYPE_CHECKING:
    from PIL.Image import Image
    from pillow_heif import HeifFile

_PILLOW_FORMATS: Final = {Kind.JPEG: "JPEG", Kind.PNG: "PNG", Kind.WEBP: "WEBP"}
# Above this a photo is halved while it is decoded: at four bytes a pixel, whole it would fill the memory.
_HALVE_ABOVE_PIXELS: Final = 25_000_000
_STRIP_ROWS: Final = 128
_ORIENTATION_TAG: Final = 0x0112
_DRAWING_MODES: Final = frozenset({"1", "L", "P", "LA", "PA"})
_OPAQUE: Final = 255
_FILTER_SUPPORT: Final = 3  # Lanczos looks at three source pixels a side, times the scale

_TURNS: Final = {
    2: "FLIP_LEFT_RIGHT",
    3: "ROTATE_180",
    4: "FLIP_TOP_BOTTOM",
    5: "TRANSPOSE",
    6: "ROTATE_270",
    7: "TRANSVERSE",
    8: "ROTATE_90",
}


@dataclass(frozen=True, slots=True)
class Picture:
    """What was written; the preview is a small JPEG."""

    kind: Kind
    width: int
    height: int
    preview: bytes


def clean_image(source: Path, target: Path, kind: Kind, limits: Limits) -> Picture:
    """Write a JPEG, or a PNG where there is a palette, grey or transparency to keep; the preview is a JPEG."""
    image = load_upright(source, kind, limits, limits.max_side)
    if kind is Kind.PNG and _is_drawing(image):
        written = Kind.PNG
        image.save(target, "PNG", optimize=False)
    else:
        written, image = Kind.JPEG, flatten(image)
        image.save(target, "JPEG", quality=limits.jpeg_quality)
    preview = _preview(image, limits)
    return Picture(written, image.width, image.height, preview)


def load_upright(source: Path, kind: Kind, limits: Limits, max_side: int) -> Image:
    """The pixels alone: reduced to `max_side`, orientation applied, every kind of metadata gone."""
    from PIL import Image as pillow  # noqa: N813, PLC0415

    try:
        image, orientation = (_open_heif if kind is Kind.HEIC else _open_pillow)(source, kind, limits)
        image = _reduce(image, max_side)
    except (pillow.DecompressionBombError, pillow.DecompressionBombWarning) as error:
        raise ImageTooManyPixels(limit_megapixels=limits.limit_megapixels) from error
    except (OSError, ValueError, SyntaxError, EOFError, RuntimeError, TypeError, IndexError) as error:
        # Pillow's readers meet malformed input with any of these.
        raise FileDamaged(found=kind.label) from error
    if turn := _TURNS.get(orientation):
        image = image.transpose(pillow.Transpose[turn])
    image.info = {key: value for key, value in image.info.items() if key == "transparency"}
    return image


def _check_pixels(size: tuple[int, int], limits: Limits) -> None:
    if size[0] * size[1] > limits.max_pixels:
        raise ImageTooManyPixels(limit_megapixels=limits.limit_megapixels)


def _open_pillow(source: Path, kind: Kind, limits: Limits) -> tuple[Image, int]:
    from PIL import Image as pillow  # noqa: N813, PLC0415

    with pillow.open(source, formats=[_PILLOW_FORMATS[kind]]) as image:
        _check_pixels(image.size, limits)
        is_large = image.width * image.height > _HALVE_ABOVE_PIXELS
        if is_large and kind is Kind.WEBP:
            # Its decoder keeps a second whole picture and cannot be asked for a smaller one.
            raise ImageTooManyPixels(limit_megapixels=_HALVE_ABOVE_PIXELS // 1_000_000)
        orientation = _orientation(image)
        if is_large:
            image.draft(None, ((image.width + 1) // 2, (image.height + 1) // 2))
        image.load()
    return image, orientation


def _open_heif(source: Path, _kind: Kind, limits: Limits) -> tuple[Image, int]:
    """The decoder turns the picture itself, so the orientation is always 1."""
    import pillow_heif  # noqa: PLC0415

    pillow_heif.options.THUMBNAILS = pillow_heif.options.DEPTH_IMAGES = pillow_heif.options.AUX_IMAGES = False
    heif = pillow_heif.open_heif(source, convert_hdr_to_8bit=True)
    _check_pixels(heif.size, limits)
    if heif.size[0] * heif.size[1] > _HALVE_ABOVE_PIXELS:
        return _halved(heif), 1
    return heif.to_pillow(), 1


def _halved(heif: HeifFile) -> Image:
    from PIL import Image as pillow  # noqa: N813, PLC0415

    (width, height), mode, stride, data = heif.size, heif.mode, heif.stride, memoryview(heif.data or b"")
    half = pillow.new(mode, ((width + 1) // 2, (height + 1) // 2))
    for top in range(0, height, _STRIP_ROWS):
        bottom = min(top + _STRIP_ROWS, height)
        pixels = bytes(data[top * stride : bottom * stride])
        strip = pillow.frombuffer(mode, (width, bottom - top), pixels, "raw", mode, stride, 1)
        half.paste(strip.reduce(2), (0, top // 2))
    return half


def _orientation(image: Image) -> int:
    try:
        return int(image.getexif().get(_ORIENTATION_TAG, 1))
    except (SyntaxError, ValueError, TypeError, OSError, KeyError):
        return 1


def flatten(image: Image) -> Image:
    """RGB on white paper: JPEG knows neither transparency nor palettes."""
    from PIL import Image as pillow  # noqa: N813, PLC0415

    if image.mode == "RGB":
        return image
    if "A" in image.getbands() or "transparency" in image.info:
        image = image if image.mode == "RGBA" else image.convert("RGBA")
        paper = pillow.new("RGB", image.size, "white")
        paper.paste(image, mask=image.getchannel("A"))
        return paper
    return image.convert("RGB")


def _is_drawing(image: Image) -> bool:
    if image.mode in _DRAWING_MODES or "transparency" in image.info:
        return True
    # Screenshots carry an alpha channel that says nothing: they may become photos.
    return "A" in image.getbands() and sum(image.getchannel("A").histogram()[:_OPAQUE]) > 0


def _reduce(image: Image, max_side: int) -> Image:
    """Resampled in strips, each with the rows around it that the filter looks at: no second whole picture."""
    from PIL import Image as pillow  # noqa: N813, PLC0415

    image = _eight_bits(image)
    if max(image.size) <= max_side:
        return image
    image = _resampleable(image)
    scale = max(image.size) / max_side
    width, height = (max(1, round(side / scale)) for side in image.size)
    rows = image.height / height
    margin = int(_FILTER_SUPPORT * rows) + 2
    target = pillow.new(image.mode, (width, height))
    for top in range(0, height, _STRIP_ROWS):
        bottom = min(top + _STRIP_ROWS, height)
        first = max(0, int(top * rows) - margin)
        last = min(image.height, int(bottom * rows) + 1 + margin)
        box = (0, top * rows - first, image.width, min(bottom * rows, image.height) - first)
        strip = image.crop((0, first, image.width, last))
        target.paste(strip.resize((width, bottom - top), pillow.Resampling.LANCZOS, box=box), (0, top))
    return target


def _eight_bits(image: Image) -> Image:
    if image.mode.startswith("I"):
        # Scans with 16 bits of grey: convert() alone would cut off everything above 255.
        return image.convert("I").point(lambda value: value / 256).convert("L")
    return image.convert("L") if image.mode == "F" else image


def _resampleable(image: Image) -> Image:
    if image.mode == "1":
        return image.convert("L")
    if image.mode in {"P", "PA"}:
        return image.convert("RGBA" if image.mode == "PA" or "transparency" in image.info else "RGB")
    return image


def _preview(image: Image, limits: Limits) -> bytes:
    from PIL import Image as pillow  # noqa: N813, PLC0415

    small = flatten(image)
    scale = min(1.0, limits.preview_side / max(small.size))
    size = (max(1, round(small.width * scale)), max(1, round(small.height * scale)))
    buffer = io.BytesIO()
    small.resize(size, pillow.Resampling.BILINEAR, reducing_gap=2.0).save(buffer, "JPEG", quality=limits.preview_quality)
    return buffer.getvalue()
