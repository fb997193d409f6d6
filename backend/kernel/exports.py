"""Sending a list as a workbook: proof, audit entry, headings in the caller's language, rows from the list's own pages.

A service keeps one `Workbooks` over its `words.json` (`titles`, `values`, `sheets`, each by language) and
describes each list's columns as data.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, Literal

import orjson
from fastapi import Query
from fastapi.responses import FileResponse
from starlette.background import BackgroundTask

from backend.kernel import clock
from backend.kernel.audit import audit
from backend.kernel.calendar import OFFICE_ZONE
from backend.kernel.context import current_language
from backend.kernel.db import Tx
from backend.kernel.errors import InvalidInput, NotAllowed, NotSignedIn, StepUpNeeded, fill, text
from backend.kernel.http import problem_responses
from backend.kernel.paging import MAX_LIMIT
from backend.kernel.principal import Principal, require_recent_proof
from backend.kernel.resources import Resources
from backend.kernel.xlsx import Column, write_workbook

# A fifth of what a sheet holds, and all enterprises of a large office; a longer list says in its last row that it was cut.
MAX_ROWS = 200_000
MEDIA = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
Fetch = Callable[[str | None, int], Awaitable[Any]]
"""`fetch(cursor, limit)` answers a page: something with `items` and `next`."""
Format = Annotated[Literal["xlsx"], Query(description="File format")]
ANSWERS: dict[int | str, dict[str, Any]] = {
    200: {"content": {MEDIA: {"schema": {"type": "string", "format": "binary"}}}, "description": "The workbook"},
    **problem_responses(NotSignedIn, NotAllowed, StepUpNeeded, InvalidInput),
}


@dataclass(frozen=True, slots=True)
class Shown:
    """One column: its title's key, its width, and how a list item answers it."""

    title: str
    width: int
    value: Callable[[Any], Any]


def whole(page: Any) -> Fetch:
    """Return the pages of a list that has only one."""

    async def fetch(_cursor: str | None, _limit: int) -> Any:
        return page

    return fetch


async def _rows(fetch: Fetch, columns: Sequence[Shown]) -> AsyncIterator[list[Any]]:
    cursor: str | None = None
    for _ in range(MAX_ROWS // MAX_LIMIT):
        page = await fetch(cursor, MAX_LIMIT)
        for item in page.items:
            yield [column.value(item) for column in columns]
        cursor = page.next
        if cursor is None:
            return
    yield [fill(text("export.cut", current_language()), {"rows": MAX_ROWS})]


class Workbooks:
    """The workbooks of one service."""

    def __init__(self, words: Path) -> None:
        """Take the file that holds the words; it is read when the first workbook is asked for."""
        self._file = words

    @cached_property
    def _words(self) -> dict[str, dict[str, dict[str, str]]]:
        return orjson.loads(self._file.read_bytes())

    def word(self, group: str, key: str | None) -> str:
        """Return a word in the caller's language; a value without words stands for itself."""
        if key is None:
            return ""
        return self._words[group].get(key, {}).get(current_language(), key)

    def value(self, name: str) -> Callable[[Any], str]:
        """Return the cell of a field that holds a code, in words."""
        return lambda item: self.word("values", item[name] if isinstance(item, dict) else getattr(item, name))

    async def write(self, name: str, columns: Sequence[Shown], fetch: Fetch) -> Path:
        """Return a new workbook of a list."""
        headings = [Column(self.word("titles", column.title), column.width) for column in columns]
        return await write_workbook(self.word("sheets", name), headings, _rows(fetch, columns), OFFICE_ZONE)

    async def send(
        self,
        name: str,
        columns: Sequence[Shown],
        fetch: Fetch,
        *,
        principal: Principal,
        tx: Tx,
        resources: Resources,
        personal: bool = True,
    ) -> FileResponse:
        """Answer the workbook as a file, audited as `<name>.export`; personal data leave only after fresh proof."""
        if personal:
            require_recent_proof(principal)
        audit(tx, resources.vault, principal, f"{name}.export", name, None)
        path = await self.write(name, columns, fetch)
        file_name = f"{name}-{clock.now():%Y%m%d-%H%M}.xlsx"
        return FileResponse(path, media_type=MEDIA, filename=file_name, background=BackgroundTask(path.unlink, missing_ok=True))
