"""The cockpit's answer is given again only while nothing was committed, and never for longer than the lights may stand."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest

from backend.insight.cockpit.remembered import FRESH, SEEN, Remembered
from backend.kernel import clock
from backend.kernel.db import PooledDatabase


@pytest.fixture
async def pooled(fresh_dsn: str) -> AsyncIterator[PooledDatabase]:
    opened = await PooledDatabase(fresh_dsn, size=2).open()
    yield opened
    await opened.close()


class Made:
    """Counts how often an answer was made."""

    def __init__(self) -> None:
        self.times = 0

    async def __call__(self) -> int:
        self.times += 1
        return self.times


async def _commit(database: Any) -> None:
    async with database.transaction() as tx:
        await tx.connection.execute("INSERT INTO kernel.effect (consumer, event_id, at) VALUES ('test', gen_random_uuid()::text, now())")


async def _quietly(database: Any, step: Any) -> Any:
    """Return what `step` answers in a moment without a commit: other tests write to other databases of the same server."""
    for _ in range(200):
        async with database.reader() as reader:
            before = await reader.value(SEEN)
        found = await step()
        async with database.reader() as reader:
            if await reader.value(SEEN) == before:
                return found
    raise AssertionError("the server is never quiet")


async def test_an_answer_stands_until_anything_is_committed(pooled: PooledDatabase) -> None:
    remembered, make = Remembered[int](pooled), Made()

    async def thrice() -> list[int]:
        return [await remembered.ask("a", make) for _ in range(3)]

    first = await _quietly(pooled, thrice)
    assert len(set(first)) == 1
    await _commit(pooled)
    second = await _quietly(pooled, thrice)
    assert len(set(second)) == 1
    assert second[0] > first[0]
    assert await remembered.ask("b", make) > second[0]


async def test_what_is_committed_while_it_is_made_is_not_missed(pooled: PooledDatabase) -> None:
    remembered, made = Remembered[int](pooled), Made()

    async def slowly() -> int:
        found = await made()
        await _commit(pooled)
        return found

    assert [await remembered.ask("a", slowly) for _ in range(2)] == [1, 2]


async def test_it_goes_with_the_clock(pooled: PooledDatabase) -> None:
    remembered, make, now = Remembered[int](pooled), Made(), clock.now()

    async def at(*moments: timedelta) -> list[int]:
        found = []
        for after in moments:
            with clock.at(now + after):
                found.append(await remembered.ask("a", make))
        return found

    first, soon, later, earlier = await _quietly(pooled, lambda: at(timedelta(0), FRESH - timedelta(seconds=1), FRESH, timedelta(0)))
    assert first == soon < later < earlier


async def test_inside_a_transaction_that_has_written_nothing_is_remembered(database: Any) -> None:
    remembered, make = Remembered[int](database), Made()
    await _commit(database)
    assert [await remembered.ask("a", make) for _ in range(2)] == [1, 2]
