"""Schedules: made, changed, paused; and whom a report may be sent to."""

from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from backend.contracts.identity import Directory, Person
from backend.contracts.permissions import InsightPermission
from backend.insight.bulletins import policy
from backend.insight.bulletins.presenting import Called, called
from backend.insight.errors import wrong
from backend.insight.reports import repository
from backend.insight.reports.days import due_days
from backend.insight.reports.layouts import TITLES
from backend.insight.reports.schemas import NewSchedule, Recipient, RecipientList, Run, RunList, Schedule, ScheduleList, SchedulePatch
from backend.insight.scope import UNITS, Tree, below, scope_of
from backend.kernel import clock
from backend.kernel.audit import audit
from backend.kernel.calendar import local_date
from backend.kernel.db import Reader, Tx
from backend.kernel.errors import NotFound, StaleVersion
from backend.kernel.ids import new_id
from backend.kernel.principal import Principal
from backend.kernel.resources import Resources

_DAY: Final = timedelta(days=1)
_LOOK_AHEAD: Final = timedelta(days=62)
_WEEK: Final = 7


def may_receive(person: Person, unit: str | None, tree: Tree) -> bool:
    """Tell whether somebody may see the figures of a unit, so that a report of it may be sent to them."""
    if not person.active or InsightPermission.READ not in person.permissions:
        return False
    if InsightPermission.READ_ALL in person.permissions:
        return True
    top = unit or next((code for code, one in tree.items() if one["parent_code"] is None), None)
    return person.unit_code is not None and top in below(tree, person.unit_code)


async def tree_of(reader: Reader) -> Tree:
    """Return the tree of units."""
    return {row["code"]: row for row in await reader.rows(UNITS)}


async def recipients(reader: Reader, directory: Directory, principal: Principal, unit: str | None) -> RecipientList:
    """Return who may be sent reports of a unit in the caller's reach, by name; raises NotFound, NotAllowed."""
    scope = await scope_of(reader, principal, unit)
    people = [one for one in await directory.holders(InsightPermission.READ) if may_receive(one, scope.unit, scope.tree)]
    names = await called(directory, [])
    items = [Recipient(id=one.id, name=one.name, unit=one.unit_code, unit_names=names.unit(one.unit_code)) for one in people]
    return {"items": items, "next": None, "total": len(items)}


async def _check_recipients(tx: Tx, directory: Directory, recipients: list[UUID], unit: str | None) -> None:
    people, tree = await directory.people(recipients), await tree_of(tx)
    for at, ident in enumerate(recipients):
        if ident not in people or not may_receive(people[ident], unit, tree):
            raise wrong(f"recipients.{at}", "may_not_receive")


def _check_day(every: str, day: int) -> None:
    if every == "weekly" and day > _WEEK:
        raise wrong("day", "no_such_weekday")


async def create(tx: Tx, resources: Resources, principal: Principal, body: NewSchedule, *, demo: bool = False) -> UUID:
    """Make a schedule that begins today; raises NotFound, NotAllowed, InvalidInput."""
    unit = (await scope_of(tx, principal, body.unit)).unit
    _check_day(body.every, body.day)
    await _check_recipients(tx, resources.port(Directory), body.recipients, unit)  # type: ignore[type-abstract]
    now, schedule_id = clock.now(), new_id()
    await tx.run(
        repository.ADD_SCHEDULE,
        id=schedule_id,
        kind=body.kind,
        unit=unit,
        every=body.every,
        day=body.day,
        recipients=list(dict.fromkeys(body.recipients)),
        active=True,
        starts_on=local_date(now) + _DAY,
        created_by=principal.account_id,
        created_at=now,
        updated_at=now,
        demo=demo,
        version=1,
    )
    audit(tx, resources.vault, principal, "report_schedule.create", "report_schedule", schedule_id, kind=body.kind, unit=unit)
    return schedule_id


