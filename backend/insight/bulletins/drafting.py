"""A bulletin's draft: figures read from one snapshot, sentences made of them, tables beside them."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, Final

import orjson

from backend.insight.bulletins.content import SECTIONS, BulletinFigure, Content, Section, SectionKey, places
from backend.insight.bulletins.tables import table_of
from backend.insight.bulletins.wording import period, words_of
from backend.insight.indicators.definitions import INDICATORS
from backend.insight.indicators.presenting import value_of
from backend.insight.indicators.schemas import IndicatorValue
from backend.insight.reading_room import Room
from backend.insight.scope import Scope

_PHRASES: Final = Path(__file__).parent / "phrases.json"
_NOTHING: Final = "本期无记录。"


@cache
def phrases() -> dict[SectionKey, dict[str, Any]]:
    """Return title, figures and sentences of each section."""
    return orjson.loads(_PHRASES.read_bytes())


class Wanted:
    """A section somebody asks for: with texts of their own, or with those the figures make."""

    def __init__(self, key: SectionKey, title: str | None = None, paragraphs: Sequence[str] | None = None) -> None:
        """Take what is given; None is left to the draft."""
        self.key: SectionKey = key
        self.title = title
        self.paragraphs = None if paragraphs is None else list(paragraphs)

    @property
    def keys(self) -> list[str]:
        """Return the figures it needs."""
        own = [key for paragraph in self.paragraphs or () for key, _ in places(paragraph)]
        return [*phrases()[self.key]["figures"], *own]


def office_of(scope: Scope) -> str:
    """Return whom the document speaks of."""
    top = scope.unit or next((code for code, unit in scope.tree.items() if unit["parent_code"] is None), None)
    names = scope.names(top)
    return names["zh"] if names else ""


def figure_of(read: IndicatorValue) -> BulletinFigure:
    """Return a figure as the document keeps it."""
    return {
        "key": read["key"],
        "titles": read["titles"],
        "measure": read["measure"],
        "version": read["definition"]["version"],
        "value": read["value"],
        "records": read["records"],
        "from": read["from"],
        "to": read["to"],
        "comparison": read["comparison"],
        "target": read["target"],
        "words": words_of(read),
    }


def _says_something(clause: str, figures: Mapping[str, BulletinFigure]) -> bool:
    """Tell whether there is something to say: a clause stands or falls with the first figure in it."""
    named = next(places(clause), None)
    if named is None:
        return True
    value = figures[named[0]]["value"]
    return value is not None and bool(Decimal(value)) and figures[named[0]]["words"].get(named[1]) is not None


def sentence(clauses: Sequence[str], figures: Mapping[str, BulletinFigure]) -> str | None:
    """Return the sentence of those clauses that have something to say, None when already the first has not."""
    if not _says_something(clauses[0], figures):
        return None
    return clauses[0] + "".join(clause for clause in clauses[1:] if _says_something(clause, figures)) + "。"


def _drafted(key: SectionKey, figures: Mapping[str, BulletinFigure], words: Mapping[str, str]) -> list[str]:
    found: list[str] = []
    for clauses in phrases()[key]["paragraphs"]:
        filled = [clause.replace("{period}", words["period"]).replace("{office}", words["office"]) for clause in clauses]
        said = sentence(filled, figures)
        if said is not None:
            found.append(said)
    return found or [_NOTHING]


async def read_figures(opened: Room, keys: Iterable[str]) -> dict[str, BulletinFigure]:
    """Return the figures of one snapshot, each with the year before and its target."""
    now, before = opened.figures, await opened.year_before()
    return {key: figure_of(await value_of(now, before, INDICATORS[key])) for key in dict.fromkeys(keys)}


async def draft(opened: Room, wanted: Sequence[Wanted]) -> Content:
    """Return the document: texts somebody wrote are kept, all others are made anew of the figures."""
    figures = await read_figures(opened, [key for one in wanted for key in one.keys])
    question = opened.question
    words = {"period": period(question.since, question.until), "office": office_of(question.scope)}
    sections = [
        Section(
            key=one.key,
            title=one.title or phrases()[one.key]["title"],
            paragraphs=_drafted(one.key, figures, words) if one.paragraphs is None else one.paragraphs,
            edited=one.paragraphs is not None,
            table=await table_of(one.key, opened, figures),
        )
        for one in wanted
    ]
    return {"office": words["office"], "sections": sections, "figures": figures}


def all_sections() -> list[Wanted]:
    """Return every section, in the usual order."""
    return [Wanted(key) for key in SECTIONS]
