"""The base of all tests: one server, the migrated schema as template, a clone per worker, a savepoint per test."""

import asyncio
import contextlib
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import asyncpg
import httpx
import pytest

from backend.kernel import db as kernel_db
from backend.kernel.embedded_postgres import EmbeddedPostgres
from backend.kernel.live import LiveHub
from backend.kernel.logs import configure_logs
from backend.kernel.migrate import upgrade
from backend.kernel.settings import Settings
from tests.answers import check_answer

TEMPLATE = "dx_template"
HOOKS: Any = {"response": [check_answer]}
_server: EmbeddedPostgres | None = None
_home: tempfile.TemporaryDirectory[str] | None = None


def pytest_configure(config: pytest.Config) -> None:
    """Start the server once, in the process that controls the workers."""
    global _server, _home  # noqa: PLW0603
    # As in production: one JSON line an event; the library's own default renders local variables for seconds.
    configure_logs("WARNING")
    if hasattr(config, "workerinput") or config.option.collectonly:
        return
    _home = tempfile.TemporaryDirectory(prefix="dx-test-")
    _server = EmbeddedPostgres(Path(_home.name) / "postgres")
    _server.start()
    config.option.dx_dsn = _server.dsn
    asyncio.run(_admin(_server.dsn, f'CREATE DATABASE "{TEMPLATE}"'))
    upgrade(with_database(_server.dsn, TEMPLATE))


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Hand the server's address to a worker."""
    node.workerinput["dx_dsn"] = node.config.option.dx_dsn


def pytest_unconfigure(config: pytest.Config) -> None:
    """Stop the server."""
    if not hasattr(config, "workerinput") and _server is not None and _home is not None:
        _server.stop()
        _home.cleanup()


def with_database(dsn: str, name: str) -> str:
    """Return `dsn` pointing at another database of the same server."""
    return dsn.replace("/postgres?", f"/{name}?")


async def _admin(dsn: str, *statements: str) -> None:
    connection = await asyncpg.connect(dsn)
    try:
        for statement in statements:
            await connection.execute(statement)
    finally:
        await connection.close()


@pytest.fixture(scope="session")
def server_dsn(request: pytest.FixtureRequest) -> str:
    """Address of the test server's maintenance database."""
    worker = getattr(request.config, "workerinput", None)
    return worker["dx_dsn"] if worker else request.config.option.dx_dsn


@pytest.fixture(scope="session")
async def worker_dsn(server_dsn: str, request: pytest.FixtureRequest) -> str:
    """Address of this worker's own clone."""
    worker = getattr(request.config, "workerinput", {"workerid": "main"})["workerid"]
    await _admin(server_dsn, f'CREATE DATABASE "dx_{worker}" TEMPLATE "{TEMPLATE}"')
    return with_database(server_dsn, f"dx_{worker}")


_clones = iter(range(1_000_000))


@pytest.fixture
async def fresh_dsn(server_dsn: str, request: pytest.FixtureRequest) -> AsyncIterator[str]:
    """Address of a clone for one test that needs real commits and several connections."""
    worker = getattr(request.config, "workerinput", {"workerid": "main"})["workerid"]
    name = f"dx_{worker}_{next(_clones)}"
    await _admin(server_dsn, f'CREATE DATABASE "{name}" TEMPLATE "{TEMPLATE}"')
    yield with_database(server_dsn, name)
    await _admin(server_dsn, f'DROP DATABASE "{name}" WITH (FORCE)')


