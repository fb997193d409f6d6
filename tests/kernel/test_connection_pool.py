"""The pool hands out live, clean connections, never more than agreed."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import asyncpg
import pytest

from backend.kernel.connection_pool import ConnectionPool


@pytest.fixture
async def pool(worker_dsn: str) -> AsyncIterator[ConnectionPool]:
    made = ConnectionPool(lambda: asyncpg.connect(worker_dsn), 2, 0.2)
    yield made
    await made.close()


async def backend_of(pool: ConnectionPool) -> int:
    async with pool.acquire() as connection:
        return await connection.fetchval("SELECT pg_backend_pid()")


async def test_the_last_one_used_is_used_next(pool: ConnectionPool) -> None:
    assert await backend_of(pool) == await backend_of(pool)


async def test_never_more_than_agreed_and_never_for_ever(pool: ConnectionPool) -> None:
    async with pool.acquire(), pool.acquire():
        with pytest.raises(TimeoutError):
            await backend_of(pool)
    assert await backend_of(pool)


async def test_whoever_waits_gets_the_one_that_comes_back(pool: ConnectionPool) -> None:
    async with pool.acquire():
        async with pool.acquire():
            waiting = asyncio.create_task(backend_of(pool))
            await asyncio.sleep(0.01)
            assert not waiting.done()
        assert await waiting


async def test_a_dead_connection_is_not_handed_out(pool: ConnectionPool, worker_dsn: str) -> None:
    dead = await backend_of(pool)
    other: Any = await asyncpg.connect(worker_dsn)
    await other.execute("SELECT pg_terminate_backend($1)", dead)
    await other.close()
    await asyncio.sleep(0.05)
    assert await backend_of(pool) != dead


async def test_an_open_transaction_is_not_handed_on(pool: ConnectionPool) -> None:
    async with pool.acquire() as connection:
        await connection.execute("BEGIN")
        left = connection.get_server_pid()
    assert await backend_of(pool) != left


async def test_a_cancelled_statement_is_not_handed_on(pool: ConnectionPool) -> None:
    async def long() -> None:
        async with pool.acquire() as connection:
            await connection.fetchval("SELECT pg_sleep(5)")

    task = asyncio.create_task(long())
    await asyncio.sleep(0.1)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await asyncio.gather(backend_of(pool), backend_of(pool))


async def test_an_ordinary_error_keeps_the_connection(pool: ConnectionPool) -> None:
    before = await backend_of(pool)
    with pytest.raises(asyncpg.UndefinedTableError):
        async with pool.acquire() as connection:
            await connection.execute("SELECT * FROM nowhere")
    assert await backend_of(pool) == before


async def test_a_failed_connect_leaves_room(worker_dsn: str) -> None:
    async def fail() -> Any:
        raise ConnectionRefusedError

    pool = ConnectionPool(fail, 1, 0.1)
    for _ in range(3):
        with pytest.raises(ConnectionRefusedError):
            await backend_of(pool)


async def test_with_one_that_gave_no_answer_go_those_that_lie_beside_it(pool: ConnectionPool) -> None:
    async with pool.acquire() as one, pool.acquire() as other:
        before = {one.get_server_pid(), other.get_server_pid()}
    with pytest.raises(TimeoutError):
        async with pool.acquire():
            raise TimeoutError
    assert await backend_of(pool) not in before
