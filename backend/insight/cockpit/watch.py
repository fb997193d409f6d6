"""Telling open cockpits that figures changed: one look a few seconds at the newest entries, while anybody watches."""

import asyncio
import contextlib
from collections.abc import AsyncGenerator, AsyncIterator
from typing import Any, Final
from weakref import WeakKeyDictionary

import asyncpg
import structlog
from fastapi.responses import StreamingResponse

from backend.insight.live import TOPIC
from backend.kernel.db import Database, sql
from backend.kernel.live import LiveHub
from backend.kernel.resources import Resources
from backend.kernel.sse import event_stream

log = structlog.get_logger("insight")
EVERY_S: Final = 5.0
# What was said last, of each service by itself.
NEWEST: Final = (
    sql("SELECT max(recorded_at) FROM library.report_progress"),
    sql("SELECT id FROM library.report_stage_change ORDER BY id DESC LIMIT 1"),
    sql("SELECT max(recorded_at) FROM library.report_agreement"),
    sql("SELECT max(recorded_at) FROM library.report_investment"),
    sql("SELECT max(recorded_at) FROM crm.report_activity"),
    sql("SELECT max(recorded_at) FROM crm.report_encounter"),
    sql("SELECT id FROM concierge.report_ticket_event ORDER BY id DESC LIMIT 1"),
)


async def newest(database: Database) -> tuple[Any, ...]:
    """Return what stays the same as long as nothing was entered."""
    async with database.reader() as reader:
        return tuple([await reader.value(statement) for statement in NEWEST])


class Watch:
    """Looks for news as long as somebody watches, and tells this process's streams."""

    def __init__(self, database: Database, live: LiveHub, every: float = EVERY_S) -> None:
        """Take where to look, and whom to tell."""
        self._database, self._live, self._every = database, live, every
        self._watchers = 0
        self._task: asyncio.Task[None] | None = None

    @contextlib.asynccontextmanager
    async def watching(self) -> AsyncGenerator[None]:
        """Look on while inside; the last one out ends it."""
        self._watchers += 1
        if self._task is None:
            self._task = asyncio.create_task(self._look())
        try:
            yield
        finally:
            self._watchers -= 1
            if not self._watchers:
                await self._rest()

    async def _rest(self) -> None:
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task

    async def _look(self) -> None:
        known = None
        while True:
            try:
                found = await newest(self._database)
                if known is not None and found != known:
                    self._live.publish(TOPIC, TOPIC)
                known = found
            except (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
                log.warning("cockpits not told", error=type(error).__name__)
            await asyncio.sleep(self._every)


_watches: "WeakKeyDictionary[Database, Watch]" = WeakKeyDictionary()


def figures_stream(resources: Resources) -> StreamingResponse:
    """Return the stream that says `change` when figures changed."""
    watch = _watches.setdefault(resources.database, Watch(resources.database, resources.live))
    response = event_stream(resources.live, TOPIC)
    response.body_iterator = _watched(response.body_iterator, watch)
    return response


async def _watched(events: Any, watch: Watch) -> AsyncIterator[Any]:
    async with watch.watching(), contextlib.aclosing(events):
        async for event in events:
            yield event