class SavepointDatabase:
    """The real SQL on one connection inside one transaction: a service's commit is a savepoint's release."""

    def __init__(self, connection: Any) -> None:
        """Take a connection on which the test's transaction has begun."""
        self.connection = connection
        self._lock = asyncio.Lock()
        self._holder: Any = None
        self.notices: list[tuple[str, str]] = []
        self.on_notice: Callable[[str, str], None] | None = None

    @contextlib.asynccontextmanager
    async def _turn(self) -> AsyncIterator[None]:
        task = asyncio.current_task()
        if self._holder is task:
            yield
            return
        async with self._lock:
            self._holder = task
            try:
                yield
            finally:
                self._holder = None

    @contextlib.asynccontextmanager
    async def reader(self) -> AsyncIterator[kernel_db.Reader]:
        """Read on the shared connection."""
        async with self._turn():
            yield kernel_db.Reader(self.connection)

    snapshot = reader

    @contextlib.asynccontextmanager
    async def transaction(self) -> AsyncIterator[kernel_db.Tx]:
        """Change within a savepoint."""
        async with self._turn():
            async with self.connection.transaction():
                tx = kernel_db.Tx(self.connection)
                yield tx
                await kernel_db.flush_outbox(tx)
            await self.notify(tx.outbox.notices)

    async def notify(self, notices: list[tuple[str, str]]) -> None:
        """Hand notices to the hub directly: NOTIFY would wait for a commit that never comes."""
        self.notices.extend(notices)
        if self.on_notice is not None:
            for channel, payload in notices:
                self.on_notice(channel, payload)

    async def close(self) -> None:
        """Nothing to close: the fixture owns the connection."""


@pytest.fixture(scope="session")
async def worker_connection(worker_dsn: str) -> AsyncIterator[Any]:
    """One connection per worker."""
    connection = await asyncpg.connect(worker_dsn, server_settings={"timezone": "UTC"})
    await kernel_db.prepare_connection(connection)
    yield connection
    await connection.close()


@pytest.fixture
async def database(worker_connection: Any) -> AsyncIterator[SavepointDatabase]:
    """A database that forgets everything after the test."""
    transaction = worker_connection.transaction()
    await transaction.start()
    yield SavepointDatabase(worker_connection)
    await transaction.rollback()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings of a demo process with its own data folder."""
    return Settings(_env_file=None, data_dir=tmp_path, demo=True)  # type: ignore[call-arg]


@pytest.fixture
async def resources(settings: Settings, database: SavepointDatabase, worker_dsn: str) -> AsyncIterator[Any]:
    """Everything a service is handed, on the test's database."""
    from backend.apps.all import bind

    bound = bind(settings, database, LiveHub(worker_dsn))
    database.on_notice = lambda _channel, payload: bound.live._heard(None, 0, "", payload)
    yield bound
    # A session's use is noted beside the request; the connection must be idle before the test is rolled back.
    await bound.authenticator.settle()


@pytest.fixture
async def client(resources: Any) -> AsyncIterator[httpx.AsyncClient]:
    """A client of the real application with its real outer layer."""
    from backend.apps.all import create_root

    transport = httpx.ASGITransport(app=create_root(resources))
    async with httpx.AsyncClient(transport=transport, base_url="http://testserver", event_hooks=HOOKS) as http:
        yield http


NewClient = Callable[[], Awaitable[httpx.AsyncClient]]


@pytest.fixture
async def new_client(resources: Any) -> AsyncIterator[Callable[[], httpx.AsyncClient]]:
    """Make further clients: one browser each."""
    from backend.apps.all import create_root

    app = create_root(resources)
    async with contextlib.AsyncExitStack() as stack:

        def make() -> httpx.AsyncClient:
            http = httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="http://testserver", event_hooks=HOOKS)
            stack.push_async_callback(http.aclose)
            return http

        yield make


@pytest.fixture
def run_jobs(resources: Any, database: SavepointDatabase) -> Callable[[], Awaitable[list[str]]]:
    """Run the jobs that wait, as the worker would, until none is left; answers their names."""
    from backend.kernel import clock
    from backend.kernel.jobs import run_job

    async def run() -> list[str]:
        ran: list[str] = []
        while True:
            async with database.reader() as reader:
                waiting = await reader.connection.fetch(
                    "SELECT id, task_name, args FROM procrastinate_jobs WHERE status = 'todo'"
                    " AND (scheduled_at IS NULL OR scheduled_at <= $1) ORDER BY id",
                    clock.now(),
                )
                await reader.connection.execute(
                    "DELETE FROM procrastinate_jobs WHERE id = ANY($1::bigint[])", [row["id"] for row in waiting]
                )
            if not waiting:
                return ran
            for row in waiting:
                await run_job(resources, row["task_name"], row["args"].get("args", {}), row["args"].get("trace", ""))
                ran.append(row["task_name"])

    return run
