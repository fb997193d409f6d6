"""Serves the built single-page app: hashed assets for ever, every other path the page itself."""

import mimetypes
from functools import lru_cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

DIST = Path(__file__).parents[2] / "frontend" / "dist"
_ENCODINGS = (("br", ".br"), ("gzip", ".gz"))
_IMMUTABLE = "public, max-age=31536000, immutable"


@lru_cache(maxsize=512)
def _load(path: Path, _modified: int) -> bytes:
    return path.read_bytes()


class SinglePageApp:
    """ASGI app over the build's folder; files outside it are never served."""

    def __init__(self, root: Path = DIST) -> None:
        """Take the folder of the build."""
        self._root = root.resolve()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        request = Request(scope, receive)
        if request.method not in ("GET", "HEAD"):
            # Of the API nothing is here: a path that no service has is not there, whatever is done to it.
            await Response(status_code=404 if request.url.path.startswith("/api/") else 405)(scope, receive, send)
            return
        await self._respond(request)(scope, receive, send)

    def _respond(self, request: Request) -> Response:
        path = (self._root / request.url.path.lstrip("/")).resolve()
        inside = path.is_relative_to(self._root) and path.is_file()
        if not inside:
            if request.url.path.startswith(("/assets/", "/api/", "/samples/")):
                return Response(status_code=404)
            path = self._root / "index.html"
        return self._file(path, request)

    def _file(self, path: Path, request: Request) -> Response:
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        headers = {"cache-control": _IMMUTABLE if "/assets/" in str(path) else "no-cache", "vary": "accept-encoding"}
        accepted = request.headers.get("accept-encoding", "")
        for name, suffix in _ENCODINGS:
            packed = path.with_name(path.name + suffix)
            if name in accepted and packed.is_file():
                headers["content-encoding"] = name
                path = packed
                break
        body = _load(path, path.stat().st_mtime_ns)
        return Response(b"" if request.method == "HEAD" else body, headers=headers, media_type=kind)
