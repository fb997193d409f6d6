"""A lead enters the library: numbered without gaps, claimed for who reported it, checked for duplicates."""

from datetime import date
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa

from backend.contracts.crm import Enterprises
from backend.contracts.identity import Person
from backend.contracts.permissions import LibraryPermission
from backend.kernel import clock
from backend.kernel.calendar import local_date
from backend.kernel.db import insert_into, sql
from backend.kernel.ids import new_id
from backend.library import policy
from backend.library.caller import Caller
from backend.library.claims.service import first_claim
from backend.library.duplicates.candidates import remember_duplicates
from backend.library.errors import OutsideYourUnits, wrong
from backend.library.models import investment_entry, project, stage_change
from backend.library.projects.events import add_event
from backend.library.projects.indexing import findable
from backend.library.projects.schemas import NewProject, ProjectFields

NEXT_NUMBER: Final = sql(
    """
    INSERT INTO library.yearly_number AS counter (year, last) VALUES (:year, 1)
    ON CONFLICT (year) DO UPDATE SET last = counter.last + 1 RETURNING last
    """
)
GIVEN: Final = tuple(ProjectFields.model_fields)
_COLUMNS: Final = (
    "id",
    "number",
    "name",
    *GIVEN,
    "stage",
    "status",
    "stage_since",
    "owner_unit",
    "owner_id",
    "confidential",
    "readers",
    "name_grams",
    "investor_key",
    "search_text",
    "created_at",
    "created_by",
    "updated_at",
    "demo",
)
ADD: Final = sql(insert_into(project, *_COLUMNS).values(search=sa.func.array_to_tsvector(sa.bindparam("search", type_=sa.ARRAY(sa.Text)))))
ADD_CHANGE: Final = sql(insert_into(stage_change))
ADD_INVESTMENT: Final = sql(insert_into(investment_entry))


async def create_project(caller: Caller, body: NewProject) -> UUID:
    """Return the id of the new project; raises InvalidInput, OutsideYourUnits."""
    owner = await _owner(caller, body.owner_id)
    unit = await owner_unit(caller, body.owner_unit or owner.unit_code)
    values = await with_enterprise(caller, {name: getattr(body, name) for name in GIVEN})
    now = clock.now()
    today = local_date(now)
    if body.reported_on is not None and body.reported_on > today:
        raise wrong("reported_on", "in_the_future")
    values |= {
        "id": new_id(),
        "name": body.name,
        "stage": "intent",
        "status": "active",
        "stage_since": body.reported_on or today,
        "owner_unit": unit,
        "owner_id": owner.id,
        "confidential": body.confidential,
        "readers": await readers_of(caller, body.readers, owner.id, caller.principal.account_id) if body.confidential else [],
        "created_at": now,
        "created_by": caller.principal.account_id,
        "updated_at": now,
        "demo": caller.resources.settings.demo,
    }
    last = await caller.tx.value(NEXT_NUMBER, year=today.year)
    values["number"] = f"P{today.year}-{last:04d}"
    values |= findable(values)
    await caller.tx.run(ADD, **values)
    await _begin_ledgers(caller, values)
    await first_claim(caller, values["id"], owner.id, unit)
    await add_event(caller, values["id"], "created", number=values["number"], stage="intent")
    await remember_duplicates(caller, values)
    caller.audit("project.create", "project", values["id"], number=values["number"], unit=unit, confidential=body.confidential)
    return values["id"]


async def _owner(caller: Caller, owner_id: UUID | None) -> Person:
    return await staff_member(caller, owner_id or caller.principal.id, "owner_id")


async def staff_member(caller: Caller, person_id: UUID, path: str) -> Person:
    """Return a colleague who works here and may read the library; raises InvalidInput."""
    person = (await caller.directory.people([person_id])).get(person_id)
    if person is None or not person.active or LibraryPermission.READ not in person.permissions:
        raise wrong(path, "not_a_colleague")
    return person


async def owner_unit(caller: Caller, code: str | None) -> str:
    """Return the unit a project is to belong to; raises InvalidInput, OutsideYourUnits."""
    units = await caller.units()
    if code is None or code not in units:
        raise wrong("owner_unit", "unknown_unit")
    if not policy.may_own(caller.principal, code, units):
        raise OutsideYourUnits
    return code


async def readers_of(caller: Caller, named: list[UUID], *always: UUID | None) -> list[UUID]:
    """Return who may see a confidential project, everybody once; raises InvalidInput for somebody unknown."""
    for place, reader_id in enumerate(named):
        await staff_member(caller, reader_id, f"readers.{place}")
    return list(dict.fromkeys(one for one in (*always, *named) if one is not None))


async def with_enterprise(caller: Caller, values: dict[str, Any]) -> dict[str, Any]:
    """Return the values with the enterprise's own name and credit code, as far as the CRM answers; raises InvalidInput."""
    enterprise_id = values["enterprise_id"]
    if enterprise_id is None:
        return values
    known = await caller.neighbours.ask(Enterprises, lambda crm: crm.enterprises([enterprise_id]))
    if known is None:
        return values
    brief = known.get(enterprise_id)
    if brief is None:
        raise wrong("enterprise_id", "unknown_enterprise")
    # A merged enterprise answers with the one it became part of.
    return values | {
        "enterprise_id": brief.id,
        "investor": values["investor"] or brief.name,
        "credit_code": values["credit_code"] or brief.credit_code,
        "industry": values["industry"] or brief.industry,
        "region": values["region"] or brief.region,
    }


async def _begin_ledgers(caller: Caller, values: dict[str, Any]) -> None:
    fact = {"project_id": values["id"], "recorded_at": values["created_at"], "recorded_by": values["created_by"], "demo": values["demo"]}
    await caller.tx.run(
        ADD_CHANGE,
        id=new_id(),
        action="create",
        from_stage=None,
        from_node=None,
        from_status=None,
        stage="intent",
        node=None,
        status="active",
        effective_on=values["stage_since"],
        reason=None,
        went_to=None,
        gate_version=None,
        waiver_ids=[],
        **fact,
    )
    if values["total_investment"] is not None:
        await add_investment(caller, fact, values["stage_since"], values["total_investment"], values["fixed_investment"] or 0)


async def add_investment(caller: Caller, fact: dict[str, Any], effective_on: date, total: Any, fixed: Any) -> None:
    """Append the difference of what a project is said to cost."""
    await caller.tx.run(ADD_INVESTMENT, id=new_id(), total=total, fixed=fixed, effective_on=effective_on, **fact)
