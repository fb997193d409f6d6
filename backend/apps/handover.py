"""How a service's process takes over from the one before it, so that no request finds the door shut.

Whoever starts both binds the address and hands the socket down: the new process listens at it while the former
still does, says that it is ready, and the former then takes nothing new and ends what it has begun.
"""

import asyncio
import os
import socket
from dataclasses import dataclass
from typing import Final

_HANDED: Final = "DX_HANDED_DOWN"
# The gateway and the other services keep a silent connection for less (gateway.py, ports.py): when this is over,
# nobody believes in an open one any more.
DRAIN_S: Final = 3.0
KEPT_OPEN_S: Final = 2


@dataclass(frozen=True, slots=True)
class Handed:
    """What a process was handed: the socket it listens at, and where it says that it does."""

    listening: socket.socket
    _ready: int

    def say_ready(self) -> None:
        """Tell whoever started this process that it answers."""
        os.write(self._ready, b"1")
        os.close(self._ready)


def handed_down() -> Handed | None:
    """Return what this process was handed, if anything."""
    numbers = os.environ.pop(_HANDED, "")
    if not numbers:
        return None
    listening, ready = (int(number) for number in numbers.split(","))
    return Handed(socket.socket(fileno=listening), ready)


class Door:
    """An address that one process after another listens at; it refuses while none does."""

    def __init__(self, host: str, port: int) -> None:
        """Bind the address; listening is for whoever answers."""
        self._listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        self._listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._listening.bind((host, port))
        self._ready = self._say = -1

    def handing(self) -> tuple[dict[str, str], tuple[int, int]]:
        """Return what a new process's environment says, and the files it inherits."""
        self._ready, self._say = os.pipe()
        files = (self._listening.fileno(), self._say)
        return {_HANDED: f"{files[0]},{files[1]}"}, files

    async def answered(self) -> bool:
        """Wait until the process that was handed the door last answers; False when it ended before."""
        ready, said = self._ready, self._say
        # With our end closed, the pipe ends when the process does.
        os.close(said)
        try:
            return await asyncio.to_thread(os.read, ready, 1) == b"1"
        finally:
            os.close(ready)

    def close(self) -> None:
        """Let the address go: whoever calls is refused at once."""
        self._listening.close()
