"""A service's FastAPI app that serves its planned routes itself and leaves everything else to FastAPI."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from fastapi import FastAPI
from fastapi.routing import APIRoute
from starlette._utils import get_route_path
from starlette.requests import Request
from starlette.types import Message, Receive, Scope, Send

from backend.kernel.plan import NotPlannable, Plan, plan_of


@dataclass(frozen=True, slots=True)
class _Entry:
    route: APIRoute
    plan: Plan | None
    pattern: re.Pattern[str]

    def match(self, path: str) -> dict[str, Any] | None:
        found = self.pattern.match(path)
        if found is None:
            return None
        convertors = self.route.param_convertors
        return {name: convertors[name].convert(value) for name, value in found.groupdict().items()}


def _leaves(routes: Iterable[Any]) -> list[APIRoute]:
    """Return the routes, those of included routers too, in the order they are matched in."""
    found: list[APIRoute] = []
    for route in routes:
        inner = getattr(route, "original_router", None)
        found += _leaves(inner.routes) if inner is not None else [route] if isinstance(route, APIRoute) else []
    return found


def _plan(route: APIRoute) -> Plan | None:
    try:
        return plan_of(route)
    except NotPlannable:
        return None


class PlannedApp(FastAPI):
    """FastAPI, with the way to an endpoint shortened where the route allows it."""

    _entries: dict[tuple[str, int], list[_Entry]] | None = None

    def _table(self) -> dict[tuple[str, int], list[_Entry]]:
        """Return the routes by method and number of segments, so that few patterns are tried."""
        if self._entries is None:
            self._entries = defaultdict(list)
            for route in _leaves(self.routes):
                entry = _Entry(route, _plan(route), route.path_regex)
                for method in route.methods or ():
                    self._entries[method, route.path.count("/")].append(entry)
        return self._entries

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] == "http" and not self.dependency_overrides:
            path = get_route_path(scope)
            for entry in self._table().get((scope["method"], path.count("/")), ()):
                params = entry.match(path)
                if params is not None:
                    if entry.plan is None:
                        break
                    scope.update(app=self, route=entry.route, endpoint=entry.route.endpoint, path_params=params)
                    await self._serve(entry.plan, scope, receive, send)
                    return
        await super().__call__(scope, receive, send)

    async def _serve(self, plan: Plan, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        begun = False

        async def watched(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            response = await plan.run(request)
            await response(scope, receive, watched)
        except Exception as error:
            handler: Any = next((self.exception_handlers[kind] for kind in type(error).__mro__ if kind in self.exception_handlers), None)
            if begun or handler is None:
                raise
            answer = await handler(request, error)
            await answer(scope, receive, send)
