"""A ledger of fifty thousand enterprises brought in, taken back, and sent out again over real HTTP: seconds, and memory while it lasts."""

import asyncio
import time
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread
from typing import Any, Final

import asyncpg
import httpx
import xlsxwriter

from backend.identity.sessions.service import open_session
from backend.kernel.check_digits import credit_code_check_character
from backend.kernel.classifications import industries, regions
from backend.kernel.db import PooledDatabase
from backend.kernel.embedded_postgres import EmbeddedPostgres, ensure_database
from backend.kernel.http import HOST_COOKIE
from backend.kernel.migrate import upgrade
from backend.kernel.postgres_programs import servers_in
from benchmarks.crm_seed import add_enterprises, name_of
from benchmarks.processes import cpu_seconds, own_memory_mib
from benchmarks.report import Figure
from benchmarks.seed import fill
from benchmarks.server import Server, production_settings

ROWS: Final = 50_000
IMPORT_BAR_S: Final = 60.0
UNDO_BAR_S: Final = 30.0
MEMORY_BAR_MIB: Final = 200.0
_FEW: Final = 5_000
_TICKETS: Final = 1_200
_HEAD: Final = (
    "序号",
    "企业名称",
    "统一社会信用代码",
    "所属行业",
    "所在地区",
    "注册资本（万元）",
    "联系人",
    "联系电话",
    "对接日期",
    "备注",
)
_PATIENCE_S: Final = 600.0
# Every tenth row is of an enterprise the office knows, every fiftieth repeats the row before it.
_KNOWN: Final = 10
_REPEATED: Final = 50


@dataclass(slots=True)
class Watch:
    """How long something took, what it cost, and by how much the memory of the program grew meanwhile."""

    seconds: float = 0.0
    app: float = 0.0
    postgres: float = 0.0
    before: float = 0.0
    most: float = 0.0
    _over: Event = field(default_factory=Event)

    @property
    def growth(self) -> float:
        """Return the growth in MiB."""
        return max(self.most - self.before, 0.0)


@contextmanager
def _watched(folder: Path, server: Server) -> Generator[Watch]:
    pid, cluster = server.pid, folder / "postgres"
    watch = Watch(before=own_memory_mib(pid), app=-cpu_seconds([pid]), postgres=-cpu_seconds(servers_in(cluster)))

    def look() -> None:
        while not watch._over.wait(0.1):  # noqa: SLF001 - its own thread
            watch.most = max(watch.most, own_memory_mib(pid))

    thread, began = Thread(target=look), time.perf_counter()
    thread.start()
    try:
        yield watch
    finally:
        watch.seconds = time.perf_counter() - began
        watch.app += cpu_seconds([pid])
        watch.postgres += cpu_seconds(servers_in(cluster))
        watch._over.set()  # noqa: SLF001
        thread.join()


def _code(nr: int) -> str:
    stem = f"91650000MA{nr:07d}"
    return stem + credit_code_check_character(stem)


def write_ledger(path: Path, rows: int) -> None:
    """Write a ledger as offices keep them."""
    sections = [one.names["zh"] for one in industries().values() if one.parent]
    provinces = [one.short for one in regions().values()]
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    sheet = book.add_worksheet("台账")
    sheet.merge_range(0, 0, 0, len(_HEAD) - 1, "招商对接企业台账")
    sheet.write_row(1, 0, _HEAD)
    for nr in range(rows):
        of = nr - 1 if nr % _REPEATED == _REPEATED - 1 else nr
        # Known ones bear the names that are in the database, all others names from behind those.
        name = name_of(of if of % _KNOWN == 0 else ROWS + of)
        place = (sections[of % len(sections)], provinces[of % len(provinces)])
        who = (f"联系人{of}", f"139{of:08d}")
        row = (nr + 1, name, "" if of % _KNOWN == 0 else _code(of), *place, 100 + of % 9000, *who, f"2025-{1 + of % 12:02}-15", "扩产意向")
        sheet.write_row(2 + nr, 0, row)
    book.close()


@asynccontextmanager
async def _served(folder: Path, enterprises: int) -> AsyncGenerator[tuple[Server, httpx.AsyncClient]]:
    """Serve an office that knows so many enterprises, its jobs running, to a promoter who has just signed in."""
    async with EmbeddedPostgres(folder / "postgres") as postgres:
        dsn = await ensure_database(postgres.dsn, "bench")
        await asyncio.to_thread(upgrade, dsn)
        settings = production_settings(dsn)
        await fill(dsn, settings["SECRET_KEY"], _TICKETS)
        await add_enterprises(dsn, 0, enterprises)
        token = await _sign_in(dsn, "yan.haitao")
        home = folder / "server"
        home.mkdir()
        with Server(home, **settings) as server:
            base = f"http://127.0.0.1:{server.port}/api/crm/"
            headers = {"cookie": f"{HOST_COOKIE}={token}", "sec-fetch-site": "same-origin"}
            async with httpx.AsyncClient(base_url=base, headers=headers, timeout=_PATIENCE_S, trust_env=False) as http:
                yield server, http


