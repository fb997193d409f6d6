"""Workbooks of lists: every page of them, and a last row that says so when a list is too long."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import orjson
import pytest
from python_calamine import CalamineWorkbook

from backend.kernel import context, exports
from backend.kernel.exports import Shown, Workbooks


@pytest.fixture
def books(tmp_path: Path) -> Workbooks:
    words = tmp_path / "words.json"
    words.write_bytes(orjson.dumps({"titles": {"number": {"zh": "序号"}}, "sheets": {"things": {"zh": "东西"}}}))
    return Workbooks(words)


async def written(books: Workbooks, rows: int) -> list[Any]:
    context.language.set("zh")

    async def fetch(cursor: str | None, limit: int) -> Any:
        first = int(cursor or 0)
        last = min(first + limit, rows)
        return SimpleNamespace(items=list(range(first, last)), next=str(last) if last < rows else None)

    path = await books.write("things", [Shown("number", 8, lambda one: one)], fetch)
    try:
        return [row[0] for row in CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()]
    finally:
        path.unlink()


async def test_every_page_is_in_it(books: Workbooks) -> None:
    assert await written(books, 250) == ["序号", *range(250)]


async def test_a_list_that_is_too_long_says_so_in_its_last_row(books: Workbooks, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exports, "MAX_ROWS", 200)
    assert len(await written(books, 200)) == 201
    *rows, last = await written(books, 201)
    assert rows == ["序号", *range(200)]
    assert last.startswith("列表超过 200 行")
