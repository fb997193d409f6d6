"""Agreements: what was signed, and the ledger of what of it counts.

The agreement is edited like any record, its ledger is not: a change appends the opposite of what counted
(pieces -1, the amount negative) under the old kind and day and what counts now under the new ones, so that
signed pieces and amounts are plain sums, also as known on a day. Only contracts are signed investment.
"""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa

from backend.contracts.concierge import ServiceDesk
from backend.contracts.crm import Enterprises
from backend.contracts.permissions import LibraryPermission
from backend.kernel import clock
from backend.kernel.calendar import local_date
from backend.kernel.db import Reader, insert_into, sql
from backend.kernel.errors import NotFound, StaleVersion
from backend.kernel.ids import new_id
from backend.kernel.paging import KeysetList, Page, Sort
from backend.kernel.principal import Principal
from backend.library import policy
from backend.library.agreements.schemas import AgreementDetail, AgreementView, ClauseView, NewAgreement, Voiding
from backend.library.caller import Caller
from backend.library.claims.service import renew_claim
from backend.library.errors import AgreementVoid, OutsideYourUnits, wrong
from backend.library.models import agreement, agreement_entry, project
from backend.library.ports import Neighbours
from backend.library.projects.events import add_event
from backend.library.projects.store import lock_for_edit
from backend.library.searching import asked_for, words_condition

_a = agreement.c
_BASE: Any = (
    sa.select(*_a, project.c.name.label("project_name"), project.c.number.label("project_number"))
    .select_from(agreement.outerjoin(project, project.c.id == _a.project_id))
    # One of no project is the office's own record of an event: no confidential project stands behind it.
    .where(sa.or_(_a.project_id.is_(None), policy.READABLE))
)
AGREEMENTS: Final = KeysetList(
    base=_BASE,
    ident=_a.id,
    filters={
        "project": _a.project_id == sa.bindparam("project", type_=sa.Uuid),
        "activity": _a.activity_id == sa.bindparam("activity", type_=sa.Uuid),
        "kind": _a.kind == sa.any_(sa.bindparam("kind", type_=sa.ARRAY(sa.Text))),
        "first": _a.signed_on >= sa.bindparam("first", type_=sa.Date),
        "last": _a.signed_on <= sa.bindparam("last", type_=sa.Date),
        "void": _a.voided_at.is_not(None) == sa.bindparam("void", type_=sa.Boolean),
        "q": words_condition(_a.title, _a.project_id),
    },
    sorts={"-signed_on": Sort(_a.signed_on, descending=True, decode=date)},
)
_ID = sa.bindparam("agreement_id", type_=sa.Uuid)
FIND: Final = sql(_BASE.where(_a.id == _ID))
LOCK: Final = sql(_BASE.where(_a.id == _ID).with_for_update(of=agreement))
ADD: Final = sql(insert_into(agreement))
ADD_ENTRY: Final = sql(insert_into(agreement_entry))
_WRITTEN: Final = ("project_id", "title", "kind", "amount", "signed_on", "activity_id", "parties", "clause_ids", "note")
SAVE: Final = sql(
    sa.update(agreement)
    .where(_a.id == _ID)
    .values({name: sa.bindparam(f"new_{name}", type_=_a[name].type) for name in _WRITTEN} | {"version": _a.version + sa.text("1")})
)
VOID: Final = sql(
    sa.update(agreement)
    .where(_a.id == _ID)
    .values(
        void_reason=sa.bindparam("reason", type_=sa.Text),
        voided_at=sa.bindparam("now", type_=_a.voided_at.type),
        version=_a.version + sa.text("1"),
    )
)
# What the ledger holds of an agreement.
_COUNTED: Final = ("project_id", "activity_id", "kind", "amount", "signed_on")


async def sign(caller: Caller, body: NewAgreement) -> UUID:
    """Record a signing; raises NotFound, OutsideYourUnits, InvalidInput."""
    demo = caller.resources.settings.demo
    if body.project_id is not None:
        demo = (await lock_for_edit(caller, body.project_id)).demo
    await _check(caller, body)
    values: dict[str, Any] = {name: getattr(body, name) for name in _WRITTEN} | {
        "id": new_id(),
        "void_reason": None,
        "voided_at": None,
        "created_by": caller.principal.account_id,
        "created_at": clock.now(),
        "demo": demo,
        "version": 1,
    }
    await caller.tx.run(ADD, **values)
    await _count(caller, values, 1)
    await _tell(caller, values, "agreement_signed")
    caller.audit("agreement.create", "agreement", values["id"], project=body.project_id, kind=body.kind, amount=body.amount)
    return values["id"]


async def change(caller: Caller, agreement_id: UUID, body: NewAgreement) -> None:
    """Replace what is said of an agreement; raises NotFound, OutsideYourUnits, StaleVersion, AgreementVoid, InvalidInput."""
    row = await _locked(caller, agreement_id)
    if body.project_id is not None and body.project_id != row["project_id"]:
        await lock_for_edit(_unversioned(caller), body.project_id)
    await _check(caller, body)
    values = {name: getattr(body, name) for name in _WRITTEN}
    await caller.tx.run(SAVE, agreement_id=agreement_id, **{f"new_{name}": value for name, value in values.items()})
    now = {**dict(row), **values}
    if any(now[name] != row[name] for name in _COUNTED):
        await _count(caller, row, -1)
        await _count(caller, now, 1)
    await _tell(caller, now, "agreement_changed")
    caller.audit("agreement.change", "agreement", agreement_id, project=body.project_id, kind=body.kind, amount=body.amount)


