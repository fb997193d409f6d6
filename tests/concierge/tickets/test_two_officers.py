"""Real commits on real connections: of two officers one wins, and numbers have no gap."""

import asyncio
from typing import Any

import pytest

from backend.apps.all import bind
from backend.concierge.tickets.claim_ticket import bulk_assign, claim
from backend.concierge.tickets.schemas import BulkAssign, Claim, NewTicket
from backend.concierge.tickets.step import Caller
from backend.concierge.tickets.submit_ticket import create_ticket
from backend.kernel.db import PooledDatabase
from backend.kernel.errors import Problem
from backend.kernel.live import LiveHub
from tests.concierge.factories import Desk, problem_form


@pytest.fixture
async def committed(settings: Any, fresh_dsn: str) -> Any:
    database = await PooledDatabase(fresh_dsn, size=6).open()
    yield await Desk(bind(settings, database, LiveHub(fresh_dsn)), None).open("problem-report")
    await database.close()


def _new(seed: int) -> NewTicket:
    return NewTicket(service_item="problem-report", form=problem_form(seed), submit=True)


async def _submit(desk: Desk, seed: int, *, fail: bool = False) -> Any:
    async with desk.resources.database.transaction() as tx:
        made = await create_ticket(Caller(tx, desk.resources, desk.investor), _new(seed))
        if fail:
            raise asyncio.CancelledError
        return made


async def test_of_two_officers_one_wins_and_the_other_is_told(committed: Desk) -> None:
    for seed in range(10):
        ticket = await _submit(committed, seed)

        async def take(person: Any, ticket: Any = ticket) -> str:
            try:
                async with committed.resources.database.transaction() as tx:
                    await claim(Caller(tx, committed.resources, person), ticket, Claim())
            except Problem as problem:
                return problem.slug
            return "won"

        outcome = await asyncio.gather(take(committed.li), take(committed.gu))
        assert sorted(outcome) == ["ticket-taken", "won"]


async def test_two_officers_with_the_same_tickets_never_wait_for_each_other(committed: Desk) -> None:
    tickets = [await _submit(committed, seed) for seed in range(8)]

    async def give(person: Any, order: list[Any], to: Any) -> list[bool]:
        async with committed.resources.database.transaction() as tx:
            done = await bulk_assign(Caller(tx, committed.resources, person), BulkAssign(tickets=order, person_id=to.id))
        return [one.ok for one in done.results]

    for _ in range(5):
        outcome = await asyncio.gather(
            give(committed.li, tickets, committed.gu), give(committed.gu, tickets[::-1], committed.li), return_exceptions=True
        )
        assert outcome == [[True] * 8] * 2
    async with committed.resources.database.reader() as reader:
        owners = await reader.connection.fetch("SELECT DISTINCT owner_id FROM concierge.ticket")
    assert len(owners) == 1, "the last assignment stands as a whole"


async def test_numbers_have_no_gap_when_many_submit_at_once_and_some_fail(committed: Desk) -> None:
    outcomes = await asyncio.gather(*(_submit(committed, seed, fail=seed % 3 == 0) for seed in range(24)), return_exceptions=True)
    made = [one for one in outcomes if not isinstance(one, BaseException)]
    async with committed.resources.database.reader() as reader:
        numbers = [row["number"] for row in await reader.connection.fetch("SELECT number FROM concierge.ticket ORDER BY number")]
        events = await reader.connection.fetchval("SELECT count(*) FROM concierge.ticket_event")
        jobs = await reader.connection.fetchval("SELECT count(*) FROM procrastinate_jobs")
    assert len(made) == len(numbers) == events == jobs == 16
    assert [int(number.split("-")[1]) for number in numbers] == list(range(1, 17))
