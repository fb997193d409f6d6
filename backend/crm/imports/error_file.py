"""The rows that did not come in, or not whole, as a workbook: the sheet's own columns, and before them the row and the reason."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from uuid import UUID

from backend.crm.imports import repository, service
from backend.crm.imports.preview import in_words
from backend.crm.imports.sheets import Sheet
from backend.kernel.calendar import OFFICE_ZONE
from backend.kernel.context import current_language
from backend.kernel.db import Reader
from backend.kernel.errors import text
from backend.kernel.resources import Resources
from backend.kernel.xlsx import Column, write_workbook


def _word(name: str) -> str:
    return text(f"import.errors.{name}", current_language())


async def write(resources: Resources, reader: Reader, batch: Any) -> Path:
    """Return a new workbook in the caller's language; whoever sends it removes it."""
    titles = [column["title"].replace("\n", " ") or "—" for column in batch["columns"]]
    columns = [Column(_word("row"), 8), Column(_word("fate"), 14), Column(_word("reason"), 60), *(Column(title, 18) for title in titles)]
    async with service.open_sheet(resources, batch) as sheet:
        return await write_workbook(_word("sheet"), columns, _rows(reader, batch["id"], sheet, len(titles)), OFFICE_ZONE)


async def _rows(reader: Reader, batch_id: UUID, sheet: Sheet, width: int) -> AsyncIterator[list[Any]]:
    after, numbered = 0, enumerate(sheet.rows(), 1)
    while rows := await reader.rows(repository.TROUBLED, batch_id=batch_id, after=after):
        for row in rows:
            reasons = "；".join(in_words(one["code"], one["field"], one["value"]).text for one in row["problems"])
            # Both come in the order of the sheet.
            cells = next((cells for number, cells in numbered if number == row["number"]), [])[:width]
            yield [row["number"], _word(row["action"]), reasons, *("" if cell is None else cell for cell in cells)]
        after = rows[-1]["number"]
