"""What a bulletin holds: texts with places for figures, the figures themselves, tables. All of it is frozen when it is published.

A paragraph is text with places such as `{progress_value}` or `{progress_value.trend}`: numbers are read, never typed.
The document is the office's, so its words are Chinese whatever the language of the screen around it.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final, Literal, get_args

from typing_extensions import TypedDict

from backend.insight.indicators.definition import Measure
from backend.insight.indicators.schemas import Comparison, Names, TargetView

Kind = Literal["weekly", "monthly", "special"]
State = Literal["draft", "published", "withdrawn"]
SectionKey = Literal["overview", "units", "trips", "libraries", "signings", "promises", "service", "problems"]
PartName = Literal["value", "before", "growth", "trend", "difference", "target", "attainment", "records"]
SECTIONS: Final[tuple[SectionKey, ...]] = get_args(SectionKey)
PARTS: Final[tuple[PartName, ...]] = get_args(PartName)
PLACE: Final = re.compile(r"\{(\w+)(?:\.(\w+))?\}")
NOTHING: Final = "—"

# A figure as it was read: by which version of its definition, of which days and units, and in the document's words.
BulletinFigure = TypedDict(
    "BulletinFigure",
    {
        "key": str,
        "titles": Names,
        "measure": Measure,
        "version": int,
        "value": str | None,
        "records": int,
        "from": date,
        "to": date,
        "comparison": Comparison | None,
        "target": TargetView | None,
        "words": dict[str, str | None],
    },
)


class Cell(TypedDict):
    """One cell: the document's words, the exact value, and what stands behind it: a figure's records, or an activity."""

    text: str
    value: str | None
    indicator: str | None
    unit: str | None
    activity: str | None
    share: int | None


class TableColumn(TypedDict):
    """A column's heading; `bar` draws the cells' `share` of a hundred."""

    title: str
    kind: Literal["text", "number", "bar"]


class Table(TypedDict):
    """A table of the document."""

    columns: list[TableColumn]
    rows: list[list[Cell]]


class Section(TypedDict):
    """A part of the document; `edited` texts are kept when figures are read anew."""

    key: SectionKey
    title: str
    paragraphs: list[str]
    edited: bool
    table: Table | None


class Content(TypedDict):
    """All that is printed."""

    office: str
    sections: list[Section]
    figures: dict[str, BulletinFigure]


def places(text: str) -> Iterator[tuple[str, str]]:
    """Yield the figures named in a text, each with the part of it."""
    for found in PLACE.finditer(text):
        yield found[1], found[2] or "value"


def spoken(text: str, figures: dict[str, BulletinFigure]) -> str:
    """Return a paragraph with its figures in place."""

    def word(found: re.Match[str]) -> str:
        figure = figures.get(found[1])
        return (figure["words"].get(found[2] or "value") if figure else None) or NOTHING

    return PLACE.sub(word, text)
