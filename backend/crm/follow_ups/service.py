"""Follow-ups: made, done, postponed, handed on."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

import structlog

from backend.contracts.identity import Directory
from backend.contracts.library import Projects
from backend.contracts.names import Namer, namer
from backend.contracts.permissions import CrmPermission
from backend.crm.activities import encounter_repository
from backend.crm.activities.naming import known_colleague, refused
from backend.crm.activities.policy import manages_all
from backend.crm.activities.schemas import ActivityName
from backend.crm.activities.service import Caller
from backend.crm.follow_ups import repository, writing
from backend.crm.follow_ups.errors import FollowUpClosed, FollowUpOpen
from backend.crm.follow_ups.schemas import FollowUp, FollowUpCounts, FollowUpDetail, FollowUpStep, NewFollowUp, Thing
from backend.kernel import clock
from backend.kernel.calendar import local_date
from backend.kernel.db import Reader
from backend.kernel.errors import NotAllowed, NotFound, StaleVersion
from backend.kernel.paging import Page
from backend.kernel.principal import Principal
from backend.kernel.resources import Resources

log = structlog.get_logger("crm")
_COMPUTED: Final = {"late", "assignee", "unit", "enterprise", "project", "activity", "reminded", "created_by"}
_PLAIN: Final = frozenset(FollowUp.model_fields) - _COMPUTED


@dataclass(frozen=True, slots=True)
class FollowUpQuery:
    """What a caller asks the list for."""

    mine: bool = False
    assignee: UUID | None = None
    unit: str | None = None
    state: tuple[str, ...] = ("open",)
    enterprise: UUID | None = None
    project: UUID | None = None
    encounter: UUID | None = None
    late: bool = False
    since: date | None = None
    until: date | None = None
    q: str | None = None
    sort: str = "due_on"

    def filters(self, principal: Principal) -> dict[str, Any]:
        """Return the list's filters with their values."""
        plain = ("unit", "enterprise", "project", "encounter", "since", "until")
        return {
            **{name: getattr(self, name) for name in plain},
            "assignee": principal.id if self.mine else self.assignee,
            "states": list(self.state) or None,
            "late": True if self.late else None,
            "q": self.q or None,
        }


def can_edit(principal: Principal, row: Any) -> bool:
    """Tell whether the caller may work a follow-up: theirs, one they made, their unit's, or anybody's for those who manage."""
    if manages_all(principal) or principal.account_id in (row["assignee_id"], row["created_by"]):
        return True
    return principal.may(CrmPermission.LOG) and principal.unit_code is not None and principal.unit_code == row["unit"]


async def _projects(resources: Resources, principal: Principal, idents: Iterable[UUID | None]) -> dict[UUID, str]:
    wanted = {ident for ident in idents if ident is not None}
    if not wanted:
        return {}
    try:
        found = await resources.port(Projects).projects(principal, wanted)
    except Exception as error:  # noqa: BLE001 - the follow-ups are shown without the projects' names
        log.warning("library did not answer", error=type(error).__name__)
        return {}
    return {ident: one.name for ident, one in found.items()}


def _fields(row: Any, names: Namer, projects: dict[UUID, str]) -> dict[str, Any]:
    activity = row["activity_id"] and ActivityName(
        id=row["activity_id"], kind=row["activity_kind"], title=row["activity_title"], starts_on=row["activity_starts_on"]
    )
    project = row["project_id"]
    return {
        **{name: row[name] for name in _PLAIN},
        "late": row["state"] == "open" and row["due_on"] < local_date(clock.now()),
        "assignee": names.person(row["assignee_id"]),
        "unit": names.unit(row["unit"]),
        "enterprise": row["enterprise_id"] and Thing(id=row["enterprise_id"], name=row["enterprise_name"]),
        "project": Thing(id=project, name=projects[project]) if project in projects else None,
        "activity": activity,
        "reminded": row["reminded_for"] == row["due_on"],
        "created_by": names.person(row["created_by"]),
    }


async def list_follow_ups(
    reader: Reader, resources: Resources, query: FollowUpQuery, principal: Principal, *, cursor: str | None, limit: int, total: bool
) -> Page[FollowUp]:
    """Return one page."""
    filters, params = query.filters(principal), {"today": local_date(clock.now())}
    listed = repository.FOLLOW_UPS
    rows, following = await listed.page(reader, filters, sort=query.sort, cursor=cursor, limit=limit, params=params)
    names = await namer(resources.port(Directory), [row[column] for row in rows for column in ("assignee_id", "created_by")])
    projects = await _projects(resources, principal, [row["project_id"] for row in rows])
    count = await listed.count(reader, filters, params=params) if total else None
    return Page[FollowUp](items=[FollowUp(**_fields(row, names, projects)) for row in rows], next=following, total=count)


