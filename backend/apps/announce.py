"""Tells whoever started the program where to look, once it listens."""

import socket
import sys

import uvicorn

from backend.kernel.live import LiveHub
from backend.kernel.settings import Settings


class AnnouncingServer(uvicorn.Server):
    """uvicorn's server that prints the addresses when it is ready, and ends live streams when it stops."""

    def __init__(self, config: uvicorn.Config, live: LiveHub, settings: Settings | None = None) -> None:
        """Take uvicorn's configuration, the streams' hub, and our settings where people are to be told."""
        super().__init__(config)
        self._settings = settings
        self._live = live

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Listen, then print."""
        await super().startup(sockets)
        if self.started and self._settings is not None:
            sys.stdout.write(greeting(self._settings))
            sys.stdout.flush()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End what would not end by itself, then wait for the rest."""
        self._live.end_streams()
        await super().shutdown(sockets)


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
