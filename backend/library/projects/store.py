"""The project's row: read within what the caller may see, locked for a change, and saved with its version."""

from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from backend.kernel import clock
from backend.kernel.db import Reader, Statement, sql
from backend.kernel.errors import NotFound, StaleVersion
from backend.kernel.principal import Principal
from backend.library import policy
from backend.library.caller import Caller
from backend.library.errors import OutsideYourUnits
from backend.library.models import project


@dataclass(frozen=True, slots=True)
class ProjectRow:
    """One project as stored, without the columns that only serve search and duplicates."""

    id: UUID
    number: str
    name: str
    summary: str | None
    enterprise_id: UUID | None
    investor: str | None
    credit_code: str | None
    industry: str | None
    region: str | None
    tags: list[str]
    stage: str
    node: str | None
    status: str
    stage_since: date
    status_reason: str | None
    went_to: str | None
    owner_unit: str
    owner_id: UUID
    total_investment: Decimal | None
    fixed_investment: Decimal | None
    land_mu: Decimal | None
    energy_tce: Decimal | None
    power_kva: Decimal | None
    water_m3_day: Decimal | None
    gas_m3_day: Decimal | None
    planned_start_on: date | None
    planned_producing_on: date | None
    jobs: int | None
    tax_per_year: Decimal | None
    output_per_year: Decimal | None
    activity_id: UUID | None
    contact_ids: list[UUID]
    campaign: str | None
    confidential: bool
    readers: list[UUID]
    physical: Decimal
    funds_in_place: Decimal
    fixed_assets: Decimal
    signed_amount: Decimal
    created_at: datetime
    updated_at: datetime
    demo: bool
    version: int

    @property
    def reach(self) -> policy.Reach:
        """Return what decides who may change it."""
        return policy.Reach(self.owner_unit, self.owner_id)


NAMES = tuple(field.name for field in fields(ProjectRow))
_BY_ID = sa.select(*(project.c[name] for name in NAMES)).where(project.c.id == sa.bindparam("project_id", type_=sa.Uuid), policy.READABLE)
FIND = sql(_BY_ID)
LOCK = sql(_BY_ID.with_for_update(of=project))


async def find_project(reader: Reader, principal: Principal, project_id: UUID) -> ProjectRow:
    """Return the project if it exists for the caller; raises NotFound."""
    record = await reader.row(FIND, project_id=project_id, **policy.caller_of(principal))
    if record is None:
        raise NotFound
    return ProjectRow(*record)


async def lock_project(caller: Caller, project_id: UUID) -> ProjectRow:
    """Return the project, locked until the commit; raises NotFound, and StaleVersion when the caller knows an older one."""
    record = await caller.tx.row(LOCK, project_id=project_id, **policy.caller_of(caller.principal))
    if record is None:
        raise NotFound
    row = ProjectRow(*record)
    if caller.version is not None and caller.version != row.version:
        raise StaleVersion
    return row


async def lock_for_edit(caller: Caller, project_id: UUID) -> ProjectRow:
    """Return the locked project if the caller may change it; raises OutsideYourUnits too."""
    row = await lock_project(caller, project_id)
    if not policy.may_edit(caller.principal, row.reach, await caller.units()):
        raise OutsideYourUnits
    return row


async def lock_for_report(caller: Caller, project_id: UUID) -> ProjectRow:
    """Return the locked project if the caller may report its progress; raises OutsideYourUnits too."""
    row = await lock_project(caller, project_id)
    if not policy.may_report(caller.principal, row.reach, await caller.units()):
        raise OutsideYourUnits
    return row


@cache
def _update(names: tuple[str, ...]) -> Statement:
    values: dict[str, Any] = {name: sa.bindparam(f"new_{name}", type_=project.c[name].type) for name in names if name != "search"}
    if "search" in names:
        values["search"] = sa.func.array_to_tsvector(sa.bindparam("new_search", type_=sa.ARRAY(sa.Text)))
    changed = sa.update(project).where(project.c.id == sa.bindparam("project_id", type_=sa.Uuid)).values(values)
    stamp = sa.bindparam("now", type_=project.c.updated_at.type)
    return sql(changed.values(version=project.c.version + sa.text("1"), updated_at=stamp))


async def save_project(caller: Caller, row: ProjectRow, **changes: Any) -> ProjectRow:
    """Write `changes` of a locked project (`search` as its tokens), raise its version, and return the new row."""
    now = clock.now()
    values = {f"new_{name}": value for name, value in changes.items()}
    await caller.tx.run(_update(tuple(sorted(changes))), project_id=row.id, now=now, **values)
    known = {name: value for name, value in changes.items() if name in NAMES}
    return replace(row, **known, updated_at=now, version=row.version + 1)