async def change(tx: Tx, resources: Resources, principal: Principal, schedule_id: UUID, version: int, body: SchedulePatch) -> None:
    """Change a schedule; one that is taken up again begins anew. Raises NotFound, InvalidInput, StaleVersion."""
    row = await find(tx, principal, schedule_id)
    every, day = body.every or row["every"], body.day or row["day"]
    _check_day(every, day)
    if body.recipients is not None:
        await _check_recipients(tx, resources.port(Directory), body.recipients, row["unit"])  # type: ignore[type-abstract]
    active = row["active"] if body.active is None else body.active
    begins = (active and not row["active"]) or (every, day) != (row["every"], row["day"])
    now = clock.now()
    changed = await tx.run(
        repository.CHANGE_SCHEDULE,
        schedule_id=schedule_id,
        was_version=version,
        new_every=every,
        new_day=day,
        new_recipients=list(dict.fromkeys(body.recipients or row["recipients"])),
        new_active=active,
        new_starts_on=local_date(now) + _DAY if begins else row["starts_on"],
        new_updated_at=now,
    )
    if not changed:
        raise StaleVersion
    audit(tx, resources.vault, principal, "report_schedule.change", "report_schedule", schedule_id, fields=sorted(body.model_fields_set))


async def find(reader: Reader, principal: Principal, schedule_id: UUID) -> Any:
    """Return a schedule in the caller's reach; raises NotFound."""
    reach = await policy.reach_of(reader, principal)
    row = await reader.row(repository.FIND_SCHEDULE, schedule_id=schedule_id, reach=reach)
    if row is None:
        raise NotFound
    return row


def _next_on(row: Any) -> date | None:
    if not row["active"]:
        return None
    since = max(row["starts_on"], local_date(clock.now()) + _DAY)
    return next(due_days(row["every"], row["day"], since=since, until=since + _LOOK_AHEAD), None)


def _schedule(row: Any, names: Called) -> Schedule:
    return {
        "id": row["id"],
        "kind": row["kind"],
        "titles": TITLES[row["kind"]],
        "unit": row["unit"],
        "unit_names": names.unit(row["unit"]),
        "every": row["every"],
        "day": row["day"],
        "recipients": names.those(row["recipients"]),
        "active": row["active"],
        "next_on": _next_on(row),
        "created_by": names.person(row["created_by"]),
        "created_at": row["created_at"],
        "demo": row["demo"],
        "version": row["version"],
    }


def _run(row: Any, names: Called) -> Run:
    return {
        "id": row["id"],
        "schedule_id": row["schedule_id"],
        "kind": row["kind"],
        "titles": TITLES[row["kind"]],
        "unit": row["unit"],
        "unit_names": names.unit(row["unit"]),
        "from": row["since"],
        "to": row["until"],
        "due_on": row["due_on"],
        "state": row["state"],
        "made_at": row["made_at"],
        "sent_to": names.those(row["sent_to"] or []),
        "rows": row["rows"],
        "size": row["size"],
        "demo": row["demo"],
    }


async def shown(reader: Reader, directory: Directory, principal: Principal, schedule_id: UUID) -> Schedule:
    """Return a schedule; raises NotFound."""
    row = await find(reader, principal, schedule_id)
    return _schedule(row, await called(directory, [row["created_by"], *row["recipients"]]))


async def schedules(reader: Reader, directory: Directory, principal: Principal, *, cursor: str | None, limit: int) -> ScheduleList:
    """Return the schedules in the caller's reach, the newest first."""
    params = {"reach": await policy.reach_of(reader, principal)}
    rows, following = await repository.SCHEDULES.page(reader, {"seen": True}, sort="-created", cursor=cursor, limit=limit, params=params)
    names = await called(directory, [ident for row in rows for ident in (row["created_by"], *row["recipients"])])
    return {"items": [_schedule(row, names) for row in rows], "next": following, "total": None}


async def runs(
    reader: Reader, directory: Directory, principal: Principal, *, schedule: UUID | None, cursor: str | None, limit: int
) -> RunList:
    """Return the reports that were sent to the caller, and for publishers all of their reach, the newest first."""
    params = await policy.caller_of(reader, principal)
    filters = {"seen": True, "schedule": schedule}
    rows, following = await repository.RUNS.page(reader, filters, sort="-due", cursor=cursor, limit=limit, params=params)
    names = await called(directory, [ident for row in rows for ident in row["sent_to"] or ()])
    return {"items": [_run(row, names) for row in rows], "next": following, "total": None}


async def find_run(reader: Reader, principal: Principal, run_id: UUID) -> Any:
    """Return a report the caller may have; raises NotFound for others and for one that is not made yet."""
    row = await reader.row(repository.FIND_RUN, run_id=run_id, **await policy.caller_of(reader, principal))
    if row is None or row["state"] != "ready":
        raise NotFound
    return row
