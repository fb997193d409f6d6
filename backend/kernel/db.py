"""Database access: Core statements compiled once, run on asyncpg.

A repository writes `LIST = sql(sa.select(...))` at import and `await reader.rows(LIST, owner=...)`
in its functions. The SQL text is fixed from then on, so a request pays for neither SQLAlchemy's
compiler nor a new Postgres plan; see docs/adr/0002.
"""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from typing import Any, Protocol
from uuid import UUID

import asyncpg
import orjson
import sqlalchemy as sa
import structlog
from sqlalchemy.dialects.postgresql import asyncpg as dialect_module

from backend.kernel import servers, tracing
from backend.kernel.connection_pool import OUT_OF_STEP, ConnectionPool
from backend.kernel.errors import RequestInFlight
from backend.kernel.outbox import Outbox

log = structlog.get_logger("database")
_DIALECT = dialect_module.dialect()

Journal = Callable[[list[tuple[UUID, bytes]]], None]
STATEMENT_TIMEOUT_MS = 10_000
LOCK_TIMEOUT_MS = 4_000
ACQUIRE_TIMEOUT_S = 3.0
# Longer than Postgres lets a statement run: whoever waits so long has lost Postgres itself.
ANSWER_TIMEOUT_S = 15.0
_MANY_TIMEOUT_S = 120.0


@dataclass(frozen=True, slots=True)
class Statement:
    """SQL text with numbered parameters, the order of their names, and those with a fixed value."""

    text: str
    names: tuple[str, ...]
    constants: dict[str, Any]

    def arguments(self, params: dict[str, Any]) -> list[Any]:
        """Return positional values for `params`; a missing name raises KeyError."""
        constants = self.constants
        return [constants[name] if name in constants else params[name] for name in self.names]


def sql(clause: Any) -> Statement:
    """Compile a Core statement (or `sa.text`) to what asyncpg runs."""
    if isinstance(clause, str):
        clause = sa.text(clause)
    compiled = clause.compile(dialect=_DIALECT, compile_kwargs={"render_postcompile": True})
    constants = {name: bind.value for name, bind in compiled.binds.items() if not bind.required}
    return Statement(str(compiled), tuple(compiled.positiontup or ()), constants)


def insert_into(table: sa.Table, *columns: str) -> sa.Insert:
    """Return an INSERT of the named columns (all of them when none is named), one bind each."""
    names = columns or tuple(column.name for column in table.columns if column.identity is None)
    return sa.insert(table).values({name: sa.bindparam(name) for name in names})


class Reader:
    """Runs statements on one connection."""

    def __init__(self, connection: Any) -> None:
        """Wrap an asyncpg connection."""
        self.connection = connection

    async def ready(self) -> Any:
        """Return the connection, once what this reader must see is written."""
        return self.connection

    async def rows(self, statement: Statement, **params: Any) -> list[Any]:
        """Return all rows."""
        return await (await self.ready()).fetch(statement.text, *statement.arguments(params))

    async def row(self, statement: Statement, **params: Any) -> Any:
        """Return the first row, or None."""
        return await (await self.ready()).fetchrow(statement.text, *statement.arguments(params))

    async def value(self, statement: Statement, **params: Any) -> Any:
        """Return the first column of the first row, or None."""
        return await (await self.ready()).fetchval(statement.text, *statement.arguments(params))

    async def stream(self, statement: Statement, *, prefetch: int = 500, **params: Any) -> AsyncIterator[Any]:
        """Yield rows through a server-side cursor, for exports in flat memory."""
        connection = await self.ready()
        async with connection.transaction():
            cursor = connection.cursor(statement.text, *statement.arguments(params), prefetch=prefetch)
            async for record in cursor:
                yield record


