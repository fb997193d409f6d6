"""The map of a project's dates: when each thing was to be, and when it was."""

from datetime import date
from typing import Final
from uuid import UUID

import sqlalchemy as sa

from backend.contracts.names import Namer
from backend.kernel import clock
from backend.kernel.calendar import local_date
from backend.kernel.db import Reader, sql
from backend.kernel.principal import Principal
from backend.library.agreements.promises import promises_of
from backend.library.models import stage_change
from backend.library.projects.store import find_project
from backend.library.projects.views import ProjectDate, ProjectDates

_s = stage_change.c
# The day a place was reached for good: a project sent back and moved on again counts from the last time.
REACHED: Final = sql(
    sa.select(sa.func.coalesce(_s.node, _s.stage).label("place"), sa.func.max(_s.effective_on).label("day"))
    .where(
        _s.project_id == sa.bindparam("project_id", type_=sa.Uuid),
        _s.action.in_([sa.literal_column("'create'"), sa.literal_column("'advance'"), sa.literal_column("'reach'")]),
    )
    .group_by(sa.literal_column("1"))
)
_PLACES: Final = ("intent", "negotiating", "signed", "landed", "registered", "started", "producing", "above_scale")
_NOBODY: Final = Namer({}, {})


def _date(kind: str, promised: date | None, actual: date | None, promise_id: UUID | None = None) -> ProjectDate:
    late = promised is not None and (actual or local_date(clock.now())) > promised
    return ProjectDate(kind=kind, promise_id=promise_id, promised_on=promised, actual_on=actual, late=late)


async def dates_of(reader: Reader, principal: Principal, project_id: UUID) -> ProjectDates:
    """Return stages and nodes in their order, then promises by due date; raises NotFound."""
    row = await find_project(reader, principal, project_id)
    here = _PLACES.index(row.node or row.stage)
    reached = {one["place"]: one["day"] for one in await reader.rows(REACHED, project_id=row.id)}
    planned = {"started": row.planned_start_on, "producing": row.planned_producing_on}
    items = [_date(place, planned.get(place), reached.get(place) if position <= here else None) for position, place in enumerate(_PLACES)]
    promises = (await promises_of(reader, _NOBODY, row.id)).items
    items += [_date(one.kind, one.due_on, one.actual_on, one.id) for one in promises if one.status != "void"]
    return ProjectDates(items=items)
