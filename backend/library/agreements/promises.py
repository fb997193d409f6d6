"""承诺 and 履约: what was promised, and what became of it.

A start is kept when the project reaches the node, an investment when the progress ledger's 固投 do; output,
tax and jobs are entered, each entry adding to the sum, a correction adding the difference.
"""

from collections import defaultdict
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa

from backend.contracts.identity import Directory
from backend.contracts.names import Namer, namer
from backend.kernel import clock
from backend.kernel.calendar import local_date
from backend.kernel.db import Reader, insert_into, sql
from backend.kernel.errors import NotFound
from backend.kernel.ids import new_id
from backend.kernel.principal import Principal
from backend.library.agreements.schemas import ActualInput, ActualView, NewPromise, Promises, PromiseStatus, PromiseView, Voiding
from backend.library.caller import Caller
from backend.library.errors import ActualIsComputed, NothingToCorrect, PromiseVoid, wrong
from backend.library.ledgers import ZERO, day_reached, differences
from backend.library.models import agreement, progress_entry, project, promise, promise_actual, stage_change
from backend.library.projects.events import add_event
from backend.library.projects.store import find_project, lock_for_edit, lock_for_report

ENTERED: Final = frozenset({"output", "tax", "jobs"})
_m, _r = promise.c, promise_actual.c
_PROJECT = sa.bindparam("project_id", type_=sa.Uuid)
_ID = sa.bindparam("promise_id", type_=sa.Uuid)
ADD: Final = sql(insert_into(promise))
ADD_ACTUAL: Final = sql(insert_into(promise_actual))
OF_PROJECT: Final = sql(sa.select(*_m).where(_m.project_id == _PROJECT).order_by(_m.due_on, _m.id))
FIND: Final = sql(sa.select(*_m).where(_m.id == _ID, _m.project_id == _PROJECT).with_for_update())
ACTUALS: Final = sql(
    sa.select(*_r)
    .join(promise, _m.id == _r.promise_id)
    .where(_m.project_id == _PROJECT)
    .order_by(_r.promise_id, _r.effective_on, _r.recorded_at, _r.id)
)
CHAIN: Final = sql(
    sa.select(*_r)
    .where(
        _r.promise_id == _ID,
        sa.or_(_r.id == sa.bindparam("entry_id", type_=sa.Uuid), _r.corrects_id == sa.bindparam("entry_id", type_=sa.Uuid)),
    )
    .order_by(_r.recorded_at, _r.id)
)
INVESTED: Final = sql(
    sa.select(progress_entry.c.effective_on, sa.func.sum(progress_entry.c.amount).label("amount"))
    .where(progress_entry.c.project_id == _PROJECT, progress_entry.c.kind == sa.literal_column("'fixed_assets'"))
    .group_by(progress_entry.c.effective_on)
)
# The project stands at or beyond 开工 now, and came there last on this day.
STARTED: Final = sql(
    sa.select(sa.func.max(stage_change.c.effective_on))
    .join(project, project.c.id == stage_change.c.project_id)
    .where(
        stage_change.c.project_id == _PROJECT,
        stage_change.c.action == sa.literal_column("'reach'"),
        stage_change.c.node == sa.literal_column("'started'"),
        project.c.node.in_([sa.literal_column(f"'{node}'") for node in ("started", "producing", "above_scale")]),
    )
)
OWN_AGREEMENT: Final = sql(
    sa.select(agreement.c.id).where(
        agreement.c.id == sa.bindparam("agreement_id", type_=sa.Uuid), agreement.c.project_id == _PROJECT, agreement.c.voided_at.is_(None)
    )
)
VOID: Final = sql(
    sa.update(promise)
    .where(_m.id == _ID)
    .values(void_reason=sa.bindparam("reason", type_=sa.Text), voided_at=sa.bindparam("now", type_=_m.voided_at.type))
)


async def add_promise(caller: Caller, project_id: UUID, body: NewPromise) -> UUID:
    """Record a promise; raises NotFound, OutsideYourUnits, InvalidInput."""
    row = await lock_for_edit(caller, project_id)
    if body.agreement_id is not None:
        known = await caller.tx.value(OWN_AGREEMENT, agreement_id=body.agreement_id, project_id=row.id)
        if known is None:
            raise wrong("agreement_id", "unknown_agreement")
    ident = new_id()
    stored = {"id": ident, "project_id": row.id, "recorded_at": clock.now(), "recorded_by": caller.principal.account_id}
    await caller.tx.run(ADD, **body.model_dump(), **stored, void_reason=None, voided_at=None, demo=row.demo)
    await add_event(caller, row.id, "promised", promise=ident, promise_kind=body.kind, amount=body.amount, due_on=body.due_on)
    caller.audit("promise.create", "promise", ident, project=row.id, kind=body.kind, amount=body.amount, due_on=body.due_on)
    return ident


async def _locked(caller: Caller, project_id: UUID, promise_id: UUID) -> Any:
    found = await caller.tx.row(FIND, promise_id=promise_id, project_id=project_id)
    if found is None:
        raise NotFound
    if found["voided_at"] is not None:
        raise PromiseVoid
    return found


