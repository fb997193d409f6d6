"""kill -9 of the application and of Postgres while tickets are handed in: what was acknowledged is there, once."""

import asyncio
import contextlib
import itertools
import secrets
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import quote

import asyncpg
import httpx
import orjson
import pytest

from backend.apps.calendar_seed import fill_calendar
from backend.apps.demo.forms import filled_form
from backend.concierge.items.service import seed_items
from backend.identity.demo import seed_units_and_accounts
from backend.identity.sessions.service import open_session
from backend.kernel.crypto import Vault
from backend.kernel.db import PooledDatabase
from backend.kernel.embedded_postgres import PORT, SUPERUSER, EmbeddedPostgres, ensure_database
from backend.kernel.http import HOST_COOKIE
from backend.kernel.migrate import upgrade
from benchmarks.server import Server

SUBMISSIONS = 200
CLIENTS = 8
KILLS = 6
TICKETS = "/api/concierge/tickets"
# Papers a problem may ask for, all of which may follow later.
PROMISED = ["policy-document", "payment-contract", "inspection-notice", "earlier-letters"]
PATIENCE_S = 100.0
# Commits that wait for no disk, and a writer that comes so late that it cannot save them.
LAZY = ("ALTER DATABASE dianxiaoer SET synchronous_commit = off", "ALTER SYSTEM SET wal_writer_delay = '10s'")
# What a client may meet while a part of the system is dead: no server, no database, its own first attempt still under way.
TRY_AGAIN = {409, 502, 503}


@dataclass
class Ledger:
    """What the clients were told."""

    acknowledged: dict[str, tuple[str, str, int]] = field(default_factory=dict)
    lost: int = 0
    surprises: list[tuple[int, str]] = field(default_factory=list)


@pytest.fixture
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="dx-faults-") as path:
        yield Path(path)


async def prepare(folder: Path, secret: str, *settings: str) -> list[str]:
    """Fill the database that the application will start on, and change its settings; return cookies of signed-in investors."""
    async with EmbeddedPostgres(folder / "postgres") as postgres:
        dsn = await ensure_database(postgres.dsn, "dianxiaoer")
        await asyncio.to_thread(upgrade, dsn)
        database = await PooledDatabase(dsn, size=2).open()
        await fill_calendar(database)
        async with database.transaction() as tx:
            people = await seed_units_and_accounts(tx, Vault(secret))
            await seed_items(tx)
            tokens = [(await open_session(tx, ident, "investor", "code")).token for ident in people.investors.values()]
        await database.close()
        connection = await asyncpg.connect(dsn)
        for one in settings:
            await connection.execute(one)
        await connection.close()
    return [f"{HOST_COOKIE}={token}" for token in tokens]


async def submit(http: httpx.AsyncClient, ledger: Ledger, cookies: list[str], number: int) -> None:
    """Hand in one ticket, again and again under the same key until it is acknowledged."""
    key, who = f"submission-{number}", number % len(cookies)
    form = filled_form(Random(number), "problem-report", date(2026, 1, 5))
    body = orjson.dumps({"service_item": "problem-report", "form": form, "submit": True, "promised": PROMISED}, default=str)
    headers = {"cookie": cookies[who], "content-type": "application/json", "idempotency-key": key}
    while True:
        try:
            answer = await http.post(TICKETS, content=body, headers=headers)
        except httpx.TransportError:
            ledger.lost += 1
        else:
            if answer.status_code == 201:
                ledger.acknowledged[key] = (answer.json()["id"], answer.json()["number"], who)
                return
            if answer.status_code not in TRY_AGAIN:
                ledger.surprises.append((answer.status_code, answer.text[:300]))
                return
        await asyncio.sleep(0.1)


async def kill_in_turn(server: Server, ledger: Ledger) -> int:
    """Kill the application and Postgres in turn, spread over the submissions; return how often."""
    done = 0
    for nth, victim in zip(range(1, KILLS + 1), itertools.cycle(["application", "postgres"]), strict=False):
        while len(ledger.acknowledged) < nth * SUBMISSIONS // (KILLS + 2):
            await asyncio.sleep(0.005)
        if victim == "postgres":
            server.kill_postgres()
        else:
            await asyncio.to_thread(server.kill)
            server.launch()
            await asyncio.to_thread(server.wait_ready)
        done += 1
    return done


def dsn_of(server: Server) -> str:
    socket = (server.folder / "postgres" / "socket").resolve()
    return f"postgresql://{SUPERUSER}@/dianxiaoer?host={quote(str(socket))}&port={PORT}"


@contextlib.asynccontextmanager
async def connected(server: Server) -> AsyncIterator[Any]:
    connection = await asyncpg.connect(dsn_of(server))
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

            kills, *_ = await asyncio.gather(kill_in_turn(server, ledger), *(take_turn(number) for number in range(SUBMISSIONS)))
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
