"""A database that answers late, hangs up or falls silent under a full office: nobody hangs, and all is well right after."""

import asyncio
import itertools
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from typing import Final

import httpx

from backend.kernel.embedded_postgres import EmbeddedPostgres, ensure_database
from benchmarks.drills.link import Link
from benchmarks.drills.writes import TICKETS, ask_to_submit, furnish
from benchmarks.report import Figure
from benchmarks.server import Server, production_settings

TITLE: Final = "Drill: a slow or lost database"
HANG_BAR_S: Final = 10.0
HEALTHY_BAR_S: Final = 5.0
_ASKERS: Final = 40
_PHASE_S: Final = 15.0
_LATE_S: Final = 2.0
_RESETS: Final = 30
# As many in a row without a refusal are taken for health.
_WELL: Final = 3 * _ASKERS
_SERVED: Final = (200, 201)


@dataclass
class Seen:
    """What the askers were answered since something happened."""

    since: float = field(default_factory=time.monotonic)
    statuses: Counter[str] = field(default_factory=Counter[str])
    slowest_s: float = 0.0
    healthy_s: float | None = None
    in_a_row: int = 0

    def note(self, status: str, began: float) -> None:
        """Note one answer."""
        self.statuses[status] += 1
        self.slowest_s = max(self.slowest_s, time.monotonic() - began)
        if began < self.since:
            return
        self.in_a_row = self.in_a_row + 1 if status == "served" else 0
        if self.in_a_row == _WELL:
            self.healthy_s = time.monotonic() - self.since


class Askers:
    """Many who read and write all the time."""

    def __init__(self, http: httpx.AsyncClient, cookies: list[str]) -> None:
        """Take where to ask, and as whom."""
        self._http, self._cookies, self._numbers = http, cookies, itertools.count()
        self.seen = Seen()

    async def ask(self) -> None:
        """Ask without end."""
        while True:
            number, began = next(self._numbers), time.monotonic()
            headers = {"cookie": self._cookies[number % len(self._cookies)]}
            try:
                if number % 2:
                    answer = await self._http.get(TICKETS, headers=headers)
                else:
                    answer = await ask_to_submit(self._http, self._cookies, number)
            except httpx.HTTPError as error:
                self.seen.note(type(error).__name__, began)
            else:
                refused = answer.status_code == HTTPStatus.SERVICE_UNAVAILABLE and answer.headers.get("retry-after", "").isdigit()
                status = "served" if answer.status_code in _SERVED else "refused" if refused else str(answer.status_code)
                self.seen.note(status, began)
            await asyncio.sleep(0.05)


async def run(folder: Path) -> list[Figure]:
    """Let each thing happen, and heal it."""
    async with EmbeddedPostgres(folder / "postgres") as postgres:
        dsn = await ensure_database(postgres.dsn, "drill")
        async with Link(dsn) as link:
            settings = production_settings(link.dsn)
            cookies = await furnish(dsn, settings["SECRET_KEY"])
            home = folder / "server"
            home.mkdir()
            server = Server(home, "--no-jobs", **settings)
            await asyncio.to_thread(server.start)
            try:
                async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{server.port}", timeout=httpx.Timeout(30)) as http:
                    return await _all(link, Askers(http, cookies))
            finally:
                link.heal()
                await asyncio.to_thread(server.stop)


async def _all(link: Link, askers: Askers) -> list[Figure]:
    tasks = [asyncio.create_task(askers.ask()) for _ in range(_ASKERS)]
    await asyncio.sleep(5)

    async def late() -> None:
        link.delay_s = _LATE_S
        await asyncio.sleep(_PHASE_S)

    async def resets() -> None:
        for _ in range(_RESETS):
            link.cut()
            await asyncio.sleep(_PHASE_S / _RESETS)

    async def silent() -> None:
        link.hush()
        await asyncio.sleep(_PHASE_S)

    happenings: list[tuple[str, Callable[[], Awaitable[None]]]] = [
        (f"every answer {_LATE_S:.0f} s late", late),
        (f"all connections reset, {_RESETS} times", resets),
        ("silent, nothing closed", silent),
    ]
    figures = [one for what, happen in happenings for one in await _figures(link, askers, what, happen)]
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    return figures


async def _figures(link: Link, askers: Askers, what: str, happen: Callable[[], Awaitable[None]]) -> list[Figure]:
    askers.seen = during = Seen()
    await happen()
    link.heal()
    askers.seen = after = Seen()
    # The slowest may have been asked before it was healed, and belongs to it.
    await asyncio.sleep(HANG_BAR_S)
    slowest = max(during.slowest_s, after.slowest_s)
    others = {status: times for status, times in (during.statuses + after.statuses).items() if status not in ("served", "refused")}
    healthy = after.healthy_s
    told = f"{during.statuses['served']:,} served, {during.statuses['refused']:,} refused with Retry-After, {others or 0} otherwise"
    return [
        Figure(what, "answers", told, "0 otherwise", not others),
        Figure(what, "slowest answer", f"{slowest:.1f} s", f"≤ {HANG_BAR_S:.0f} s", slowest <= HANG_BAR_S),
        Figure(
            what,
            f"until {_WELL} answers in a row are served, after it is healed",
            "not within the time" if healthy is None else f"{healthy:.1f} s",
            f"≤ {HEALTHY_BAR_S:.0f} s",
            healthy is not None and healthy <= HEALTHY_BAR_S,
        ),
    ]
