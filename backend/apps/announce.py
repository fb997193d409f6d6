"""Tells whoever started the program where to look, once it listens."""

import asyncio
import socket
import sys

import uvicorn

from backend.apps.handover import DRAIN_S, Handed
from backend.kernel.live import LiveHub
from backend.kernel.settings import Settings


class AnnouncingServer(uvicorn.Server):
    """uvicorn's server that prints the addresses when it is ready, and ends live streams when it stops."""

    def __init__(self, config: uvicorn.Config, live: LiveHub, settings: Settings | None = None, handed: Handed | None = None) -> None:
        """Take uvicorn's configuration, the streams' hub, our settings where people are to be told, and what was handed down."""
        super().__init__(config)
        self._settings = settings
        self._live = live
        self._handed = handed

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Listen, then print."""
        await super().startup(sockets)
        if self.started and self._handed is not None:
            self._handed.say_ready()
        if self.started and self._settings is not None:
            sys.stdout.write(greeting(self._settings))
            sys.stdout.flush()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End what would not end by itself, then wait for the rest."""
        self._live.end_streams()
        if self._handed is not None:
            await self._drain(sockets or [])
        await super().shutdown(sockets)

    async def _drain(self, sockets: list[socket.socket]) -> None:
        """Take nothing new, and let every open connection end with an answer: another process listens already."""
        for server in self.servers:
            server.close()
        for listening in sockets:
            listening.close()
        self.server_state.default_headers = [*self.server_state.default_headers, (b"connection", b"close")]
        loop = asyncio.get_running_loop()
        until = loop.time() + DRAIN_S
        while self.server_state.connections and loop.time() < until:  # noqa: ASYNC110 - uvicorn tells nobody when one ends
            await asyncio.sleep(0.05)

    async def serve(self, sockets: list[socket.socket] | None = None) -> None:
        """Serve at the address of the configuration, or at the door that was handed down."""
        await super().serve(sockets if self._handed is None else [self._handed.listening])


def greeting(settings: Settings) -> str:
    """Return the lines that name the addresses and, in demo mode, the accounts."""
    base = f"http://{settings.host}:{settings.port}"
    lines = ["", f"  店小二 Dianxiaoer  {base}", f"    客商 investors   {base}/", f"    工作台 staff     {base}/staff"]
    if settings.demo:
        from backend.identity.demo import demo_accounts

        lines += [f"    发件箱 outbox    {base}/demo/outbox", "", "  演示账号 demo accounts (also offered on the sign-in page)"]
        lines += [
            f"    {account['role']:<12} {account['username'] or account['address']:<24} {account['password'] or '验证码见发件箱'}"
            for account in demo_accounts()
        ]
    return "\n".join([*lines, "", "  Ctrl-C 停止 stops", ""])
