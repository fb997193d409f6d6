"""Waivers: passing a gate without something for a while, asked for by one person and approved by another."""

from datetime import datetime
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa

from backend.contracts.identity import Directory
from backend.contracts.names import Namer, namer
from backend.contracts.permissions import LibraryPermission
from backend.kernel import clock
from backend.kernel.calendar import local_date
from backend.kernel.db import Reader, insert_into, sql
from backend.kernel.errors import NotFound
from backend.kernel.ids import new_id
from backend.kernel.paging import KeysetList, Page, Sort
from backend.kernel.principal import Principal
from backend.library import policy
from backend.library.caller import Caller
from backend.library.errors import SecondPerson, WaiverDecided, WaiverNotPossible, WaiverPending, wrong
from backend.library.gates.definition import is_fixed, words_of
from backend.library.gates.editions import current_gates
from backend.library.gates.schemas import NewWaiver, WaiverDecision, WaiverState, WaiverView
from backend.library.models import project, waiver
from backend.library.notices.asked import tell_deciders
from backend.library.projects.events import add_event
from backend.library.projects.store import lock_for_edit, lock_project
from backend.library.searching import asked_for, words_condition

_w = waiver.c
_BASE: Any = (
    sa.select(*_w, project.c.name.label("project_name"), project.c.number.label("project_number"))
    .select_from(waiver.join(project, project.c.id == _w.project_id))
    .where(policy.READABLE)
)
_TODAY = sa.bindparam("today", type_=sa.Date)
WAIVERS: Final = KeysetList(
    base=_BASE,
    ident=_w.id,
    filters={
        "project": _w.project_id == sa.bindparam("project", type_=sa.Uuid),
        "pending": _w.decided_at.is_(None),
        "approved": sa.and_(_w.approved, _w.expires_on >= _TODAY),
        "refused": sa.not_(_w.approved),
        "expired": sa.and_(_w.approved, _w.expires_on < _TODAY),
        "q": words_condition(_w.reason, _w.project_id),
    },
    sorts={"-requested_at": Sort(_w.requested_at, descending=True, decode=datetime)},
)
_ID = sa.bindparam("waiver_id", type_=sa.Uuid)
FIND: Final = sql(_BASE.where(_w.id == _ID))
PENDING: Final = sql(
    sa.select(_w.id).where(
        _w.project_id == sa.bindparam("project_id", type_=sa.Uuid),
        _w.target == sa.bindparam("target", type_=sa.Text),
        _w.requirement == sa.bindparam("requirement", type_=sa.Text),
        _w.decided_at.is_(None),
    )
)
ADD: Final = sql(insert_into(waiver, "id", "project_id", "target", "requirement", "reason", "expires_on", "requested_by", "requested_at"))
DECIDE: Final = sql(
    sa.update(waiver)
    .where(_w.id == _ID)
    .values(
        approved=sa.bindparam("new_approved", type_=sa.Boolean),
        decided_by=sa.bindparam("by", type_=sa.Uuid),
        decided_at=sa.bindparam("now", type_=_w.decided_at.type),
        decision_note=sa.bindparam("new_note", type_=sa.Text),
    )
)


async def request_waiver(caller: Caller, body: NewWaiver) -> WaiverView:
    """Ask for a waiver; raises NotFound, OutsideYourUnits, WaiverNotPossible, WaiverPending, InvalidInput."""
    row = await lock_for_edit(caller, body.project_id)
    if body.expires_on < local_date(clock.now()):
        raise wrong("expires_on", "in_the_past")
    _, definition = await current_gates(caller.tx)
    if body.requirement not in definition.codes(body.target) or is_fixed(body.target, body.requirement):
        raise WaiverNotPossible
    if await caller.tx.value(PENDING, project_id=row.id, target=body.target, requirement=body.requirement) is not None:
        raise WaiverPending
    ident = new_id()
    values = body.model_dump() | {"id": ident, "requested_by": caller.principal.id, "requested_at": clock.now()}
    await caller.tx.run(ADD, **values)
    await add_event(caller, row.id, "waiver_requested", waiver=ident, target=body.target, requirement=body.requirement, reason=body.reason)
    await tell_deciders(caller, row, ident, body.requirement, body.reason)
    caller.audit("waiver.request", "waiver", ident, project=row.id, target=body.target, requirement=body.requirement)
    return await waiver_by_id(caller.tx, caller.directory, caller.principal, ident)


