"""Paths of indicators: what there is, its value, the records behind it, its parts."""

from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query, Response
from fastapi.responses import FileResponse

from backend.contracts.permissions import InsightPermission
from backend.insight.asking import AskedDep
from backend.insight.errors import wrong
from backend.insight.indicators.definition import By, Definition, Group
from backend.insight.indicators.definitions import INDICATORS
from backend.insight.indicators.presenting import breakdown_of, item_of, record_item, value_of
from backend.insight.indicators.reading import definition_of, sees_names
from backend.insight.indicators.schemas import Breakdown, IndicatorList, IndicatorValue, RecordItem, Records, plain
from backend.insight.indicators.workbooks import BOOKS, COLUMNS
from backend.insight.reading_room import Room, room
from backend.kernel.errors import InvalidInput, NotAllowed, NotFound, NotSignedIn
from backend.kernel.exports import ANSWERS, Format
from backend.kernel.http import ResourcesDep, TxDep, allow, problem_responses, reply_json
from backend.kernel.paging import Page
from backend.kernel.principal import Principal

router = APIRouter(tags=["indicators"])
Reads = Annotated[Principal, Depends(allow(InsightPermission.READ))]
Exports = Annotated[Principal, Depends(allow(InsightPermission.EXPORT))]
READING = problem_responses(NotSignedIn, NotAllowed, NotFound, InvalidInput)
Splits = Annotated[Literal["unit", "industry", "region", "tag", "month"], Query(description="How to split it")]


@router.get("/indicators", response_model=IndicatorList, responses=problem_responses(NotSignedIn, NotAllowed, InvalidInput))
async def list_indicators(_principal: Reads, group: Group | None = None) -> Response:
    """All indicators with their definitions."""
    items = [item_of(one) for one in INDICATORS.values() if group in (None, one.group)]
    return reply_json(IndicatorList(items=items, next=None, total=len(items)))


@router.get("/indicators/{key}", response_model=IndicatorValue, responses=READING)
async def get_indicator(key: str, principal: Reads, resources: ResourcesDep, asked: AskedDep) -> Response:
    """One indicator: its value, how it was a year before, its target, and what exactly is counted."""
    definition = definition_of(key)
    async with room(resources, principal, asked) as opened:
        return reply_json(await value_of(opened.figures, await opened.year_before(), definition))


@router.get("/indicators/{key}/records", response_model=Records, responses=READING)
async def list_indicator_records(
    *,
    key: str,
    principal: Reads,
    resources: ResourcesDep,
    asked: AskedDep,
    cursor: Annotated[str | None, Query(max_length=300)] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
    total: bool = False,
) -> Response:
    """The records whose values sum to the headline, the newest first; with `total` also their number and their sum."""
    definition = definition_of(key)
    async with room(resources, principal, asked) as opened:
        page = await _page(opened, principal, definition, cursor, limit)
        whole = await opened.figures.headline(definition) if total else None
        return reply_json(
            Records(
                items=page.items,
                next=page.next,
                total=None if whole is None else whole.records,
                sum=None if whole is None else plain(whole.value, definition.measure),
            )
        )


async def _page(opened: Room, principal: Principal, definition: Definition, cursor: str | None, limit: int) -> Page[RecordItem]:
    rows, following = await opened.figures.page(definition, cursor, limit)
    named = sees_names(principal, definition)
    items = [record_item(row, opened.question, definition, named=named) for row in rows]
    return Page[RecordItem].model_construct(items=items, next=following, total=None)


@router.get("/indicators/{key}/records/export", response_class=FileResponse, responses={**ANSWERS, **problem_responses(NotFound)})
async def export_indicator_records(
    key: str,
    principal: Exports,
    tx: TxDep,
    resources: ResourcesDep,
    asked: AskedDep,
    format: Format = "xlsx",  # noqa: A002, ARG001 - the API's word
) -> FileResponse:
    """All records behind a figure as a workbook, of one snapshot."""
    definition = definition_of(key)
    async with room(resources, principal, asked) as opened:

        async def fetch(cursor: str | None, limit: int) -> Page[RecordItem]:
            return await _page(opened, principal, definition, cursor, limit)

        return await BOOKS.send(f"indicator.{key}", COLUMNS, fetch, principal=principal, tx=tx, resources=resources, personal=False)


@router.get("/indicators/{key}/breakdown", response_model=Breakdown, responses=READING)
async def get_indicator_breakdown(key: str, by: Splits, principal: Reads, resources: ResourcesDep, asked: AskedDep) -> Response:
    """The parts of a figure: they sum to it, but for tags, of which a record may have several."""
    definition = definition_of(key)
    split: By = by
    if split not in definition.breakdowns:
        raise wrong("by", "no_such_breakdown")
    async with room(resources, principal, asked) as opened:
        whole = await opened.figures.headline(definition)
        rows = await opened.figures.breakdown(definition, split)
        return reply_json(breakdown_of(definition, split, whole, rows, opened.question))
