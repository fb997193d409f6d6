"""What a router needs: the caller, a place to read or change, and who may call.

Every route names its access with one of `public`, `signed_in` or `allow(<permission>)`;
`tests/architecture/test_route_access.py` walks all routes for it.
"""

import gzip
from collections.abc import AsyncIterator
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, Any
from uuid import UUID

import orjson
from fastapi import Depends, Header, Request, Response
from pydantic import BaseModel, TypeAdapter

from backend.kernel.db import LazyReader, Reader, Tx
from backend.kernel.errors import LANGUAGES, NotAllowed, NotSignedIn, Problem, StaleVersion, VersionRequired
from backend.kernel.idempotency import Idempotency, fingerprint
from backend.kernel.principal import GUEST, Principal
from backend.kernel.resources import Resources

PLAIN_COOKIE = "dx_session"
HOST_COOKIE = "__Host-dx_session"


def get_resources(request: Request) -> Resources:
    """Return what this process shares."""
    return request.app.state.resources


def session_token(request: Request) -> str | None:
    """Return the token that names the caller: the browser's session, or what the gateway made of it."""
    resources = get_resources(request)
    if resources.token_header is not None:
        return request.headers.get(resources.token_header)
    secure = resources.settings.secure_cookies
    return request.cookies.get(HOST_COOKIE if secure else PLAIN_COOKIE)


async def give_resources(request: Request) -> Resources:
    """Return what this process shares; as a dependency async, since FastAPI sends others through a thread."""
    return get_resources(request)


async def principal_of(request: Request) -> Principal:
    """Return the caller, looked up once a request; a guest when there is no valid session."""
    known: Principal | None = request.scope.get("dx_principal")
    if known is None:
        token = session_token(request)
        known = (await get_resources(request).authenticator.authenticate(token) if token else None) or GUEST
        request.scope["dx_principal"] = known
    return known


def reader_of(request: Request) -> Reader:
    """Return a reader that takes a connection for each statement, so that no request holds one while it waits for another."""
    return LazyReader(get_resources(request).database)


async def get_reader(request: Request) -> Reader:
    """Return `reader_of` this request."""
    return reader_of(request)


async def get_tx(request: Request) -> AsyncIterator[Tx]:
    """Open this request's transaction, once it is known who asks; committed before the answer is sent."""
    await principal_of(request)
    async with get_resources(request).database.transaction() as tx:
        yield tx


class Access:
    """A route's declaration of who may call it; also yields the principal."""

    def __init__(self, rule: str) -> None:
        """Take `public`, `signed-in`, or a permission's name."""
        self.rule = rule

    async def __call__(self, request: Request) -> Principal:
        """Return the caller, or raise NotSignedIn (401) or NotAllowed (403)."""
        return self.admit(await principal_of(request))

    def admit(self, principal: Principal) -> Principal:
        """Return the caller, or raise NotSignedIn (401) or NotAllowed (403)."""
        if self.rule == "public":
            return principal
        if principal.kind == "guest":
            raise NotSignedIn
        if self.rule != "signed-in" and not principal.may(self.rule):
            raise NotAllowed
        return principal


public = Access("public")
signed_in = Access("signed-in")


def allow(permission: StrEnum) -> Access:
    """Return the access rule "whoever holds `permission`"."""
    return Access(permission.value)


def version_in(header: str | None) -> int:
    """Return the version an `If-Match` names; VersionRequired (428) when missing, StaleVersion (412) when no number."""
    if header is None:
        raise VersionRequired
    digits = header.removeprefix("W/").strip('"')
    if not digits.isdigit():
        raise StaleVersion
    return min(int(digits), 2**31 - 1)


async def if_match(if_match: Annotated[str | None, Header(description="The version the change is based on")] = None) -> int:
    """Return the version of the request's `If-Match`."""
    return version_in(if_match)


async def get_idempotency(
    request: Request,
    idempotency_key: Annotated[str | None, Header(max_length=200, description="Makes a retried creation have one effect")] = None,
) -> Idempotency:
    """Return the request's idempotency key, bound to its sender and body."""
    if idempotency_key is None:
        return Idempotency("", None, b"")
    principal = await principal_of(request)
    owner = str(principal.account_id or (request.client and request.client.host))
    return Idempotency(owner, idempotency_key, await fingerprint(request))


ResourcesDep = Annotated[Resources, Depends(give_resources)]
ReaderDep = Annotated[Reader, Depends(get_reader)]
TxDep = Annotated[Tx, Depends(get_tx, scope="function")]
VersionDep = Annotated[int, Depends(if_match)]
IdempotencyDep = Annotated[Idempotency, Depends(get_idempotency)]

_ADAPTERS: dict[Any, TypeAdapter[Any]] = {}


def reply(model: Any, value: Any, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    """Return `value` as JSON straight from pydantic's serializer, skipping FastAPI's second validation."""
    if model not in _ADAPTERS:
        _ADAPTERS[model] = TypeAdapter(model)
    return Response(_ADAPTERS[model].dump_json(value), status, headers, "application/json")


def reply_json(value: Any, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    """Return typed dictionaries (or a page of them) as JSON, as they are: for hot answers, which pyright has judged."""
    return Response(orjson.dumps(value, _members, orjson.OPT_UTC_Z), status, headers, "application/json")


def _members(value: Any) -> Any:
    # asyncpg's UUID is a class of its own, which orjson does not know.
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, BaseModel):
        return value.__dict__
    raise TypeError


@lru_cache(maxsize=64)
def _packed(body: bytes) -> bytes:
    return gzip.compress(body, mtime=0)


def reply_public(request: Request, model: Any, value: Any) -> Response:
    """Return `reply` packed for browsers that take it: for what everybody reads and nobody's secret stands beside."""
    response = reply(model, value)
    response.headers["vary"] = "accept-encoding"
    if "gzip" in request.headers.get("accept-encoding", ""):
        response.body = _packed(bytes(response.body))
        response.headers["content-encoding"] = "gzip"
        response.headers["content-length"] = str(len(response.body))
    return response


def problem_responses(*errors: type[Problem]) -> dict[int | str, dict[str, Any]]:
    """Return the OpenAPI `responses` of a route that may raise these problems."""
    answers: dict[int | str, dict[str, Any]] = {}
    for error in errors:
        slugs = answers.setdefault(error.status, {"model": ProblemBody, "description": ""})
        slugs["description"] = ", ".join(filter(None, [slugs["description"], error.slug]))
    return answers


class FieldErrorBody(BaseModel):
    """One wrong field."""

    path: str
    code: str
    message: str


class ProblemBody(BaseModel):
    """RFC 9457 problem details."""

    type: str
    title: str
    status: int
    detail: str
    errors: list[FieldErrorBody]
    trace_id: str


def language_of(header: str) -> str:
    """Return the first of our languages in an Accept-Language header, else Chinese."""
    for part in header.split(","):
        tag = part.split(";")[0].strip().lower()[:2]
        if tag in LANGUAGES:
            return tag
    return "zh"
