"""Live streams over real HTTP: told after a commit elsewhere, ended with the server, closed to who lost their session."""

import asyncio
import socket
import time
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
import uvicorn

from backend.apps.all import bind, create_root
from backend.apps.announce import AnnouncingServer
from backend.concierge.tickets.schemas import NewTicket
from backend.concierge.tickets.step import Caller
from backend.concierge.tickets.submit_ticket import create_ticket
from backend.kernel import sse
from backend.kernel.db import PooledDatabase
from backend.kernel.http import PLAIN_COOKIE
from backend.kernel.live import LiveHub
from tests.concierge.factories import Desk, problem_form

PATH = "/api/concierge/tickets/stream"
SOON = 10.0


class Served:
    """The whole application behind a real socket, with a real hub."""

    def __init__(self, resources: Any, desk: Desk, port: int) -> None:
        self.resources = resources
        self.desk = desk
        self._url = f"http://127.0.0.1:{port}"
        config = uvicorn.Config(create_root(resources), port=port, log_config=None, access_log=False, lifespan="off")
        self.server = AnnouncingServer(config, resources.live, resources.settings)
        self.running: asyncio.Task[None] = asyncio.create_task(self.server.serve())

    def browser(self, person: Any) -> httpx.AsyncClient:
        http = httpx.AsyncClient(base_url=self._url, timeout=SOON, trust_env=False)
        http.cookies.set(PLAIN_COOKIE, str(person.id))
        return http

    async def stop(self) -> float:
        """Stop as Ctrl-C does; answers how long it took."""
        began = time.monotonic()
        self.server.should_exit = True
        await asyncio.wait_for(self.running, SOON)
        return time.monotonic() - began


@pytest.fixture
async def served(settings: Any, fresh_dsn: str) -> AsyncIterator[Served]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    database = await PooledDatabase(fresh_dsn, size=4).open()
    resources = bind(settings, database, LiveHub(fresh_dsn))
    desk = await Desk(resources, None).open("problem-report")
    resources.live.start()
    connected = resources.live.subscribe("anything")
    assert await asyncio.wait_for(anext(connected), SOON) == "resync"
    await connected.aclose()
    house = Served(resources, desk, port)
    while not house.server.started:
        await asyncio.sleep(0.01)
    yield house
    if not house.running.done():
        await house.stop()
    await resources.live.stop()
    await database.close()


async def _next(lines: AsyncIterator[str], event: str) -> str:
    """Return the data of the next event of this name."""

    async def read() -> str:
        name = ""
        async for line in lines:
            if line.startswith("event: "):
                name = line.removeprefix("event: ")
            elif line.startswith("data: ") and name == event:
                return line.removeprefix("data: ")
        raise AssertionError("the stream ended")

    return await asyncio.wait_for(read(), SOON)


async def _opened(lines: AsyncIterator[str]) -> None:
    assert not await _next(lines, "open")


async def test_an_event_arrives_after_a_commit_elsewhere_and_not_before(served: Served, fresh_dsn: str) -> None:
    elsewhere = await PooledDatabase(fresh_dsn, size=2, application="another process").open()
    body = NewTicket(service_item="problem-report", form=problem_form(), submit=True)
    me = served.desk.investor
    async with served.browser(me) as http, http.stream("GET", PATH) as answer:
        assert answer.headers["content-type"].startswith("text/event-stream")
        lines = answer.aiter_lines()
        await _opened(lines)
        heard = asyncio.create_task(_next(lines, "change"))
        async with elsewhere.transaction() as tx:
            made = await create_ticket(Caller(tx, served.resources, me), body)
            await asyncio.sleep(0.3)
            assert not heard.done(), "nothing is told of what may still be rolled back"
        assert str(made) in await heard
    await elsewhere.close()


async def test_nobody_hears_of_what_is_not_theirs(served: Served) -> None:
    body = {"service_item": "problem-report", "form": problem_form(), "submit": True}
    async with served.browser(served.desk.stranger) as other, other.stream("GET", PATH) as answer:
        lines = answer.aiter_lines()
        await _opened(lines)
        async with served.browser(served.desk.investor) as http:
            assert (await http.post("/api/concierge/tickets", json=body)).status_code == 201
        async with served.browser(served.desk.stranger) as http:
            mine = (await http.post("/api/concierge/tickets", json=body)).json()
        assert mine["id"] in await _next(lines, "change"), "the first thing heard is one's own"


async def test_streams_end_with_the_server_at_once(served: Served) -> None:
    async with served.browser(served.desk.investor) as http, http.stream("GET", PATH) as answer:
        lines = answer.aiter_lines()
        await _opened(lines)
        rest = asyncio.create_task(_drain(lines))
        assert await served.stop() < 3
        assert await asyncio.wait_for(rest, SOON) == [], "it ends as a whole answer, not cut off"
    assert not served.resources.live._streams


async def _drain(lines: AsyncIterator[str]) -> list[str]:
    return [line async for line in lines if line]


async def test_who_lost_their_session_gets_no_further_stream(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sse, "STREAM_S", 0.5)
    me = served.desk.investor
    async with served.browser(me) as http:
        async with http.stream("GET", PATH) as answer:
            lines = answer.aiter_lines()
            await _opened(lines)
            served.desk.crowd.principals.pop(str(me.id))
            await asyncio.sleep(0.5)
            served.resources.live.publish("*", "resync")
            assert await asyncio.wait_for(_drain(lines), SOON) == []
        again = await http.get(PATH)
    assert (again.status_code, again.json()["type"]) == (401, "urn:dianxiaoer:problem:not-signed-in")
