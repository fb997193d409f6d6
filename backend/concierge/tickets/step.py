"""One step on one ticket: locked, judged by the table of transitions, and written with all that belongs to it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from backend.concierge.clocks.rules import deadline
from backend.concierge.errors import ActionNotPossible, NotYourAction
from backend.concierge.items.definition import ServiceItemDefinition
from backend.concierge.items.pinned import pinned_definition
from backend.concierge.policy import Actor, capacities
from backend.concierge.tasks.store import ENDED, TaskRow, tasks_of
from backend.concierge.tickets.detail_statement import DETAIL_LOCKED
from backend.concierge.tickets.events import Visibility, event_values
from backend.concierge.tickets.notices import tell
from backend.concierge.tickets.step_statement import CHANGED, NEW_CLOCK, NEW_EVENT, Stops, step_statement
from backend.concierge.tickets.store import NAMES, TicketRow, lock_record, lock_ticket, saved_row
from backend.concierge.tickets.timing import NewClock, charged_to, days_of, segment_values
from backend.concierge.tickets.transitions import IN_WORK, NEXT_ACTOR, TRANSITIONS, Action, Next, State, Transition
from backend.contracts.identity import Directory
from backend.contracts.messaging import NoticeTemplate
from backend.kernel import clock
from backend.kernel.audit import audit
from backend.kernel.calendar import WorkingCalendar
from backend.kernel.calendar_store import working_calendar
from backend.kernel.db import Tx
from backend.kernel.principal import Principal
from backend.kernel.resources import Resources


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks for a step, in which transaction, and on which version they based it (None: whichever)."""

    tx: Tx
    resources: Resources
    principal: Principal
    version: int | None = None

    @property
    def directory(self) -> Directory:
        """Return identity's port."""
        return self.resources.port(Directory)  # type: ignore[type-abstract]

    async def calendar(self) -> WorkingCalendar:
        """Return the office's calendar."""
        return await working_calendar(self.resources.database, self.tx)


def refuse_unless_allowed(transition: Transition, state: str, held: frozenset[Actor]) -> None:
    """Raise NotYourAction (403) or ActionNotPossible (409) unless the table allows the step."""
    if not held & transition.who:
        raise NotYourAction(extra={"action": transition.action, "who": sorted(transition.who)})
    if state not in transition.sources:
        raise not_possible(transition, state)


def not_possible(transition: Transition, state: str) -> ActionNotPossible:
    """Return the 409 that names the states in which the step exists."""
    allowed = [one.value for one in State if one in transition.sources]
    return ActionNotPossible(extra={"action": transition.action, "state": state, "allowed_in": allowed})


def held_by(principal: Principal, ticket: TicketRow, tasks: Iterable[TaskRow]) -> frozenset[Actor]:
    """Return the caller's capacities towards this ticket."""
    units = frozenset(task.unit_code for task in tasks)
    return capacities(principal, applicant_id=ticket.applicant_id, owner_id=ticket.owner_id, task_units=units)


def next_in_work(tasks: Iterable[TaskRow]) -> Next:
    """Return what a ticket in work waits for."""
    waited_for = {task.state for task in tasks if task.state not in ENDED}
    if "disputed" in waited_for:
        return Next.SETTLE_DISPUTE
    return Next.WAIT_TASKS if waited_for else Next.FINISH


