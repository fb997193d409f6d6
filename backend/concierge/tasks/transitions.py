"""The table of a task's steps, like the ticket's."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from backend.concierge.policy import Actor


class TaskState(StrEnum):
    """Where a department's matter stands."""

    WAITING = "waiting"
    PENDING = "pending"
    WORKING = "working"
    DISPUTED = "disputed"
    DONE = "done"
    CANCELLED = "cancelled"


class TaskAction(StrEnum):
    """A step on a task, as it is called in the URL."""

    START = "start"
    FINISH = "finish"
    DISPUTE = "dispute"
    RETURN = "return"
    TRANSFER = "transfer"
    EXTEND = "extend"
    CANCEL = "cancel"


RUNNING: Final = frozenset({TaskState.PENDING, TaskState.WORKING})
_OFFICE: Final = frozenset({Actor.OWNER, Actor.SUPERVISOR})
_DEPARTMENT: Final = frozenset({Actor.DEPARTMENT})


@dataclass(frozen=True, slots=True)
class TaskTransition:
    """One step; `target` None leaves the state."""

    action: TaskAction
    sources: frozenset[TaskState]
    target: TaskState | None
    who: frozenset[Actor]
    event: str


_TABLE: Final = (
    TaskTransition(TaskAction.START, frozenset({TaskState.PENDING}), TaskState.WORKING, _DEPARTMENT, "task_started"),
    TaskTransition(TaskAction.FINISH, RUNNING, TaskState.DONE, _DEPARTMENT, "task_finished"),
    TaskTransition(TaskAction.DISPUTE, RUNNING, TaskState.DISPUTED, _DEPARTMENT, "task_disputed"),
    TaskTransition(TaskAction.RETURN, frozenset({TaskState.DISPUTED}), TaskState.PENDING, _OFFICE, "task_returned"),
    TaskTransition(TaskAction.TRANSFER, RUNNING | {TaskState.DISPUTED}, TaskState.PENDING, _OFFICE, "task_transferred"),
    TaskTransition(TaskAction.EXTEND, RUNNING, None, _DEPARTMENT, "extension_requested"),
    TaskTransition(
        TaskAction.CANCEL,
        frozenset({TaskState.WAITING, TaskState.PENDING, TaskState.DISPUTED}),
        TaskState.CANCELLED,
        _OFFICE,
        "task_cancelled",
    ),
)
TASK_TRANSITIONS: Final[dict[TaskAction, TaskTransition]] = {step.action: step for step in _TABLE}
