"""Charts of a bulletin, made of the numbers in its tables: native ones, in the workbook and, with their data inside, in the Word file."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final, Literal

from backend.insight.bulletins.content import BulletinFigure, Cell, Content, Section

_HUNDRED_MILLION: Final = Decimal(100_000_000)
_FOUR_PLACES: Final = Decimal("0.0001")
_COLOURS: Final = ("#0F766E", "#C9A227")
_HEIGHT: Final = {"column": 300, "bar": 120}
_A_LINE: Final = 34
_TALLEST: Final = 620
_WIDTH: Final = 620
_LEAST: Final = 2
SHEET: Final = "图表"


@dataclass(frozen=True, slots=True)
class Chart:
    """Numbers side by side: what they are of, and one or two series of them."""

    title: str
    unit: str
    kind: Literal["column", "bar"]
    categories: list[str]
    series: list[tuple[str, list[Decimal]]]

    @property
    def height(self) -> int:
        """Return how tall it is drawn, in pixels of which 96 are an inch."""
        return min(_TALLEST, _HEIGHT[self.kind] + (_A_LINE * len(self.categories) if self.kind == "bar" else 0))

    @property
    def width(self) -> int:
        """Return how wide it is drawn."""
        return _WIDTH


def charts_of(content: Content) -> dict[str, Chart]:
    """Return the charts by the key of their section; a section whose numbers say nothing has none."""
    found = {one["key"]: _chart(one, content["figures"]) for one in content["sections"]}
    return {key: chart for key, chart in found.items() if chart is not None}


def _chart(section: Section, figures: dict[str, BulletinFigure]) -> Chart | None:
    rows = section["table"]["rows"] if section["table"] else []
    title = section["title"]
    match section["key"]:
        case "overview":
            money = [row for row in rows if _is_money(row[1], figures)]
            return _of(title, "亿元", "column", money, {"本期": 1, "上年同期": 2})
        case "units":
            return _of(title, "亿元", "bar", rows, {"完成实物量": 1, "目标": 2})
        case "libraries":
            return _of(title, "个", "column", rows, {"项目数": 1})
        case _:
            return None


def _is_money(cell: Cell, figures: dict[str, BulletinFigure]) -> bool:
    figure = figures.get(cell["indicator"] or "")
    return figure is not None and figure["measure"] == "yuan"


def _of(title: str, unit: str, kind: Literal["column", "bar"], rows: Sequence[list[Cell]], columns: dict[str, int]) -> Chart | None:
    rows = [row for row in rows if any(Decimal(row[at]["value"] or 0) for at in columns.values())]
    size = _HUNDRED_MILLION if unit == "亿元" else Decimal(1)
    series = [
        (name, [(Decimal(row[at]["value"] or 0) / size).quantize(_FOUR_PLACES).normalize() for row in rows]) for name, at in columns.items()
    ]
    told = [(name, values) for name, values in series if any(values)]
    if len(rows) < _LEAST or not told:
        return None
    return Chart(title, unit, kind, [row[0]["text"] for row in rows], told)


def draw(book: Any, page: Any, chart: Chart, top: int) -> int:
    """Write a chart's numbers on a page from a row on, and draw it beside them; answers the first row below."""
    page.write_string(top, 0, f"{chart.title}（{chart.unit}）")
    for column, (name, values) in enumerate(chart.series, 1):
        page.write_string(top, column, name)
        for line, value in enumerate(values, 1):
            page.write_number(top + line, column, value)
    for line, name in enumerate(chart.categories, 1):
        page.write_string(top + line, 0, name)
    page.insert_chart(top, len(chart.series) + 2, _native(book, page.get_name(), chart, top))
    # A row is twenty pixels high.
    return top + max(len(chart.categories) + 1, chart.height // 20) + 2


def _native(book: Any, sheet: str, chart: Chart, top: int) -> Any:
    native = book.add_chart({"type": chart.kind})
    first, last = top + 1, top + len(chart.categories)
    for column, (_, colour) in enumerate(zip(chart.series, _COLOURS, strict=False), 1):
        native.add_series(
            {
                "name": [sheet, top, column],
                "categories": [sheet, first, 0, last, 0],
                "values": [sheet, first, column, last, column],
                "fill": {"color": colour},
                "gap": 60,
                "data_labels": {"value": True, "num_format": "#,##0.##" if chart.unit == "亿元" else "#,##0"},
            }
        )
    native.set_title({"name": f"{chart.title}（{chart.unit}）", "name_font": {"size": 12}, "overlay": False})
    native.set_legend({"position": "bottom"} if len(chart.series) > 1 else {"none": True})
    native.set_size({"width": chart.width, "height": chart.height})
    if chart.kind == "bar":
        # The first line stands at the top, as in the table.
        native.set_y_axis({"reverse": True})
        native.set_x_axis({"major_gridlines": {"visible": False}, "visible": False})
    else:
        native.set_y_axis({"major_gridlines": {"visible": True, "line": {"color": "#E4E7EC"}}, "num_format": "#,##0"})
    return native