class Tx(Reader):
    """One write transaction. Committed by whoever opened it, never by a service."""

    def __init__(self, connection: Any) -> None:
        """Wrap an asyncpg connection on which a transaction has begun."""
        super().__init__(connection)
        self.outbox = Outbox()

    async def ready(self) -> Any:
        """Return the connection, once the change left for last is written: whoever asks now must see it."""
        if self.outbox.last is not None:
            text, arguments = self.outbox.last
            self.outbox.last = None
            await self.connection.execute(text, *arguments)
        return self.connection

    async def run(self, statement: Statement, **params: Any) -> int:
        """Execute and return the number of rows touched."""
        status: str = await (await self.ready()).execute(statement.text, *statement.arguments(params))
        return int(status.rsplit(" ", 1)[-1]) if status[-1:].isdigit() else 0

    async def run_last(self, statement: Statement, **params: Any) -> None:
        """Execute together with the outbox, in one round trip, unless something else is asked before."""
        await self.ready()
        self.outbox.last = (statement.text, statement.arguments(params))

    async def many(self, statement: Statement, rows: Iterable[dict[str, Any]]) -> None:
        """Execute once per row, in one round trip."""
        await (await self.ready()).executemany(statement.text, [statement.arguments(row) for row in rows], timeout=_MANY_TIMEOUT_S)

    @asynccontextmanager
    async def savepoint(self) -> AsyncGenerator[None]:
        """Roll back to here, and no further, when the block raises."""
        async with (await self.ready()).transaction():
            try:
                yield
                await self.ready()
            except BaseException:
                self.outbox.last = None
                raise


async def flush_outbox(tx: Tx) -> None:
    """Write what the outbox of `tx` holds, and the change left for last; called once, right before the commit."""
    box = tx.outbox
    text, arguments = box.statement()
    if not text:
        return
    try:
        await tx.connection.execute(text, *arguments)
    except asyncpg.UniqueViolationError as error:
        if error.constraint_name == "idempotency_pkey":
            # The first request with this key committed between our lock and our look-up.
            raise RequestInFlight from error
        raise
    box.written()


class Database(Protocol):
    """What a service needs of a database: a place to read and a place to change."""

    def reader(self) -> AbstractAsyncContextManager[Reader]:
        """Open an autocommit, read-only connection."""
        ...

    def snapshot(self) -> AbstractAsyncContextManager[Reader]:
        """Open a read-only repeatable-read transaction: everything read is of one moment."""
        ...

    def transaction(self) -> AbstractAsyncContextManager[Tx]:
        """Open a write transaction; commits when the block ends well."""
        ...

    async def notify(self, notices: list[tuple[str, str]]) -> None:
        """Tell listeners of every process, after the commit."""
        ...

    async def close(self) -> None:
        """Close all connections."""
        ...


class LazyReader(Reader):
    """Reads on whichever connection is free, statement by statement."""

    def __init__(self, database: Database) -> None:
        """Take the database whose connections are used."""
        self._database = database

    async def rows(self, statement: Statement, **params: Any) -> list[Any]:
        """Return all rows."""
        async with self._database.reader() as reader:
            return await reader.rows(statement, **params)

    async def row(self, statement: Statement, **params: Any) -> Any:
        """Return the first row, or None."""
        async with self._database.reader() as reader:
            return await reader.row(statement, **params)

    async def value(self, statement: Statement, **params: Any) -> Any:
        """Return the first column of the first row, or None."""
        async with self._database.reader() as reader:
            return await reader.value(statement, **params)

    async def stream(self, statement: Statement, *, prefetch: int = 500, **params: Any) -> AsyncIterator[Any]:
        """Yield rows through a server-side cursor, all on one connection."""
        async with self._database.reader() as reader:
            async for record in reader.stream(statement, prefetch=prefetch, **params):
                yield record


def _dump(value: Any) -> str:
    return orjson.dumps(value).decode()


async def prepare_connection(connection: Any) -> None:
    """Teach a new connection our JSON codec."""
    for name in ("json", "jsonb"):
        await connection.set_type_codec(name, encoder=_dump, decoder=orjson.loads, schema="pg_catalog", format="text")


@asynccontextmanager
async def within_transaction(connection: Any, **options: Any) -> AsyncGenerator[None]:
    """Commit when the block ends well, else roll back.

    Of one that was cut off nobody asks a rollback, for which nobody may answer: the pool drops its connection, which ends it.
    """
    transaction = connection.transaction(**options)
    await transaction.start()
    try:
        yield
    except OUT_OF_STEP:
        raise
    except BaseException:
        await transaction.rollback()
        raise
    await transaction.commit()


