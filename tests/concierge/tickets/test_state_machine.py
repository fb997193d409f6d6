"""The real service against the table of transitions: thousands of steps by everybody, in any order.

The model is the table itself: it knows of each ticket only the state, the owner and whether it waits to
be claimed. Every step must end as the table says, or with an obstacle that belongs to that step.
"""

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, ClassVar
from uuid import UUID

import asyncpg
from hypothesis import HealthCheck, Phase
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, precondition, rule, run_state_machine_as_test

from backend.apps.all import bind
from backend.concierge.policy import Actor
from backend.concierge.tasks.service import STEPS as TASK_STEPS
from backend.concierge.tasks.transitions import TASK_TRANSITIONS, TaskAction
from backend.concierge.tickets.actions import STEPS
from backend.concierge.tickets.jobs import archive_one
from backend.concierge.tickets.schemas import NewTicket
from backend.concierge.tickets.step import Caller
from backend.concierge.tickets.submit_ticket import create_ticket
from backend.concierge.tickets.transitions import CLOSED, TRANSITIONS, Action, Clock, State
from backend.kernel import clock
from backend.kernel.db import prepare_connection
from backend.kernel.errors import Problem
from backend.kernel.live import LiveHub
from backend.kernel.principal import SYSTEM, Principal
from tests.concierge.factories import MONDAY, Desk, problem_form
from tests.conftest import SavepointDatabase

EXAMPLES, STEPS_EACH = 60, 70
MOST = 2
# What may stand in the way of a step that the table allows, beyond the table.
OBSTACLES: dict[Action, set[str]] = {
    Action.CLAIM: {"ticket-taken", "action-not-possible"},
    Action.DISPUTE: {"task-action-not-possible", "not-your-action", "invalid-input"},
    Action.REQUEST_CORRECTION: {"notice-already-given", "action-not-possible"},
    Action.REFUSE: {"correction-not-overdue"},
    Action.EXTEND: {"extension-pending"},
    Action.APPROVE_EXTENSION: {"no-extension-pending", "second-person-needed"},
    Action.URGE: {"too-many-requests"},
    Action.FINISH: {"tasks-open", "reply-owed"},
    Action.REOPEN: {"reopen-too-late", "action-not-possible"},
    Action.DELEGATE: {"task-exists"},
}
CLOCK_OF: dict[str, set[str]] = {
    State.RECEIVED: {Clock.RESPONSE, Clock.PRE_ACCEPTANCE},
    State.CORRECTING: {Clock.CORRECTION},
    State.HANDLING: {Clock.HANDLING},
    State.SPECIAL: {Clock.SPECIAL},
}
STANDING = """
SELECT id, state, owner_id,
  ARRAY(SELECT kind FROM concierge.clock_segment WHERE ticket_id = ticket.id AND ended_at IS NULL AND task_id IS NULL) AS clocks,
  ARRAY(SELECT task_id FROM concierge.clock_segment WHERE ticket_id = ticket.id AND ended_at IS NULL AND task_id IS NOT NULL
        ORDER BY task_id) AS task_clocks,
  ARRAY(SELECT task.id FROM concierge.department_task task WHERE ticket_id = ticket.id AND task.state IN ('pending', 'working', 'disputed')
        ORDER BY task.id) AS tasks
FROM concierge.ticket
"""
PEOPLE = ("investor", "stranger", "li", "gu", "sun", "second", "market")
SERVED = sorted(set(STEPS) - {Action.SUBMIT})


@dataclass
class Modelled:
    """What the model knows of a ticket."""

    id: UUID
    state: str = State.RECEIVED
    owner: UUID | None = None
    units: frozenset[str] = frozenset()
    correction: int = 0


class World:
    """One database for all examples; each begins with what the last one left rolled back."""

    def __init__(self, dsn: str, configured: Any) -> None:
        self.runner = asyncio.Runner()
        self.connection: Any = self.run(self._connect(dsn))
        self.resources = bind(configured, SavepointDatabase(self.connection), LiveHub(dsn))  # type: ignore[arg-type]
        self.run(Desk(self.resources, None).open("problem-report"))

    async def _connect(self, dsn: str) -> Any:
        connection = await asyncpg.connect(dsn, server_settings={"timezone": "UTC"})
        await prepare_connection(connection)
        return connection

    def run(self, what: Coroutine[Any, Any, Any]) -> Any:
        return self.runner.run(what)

    def close(self) -> None:
        self.run(self.connection.close())
        self.runner.close()


