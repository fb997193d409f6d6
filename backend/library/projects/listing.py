"""Lists of projects: within what the caller may see, filtered, searched and sorted in SQL; board and sums by the same conditions."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa

from backend.contracts.identity import Directory
from backend.contracts.library import Stage
from backend.contracts.names import namer
from backend.kernel import search
from backend.kernel.calendar import OFFICE_ZONE
from backend.kernel.classifications import industry_with_children, regions_of
from backend.kernel.db import Reader, Statement, sql
from backend.kernel.paging import KeysetList, Page, Sort
from backend.kernel.principal import Principal
from backend.library import policy
from backend.library.models import STAGES, duplicate_candidate, project
from backend.library.projects.presenting import LISTED, list_item
from backend.library.projects.schemas import ProjectFilters, ProjectQuery
from backend.library.projects.views import Board, BoardColumn, ProjectItem, Sums

_p = project.c
_other = project.alias("other")
CARDS: Final = 20
_BEYOND: Final = Decimal(10) ** 16


def _bind(name: str, kind: Any) -> Any:
    return sa.bindparam(name, type_=kind)


def _amount(text: str) -> Decimal:
    """Return an amount of a cursor; one that no column could hold is not ours."""
    amount = Decimal(text)
    if not amount.is_finite() or abs(amount) >= _BEYOND:
        raise ValueError(text)
    return amount


def _one_of(column: Any, name: str) -> Any:
    return column == sa.any_(_bind(name, sa.ARRAY(sa.Text)))


_open_duplicate = (
    sa.select(sa.literal_column("1"))
    .select_from(duplicate_candidate.outerjoin(_other, _other.c.id == duplicate_candidate.c.other_id))
    .where(
        duplicate_candidate.c.project_id == _p.id,
        duplicate_candidate.c.verdict.is_(None),
        sa.or_(duplicate_candidate.c.other_id.is_(None), policy.readable(_other)),
    )
    .correlate(project)
    .exists()
)
PROJECTS: Final = KeysetList(
    base=sa.select(*(_p[name] for name in LISTED)),
    ident=_p.id,
    filters={
        # Always on: what the caller may see.
        "scope": policy.READABLE,
        "stage": _one_of(_p.stage, "stage"),
        "node": _one_of(_p.node, "node"),
        "status": _one_of(_p.status, "status"),
        "unit": _one_of(_p.owner_unit, "unit"),
        "owner": _p.owner_id == _bind("owner", sa.Uuid),
        "industry": _one_of(_p.industry, "industry"),
        "region": _one_of(_p.region, "region"),
        "tag": _p.tags.contains(_bind("tag", _p.tags.type)),
        "enterprise": _p.enterprise_id == _bind("enterprise", sa.Uuid),
        "activity": _p.activity_id == _bind("activity", sa.Uuid),
        "campaign": _p.campaign == _bind("campaign", sa.Text),
        "min_investment": _p.size >= _bind("min_investment", _p.size.type),
        "max_investment": _p.size <= _bind("max_investment", _p.size.type),
        "since": _p.created_at >= _bind("since", _p.created_at.type),
        "until": _p.created_at < _bind("until", _p.created_at.type),
        "confidential": _p.confidential == _bind("confidential", sa.Boolean),
        "duplicates": _open_duplicate == _bind("duplicates", sa.Boolean),
        "rare": search.rare_condition(_p.id, _p.search, _p.search_text),
        "common": search.common_condition(_p.search_text),
    },
    sorts={
        f"{sign}{name}": Sort(column, descending=bool(sign), decode=decode)
        for sign in ("-", "")
        for name, column, decode in (
            ("updated_at", _p.updated_at, datetime),
            ("created_at", _p.created_at, datetime),
            ("total_investment", _p.size, _amount),
            ("funds_in_place", _p.funds_in_place, _amount),
            ("stage_since", _p.stage_since, date),
        )
    },
)
PROBE: Final = sql(search.probe(_p.search))
_SUMMED: Final = ("total_investment", "fixed_investment", "physical", "funds_in_place", "fixed_assets", "signed_amount")
_ADDED: Final = tuple(sa.func.coalesce(sa.func.sum(_p[name]), sa.literal_column("0.00")).label(name) for name in _SUMMED)
_compiled: dict[tuple[str, tuple[str, ...]], Statement] = {}


def _moment(day: date) -> datetime:
    return datetime.combine(day, time(), OFFICE_ZONE)


async def filters_of(reader: Reader, directory: Directory, query: ProjectFilters, principal: Principal) -> dict[str, Any] | None:
    """Return the active filters of a query with their values; None when nothing can be found."""
    found: dict[str, Any] = {"scope": True, **policy.caller_of(principal)}
    plain = ("stage", "node", "status", "enterprise", "activity", "campaign", "min_investment", "max_investment", "confidential")
    found |= {name: getattr(query, name) or None for name in plain if name != "confidential"}
    found |= {"confidential": query.confidential, "duplicates": query.duplicates, "tag": query.tag or None}
    if query.unit is not None:
        found["unit"] = list(policy.units_below(await directory.units(), query.unit))
    if query.owner is not None:
        found["owner"] = principal.account_id if query.owner == "me" else UUID(query.owner)
    if query.industry is not None:
        found["industry"] = list(industry_with_children(query.industry))
    if query.region is not None:
        found["region"] = list(regions_of(query.region))
    if query.since is not None:
        found["since"] = _moment(query.since)
    if query.until is not None:
        found["until"] = _moment(query.until + timedelta(days=1))
    if query.q:
        asked = search.parse(query.q)
        if asked is None:
            return None
        hits = await reader.value(PROBE, tsquery=asked.tsquery)
        found |= {"rare" if hits <= search.COMMON else "common": True, **asked.params}
    return found


def split(found: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the filters proper, and the further parameters that some of them use."""
    names = PROJECTS.filters
    return {k: v for k, v in found.items() if k in names}, {k: v for k, v in found.items() if k not in names}