async def decide_waiver(caller: Caller, waiver_id: UUID, body: WaiverDecision, *, approved: bool) -> WaiverView:
    """Approve or refuse; raises NotFound, SecondPerson for who asked, WaiverDecided."""
    found = await caller.tx.row(FIND, waiver_id=waiver_id, **policy.caller_of(caller.principal))
    if found is None:
        raise NotFound
    await lock_project(caller, found["project_id"])
    found = await caller.tx.row(FIND, waiver_id=waiver_id, **policy.caller_of(caller.principal))
    if found["decided_at"] is not None:
        raise WaiverDecided
    if found["requested_by"] == caller.principal.account_id:
        raise SecondPerson
    by = caller.principal.id
    await caller.tx.run(DECIDE, waiver_id=waiver_id, new_approved=approved, by=by, now=clock.now(), new_note=body.note)
    told = {"waiver": waiver_id, "target": found["target"], "requirement": found["requirement"], "approved": approved, "note": body.note}
    await add_event(caller, found["project_id"], "waiver_decided", **told)
    caller.audit("waiver.approve" if approved else "waiver.refuse", "waiver", waiver_id, project=found["project_id"])
    return await waiver_by_id(caller.tx, caller.directory, caller.principal, waiver_id)


def _state(row: Any) -> WaiverState:
    if row["decided_at"] is None:
        return "pending"
    if not row["approved"]:
        return "refused"
    return "expired" if row["expires_on"] < local_date(clock.now()) else "approved"


def _view(row: Any, names: Namer, principal: Principal) -> WaiverView:
    shown = ("id", "project_id", "project_name", "project_number", "target", "requirement", "reason", "expires_on", "requested_at")
    others = row["requested_by"] != principal.account_id
    return WaiverView(
        **{name: row[name] for name in (*shown, "decided_at", "decision_note")},
        names=words_of(row["requirement"])["names"],
        state=_state(row),
        requested_by=names.person(row["requested_by"]),
        decided_by=names.person(row["decided_by"]),
        may_decide=row["decided_at"] is None and others and principal.may(LibraryPermission.APPROVE),
    )


async def waiver_by_id(reader: Reader, directory: Directory, principal: Principal, waiver_id: UUID) -> WaiverView:
    """Return one waiver; raises NotFound."""
    row = await reader.row(FIND, waiver_id=waiver_id, **policy.caller_of(principal))
    if row is None:
        raise NotFound
    return _view(row, await namer(directory, (row["requested_by"], row["decided_by"])), principal)


async def list_waivers(
    reader: Reader,
    directory: Directory,
    principal: Principal,
    *,
    project_id: UUID | None,
    state: WaiverState | None,
    q: str | None,
    cursor: str | None,
    limit: int,
    total: bool,
) -> Page[WaiverView]:
    """Return waivers, the newest request first."""
    asked = asked_for({"project": project_id, "q": q})
    if asked is None:
        return Page[WaiverView](items=[], next=None, total=0 if total else None)
    filters, found = asked
    params = policy.caller_of(principal) | found
    if state in ("approved", "expired"):
        params["today"] = local_date(clock.now())
    filters |= {state: True} if state else {}
    rows, following = await WAIVERS.page(reader, filters, sort="-requested_at", cursor=cursor, limit=limit, params=params)
    names = await namer(directory, (one for row in rows for one in (row["requested_by"], row["decided_by"])))
    count = await WAIVERS.count(reader, filters, params=params) if total else None
    return Page[WaiverView](items=[_view(row, names, principal) for row in rows], next=following, total=count)
