"""Charts in a Word file: each place a template left for one gets a native chart that carries its own numbers, to be edited in Word."""

import io
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final
from zipfile import ZipFile

from backend.insight.bulletins.charts import SHEET, Chart, draw

_MARK: Final = "\ue000"
"""No text of anybody holds it: such characters are left out of whatever is printed."""
_PLACE: Final = re.compile(rf"{_MARK}(\w+){_MARK}")
_EMU_A_PIXEL: Final = 9_525
_WIDEST: Final = 5_580_000
_OF_CHART: Final = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_OF_SHEET: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_AS_CHART: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart"
_AS_SHEET: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/package"
_DATED: Final = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
_SETTINGS: Final = re.compile(rb"<c:printSettings>.*?</c:printSettings>", re.DOTALL)
# What is not said of labels some programs take for granted: the value alone is meant.
_LABELS: Final = (
    b'<c:showVal val="1"/>',
    b"".join(
        b'<c:%s val="%d"/>' % (name, name == b"showVal")
        for name in (b"showLegendKey", b"showVal", b"showCatName", b"showSerName", b"showPercent", b"showBubbleSize")
    ),
)
_DATA: Final = b'<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData>'
_DRAWING: Final = """<w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:inline distT="0" distB="0" distL="0" distR="0">
<wp:extent cx="{cx}" cy="{cy}"/><wp:docPr id="{number}" name="{name}" descr="{about}"/><wp:cNvGraphicFramePr/>
<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">
<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">
<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="{rel}"/>
</a:graphicData></a:graphic></wp:inline></w:drawing>"""


def place_for(key: str) -> str:
    """Return what stands in a document until its chart does."""
    return f"{_MARK}{key}{_MARK}"


def put_charts(document: Any, charts: Mapping[str, Chart]) -> None:
    """Put each chart where a template left a place for it; a place without a chart is left empty."""
    from docx.oxml.ns import qn  # noqa: PLC0415 - documents are rare, start-up is not

    number = 0
    for text in [one for one in document.element.body.iter(qn("w:t")) if _MARK in (one.text or "")]:
        run = text.getparent()
        keys = _PLACE.findall(text.text)
        text.text = _PLACE.sub("", text.text).replace(_MARK, "")
        for key in keys:
            if key in charts:
                number += 1
                _exactly_no_more(run.getparent())
                run.append(_drawing(document.part, charts[key], number))


def _exactly_no_more(paragraph: Any) -> None:
    """Let a paragraph grow with its chart: lines of a fixed height would cut it off."""
    from docx.oxml.ns import qn  # noqa: PLC0415

    for spacing in paragraph.iter(qn("w:spacing")):
        if spacing.get(qn("w:lineRule")) == "exact":
            spacing.set(qn("w:lineRule"), "auto")
            spacing.set(qn("w:line"), "240")


def _drawing(part: Any, chart: Chart, number: int) -> Any:
    from docx.opc.packuri import PackURI  # noqa: PLC0415
    from docx.opc.part import Part  # noqa: PLC0415
    from docx.oxml import parse_xml  # noqa: PLC0415

    native, book = _native(chart)
    drawn = Part(PackURI(f"/word/charts/bulletin{number}.xml"), _OF_CHART, native, part.package)
    numbers = Part(PackURI(f"/word/embeddings/bulletin{number}.xlsx"), _OF_SHEET, book, part.package)
    assert drawn.relate_to(numbers, _AS_SHEET) == "rId1"
    cx, cy = chart.width * _EMU_A_PIXEL, chart.height * _EMU_A_PIXEL
    if cx > _WIDEST:
        cx, cy = _WIDEST, cy * _WIDEST // cx
    drawing = parse_xml(
        _DRAWING.format(cx=cx, cy=cy, number=9000 + number, name=f"chart{number}", about="", rel=part.relate_to(drawn, _AS_CHART))
    )
    about = drawing.find(".//{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr")
    about.set("name", f"图{number}")
    about.set("descr", f"{chart.title}（{chart.unit}）")
    return drawing


def _native(chart: Chart) -> tuple[bytes, bytes]:
    """Return a chart as Word draws it, and the workbook its numbers are in."""
    import xlsxwriter  # noqa: PLC0415

    sink = io.BytesIO()
    book: Any = xlsxwriter.Workbook(sink, {"in_memory": True})
    book.set_properties({"created": _DATED})
    draw(book, book.add_worksheet(SHEET), chart, 0)
    book.close()
    with ZipFile(io.BytesIO(sink.getvalue())) as package:
        native = package.read("xl/charts/chart1.xml")
    return _SETTINGS.sub(b"", native).replace(*_LABELS).replace(b"</c:chartSpace>", _DATA + b"</c:chartSpace>"), sink.getvalue()