async def list_projects(reader: Reader, directory: Directory, query: ProjectQuery, principal: Principal) -> Page[ProjectItem]:
    """Return one page."""
    found = await filters_of(reader, directory, query, principal)
    if found is None:
        return Page[ProjectItem](items=[], next=None, total=0 if query.total else None)
    filters, params = split(found)
    rows, following = await PROJECTS.page(reader, filters, sort=query.sort, cursor=query.cursor, limit=query.limit, params=params)
    names = await namer(directory, (row["owner_id"] for row in rows))
    count = await PROJECTS.count(reader, filters, params=params) if query.total else None
    return Page[ProjectItem](items=[list_item(row, names) for row in rows], next=following, total=count)


def _sums_statement(names: tuple[str, ...], *, by_stage: bool) -> Statement:
    key = ("stage" if by_stage else "all", names)
    if key not in _compiled:
        query = sa.select(sa.func.count().label("count"), *_ADDED).where(*(PROJECTS.filters[name] for name in names))
        _compiled[key] = sql(query.add_columns(_p.stage).group_by(_p.stage) if by_stage else query)
    return _compiled[key]


async def _sums(reader: Reader, filters: dict[str, Any], params: dict[str, Any], *, by_stage: bool) -> list[Any]:
    active = {name: value for name, value in filters.items() if value is not None}
    return await reader.rows(_sums_statement(tuple(active), by_stage=by_stage), **active, **params)


async def sums_of(reader: Reader, directory: Directory, query: ProjectFilters, principal: Principal) -> Sums:
    """Return what the whole list adds up to."""
    found = await filters_of(reader, directory, query, principal)
    if found is None:
        return Sums(count=0, **dict.fromkeys(_SUMMED, Decimal("0.00")))
    (row,) = await _sums(reader, *split(found), by_stage=False)
    return Sums(**dict(row))


async def board_of(reader: Reader, directory: Directory, query: ProjectFilters, principal: Principal) -> Board:
    """Return the four stages with count, sums and first cards, all under the same filter."""
    found = await filters_of(reader, directory, query, principal)
    if found is None:
        return Board(columns=[_empty(stage) for stage in _stages(query)])
    filters, params = split(found)
    sums = {row["stage"]: row for row in await _sums(reader, filters, params, by_stage=True)}
    stages = _stages(query)
    pages = [
        await PROJECTS.page(reader, filters | {"stage": [stage]}, sort="-updated_at", cursor=None, limit=CARDS, params=params)
        for stage in stages
    ]
    names = await namer(directory, (row["owner_id"] for rows, _ in pages for row in rows))
    columns = [
        _column(stage, sums.get(stage), [list_item(row, names) for row in rows], following)
        for stage, (rows, following) in zip(stages, pages, strict=True)
    ]
    return Board(columns=columns)


def _stages(query: ProjectFilters) -> list[Stage]:
    return [stage for stage in STAGES if not query.stage or stage in query.stage]  # type: ignore[misc]


def _column(stage: Stage, sums: Any, items: list[ProjectItem], following: str | None) -> BoardColumn:
    if sums is None:
        return _empty(stage)
    kept = ("count", "total_investment", "funds_in_place")
    return BoardColumn(stage=stage, **{name: sums[name] for name in kept}, items=items, next=following)


def _empty(stage: Stage) -> BoardColumn:
    return BoardColumn(stage=stage, count=0, total_investment=Decimal("0.00"), funds_in_place=Decimal("0.00"), items=[], next=None)
