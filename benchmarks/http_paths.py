"""List, detail, search, submit and claim over real HTTP, beside pgbench running the same SQL."""

import sys
from dataclasses import dataclass
from pathlib import Path as Folder

from backend.kernel.embedded_postgres import EmbeddedPostgres
from backend.kernel.postgres_programs import servers_in
from benchmarks.load import Load, drive
from benchmarks.office import Measured, apart, known_ids, measured
from benchmarks.paths import TICKETS, Path, claims, paths
from benchmarks.processes import cpu_seconds
from benchmarks.reference import RAW, THERE, references
from benchmarks.report import Figure
from benchmarks.same_sql import Script, draw_from, pgbench, record
from benchmarks.two_sizes import APART

SMALL, LARGE = 10_000, 200_000
SECONDS = 6
GROWTH_BAR = 1.3
TAIL_BAR = 5.0


@dataclass(frozen=True, slots=True)
class Result:
    """What one path did."""

    name: str
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
        small = await _both(folder, postgres, SMALL, beside=None)
        beside: list[Figure] = []
        large = await _both(folder, postgres, LARGE, beside=beside)
    figures = beside + [figure for result in large for figure in _figures(result)]
    before = {result.name: result for result in small}
    growing = [result for result in large if result.path.grows]
    return figures + [_growth(before[result.name], result) for result in growing]


async def _both(folder: Folder, postgres: EmbeddedPostgres, tickets: int, *, beside: list[Figure] | None) -> list[Result]:
    """Measure in one process, then as separate ones; with `beside`, pgbench and the stack itself stand beside the first."""
    async with measured(folder, postgres, tickets) as office:
        found = await _run_all(folder, office, "", with_pgbench=beside is not None)
        if beside is not None:
            beside += await _stack(folder, office, found[0])
        async with apart(office) as split:
            return found + await _run_all(folder, split, APART, with_pgbench=False)


async def _run_all(folder: Folder, office: Measured, where: str, *, with_pgbench: bool) -> list[Result]:
    found = [await _run_one(folder, office, path, where, with_pgbench=with_pgbench) for path in await paths(office)]
    # Claims take what the submissions have left.
    return [*found, await _run_one(folder, office, await claims(office), where, with_pgbench=with_pgbench)]


async def _run_one(folder: Folder, office: Measured, path: Path, where: str, *, with_pgbench: bool) -> Result:
    serving = office.server.serving_pids

    def watch() -> dict[str, float]:
        return {"app": cpu_seconds(serving), "postgres": _postgres(folder)}

    load = await drive(office.server.port, path.make, SECONDS, watch)
    if set(load.statuses) != {path.status}:
        raise RuntimeError(f"{path.name}{where}: {dict(load.statuses)} {load.refused}")
    rate = None
    if with_pgbench:
        rate = await pgbench(folder, office.dsn, await _script(office, path), SECONDS)
    print(f"{office.tickets:>7} {path.name + where:<60} {load.per_second:6.0f}/s", file=sys.stderr)
    return Result(path.name + where, path, load, rate)


def _postgres(folder: Folder) -> float:
    return cpu_seconds(servers_in(folder / "postgres"))


async def _stack(folder: Folder, office: Measured, queue: Result) -> list[Figure]:
    """Measure what the stack itself costs, with the statement of the staff queue, and what that makes of our bar."""
    calls = await record(office, **queue.path.example)
    statement = next(call for call in calls if "FROM concierge.ticket" in call.text)
    found = await references(office.dsn, statement, SECONDS, lambda: _postgres(folder))
    figures = [
        Figure(name, "CPU ms per request, app; where the bars were set", f"{load.cpu_ms('app'):.2f}; {THERE[name]}", "", None)
        for name, load in found.items()
    ]
    assert queue.path.bar is not None
    ours, bar = queue.load.cpu_ms("app") / found[RAW].cpu_ms("app"), queue.path.bar.app_ms / THERE[RAW]
    return [*figures, Figure(queue.name, "app CPU ÷ that of asyncpg's rows to JSON", f"{ours:.1f}", f"≤ {bar:.1f}", ours <= bar)]


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
        result.name,
        "CPU ms per request, app + Postgres",
        f"{app:.2f} + {postgres:.2f}",
        f"≤ {bar.app_ms} + {bar.postgres_ms}" if bar else "",
        None if bar is None else app <= bar.app_ms and postgres <= bar.postgres_ms,
    )
    slow = load.percentile(99) / load.percentile(50)
    times = f"{load.per_second:.0f}/s, p50 {load.percentile(50):.1f} ms, p99 {load.percentile(99):.1f} ms"
    found = [spent, Figure(result.name, "rate and latency; p99 ÷ p50", f"{times}; {slow:.1f}", f"≤ {TAIL_BAR:.0f}", slow <= TAIL_BAR)]
    if result.statements_per_second is not None:
        ratio = load.per_second / result.statements_per_second
        against = bar.ratio if bar else None
        found.append(
            Figure(
                result.name,
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
        large.name,
        f"CPU at {LARGE:,} tickets ÷ at {SMALL:,}",
        f"{large.cpu:.2f} ÷ {small.cpu:.2f} ms = {ratio:.2f}",
        f"≤ {GROWTH_BAR}",
        ratio <= GROWTH_BAR,
    )
