"""首报首谈: one claim is alive per lead, for ninety days from its last progress; a contest is decided by a third person."""

from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa

from backend.contracts.identity import Directory
from backend.contracts.names import Namer, namer
from backend.contracts.permissions import LibraryPermission
from backend.kernel import clock
from backend.kernel.db import Reader, Tx, insert_into, sql
from backend.kernel.errors import NotFound
from backend.kernel.ids import new_id
from backend.kernel.paging import KeysetList, Page, Sort
from backend.kernel.principal import Principal
from backend.library import policy
from backend.library.caller import Caller
from backend.library.claims.schemas import ClaimDecision, ClaimRelease, ClaimView, NewClaim
from backend.library.errors import ClaimNotOpen, ClaimYours, SecondPerson
from backend.library.models import claim, project
from backend.library.notices.asked import tell_contested
from backend.library.projects.events import add_event
from backend.library.projects.store import lock_for_edit, lock_project
from backend.library.searching import asked_for, words_condition

LASTS: Final = timedelta(days=90)
_c = claim.c
_STAMP = _c.claimed_at.type
_NOW = sa.bindparam("now", type_=_STAMP)
_ID = sa.bindparam("claim_id", type_=sa.Uuid)
_ACTIVE = _c.state == sa.literal_column("'active'")
_PROJECT = _c.project_id == sa.bindparam("project_id", type_=sa.Uuid)
_BASE: Any = (
    sa.select(*_c, project.c.name.label("project_name"), project.c.number.label("project_number"))
    .select_from(claim.join(project, project.c.id == _c.project_id))
    .where(policy.READABLE)
)
CLAIMS: Final = KeysetList(
    base=_BASE,
    ident=_c.id,
    filters={
        "project": _c.project_id == sa.bindparam("project", type_=sa.Uuid),
        "state": _c.state == sa.any_(sa.bindparam("state", type_=sa.ARRAY(sa.Text))),
        "unit": _c.unit_code == sa.bindparam("unit", type_=sa.Text),
        "person": _c.person_id == sa.bindparam("person", type_=sa.Uuid),
        "q": words_condition(_c.reason, _c.project_id),
    },
    sorts={"-claimed_at": Sort(_c.claimed_at, descending=True, decode=datetime)},
)
FIND: Final = sql(_BASE.where(_c.id == _ID))
LOCK: Final = sql(sa.select(*_c).where(_c.id == _ID).with_for_update())
ALIVE: Final = sql(sa.select(*_c).where(_PROJECT, _c.ended_at.is_(None)).order_by(_c.claimed_at).with_for_update())
ADD: Final = sql(insert_into(claim, "id", "project_id", "state", "person_id", "unit_code", "reason", "claimed_at", "expires_at"))
RENEW: Final = sql(
    sa.update(claim)
    .where(
        _PROJECT,
        _ACTIVE,
        _c.expires_at > _NOW,
        sa.or_(_c.person_id == sa.bindparam("person", type_=sa.Uuid), _c.unit_code == sa.bindparam("unit", type_=sa.Text)),
    )
    .values(expires_at=sa.bindparam("expires_at", type_=_STAMP))
)
END: Final = sql(
    sa.update(claim)
    .where(_c.id == _ID)
    .values(
        state=sa.bindparam("new_state"),
        ended_at=_NOW,
        decided_by=sa.bindparam("decided_by", type_=sa.Uuid),
        decision=sa.bindparam("new_decision", type_=sa.Text),
    )
)
WIN: Final = sql(
    sa.update(claim)
    .where(_c.id == _ID)
    .values(
        state=sa.literal_column("'active'"),
        expires_at=sa.bindparam("expires_at", type_=_STAMP),
        decided_by=sa.bindparam("decided_by", type_=sa.Uuid),
        decision=sa.bindparam("new_decision", type_=sa.Text),
    )
)
EXPIRE: Final = sql(
    sa.update(claim)
    .where(_ACTIVE, _c.expires_at <= _NOW)
    .values(state=sa.literal_column("'expired'"), ended_at=_c.expires_at)
    .returning(_c.id, _c.project_id)
)


async def _add(tx: Tx, project_id: UUID, state: str, person_id: UUID, unit: str, reason: str | None) -> UUID:
    now, ident = clock.now(), new_id()
    await tx.run(
        ADD,
        id=ident,
        project_id=project_id,
        state=state,
        person_id=person_id,
        unit_code=unit,
        reason=reason,
        claimed_at=now,
        expires_at=now + LASTS,
    )
    return ident


async def first_claim(caller: Caller, project_id: UUID, person_id: UUID, unit: str) -> None:
    """Record who reported a new lead."""
    await _add(caller.tx, project_id, "active", person_id, unit, None)


async def renew_claim(caller: Caller, project_id: UUID) -> None:
    """Let the claim last ninety days from now, when it is the caller's or their unit's; an expired one stays expired."""
    now = clock.now()
    who = {"person": caller.principal.account_id, "unit": caller.principal.unit_code}
    await caller.tx.run(RENEW, project_id=project_id, now=now, expires_at=now + LASTS, **who)


async def _end(caller: Caller, claim_id: UUID, state: str, *, by: UUID | None = None, decision: str | None = None) -> None:
    await caller.tx.run(END, claim_id=claim_id, new_state=state, now=clock.now(), decided_by=by, new_decision=decision)


