"""The leader of three servers dies again and again while tickets are handed in: nothing acknowledged is lost, nobody waits long."""

import asyncio
import itertools
import secrets
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import asyncpg
import httpx

from benchmarks.drills.cluster import Cluster, install
from benchmarks.drills.writes import Ledger, furnish, submit
from benchmarks.report import Figure
from benchmarks.server import Server

TITLE: Final = "Drill: the leader of three Postgres servers is killed"
KILLS: Final = 20
OUTAGE_BAR_S: Final = 30.0
_TIME_S: Final = 300.0
_PATIENCE_S: Final = 60.0
_CLIENTS: Final = 4
_NAME: Final = "dianxiaoer"


class NotHealed(RuntimeError):  # noqa: N818 - reads as a fact
    """The cluster did not come to what was waited for."""


@dataclass
class Turns:
    """What each kill led to."""

    outages_s: list[float] = field(default_factory=list[float])
    whole: int = 0


async def _until(happened: Callable[[], bool], what: str) -> None:
    end = time.monotonic() + _PATIENCE_S
    while not await asyncio.to_thread(happened):
        if time.monotonic() > end:
            raise NotHealed(what)
        await asyncio.sleep(0.1)


async def _kill_leaders(cluster: Cluster, ledger: Ledger, until: float) -> Turns:
    turns = Turns()
    for whole in itertools.islice(itertools.cycle([False, True]), KILLS):
        if time.monotonic() > until:
            break
        await _until(lambda: cluster.is_safe, "no server stands by")
        await _served_again(ledger)
        leader = cluster.leader
        if leader is None:
            continue
        await asyncio.to_thread(leader.kill if whole else leader.kill_postgres)
        turns.outages_s.append(await _served_again(ledger))
        turns.whole += whole
        print(f"{'server' if whole else 'Postgres'} killed: served again after {turns.outages_s[-1]:.1f} s", file=sys.stderr)
        if whole:
            await asyncio.to_thread(leader.start)
    return turns


async def _served_again(ledger: Ledger) -> float:
    """Return the seconds until writes that were begun from now on are acknowledged."""
    began, before = time.monotonic(), len(ledger.acknowledged)
    # As many as may have been under way when it began.
    await _until(lambda: len(ledger.acknowledged) > before + _CLIENTS, "nothing is acknowledged")
    return time.monotonic() - began


async def run(folder: Path) -> list[Figure]:
    """Kill leaders while tickets are handed in."""
    await asyncio.to_thread(install)
    ledger, over = Ledger(), asyncio.Event()
    secret = secrets.token_urlsafe(48)
    with Cluster(folder) as cluster:
        await _until(lambda: cluster.is_safe, "no leader and one that stands by")
        await _make_database(cluster.dsn("postgres"))
        cookies = await furnish(cluster.dsn(_NAME), secret)
        home = folder / "server"
        home.mkdir()
        with Server(home, DATABASE_URL=cluster.dsn(_NAME), DEMO="0", SECRET_KEY=secret, SECURE_COOKIES="1") as server:
            numbers = itertools.count()
            async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{server.port}", timeout=httpx.Timeout(20)) as http:

                async def client() -> None:
                    while not over.is_set():
                        await submit(http, ledger, cookies, next(numbers))
                        # The rate of an office in a hurry; the servers share two cores.
                        await asyncio.sleep(0.05)

                clients = [asyncio.create_task(client()) for _ in range(_CLIENTS)]
                turns = await _kill_leaders(cluster, ledger, time.monotonic() + _TIME_S)
                over.set()
                await asyncio.gather(*clients)
        stored = await _stored(cluster.dsn(_NAME))
    return _figures(turns, ledger, stored)


async def _make_database(dsn: str) -> None:
    connection: Any = await asyncpg.connect(dsn)
    await connection.execute(f"CREATE DATABASE {_NAME}")
    await connection.close()


async def _stored(dsn: str) -> list[str]:
    connection: Any = await asyncpg.connect(dsn)
    try:
        return [str(row["id"]) for row in await connection.fetch("SELECT id FROM concierge.ticket")]
    finally:
        await connection.close()


def _figures(turns: Turns, ledger: Ledger, stored: list[str]) -> list[Figure]:
    acknowledged = {ident for ident, _, _ in ledger.acknowledged.values()}
    lost, extra = len(acknowledged - set(stored)), len(stored) - len(acknowledged)
    kills, worst = len(turns.outages_s), max(turns.outages_s, default=0.0)
    middle = sorted(turns.outages_s)[kills // 2] if kills else 0.0
    what = f"{kills} kills of the leader, {turns.whole} of them with its Patroni, among {len(acknowledged):,} tickets"
    return [
        Figure(what, "acknowledged and lost", str(lost), "0", lost == 0),
        Figure(what, "twice, or answered otherwise", f"{extra}, {len(ledger.surprises)}", "0", extra == 0 and not ledger.surprises),
        Figure(
            what,
            "until writes are acknowledged again: median, worst",
            f"{middle:.1f} s, {worst:.1f} s",
            f"≤ {OUTAGE_BAR_S:.0f} s",
            worst <= OUTAGE_BAR_S,
        ),
    ]
