"""Five times as much is asked as can be served: those let in are served soon, the others told at once to come back."""

import asyncio
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from backend.kernel.embedded_postgres import EmbeddedPostgres
from benchmarks.load import answer_of, drive
from benchmarks.office import measured
from benchmarks.paths import paths
from benchmarks.report import Figure

TITLE: Final = "Drill: five times as much as can be served"
TIMES: Final = 5
ACCEPTED_BAR_S: Final = 2.0
REFUSED_BAR_S: Final = 0.1
NORMAL_BAR_S: Final = 10.0
_TICKETS: Final = 1400
_PATHS: Final = ("list of 20, staff queue", "submit")
_MEASURE_S: Final = 5.0
_FLOOD_S: Final = 20.0
_CONNECTIONS: Final = 320
_REFUSALS: Final = (429, 503)
_EXPECTED: Final = (200, 201, *_REFUSALS)
# What counts as normal again: the latency of before, with room for a machine that is shared.
_NORMAL: Final = 2.0


@dataclass(slots=True)
class Flood:
    """What came of it."""

    accepted: list[float] = field(default_factory=list[float])
    refused: list[float] = field(default_factory=list[float])
    without_word: int = 0
    others: Counter[str] = field(default_factory=Counter[str])
    sent: int = 0


async def _one_after_the_other(port: int, make: Callable[[], bytes], flood: Flood, first: float, every: float, until: float) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    due = first
    try:
        while due < until:
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
            began = time.perf_counter()
            writer.write(make())
            flood.sent += 1
            status, head, _ = await answer_of(reader)
            took = time.perf_counter() - began
            if status in _REFUSALS:
                flood.refused.append(took)
                flood.without_word += b"\r\nretry-after:" not in head.lower()
            elif status in _EXPECTED:
                flood.accepted.append(took)
            else:
                flood.others[str(status)] += 1
            # Whoever was kept waiting has missed turns, and does not make up for them.
            due = max(due + every, time.perf_counter())
    except (OSError, asyncio.IncompleteReadError) as error:
        flood.others[type(error).__name__] += 1
    finally:
        with suppress(OSError):
            writer.close()


async def flood_with(port: int, make: Callable[[], bytes], per_second: float, seconds: float) -> Flood:
    """Ask so often from many connections, whatever is answered."""
    flood, began, every = Flood(), time.perf_counter() + 0.1, _CONNECTIONS / per_second
    starts = [began + every * nth / _CONNECTIONS for nth in range(_CONNECTIONS)]
    await asyncio.gather(*(_one_after_the_other(port, make, flood, first, every, began + seconds) for first in starts))
    return flood


async def _normal_again(port: int, make: Callable[[], bytes], usual_ms: float) -> float | None:
    """Return the seconds until the load of before is served as before."""
    began = time.monotonic()
    while time.monotonic() - began < 2 * NORMAL_BAR_S:
        load = await drive(port, make, 1.0, dict)
        if not any(load.statuses[status] for status in _REFUSALS) and load.percentile(50) <= _NORMAL * usual_ms:
            return time.monotonic() - began
    return None


async def run(folder: Path) -> list[Figure]:
    """Measure what can be served, ask for five times that, and see how it goes on."""
    async with EmbeddedPostgres(folder / "postgres") as postgres, measured(folder, postgres, _TICKETS) as office:
        found: list[Figure] = []
        for path in (one for one in await paths(office) if one.name in _PATHS):
            port = office.server.port
            usual = await drive(port, path.make, _MEASURE_S, dict)
            rate = TIMES * usual.per_second
            flood = await flood_with(port, path.make, rate, _FLOOD_S)
            again = await _normal_again(port, path.make, usual.percentile(50))
            found += _figures(f"{path.name}, {usual.per_second:.0f}/s can be served", flood, again)
        return found


def _p99(times: list[float]) -> float:
    return sorted(times)[int(len(times) * 0.99)] if times else 0.0


def _figures(what: str, flood: Flood, again: float | None) -> list[Figure]:
    accepted, refused = _p99(flood.accepted), _p99(flood.refused)
    total = f"{flood.sent / _FLOOD_S:.0f}/s asked: {len(flood.accepted):,} served, {len(flood.refused):,} refused"
    bad = flood.without_word + sum(flood.others.values())
    return [
        Figure(what, f"{total}; without Retry-After or otherwise answered", f"{bad} {dict(flood.others) or ''}".strip(), "0", bad == 0),
        Figure(what, "p99 of those served", f"{accepted:.2f} s", f"≤ {ACCEPTED_BAR_S:.0f} s", accepted <= ACCEPTED_BAR_S),
        Figure(what, "p99 of refusals", f"{refused * 1000:.0f} ms", f"< {REFUSED_BAR_S * 1000:.0f} ms", refused < REFUSED_BAR_S),
        Figure(
            what,
            f"until the load of before has ≤ {_NORMAL:.0f} × its median again",
            "not within the time" if again is None else f"{again:.1f} s",
            f"≤ {NORMAL_BAR_S:.0f} s",
            again is not None and again <= NORMAL_BAR_S,
        ),
    ]
