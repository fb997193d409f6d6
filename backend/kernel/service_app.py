"""How a service becomes a FastAPI app: errors to problem+json, stable operation ids, no docs in production."""

from collections.abc import Sequence
from typing import Any

import asyncpg
import orjson
import structlog
from fastapi import APIRouter, FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException
from starlette.responses import Response

from backend.kernel.context import current_language, current_trace
from backend.kernel.errors import DatabaseUnavailable, FieldError, InvalidInput, NotFound, Overloaded, Problem, fill, text
from backend.kernel.openapi import describe_problems
from backend.kernel.resources import Resources

log = structlog.get_logger("http")

# pydantic's error types by the words we have for them; all others read "the format is not right".
_WORDS = {
    "missing": "field.missing",
    "extra_forbidden": "field.extra_forbidden",
    "string_too_short": "field.too_short",
    "string_too_long": "field.too_long",
    "enum": "field.choice",
    "literal_error": "field.choice",
    "int_parsing": "field.number",
    "int_type": "field.number",
    "decimal_parsing": "field.number",
    "date_from_datetime_parsing": "field.date",
    "date_parsing": "field.date",
}
_DATABASE_GONE = (
    asyncpg.CannotConnectNowError,
    asyncpg.ConnectionDoesNotExistError,
    asyncpg.AdminShutdownError,
    asyncpg.CrashShutdownError,
    asyncpg.QueryCanceledError,
    asyncpg.LockNotAvailableError,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,
    asyncpg.TooManyConnectionsError,
    ConnectionError,
    FileNotFoundError,
    TimeoutError,
)


def render(problem: Problem) -> Response:
    """Return the problem+json answer."""
    body = problem.as_json(current_language(), current_trace())
    return Response(orjson.dumps(body), problem.status, problem.headers, "application/problem+json")


async def _on_problem(_request: Request, error: Exception) -> Response:
    assert isinstance(error, Problem)
    return render(error)


def field_errors(errors: Sequence[Any]) -> list[FieldError]:
    """Return pydantic's errors in the caller's language, with paths as the client knows them."""
    found: list[FieldError] = []
    for error in errors:
        place = [str(part) for part in error["loc"] if part not in ("body", "query", "path", "header")]
        slug = _WORDS.get(error["type"], "field.invalid")
        message = fill(text(slug, current_language()), error.get("ctx") or {})
        found.append(FieldError(".".join(place) or "body", error["type"], message))
    return found


async def _on_invalid(_request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    return render(InvalidInput(errors=field_errors(error.errors())))


async def _on_http(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    problem: Problem = NotFound() if error.status_code in (404, 405) else InvalidInput()
    response = render(problem)
    response.status_code = error.status_code
    return response


async def _on_database_gone(_request: Request, error: Exception) -> Response:
    log.warning("database unavailable", error=type(error).__name__)
    return render(Overloaded() if isinstance(error, asyncpg.TooManyConnectionsError) else DatabaseUnavailable())


async def _on_unstorable_text(_request: Request, _error: Exception) -> Response:
    # Postgres stores no NUL and no half characters. Whichever field it was in, it was not typed by a person.
    return render(InvalidInput(errors=[FieldError("body", "invalid_text", text("field.invalid", current_language()))]))


async def _on_anything(_request: Request, error: Exception) -> Response:
    log.error("unexpected", error=type(error).__name__, exc_info=error)
    return render(Problem())


def _add(app: FastAPI, router: APIRouter) -> None:
    """Take a router's own routes: one included is built anew for each app and looked through anew for each request, twice."""
    for route in router.routes:
        if isinstance(route, APIRoute):
            route.operation_id = route.unique_id = route.name
        app.router.routes.append(route)


def service_app(name: str, resources: Resources, routers: Sequence[APIRouter]) -> FastAPI:
    """Return the FastAPI app of one service, to be mounted at `/api/<name>`."""
    app = FastAPI(
        title=f"Dianxiaoer {name}",
        version="1",
        openapi_url="/openapi.json",
        docs_url="/docs" if resources.settings.demo else None,
        redoc_url=None,
        # Our own figures, logs and spans (gate.py, tracing.py) hold no personal data, and cost nothing where nobody collects them.
        telemetry={"tracing": False, "metrics": False, "logs": False, "operation_spans": False},
    )
    app.state.resources = resources
    for router in routers:
        _add(app, router)
    app.add_exception_handler(Problem, _on_problem)
    app.add_exception_handler(RequestValidationError, _on_invalid)
    app.add_exception_handler(HTTPException, _on_http)
    for unstorable in (asyncpg.CharacterNotInRepertoireError, asyncpg.UntranslatableCharacterError, UnicodeEncodeError):
        app.add_exception_handler(unstorable, _on_unstorable_text)
    for gone in _DATABASE_GONE:
        app.add_exception_handler(gone, _on_database_gone)
    app.add_exception_handler(Exception, _on_anything)
    describe_problems(app)
    return app