async def void(caller: Caller, agreement_id: UUID, body: Voiding) -> None:
    """Let an agreement count no more; raises NotFound, OutsideYourUnits, StaleVersion, AgreementVoid."""
    row = await _locked(caller, agreement_id)
    await caller.tx.run(VOID, agreement_id=agreement_id, reason=body.reason, now=clock.now())
    await _count(caller, row, -1)
    await _tell(caller, dict(row), "agreement_voided", reason=body.reason)
    caller.audit("agreement.void", "agreement", agreement_id, project=row["project_id"])


def _unversioned(caller: Caller) -> Caller:
    # `If-Match` names the agreement's version, not the project's.
    return Caller(caller.tx, caller.resources, caller.principal)


async def _locked(caller: Caller, agreement_id: UUID) -> Any:
    params = {"agreement_id": agreement_id, **policy.caller_of(caller.principal)}
    found = await caller.tx.row(FIND, **params)
    if found is None:
        raise NotFound
    if found["project_id"] is not None:
        await lock_for_edit(_unversioned(caller), found["project_id"])
    elif found["created_by"] != caller.principal.account_id and not caller.principal.may(LibraryPermission.MANAGE):
        raise OutsideYourUnits
    row = await caller.tx.row(LOCK, **params)
    if caller.version is not None and caller.version != row["version"]:
        raise StaleVersion
    if row["voided_at"] is not None:
        raise AgreementVoid
    return row


async def _check(caller: Caller, body: NewAgreement) -> None:
    if body.signed_on > local_date(clock.now()):
        raise wrong("signed_on", "in_the_future")
    if body.activity_id is not None:
        wanted = body.activity_id
        known = await caller.neighbours.ask(Enterprises, lambda crm: crm.activities([wanted]))
        if known is not None and wanted not in known:
            raise wrong("activity_id", "unknown_activity")
    if body.clause_ids:
        clauses = await caller.neighbours.ask(ServiceDesk, lambda desk: desk.clauses(body.clause_ids, body.signed_on))
        unknown = [] if clauses is None else [place for place, one in enumerate(body.clause_ids) if one not in clauses]
        if unknown:
            raise wrong(f"clause_ids.{unknown[0]}", "unknown_clause")


async def _count(caller: Caller, row: Any, sign_of: int) -> None:
    await caller.tx.run(
        ADD_ENTRY,
        id=new_id(),
        agreement_id=row["id"],
        project_id=row["project_id"],
        activity_id=row["activity_id"],
        kind=row["kind"],
        pieces=sign_of,
        amount=sign_of * (row["amount"] or Decimal(0)),
        effective_on=row["signed_on"],
        recorded_at=clock.now(),
        recorded_by=caller.principal.account_id,
        demo=row["demo"],
    )


async def _tell(caller: Caller, values: dict[str, Any], kind: str, **more: Any) -> None:
    if values["project_id"] is None:
        return
    told = {"agreement": values["id"], "title": values["title"], "amount": values["amount"], "signed_on": values["signed_on"]}
    await add_event(caller, values["project_id"], kind, agreement_kind=values["kind"], **told, **more)
    await renew_claim(caller, values["project_id"])


def view(row: Any) -> AgreementView:
    """Return an agreement as lists show it."""
    counts = row["kind"] == "contract" and row["voided_at"] is None
    return AgreementView(**{name: row[name] for name in AgreementView.model_fields if name != "counts"}, counts=counts)


async def list_agreements(
    reader: Reader, principal: Principal, filters: dict[str, Any], *, cursor: str | None, limit: int, total: bool
) -> Page[AgreementView]:
    """Return agreements, the newest signing first."""
    asked = asked_for(filters)
    if asked is None:
        return Page[AgreementView](items=[], next=None, total=0 if total else None)
    filters, found = asked
    params = policy.caller_of(principal) | found
    rows, following = await AGREEMENTS.page(reader, filters, sort="-signed_on", cursor=cursor, limit=limit, params=params)
    count = await AGREEMENTS.count(reader, filters, params=params) if total else None
    return Page[AgreementView](items=[view(row) for row in rows], next=following, total=count)


async def agreement_by_id(reader: Reader, neighbours: Neighbours, principal: Principal, agreement_id: UUID) -> AgreementDetail:
    """Return one agreement with its promised clauses; raises NotFound."""
    row = await reader.row(FIND, agreement_id=agreement_id, **policy.caller_of(principal))
    if row is None:
        raise NotFound
    clauses = await _clauses(neighbours, row["clause_ids"])
    return AgreementDetail(**view(row).model_dump(), clauses=clauses, missing_parts=neighbours.missing)


async def _clauses(neighbours: Neighbours, ids: Iterable[UUID]) -> list[ClauseView]:
    wanted = list(ids)
    if not wanted:
        return []
    today = local_date(clock.now())
    known = await neighbours.ask(ServiceDesk, lambda desk: desk.clauses(wanted, today)) or {}
    return [
        ClauseView(id=one, title=known[one].title, in_force=known[one].in_force, reviewed_on=known[one].reviewed_on)
        if one in known
        else ClauseView(id=one, title=None, in_force=None, reviewed_on=None)
        for one in wanted
    ]
