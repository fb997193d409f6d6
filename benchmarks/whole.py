"""The all-in-one program with its demo: how soon it serves, how much memory it keeps."""

import asyncio
from pathlib import Path

from benchmarks.processes import children_of, resident_mib
from benchmarks.report import Figure
from benchmarks.server import Server

START_BAR_S = 5.0
MEMORY_BAR_MIB = 400.0
_SETTLE_S = 10
# Filling the demo takes half a minute, and longer on a busy machine.
_FIRST_PATIENCE_S = 300.0


async def run(folder: Path) -> list[Figure]:
    """Start twice on the same data; measure the second."""
    server = Server(folder, DEMO="1")
    try:
        return await _measure(server)
    finally:
        await asyncio.to_thread(server.stop)


async def _measure(server: Server) -> list[Figure]:
    first = await asyncio.to_thread(_start, server)
    await asyncio.to_thread(server.stop)
    second = await asyncio.to_thread(_start, server)
    await asyncio.sleep(_SETTLE_S)
    app, postgres = resident_mib([server.pid]), resident_mib(server.postgres_pids)
    total = app + postgres
    memory = f"{app:.0f} + {postgres:.0f} = {total:.0f} MiB"
    await asyncio.to_thread(server.stop)
    split = Server(server.folder, command="split", DEMO="1")
    await asyncio.to_thread(_start, split)
    await asyncio.sleep(_SETTLE_S)
    family = children_of(split.pid)
    beside, theirs = resident_mib([split.pid, *family]), resident_mib(split.postgres_pids)
    await asyncio.to_thread(split.stop)
    many = f"{beside:.0f} + {theirs:.0f} = {beside + theirs:.0f} MiB in {len(family)} processes"
    return [
        Figure("first start", "seconds until ready, database and demo made", f"{first:.1f} s", "", None),
        Figure("second start", "seconds until ready", f"{second:.1f} s", f"≤ {START_BAR_S:.0f} s", second <= START_BAR_S),
        Figure("memory", "proportional set size, app + Postgres", memory, f"≤ {MEMORY_BAR_MIB:.0f} MiB", total <= MEMORY_BAR_MIB),
        Figure("memory, as separate processes", "proportional set size, services, workers and gateway + Postgres", many, "", None),
    ]


def _start(server: Server) -> float:
    server.launch()
    return server.wait_ready(_FIRST_PATIENCE_S)
