"""Ports over HTTP: the methods of a `contracts` Protocol offered by one process and asked by another.

`port_routes` serves what a provider can do, `remote_port` is the other end. Both are made from the Protocol's own
type hints, so that a port has one description; `tests/contracts` holds the provider and the remote to the same suite.
"""

import inspect
from collections.abc import Awaitable, Callable, Collection
from functools import cache
from typing import Any, Final, TypeVar, get_args, get_origin, get_type_hints

import httpx
import orjson
from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError, create_model
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from backend.kernel import context, tracing
from backend.kernel.errors import InvalidInput, NotSignedIn, Problem, ServiceUnavailable
from backend.kernel.principal import SYSTEM
from backend.kernel.service_app import field_errors, render
from backend.kernel.tokens import HEADER, Tokens

P = TypeVar("P")
PATH: Final = "/ports/{port}/{method}"
# A neighbour that does not answer must not hold anybody up: everything a person waits for is over within three seconds.
PATIENCE: Final = httpx.Timeout(2.0, connect=0.5)


class _Arguments(BaseModel):
    model_config = ConfigDict(extra="forbid", arbitrary_types_allowed=False)


class _Method:
    """One method of a port: how its arguments and its answer are written."""

    def __init__(self, function: Any) -> None:
        hints = get_type_hints(function)
        answer = hints.pop("return")
        self._signature = inspect.signature(function)
        self._collections = {name for name, hint in hints.items() if get_origin(hint) is Collection}
        # pydantic reads no Collection; whatever kind the caller has travels as a list.
        types = {name: list[get_args(hint)[0]] if name in self._collections else hint for name, hint in hints.items()}
        fields: Any = {
            name: (types[name], ... if parameter.default is parameter.empty else parameter.default)
            for name, parameter in self._signature.parameters.items()
            if name != "self"
        }
        self.arguments = create_model("Arguments", __base__=_Arguments, **fields)
        self.answer: TypeAdapter[Any] = TypeAdapter(answer)

    def write(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> bytes:
        """Return a call's arguments as JSON."""
        bound = self._signature.bind(None, *args, **kwargs).arguments
        bound.pop("self")
        bound |= {name: list(bound[name]) for name in self._collections & bound.keys()}
        return self.arguments.model_construct(**bound).model_dump_json().encode()


@cache
def _methods(protocol: type[Any]) -> dict[str, _Method]:
    """Return the methods of a port by name."""
    return {
        name: _Method(function) for name, function in vars(protocol).items() if inspect.iscoroutinefunction(function) and name[0] != "_"
    }


def port_route(ports: dict[str, tuple[type[Any], Any]], tokens: Tokens, service: str) -> Route:
    """Return the route at which a service's ports are asked; `ports` has Protocol and provider by the Protocol's name.

    Only other services hold a token whose caller is the system; the gateway does not route here.
    """

    async def answer(request: Request) -> Response:
        try:
            return await _answer(request)
        except Problem as problem:
            return render(problem)

    async def _answer(request: Request) -> Response:
        caller = tokens.read(request.headers.get(HEADER, ""), service)
        if caller is None or caller.kind != "system":
            raise NotSignedIn
        protocol, provider = ports.get(request.path_params["port"], (None, None))
        method = _methods(protocol).get(request.path_params["method"]) if protocol else None
        if method is None:
            return Response(status_code=404)
        try:
            given = method.arguments.model_validate_json(await request.body())
        except ValidationError as error:
            raise InvalidInput(errors=field_errors(error.errors())) from error
        asked: Callable[..., Awaitable[Any]] = getattr(provider, request.path_params["method"])
        # The attributes, not a dump: arguments that are models stay models.
        value = await asked(**{name: getattr(given, name) for name in type(given).model_fields})
        return Response(method.answer.dump_json(value), media_type="application/json")

    return Route(PATH, answer, methods=["POST"])


class RemoteProblem(Problem):
    """What the provider raised, with its own words and status."""

    def __init__(self, answer: httpx.Response) -> None:
        """Take the problem+json answer."""
        super().__init__()
        self.status = answer.status_code
        self._body: dict[str, Any] = orjson.loads(answer.content)

    def as_json(self, language: str, trace_id: str) -> dict[str, Any]:  # noqa: ARG002 - the words were chosen over there
        """Return the problem+json document as it came."""
        return {**self._body, "trace_id": trace_id}


class RemotePort:
    """A port whose provider lives in another process; bound where its Protocol is asked for."""

    def __init__(self, protocol: type[Any], service: str, http: httpx.AsyncClient, tokens: Tokens) -> None:
        """Take the Protocol, the name of the service that offers it, a client for its address, and the key of tokens."""
        self.service = service
        self._name = protocol.__name__
        self._http = http
        self._tokens = tokens
        for name, method in _methods(protocol).items():
            setattr(self, name, self._asking(name, method))

    def _asking(self, name: str, method: _Method) -> Callable[..., Awaitable[Any]]:
        async def ask(*args: Any, **kwargs: Any) -> Any:
            return method.answer.validate_json(await self._send(name, method.write(args, kwargs)))

        return ask

    async def _send(self, name: str, body: bytes) -> bytes:
        headers = {
            HEADER: self._tokens.issue(SYSTEM, self.service),
            "content-type": "application/json",
            "accept-language": context.current_language(),
        }
        try:
            with tracing.asking(f"{self._name}.{name}", self.service):
                headers["traceparent"] = tracing.current()
                answer = await self._http.post(f"/ports/{self._name}/{name}", content=body, headers=headers)
        except httpx.HTTPError as error:
            raise ServiceUnavailable(part=self.service) from error
        if answer.status_code >= 500:  # noqa: PLR2004 - whatever ails a neighbour, here it is only missing
            raise ServiceUnavailable(part=self.service)
        if answer.is_error:
            raise RemoteProblem(answer)
        return answer.content


def remote_port(protocol: type[P], service: str, http: httpx.AsyncClient, tokens: Tokens) -> P:
    """Return `protocol` as the service at `http` offers it; raises ServiceUnavailable where it does not answer."""
    port: Any = RemotePort(protocol, service, http, tokens)
    return port
