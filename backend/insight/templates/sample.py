"""An invented bulletin on which a template is tried before it is taken: every kind of part, with and without a table."""

from datetime import date
from typing import Any

from backend.insight.bulletins.content import Cell, Content, Section, Table, TableColumn
from backend.insight.templates.context import Heading, context_of


def _cell(text: str, share: int | None = None) -> Cell:
    return Cell(text=text, value=None, indicator=None, unit=None, activity=None, share=share)


def sample_content() -> Content:
    """Return a document with two parts."""
    columns: list[TableColumn] = [
        {"title": "单位", "kind": "text"},
        {"title": "完成实物量", "kind": "number"},
        {"title": "进度条", "kind": "bar"},
    ]
    table = Table(
        columns=columns,
        rows=[[_cell("经济技术开发区"), _cell("12.5亿元"), _cell("83.3%", 83)], [_cell("八十一团"), _cell("0元"), _cell("—")]],
    )
    with_table = Section(
        key="units", title="各单位完成情况", paragraphs=["各单位合计完成实物量{progress_value}。"], edited=False, table=table
    )
    without = Section(key="overview", title="总体情况", paragraphs=["第一段。", "第二段。"], edited=True, table=None)
    return {"office": "示例市", "sections": [without, with_table], "figures": {}}


def sample_context() -> dict[str, Any]:
    """Return every name a template may use, with values to try it on."""
    days = {"since": date(2023, 1, 1), "until": date(2023, 10, 31), "as_of": date(2023, 11, 1), "dated": date(2023, 11, 1)}
    heading = Heading(title="招商引资工作情况", kind="monthly", issue=3, issue_year=2023, **days)
    return context_of(heading, sample_content())
