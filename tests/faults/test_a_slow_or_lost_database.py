"""A database that answers late, or not at all, or hangs up: whoever asks is told in time, and all is well right after."""

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Any

import httpx
import orjson
import pytest

from backend.apps.all import create_root, open_resources
from backend.apps.calendar_seed import fill_calendar
from backend.apps.demo.forms import filled_form
from backend.concierge.items.service import seed_items
from backend.identity.demo import seed_units_and_accounts
from backend.identity.sessions.service import open_session
from backend.kernel import gate
from backend.kernel.http import PLAIN_COOKIE
from backend.kernel.settings import Settings
from benchmarks.drills.link import Link

# The real patience would take the suite's.
WITHIN_S = 1.0
# A machine that does much else; without the limit it would be for ever.
ROOM_S = 4.0
TICKETS = "/api/concierge/tickets"


@dataclass(frozen=True, slots=True)
class Office:
    link: Link
    http: httpx.AsyncClient

    async def look(self) -> httpx.Response:
        return await self.http.get(TICKETS)

    async def hand_in(self, number: int = 0) -> httpx.Response:
        form = filled_form(Random(number), "problem-report", date(2026, 1, 5))
        body = orjson.dumps({"service_item": "problem-report", "form": form, "submit": False}, default=str)
        headers = {"content-type": "application/json", "idempotency-key": f"draft-{number}"}
        return await self.http.post(TICKETS, content=body, headers=headers)

    async def all_at_once(self) -> tuple[Counter[int], float]:
        """Return what thirty askers were answered, refusals saying when to come back, and how long the last one waited."""
        began = time.monotonic()
        asks: list[Callable[[], Awaitable[httpx.Response]]] = [self.look, self.hand_in] * 15
        answers = await asyncio.gather(*(ask() for ask in asks))
        assert all(answer.headers["retry-after"].isdigit() for answer in answers if answer.status_code == 503)
        return Counter(answer.status_code for answer in answers), time.monotonic() - began


@pytest.fixture
async def office(fresh_dsn: str, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Office]:
    monkeypatch.setattr(gate, "ANSWER_WITHIN_S", WITHIN_S)
    async with Link(fresh_dsn) as link:
        resources = await open_resources(settings, link.dsn)
        await fill_calendar(resources.database)
        async with resources.database.transaction() as tx:
            people = await seed_units_and_accounts(tx, resources.vault)
            await seed_items(tx)
            token = (await open_session(tx, next(iter(people.investors.values())), "investor", "code")).token
        transport: Any = httpx.ASGITransport(app=create_root(resources))
        async with httpx.AsyncClient(transport=transport, base_url="http://testserver", cookies={PLAIN_COOKIE: token}) as http:
            made = Office(link, http)
            # Every connection is open before anything happens to them.
            assert set((await made.all_at_once())[0]) <= {200, 201, 409}
            yield made
        link.heal()
        authenticator: Any = resources.authenticator
        await authenticator.settle()
        await resources.database.close()


async def test_a_database_that_answers_late_holds_nobody_for_long(office: Office) -> None:
    office.link.delay_s = WITHIN_S / 2
    answers, took = await office.all_at_once()
    assert answers[503] > 0
    assert set(answers) <= {200, 201, 503}
    assert took < WITHIN_S + ROOM_S
    office.link.delay_s = 0.0
    assert set((await office.all_at_once())[0]) <= {200, 201, 409}


async def test_a_database_that_falls_silent_holds_nobody_and_leaves_no_dead_connection(office: Office) -> None:
    office.link.hush()
    answers, took = await office.all_at_once()
    assert set(answers) == {503}
    assert took < WITHIN_S + ROOM_S
    office.link.heal()
    assert (await office.look()).status_code == 200, "the first who asks again is served"
    assert (await office.hand_in(1)).status_code == 201


async def test_connections_that_are_reset_are_made_anew(office: Office) -> None:
    waiting = [asyncio.create_task(office.look()) for _ in range(5)]
    await asyncio.sleep(0)
    office.link.cut()
    assert {answer.status_code for answer in await asyncio.gather(*waiting)} <= {200, 503}
    await asyncio.sleep(0.05)
    assert set((await office.all_at_once())[0]) <= {200, 201, 409}
