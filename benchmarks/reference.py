"""What the stack itself costs, measured beside us: FastAPI answering a constant, and asyncpg's rows straight to JSON.

The bars of our paths were set on another machine, where these two were known; beside them, in one run, a figure
says how much of it is ours and how much the machine's.
"""

import multiprocessing
import time
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import asynccontextmanager, contextmanager
from typing import Any, Final
from uuid import UUID

import asyncpg
import orjson
import uvicorn
from fastapi import FastAPI, Response

from benchmarks.load import Load, drive, request
from benchmarks.processes import cpu_seconds
from benchmarks.same_sql import Call
from benchmarks.server import NotServing, accepts, free_port

CONSTANT: Final = "FastAPI, a constant"
RAW: Final = "asyncpg's rows to JSON in FastAPI, the staff queue's statement"
# CPU ms of the app where the bars were set.
THERE: Final = {CONSTANT: 0.09, RAW: 0.24}
_PATHS: Final = {CONSTANT: "/constant", RAW: "/raw"}
_PATIENCE_S: Final = 30.0


def _shown(value: Any) -> str:
    if isinstance(value, UUID):
        return str(value)
    raise TypeError


def _serve(port: int, dsn: str, call: Call) -> None:
    """Serve both until killed; runs in a process of its own."""
    pool: Any = None

    @asynccontextmanager
    async def life(_app: FastAPI) -> AsyncGenerator[None]:
        nonlocal pool
        async with asyncpg.create_pool(dsn, min_size=8, max_size=8) as pool:
            yield

    app = FastAPI(lifespan=life, telemetry={"tracing": False, "metrics": False, "logs": False, "operation_spans": False})

    @app.get("/constant")
    async def constant() -> Response:
        return Response(b'{"items":[]}', media_type="application/json")

    @app.get("/raw")
    async def raw() -> Response:
        rows = await pool.fetch(call.text, *call.args)
        return Response(orjson.dumps([dict(row) for row in rows], _shown), media_type="application/json")

    uvicorn.run(app, port=port, log_config=None, access_log=False)


@contextmanager
def _serving(dsn: str, call: Call) -> Generator[tuple[int, int]]:
    port = free_port()
    process = multiprocessing.get_context("spawn").Process(target=_serve, args=(port, dsn, call))
    process.start()
    try:
        until = time.monotonic() + _PATIENCE_S
        while not accepts(port):
            if time.monotonic() > until or not process.is_alive():
                raise NotServing("the reference does not answer")
            time.sleep(0.05)
        assert process.pid is not None
        yield port, process.pid
    finally:
        process.terminate()
        process.join()


async def references(dsn: str, call: Call, seconds: int, postgres: Callable[[], float]) -> dict[str, Load]:
    """Return what both did with the statement of the staff queue."""
    with _serving(dsn, call) as (port, pid):

        def watch() -> dict[str, float]:
            return {"app": cpu_seconds([pid]), "postgres": postgres()}

        found: dict[str, Load] = {}
        for name, path in _PATHS.items():
            payload = request("GET", path, "")
            found[name] = await drive(port, lambda payload=payload: payload, seconds, watch)
        return found
