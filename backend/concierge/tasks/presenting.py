"""Tasks as callers are shown them."""

from functools import cache
from typing import Any
from uuid import UUID

from backend.concierge.policy import Actor, capacities
from backend.concierge.tasks.transitions import TASK_TRANSITIONS, TaskAction, TaskState
from backend.concierge.tickets.presenting import Namer, light_of
from backend.concierge.tickets.transitions import IN_WORK
from backend.concierge.tickets.views import ActionView
from backend.kernel.principal import Principal

_PLAIN = (
    "id",
    "ticket_id",
    "code",
    "names",
    "days",
    "after",
    "mandatory",
    "state",
    "created_at",
    "started_at",
    "due_at",
    "finished_at",
    "outcome",
    "note",
    "version",
)
_CLOCKED = ("pending", "working", "disputed")


def task_view(task: Any, names: Namer) -> dict[str, Any]:
    """Return the members of a task's view, without its actions; `task` maps columns to values, plain or as JSON."""
    handler = task["handler_id"]
    handler_id = UUID(handler) if isinstance(handler, str) else handler
    return {
        **{name: task[name] for name in _PLAIN},
        "unit": names.unit(task["unit_code"]),
        "handler": names.person(handler_id),
        "light": light_of(task["due_at"], task["amber_at"], running=task["state"] in _CLOCKED),
    }


def task_actions(task: Any, ticket: Any, principal: Principal) -> list[ActionView]:
    """Return the steps that are ever the caller's on this task."""
    held = capacities(
        principal, applicant_id=ticket["applicant_id"], owner_id=ticket["owner_id"], task_units=frozenset({task["unit_code"]})
    )
    if Actor.APPLICANT in held:
        return []
    views: list[ActionView] = []
    for step in TASK_TRANSITIONS.values():
        if not held & step.who:
            continue
        possible = task["state"] in step.sources and ticket["state"] in IN_WORK
        views.append(_shown(step.action, possible=possible))
    return views


@cache
def _shown(action: TaskAction, *, possible: bool) -> ActionView:
    allowed = [one.value for one in TaskState if one in TASK_TRANSITIONS[action].sources]
    why = None if possible else "task-action-not-possible"
    return ActionView(action=action.value, possible=possible, why=why, allowed_in=allowed)
