"""The one table of a ticket's life: which step leads from where to where, by whom, and what it moves.

The service enforces it whatever the caller, `scripts/state_diagram.py` draws docs/ticket-states.md
from it, and the stateful test walks it.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Literal

from backend.concierge.policy import Actor


class State(StrEnum):
    """Where a ticket stands. Overdue, supervised, extended and staged are flags, not states."""

    DRAFT = "draft"
    RECEIVED = "received"
    CORRECTING = "correcting"
    HANDLING = "handling"
    SPECIAL = "special"
    FINISHED = "finished"
    ARCHIVED = "archived"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class Action(StrEnum):
    """A step somebody takes, as it is called in the URL."""

    SUBMIT = "submit"
    CLAIM = "claim"
    ASSIGN = "assign"
    TRANSFER = "transfer"
    DISPUTE = "dispute"
    REQUEST_CORRECTION = "request-correction"
    RESUBMIT = "resubmit"
    ACCEPT = "accept"
    REFUSE = "refuse"
    START_SPECIAL = "start-special"
    END_SPECIAL = "end-special"
    EXTEND = "extend"
    APPROVE_EXTENSION = "approve-extension"
    URGE = "urge"
    SUPERVISE = "supervise"
    REPLY = "reply"
    FINISH = "finish"
    RATE = "rate"
    REOPEN = "reopen"
    WITHDRAW = "withdraw"
    DELEGATE = "delegate"
    MARK_STAGED = "mark-staged"
    ARCHIVE = "archive"


class Next(StrEnum):
    """What is to happen next."""

    CLAIM = "claim"
    CHECK = "check"
    CORRECT = "correct"
    WAIT_TASKS = "wait_tasks"
    SETTLE_DISPUTE = "settle_dispute"
    FINISH = "finish"
    END_SPECIAL = "end_special"
    RATE = "rate"


class Clock(StrEnum):
    """A count of working days against a promise."""

    RESPONSE = "response"
    PRE_ACCEPTANCE = "pre_acceptance"
    CORRECTION = "correction"
    HANDLING = "handling"
    SPECIAL = "special"
    TASK = "task"


OPEN: Final = frozenset({State.RECEIVED, State.CORRECTING, State.HANDLING, State.SPECIAL})
CLOSED: Final = frozenset({State.FINISHED, State.ARCHIVED, State.REFUSED, State.WITHDRAWN})
IN_WORK: Final = frozenset({State.HANDLING, State.SPECIAL})

# Who is awaited while a next step stands.
NEXT_ACTOR: Final[dict[Next, str]] = {
    Next.CLAIM: "office",
    Next.CHECK: "office",
    Next.CORRECT: "investor",
    Next.WAIT_TASKS: "department",
    Next.SETTLE_DISPUTE: "office",
    Next.FINISH: "office",
    Next.END_SPECIAL: "office",
    Next.RATE: "investor",
}


@dataclass(frozen=True, slots=True)
class Transition:
    """One step. `target` None leaves the state; `next_step` "keep" leaves what is awaited, "tasks" asks the tasks.

    `starts` is the clock that begins; `stops` "all" ends every running clock of the ticket and its
    tasks, "own" those of the ticket alone.
    """

    action: Action
    sources: frozenset[State]
    target: State | None
    who: frozenset[Actor]
    event: str
    visibility: Literal["public", "internal"] = "public"
    stops: Literal["all", "own"] | None = None
    starts: Clock | None = None
    next_step: Next | Literal["keep", "tasks"] | None = "keep"


def _step(
    action: Action,
    sources: State | frozenset[State],
    target: State | None,
    who: Actor | frozenset[Actor],
    event: str,
    *,
    visibility: Literal["public", "internal"] = "public",
    stops: Literal["all", "own"] | None = None,
    starts: Clock | None = None,
    next_step: Next | Literal["keep", "tasks"] | None = "keep",
) -> Transition:
    from_ = frozenset({sources}) if isinstance(sources, State) else sources
    by = frozenset({who}) if isinstance(who, Actor) else who
    return Transition(action, from_, target, by, event, visibility, stops, starts, next_step)


_TABLE: Final = (
    _step(Action.SUBMIT, State.DRAFT, State.RECEIVED, Actor.APPLICANT, "submitted", starts=Clock.RESPONSE, next_step=Next.CLAIM),
    _step(Action.CLAIM, State.RECEIVED, None, Actor.CONCIERGE, "claimed", stops="own", starts=Clock.PRE_ACCEPTANCE, next_step=Next.CHECK),
    _step(Action.ASSIGN, OPEN, None, frozenset({Actor.CONCIERGE, Actor.SUPERVISOR}), "assigned"),
    _step(Action.TRANSFER, OPEN, None, Actor.OWNER, "transferred"),
    _step(Action.DISPUTE, IN_WORK, None, Actor.DEPARTMENT, "task_disputed", visibility="internal", next_step="tasks"),
    _step(
        Action.REQUEST_CORRECTION,
        State.RECEIVED,
        State.CORRECTING,
        frozenset({Actor.OWNER, Actor.SUPERVISOR}),
        "correction_requested",
        stops="own",
        starts=Clock.CORRECTION,
        next_step=Next.CORRECT,
    ),
    _step(
        Action.RESUBMIT,
        State.CORRECTING,
        State.RECEIVED,
        Actor.APPLICANT,
        "resubmitted",
        stops="own",
        starts=Clock.PRE_ACCEPTANCE,
        next_step=Next.CHECK,
    ),
    _step(Action.ACCEPT, State.RECEIVED, State.HANDLING, Actor.OWNER, "accepted", stops="own", starts=Clock.HANDLING, next_step="tasks"),
    _step(
        Action.REFUSE,
        frozenset({State.RECEIVED, State.CORRECTING}),
        State.REFUSED,
        Actor.OWNER,
        "refused",
        stops="all",
        next_step=None,
    ),
    _step(
        Action.START_SPECIAL,
        State.HANDLING,
        State.SPECIAL,
        Actor.OWNER,
        "special_started",
        stops="own",
        starts=Clock.SPECIAL,
        next_step=Next.END_SPECIAL,
    ),
    _step(
        Action.END_SPECIAL,
        State.SPECIAL,
        State.HANDLING,
        Actor.OWNER,
        "special_ended",
        stops="own",
        starts=Clock.HANDLING,
        next_step="tasks",
    ),
    _step(Action.EXTEND, State.HANDLING, None, Actor.OWNER, "extension_requested", visibility="internal"),
    _step(Action.APPROVE_EXTENSION, IN_WORK, None, Actor.SUPERVISOR, "extension_decided"),
    _step(Action.URGE, OPEN, None, Actor.APPLICANT, "urged"),
    _step(Action.SUPERVISE, OPEN, None, Actor.SUPERVISOR, "supervised", visibility="internal"),
    _step(Action.REPLY, OPEN, None, frozenset({Actor.OWNER, Actor.APPLICANT}), "replied"),
    _step(Action.FINISH, State.HANDLING, State.FINISHED, Actor.OWNER, "finished", stops="all", next_step=Next.RATE),
    _step(Action.RATE, frozenset({State.FINISHED, State.ARCHIVED}), None, Actor.APPLICANT, "rated", next_step=None),
    _step(
        Action.REOPEN,
        frozenset({State.FINISHED, State.ARCHIVED}),
        State.HANDLING,
        frozenset({Actor.APPLICANT, Actor.SUPERVISOR}),
        "reopened",
        starts=Clock.HANDLING,
        next_step="tasks",
    ),
    _step(Action.WITHDRAW, OPEN, State.WITHDRAWN, Actor.APPLICANT, "withdrawn", stops="all", next_step=None),
    _step(Action.DELEGATE, IN_WORK, None, Actor.OWNER, "task_created", next_step="tasks"),
    _step(Action.MARK_STAGED, OPEN, None, frozenset({Actor.OWNER, Actor.SUPERVISOR}), "staged"),
    _step(Action.ARCHIVE, State.FINISHED, State.ARCHIVED, Actor.SYSTEM, "archived", visibility="internal", next_step=None),
)

TRANSITIONS: Final[dict[Action, Transition]] = {step.action: step for step in _TABLE}
