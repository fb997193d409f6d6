"""What waits for whom: the menu's counts, who can take tickets, which streams a caller hears."""

from typing import Any, Final

import sqlalchemy as sa

from backend.concierge.models import OPEN, TASK_OPEN, department_task, extension, problem, rating_case, ticket
from backend.concierge.policy import scope_of
from backend.concierge.tickets.people import is_absent
from backend.concierge.tickets.presenting import Namer
from backend.concierge.tickets.views import Assignee, Assignees, Counts
from backend.contracts.identity import Directory
from backend.contracts.permissions import ConciergePermission
from backend.kernel import clock
from backend.kernel.calendar import local_date
from backend.kernel.db import Reader, sql
from backend.kernel.principal import Principal

_NOW = sa.bindparam("now", type_=ticket.c.due_at.type)
_ME = sa.bindparam("me", type_=sa.Uuid)


def _count(name: str, *conditions: Any) -> Any:
    return sa.func.count().filter(*conditions).label(name)


_TASKS: Final = (
    sa.select(sa.func.count())
    .where(sa.text(TASK_OPEN), department_task.c.unit_code == sa.bindparam("unit", type_=sa.Text))
    .select_from(department_task)
    .scalar_subquery()
    .label("tasks")
)
OFFICE: Final = sql(
    sa.select(
        _count("mine", ticket.c.owner_id == _ME),
        _count("unclaimed", ticket.c.owner_id.is_(None)),
        _count("open"),
        _count("red", ticket.c.due_at <= _NOW),
        _count("amber", ticket.c.due_at > _NOW, ticket.c.amber_at <= _NOW),
        _count("supervised", ticket.c.supervised),
        _count("correcting", sa.text("state = 'correcting'")),
        _count("waits_for_me", ticket.c.owner_id == _ME, sa.text("next_actor = 'office'")),
        _TASKS,
    ).where(sa.text(OPEN))
)
DEPARTMENT: Final = sql(sa.select(_TASKS))
OWN: Final = sql(
    sa.select(
        _count("open", sa.text(OPEN)),
        _count("waits_for_me", sa.text("next_actor = 'investor'")),
        _count("correcting", sa.text("state = 'correcting'")),
    ).where(ticket.c.applicant_id == _ME)
)
LOADS: Final = sql(
    sa.select(ticket.c.owner_id, sa.func.count().label("open"))
    .where(sa.text(OPEN), ticket.c.owner_id.is_not(None))
    .group_by(ticket.c.owner_id)
)

_CASES: Final = sa.select(sa.func.count()).select_from(rating_case).where(rating_case.c.state == sa.literal_column("'open'"))
_EXTENSIONS: Final = (
    sa.select(sa.func.count())
    .select_from(extension.join(ticket, ticket.c.id == extension.c.ticket_id))
    .where(extension.c.decided_at.is_(None), sa.text("ticket.state IN ('handling', 'special')"))
)
_PROBLEMS: Final = (
    sa.select(sa.func.count()).select_from(problem.join(ticket, ticket.c.id == problem.c.ticket_id)).where(sa.text("ticket." + OPEN))
)
# What only some read is counted for them alone.
MENUS: Final = (
    (
        ConciergePermission.SUPERVISE,
        sql(sa.select(_CASES.scalar_subquery().label("open_cases"), _EXTENSIONS.scalar_subquery().label("pending_extensions"))),
    ),
    (ConciergePermission.MANAGE_PROBLEMS, sql(sa.select(_PROBLEMS.scalar_subquery().label("open_problems")))),
)


async def counts(reader: Reader, principal: Principal) -> Counts:
    """Return the counts of what the caller sees; what does not concern them is 0."""
    found = dict.fromkeys(Counts.model_fields, 0)
    scope = scope_of(principal)
    if principal.kind == "investor":
        found |= dict(await reader.row(OWN, me=principal.id))
    elif scope.sees_all:
        found |= dict(await reader.row(OFFICE, me=principal.id, now=clock.now(), unit=principal.unit_code))
    elif scope.unit is not None:
        found |= dict(await reader.row(DEPARTMENT, unit=scope.unit))
    for permission, statement in MENUS:
        if principal.may(permission):
            found |= dict(await reader.row(statement))
    return Counts(**found)


async def assignees(reader: Reader, directory: Directory) -> Assignees:
    """Return all concierges with the number of their open tickets."""
    loads = {row["owner_id"]: row["open"] for row in await reader.rows(LOADS)}
    names = Namer({}, await directory.units())
    today = local_date(clock.now())
    people = await directory.holders(ConciergePermission.HANDLE)
    items = [
        Assignee(id=one.id, name=one.name, unit=names.unit(one.unit_code), absent=is_absent(one, today), open=loads.get(one.id, 0))
        for one in people
    ]
    return Assignees(items=items)


def topics(principal: Principal) -> list[str]:
    """Return the live topics of what the caller sees."""
    scope = scope_of(principal)
    heard = [f"applicant:{principal.id}"] if principal.kind == "investor" else []
    if scope.sees_all:
        heard.append("queue")
    if scope.unit is not None:
        heard.append(f"unit:{scope.unit}")
    return heard or [f"account:{principal.id}"]
