"""What each list's workbook shows: columns as data, rows from the list's own pages, so that scope and filters are the list's."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import orjson

from backend.kernel.calendar import OFFICE_ZONE
from backend.kernel.context import current_language
from backend.kernel.paging import MAX_LIMIT, Page
from backend.kernel.xlsx import Column, write_workbook

MAX_ROWS = 50_000
Fetch = Callable[[str | None, int], Awaitable[Page[Any]]]


@cache
def _words() -> dict[str, dict[str, dict[str, str]]]:
    return orjson.loads((Path(__file__).parent / "words.json").read_bytes())


def word(group: str, key: str | None) -> str:
    """Return a word in the caller's language; a value without words stands for itself."""
    if key is None:
        return ""
    return _words()[group].get(key, {}).get(current_language(), key)


@dataclass(frozen=True, slots=True)
class Shown:
    """One column: its title's key, its width, and how a list item answers it."""

    title: str
    width: int
    value: Callable[[Any], Any]


def _name(thing: Any) -> str:
    return "" if thing is None else thing.name


def _in_language(names: Any) -> str:
    texts = names if isinstance(names, dict) else names.model_dump()
    return texts[current_language()]


def _value(name: str) -> Callable[[Any], str]:
    return lambda item: word("values", getattr(item, name))


TICKETS: tuple[Shown, ...] = (
    Shown("number", 16, lambda one: one.number or ""),
    Shown("item", 20, lambda one: _in_language(one.item.names)),
    Shown("subject", 32, lambda one: one.subject),
    Shown("company", 28, lambda one: one.company or ""),
    Shown("applicant", 14, lambda one: one.applicant_name),
    Shown("state", 12, _value("state")),
    Shown("result", 12, _value("result")),
    Shown("light", 10, _value("light")),
    Shown("owner", 12, lambda one: _name(one.owner)),
    Shown("due", 18, lambda one: one.due_at),
    Shown("submitted", 18, lambda one: one.submitted_at),
    Shown("finished", 18, lambda one: one.finished_at),
)
TASKS: tuple[Shown, ...] = (
    Shown("number", 16, lambda one: one.ticket.number),
    Shown("task", 24, lambda one: _in_language(one.names)),
    Shown("unit", 20, lambda one: _in_language(one.unit.names)),
    Shown("subject", 32, lambda one: one.ticket.subject),
    Shown("state", 12, _value("state")),
    Shown("light", 10, _value("light")),
    Shown("handler", 12, lambda one: _name(one.handler)),
    Shown("days", 10, lambda one: one.days),
    Shown("due", 18, lambda one: one.due_at),
    Shown("finished", 18, lambda one: one.finished_at),
)
PROBLEMS: tuple[Shown, ...] = (
    Shown("number", 16, lambda one: one.ticket_number),
    Shown("title", 40, lambda one: one.title),
    Shown("class", 10, _value("problem_class")),
    Shown("topic", 16, lambda one: one.topic or ""),
    Shown("company", 28, lambda one: one.company or ""),
    Shown("project", 28, lambda one: one.project or ""),
    Shown("investment", 18, lambda one: one.investment),
    Shown("jobs", 12, lambda one: one.jobs),
    Shown("state", 12, _value("ticket_state")),
    Shown("result", 12, _value("ticket_result")),
    Shown("reported", 18, lambda one: one.reported_at),
)
RATINGS: tuple[Shown, ...] = (
    Shown("number", 16, lambda one: one.ticket_number),
    Shown("subject", 32, lambda one: one.subject),
    Shown("grade", 8, lambda one: one.grade),
    Shown("tags", 24, lambda one: ", ".join(one.tags)),
    Shown("comment", 40, lambda one: one.comment or ""),
    Shown("handler", 12, lambda one: _name(one.handler)),
    Shown("rated", 18, lambda one: one.rated_at),
)
CASES: tuple[Shown, ...] = (
    Shown("number", 16, lambda one: one.ticket_number),
    Shown("subject", 32, lambda one: one.subject),
    Shown("grade", 8, lambda one: one.grade),
    Shown("comment", 40, lambda one: one.comment or ""),
    Shown("state", 12, _value("state")),
    Shown("handler", 12, lambda one: _name(one.handler)),
    Shown("worker", 12, lambda one: _name(one.worker)),
    Shown("measure", 40, lambda one: one.measure or ""),
    Shown("opened", 18, lambda one: one.opened_at),
    Shown("due", 18, lambda one: one.due_at),
    Shown("closed", 18, lambda one: one.closed_at),
)


async def _rows(fetch: Fetch, columns: Sequence[Shown]) -> AsyncIterator[list[Any]]:
    cursor: str | None = None
    for _ in range(MAX_ROWS // MAX_LIMIT):
        page = await fetch(cursor, MAX_LIMIT)
        for item in page.items:
            yield [column.value(item) for column in columns]
        cursor = page.next
        if cursor is None:
            return


async def workbook(name: str, columns: Sequence[Shown], fetch: Fetch) -> Path:
    """Return a new workbook of a list; `fetch(cursor, limit)` answers its pages."""
    headings = [Column(word("titles", column.title), column.width) for column in columns]
    return await write_workbook(word("sheets", name), headings, _rows(fetch, columns), OFFICE_ZONE)
