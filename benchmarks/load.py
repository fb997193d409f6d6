"""Eight keep-alive connections that ask as fast as they are answered."""

import asyncio
import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from statistics import quantiles

CONNECTIONS = 8
WARM_UP_S = 1.0


class OutOfRequests(Exception):  # noqa: N818 - reads as a fact
    """There is nothing left to ask."""


@dataclass(slots=True)
class Load:
    """What the connections saw."""

    seconds: float = 0.0
    latencies: list[float] = field(default_factory=list[float])
    statuses: Counter[int] = field(default_factory=Counter[int])
    refused: dict[int, bytes] = field(default_factory=dict[int, bytes])
    """The first answer, head and body, of each status that is an error."""
    cpu: dict[str, float] = field(default_factory=dict[str, float])

    @property
    def per_second(self) -> float:
        """Return answers per second."""
        return len(self.latencies) / self.seconds

    def percentile(self, which: int) -> float:
        """Return a percentile of the latency in milliseconds."""
        return quantiles(self.latencies, n=100)[which - 1] * 1000

    def cpu_ms(self, name: str) -> float:
        """Return the CPU time of one of the watched groups of processes per answer, in milliseconds."""
        return self.cpu[name] / len(self.latencies) * 1000


def request(method: str, path: str, cookie: str, headers: Mapping[str, str] | None = None, body: bytes = b"") -> bytes:
    """Return the bytes of one request."""
    lines = [f"{method} {path} HTTP/1.1", "host: 127.0.0.1", f"cookie: {cookie}", "accept: application/json"]
    lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
    if method != "GET":
        lines += ["content-type: application/json", f"content-length: {len(body)}"]
    return "\r\n".join([*lines, "", ""]).encode() + body


async def answer_of(reader: asyncio.StreamReader) -> tuple[int, bytes, bytes]:
    """Read one answer: its status, head and body."""
    head = await reader.readuntil(b"\r\n\r\n")
    lower = head.lower()
    start = lower.find(b"content-length:")
    length = int(lower[start + 15 : lower.index(b"\r\n", start)]) if start >= 0 else 0
    return int(head[9:12]), head, await reader.readexactly(length)


async def ask(port: int, payload: bytes) -> tuple[int, bytes]:
    """Send one request on a connection of its own."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        writer.write(payload)
        status, _, body = await answer_of(reader)
        return status, body
    finally:
        writer.close()


async def drive(
    port: int, make: Callable[[], bytes], seconds: float, watch: Callable[[], dict[str, float]], connections: int = CONNECTIONS
) -> Load:
    """Ask what `make` returns for some seconds; `watch` tells the CPU seconds spent so far."""
    load, warm_until = Load(), time.perf_counter() + WARM_UP_S
    until = warm_until + seconds
    before: dict[str, float] = {}

    async def connection() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        try:
            while (began := time.perf_counter()) < until:
                writer.write(make())
                status, head, body = await answer_of(reader)
                if status >= HTTPStatus.BAD_REQUEST:
                    load.refused.setdefault(status, head + body)
                if began >= warm_until:
                    load.latencies.append(time.perf_counter() - began)
                    load.statuses[status] += 1
        except OutOfRequests:
            pass
        finally:
            writer.close()

    async def note() -> None:
        await asyncio.sleep(WARM_UP_S)
        before.update(watch())

    await asyncio.gather(note(), *(connection() for _ in range(connections)))
    load.seconds = time.perf_counter() - warm_until
    load.cpu = {name: value - before[name] for name, value in watch().items()}
    return load