async def make_claim(caller: Caller, body: NewClaim) -> ClaimView:
    """Claim a lead nobody holds, or contest the claim on it; raises NotFound, OutsideYourUnits, ClaimYours."""
    row = await lock_project(caller, body.project_id)
    unit = caller.principal.unit_code or row.owner_unit
    alive = await caller.tx.rows(ALIVE, project_id=row.id)
    if any(one["unit_code"] == unit and not _is_over(one) for one in alive):
        raise ClaimYours
    active = next((one for one in alive if one["state"] == "active"), None)
    if active is not None and _is_over(active):
        await _end(caller, active["id"], "expired")
        active = None
    state = "active" if active is None else "contested"
    ident = await _add(caller.tx, row.id, state, caller.principal.id, unit, body.reason)
    kind = "claimed" if active is None else "claim_contested"
    await add_event(caller, row.id, kind, unit=unit, reason=body.reason)
    if active is not None:
        await tell_contested(caller, row, ident, active["person_id"], unit, body.reason)
    caller.audit("claim.create", "claim", ident, project=row.id, state=state)
    return await claim_by_id(caller.tx, caller.directory, caller.principal, ident)


def _is_over(row: Any) -> bool:
    return row["state"] == "active" and row["expires_at"] <= clock.now()


async def _locked(caller: Caller, claim_id: UUID) -> Any:
    found = await caller.tx.row(FIND, claim_id=claim_id, **policy.caller_of(caller.principal))
    if found is None:
        raise NotFound
    # The project first, as everywhere: two orders of locking would wait for each other.
    await lock_project(caller, found["project_id"])
    return await caller.tx.row(LOCK, claim_id=claim_id)


async def decide_claim(caller: Caller, claim_id: UUID, body: ClaimDecision) -> ClaimView:
    """Decide a contest; raises NotFound, ClaimNotOpen, SecondPerson for who has a part in it."""
    row = await _locked(caller, claim_id)
    if row["state"] != "contested":
        raise ClaimNotOpen
    alive = await caller.tx.rows(ALIVE, project_id=row["project_id"])
    holder = next((one for one in alive if one["state"] == "active"), None)
    if caller.principal.id in {row["person_id"], holder["person_id"] if holder else None}:
        raise SecondPerson
    by, reason = caller.principal.id, body.reason
    if body.upheld:
        if holder is not None:
            await _end(caller, holder["id"], "lost", by=by, decision=reason)
        lasts = clock.now() + LASTS
        await caller.tx.run(WIN, claim_id=claim_id, expires_at=lasts, decided_by=by, new_decision=reason)
    else:
        await _end(caller, claim_id, "rejected", by=by, decision=reason)
    await add_event(caller, row["project_id"], "claim_decided", unit=row["unit_code"], upheld=body.upheld, reason=body.reason)
    caller.audit("claim.decide", "claim", claim_id, project=row["project_id"], upheld=body.upheld)
    return await claim_by_id(caller.tx, caller.directory, caller.principal, claim_id)


async def release_claim(caller: Caller, claim_id: UUID, body: ClaimRelease) -> ClaimView:
    """Give a lead, or a contest for it, up; raises NotFound, OutsideYourUnits, ClaimNotOpen."""
    row = await _locked(caller, claim_id)
    if row["ended_at"] is not None:
        raise ClaimNotOpen
    if row["person_id"] != caller.principal.account_id:
        await lock_for_edit(caller, row["project_id"])
    await _end(caller, claim_id, "released")
    await add_event(caller, row["project_id"], "claim_released", unit=row["unit_code"], reason=body.reason)
    caller.audit("claim.release", "claim", claim_id, project=row["project_id"])
    return await claim_by_id(caller.tx, caller.directory, caller.principal, claim_id)


def _view(row: Any, names: Namer, principal: Principal) -> ClaimView:
    plain = ("id", "project_id", "project_name", "project_number", "reason", "claimed_at", "expires_at", "ended_at", "decision")
    contested = row["state"] == "contested"
    return ClaimView(
        **{name: row[name] for name in plain},
        state="expired" if _is_over(row) else row["state"],
        person=names.person(row["person_id"]),
        unit=names.unit(row["unit_code"]),
        decided_by=names.person(row["decided_by"]),
        may_decide=contested and principal.may(LibraryPermission.MANAGE) and principal.account_id != row["person_id"],
        may_release=row["ended_at"] is None and principal.account_id == row["person_id"],
    )


async def claim_by_id(reader: Reader, directory: Directory, principal: Principal, claim_id: UUID) -> ClaimView:
    """Return one claim; raises NotFound."""
    row = await reader.row(FIND, claim_id=claim_id, **policy.caller_of(principal))
    if row is None:
        raise NotFound
    return _view(row, await namer(directory, (row["person_id"], row["decided_by"])), principal)


async def list_claims(
    reader: Reader, directory: Directory, principal: Principal, filters: dict[str, Any], *, cursor: str | None, limit: int, total: bool
) -> Page[ClaimView]:
    """Return claims, the newest first."""
    asked = asked_for(filters)
    if asked is None:
        return Page[ClaimView](items=[], next=None, total=0 if total else None)
    filters, found = asked
    params = policy.caller_of(principal) | found
    rows, following = await CLAIMS.page(reader, filters, sort="-claimed_at", cursor=cursor, limit=limit, params=params)
    names = await namer(directory, (one for row in rows for one in (row["person_id"], row["decided_by"])))
    count = await CLAIMS.count(reader, filters, params=params) if total else None
    return Page[ClaimView](items=[_view(row, names, principal) for row in rows], next=following, total=count)
