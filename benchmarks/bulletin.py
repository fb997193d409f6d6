"""A bulletin at full size: drafted from every section's figures, published with both files, and asked what changed since."""

import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, Final

import httpx

from backend.kernel.calendar import local_date
from backend.kernel.clock import now
from backend.kernel.embedded_postgres import EmbeddedPostgres
from benchmarks.insight_seed import add_records
from benchmarks.office import measured
from benchmarks.report import Figure

PROJECTS: Final = 20_000
TITLE: Final = f"A bulletin at {PROJECTS:,} projects"
_TICKETS: Final = 1_200
_TIMES: Final = 5
_BAR_S: Final = 5.0


async def _timed(ask: Callable[[], Awaitable[httpx.Response]]) -> tuple[float, Any]:
    begun = time.perf_counter()
    answer = (await ask()).raise_for_status()
    return time.perf_counter() - begun, answer.json()


def _figure(what: str, seconds: list[float]) -> Figure:
    slowest = max(seconds)
    return Figure("a bulletin", f"{what}, slowest of {len(seconds)}", f"{slowest:.2f} s", f"≤ {_BAR_S:g} s", slowest <= _BAR_S)


async def _different(http: httpx.AsyncClient, body: dict[str, str]) -> list[float]:
    """Ask for the later entries of each figure that changed, of a bulletin that knew nothing yet."""
    _, draft = await _timed(lambda: http.post("bulletins", json={**body, "as_of": f"{int(body['from'][:4]) - 9}-01-01"}))
    path = f"bulletins/{draft['id']}"
    await _timed(lambda: http.post(f"{path}/publish", headers={"If-Match": str(draft["version"])}))
    _, changes = await _timed(lambda: http.get(f"{path}/changes"))
    return [(await _timed(lambda key=one["key"]: http.get(f"{path}/changes/{key}")))[0] for one in changes["items"]]


async def run(folder: Path, projects: int = PROJECTS) -> list[Figure]:
    """Measure drafting, publishing and comparing, one after the other."""
    today = local_date(now())
    body = {"title": "招商引资工作情况", "kind": "monthly", "from": f"{today.year}-01-01", "to": str(today)}
    drafted: list[float] = []
    published: list[float] = []
    compared: list[float] = []
    async with EmbeddedPostgres(folder / "postgres") as postgres, measured(folder, postgres, _TICKETS) as office:
        await add_records(office.dsn, 0, projects, enterprises=1)
        url = f"http://127.0.0.1:{office.server.port}/api/insight/"
        async with httpx.AsyncClient(base_url=url, headers={"cookie": office.office.leaders[0]}, timeout=60) as http:
            for _ in range(_TIMES):
                seconds, draft = await _timed(lambda: http.post("bulletins", json=body))
                drafted.append(seconds)
                path, version = f"bulletins/{draft['id']}", {"If-Match": str(draft["version"])}
                seconds, _ = await _timed(lambda path=path, version=version: http.post(f"{path}/publish", headers=version))
                published.append(seconds)
                seconds, _ = await _timed(lambda path=path: http.get(f"{path}/changes"))
                compared.append(seconds)
            told = await _different(http, body)
    return [
        _figure("figures read and drafted", drafted),
        _figure("published, Word and Excel printed", published),
        _figure("what changed since", compared),
        _figure("the entries that changed a figure, all of them entered later", told),
    ]
