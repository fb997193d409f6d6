"""One POST to a gateway or robot, and what its status means."""

from typing import Any

import httpx
import orjson

from backend.messaging.channels.outcome import Outcome, later, never

_TRY_AGAIN = frozenset({408, 425, 429})
_CLIENT_ERROR = 400
_SERVER_ERROR = 500


async def call(
    method: str,
    url: str,
    document: Any,
    *,
    name: str,
    patience: float,
    headers: dict[str, str] | None = None,
) -> tuple[Any, Outcome | None]:
    """Return the JSON answer (None when it is none) and the outcome, which is None while the status is a success."""
    try:
        async with httpx.AsyncClient(timeout=patience) as client:
            content = orjson.dumps(document)
            answer = await client.request(method, url, content=content, headers={"content-type": "application/json", **(headers or {})})
    except (httpx.InvalidURL, httpx.UnsupportedProtocol):
        return None, never(f"{name}-address-not-valid")
    except httpx.HTTPError:
        return None, later(f"{name}-unreachable")
    status = answer.status_code
    if status in _TRY_AGAIN or status >= _SERVER_ERROR:
        return None, later(f"{name}-try-later", status)
    if status >= _CLIENT_ERROR or not answer.is_success:
        return None, never(f"{name}-refused", status)
    try:
        return orjson.loads(answer.content), None
    except orjson.JSONDecodeError:
        return None, None
