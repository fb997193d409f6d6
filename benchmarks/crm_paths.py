"""Lists, search and the duplicate check of the CRM over real HTTP, at two sizes of one database."""

import itertools
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path as Folder
from urllib.parse import quote

import orjson

from backend.kernel.embedded_postgres import EmbeddedPostgres
from backend.kernel.postgres_programs import servers_in
from benchmarks.crm_seed import COMMON_WORD, RARE_WORD, add_enterprises, name_of
from benchmarks.load import Load, drive, request
from benchmarks.office import Measured, measured
from benchmarks.processes import cpu_seconds
from benchmarks.report import Figure

SMALL, LARGE = 10_000, 200_000
SECONDS = 5
GROWTH_BAR = 1.3
CHECK_BAR_MS = 100.0
# The office around the enterprises; its tickets are measured elsewhere.
_TICKETS = 1_200
_CHECK = "duplicate check"
_ENTERPRISES = "/api/crm/enterprises"


@dataclass(frozen=True, slots=True)
class Asked:
    """One kind of request; its payloads take turns."""

    name: str
    payloads: Sequence[bytes]


def _asked(measured_office: Measured) -> list[Asked]:
    cookie = measured_office.office.concierges[0]

    def get(name: str, query: str) -> Asked:
        return Asked(name, [request("GET", f"{_ENTERPRISES}?{query}", cookie)])

    # Names as they are typed: a character short, without place and form, as they stand.
    typed = [name for nr in range(0, SMALL, 40) for whole in (name_of(nr),) for name in (whole, whole[2:-4], whole[:3] + whole[4:])]
    bodies = [orjson.dumps({"name": name}) for name in typed]
    return [
        get("list of 20", "limit=20"),
        get("list of 20 by name", "sort=name&limit=20"),
        get("list of 20, one section", "industry=C&limit=20"),
        get("list of 20, a tag in a group of provinces", "region=yangtze-delta&tag=listed&limit=20"),
        get("search, rare word of 2 characters", f"q={quote(RARE_WORD)}"),
        get("search, common word of 2 characters", f"q={quote(COMMON_WORD)}"),
        get("search, initials", "q=jl"),
        Asked(_CHECK, [request("POST", "/api/crm/duplicate-checks", cookie, body=body) for body in bodies]),
    ]


async def run(folder: Folder) -> list[Figure]:
    """Measure with few enterprises, add the others, measure again."""
    async with EmbeddedPostgres(folder / "postgres") as postgres, measured(folder, postgres, _TICKETS) as office:
        await add_enterprises(office.dsn, 0, SMALL)
        small = await _measure(folder, office, SMALL)
        await add_enterprises(office.dsn, SMALL, LARGE)
        large = await _measure(folder, office, LARGE)
    return [figure for name in large for figure in _figures(name, small[name], large[name])]


async def _measure(folder: Folder, office: Measured, enterprises: int) -> dict[str, Load]:
    def watch() -> dict[str, float]:
        return {"app": cpu_seconds([office.server.pid]), "postgres": cpu_seconds(servers_in(folder / "postgres"))}

    found: dict[str, Load] = {}
    for asked in _asked(office):
        turns = itertools.cycle(asked.payloads)
        load = await drive(office.server.port, lambda turns=turns: next(turns), SECONDS, watch)
        if set(load.statuses) != {200}:
            raise RuntimeError(f"{asked.name}: {dict(load.statuses)}")
        print(f"{enterprises:>7} {asked.name:<45} {load.per_second:6.0f}/s", file=sys.stderr)
        found[asked.name] = load
    return found


def _cpu(load: Load) -> float:
    return load.cpu_ms("app") + load.cpu_ms("postgres")


def _figures(name: str, small: Load, large: Load) -> list[Figure]:
    times = f"{large.per_second:.0f}/s, p50 {large.percentile(50):.1f} ms, p95 {large.percentile(95):.1f} ms"
    slow = large.percentile(95)
    held = name == _CHECK
    spent = f"{large.cpu_ms('app'):.2f} + {large.cpu_ms('postgres'):.2f}"
    ratio = _cpu(large) / _cpu(small)
    growth = f"{_cpu(large):.2f} ÷ {_cpu(small):.2f} ms = {ratio:.2f}"
    bar, met = ("", None) if held else (f"≤ {GROWTH_BAR}", ratio <= GROWTH_BAR)
    return [
        Figure(name, "CPU ms per request, app + Postgres", spent, "", None),
        Figure(
            name,
            "rate and latency, 8 at a time",
            times,
            f"p95 ≤ {CHECK_BAR_MS:.0f} ms" if held else "",
            slow <= CHECK_BAR_MS if held else None,
        ),
        Figure(name, f"CPU at {LARGE:,} enterprises ÷ at {SMALL:,}", growth, bar, met),
    ]
