"""One step of one project: locked, judged by the table of transitions and the gate, and written to the ledger."""

from datetime import date
from typing import Any, Final, cast
from uuid import UUID

import sqlalchemy as sa

from backend.contracts.identity import Directory
from backend.contracts.names import namer
from backend.kernel import clock
from backend.kernel.calendar import local_date
from backend.kernel.db import Reader, insert_into, sql
from backend.kernel.ids import new_id
from backend.kernel.principal import Principal
from backend.library import policy
from backend.library.caller import Caller
from backend.library.claims.service import renew_claim
from backend.library.errors import GateShut, OutsideYourUnits, ProjectActionNotPossible, wrong
from backend.library.gates.definition import Target
from backend.library.gates.gate import Gate, gate_before
from backend.library.models import stage_change
from backend.library.projects.events import add_event
from backend.library.projects.store import ProjectRow, find_project, lock_project, save_project
from backend.library.stages.schemas import (
    Advance,
    Reach,
    Resume,
    Return,
    StageChanges,
    StageChangeView,
    Stall,
    StepInput,
    Withdraw,
)
from backend.library.stages.transitions import TRANSITIONS, Action, Place, leads_to, possible, target_of

_s = stage_change.c
ADD: Final = sql(insert_into(stage_change))
_OF_PROJECT = _s.project_id == sa.bindparam("project_id", type_=sa.Uuid)
HISTORY: Final = sql(sa.select(*_s).where(_OF_PROJECT).order_by(_s.recorded_at, _s.id))
LATEST: Final = sql(sa.select(sa.func.max(_s.effective_on)).where(_OF_PROJECT))


async def take_step(caller: Caller, project_id: UUID, action: Action, body: StepInput) -> None:
    """Take a step; raises NotFound, OutsideYourUnits, StaleVersion, ProjectActionNotPossible, GateShut, InvalidInput."""
    row = await lock_project(caller, project_id)
    units = await caller.units()
    reports = action is Action.REACH and policy.may_report(caller.principal, row.reach, units)
    if not (reports or policy.may_edit(caller.principal, row.reach, units)):
        raise OutsideYourUnits
    there = _destination(row, action, body)
    effective_on = await _effective_on(caller, row, body.effective_on)
    gate = await _open_gate(caller, row, there) if TRANSITIONS[action].gated else None
    await _write(caller, row, action, there, effective_on, gate, body)
    await renew_claim(caller, row.id)


def _destination(row: ProjectRow, action: Action, body: StepInput) -> Place:
    there = leads_to(action, row.status, (row.stage, row.node))
    if there is None or (isinstance(body, Reach) and body.node != there[1]):
        exists = [one.value for one, _ in possible(row.status, (row.stage, row.node))]
        where = {"stage": row.stage, "node": row.node, "project_status": row.status, "possible": exists}
        raise ProjectActionNotPossible(extra={"action": action.value, **where})
    return there


async def _effective_on(caller: Caller, row: ProjectRow, asked: date | None) -> date:
    today = local_date(clock.now())
    day = asked or today
    if day > today:
        raise wrong("effective_on", "in_the_future")
    if day < await caller.tx.value(LATEST, project_id=row.id):
        raise wrong("effective_on", "before_last_step")
    return day


async def _open_gate(caller: Caller, row: ProjectRow, there: Place) -> Gate:
    target = cast("Target", target_of(there))
    gate = await gate_before(caller.tx, caller.neighbours, caller.principal, row, target)
    if gate.missing:
        missing = [one.model_dump(mode="json") for one in gate.missing]
        shut = {"target": target, "gate_version": gate.version, "missing_parts": caller.neighbours.missing}
        raise GateShut(extra={"missing": missing, **shut})
    return gate


async def _write(
    caller: Caller, row: ProjectRow, action: Action, there: Place, effective_on: date, gate: Gate | None, body: StepInput
) -> None:
    status = TRANSITIONS[action].status
    reason = body.reason if isinstance(body, (Return, Stall, Withdraw)) else None
    note = body.note if isinstance(body, (Advance, Reach, Resume)) else None
    went_to = body.went_to if isinstance(body, Withdraw) else None
    change_id = new_id()
    await caller.tx.run(
        ADD,
        id=change_id,
        project_id=row.id,
        action=action.value,
        from_stage=row.stage,
        from_node=row.node,
        from_status=row.status,
        stage=there[0],
        node=there[1],
        status=status,
        effective_on=effective_on,
        recorded_at=clock.now(),
        recorded_by=caller.principal.account_id,
        reason=reason or note,
        went_to=went_to,
        gate_version=gate.version if gate else None,
        waiver_ids=gate.waiver_ids if gate else [],
        demo=row.demo,
    )
    changes: dict[str, Any] = {"stage": there[0], "node": there[1], "status": status, "went_to": went_to}
    changes["status_reason"] = None if status == "active" else reason
    if there != (row.stage, row.node):
        changes["stage_since"] = effective_on
    await save_project(caller, row, **changes)
    told = {"stage": there[0], "node": there[1], "status": status, "effective_on": effective_on, "reason": reason or note}
    await add_event(caller, row.id, action.value, **told, went_to=went_to, gate_version=gate.version if gate else None)
    caller.audit(f"project.{action}", "project", row.id, stage=there[0], node=there[1], status=status)


async def history_of(reader: Reader, directory: Directory, principal: Principal, project_id: UUID) -> StageChanges:
    """Return all moves, the oldest first; raises NotFound."""
    row = await find_project(reader, principal, project_id)
    rows = await reader.rows(HISTORY, project_id=row.id)
    names = await namer(directory, (one["recorded_by"] for one in rows))
    plain = [name for name in StageChangeView.model_fields if name != "recorded_by"]
    items = [StageChangeView(**{name: one[name] for name in plain}, recorded_by=names.person(one["recorded_by"])) for one in rows]
    return StageChanges(items=items)
