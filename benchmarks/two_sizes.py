"""The same requests over one database, few records in it and then many: what each costs, and how the cost grows."""

import itertools
import sys
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from backend.kernel.embedded_postgres import EmbeddedPostgres
from backend.kernel.postgres_programs import servers_in
from benchmarks.load import CONNECTIONS, Load, drive
from benchmarks.office import Measured, apart, measured
from benchmarks.processes import cpu_seconds
from benchmarks.report import Figure

SECONDS = 5
GROWTH_BAR = 1.3
APART = ", as separate processes"
# The office around the records; its tickets are measured elsewhere.
_TICKETS = 1_200


@dataclass(frozen=True, slots=True)
class Asked:
    """One kind of request; its payloads take turns. With `p95_ms` it is held to that, else to how its cost grows."""

    name: str
    payloads: Sequence[bytes]
    p95_ms: float | None = None
    connections: int = CONNECTIONS


@dataclass(frozen=True, slots=True)
class Sizes:
    """What is counted, and how many of it there are at first and in the end."""

    noun: str
    small: int
    large: int


async def compare(
    folder: Path, sizes: Sizes, add: Callable[[str, int, int], Awaitable[None]], asked: Callable[[Measured], list[Asked]]
) -> list[Figure]:
    """Measure with few records, add the others with `add(dsn, first, last)`, measure again."""
    async with EmbeddedPostgres(folder / "postgres") as postgres, measured(folder, postgres, _TICKETS) as office:
        await add(office.dsn, 0, sizes.small)
        small = await _both(folder, office, sizes.small, asked(office))
        await add(office.dsn, sizes.small, sizes.large)
        large = await _both(folder, office, sizes.large, asked(office))
        held = {one.name: one for one in asked(office)}
    return [figure for name in large for figure in _figures(name, held[name.removesuffix(APART)], sizes, small[name], large[name])]


async def _both(folder: Path, office: Measured, size: int, asked: list[Asked]) -> dict[str, Load]:
    """Measure in one process, then as separate ones."""
    whole = await _measure(folder, office, size, asked)
    async with apart(office) as split:
        return whole | {f"{name}{APART}": load for name, load in (await _measure(folder, split, size, asked)).items()}


async def _measure(folder: Path, office: Measured, size: int, asked: list[Asked]) -> dict[str, Load]:
    serving = office.server.serving_pids

    def watch() -> dict[str, float]:
        return {"app": cpu_seconds(serving), "postgres": cpu_seconds(servers_in(folder / "postgres"))}

    found: dict[str, Load] = {}
    for one in asked:
        turns = itertools.cycle(one.payloads)
        load = await drive(office.server.port, lambda turns=turns: next(turns), SECONDS, watch, one.connections)
        if set(load.statuses) != {200}:
            raise RuntimeError(f"{one.name}: {dict(load.statuses)} {load.refused}")
        print(f"{size:>7} {one.name:<45} {load.per_second:6.0f}/s", file=sys.stderr)
        found[one.name] = load
    return found


def _cpu(load: Load) -> float:
    return load.cpu_ms("app") + load.cpu_ms("postgres")


def _figures(name: str, asked: Asked, sizes: Sizes, small: Load, large: Load) -> list[Figure]:
    p95_ms = asked.p95_ms
    slow, ratio = large.percentile(95), _cpu(large) / _cpu(small)
    growth = f"{_cpu(large):.2f} ÷ {_cpu(small):.2f} ms = {ratio:.2f}"
    return [
        Figure(name, "CPU ms per request, app + Postgres", f"{large.cpu_ms('app'):.2f} + {large.cpu_ms('postgres'):.2f}", "", None),
        Figure(
            name,
            f"rate and latency, {asked.connections} at a time",
            f"{large.per_second:.0f}/s, p50 {large.percentile(50):.1f} ms, p95 {slow:.1f} ms",
            f"p95 ≤ {p95_ms:.0f} ms" if p95_ms else "",
            slow <= p95_ms if p95_ms else None,
        ),
        Figure(
            name,
            f"CPU at {sizes.large:,} {sizes.noun} ÷ at {sizes.small:,}",
            growth,
            "" if p95_ms else f"≤ {GROWTH_BAR}",
            None if p95_ms else ratio <= GROWTH_BAR,
        ),
    ]
