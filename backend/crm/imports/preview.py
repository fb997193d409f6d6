"""Rows as they would come in, before anything does; and a look at all of them."""

import asyncio
from collections import Counter
from collections.abc import AsyncGenerator, Callable, Iterable, Iterator
from contextlib import aclosing
from itertools import islice, takewhile
from typing import Any, Final
from uuid import UUID

from anyio import to_thread

from backend.crm import policy
from backend.crm.imports import repository, service
from backend.crm.imports.matching import Deciding, Decision, Match, Seen, known_among
from backend.crm.imports.parsing import Parsed, Trouble
from backend.crm.imports.schemas import Duplicate, Preview, PreviewRow, RowProblem
from backend.crm.imports.sheets import Sheet
from backend.kernel.context import current_language
from backend.kernel.db import Reader
from backend.kernel.errors import fill, text
from backend.kernel.organisation_names import parse
from backend.kernel.principal import Principal
from backend.kernel.resources import Resources

CHUNK: Final = 2_000
_PAGE: Final = 100
# Why an undo left what a row had made.
KEPT: Final = ("kept_used", "kept_project", "kept_ticket", "kept_unknown")
# What is left out of a row that comes in all the same.
NOT_SERIOUS: Final = frozenset({"unknown_industry", "unknown_region", "unknown_tag", "phone", *KEPT})


def in_words(code: str, field: str, value: str) -> RowProblem:
    """Return a problem with its words in the caller's language."""
    words = fill(text(f"import.problem.{code}", current_language()), {"value": value})
    return RowProblem.model_validate({"field": field, "code": code, "value": value, "serious": code not in NOT_SERIOUS, "text": words})


def deciding_for(principal: Principal, row: Any) -> Deciding:
    """Return the rules of a batch as they hold for whoever brings it in."""
    return Deciding(row["rule"], row["overrides"], lambda unit: policy.may_edit(principal, unit))


def parse_below(sheet: Sheet, row: Any, first: int) -> Iterator[Parsed]:
    """Yield the rows with anything in them, from row `first` on."""
    reading = service.reading_of(row)
    parsed = (reading.parse(number, cells) for number, cells in sheet.below(row["header_row"], first))
    return (one for one in parsed if one is not None)


def parse_some(sheet: Sheet, row: Any, first: int, limit: int) -> list[Parsed]:
    """Return up to `limit` rows with anything in them, from row `first` on."""
    return list(islice(parse_below(sheet, row, first), limit))


async def pages(rows: Iterator[Parsed], size: int, ready: Callable[[Parsed], None] | None = None) -> AsyncGenerator[list[Parsed]]:
    """Yield the rows page by page; the next page is read, and made `ready`, while somebody works on this one."""

    def take() -> list[Parsed]:
        page = list(islice(rows, size))
        if ready is not None:
            for one in page:
                ready(one)
        return page

    coming = asyncio.create_task(to_thread.run_sync(take))
    try:
        while page := await coming:
            coming = asyncio.create_task(to_thread.run_sync(take))
            yield page
    finally:
        # A thread is not left alone with a sheet that is being closed.
        await asyncio.wait([coming])


async def decide_all(reader: Reader, deciding: Deciding, rows: Iterable[Parsed], seen: Seen, *, lock: bool = False) -> list[Decision]:
    """Return what is to become of each row."""
    parsed = list(rows)
    known = await known_among(reader, parsed, lock=lock)
    return [deciding.decide(row, known, seen) for row in parsed]


def _duplicate(match: Match | None) -> Duplicate | None:
    if match is None:
        return None
    return Duplicate(by=match.by, enterprise_id=match.enterprise and match.enterprise["id"], name=match.name, row=match.row)


def _shown(decision: Decision, rule: str) -> PreviewRow:
    problems: list[Trouble] = decision.row.troubles
    return PreviewRow.model_validate(
        {
            "number": decision.row.number,
            "values": decision.row.values,
            "problems": [in_words(one.code, one.field, one.value) for one in problems],
            "duplicate": _duplicate(decision.match),
            "rule": rule,
            "outcome": decision.outcome,
        }
    )


async def preview(resources: Resources, reader: Reader, principal: Principal, batch_id: UUID, first: int) -> Preview:
    """Return a page of rows from row `first` on as they would come in; raises NotFound."""
    row = await service.find(reader, principal, batch_id)
    deciding, seen = deciding_for(principal, row), Seen()
    async with service.open_sheet(resources, row) as sheet:
        page = await to_thread.run_sync(parse_some, sheet, row, first, _PAGE + 1)
        before = await to_thread.run_sync(_earlier, sheet, row, first)
    for one in before:
        seen.note(one)
    decisions = await decide_all(reader, deciding, page[:_PAGE], seen)
    following = page[_PAGE].number if len(page) > _PAGE else None
    return Preview(items=[_shown(one, deciding.rule_of(one.row.number)) for one in decisions], next=following)


def _earlier(sheet: Sheet, row: Any, first: int) -> list[Parsed]:
    return [one for one in takewhile(lambda one: one.number < first, parse_below(sheet, row, 0)) if one.is_sound]


def _name_taken_apart(row: Parsed) -> None:
    parse(row.values.get("name", ""))


async def look_over(resources: Resources, principal: Principal, batch_id: UUID, version: int) -> None:
    """Count what would become of all rows, unless the mapping has changed since this was asked for."""
    async with resources.database.reader() as reader:
        row = await reader.row(repository.FIND, batch_id=batch_id)
    if row is None or row["version"] != version or row["state"] != "mapping":
        return
    counts, codes = Counter[str](), Counter[str]()
    deciding, seen = deciding_for(principal, row), Seen()
    async with service.open_sheet(resources, row) as sheet, aclosing(pages(parse_below(sheet, row, 0), CHUNK, _name_taken_apart)) as coming:
        async for page in coming:
            async with resources.database.reader() as reader:
                decisions = await decide_all(reader, deciding, page, seen)
            counts.update(one.outcome for one in decisions)
            codes.update(trouble.code for one in decisions for trouble in one.row.troubles)
    found = {"version": version, "rows": counts.total(), **{name: counts[name] for name in ("create", "update", "skip", "fail")}}
    async with resources.database.transaction() as tx:
        await tx.run(repository.SET_CHECKED, batch_id=batch_id, checked_version=version, new_checked={**found, "codes": dict(codes)})
        service.tell(tx, batch_id, "checked")