@dataclass(slots=True)
class Step:
    """A step under way: what was found, and what is written at the end."""

    caller: Caller
    transition: Transition
    ticket: TicketRow
    definition: ServiceItemDefinition
    tasks: list[TaskRow]
    held: frozenset[Actor]
    seen: Any = None
    """The row of the detail statement as found, for a step that changes nothing but the ticket itself."""
    now: datetime = field(default_factory=clock.now)

    @property
    def tx(self) -> Tx:
        """Return the transaction."""
        return self.caller.tx

    @property
    def principal(self) -> Principal:
        """Return who acts."""
        return self.caller.principal

    async def conclude(
        self,
        data: dict[str, Any] | None = None,
        *,
        days: int | None = None,
        reason: str | None = None,
        next_step: Next | None = None,
        visibility: Visibility | None = None,
        audit_data: dict[str, Any] | None = None,
        **changes: Any,
    ) -> "Concluded":
        """Move clocks, write the ticket, its event and the audit entry.

        `days` overrides what the item allots to the clock that starts; `next_step` what the table says.
        """
        clock_values = await self._new_clock(days, reason or self.transition.action.value, changes)
        if self.transition.target is not None:
            changes["state"] = self.transition.target.value
        changes |= self._awaited(next_step)
        event = event_values(self.ticket.id, self.transition.event, self.principal, visibility or self.transition.visibility, data or {})
        statement = step_statement(tuple(sorted(changes)), self._stops(), begins=bool(clock_values))
        await self.tx.run_last(
            statement,
            ticket_id=self.ticket.id,
            now=self.now,
            **clock_values,
            **{f"{NEW_EVENT}{name}": value for name, value in event.items()},
            **{f"{CHANGED}{name}": value for name, value in changes.items()},
        )
        saved = saved_row(self.tx, self.ticket, changes, self.now)
        vault = self.caller.resources.vault
        change = {"from": self.ticket.state, "to": saved.state, **(audit_data or {})}
        audit(self.tx, vault, self.principal, f"ticket.{self.transition.action}", "ticket", saved.id, **change)
        return Concluded(self, saved, event["id"])

    def _stops(self) -> Stops:
        stops = self.transition.stops
        return None if stops is None else "all" if stops == "all" else "own"

    async def _new_clock(self, days: int | None, reason: str, changes: dict[str, Any]) -> dict[str, Any]:
        """Return the columns of the clock that begins, if one does, and put its deadline among `changes`."""
        kind = self.transition.starts
        if kind is None:
            return {}
        allotted = days_of(self.definition, kind) if days is None else days
        new = NewClock(kind, charged_to(kind), allotted, reason, self.principal.account_id)
        ends = deadline(await self.caller.calendar(), self.now, allotted)
        changes |= {"due_at": ends.due_at, "amber_at": ends.amber_at}
        return {f"{NEW_CLOCK}{name}": value for name, value in segment_values(self.ticket.id, new, self.now, ends).items()}

    def _awaited(self, override: Next | None) -> dict[str, Any]:
        step = override or self.transition.next_step
        if step == "keep":
            return {}
        if step == "tasks":
            state = self.transition.target or self.ticket.state
            step = next_in_work(self.tasks) if state == State.HANDLING else Next.END_SPECIAL
        return (
            {"next_action": step, "next_actor": NEXT_ACTOR[step]} if isinstance(step, Next) else {"next_action": None, "next_actor": None}
        )


@dataclass(frozen=True, slots=True)
class Concluded:
    """A step that was written; people can now be told."""

    step: Step
    ticket: TicketRow
    event_id: UUID

    def tell(self, people: Iterable[UUID | None], template: NoticeTemplate, *, urgent: bool = False, **params: str | int) -> None:
        """Tell people of it, except who did it."""
        others = [one for one in people if one is not None and one != self.step.principal.account_id]
        for person in dict.fromkeys(others):
            tell(self.step.tx, self.event_id, self.ticket, self.step.definition, template, person, params, urgent=urgent)


async def begin(caller: Caller, ticket_id: UUID, action: Action) -> Step:
    """Lock the ticket and return the step; raises NotFound, NotYourAction, ActionNotPossible or StaleVersion."""
    return await _judged(caller, await lock_ticket(caller.tx, ticket_id, caller.principal, version=caller.version), action)


async def begin_alone(caller: Caller, ticket_id: UUID, action: Action) -> Step:
    """Begin a step that changes nothing but the ticket itself, so that its answer needs no second look."""
    record = await lock_record(caller.tx, DETAIL_LOCKED, ticket_id, caller.principal, caller.version)
    step = await _judged(caller, TicketRow(*(record[name] for name in NAMES)), action)
    step.seen = record if record["seen_version"] == record["version"] else None
    return step


async def _judged(caller: Caller, ticket: TicketRow, action: Action) -> Step:
    transition = TRANSITIONS[action]
    tasks = await tasks_of(caller.tx, ticket.id) if ticket.state in IN_WORK or action is Action.REOPEN else []
    held = held_by(caller.principal, ticket, tasks)
    refuse_unless_allowed(transition, ticket.state, held)
    definition = await pinned_definition(caller.tx, ticket.item_version_id)
    return Step(caller, transition, ticket, definition, tasks, held)
