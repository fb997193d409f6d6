"""What the gateway asks identity before each request: who is this, in the words one service may hear."""

from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from backend.kernel.http import principal_of
from backend.kernel.resources import Resources
from backend.kernel.tokens import HEADER, Tokens

PATH: Final = "/who"
FORWARDED_URI: Final = "x-forwarded-uri"


def authority_route(resources: Resources) -> Route:
    """Return the route that makes an internal token of a session cookie, for the service that the request is going to.

    Always 200: whether a guest may come in is the service's to say.
    """
    tokens = Tokens(resources.settings.secret_key.get_secret_value())

    async def who(request: Request) -> Response:
        parts = request.headers.get(FORWARDED_URI, "").split("/", 3)
        if len(parts) < 3 or parts[1] != "api":  # noqa: PLR2004 - "", "api", service
            return Response(status_code=404)
        principal = await principal_of(request)
        service = parts[2].partition("?")[0]
        token = "" if principal.kind == "guest" else tokens.issue(principal, service)
        return Response(headers={HEADER: token, "cache-control": "no-store"})

    return Route(PATH, who)