class Tickets(RuleBasedStateMachine):
    """Everybody at once, in any order."""

    world: ClassVar[World]
    steps: ClassVar[int] = 0
    attempts: ClassVar[int] = 0
    done: ClassVar[set[str]] = set()
    made = Bundle("made")

    def __init__(self) -> None:
        super().__init__()
        self.now = MONDAY
        self.tickets: list[Modelled] = []
        self.transaction = self.world.connection.transaction()
        self.world.run(self.transaction.start())
        self.desk = Desk(self.world.resources, None)

    def teardown(self) -> None:
        self.world.run(self.transaction.rollback())

    def run(self, what: Coroutine[Any, Any, Any]) -> Any:
        async def timed() -> Any:
            with clock.at(self.now):
                return await what

        return self.world.run(timed())

    async def _attempt(self, who: Principal, handle: Any, ident: UUID, *body: Any) -> str | None:
        Tickets.attempts += 1
        try:
            async with self.world.resources.database.transaction() as tx:
                await handle(Caller(tx, self.world.resources, who), ident, *body)
        except Problem as problem:
            return problem.slug
        Tickets.done.add(handle.__name__)
        return None

    @precondition(lambda self: len(self.tickets) < MOST)
    @rule(target=made, seed=st.integers(1, 50))
    def another_ticket(self, seed: int) -> Modelled:
        return self.submit(seed)

    def submit(self, seed: int) -> Modelled:
        async def make() -> UUID:
            async with self.world.resources.database.transaction() as tx:
                body = NewTicket(service_item="problem-report", form=problem_form(seed), submit=True)
                return await create_ticket(Caller(tx, self.world.resources, self.desk.investor), body)

        ticket = Modelled(self.run(make()))
        self.tickets.append(ticket)
        return ticket

    @initialize(target=made, seed=st.integers(1, 50), far=st.integers(0, 4))
    def a_ticket_on_its_way(self, seed: int, far: int) -> Modelled:
        """Examples begin at different places, or the last states would seldom be reached."""
        ticket = self.submit(seed)
        way = [Action.CLAIM, Action.ACCEPT, None, Action.FINISH]
        for action in way[:far]:
            if action is None:
                self.the_departments_are_done(ticket)
            else:
                self._try(ticket, self.desk.li, action)
        return ticket

    @rule(hours=st.sampled_from([1, 9, 25, 100]))
    def time_passes(self, hours: int) -> None:
        self.now += timedelta(hours=hours)

    def _held(self, who: Principal, ticket: Modelled) -> set[Actor]:
        if who.id == self.desk.investor.id:
            return {Actor.APPLICANT}
        held: set[Actor] = set()
        if who.id in (self.desk.li.id, self.desk.gu.id):
            held.add(Actor.CONCIERGE)
            if ticket.owner == who.id:
                held.add(Actor.OWNER)
            if "concierge" in ticket.units:
                held.add(Actor.DEPARTMENT)
        if who.id in (self.desk.sun.id, self.desk.second.id):
            held |= {Actor.SUPERVISOR, Actor.CASE_WORKER}
        if who.id == self.desk.market.id and "market" in ticket.units:
            held.add(Actor.DEPARTMENT)
        return held

    def _body(self, action: Action, ticket: Modelled) -> dict[str, Any]:
        other = self.desk.gu.id if ticket.owner == self.desk.li.id else self.desk.li.id
        ticket.correction += action in (Action.RESUBMIT, Action.REQUEST_CORRECTION)
        bodies: dict[Action, dict[str, Any]] = {
            Action.ASSIGN: {"person_id": other},
            Action.TRANSFER: {"person_id": other, "reason": "x"},
            Action.DISPUTE: {"task_id": self._task(ticket), "reason": "x"},
            Action.REQUEST_CORRECTION: {"defects": [{"field_path": "wish", "reason": "说清楚"}]},
            Action.RESUBMIT: {"form": {"wish": f"请尽快接通第 {ticket.correction} 条线"}},
            Action.REFUSE: {"reason": "x"},
            Action.START_SPECIAL: {"reason": "x", "days": 2},
            Action.EXTEND: {"reason": "x", "days": 2},
            Action.APPROVE_EXTENSION: {"approved": True},
            Action.SUPERVISE: {"text": "x"},
            Action.REPLY: {"text": "x"},
            Action.FINISH: {"result": "solved", "note": "x"},
            Action.RATE: {"grade": 5},
            Action.REOPEN: {"reason": "x"},
            Action.DELEGATE: {"code": "market"},
            Action.MARK_STAGED: {"staged": True},
        }
        return bodies.get(action, {})

    def _task(self, ticket: Modelled) -> UUID:
        query = "SELECT id FROM concierge.department_task WHERE ticket_id = $1 ORDER BY created_at DESC LIMIT 1"
        return self.run(self.world.connection.fetchval(query, ticket.id)) or ticket.id

    @rule(ticket=made, name=st.sampled_from(PEOPLE), action=st.sampled_from(SERVED))
    def anybody_tries_anything(self, ticket: Modelled, name: str, action: Action) -> None:
        self._try(ticket, getattr(self.desk, name), action)

    @rule(ticket=made, data=st.data())
    def somebody_does_what_is_theirs(self, ticket: Modelled, data: st.DataObject) -> None:
        """An allowed step, so that tickets come far."""
        self._choose(ticket, data, [one for one in SERVED if one not in (Action.WITHDRAW, Action.REFUSE)])

    @rule(ticket=made, data=st.data())
    def it_goes_on(self, ticket: Modelled, data: st.DataObject) -> None:
        """An allowed step that leads to another state, or to somebody's desk."""
        leading = [one for one in SERVED if TRANSITIONS[one].target is not None and one is not Action.WITHDRAW]
        self._choose(ticket, data, [*leading, Action.CLAIM] if ticket.owner is None else leading)

    def _choose(self, ticket: Modelled, data: st.DataObject, actions: list[Action]) -> None:
        people = [getattr(self.desk, name) for name in PEOPLE]
        possible = [
            (who, action)
            for action in actions
            for who in people
            if ticket.state in TRANSITIONS[action].sources and TRANSITIONS[action].who & self._held(who, ticket)
        ]
        if possible:
            who, action = data.draw(st.sampled_from(possible))
            self._try(ticket, who, action)

    def _try(self, ticket: Modelled, who: Principal, action: Action) -> None:
        transition = TRANSITIONS[action]
        model, handle = STEPS[action]
        held = self._held(who, ticket)
        slug = self.run(self._attempt(who, handle, ticket.id, model.model_validate(self._body(action, ticket))))
        readable = bool(held) or who.id not in (self.desk.stranger.id, self.desk.market.id)
        if not readable:
            assert slug == "not-found", (action, slug)
        elif not held & transition.who:
            assert slug == "not-your-action", (action, ticket.state, slug)
        elif ticket.state not in transition.sources:
            assert slug == "action-not-possible", (action, ticket.state, slug)
        elif slug is not None:
            assert slug in OBSTACLES.get(action, set()), (action, ticket.state, slug)
        else:
            self._done(ticket, who, action)

    def _done(self, ticket: Modelled, who: Principal, action: Action) -> None:
        if TRANSITIONS[action].target is not None:
            ticket.state = TRANSITIONS[action].target
        if action is Action.CLAIM:
            ticket.owner = who.id
        if action in (Action.ASSIGN, Action.TRANSFER):
            ticket.owner = self.desk.gu.id if ticket.owner == self.desk.li.id else self.desk.li.id
        if action is Action.ACCEPT:
            ticket.units |= {"concierge"}
        if action is Action.DELEGATE:
            ticket.units |= {"market"}

    @rule(ticket=made, name=st.sampled_from(PEOPLE), action=st.sampled_from(sorted(TASK_STEPS)))
    def somebody_tries_a_task(self, ticket: Modelled, name: str, action: TaskAction) -> None:
        self._work(ticket, name, action)

    @rule(ticket=made, data=st.data())
    def somebody_works_their_task(self, ticket: Modelled, data: st.DataObject) -> None:
        state = self._task_state(ticket)
        possible = [
            (name, action)
            for action in sorted(TASK_STEPS)
            for name in PEOPLE
            if state in TASK_TRANSITIONS[action].sources and TASK_TRANSITIONS[action].who & self._held(getattr(self.desk, name), ticket)
        ]
        if possible:
            self._work(ticket, *data.draw(st.sampled_from(possible)))

    @rule(ticket=made)
    def the_departments_are_done(self, ticket: Modelled) -> None:
        """Li finishes what is hers, so that tickets come to their end."""
        while ticket.state in (State.HANDLING, State.SPECIAL) and self._task_state(ticket) in ("pending", "working"):
            if self._work(ticket, "li", TaskAction.FINISH) is not None:
                break

    def _task_state(self, ticket: Modelled) -> str | None:
        return self.run(self.world.connection.fetchval("SELECT state FROM concierge.department_task WHERE id = $1", self._task(ticket)))

    def _work(self, ticket: Modelled, name: str, action: TaskAction) -> str | None:
        task = self._task(ticket)
        if task == ticket.id:
            return None
        bodies: dict[TaskAction, dict[str, Any]] = {
            TaskAction.FINISH: {"note": "x"},
            TaskAction.RETURN: {"note": "x"},
            TaskAction.EXTEND: {"reason": "x", "days": 1},
            TaskAction.TRANSFER: {"unit_code": "tax", "reason": "x"},
        }
        model, handle = TASK_STEPS[action]
        body = model.model_validate(bodies.get(action, {"reason": "x"} if action in ("dispute", "cancel") else {}))
        slug = self.run(self._attempt(getattr(self.desk, name), handle, task, body))
        allowed = {"not-found", "not-your-action", "task-action-not-possible", "extension-pending", "invalid-input"}
        assert slug is None or slug in allowed, (action, slug)
        if slug is None and action is TaskAction.TRANSFER:
            units = self.run(
                self.world.connection.fetch("SELECT DISTINCT unit_code FROM concierge.department_task WHERE ticket_id = $1", ticket.id)
            )
            ticket.units = frozenset(row["unit_code"] for row in units)
        if slug is None:
            assert ticket.state in (State.HANDLING, State.SPECIAL)
            assert name != "stranger"
            assert self._held(getattr(self.desk, name), ticket) & TASK_TRANSITIONS[action].who or action is TaskAction.TRANSFER
        return slug

    @rule(ticket=made)
    def it_is_archived(self, ticket: Modelled) -> None:
        slug = self.run(self._attempt(SYSTEM, archive_one, ticket.id))
        if ticket.state == State.FINISHED:
            assert slug is None
            ticket.state = State.ARCHIVED
        else:
            assert slug == "action-not-possible"

    @invariant()
    def all_is_as_the_model_says(self) -> None:
        """State and owner as modelled, one clock of the right kind while open, and a clock for each running task."""
        Tickets.steps += 1
        rows = self.run(self.world.connection.fetch(STANDING))
        assert {row["id"]: (row["state"], row["owner_id"]) for row in rows} == {one.id: (one.state, one.owner) for one in self.tickets}
        for row in rows:
            assert len(row["clocks"]) == (0 if row["state"] in CLOSED else 1), (row["state"], row["clocks"])
            assert set(row["clocks"]) <= CLOCK_OF.get(row["state"], set()), (row["state"], row["clocks"])
            assert row["tasks"] == row["task_clocks"]


def test_the_service_and_the_table_agree(fresh_dsn: str, settings: Any) -> None:
    Tickets.world = World(fresh_dsn, settings)
    try:
        run_state_machine_as_test(
            Tickets,
            settings=configured(),
        )
    finally:
        Tickets.world.close()
    assert Tickets.steps >= 2000
    assert Tickets.attempts >= 1000
    # Enough of the table was walked for the agreement to mean something.
    assert len(Tickets.done) >= 18, Tickets.done


def configured() -> Any:
    return hypothesis_settings(
        max_examples=EXAMPLES,
        stateful_step_count=STEPS_EACH,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )
