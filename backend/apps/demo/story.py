"""One invented ticket and the people around it; what they do goes through the services' own functions."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from random import Random
from typing import Any
from uuid import UUID

from backend.apps.demo.crew import Crew
from backend.apps.demo.hours import OfficeHours
from backend.apps.demo.papers import Papers
from backend.concierge.items.definition import Material, ServiceItemDefinition
from backend.concierge.materials import service as materials
from backend.concierge.materials.incoming import Incoming
from backend.concierge.materials.preparing import Prepared, StoredMaterialFile
from backend.concierge.tasks import service as tasks
from backend.concierge.tasks.store import TaskRow, tasks_of
from backend.concierge.tasks.transitions import TaskAction
from backend.concierge.tickets.actions import STEPS
from backend.concierge.tickets.step import Caller
from backend.concierge.tickets.store import TicketRow, find_ticket
from backend.concierge.tickets.transitions import Action
from backend.kernel.db import Tx
from backend.kernel.idempotency import Idempotency
from backend.kernel.principal import SYSTEM, Principal
from backend.kernel.resources import Resources


@dataclass(frozen=True, slots=True)
class Desk:
    """What every story works with; all of them live in one transaction."""

    resources: Resources
    tx: Tx
    hours: OfficeHours
    crew: Crew
    papers: Papers

    def caller(self, who: Principal) -> Caller:
        """Return `who` as the services take it."""
        return Caller(self.tx, self.resources, who)


@dataclass(frozen=True, slots=True)
class Pause:
    """How long before a beat: office hours, which longer items stretch, office days, or hours awake."""

    kind: str
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Beat:
    """Something that happens after a pause; it happens again as long as it answers True."""

    pause: Pause
    do: Callable[..., Awaitable[bool | None]]
    with_: dict[str, Any] = field(default_factory=dict[str, Any])


@dataclass(slots=True)
class Story:
    """A ticket from its draft on."""

    desk: Desk
    rng: Random
    definition: ServiceItemDefinition
    applicant: Principal
    owner: Principal
    beats: tuple[Beat, ...]
    position: int = 0
    form: dict[str, Any] = field(default_factory=dict[str, Any])
    promised: list[str] = field(default_factory=list[str])
    noticed: set[str] = field(default_factory=set[str])
    # Papers and fields that the open notice names.
    to_correct: tuple[list[str], list[str]] = field(default_factory=lambda: ([], []))
    grade: int = 0
    finished_at: datetime | None = None
    _id: UUID | None = None

    @property
    def tx(self) -> Tx:
        """Return the transaction."""
        return self.desk.tx

    @property
    def id(self) -> UUID:
        """Return the ticket."""
        assert self._id is not None
        return self._id

    @property
    def begun(self) -> bool:
        """Tell whether the ticket exists yet."""
        return self._id is not None

    def began(self, ticket_id: UUID) -> None:
        """Remember the ticket once it exists."""
        self._id = ticket_id

    def chance(self, share: float) -> bool:
        """Toss."""
        return self.rng.random() < share

    def other_concierge(self) -> Principal:
        """Return a concierge who does not have this ticket."""
        return self.rng.choice([one for one in self.desk.crew.concierges if one.id != self.owner.id])

    def supervisor(self) -> Principal:
        """Return somebody who supervises."""
        return self.rng.choice(self.desk.crew.supervisors)

    async def act(self, who: Principal, action: Action, **fields: Any) -> None:
        """Take a step on the ticket."""
        body, handle = STEPS[action]
        await handle(self.desk.caller(who), self.id, body(**fields))

    async def work(self, who: Principal, task: TaskRow, action: TaskAction, **fields: Any) -> None:
        """Take a step on one of its tasks."""
        body, handle = tasks.STEPS[action]
        await handle(self.desk.caller(who), task.id, body(**fields))

    async def row(self) -> TicketRow:
        """Return the ticket as it stands."""
        return await find_ticket(self.tx, self.id, SYSTEM if self.position else self.applicant)

    async def tasks(self) -> list[TaskRow]:
        """Return its tasks."""
        return await tasks_of(self.tx, self.id)

    def worker(self, task: TaskRow) -> Principal | None:
        """Return who works a task: the same person all along."""
        if task.unit_code == self.owner.unit_code:
            return self.owner
        if task.handler_id is not None:
            return self.desk.crew.everybody[task.handler_id]
        return self.desk.crew.somebody_in(self.rng, task.unit_code)

    async def hand_over_paper(self, material: Material, *, own: bool = False) -> None:
        """Let the applicant upload a paper, ready-made: the drawing was taken in once for all tickets."""
        papers = self.desk.papers
        file: StoredMaterialFile = await papers.own(material) if own else papers.of(material)
        incoming = Incoming(material.code, as_pdf=False, uploads=[], files=[], idempotency=Idempotency(str(self.applicant.id), None, b""))
        await materials.add(self.tx, self.desk.resources.vault, self.applicant, self.id, Prepared(incoming, [file]))
