"""Lists of enterprises: filtered, searched and sorted in SQL, the same for pages, totals and exports."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import date
from typing import Annotated, Any, Final
from uuid import UUID

from pydantic import Field, StringConstraints

from backend.contracts.identity import Directory
from backend.contracts.library import Projects
from backend.contracts.names import Namer, namer
from backend.crm.enterprises import repository
from backend.crm.enterprises.parts import TIME_LIMIT_S
from backend.crm.enterprises.schemas import Code, EnterpriseSort, Relation
from backend.crm.errors import LibrarySilent
from backend.crm.policy import may_edit
from backend.kernel import search
from backend.kernel.classifications import industry_with_children, regions_of
from backend.kernel.db import Reader
from backend.kernel.paging import Page
from backend.kernel.principal import Principal
from backend.kernel.query import PageQuery
from backend.kernel.resources import Resources

_PLAIN: Final = tuple(name for name in repository.LISTED if name not in {"owner_id", "owner_unit"})


RegionCode = Annotated[str, StringConstraints(max_length=20)]
OWNER: Final = r"^(me|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$"


class EnterpriseQuery(PageQuery):
    """What a caller asks the list for; its export takes the same."""

    q: str | None = Field(None, max_length=100)
    industry: list[Code] = Field(default_factory=list[str], max_length=20, description="Sections stand for all their divisions")
    region: list[RegionCode] = Field(default_factory=list[str], max_length=34, description="Groups stand for all their provinces")
    tag: list[Code] = Field(default_factory=list[str], max_length=20, description="All of them")
    relation: list[Relation] = Field(default_factory=list[Relation], max_length=6)
    unit: str | None = Field(None, max_length=50, description="A unit, or none")
    owner: str | None = Field(None, pattern=OWNER)
    met_before: date | None = Field(None, description="Or never")
    met_since: date | None = None
    parent: UUID | None = None
    has_project: bool | None = None
    sort: EnterpriseSort = "-updated_at"


def _spread(codes: Sequence[str], children: Callable[[str], tuple[str, ...]]) -> list[str] | None:
    return sorted({one for code in codes for one in children(code)}) or None


async def _with_projects(reader: Reader, resources: Resources, principal: Principal) -> list[UUID]:
    """Return the enterprises with projects the caller may read; raises LibrarySilent when the library does not answer in time."""
    try:
        async with asyncio.timeout(TIME_LIMIT_S):
            named = await resources.port(Projects).with_projects(principal)  # type: ignore[type-abstract]
    except Exception as error:
        raise LibrarySilent from error
    return sorted({row["id"] for row in await reader.rows(repository.SURVIVORS_OF, enterprise_ids=list(named))})


async def filters_of(
    reader: Reader, resources: Resources, query: EnterpriseQuery, principal: Principal
) -> tuple[dict[str, Any], dict[str, Any]] | None:
    """Return the active filters, and the further parameters some of them use; None when nothing can be found."""
    filters: dict[str, Any] = {
        "industries": _spread(query.industry, industry_with_children),
        "regions": _spread(query.region, regions_of),
        "tags": query.tag or None,
        "relations": query.relation or None,
        "unit": None if query.unit == "none" else query.unit,
        "unowned": True if query.unit == "none" else None,
        "met_before": query.met_before,
        "met_since": query.met_since,
        "parent": query.parent,
    }
    if query.owner is not None:
        filters["owner"] = principal.id if query.owner == "me" else UUID(query.owner)
    if query.has_project is not None:
        filters["among" if query.has_project else "not_among"] = await _with_projects(reader, resources, principal)
    if not query.q:
        return filters, {}
    asked = search.parse(query.q)
    if asked is None:
        return None
    hits = await reader.value(repository.PROBE, tsquery=asked.tsquery)
    filters["rare" if hits <= search.COMMON else "common"] = True
    return filters, asked.params


def fields_of(row: Any, names: Namer, principal: Principal) -> dict[str, Any]:
    """Return the fields of a list item."""
    unit = row["owner_unit"]
    return {
        **{name: row[name] for name in _PLAIN},
        "owner_unit": None if unit is None else names.unit(unit),
        "owner": names.person(row["owner_id"]),
        "may_edit": may_edit(principal, unit),
    }


def _listed(row: Any, names: Namer, principal: Principal) -> dict[str, Any]:
    """Return the members of an `EnterpriseItem` as JSON has them."""
    found = fields_of(row, names, principal)
    capital = found["registered_capital"]
    return found | {"registered_capital": None if capital is None else str(capital)}


async def list_enterprises(
    reader: Reader, resources: Resources, query: EnterpriseQuery, principal: Principal, *, cursor: str | None, limit: int, total: bool
) -> Page[Any]:
    """Return one page of the members of `EnterpriseItem`s; raises LibrarySilent when projects are asked for and none answers."""
    found = await filters_of(reader, resources, query, principal)
    if found is None:
        return Page[Any](items=[], next=None, total=0 if total else None)
    filters, params = found
    listed = repository.ENTERPRISES
    rows, following = await listed.page(reader, filters, sort=query.sort, cursor=cursor, limit=limit, params=params)
    names = await namer(resources.port(Directory), (row["owner_id"] for row in rows))  # type: ignore[type-abstract]
    count = await listed.count(reader, filters, params=params) if total else None
    return Page[Any](items=[_listed(row, names, principal) for row in rows], next=following, total=count)
