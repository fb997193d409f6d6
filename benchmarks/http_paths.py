"""List, detail, search, submit and claim over real HTTP, beside pgbench running the same SQL."""

import sys
from dataclasses import dataclass
from pathlib import Path as Folder

from backend.kernel.embedded_postgres import EmbeddedPostgres
from backend.kernel.postgres_programs import servers_in
from benchmarks.load import Load, drive
from benchmarks.office import Measured, known_ids, measured
from benchmarks.paths import TICKETS, Path, claims, paths
from benchmarks.processes import cpu_seconds
from benchmarks.report import Figure
from benchmarks.same_sql import Script, draw_from, pgbench, record

SMALL, LARGE = 10_000, 200_000
SECONDS = 6
GROWTH_BAR = 1.3
TAIL_BAR = 5.0


@dataclass(frozen=True, slots=True)
class Result:
    """What one path did."""

    path: Path
    load: Load
    statements_per_second: float | None

    @property
    def cpu(self) -> float:
        """Return the CPU of app and Postgres per answer, in milliseconds."""
        return self.load.cpu_ms("app") + self.load.cpu_ms("postgres")


async def run(folder: Folder) -> list[Figure]:
    """Measure the small and the large set, and how the second compares to the first."""
    async with EmbeddedPostgres(folder / "postgres") as postgres:
        small = await _run_all(folder, postgres, SMALL, with_pgbench=False)
        large = await _run_all(folder, postgres, LARGE, with_pgbench=True)
    figures = [figure for result in large for figure in _figures(result)]
    before = {result.path.name: result for result in small}
    growing = [result for result in large if result.path.grows]
    return figures + [_growth(before[result.path.name], result) for result in growing]


async def _run_all(folder: Folder, postgres: EmbeddedPostgres, tickets: int, *, with_pgbench: bool) -> list[Result]:
    async with measured(folder, postgres, tickets) as office:
        found = [await _run_one(folder, office, path, with_pgbench=with_pgbench) for path in await paths(office)]
        # Claims take what the submissions have left.
        return [*found, await _run_one(folder, office, await claims(office), with_pgbench=with_pgbench)]


async def _run_one(folder: Folder, office: Measured, path: Path, *, with_pgbench: bool) -> Result:
    def watch() -> dict[str, float]:
        return {"app": cpu_seconds([office.server.pid]), "postgres": cpu_seconds(servers_in(folder / "postgres"))}

    load = await drive(office.server.port, path.make, SECONDS, watch)
    if set(load.statuses) != {path.status}:
        raise RuntimeError(f"{path.name}: {dict(load.statuses)}")
    rate = None
    if with_pgbench:
        rate = await pgbench(folder, office.dsn, await _script(office, path), SECONDS)
    print(f"{office.tickets:>7} {path.name:<36} {load.per_second:6.0f}/s", file=sys.stderr)
    return Result(path, load, rate)


async def _script(office: Measured, path: Path) -> Script:
    calls, known = await record(office, **path.example), await known_ids(office.dsn)
    if not path.changes:
        return Script(calls, known)
    changed = path.example["path"][-1].removeprefix(f"{TICKETS}/").split("/")[0]
    return Script(calls, known, await draw_from(office.dsn, path.changes, changed))


def _figures(result: Result) -> list[Figure]:
    path, load = result.path, result.load
    app, postgres = load.cpu_ms("app"), load.cpu_ms("postgres")
    bar = path.bar
    spent = Figure(
        path.name,
        "CPU ms per request, app + Postgres",
        f"{app:.2f} + {postgres:.2f}",
        f"≤ {bar.app_ms} + {bar.postgres_ms}" if bar else "",
        None if bar is None else app <= bar.app_ms and postgres <= bar.postgres_ms,
    )
    slow = load.percentile(99) / load.percentile(50)
    times = f"{load.per_second:.0f}/s, p50 {load.percentile(50):.1f} ms, p99 {load.percentile(99):.1f} ms"
    found = [spent, Figure(path.name, "rate and latency; p99 ÷ p50", f"{times}; {slow:.1f}", f"≤ {TAIL_BAR:.0f}", slow <= TAIL_BAR)]
    if result.statements_per_second is not None:
        ratio = load.per_second / result.statements_per_second
        against = bar.ratio if bar else None
        found.append(
            Figure(
                path.name,
                "share of pgbench running the same SQL",
                f"{ratio:.2f} of {result.statements_per_second:.0f}/s",
                f"≥ {against}" if against else "",
                None if against is None else ratio >= against,
            )
        )
    return found


def _growth(small: Result, large: Result) -> Figure:
    ratio = large.cpu / small.cpu
    return Figure(
        large.path.name,
        f"CPU at {LARGE:,} tickets ÷ at {SMALL:,}",
        f"{large.cpu:.2f} ÷ {small.cpu:.2f} ms = {ratio:.2f}",
        f"≤ {GROWTH_BAR}",
        ratio <= GROWTH_BAR,
    )
