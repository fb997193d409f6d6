"""What a template may name: made of a bulletin as it is printed, the same names always."""

import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from backend.insight.bulletins.charts import charts_of
from backend.insight.bulletins.content import NOTHING, PARTS, Content, spoken
from backend.insight.bulletins.wording import day, period
from backend.insight.indicators.definitions import INDICATORS
from backend.insight.templates.pictures import place_for

_NUMERALS: Final = "一二三四五六七八九十"
_KINDS: Final = {"weekly": "周报", "monthly": "月报", "special": "专报"}
_BAR: Final = "█"
_BAR_LENGTH: Final = 10
_FULL: Final = 100
_DAY: Final = date(2023, 1, 1)


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above the text."""

    title: str
    kind: str
    since: date
    until: date
    as_of: date
    dated: date
    issue: int | None
    issue_year: int | None


def _clean(text: str) -> str:
    """Return text that XML can hold."""
    return "".join(one for one in text if one == "\n" or unicodedata.category(one)[0] != "C")


def bar(share: int) -> str:
    """Return a bar as long as a share of a hundred."""
    return _BAR * max(1 if share else 0, round(share * _BAR_LENGTH / _FULL))


def _cells(row: list[Any], kinds: list[str]) -> dict[str, Any]:
    cells: list[dict[str, str]] = []
    for cell, kind in zip(row, kinds, strict=True):
        text = bar(cell["share"]) if kind == "bar" and cell["share"] is not None else _clean(cell["text"])
        cells.append({"text": text, "kind": kind})
    return {"cells": cells}


def _figures(content: Content) -> dict[str, dict[str, str]]:
    """Return every figure there is: a template may name one that this bulletin has nothing of."""
    found: dict[str, dict[str, str]] = {}
    for key, definition in INDICATORS.items():
        words = content["figures"][key]["words"] if key in content["figures"] else {}
        found[key] = {"title": definition.titles["zh"], **{part: words.get(part) or NOTHING for part in PARTS}}
    return found


def context_of(heading: Heading, content: Content) -> dict[str, Any]:
    """Return the names a template may use, with their values."""
    sections: list[dict[str, Any]] = []
    charts = charts_of(content)
    for at, one in enumerate(content["sections"]):
        table = one["table"]
        drawn = one["key"] in charts
        columns = table["columns"] if table else []
        # Where there is a chart, bars in cells are not drawn once more.
        shown = [place for place, column in enumerate(columns) if not (drawn and column["kind"] == "bar")]
        kinds = [columns[place]["kind"] for place in shown]
        sections.append(
            {
                "number": _NUMERALS[at],
                "title": _clean(one["title"]),
                "paragraphs": [_clean(spoken(text, content["figures"])) for text in one["paragraphs"]],
                "has_table": table is not None,
                "headings": [columns[place]["title"] for place in shown],
                "rows": [_cells([row[place] for place in shown], kinds) for row in table["rows"]] if table else [],
                "chart": place_for(one["key"]) if drawn else "",
            }
        )
    return {
        "office": _clean(content["office"]),
        "title": _clean(heading.title),
        "kind": _KINDS[heading.kind],
        "issue": "" if heading.issue is None else str(heading.issue),
        "year": str(heading.issue_year or heading.dated.year),
        "date": day(heading.dated),
        "period": period(heading.since, heading.until),
        "from": day(heading.since),
        "to": day(heading.until),
        "as_of": day(heading.as_of),
        "sections": sections,
        "figures": _figures(content),
    }


def variables() -> list[str]:
    """Return every name, as a template writes it: read off a context, so that the list is never older than the code."""
    heading = Heading("", "monthly", _DAY, _DAY, _DAY, _DAY, 1, _DAY.year)
    plain = [name for name, value in context_of(heading, {"office": "", "sections": [], "figures": {}}).items() if isinstance(value, str)]
    loops = [
        "section.number",
        "section.title",
        "section.paragraphs",
        "section.has_table",
        "section.headings",
        "section.chart",
        "row.cells",
        "cell.text",
        "cell.kind",
    ]
    figures = [f"figures.{key}.{part}" for key in INDICATORS for part in ("title", *PARTS)]
    return [*plain, "sections", *loops, *figures]
