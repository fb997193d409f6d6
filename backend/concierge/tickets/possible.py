"""Which steps a caller could take on a ticket, and why not now: the page shows them all with the reason."""

from functools import cache
from typing import Any

from backend.concierge.policy import Actor, capacities
from backend.concierge.tickets.transitions import TRANSITIONS, Action, Next, State, Transition
from backend.concierge.tickets.views import ActionView
from backend.kernel import clock
from backend.kernel.principal import Principal

# Taken from where they belong: the sweep, a department's own page.
_NOT_OFFERED = frozenset({Action.ARCHIVE, Action.DISPUTE})


def possible_actions(row: Any, principal: Principal) -> list[ActionView]:
    """Return the steps that are ever the caller's, for a row of the detail statement."""
    units = frozenset(task["unit_code"] for task in row["tasks"])
    held = capacities(principal, applicant_id=row["applicant_id"], owner_id=row["owner_id"], task_units=units)
    return [_view(one, row, held) for one in TRANSITIONS.values() if held & one.who and one.action not in _NOT_OFFERED]


def _view(step: Transition, row: Any, held: frozenset[Actor]) -> ActionView:
    why = "action-not-possible" if row["state"] not in step.sources else _obstacle(step.action, row, held)
    return _shown(step.action, why)


@cache
def _shown(action: Action, why: str | None) -> ActionView:
    allowed = [one.value for one in State if one in TRANSITIONS[action].sources]
    return ActionView(action=action.value, possible=why is None, why=why, allowed_in=allowed)


def _obstacle(action: Action, row: Any, held: frozenset[Actor]) -> str | None:
    found = None
    if action is Action.CLAIM:
        found = _claim(row, held)
    elif action is Action.ACCEPT:
        found = _accept(row)
    elif action is Action.FINISH:
        found = _finish(row)
    elif action is Action.REFUSE and row["state"] == State.CORRECTING:
        found = "correction-not-overdue" if clock.now() < row["due_at"] else None
    elif action in (Action.EXTEND, Action.APPROVE_EXTENSION):
        pending = any(one["decided_at"] is None for one in row["extension"])
        found = {Action.EXTEND: "extension-pending" if pending else None}.get(action, None if pending else "no-extension-pending")
    return found


def _claim(row: Any, held: frozenset[Actor]) -> str | None:
    if row["owner_id"] is not None and Actor.OWNER not in held:
        return "ticket-taken"
    return None if row["next_action"] == Next.CLAIM else "action-not-possible"


def _accept(row: Any) -> str | None:
    verdicts = {one["verdict"] for one in row["materials"]}
    if "rejected" in verdicts:
        return "materials-rejected"
    return "materials-unchecked" if "unchecked" in verdicts else None


def _finish(row: Any) -> str | None:
    if row["reply_due_at"] is not None:
        return "reply-owed"
    return "tasks-open" if any(task["state"] not in ("done", "cancelled") for task in row["tasks"]) else None
