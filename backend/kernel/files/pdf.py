"""PDFs: everything that acts, calls or carries something else is taken out, and the rest is saved anew.

Actions are kept by allow-list (going to a page, opening a web address), so a kind we have not heard of goes too.
A digital signature in the document does not outlive this: what is kept is the look of the pages.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from backend.kernel.files.errors import FileDamaged, FileEncrypted, FileUnpacksTooLarge, TooManyPages
from backend.kernel.files.images import flatten, load_upright
from backend.kernel.files.kinds import Kind
from backend.kernel.files.limits import MEGABYTE, Limits

if TYPE_CHECKING:
    from types import ModuleType

    from pikepdf import Object, Pdf

_LABEL: Final = Kind.PDF.label
_TAIL: Final = 2048
_MAX_DEPTH: Final = 100
_MAX_DECODED_STREAM: Final = 64 * MEGABYTE
_ROOT_KEYS: Final = ("/OpenAction", "/AA", "/AF", "/Collection", "/Metadata", "/PieceInfo", "/Perms", "/Legal", "/URI", "/Requirements")
_NAME_TREES: Final = ("/JavaScript", "/EmbeddedFiles", "/AlternatePresentations", "/Renditions")
_KEYS_ANYWHERE: Final = ("/JS", "/JavaScript", "/AA", "/EF", "/AF", "/XFA", "/Metadata", "/PieceInfo", "/OPI")
_EXTERNAL_STREAM_KEYS: Final = ("/F", "/FFilter", "/FDecodeParms")
_ACTIVE_ANNOTATIONS: Final = frozenset({"/RichMedia", "/Movie", "/Sound", "/Screen", "/3D", "/FileAttachment", "/TrapNet"})
_PAGE_TURNS: Final = frozenset({"/NextPage", "/PrevPage", "/FirstPage", "/LastPage"})
_SAFE_ADDRESSES: Final = ("http://", "https://", "mailto:", "tel:")

# A4 at 200 dots per inch: text on a photographed page stays readable, and a page stays near a megabyte.
_A4_POINTS: Final = (595.276, 841.890)
_A4_LONG_SIDE_PIXELS: Final = 2339
_MARGIN_POINTS: Final = 18.0


def clean_pdf(source: Path, target: Path, limits: Limits) -> int:
    """Write the harmless copy; returns the number of pages."""
    pikepdf = _pikepdf()
    try:
        # A tail that is there shows a whole file, whose index may be mended; without it pages would be lost unnoticed.
        with pikepdf.open(source, attempt_recovery=_has_tail(source)) as document:
            pages = _check_size(document, limits)
            _sanitise(document)
            document.save(target, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    except pikepdf.PasswordError as error:
        raise FileEncrypted(found=_LABEL) from error
    except (pikepdf.PdfError, ValueError, KeyError, TypeError, RuntimeError, RecursionError) as error:
        raise FileDamaged(found=_LABEL) from error
    return pages


def photos_to_pdf(photos: Sequence[tuple[Path, Kind]], limits: Limits) -> bytes:
    """One A4 page a photo, upright or across as the photo is; one photo is in memory at a time."""
    pikepdf = _pikepdf()
    if len(photos) > limits.max_pages:
        raise TooManyPages(pages=len(photos), limit=limits.max_pages)
    with pikepdf.new() as document:
        for path, kind in photos:
            jpeg, width, height = _page_jpeg(path, kind, limits)
            _add_photo_page(document, jpeg, width, height)
        buffer = io.BytesIO()
        document.save(buffer)
    return buffer.getvalue()


@cache
def _pikepdf() -> ModuleType:
    """Imported when the first document comes; qpdf's limits count for the whole process, so they are set once."""
    import pikepdf  # noqa: PLC0415

    pikepdf.settings.set_qpdf_limits(
        flate_max_memory=_MAX_DECODED_STREAM,
        run_length_max_memory=_MAX_DECODED_STREAM,
        png_max_memory=_MAX_DECODED_STREAM,
        tiff_max_memory=_MAX_DECODED_STREAM,
        parser_max_nesting=_MAX_DEPTH,
        doc_max_warnings=100,
    )
    return pikepdf


def _has_tail(source: Path) -> bool:
    with source.open("rb") as file:
        file.seek(max(0, source.stat().st_size - _TAIL))
        return b"%%EOF" in file.read()


