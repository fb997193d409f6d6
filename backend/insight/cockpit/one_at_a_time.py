"""Many who ask the same at the same time share one answer, never one that is older than their question."""

import asyncio
from collections.abc import Awaitable, Callable, Hashable
from typing import Generic, TypeVar

Answer = TypeVar("Answer")
Make = Callable[[], Awaitable[Answer]]


class OneAtATime(Generic[Answer]):
    """Answers each question once at a time.

    Whoever asks while an answer is being made waits for the next one, since this one's snapshot may be older than what they
    have just written; all who wait share that next one. So nobody waits longer than for two answers.
    """

    def __init__(self) -> None:
        """Begin with nobody asking."""
        self._running: dict[Hashable, asyncio.Task[Answer]] = {}
        self._next: dict[Hashable, asyncio.Task[Answer]] = {}

    async def ask(self, key: Hashable, make: Make[Answer]) -> Answer:
        """Return the answer of `make`, begun after this call; when one asker goes, the others still get theirs."""
        running = self._running.get(key)
        if running is None:
            return await asyncio.shield(self._begin(key, make))
        if key not in self._next:
            self._next[key] = asyncio.create_task(self._after(key, running, make))
        return await asyncio.shield(self._next[key])

    def _begin(self, key: Hashable, make: Make[Answer]) -> "asyncio.Task[Answer]":
        task = asyncio.create_task(self._made(make))
        self._running[key] = task
        task.add_done_callback(lambda done: self._ended(key, done))
        return task

    @staticmethod
    async def _made(make: Make[Answer]) -> Answer:
        return await make()

    def _ended(self, key: Hashable, task: "asyncio.Task[Answer]") -> None:
        if self._running.get(key) is task:
            del self._running[key]
        if not task.cancelled():
            # Everybody who asked may have gone; a failure nobody waits for is no news.
            task.exception()

    async def _after(self, key: Hashable, running: "asyncio.Task[Answer]", make: Make[Answer]) -> Answer:
        await asyncio.wait([running])
        mine = self._next.pop(key)
        self._running[key] = mine
        mine.add_done_callback(lambda done: self._ended(key, done))
        return await make()