async def void_promise(caller: Caller, project_id: UUID, promise_id: UUID, body: Voiding) -> None:
    """Take a promise back, with the reason; raises NotFound, OutsideYourUnits, PromiseVoid."""
    row = await lock_for_edit(caller, project_id)
    found = await _locked(caller, row.id, promise_id)
    await caller.tx.run(VOID, promise_id=promise_id, reason=body.reason, now=clock.now())
    await add_event(caller, row.id, "promise_voided", promise=promise_id, promise_kind=found["kind"], reason=body.reason)
    caller.audit("promise.void", "promise", promise_id, project=row.id)


async def add_actual(caller: Caller, project_id: UUID, promise_id: UUID, body: ActualInput) -> None:
    """Enter what became of a promise; raises NotFound, OutsideYourUnits, PromiseVoid, ActualIsComputed, NothingToCorrect."""
    row = await lock_for_report(caller, project_id)
    found = await _locked(caller, row.id, promise_id)
    if found["kind"] not in ENTERED:
        raise ActualIsComputed
    if body.effective_on > local_date(clock.now()):
        raise wrong("effective_on", "in_the_future")
    added = await _added(caller, promise_id, body)
    if not added:
        raise NothingToCorrect
    stored = {"promise_id": promise_id, "recorded_at": clock.now(), "recorded_by": caller.principal.account_id, "demo": row.demo}
    rows = [
        {"id": new_id(), "amount": amount, "effective_on": day, "note": body.note, "corrects_id": body.corrects_id, **stored}
        for day, amount in added.items()
    ]
    await caller.tx.many(ADD_ACTUAL, rows)
    told = {"promise_kind": found["kind"], "amount": body.amount, "effective_on": body.effective_on, "corrects": body.corrects_id}
    await add_event(caller, row.id, "promise_reported", promise=promise_id, **told)
    caller.audit("promise.report", "promise", promise_id, project=row.id, amount=body.amount)


async def _added(caller: Caller, promise_id: UUID, body: ActualInput) -> dict[date, Decimal]:
    right = {body.effective_on: body.amount}
    if body.corrects_id is None:
        return differences({}, right)
    chain = await caller.tx.rows(CHAIN, promise_id=promise_id, entry_id=body.corrects_id)
    if not any(one["id"] == body.corrects_id and one["corrects_id"] is None for one in chain):
        raise wrong("corrects_id", "unknown_entry")
    recorded: dict[date, Decimal] = defaultdict(Decimal)
    for one in chain:
        recorded[one["effective_on"]] += one["amount"]
    return differences(recorded, right)


async def promises_of(reader: Reader, names: Namer, project_id: UUID) -> Promises:
    """Return all promises of a project the caller was found to be allowed to read."""
    rows = await reader.rows(OF_PROJECT, project_id=project_id)
    if not rows:
        return Promises(items=[])
    actuals = await reader.rows(ACTUALS, project_id=project_id)
    entered = {key: list(group) for key, group in groupby(actuals, key=lambda one: one["promise_id"])}
    invested = {one["effective_on"]: one["amount"] for one in await reader.rows(INVESTED, project_id=project_id)}
    started = await reader.value(STARTED, project_id=project_id)
    return Promises(items=[_view(row, entered.get(row["id"], []), invested, started, names) for row in rows])


async def show_promises(reader: Reader, directory: Directory, principal: Principal, project_id: UUID) -> Promises:
    """Return promised against actual; raises NotFound."""
    row = await find_project(reader, principal, project_id)
    rows = [*await reader.rows(OF_PROJECT, project_id=row.id), *await reader.rows(ACTUALS, project_id=row.id)]
    return await promises_of(reader, await namer(directory, {one["recorded_by"] for one in rows}), row.id)


def _view(row: Any, entries: list[Any], invested: dict[date, Decimal], started: date | None, names: Namer) -> PromiseView:
    by_day: dict[date, Decimal] = defaultdict(Decimal)
    for one in entries:
        by_day[one["effective_on"]] += one["amount"]
    if row["kind"] == "start":
        actual, actual_on = None, started
    else:
        days = invested if row["kind"] == "investment" else by_day
        actual, actual_on = sum(days.values(), ZERO), day_reached(days, row["amount"])
    plain = ("id", "project_id", "agreement_id", "kind", "amount", "due_on", "note", "recorded_at", "void_reason")
    return PromiseView(
        **{name: row[name] for name in plain},
        recorded_by=names.person(row["recorded_by"]),
        actual=actual,
        actual_on=actual_on,
        ratio=None if actual is None else round(actual * 100 / row["amount"], 1),
        status=status_of(row, actual, actual_on, local_date(clock.now())),
        entries=[_entry(one, names) for one in entries],
    )


def _entry(row: Any, names: Namer) -> ActualView:
    plain = [name for name in ActualView.model_fields if name != "recorded_by"]
    return ActualView(**{name: row[name] for name in plain}, recorded_by=names.person(row["recorded_by"]))


def status_of(row: Any, actual: Decimal | None, actual_on: date | None, today: date) -> PromiseStatus:
    """Return how a promise stands on a day."""
    if row["void_reason"] is not None:
        return "void"
    if actual_on is not None:
        return "kept" if actual_on <= row["due_on"] else "kept_late"
    if today > row["due_on"]:
        return "overdue"
    return "partly" if actual else "open"
