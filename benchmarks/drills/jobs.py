"""Workers and Postgres are killed while jobs are deferred: each committed job has one effect, no other has any."""

import asyncio
import contextlib
import os
import signal
import time
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any, Final, Never
from uuid import UUID, uuid4

import asyncpg

from backend.contracts.messaging import NOTICE_JOB, Notice, NoticeTemplate
from backend.kernel.clock import now
from backend.kernel.db import PooledDatabase, flush_outbox
from backend.kernel.embedded_postgres import EmbeddedPostgres, ensure_database
from backend.kernel.jobs import defer
from backend.kernel.migrate import upgrade
from benchmarks.report import Figure
from benchmarks.seed import fill
from benchmarks.server import Server, production_settings

TITLE: Final = "Drill: jobs while workers and Postgres are killed"
WORKER_KILLS: Final = 50
POSTGRES_KILLS: Final = 10
PICKED_UP_BAR_S: Final = 60.0
_BURST: Final = 30
_PATIENCE_S: Final = 90.0
_LINK: Final = "/drill/"
_GONE: Final = (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError)


class _ChangedMind(Exception):  # noqa: N818 - not an error
    """What a transaction is rolled back with."""


def _change_mind() -> Never:
    raise _ChangedMind


@dataclass
class Deferred:
    """What was asked for, by the event each job tells of."""

    committed: dict[UUID, float] = field(default_factory=dict[UUID, float])
    rolled_back: set[UUID] = field(default_factory=set[UUID])
    # The connection ended during the commit: either is right, but not twice.
    unknown: set[UUID] = field(default_factory=set[UUID])


@dataclass(frozen=True, slots=True)
class Effects:
    """What came of it."""

    lost: int
    doubled: int
    unasked: int
    slowest_s: float


async def defer_burst(database: PooledDatabase, account: UUID, asked: Deferred, *, keep: bool) -> None:
    """Defer many jobs in one transaction, and commit it or change one's mind."""
    events = [uuid4() for _ in range(_BURST)]
    committing = False
    try:
        async with database.transaction() as tx:
            for event in events:
                notice = Notice(
                    event_id=str(event),
                    account_id=account,
                    template=NoticeTemplate.TICKET_RECEIVED,
                    params={"number": "20260105-0001", "item": "drill"},
                    link=f"{_LINK}{event}",
                )
                defer(tx, NOTICE_JOB, notice.model_dump(mode="json"))
            if not keep:
                # Written, and then not meant.
                await flush_outbox(tx)
                _change_mind()
            committing = True
    except _ChangedMind:
        asked.rolled_back.update(events)
    except _GONE:
        (asked.unknown if committing else asked.rolled_back).update(events)
    else:
        asked.committed.update(dict.fromkeys(events, now().timestamp()))


async def effects_of(connection: Any, asked: Deferred) -> Effects:
    """Compare what was asked for with what is there."""
    rows = await connection.fetch("SELECT link, count(*) AS times FROM messaging.message WHERE link LIKE $1 GROUP BY link", f"{_LINK}%")
    found = {UUID(row["link"].removeprefix(_LINK)): row["times"] for row in rows}
    made = await connection.fetch("SELECT split_part(event_id, ':', 1) AS event, at FROM kernel.effect WHERE consumer = 'messaging.notice'")
    since = {str(event): moment for event, moment in asked.committed.items()}
    ages = [row["at"].timestamp() - since[row["event"]] for row in made if row["event"] in since]
    return Effects(
        lost=sum(event not in found for event in asked.committed),
        doubled=sum(times > 1 for times in found.values()),
        unasked=sum(event not in asked.committed and event not in asked.unknown for event in found),
        slowest_s=max(ages, default=0.0),
    )


async def settled(dsn: str, patience_s: float) -> float:
    """Return the seconds until no notice waits any more; those left when patience ends are found as lost."""
    began = time.monotonic()
    while time.monotonic() - began < patience_s:
        with contextlib.suppress(*_GONE):
            connection: Any = await asyncpg.connect(dsn)
            waiting = await connection.fetchval("SELECT count(*) FROM procrastinate_jobs WHERE task_name = $1", NOTICE_JOB)
            await connection.close()
            if not waiting:
                break
        await asyncio.sleep(0.25)
    return time.monotonic() - began


async def _kill_in_turn(postgres: EmbeddedPostgres, workers: list[Server], database: PooledDatabase, account: UUID, asked: Deferred) -> int:
    chance, cut = Random(5), 0
    for nth in range(WORKER_KILLS):
        worker = workers[nth % len(workers)]
        await defer_burst(database, account, asked, keep=nth % 3 != 2)
        await defer_burst(database, account, asked, keep=True)
        await asyncio.sleep(chance.uniform(0.02, 0.3))
        await asyncio.to_thread(worker.kill)
        worker.launch()
        if nth % (WORKER_KILLS // POSTGRES_KILLS) == 0 and postgres.pid is not None:
            os.kill(postgres.pid, signal.SIGKILL)
            cut += 1
        await asyncio.to_thread(worker.wait_ready)
    return cut


async def run(folder: Path) -> list[Figure]:
    """Kill, and count."""
    asked = Deferred()
    async with EmbeddedPostgres(folder / "postgres") as postgres:
        dsn = await ensure_database(postgres.dsn, "drill")
        await asyncio.to_thread(upgrade, dsn)
        settings = production_settings(dsn)
        await fill(dsn, settings["SECRET_KEY"], 1400)
        workers: list[Server] = []
        for nth in range(2):
            (folder / f"worker-{nth}").mkdir()
            workers.append(Server(folder / f"worker-{nth}", **settings))
        database = await PooledDatabase(dsn, size=4).open()
        with workers[0], workers[1]:
            connection: Any = await asyncpg.connect(dsn)
            account = await connection.fetchval("SELECT id FROM identity.account ORDER BY id LIMIT 1")
            await connection.close()
            cut = await _kill_in_turn(postgres, workers, database, account, asked)
            after = await settled(dsn, _PATIENCE_S)
            connection = await asyncpg.connect(dsn)
            effects = await effects_of(connection, asked)
            await connection.close()
        await database.close()
    return _figures(asked, effects, cut, after)


def _figures(asked: Deferred, effects: Effects, cut: int, after: float) -> list[Figure]:
    what = f"{WORKER_KILLS} kills of a worker and {cut} of Postgres among {len(asked.committed):,} committed jobs"
    return [
        Figure(what, "lost", str(effects.lost), "0", effects.lost == 0),
        Figure(what, "with two effects", str(effects.doubled), "0", effects.doubled == 0),
        Figure(
            f"{len(asked.rolled_back):,} jobs of rolled-back transactions", "with an effect", str(effects.unasked), "0", not effects.unasked
        ),
        Figure(
            "jobs of a killed worker",
            "from commit to effect at worst; until all were done after the last kill",
            f"{effects.slowest_s:.0f} s; {after:.0f} s",
            f"≤ {PICKED_UP_BAR_S:.0f} s",
            max(effects.slowest_s, after) <= PICKED_UP_BAR_S,
        ),
    ]