async def counts(reader: Reader, principal: Principal) -> FollowUpCounts:
    """Return what waits for the caller."""
    row = await reader.row(repository.COUNTS, assignee=principal.id, today=local_date(clock.now()))
    return FollowUpCounts(**dict(row))


async def detail(reader: Reader, resources: Resources, principal: Principal, follow_up_id: UUID) -> FollowUpDetail:
    """Return one follow-up; raises NotFound."""
    row = await reader.row(repository.FIND, follow_up_id=follow_up_id)
    if row is None:
        raise NotFound
    steps = await reader.rows(repository.STEPS, follow_up_id=follow_up_id)
    people = [row["assignee_id"], row["created_by"], *(step["actor_id"] for step in steps)]
    names = await namer(resources.port(Directory), people)
    projects = await _projects(resources, principal, [row["project_id"]])
    told = [
        FollowUpStep(actor=names.person(one["actor_id"]), **{name: one[name] for name in FollowUpStep.model_fields if name != "actor"})
        for one in steps
    ]
    return FollowUpDetail(**_fields(row, names, projects), steps=told, can_edit=can_edit(principal, row))


async def create(caller: Caller, body: NewFollowUp) -> UUID:
    """Make a follow-up; raises InvalidInput."""
    if body.due_on < local_date(clock.now()):
        raise refused("due_on", "past", "crm.due_in_past")
    person = await known_colleague(caller.directory, "assignee_id", body.assignee_id or caller.principal.id)
    if body.enterprise_id is not None and await caller.tx.row(encounter_repository.ENTERPRISE, enterprise=body.enterprise_id) is None:
        raise refused("enterprise_id", "unknown", "crm.unknown_enterprise")
    unit = person.unit_code or caller.principal.unit_code or ""
    return await writing.add(caller, {**body.model_dump(), "assignee_id": person.id, "unit": unit, "encounter_id": None})


async def _lock(caller: Caller, follow_up_id: UUID, version: int, *, is_open: bool = True) -> Any:
    row = await caller.tx.row(repository.LOCK, follow_up_id=follow_up_id)
    if row is None:
        raise NotFound
    if not can_edit(caller.principal, row):
        raise NotAllowed
    if row["version"] != version:
        raise StaleVersion
    if is_open and row["state"] != "open":
        raise FollowUpClosed
    if not is_open and row["state"] == "open":
        raise FollowUpOpen
    return row


async def close(caller: Caller, follow_up_id: UUID, version: int, state: str, note: str | None) -> None:
    """End a follow-up as `done` or `dropped`; raises NotFound, NotAllowed, StaleVersion, FollowUpClosed."""
    row = await _lock(caller, follow_up_id, version)
    await writing.save(caller, row, state=state, note=note, closed_at=clock.now())
    action = "done" if state == "done" else "drop"
    await writing.step(caller, follow_up_id, action, note=note)
    caller.audit(f"follow_up.{action}", "follow_up", follow_up_id)


async def reopen(caller: Caller, follow_up_id: UUID, version: int) -> None:
    """Take the end of a follow-up back; raises NotFound, NotAllowed, StaleVersion, FollowUpOpen."""
    row = await _lock(caller, follow_up_id, version, is_open=False)
    await writing.save(caller, row, state="open", note=None, closed_at=None)
    await writing.step(caller, follow_up_id, "reopen")
    caller.audit("follow_up.reopen", "follow_up", follow_up_id)


async def postpone(caller: Caller, follow_up_id: UUID, version: int, due_on: date, note: str) -> None:
    """Put a follow-up off; raises NotFound, NotAllowed, StaleVersion, FollowUpClosed, InvalidInput."""
    row = await _lock(caller, follow_up_id, version)
    if due_on <= row["due_on"] or due_on < local_date(clock.now()):
        raise refused("due_on", "not_later", "crm.due_not_later")
    await writing.save(caller, row, due_on=due_on, note=note, postponed=row["postponed"] + 1)
    await writing.step(caller, follow_up_id, "postpone", from_due=row["due_on"], to_due=due_on, note=note)
    caller.audit("follow_up.postpone", "follow_up", follow_up_id, due_on=[row["due_on"], due_on])


async def reassign(caller: Caller, follow_up_id: UUID, version: int, assignee_id: UUID, note: str | None) -> None:
    """Hand a follow-up to a colleague; raises NotFound, NotAllowed, StaleVersion, FollowUpClosed, InvalidInput."""
    row = await _lock(caller, follow_up_id, version)
    person = await known_colleague(caller.directory, "assignee_id", assignee_id)
    await writing.save(caller, row, assignee_id=person.id, unit=person.unit_code or row["unit"], note=note)
    await writing.step(caller, follow_up_id, "reassign", note=note)
    caller.audit("follow_up.reassign", "follow_up", follow_up_id, assignee=[row["assignee_id"], person.id])
