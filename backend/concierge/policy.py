"""Who may do what to a ticket: pure functions of the caller and the ticket."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from backend.concierge.models import department_task, ticket
from backend.contracts.permissions import ConciergePermission
from backend.kernel.principal import Principal

_SEES_ALL = (ConciergePermission.READ_ALL, ConciergePermission.HANDLE, ConciergePermission.SUPERVISE)


class Actor(StrEnum):
    """In which capacity somebody acts on a ticket."""

    APPLICANT = "applicant"
    OWNER = "owner"
    CONCIERGE = "concierge"
    DEPARTMENT = "department"
    SUPERVISOR = "supervisor"
    CASE_WORKER = "case_worker"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Scope:
    """Which tickets a caller may read: all that were handed in, those of a department's tasks, and always their own."""

    caller: UUID | None
    sees_all: bool
    unit: str | None

    @property
    def params(self) -> dict[str, Any]:
        """Return the parameters of `READABLE`."""
        return {"caller": self.caller, "sees_all": self.sees_all, "caller_unit": self.unit}


def scope_of(principal: Principal) -> Scope:
    """Return what the caller may read."""
    everything = principal.kind == "system" or any(principal.may(permission) for permission in _SEES_ALL)
    unit = principal.unit_code if principal.may(ConciergePermission.WORK_TASKS) else None
    return Scope(principal.account_id, everything, unit)


def task_of_unit(unit: Any) -> sa.ColumnElement[bool]:
    """Return the condition that the ticket has a task of this unit."""
    task = department_task.alias("of_unit")
    found = sa.select(sa.literal_column("1")).where(task.c.ticket_id == ticket.c.id, task.c.unit_code == unit)
    return found.correlate(ticket).exists()


# A draft is its author's alone, whoever asks.
READABLE: sa.ColumnElement[bool] = sa.or_(
    ticket.c.applicant_id == sa.bindparam("caller", type_=sa.Uuid),
    sa.and_(
        ticket.c.state != sa.literal_column("'draft'"),
        sa.or_(sa.bindparam("sees_all", type_=sa.Boolean), task_of_unit(sa.bindparam("caller_unit", type_=sa.Text))),
    ),
)


def is_staff_view(principal: Principal, applicant_id: UUID) -> bool:
    """Tell whether the caller sees the office's side of this ticket; nobody does of their own."""
    return principal.kind in ("staff", "system") and principal.account_id != applicant_id


def capacities(principal: Principal, *, applicant_id: UUID, owner_id: UUID | None, task_units: frozenset[str]) -> frozenset[Actor]:
    """Return all capacities the caller has towards a ticket; an applicant has no other one."""
    if principal.kind == "system":
        return frozenset({Actor.SYSTEM})
    if principal.account_id == applicant_id:
        return frozenset({Actor.APPLICANT})
    found: set[Actor] = set()
    if principal.may(ConciergePermission.HANDLE):
        found.add(Actor.CONCIERGE)
        if owner_id == principal.account_id:
            found.add(Actor.OWNER)
    if principal.may(ConciergePermission.SUPERVISE):
        found |= {Actor.SUPERVISOR, Actor.CASE_WORKER}
    works = principal.may(ConciergePermission.WORK_TASKS) or principal.may(ConciergePermission.HANDLE)
    if works and principal.unit_code in task_units:
        found.add(Actor.DEPARTMENT)
    return frozenset(found)
