"""A served office with one browser session per role, for calls from another thread."""

import asyncio
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
import uvicorn

from backend.apps.all import bind, create_root
from backend.apps.calendar_seed import fill_calendar
from backend.concierge.tickets.claim_ticket import claim
from backend.concierge.tickets.schemas import Claim, NewTicket
from backend.concierge.tickets.step import Caller
from backend.concierge.tickets.submit_ticket import create_ticket
from backend.identity.demo import seed_units_and_accounts
from backend.identity.sessions.service import open_session
from backend.kernel.db import PooledDatabase
from backend.kernel.live import LiveHub
from backend.kernel.principal import Principal
from tests.concierge.factories import problem_form, publish_items
from tests.fuzz.furnishing import Furnisher

STAFF = {
    "concierge": "li.min",
    "manager": "sun.yaqin",
    "handler": "zhou.jianping",
    "supervisor": "cao.zhengping",
    "promoter": "yan.haitao",
    "head": "gu.yuanhang",
    "reporter": "wei.xiaolong",
    "leader": "jin.weidong",
    "sysadmin": "jiang.ximin",
    "secadmin": "qi.anran",
    "auditor": "xie.shenzhi",
}
INVESTOR = "chen.qihang@example.com"
SECONDS = 60


@dataclass(slots=True)
class Served:
    """Where the office listens, the session token of each role, and ids that exist, by parameter name."""

    url: str = ""
    tokens: dict[str, str] = field(default_factory=dict[str, str])
    known: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    ready: threading.Event = field(default_factory=threading.Event)
    error: BaseException | None = None
    stop: Any = None


async def _furnish(served: Served, resources: Any, root: Any) -> None:
    database, vault = resources.database, resources.vault
    await fill_calendar(database)
    async with database.transaction() as tx:
        people = await seed_units_and_accounts(tx, vault)
        await publish_items(tx)
    me = people.investors[INVESTOR]
    await _open_sessions(served, database, people, me)
    tickets: list[str] = []
    investor = Principal("investor", me, "陈启航", permissions=frozenset({"concierge.tickets.apply"}))
    clerk = Principal("staff", people.staff["li.min"], "李敏", unit_code="concierge", permissions=frozenset({"concierge.tickets.handle"}))
    for seed in range(1, 5):
        form = problem_form(seed)
        async with database.transaction() as tx:
            body = NewTicket(service_item="problem-report", form=form, submit=seed > 1)
            ticket = await create_ticket(Caller(tx, resources, investor), body)
        tickets.append(str(ticket))
        if seed > 2:
            async with database.transaction() as tx:
                await claim(Caller(tx, resources, clerk), ticket, Claim())
    async with database.reader() as reader:
        problems = [str(row["id"]) for row in await reader.connection.fetch("SELECT id FROM concierge.problem")]
    served.known = {
        "ticket_id": tickets,
        "account_id": [str(one) for one in people.staff.values()],
        "problem_id": problems,
        "code": ["problem-report", "company-registration", "market", "concierge"],
        "key": ["submitted", "response_rate"],
        **await Furnisher(root, served.tokens).fill(),
    }


async def _open_sessions(served: Served, database: Any, people: Any, investor: Any) -> None:
    async with database.transaction() as tx:
        for role, username in STAFF.items():
            served.tokens[role] = (await open_session(tx, people.staff[username], "staff", "password")).token
        served.tokens["investor"] = (await open_session(tx, investor, "investor", "code")).token


async def _run(served: Served, settings: Any, dsn: str) -> None:
    database = await PooledDatabase(dsn, size=4).open()
    try:
        resources = bind(settings, database, LiveHub(dsn))
        root = create_root(resources)
        await _furnish(served, resources, root)
        with socket.create_server(("127.0.0.1", 0)) as listening:
            served.url = f"http://127.0.0.1:{listening.getsockname()[1]}"
            server = uvicorn.Server(uvicorn.Config(root, log_config=None, access_log=False, lifespan="off"))
            served.stop = lambda: setattr(server, "should_exit", True)
            served.ready.set()
            await server.serve(sockets=[listening])
        await resources.authenticator.settle()
    finally:
        await database.close()


@pytest.fixture
def served(settings: Any, fresh_dsn: str) -> Iterator[Served]:
    office = Served()

    def run() -> None:
        try:
            asyncio.run(_run(office, settings, fresh_dsn))
        except BaseException as error:  # noqa: BLE001 - told to the test, which would wait for ever
            office.error = error
            office.ready.set()

    thread = threading.Thread(target=run)
    thread.start()
    assert office.ready.wait(SECONDS)
    assert office.error is None, office.error
    yield office
    office.stop()
    thread.join(SECONDS)
    assert office.error is None, office.error
