"""Server-sent events from the live hub, the same for every service."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

from fastapi.responses import StreamingResponse

from backend.kernel.live import LiveHub

# The browser reconnects by itself, and is then asked again who it is: a revoked session ends here.
STREAM_S = 300
RETRY_MS = 2000


async def _events(hub: LiveHub, topics: tuple[str, ...]) -> AsyncIterator[str]:
    ends = asyncio.get_running_loop().time() + STREAM_S
    subscription = hub.subscribe(*topics)
    # Subscribed before `open` is said, or what happens in between would reach nobody.
    first = asyncio.ensure_future(anext(subscription))
    try:
        await asyncio.sleep(0)
        yield f"retry: {RETRY_MS}\nevent: open\ndata: \n\n"
        message = await first
        while asyncio.get_running_loop().time() < ends:
            yield f"event: change\ndata: {message}\n\n" if message else ": still here\n\n"
            message = await anext(subscription)
    except StopAsyncIteration:
        # The process stops; the browser asks the next one.
        return
    finally:
        first.cancel()
        with contextlib.suppress(asyncio.CancelledError, StopAsyncIteration):
            await first
        await subscription.aclose()


def event_stream(hub: LiveHub, *topics: str) -> StreamingResponse:
    """Return the stream of `change` events of the topics; `data` is the notice's message."""
    headers = {"cache-control": "no-store", "x-accel-buffering": "no"}
    return StreamingResponse(_events(hub, topics), media_type="text/event-stream", headers=headers)
