"""One project as the caller sees it."""

from dataclasses import asdict
from typing import Final
from uuid import UUID

import sqlalchemy as sa

from backend.contracts.crm import Enterprises
from backend.contracts.identity import Directory
from backend.contracts.names import namer
from backend.kernel.db import Reader, sql
from backend.kernel.principal import Principal
from backend.kernel.resources import Resources
from backend.library import policy
from backend.library.models import duplicate_candidate, project
from backend.library.ports import Neighbours
from backend.library.projects.presenting import item_fields
from backend.library.projects.store import ProjectRow, find_project
from backend.library.projects.views import PossibleAction, ProjectDetail, SourceActivity
from backend.library.stages.transitions import Action, possible

_d = duplicate_candidate.c
_other = project.alias("other")
OPEN_DUPLICATES: Final = sql(
    sa.select(sa.func.count())
    .select_from(duplicate_candidate.outerjoin(_other, _other.c.id == _d.other_id))
    .where(
        _d.project_id == sa.bindparam("project_id", type_=sa.Uuid),
        _d.verdict.is_(None),
        sa.or_(_d.other_id.is_(None), policy.readable(_other)),
    )
)
_SAME: Final = (
    "summary",
    "credit_code",
    "status_reason",
    "went_to",
    "land_mu",
    "energy_tce",
    "power_kva",
    "water_m3_day",
    "gas_m3_day",
    "jobs",
    "tax_per_year",
    "output_per_year",
    "contact_ids",
    "activity_id",
)


async def detail_of(reader: Reader, resources: Resources, principal: Principal, project_id: UUID) -> ProjectDetail:
    """Return the whole of a project; raises NotFound."""
    row = await find_project(reader, principal, project_id)
    directory = resources.port(Directory)  # type: ignore[type-abstract]
    neighbours = Neighbours(resources)
    names = await namer(directory, (row.owner_id, *row.readers))
    open_duplicates = await reader.value(OPEN_DUPLICATES, project_id=row.id, **policy.caller_of(principal))
    values = asdict(row)
    edits = policy.may_edit(principal, row.reach, names.units)
    reports = policy.may_report(principal, row.reach, names.units)
    activity = await _activity(neighbours, row)
    return ProjectDetail(
        **item_fields(values, names),
        **{name: values[name] for name in _SAME},
        activity=activity,
        readers=[one for one in map(names.person, row.readers) if one is not None],
        open_duplicates=open_duplicates,
        may_edit=edits,
        may_report=reports,
        may_name_readers=policy.may_name_readers(principal, row.reach),
        actions=_actions(row, edits=edits, reports=reports),
        missing_parts=neighbours.missing,
    )


def _actions(row: ProjectRow, *, edits: bool, reports: bool) -> list[PossibleAction]:
    found = possible(row.status, (row.stage, row.node))
    return [PossibleAction(action=action.value, target=target) for action, target in found if edits or (reports and action is Action.REACH)]


async def _activity(neighbours: Neighbours, row: ProjectRow) -> SourceActivity | None:
    if row.activity_id is None:
        return None
    wanted = row.activity_id
    found = await neighbours.ask(Enterprises, lambda crm: crm.activities([wanted]))
    brief = None if found is None else found.get(wanted)
    return None if brief is None else SourceActivity(id=brief.id, kind=brief.kind, title=brief.title, starts_on=brief.starts_on)