def _check_size(document: Pdf, limits: Limits) -> int:
    if len(document.objects) > limits.max_pdf_objects:
        raise FileUnpacksTooLarge(found=_LABEL)
    pages = len(document.pages)
    if pages == 0:
        raise FileDamaged(found=_LABEL)
    if pages > limits.max_pages:
        raise TooManyPages(pages=pages, limit=limits.max_pages)
    return pages


def _sanitise(document: Pdf) -> None:
    root = document.Root
    _drop(root, _ROOT_KEYS)
    if "/Names" in root:
        _drop(root.Names, _NAME_TREES)
    if "/Info" in document.trailer:
        del document.trailer["/Info"]
    for item in document.objects:
        _clean(item, _MAX_DEPTH)


def _drop(holder: Object, keys: Iterable[str]) -> None:
    for key in keys:
        if key in holder:
            del holder[key]


def _clean(item: Any, depth: int) -> None:
    """What is written in place is followed down; what is referred to has its own turn in the list of objects."""
    pikepdf = _pikepdf()
    if depth == 0:
        raise FileDamaged(found=_LABEL)
    if isinstance(item, pikepdf.Stream):
        _drop(item, _EXTERNAL_STREAM_KEYS)
        _clean_dictionary(item.stream_dict, depth)
    elif isinstance(item, pikepdf.Dictionary):
        _clean_dictionary(item, depth)
    elif isinstance(item, pikepdf.Array):
        for child in _containers(item, item):
            _clean(child, depth - 1)


def _clean_dictionary(holder: Any, depth: int) -> None:
    pikepdf = _pikepdf()
    _drop(holder, _KEYS_ANYWHERE)
    if "/S" in holder and "/Title" not in holder:
        # An action's successors; a bookmark's /Next is its neighbour.
        _drop(holder, ("/Next",))
    if isinstance(action := holder.get("/A"), pikepdf.Dictionary) and "/S" in action and not _is_safe(action):
        del holder["/A"]
    if isinstance(notes := holder.get("/Annots"), pikepdf.Array):
        holder["/Annots"] = pikepdf.Array([note for note in notes if not _is_active(note)])
    for child in _containers(holder, holder.keys()):
        _clean(child, depth - 1)


def _containers(holder: Any, items: Iterable[Any]) -> list[Any]:
    pikepdf = _pikepdf()
    values = items if isinstance(holder, pikepdf.Array) else (holder[key] for key in items)
    return [one for one in values if isinstance(one, pikepdf.Dictionary | pikepdf.Array) and not one.is_indirect]


def _is_safe(action: Any) -> bool:
    match str(action.get("/S")):
        case "/GoTo":
            return True
        case "/URI":
            return str(action.get("/URI", "")).strip().lower().startswith(_SAFE_ADDRESSES)
        case "/Named":
            return str(action.get("/N")) in _PAGE_TURNS
        case _:
            return False


def _is_active(note: Any) -> bool:
    return isinstance(note, _pikepdf().Dictionary) and str(note.get("/Subtype")) in _ACTIVE_ANNOTATIONS


def _page_jpeg(path: Path, kind: Kind, limits: Limits) -> tuple[bytes, int, int]:
    image = flatten(load_upright(path, kind, limits, _A4_LONG_SIDE_PIXELS))
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=limits.jpeg_quality)
    return buffer.getvalue(), image.width, image.height


def _add_photo_page(document: Pdf, jpeg: bytes, width: int, height: int) -> None:
    pikepdf = _pikepdf()
    page_width, page_height = _A4_POINTS if height >= width else _A4_POINTS[::-1]
    scale = min((page_width - 2 * _MARGIN_POINTS) / width, (page_height - 2 * _MARGIN_POINTS) / height)
    shown_width, shown_height = width * scale, height * scale
    left, bottom = (page_width - shown_width) / 2, (page_height - shown_height) / 2
    name = pikepdf.Name
    photo = pikepdf.Stream(
        document,
        jpeg,
        Type=name.XObject,
        Subtype=name.Image,
        Width=width,
        Height=height,
        ColorSpace=name.DeviceRGB,
        BitsPerComponent=8,
        Filter=name.DCTDecode,
    )
    page = document.add_blank_page(page_size=(page_width, page_height))
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Photo=photo))
    drawing = f"q {shown_width:.3f} 0 0 {shown_height:.3f} {left:.3f} {bottom:.3f} cm /Photo Do Q"
    page.Contents = pikepdf.Stream(document, drawing.encode())
