"""The promoters' office: one transaction, the people in it, and a diary of what happens when."""

from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from heapq import heappop, heappush
from itertools import count
from random import Random
from typing import Any, Final

from backend.apps.demo.crew import Crew
from backend.apps.demo.promotion.firms import Firms
from backend.contracts.crm import Enterprises
from backend.contracts.library import Projects
from backend.contracts.messaging import NOTICE_JOB
from backend.crm.activities import encounter_repository, repository
from backend.crm.activities.service import Caller as ActivityCaller
from backend.crm.enterprises import repository as enterprises
from backend.crm.enterprises.service import Caller as EnterpriseCaller
from backend.crm.provider import EnterprisesProvider
from backend.kernel import clock
from backend.kernel.calendar import OFFICE_ZONE
from backend.kernel.db import Reader, Statement, Tx
from backend.kernel.principal import Principal
from backend.kernel.resources import Resources
from backend.library.agreements import service as agreements
from backend.library.caller import Caller as ProjectCaller
from backend.library.claims import service as claims
from backend.library.documents.incoming import StoredDocument
from backend.library.progress import service as progress
from backend.library.projects import events
from backend.library.provider import ProjectsProvider

# Nobody reads what these write before `write_kept`, which whoever does calls first.
_WRITE_ONLY: Final = (
    events.ADD,
    encounter_repository.NOTE,
    repository.NOTE,
    agreements.ADD_ENTRY,
    progress.ADD,
    claims.RENEW,
    enterprises.REFRESH_MET,
)
Act = Callable[[], Awaitable[Any]]
_OPENS: Final = 10
_HOURS: Final = 9
# Everybody whose unit has nobody of its own is looked after by the head of promotion.
_HEAD: Final = "gu.yuanhang"
_BY_UNIT: Final = {"bj": "yan.haitao", "sh": "hua.yuqing", "etdz": "wei.xiaolong", "t83": "tao.chunsheng"}
_LEADER: Final = "jin.weidong"


class History(Tx):
    """A transaction that writes what nothing reads before the end, the stories' events among it, in one go at the end."""

    def __init__(self, tx: Tx) -> None:
        """Continue a transaction."""
        super().__init__(tx.connection)
        self.outbox = tx.outbox
        self._later: dict[int, tuple[Statement, list[dict[str, Any]]]] = {id(one): (one, []) for one in _WRITE_ONLY}

    async def run(self, statement: Statement, **params: Any) -> int:
        """Execute, or keep for the end."""
        kept = self._later.get(id(statement))
        if kept is None:
            return await super().run(statement, **params)
        kept[1].append(params)
        return 1

    async def write_kept(self) -> None:
        """Execute what was kept."""
        for statement, rows in self._later.values():
            await self.many(statement, rows)
            rows.clear()


class OneTransaction:
    """A database whose readers see what a transaction has written and not yet committed."""

    def __init__(self, tx: Tx) -> None:
        """Take the transaction."""
        self._tx = tx

    @asynccontextmanager
    async def reader(self) -> AsyncGenerator[Reader]:
        """Read within it."""
        yield self._tx

    snapshot = reader

    @asynccontextmanager
    async def transaction(self) -> AsyncGenerator[Tx]:
        """Write within it."""
        yield self._tx

    async def notify(self, notices: list[tuple[str, str]]) -> None:
        """Tell nobody: this is history."""

    async def close(self) -> None:
        """Leave it to whoever opened it."""


@dataclass(slots=True)
class Office:
    """Who works here, with what, and what is still to happen."""

    tx: History
    resources: Resources
    crew: Crew
    now: datetime
    papers: dict[str, StoredDocument]
    rng: Random
    firms: Firms
    # Activities and projects that later chapters come back to, by a key of the story.
    known: dict[str, Any] = field(default_factory=dict[str, Any])
    _turns: list[tuple[datetime, int, Act]] = field(default_factory=list[tuple[datetime, int, Act]])
    _order: Any = field(default_factory=count)

    @property
    def today(self) -> date:
        """Return the office's day."""
        return self.now.astimezone(OFFICE_ZONE).date()

    @property
    def head(self) -> Principal:
        """Return who heads the promoters."""
        return self.crew.by_username[_HEAD]

    @property
    def leader(self) -> Principal:
        """Return the city's leader."""
        return self.crew.by_username[_LEADER]

    def of(self, unit: str) -> Principal:
        """Return who keeps a unit's records."""
        return self.crew.by_username[_BY_UNIT.get(unit, _HEAD)]

    def on(self, day: date) -> datetime:
        """Return a moment in that day's office hours."""
        return datetime.combine(day, time(_OPENS), OFFICE_ZONE) + timedelta(minutes=self.rng.randrange(_HOURS * 60))

    def plan(self, day: date, act: Act) -> None:
        """Let something happen on a day; what would lie ahead of today does not happen."""
        self.plan_at(self.on(day), act)

    def plan_at(self, moment: datetime, act: Act) -> None:
        """Let something happen at a moment."""
        if moment <= self.now:
            heappush(self._turns, (moment, next(self._order), act))

    async def run(self) -> int:
        """Let everything happen in the order of time; answers how much did."""
        happened = 0
        while self._turns:
            moment, _, act = heappop(self._turns)
            with clock.at(moment):
                await act()
            happened += 1
        await self.tx.write_kept()
        # Years gone by must not leave the house today.
        box = self.tx.outbox
        box.jobs[:] = [job for job in box.jobs if job[1] != NOTICE_JOB]
        box.notices.clear()
        return happened

    def activities(self, who: Principal) -> ActivityCaller:
        """Return `who` as the activities take it."""
        return ActivityCaller(self.tx, self.resources, who)

    def enterprises(self, who: Principal) -> EnterpriseCaller:
        """Return `who` as the enterprises take it."""
        return EnterpriseCaller(self.tx, self.resources, who)

    def projects(self, who: Principal) -> ProjectCaller:
        """Return `who` as the library takes it."""
        return ProjectCaller(self.tx, self.resources, who)


def open_office(tx: Tx, resources: Resources, crew: Crew, now: datetime, papers: dict[str, StoredDocument], seed: str) -> Office:
    """Return the office in a transaction: its services see each other's unfinished work."""
    history = History(tx)
    within = OneTransaction(history)
    ports = {**resources.ports, Enterprises: EnterprisesProvider(within), Projects: ProjectsProvider(within)}
    rng = Random(f"{seed}/promotion")
    return Office(history, replace(resources, database=within, ports=ports), crew, now, papers, rng, Firms(rng))