class PooledDatabase:
    """Two pools on one Postgres: read-only autocommit, and transactions."""

    def __init__(self, dsn: str, *, size: int = 10, application: str = "dianxiaoer", journal: Journal | None = None) -> None:
        """Remember the address; `open()` connects. `journal` is told of audit entries once they are committed."""
        self.dsn = dsn
        self._size = size
        self._application = application
        self._journal = journal
        self._read: Any = None
        self._write: Any = None
        self._untold: list[tuple[str, str]] = []
        self._telling: asyncio.Task[None] | None = None

    async def open(self) -> "PooledDatabase":
        """Connect both pools."""
        limits = {
            "statement_timeout": str(STATEMENT_TIMEOUT_MS),
            "lock_timeout": str(LOCK_TIMEOUT_MS),
            "idle_in_transaction_session_timeout": "60000",
            "application_name": self._application,
            "timezone": "UTC",
        }
        self._read = self._pool({**limits, "default_transaction_read_only": "on"})
        # Writes go by key: planning them anew for each set of values finds nothing better, and takes a third of their time.
        self._write = self._pool({**limits, "plan_cache_mode": "force_generic_plan"})
        # A wrong address or password is told now, not with the first request.
        for pool in (self._read, self._write):
            async with pool.acquire():
                pass
        return self

    def _pool(self, server_settings: dict[str, str]) -> ConnectionPool:
        # asyncpg takes a connection that asks to read alone for a server that can do no more.
        place: Any = {"target_session_attrs": "primary"} if "target_session_attrs=read-write" in self.dsn else {}

        async def connect() -> Any:
            async with asyncio.timeout(ACQUIRE_TIMEOUT_S):
                connection: Any = await servers.connect(
                    self.dsn, timeout=ACQUIRE_TIMEOUT_S, command_timeout=ANSWER_TIMEOUT_S, server_settings=server_settings, **place
                )
                await prepare_connection(connection)
            tracing.watch(connection)
            return connection

        return ConnectionPool(connect, self._size, ACQUIRE_TIMEOUT_S)

    @asynccontextmanager
    async def reader(self) -> AsyncGenerator[Reader]:
        """Open an autocommit, read-only connection."""
        async with self._read.acquire() as connection:
            yield Reader(connection)

    @asynccontextmanager
    async def snapshot(self) -> AsyncGenerator[Reader]:
        """Open a read-only repeatable-read transaction."""
        async with (
            self._read.acquire() as connection,
            within_transaction(connection, isolation="repeatable_read", readonly=True),
        ):
            yield Reader(connection)

    @asynccontextmanager
    async def transaction(self) -> AsyncGenerator[Tx]:
        """Open a write transaction; commits when the block ends well, then tells listeners."""
        async with self._write.acquire() as connection, within_transaction(connection):
            tx = Tx(connection)
            yield tx
            await flush_outbox(tx)
            if tx.outbox.audited and self._journal is not None:
                self._journal(tx.outbox.audited)
        # After the commit, since NOTIFY inside it takes a lock that makes commits queue up; beside the request,
        # and for all that ended meanwhile in one go, since a stream can wait a moment longer than whoever asked.
        self._untold.extend(tx.outbox.notices)
        if self._untold and (self._telling is None or self._telling.done()):
            self._telling = asyncio.create_task(self._tell())

    def in_use(self) -> dict[str, int]:
        """Return how many connections of each pool are taken."""
        return {name: pool.in_use for name, pool in (("read", self._read), ("write", self._write)) if pool is not None}

    async def _tell(self) -> None:
        while self._untold:
            notices, self._untold = list(dict.fromkeys(self._untold)), []
            try:
                await self.notify(notices)
            except (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
                # The streams fetch everything anew when their connection is back.
                log.warning("streams not told", error=type(error).__name__)

    async def notify(self, notices: list[tuple[str, str]]) -> None:
        """Tell listeners of every process."""
        async with self._write.acquire() as connection:
            await notify_on(connection, notices)

    async def close(self) -> None:
        """Close both pools, when listeners have been told what there is to tell."""
        if self._telling is not None:
            await self._telling
        for pool in (self._read, self._write):
            if pool is not None:
                await pool.close()


async def notify_on(connection: Any, notices: list[tuple[str, str]]) -> None:
    """Send `(channel, payload)` pairs on this connection."""
    await connection.execute(
        "SELECT pg_notify(channel, payload) FROM unnest($1::text[], $2::text[]) AS notice(channel, payload)",
        [channel for channel, _ in notices],
        [payload for _, payload in notices],
    )
