"""Live updates: LISTEN on Postgres, fan out to the SSE streams of this process."""

import asyncio
import contextlib
from collections import defaultdict
from collections.abc import AsyncGenerator, Callable
from typing import Any

import asyncpg

from backend.kernel import servers

CHANNEL = "dianxiaoer_live"
_HEARTBEAT_S = 20.0
_RECONNECT_S = 1.0
# A server that vanished closes no connection: whoever only listens must ask whether it is still there.
_STILL_THERE_S = 20.0
_ANSWER_S = 5.0
_QUEUE = 100


class LiveHub:
    """One LISTEN connection per process; a topic is any string such as `ticket:<id>`."""

    def __init__(self, dsn: str) -> None:
        """Remember the address; `start()` connects."""
        self._dsn = dsn
        self._streams: dict[str, set[asyncio.Queue[str | None]]] = defaultdict(set)
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Keep listening in the background, reconnecting when the database went away."""
        self._task = asyncio.create_task(self._listen())

    async def stop(self) -> None:
        """End the background task."""
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task

    async def _listen(self) -> None:
        while True:
            with contextlib.suppress(OSError, asyncpg.PostgresError, asyncpg.InterfaceError, TimeoutError):
                await self._listen_once()
            await asyncio.sleep(_RECONNECT_S)

    async def _listen_once(self) -> None:
        settings = {"application_name": "dianxiaoer-live"}
        connection: Any = await servers.connect(self._dsn, timeout=_ANSWER_S, command_timeout=_ANSWER_S, server_settings=settings)
        ended = asyncio.Event()
        connection.add_termination_listener(_setter(ended))
        try:
            await connection.add_listener(CHANNEL, self._heard)
            self.publish("*", "resync")
            while not ended.is_set():
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(ended.wait(), _STILL_THERE_S)
                    return
                await connection.execute("SELECT 1")
        finally:
            if not connection.is_closed():
                connection.terminate()

    def _heard(self, _connection: Any, _pid: int, _channel: str, payload: str) -> None:
        topic, _, message = payload.partition(" ")
        self.publish(topic, message)

    def publish(self, topic: str, message: str) -> None:
        """Hand `message` to the streams of `topic` (`*`: to all); a stream that lags far behind is told to resync."""
        targets = [queue for queues in self._streams.values() for queue in queues] if topic == "*" else list(self._streams.get(topic, ()))
        for queue in targets:
            if queue.full():
                queue.get_nowait()
                message = "resync"
            queue.put_nowait(message)

    def end_streams(self) -> None:
        """Let every stream end by itself: browsers then ask again, and a server that stops need not wait for them."""
        for queue in {queue for queues in self._streams.values() for queue in queues}:
            if queue.full():
                queue.get_nowait()
            queue.put_nowait(None)

    async def subscribe(self, *topics: str) -> AsyncGenerator[str, None]:
        """Yield messages of the topics, until the streams end; an empty string is a heartbeat."""
        queue: asyncio.Queue[str | None] = asyncio.Queue(_QUEUE)
        for topic in topics:
            self._streams[topic].add(queue)
        try:
            while True:
                try:
                    message = await asyncio.wait_for(queue.get(), _HEARTBEAT_S)
                except TimeoutError:
                    message = ""
                if message is None:
                    return
                yield message
        finally:
            for topic in topics:
                self._streams[topic].discard(queue)
                if not self._streams[topic]:
                    del self._streams[topic]


def _setter(event: asyncio.Event) -> Callable[[Any], None]:
    return lambda _connection: event.set()


def notice(topic: str, message: str) -> tuple[str, str]:
    """Return the entry for `tx.outbox.notices` that tells the streams of `topic`."""
    return CHANNEL, f"{topic} {message}"
