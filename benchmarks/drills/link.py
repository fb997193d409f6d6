"""The wire between the program and its database, in our hands: slow, silent, cut."""

import asyncio
import contextlib
from collections.abc import Coroutine
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit

_CHUNK = 65_536


class Link:
    """A TCP port that hands everything on to the Postgres of `dsn`, which listens on a socket."""

    def __init__(self, dsn: str) -> None:
        """Take the address of the database behind the link."""
        parts = urlsplit(dsn)
        options = parse_qs(parts.query)
        self._socket = f"{options['host'][0]}/.s.PGSQL.{options['port'][0]}"
        self._user, self._name = parts.username, parts.path.lstrip("/")
        self._server: asyncio.Server | None = None
        self._ends: set[asyncio.StreamWriter] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._flowing = asyncio.Event()
        self._flowing.set()
        self.delay_s = 0.0

    @property
    def dsn(self) -> str:
        """Return the address of the database over this link."""
        assert self._server is not None
        return f"postgresql://{self._user}@127.0.0.1:{self._server.sockets[0].getsockname()[1]}/{self._name}?sslmode=disable"

    async def __aenter__(self) -> Self:
        """Listen."""
        self._server = await asyncio.start_server(self._taken, "127.0.0.1", 0)
        return self

    async def __aexit__(self, *_: object) -> None:
        """Stop listening, and cut what there is."""
        assert self._server is not None
        self._server.close()
        self.cut()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def cut(self) -> None:
        """Reset every connection, as a server that was started anew does."""
        for end in list(self._ends):
            end.transport.abort()

    def hush(self) -> None:
        """Hand on nothing more and close nothing, as a server whose power is gone."""
        self._flowing.clear()

    def heal(self) -> None:
        """Hand on everything at once; connections of before are reset, as whoever came back knows none of them."""
        self.delay_s = 0.0
        self.cut()
        self._flowing.set()

    async def _taken(self, near_in: asyncio.StreamReader, near_out: asyncio.StreamWriter) -> None:
        try:
            far_in, far_out = await asyncio.open_unix_connection(self._socket)
        except OSError:
            near_out.transport.abort()
            return
        self._ends |= {near_out, far_out}
        self._start(self._hand_on(near_in, far_out))
        # One way is enough to make every question wait.
        self._start(self._hand_on(far_in, near_out, late=True))

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _hand_on(self, source: asyncio.StreamReader, target: asyncio.StreamWriter, *, late: bool = False) -> None:
        # The loop's word for writing to what was cut meanwhile is a RuntimeError.
        with contextlib.suppress(OSError, RuntimeError):
            while data := await source.read(_CHUNK):
                if late and self.delay_s:
                    await asyncio.sleep(self.delay_s)
                await self._flowing.wait()
                target.write(data)
                await target.drain()
        self._ends.discard(target)
        target.transport.abort()
