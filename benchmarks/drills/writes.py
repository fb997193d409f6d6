"""The program and Postgres are killed while tickets are handed in; a ledger keeps what the clients were told."""

import asyncio
import itertools
import math
import secrets
import time
from dataclasses import dataclass, field
from datetime import date
from http import HTTPStatus
from pathlib import Path
from random import Random
from typing import Final

import asyncpg
import httpx
import orjson

from backend.apps.calendar_seed import fill_calendar
from backend.apps.demo.forms import filled_form
from backend.concierge.items.service import seed_items
from backend.identity.demo import seed_units_and_accounts
from backend.identity.sessions.service import open_session
from backend.kernel.crypto import Vault
from backend.kernel.db import PooledDatabase
from backend.kernel.embedded_postgres import EmbeddedPostgres, ensure_database
from backend.kernel.http import HOST_COOKIE
from backend.kernel.migrate import upgrade
from benchmarks.report import Figure
from benchmarks.server import Server

TITLE: Final = "Drill: acknowledged writes while the program and Postgres are killed"
KILLS: Final = 100
_BETWEEN: Final = 60
_TIME_S: Final = 270.0
_CLIENTS: Final = 8
TICKETS: Final = "/api/concierge/tickets"
# Papers a problem may ask for, all of which may follow later.
PROMISED = ["policy-document", "payment-contract", "inspection-notice", "earlier-letters"]
# What a client may meet while a part of the system is dead: no server, no database, its own first attempt still under way.
TRY_AGAIN = {409, 502, 503}


@dataclass
class Ledger:
    """What the clients were told."""

    acknowledged: dict[str, tuple[str, str, int]] = field(default_factory=dict)
    lost: int = 0
    surprises: list[tuple[int, str]] = field(default_factory=list)


async def prepare(folder: Path, secret: str, *settings: str) -> list[str]:
    """Fill the database that the program will start on, and change its settings; return cookies of signed-in investors."""
    async with EmbeddedPostgres(folder / "postgres") as postgres:
        dsn = await ensure_database(postgres.dsn, "dianxiaoer")
        cookies = await furnish(dsn, secret)
        connection = await asyncpg.connect(dsn)
        for one in settings:
            await connection.execute(one)
        await connection.close()
    return cookies


async def furnish(dsn: str, secret: str, revision: str = "head") -> list[str]:
    """Migrate an empty database, all the way or up to one revision, and give it people and items; return cookies of signed-in investors."""
    await asyncio.to_thread(upgrade, dsn, revision)
    database = await PooledDatabase(dsn, size=2).open()
    await fill_calendar(database)
    async with database.transaction() as tx:
        people = await seed_units_and_accounts(tx, Vault(secret))
        await seed_items(tx)
        tokens = [(await open_session(tx, ident, "investor", "code")).token for ident in people.investors.values()]
    await database.close()
    return [f"{HOST_COOKIE}={token}" for token in tokens]


async def ask_to_submit(http: httpx.AsyncClient, cookies: list[str], number: int) -> httpx.Response:
    """Send one ticket once; the same number is the same ticket under the same key."""
    form = filled_form(Random(number), "problem-report", date(2026, 1, 5))
    body = orjson.dumps({"service_item": "problem-report", "form": form, "submit": True, "promised": PROMISED}, default=str)
    who = cookies[number % len(cookies)]
    headers = {"cookie": who, "content-type": "application/json", "idempotency-key": f"submission-{number}"}
    return await http.post(TICKETS, content=body, headers=headers)


async def submit(http: httpx.AsyncClient, ledger: Ledger, cookies: list[str], number: int) -> None:
    """Hand in one ticket, again and again under the same key until it is acknowledged."""
    while True:
        try:
            answer = await ask_to_submit(http, cookies, number)
        except httpx.TransportError:
            ledger.lost += 1
        else:
            if answer.status_code == HTTPStatus.CREATED:
                made = answer.json()
                ledger.acknowledged[f"submission-{number}"] = (made["id"], made["number"], number % len(cookies))
                return
            if answer.status_code not in TRY_AGAIN:
                ledger.surprises.append((answer.status_code, answer.text[:300]))
                return
        await asyncio.sleep(0.1)


async def kill_in_turn(server: Server, ledger: Ledger, kills: int, submissions: int, until: float = math.inf) -> int:
    """Kill the application and Postgres in turn, spread over the submissions; return how often."""
    done = 0
    for nth, victim in zip(range(1, kills + 1), itertools.cycle(["application", "postgres"]), strict=False):
        while len(ledger.acknowledged) < nth * submissions // (kills + 2):  # noqa: ASYNC110 - a count that clients raise all the time
            await asyncio.sleep(0.005)
        if time.monotonic() > until:
            break
        if victim == "postgres":
            server.kill_postgres()
        else:
            await asyncio.to_thread(server.kill)
            server.launch()
            await asyncio.to_thread(server.wait_ready)
        done += 1
    return done


async def run(folder: Path) -> list[Figure]:
    """Kill each up to fifty times under writes, as time allows, and compare the ledger with what is stored."""
    secret = secrets.token_urlsafe(48)
    cookies = await prepare(folder, secret)
    ledger, total, numbers, over = Ledger(), KILLS * _BETWEEN, itertools.count(), asyncio.Event()
    server, began = Server(folder, DEMO="0", SECRET_KEY=secret, SECURE_COOKIES="1"), time.monotonic()
    with server:
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{server.port}", timeout=httpx.Timeout(20)) as http:

            async def client() -> None:
                while not over.is_set():
                    await submit(http, ledger, cookies, next(numbers))

            clients = [asyncio.create_task(client()) for _ in range(_CLIENTS)]
            kills = await kill_in_turn(server, ledger, KILLS, total, began + _TIME_S)
            over.set()
            await asyncio.gather(*clients)
            took = time.monotonic() - began
            await asyncio.to_thread(server.wait_ready)
        connection = await asyncpg.connect(server.database_dsn)
        stored = {str(row["id"]) for row in await connection.fetch("SELECT id FROM concierge.ticket")}
        await connection.close()
    acknowledged = {ident for ident, _, _ in ledger.acknowledged.values()}
    lost, extra, total = len(acknowledged - stored), len(stored - acknowledged), len(acknowledged)
    what = f"{kills} kills in turn of the program and of Postgres, {total:,} tickets at {total / took:.0f}/s with the restarts"
    return [
        Figure(what, "acknowledged and lost", str(lost), "0", lost == 0),
        Figure(what, "twice", str(extra), "0", extra == 0 and not ledger.surprises),
        Figure(what, "connections cut before an answer", f"{ledger.lost:,}", "", None),
    ]
