"""The program's own template, built with python-docx: an office's briefing (简报) with its red heading, on A4 as GB/T 9704 lays it out."""

import io
from functools import cache
from typing import Any, Final

from backend.insight.templates.rendering import settled

_RED: Final = "C00000"
_BODY: Final = "仿宋"
_HEAD: Final = "黑体"
_TITLE: Final = "宋体"
NUMBER: Final = 0
NAME: Final = "简报.docx"


@cache
def default_template() -> bytes:
    """Return the template as a Word file."""
    return settled(_build())


def _build() -> bytes:
    from docx import Document  # noqa: PLC0415 - documents are rare, start-up is not

    document: Any = Document()
    _page(document)
    _heading(document)
    _sections(document)
    _foot(document)
    sink = io.BytesIO()
    document.save(sink)
    return sink.getvalue()


def _page(document: Any) -> None:
    from docx.shared import Mm, Pt  # noqa: PLC0415

    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.top_margin, page.bottom_margin, page.left_margin, page.right_margin = Mm(37), Mm(35), Mm(28), Mm(26)
    _font(document.styles["Normal"], _BODY, 16)
    document.styles["Normal"].paragraph_format.space_after = Pt(0)
    core = document.core_properties
    core.author, core.title, core.comments = "", "", ""


def _font(styled: Any, name: str, size: float, *, colour: str | None = None, bold: bool = False) -> None:
    from docx.oxml.ns import qn  # noqa: PLC0415
    from docx.shared import Pt, RGBColor  # noqa: PLC0415

    styled.font.name, styled.font.size, styled.font.bold = name, Pt(size), bold
    # Word asks for the font of Chinese characters apart.
    styled.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), name)
    if colour is not None:
        styled.font.color.rgb = RGBColor.from_string(colour)


def _line(
    document: Any, text: str, *, font: str = _BODY, size: float = 16, colour: str | None = None, bold: bool = False, align: str = "left"
) -> Any:
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415
    from docx.shared import Pt  # noqa: PLC0415

    paragraph = document.add_paragraph()
    paragraph.alignment = getattr(WD_ALIGN_PARAGRAPH, align.upper())
    paragraph.paragraph_format.line_spacing = Pt(size * 1.75)
    run = paragraph.add_run(text)
    _font(run, font, size, colour=colour, bold=bold)
    return paragraph


def _rule(paragraph: Any, colour: str) -> None:
    """Draw the line under a paragraph that parts the heading from the text."""
    from docx.oxml import OxmlElement  # noqa: PLC0415
    from docx.oxml.ns import qn  # noqa: PLC0415

    borders, line = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "18"), ("space", "6"), ("color", colour)):
        line.set(qn(f"w:{name}"), value)
    borders.append(line)
    paragraph._p.get_or_add_pPr().append(borders)  # noqa: SLF001 - python-docx has no borders of its own


def _heading(document: Any) -> None:
    from docx.enum.text import WD_TAB_ALIGNMENT  # noqa: PLC0415
    from docx.shared import Mm, Pt  # noqa: PLC0415

    _line(document, "招商引资工作{{ kind }}", font=_TITLE, size=38, colour=_RED, bold=True, align="center")
    _line(document, "{% if issue %}（{{ year }}年第{{ issue }}期）{% else %}（草稿）{% endif %}", align="center")
    under = _line(document, "{{ office }}\t{{ date }}")
    under.paragraph_format.tab_stops.add_tab_stop(Mm(156), WD_TAB_ALIGNMENT.RIGHT)
    _rule(under, _RED)
    title = _line(document, "{{ title }}", font=_TITLE, size=22, bold=True, align="center")
    title.paragraph_format.space_before, title.paragraph_format.space_after = Pt(24), Pt(12)


def _sections(document: Any) -> None:
    from docx.shared import Pt  # noqa: PLC0415

    _line(document, "{%p for section in sections %}")
    head = _line(document, "{{ section.number }}、{{ section.title }}", font=_HEAD)
    head.paragraph_format.keep_with_next = True
    _line(document, "{%p for text in section.paragraphs %}")
    text = _line(document, "{{ text }}")
    text.paragraph_format.first_line_indent = Pt(32)
    _line(document, "{%p endfor %}")
    _line(document, "{%p if section.has_table %}")
    _table(document)
    _line(document, "{%p endif %}")
    _line(document, "{%p if section.chart %}")
    document.add_paragraph("{{ section.chart }}")
    _line(document, "{%p endif %}")
    _line(document, "{%p endfor %}")


def _table(document: Any) -> None:
    """Lay out one table for all sections: as many columns as there are headings, as many rows as there are."""
    table = document.add_table(rows=4, cols=3)
    table.style = "Table Grid"
    _row(table.rows[0], ("{%tc for title in section.headings %}", "{{ title }}", "{%tc endfor %}"), font=_HEAD, shade="E6F4F1")
    _row(table.rows[1], ("{%tr for row in section.rows %}", "", ""))
    _row(table.rows[2], ("{%tc for cell in row.cells %}", "{{ cell.text }}", "{%tc endfor %}"))
    _row(table.rows[3], ("{%tr endfor %}", "", ""))
    document.add_paragraph()


def _row(row: Any, texts: tuple[str, str, str], *, font: str = _BODY, shade: str | None = None) -> None:
    for cell, text in zip(row.cells, texts, strict=True):
        run = cell.paragraphs[0].add_run(text)
        _font(run, font, 10.5)
        if shade is not None:
            _shade(cell, shade)


def _shade(cell: Any, colour: str) -> None:
    from docx.oxml import OxmlElement  # noqa: PLC0415
    from docx.oxml.ns import qn  # noqa: PLC0415

    shading = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        shading.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shading)  # noqa: SLF001 - python-docx has no shading of its own


def _foot(document: Any) -> None:
    from docx.shared import Pt  # noqa: PLC0415

    note = _line(document, "数据期间：{{ from }}至{{ to }}；数据口径：截至{{ as_of }}已入库的记录。", size=10.5)
    note.paragraph_format.space_before = Pt(18)