async def _sign_in(dsn: str, username: str) -> str:
    database = await PooledDatabase(dsn, size=2).open()
    try:
        connection = await asyncpg.connect(dsn)
        ident = await connection.fetchval("SELECT id FROM identity.account WHERE username = $1", username)
        await connection.close()
        async with database.transaction() as tx:
            return (await open_session(tx, ident, "staff", "password")).token
    finally:
        await database.close()


async def _until(http: httpx.AsyncClient, batch: str, is_done: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
    until = time.monotonic() + _PATIENCE_S
    while time.monotonic() < until:
        found = (await http.get(f"imports/{batch}")).raise_for_status().json()
        if is_done(found):
            return found
        await asyncio.sleep(0.2)
    raise TimeoutError


async def _act(http: httpx.AsyncClient, batch: dict[str, Any], action: str) -> None:
    (await http.post(f"imports/{batch['id']}/actions/{action}", headers={"if-match": str(batch["version"])})).raise_for_status()


async def _brought_in(http: httpx.AsyncClient, ledger: Path) -> dict[str, Any]:
    """Upload, have all rows looked at, and bring them in."""
    with ledger.open("rb") as file:
        sent = await http.post("imports", files={"file": (ledger.name, file, "application/octet-stream")})
    batch = sent.raise_for_status().json()
    checked = await _until(http, batch["id"], lambda one: one["checked"] is not None)
    await _act(http, checked, "commit")
    return await _until(http, batch["id"], lambda one: one["state"] not in ("mapping", "queued", "running"))


async def imports(folder: Path) -> list[Figure]:
    """Bring a ledger in beside as many enterprises as it has rows, and take it back."""
    few, ledger = folder / "few.xlsx", folder / "ledger.xlsx"
    write_ledger(few, _FEW)
    write_ledger(ledger, ROWS)
    async with _served(folder, ROWS) as (server, http):
        # What the program loads when it reads its first workbook is no growth of this one.
        first = await _brought_in(http, few)
        await _act(http, first, "undo")
        await _until(http, first["id"], lambda one: one["state"] == "undone")
        with _watched(folder, server) as coming:
            batch = await _brought_in(http, ledger)
        with _watched(folder, server) as going:
            await _act(http, batch, "undo")
            undone = await _until(http, batch["id"], lambda one: one["state"] == "undone")
    what = f"{ROWS:,} rows: {batch['created']:,} created, {batch['skipped']:,} known, {batch['failed']:,} refused"
    back = f"{undone['removed']:,} removed, {undone['kept']:,} kept"
    return [
        _seconds(what, "seconds from upload to done, every row looked at before", coming, IMPORT_BAR_S),
        _cost("import", coming),
        _memory("import", coming),
        _seconds(back, "seconds until undone", going, UNDO_BAR_S),
        _cost("undo", going),
        _memory("undo", going),
    ]


async def exports(folder: Path) -> list[Figure]:
    """Send out a tenth of the enterprises, then all of them."""
    found: list[Figure] = []
    for rows in (ROWS // 10, ROWS):
        place = folder / str(rows)
        place.mkdir()
        async with _served(place, rows) as (server, http):
            await _sent_out(http, place / "first.xlsx", {"limit": 1, "unit": "bj"})
            with _watched(place, server) as watch:
                size = await _sent_out(http, place / "all.xlsx", {})
        found += [
            Figure(f"export of {rows:,} rows", "seconds; size", f"{watch.seconds:.1f} s; {size / 2**20:.1f} MiB", "", None),
            _cost(f"export of {rows:,} rows", watch),
            _memory(f"export of {rows:,} rows", watch),
        ]
    return found


async def _sent_out(http: httpx.AsyncClient, target: Path, asked: dict[str, Any]) -> int:
    async with http.stream("GET", "enterprises/export", params=asked) as answer:
        answer.raise_for_status()
        with target.open("wb") as file:
            return sum([file.write(chunk) async for chunk in answer.aiter_bytes()])


def _seconds(subject: str, what: str, watch: Watch, bar: float) -> Figure:
    return Figure(subject, what, f"{watch.seconds:.1f} s", f"≤ {bar:.0f} s", watch.seconds <= bar)


def _cost(subject: str, watch: Watch) -> Figure:
    return Figure(subject, "CPU seconds, app + Postgres", f"{watch.app:.1f} + {watch.postgres:.1f}", "", None)


def _memory(subject: str, watch: Watch) -> Figure:
    figure = f"{watch.before:.0f} → {watch.most:.0f} MiB, {watch.growth:.0f} more"
    return Figure(subject, "resident memory of the program", figure, f"< {MEMORY_BAR_MIB:.0f} MiB more", watch.growth < MEMORY_BAR_MIB)
