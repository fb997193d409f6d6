"""The parts of an enterprise's page: each asked for at once, each with its own time, each allowed to be missing."""

import asyncio
from collections.abc import Awaitable
from datetime import datetime
from typing import Any, Final, TypeVar
from uuid import UUID

import sqlalchemy as sa
import structlog

from backend.contracts.concierge import ClauseMatch, Facts, ServiceDesk, TicketBrief
from backend.contracts.identity import Directory
from backend.contracts.library import ProjectBrief, Projects
from backend.contracts.names import namer
from backend.crm.enterprise_models import enterprise, merge
from backend.crm.enterprises.schemas import EnterpriseRef, MetActivity, Part, PastMerge
from backend.crm.models import activity, encounter
from backend.kernel import clock
from backend.kernel.calendar import local_date
from backend.kernel.db import Reader, sql
from backend.kernel.principal import Principal
from backend.kernel.resources import Resources

log = structlog.get_logger("crm")
TIME_LIMIT_S: Final = 2.0
Found = TypeVar("Found")

_merged = enterprise.alias("merged")
MET = sql(
    sa.select(
        encounter.c.id.label("encounter_id"),
        encounter.c.activity_id,
        activity.c.kind,
        activity.c.title,
        activity.c.starts_on,
        activity.c.ends_on,
        encounter.c.met_on,
        encounter.c.outcome,
        encounter.c.next_step,
    )
    .select_from(encounter.join(activity, activity.c.id == encounter.c.activity_id))
    .where(encounter.c.enterprise_id == sa.bindparam("enterprise_id", type_=sa.Uuid), sa.not_(encounter.c.void))
    .order_by(encounter.c.met_on.desc(), encounter.c.id.desc())
    .limit(sa.literal_column("100"))
)
MERGES = sql(
    sa.select(merge.c.id, merge.c.merged_id, _merged.c.name, merge.c.merged_at, merge.c.merged_by)
    .select_from(merge.join(_merged, _merged.c.id == merge.c.merged_id))
    .where(merge.c.survivor_id == sa.bindparam("enterprise_id", type_=sa.Uuid), merge.c.undone_at.is_(None))
    .order_by(merge.c.merged_at.desc(), merge.c.id.desc())
    .limit(sa.literal_column("50"))
)


async def part(name: str, asked: Awaitable[list[Found]]) -> Part[Found]:
    """Return a part; `missing` when it fails or takes longer than its time, so that the page stands without it."""
    try:
        async with asyncio.timeout(TIME_LIMIT_S):
            return Part(state="ok", items=await asked)
    except Exception as error:  # noqa: BLE001 - whatever happened there is no reason to show nothing here
        log.warning("part missing", part=name, error=type(error).__name__)
        return Part(state="missing", items=[])


async def activities_met(reader: Reader, enterprise_id: UUID) -> list[MetActivity]:
    """Return the activities on which an enterprise was met, the newest first, at most 100."""
    return [MetActivity.model_validate(dict(row)) for row in await reader.rows(MET, enterprise_id=enterprise_id)]


async def merges_into(reader: Reader, resources: Resources, enterprise_id: UUID) -> list[PastMerge]:
    """Return the merges that stand, the newest first."""
    rows = await reader.rows(MERGES, enterprise_id=enterprise_id)
    names = await namer(resources.port(Directory), [row["merged_by"] for row in rows])  # type: ignore[type-abstract]
    return [
        PastMerge(
            id=row["id"],
            merged=EnterpriseRef(id=row["merged_id"], name=row["name"]),
            merged_at=row["merged_at"],
            merged_by=names.person(row["merged_by"]),
        )
        for row in rows
    ]


async def projects_of(resources: Resources, principal: Principal, ids: list[UUID]) -> list[ProjectBrief]:
    """Return the projects of a record and of those that have become part of it."""
    library = resources.port(Projects)  # type: ignore[type-abstract]
    found = {one.id: one for ident in ids for one in await library.of_enterprise(principal, ident)}
    return sorted(found.values(), key=lambda one: one.id, reverse=True)


async def tickets_of(resources: Resources, principal: Principal, ids: list[UUID]) -> list[TicketBrief]:
    """Return the tickets of a record and of those that have become part of it, the newest first."""
    desk = resources.port(ServiceDesk)  # type: ignore[type-abstract]
    found = {one.id: one for ident in ids for one in await desk.tickets_of(principal, ident)}

    def newest(one: TicketBrief) -> tuple[bool, datetime | None, UUID]:
        return one.submitted_at is not None, one.submitted_at, one.id

    return sorted(found.values(), key=newest, reverse=True)


async def policies_for(resources: Resources, row: Any) -> list[ClauseMatch]:
    """Return the clauses in force with their verdicts for what is known of an enterprise."""
    desk = resources.port(ServiceDesk)  # type: ignore[type-abstract]
    facts = Facts(industry=row["industry"], region=row["region"], tags=frozenset(row["tags"]))
    return await desk.policies_for(facts, local_date(clock.now()))
