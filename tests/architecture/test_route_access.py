"""Every route says who may call it; the public ones are the few named here."""

import inspect
from typing import Any

from fastapi.routing import APIRoute

from backend.kernel.http import Access

PUBLIC = {
    ("identity", "POST", "/codes"),
    ("identity", "POST", "/sessions"),
    ("identity", "GET", "/consents"),
    ("identity", "GET", "/me"),
    ("identity", "GET", "/office"),
    ("identity", "GET", "/office/logo"),
    ("concierge", "GET", "/service-items"),
    ("concierge", "GET", "/service-items/{code}"),
    ("concierge", "POST", "/ticket-lookups"),
    ("concierge", "GET", "/policies"),
    ("concierge", "GET", "/policies/{policy_id}"),
    ("concierge", "GET", "/policy-clauses"),
    ("concierge", "POST", "/policy-matches"),
}


def _access(dependant: Any) -> list[str]:
    found = [dependant.call.rule] if isinstance(dependant.call, Access) else []
    for child in dependant.dependencies:
        found += _access(child)
    return found


def _routes(resources: Any) -> list[tuple[str, APIRoute]]:
    from backend.apps.all import SERVICES

    apps = {name: create(resources) for name, create in SERVICES.items()}
    return [(name, route) for name, app in apps.items() for route in app.routes if isinstance(route, APIRoute)]


def test_every_route_declares_its_access(resources: Any) -> None:
    routes = _routes(resources)
    assert len(routes) > 40, "the walk must have found the services' routes"
    silent = [(name, route.path) for name, route in routes if not _access(route.dependant)]
    assert not silent


def test_only_the_named_routes_are_public(resources: Any) -> None:
    public = {
        (name, method, route.path)
        for name, route in _routes(resources)
        for method in route.methods
        if _access(route.dependant) == ["public"]
    }
    assert public <= PUBLIC, public - PUBLIC


def test_operation_ids_are_unique_and_stable(resources: Any) -> None:
    ids = [(name, route.operation_id or route.name) for name, route in _routes(resources)]
    assert len(ids) == len(set(ids))


def _called(dependant: Any) -> list[Any]:
    return [dependant.call, *(call for child in dependant.dependencies for call in _called(child))]


def test_no_dependency_takes_the_way_through_a_thread(resources: Any) -> None:
    """FastAPI runs a plain function in a thread, which costs more than all the rest of a list."""
    calls = {call for _, route in _routes(resources) for call in _called(route.dependant)}
    plain = [call for call in calls if not (is_async(call) or is_async(getattr(call, "__call__", None)))]  # noqa: B004
    assert not plain


def is_async(call: Any) -> bool:
    return inspect.iscoroutinefunction(call) or inspect.isasyncgenfunction(call)
