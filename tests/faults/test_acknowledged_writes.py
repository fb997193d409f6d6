"""kill -9 of the application and of Postgres while tickets are handed in: what was acknowledged is there, once."""

import asyncio
import contextlib
import secrets
import tempfile
import time
from collections.abc import AsyncGenerator, Iterator
from pathlib import Path
from typing import Any

import asyncpg
import httpx
import pytest

from benchmarks.drills.writes import TICKETS, Ledger, kill_in_turn, prepare, submit
from benchmarks.server import Server

SUBMISSIONS = 200
CLIENTS = 8
KILLS = 6
PATIENCE_S = 100.0
# Commits that wait for no disk, and a writer that comes so late that it cannot save them.
LAZY = ("ALTER DATABASE dianxiaoer SET synchronous_commit = off", "ALTER SYSTEM SET wal_writer_delay = '10s'")


@pytest.fixture
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="dx-faults-") as path:
        yield Path(path)


@contextlib.asynccontextmanager
async def connected(server: Server) -> AsyncGenerator[Any]:
    connection = await asyncpg.connect(server.database_dsn)
    yield connection
    await connection.close()


async def delivered(connection: Any, expected: int) -> list[int]:
    """Return how many inbox messages each ticket has, once no notice waits any more."""
    deadline = time.monotonic() + PATIENCE_S
    while True:
        waiting = await connection.fetchval("SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'messaging.notice'")
        counts = await connection.fetch("SELECT count(*) FROM messaging.message WHERE template = 'ticket_received' GROUP BY link")
        if (not waiting and len(counts) >= expected) or time.monotonic() > deadline:
            return [row[0] for row in counts]
        await asyncio.sleep(0.5)


async def test_every_acknowledged_ticket_is_there_once(folder: Path) -> None:
    secret = secrets.token_urlsafe(48)
    cookies = await prepare(folder, secret)
    ledger, server = Ledger(), Server(folder, DEMO="0", SECRET_KEY=secret, SECURE_COOKIES="1")
    limits = httpx.Limits(max_connections=CLIENTS)
    base = f"http://127.0.0.1:{server.port}"
    with server:
        async with httpx.AsyncClient(base_url=base, timeout=httpx.Timeout(20), limits=limits) as http:
            turns = asyncio.Semaphore(CLIENTS)

            async def take_turn(number: int) -> None:
                async with turns:
                    await submit(http, ledger, cookies, number)

            kills, *_ = await asyncio.gather(
                kill_in_turn(server, ledger, KILLS, SUBMISSIONS), *(take_turn(number) for number in range(SUBMISSIONS))
            )
            await asyncio.to_thread(server.wait_ready)
            assert ledger.surprises == []
            assert kills == KILLS
            assert ledger.lost > 0, "the kills must have cut connections"
            await _each_is_shown(http, ledger, cookies)
        async with connected(server) as connection:
            await _each_is_stored_once(connection, ledger)
            assert await delivered(connection, SUBMISSIONS) == [1] * SUBMISSIONS


async def _each_is_shown(http: httpx.AsyncClient, ledger: Ledger, cookies: list[str]) -> None:
    for ident, number, who in ledger.acknowledged.values():
        shown = await http.get(f"{TICKETS}/{ident}", headers={"cookie": cookies[who]})
        assert shown.status_code == 200, number
        assert shown.json()["number"] == number


async def _each_is_stored_once(connection: Any, ledger: Ledger) -> None:
    stored = {str(row["id"]): row["number"] for row in await connection.fetch("SELECT id, number FROM concierge.ticket")}
    assert stored == {ident: number for ident, number, _ in ledger.acknowledged.values()}
    assert len(stored) == SUBMISSIONS, "one ticket for each key, however often it was sent"
    by_day: dict[str, list[int]] = {}
    for number in stored.values():
        day, _, order = number.partition("-")
        by_day.setdefault(day, []).append(int(order))
    assert all(sorted(orders) == list(range(1, len(orders) + 1)) for orders in by_day.values()), "no number is skipped"
    audited = await connection.fetchval("SELECT count(DISTINCT object_id) FROM kernel.audit_entry WHERE action = 'ticket.submit'")
    assert audited == SUBMISSIONS
    assert await connection.fetchval("SELECT count(*) FROM concierge.ticket_event WHERE kind = 'submitted'") == SUBMISSIONS


async def test_the_ledger_shows_what_a_database_that_does_not_wait_for_its_disk_loses(folder: Path) -> None:
    """The control: the same cut, once with commits that are acknowledged before they are written, and once as shipped."""
    secret = secrets.token_urlsafe(48)
    cookies = await prepare(folder, secret, *LAZY)
    server = Server(folder, "--no-jobs", DEMO="0", SECRET_KEY=secret, SECURE_COOKIES="1")
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{server.port}", timeout=httpx.Timeout(20)) as http:
        with server:
            assert await _lost_by_a_cut(server, http, cookies, range(20)) > 0
            async with connected(server) as connection:
                await connection.execute("ALTER DATABASE dianxiaoer RESET synchronous_commit")
                await connection.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'dianxiaoer' AND pid <> pg_backend_pid()"
                )
            assert await _lost_by_a_cut(server, http, cookies, range(20, 40)) == 0


async def _lost_by_a_cut(server: Server, http: httpx.AsyncClient, cookies: list[str], numbers: range) -> int:
    """Cut the power right after the last acknowledgement; return how many acknowledged tickets are gone."""
    ledger = Ledger()
    await asyncio.gather(*(submit(http, ledger, cookies, number) for number in numbers))
    server.kill_all_of_postgres()
    assert len(ledger.acknowledged) == len(numbers)
    await asyncio.to_thread(server.wait_ready)
    async with connected(server) as connection:
        stored = {str(row["id"]) for row in await connection.fetch("SELECT id FROM concierge.ticket")}
    return sum(ident not in stored for ident, _, _ in ledger.acknowledged.values())
