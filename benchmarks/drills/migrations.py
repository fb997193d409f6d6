"""The newest migrations run while the version before them serves: nobody waits long for a lock, and nobody is refused."""

import asyncio
import itertools
import subprocess
import sys
import tarfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Final

import httpx

from backend.kernel.embedded_postgres import EmbeddedPostgres, ensure_database
from backend.kernel.migrate import MIGRATIONS, upgrade
from benchmarks.drills.writes import TICKETS, ask_to_submit, furnish
from benchmarks.report import Figure
from benchmarks.server import REPOSITORY, NotServing, Server, production_settings

TITLE: Final = "Drill: migrations while the version before serves"
REVISIONS: Final = 4
WAIT_BAR_S: Final = 4.0
_CLIENTS: Final = 8
_AROUND_S: Final = 2.0
_SERVED: Final = (200, 201)
_BACK: Final = 8
_STARTS: Final = "import backend.cli, backend.apps.all, backend.apps.processes"


@dataclass
class Seen:
    """What people met meanwhile."""

    served: int = 0
    slowest_s: float = 0.0
    failed: Counter[str] = field(default_factory=Counter[str])


def _tree_before(revision: str, folder: Path) -> Path:
    """Lay out the newest program before a revision that can be started at all: not every step of its making could."""
    added = _git("log", "--diff-filter=A", "--format=%H", "-1", "--", f"migrations/versions/{revision}.py").decode().strip()
    for nth, commit in enumerate(_git("rev-list", f"-{_BACK}", f"{added}^").decode().split()):
        tree = folder / f"before-{revision}-{nth}"
        with tarfile.open(fileobj=BytesIO(_git("archive", commit, "backend", "migrations"))) as packed:
            packed.extractall(tree, filter="data")
        if subprocess.run([sys.executable, "-c", _STARTS], cwd=tree, check=False, capture_output=True).returncode == 0:
            return tree
    raise NotServing(f"none of the {_BACK} commits before {revision} can be started")


def _git(*arguments: str) -> bytes:
    return subprocess.run(["git", *arguments], cwd=REPOSITORY, check=True, capture_output=True).stdout


async def _keep_asking(http: httpx.AsyncClient, cookies: list[str], numbers: Iterator[int], seen: Seen) -> None:
    while True:
        number, began = next(numbers), time.monotonic()
        try:
            if number % 2:
                answer = await http.get(TICKETS, headers={"cookie": cookies[number % len(cookies)]})
            else:
                answer = await ask_to_submit(http, cookies, number)
        except httpx.HTTPError as error:
            seen.failed[type(error).__name__] += 1
        else:
            if answer.status_code in _SERVED:
                seen.served += 1
            else:
                seen.failed[str(answer.status_code)] += 1
        seen.slowest_s = max(seen.slowest_s, time.monotonic() - began)


async def _one(folder: Path, postgres: EmbeddedPostgres, revision: str) -> Figure:
    tree = await asyncio.to_thread(_tree_before, revision, folder)
    # Several may have come together; the version before them knows none.
    before = max(path.stem for path in (tree / "migrations" / "versions").glob("[0-9]*.py"))
    dsn = await ensure_database(postgres.dsn, f"before_{revision}")
    settings, seen = production_settings(dsn), Seen()
    cookies = await furnish(dsn, settings["SECRET_KEY"], before)
    home = folder / revision
    home.mkdir()
    server = Server(home, "--no-jobs", **settings, PYTHONPATH=str(tree))
    await asyncio.to_thread(server.start)
    try:
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{server.port}", timeout=httpx.Timeout(30)) as http:
            numbers = itertools.count()
            people = [asyncio.create_task(_keep_asking(http, cookies, numbers, seen)) for _ in range(_CLIENTS)]
            await asyncio.sleep(_AROUND_S)
            began = time.monotonic()
            await asyncio.to_thread(upgrade, dsn, revision)
            took = time.monotonic() - began
            await asyncio.sleep(_AROUND_S)
            for one in people:
                one.cancel()
            await asyncio.gather(*people, return_exceptions=True)
    finally:
        await asyncio.to_thread(server.stop)
    failed = sum(seen.failed.values())
    return Figure(
        f"from {before} to {revision}",
        "seconds it took; requests served and failed meanwhile; slowest answer",
        f"{took:.1f} s; {seen.served:,}, {failed} {dict(seen.failed) if failed else ''}; {seen.slowest_s:.1f} s",
        f"0 failed, ≤ {WAIT_BAR_S:.0f} s",
        not failed and seen.slowest_s <= WAIT_BAR_S,
    )


async def run(folder: Path) -> list[Figure]:
    """Run each of the newest revisions under load on the version before it."""
    known = sorted(path.stem for path in (MIGRATIONS / "versions").glob("[0-9]*.py"))
    async with EmbeddedPostgres(folder / "postgres") as postgres:
        return [await _one(folder, postgres, revision) for revision in known[-REVISIONS:]]
