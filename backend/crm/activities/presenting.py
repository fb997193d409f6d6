"""Activities as answers: with names, and with what became of them."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any
from uuid import UUID

import structlog

from backend.contracts.identity import Directory
from backend.contracts.library import AgreementBrief, ProjectBrief, Projects
from backend.contracts.names import Namer, namer
from backend.crm.activities import policy, repository, service
from backend.crm.activities.schemas import ActivityDetail, ActivityItem, Became, OutcomeCount
from backend.kernel.db import Reader
from backend.kernel.paging import Page
from backend.kernel.principal import Principal
from backend.kernel.resources import Resources

log = structlog.get_logger("crm")


def _fields(row: Any, names: Namer) -> dict[str, Any]:
    units = {"organisers": [names.unit(code) for code in row["organisers"]], "owner_unit": names.unit(row["owner_unit"])}
    return {**{name: row[name] for name in ActivityItem.model_fields}, **units}


async def list_activities(
    reader: Reader,
    directory: Directory,
    query: service.ActivityQuery,
    principal: Principal,
    *,
    cursor: str | None,
    limit: int,
    total: bool,
) -> Page[ActivityItem]:
    """Return one page."""
    found = await service.filters_of(reader, query, principal)
    if found is None:
        return Page[ActivityItem](items=[], next=None, total=0 if total else None)
    filters, params = found
    listed = repository.ACTIVITIES
    rows, following = await listed.page(reader, filters, sort=query.sort, cursor=cursor, limit=limit, params=params)
    names = await namer(directory, [])
    count = await listed.count(reader, filters, params=params) if total else None
    return Page[ActivityItem](items=[ActivityItem(**_fields(row, names)) for row in rows], next=following, total=count)


async def _asked_of_library(
    resources: Resources, principal: Principal, activity_id: UUID, linked: Iterable[UUID]
) -> tuple[list[AgreementBrief], list[ProjectBrief]]:
    library = resources.port(Projects)
    agreements = await library.agreements_of(principal, activity_id)
    begun = await library.from_activity(principal, activity_id)
    further = await library.projects(principal, {*linked} - {one.id for one in begun})
    return agreements, [*begun, *further.values()]


async def became_of(reader: Reader, resources: Resources, principal: Principal, activity_id: UUID) -> Became:
    """Return what library knows to have come of an activity; when it does not answer, that it is missing."""
    linked = [row["project_id"] for row in await reader.rows(repository.LINKED, activity_id=activity_id)]
    try:
        agreements, projects = await _asked_of_library(resources, principal, activity_id, linked)
    except Exception as error:  # noqa: BLE001 - whatever is wrong over there, the activity itself is shown
        log.warning("library did not answer", error=type(error).__name__)
        return Became(agreements=[], projects=[], signed_amount=Decimal(0), missing=["library"])
    signed = sum((one.amount or Decimal(0) for one in agreements if one.kind == "contract"), Decimal(0))
    return Became(agreements=agreements, projects=projects, signed_amount=signed, missing=[])


async def detail(reader: Reader, resources: Resources, principal: Principal, activity_id: UUID) -> ActivityDetail:
    """Return one activity; raises NotFound."""
    row = await service.find(reader, activity_id)
    names = await namer(resources.port(Directory), [row["created_by"]])
    outcomes = [OutcomeCount(**dict(one)) for one in await reader.rows(repository.OUTCOMES, activity_id=activity_id)]
    return ActivityDetail(
        **_fields(row, names),
        notes=row["notes"],
        created_by=names.person(row["created_by"]),
        created_at=row["created_at"],
        outcomes=outcomes,
        became=await became_of(reader, resources, principal, activity_id),
        can_edit=policy.can_edit(principal, row["owner_unit"]),
        can_log=policy.can_log(principal, row),
    )
