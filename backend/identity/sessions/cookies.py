"""The two cookies: the session, and the mark of a browser that asked for a code."""

from fastapi import Request, Response

from backend.identity.sessions.service import Opened
from backend.identity.sign_in.codes import LIFETIME, Asker
from backend.kernel.http import HOST_COOKIE, PLAIN_COOKIE, get_resources

_PLAIN_ASKER = "dx_code"
_HOST_ASKER = "__Host-dx_code"


def _secure(request: Request) -> bool:
    return get_resources(request).settings.secure_cookies


def _set(response: Response, request: Request, names: tuple[str, str], value: str, lasts: int | None) -> None:
    secure = _secure(request)
    response.set_cookie(names[0] if secure else names[1], value, max_age=lasts, path="/", httponly=True, samesite="lax", secure=secure)


def set_session(response: Response, request: Request, opened: Opened) -> Response:
    """Hand the session's token to the browser."""
    _set(response, request, (HOST_COOKIE, PLAIN_COOKIE), opened.token, opened.lasts)
    return response


def clear_session(response: Response, request: Request) -> Response:
    """Take the session cookie away."""
    _set(response, request, (HOST_COOKIE, PLAIN_COOKIE), "", 0)
    return response


def set_asker(response: Response, request: Request, nonce: str) -> Response:
    """Mark the browser that asked for a code."""
    _set(response, request, (_HOST_ASKER, _PLAIN_ASKER), nonce, int(LIFETIME.total_seconds()))
    return response


def asker_of(request: Request) -> Asker:
    """Return the browser's mark."""
    return Asker(request.cookies.get(_HOST_ASKER if _secure(request) else _PLAIN_ASKER))
