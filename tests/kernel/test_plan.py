"""A planned route answers what FastAPI's own walk answers, right and wrong alike."""

from collections.abc import AsyncIterator
from typing import Annotated, Any

import httpx
import pytest
from fastapi import APIRouter, Depends, FastAPI, Header, Path, Query, Request, Response
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel

from backend.kernel.errors import NotSignedIn
from backend.kernel.planned_app import PlannedApp
from backend.kernel.service_app import _on_invalid, _on_problem

router = APIRouter()
opened: list[str] = []


class Body(BaseModel):
    name: str
    number: int = 1


async def opening() -> AsyncIterator[str]:
    opened.append("open")
    try:
        yield "it"
    except BaseException:
        opened.append("failed")
        raise
    opened.append("closed")


async def limited(limit: Annotated[int, Query(ge=1, le=100)] = 20) -> int:
    return limit


async def signed_in(request: Request) -> str:
    if "x-who" not in request.headers:
        raise NotSignedIn
    return request.headers["x-who"]


Who = Annotated[str, Depends(signed_in)]
Opened = Annotated[str, Depends(opening, scope="function")]


@router.get("/things/{ident}")
async def get_thing(
    ident: Annotated[int, Path()],
    limit: Annotated[int, Depends(limited)],
    who: Who,
    tag: Annotated[list[str] | None, Query()] = None,
    since: Annotated[str | None, Query(alias="from")] = None,
    if_match: Annotated[str | None, Header()] = None,
) -> Response:
    return Response(f"{ident} {limit} {who} {tag} {since} {if_match}")


@router.post("/things")
async def add_thing(body: Body, it: Opened, who: Who) -> Response:
    opened.append("made")
    return Response(f"{body.name} {body.number} {it} {who}", 201)


@router.get("/plain")
async def plain() -> dict[str, int]:
    return {"left to FastAPI": 1}


def _app(kind: type[FastAPI]) -> FastAPI:
    app = kind()
    app.include_router(router)
    app.add_exception_handler(NotSignedIn, _on_problem)
    app.add_exception_handler(RequestValidationError, _on_invalid)
    return app


REQUESTS: list[tuple[str, str, dict[str, Any]]] = [
    ("GET", "/things/7", {}),
    ("GET", "/things/7?limit=3&tag=a&tag=b&from=x", {"headers": {"if-match": '"4"'}}),
    ("GET", "/things/seven?limit=0&tag=", {}),
    ("GET", "/things/7?limit=", {}),
    ("GET", "/things/7/8", {}),
    ("DELETE", "/things/7", {}),
    ("GET", "/plain", {}),
    ("POST", "/things", {"json": {"name": "a"}}),
    ("POST", "/things", {"json": {"number": "x"}}),
    ("POST", "/things", {"json": [1]}),
    ("POST", "/things", {}),
    ("POST", "/things", {"content": b"{", "headers": {"content-type": "application/json"}}),
    ("POST", "/things", {"content": b'{"name": "a"}', "headers": {"content-type": "text/plain"}}),
]


async def _ask(kind: type[FastAPI], method: str, path: str, who: dict[str, str], more: dict[str, Any]) -> tuple[Any, ...]:
    opened.clear()
    transport = httpx.ASGITransport(app=_app(kind))
    async with httpx.AsyncClient(transport=transport, base_url="http://testserver") as http:
        answer = await http.request(method, path, **{**more, "headers": {**more.get("headers", {}), **who}})
    errors = sorted((one["path"], one["code"]) for one in answer.json()["errors"]) if answer.status_code == 422 else answer.text
    return answer.status_code, errors, list(opened)


@pytest.mark.parametrize("who", [{}, {"x-who": "li"}], ids=["guest", "signed in"])
@pytest.mark.parametrize(("method", "path", "more"), REQUESTS)
async def test_both_answer_the_same(method: str, path: str, more: dict[str, Any], who: dict[str, str]) -> None:
    assert await _ask(PlannedApp, method, path, who, more) == await _ask(FastAPI, method, path, who, more)
