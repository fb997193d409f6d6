"""What is true of every remote port: who may ask, and what is said when nobody answers."""

import time
from datetime import timedelta
from typing import Any

import anyio
import httpx
import pytest
from starlette.applications import Starlette
from starlette.responses import Response
from starlette.routing import Route

from backend.contracts.identity import Directory
from backend.kernel import clock
from backend.kernel.errors import NotFound, ServiceUnavailable
from backend.kernel.principal import SYSTEM, Principal
from backend.kernel.remote import PATIENCE, RemoteProblem, port_route, remote_port
from backend.kernel.tokens import HEADER, Tokens
from tests.contracts.conftest import SECRET, listening

TOKENS = Tokens(SECRET)


class Strict:
    """A provider that knows nobody."""

    async def people(self, ids: Any) -> Any:
        raise NotFound

    async def units(self) -> Any:
        raise RuntimeError("a bug over there")


def _app() -> Starlette:
    return Starlette(routes=[port_route({"Directory": (Directory, Strict())}, TOKENS, "identity")])


async def _ask(headers: dict[str, str], path: str = "/ports/Directory/people", body: Any = None) -> int:
    async with listening(_app()) as url, httpx.AsyncClient(base_url=url) as http:
        return (await http.post(path, json={"ids": []} if body is None else body, headers=headers)).status_code


def _token(audience: str = "identity", who: Principal = SYSTEM, tokens: Tokens = TOKENS) -> dict[str, str]:
    return {HEADER: tokens.issue(who, audience)}


async def test_only_another_service_may_ask(resources: Any) -> None:
    assert await _ask(_token()) == 404, "the provider's own answer"
    assert await _ask({}) == 401
    assert await _ask(_token(audience="crm")) == 401
    assert await _ask(_token(tokens=Tokens("another secret of forty characters length"))) == 401
    assert await _ask(_token(who=Principal("staff", name="李敏", permissions=frozenset({"identity.accounts.manage"})))) == 401
    with clock.at(clock.now() - timedelta(minutes=1, seconds=5)):
        old = _token()
    assert await _ask(old) == 401


async def test_what_is_not_of_the_port_is_not_found_and_wrong_arguments_are_named(resources: Any) -> None:
    assert await _ask(_token(), "/ports/Directory/forget") == 404
    assert await _ask(_token(), "/ports/Projects/projects") == 404
    assert await _ask(_token(), body={"ids": "all"}) == 422
    assert await _ask(_token(), body={"ids": [], "more": 1}) == 422


async def test_a_problem_over_there_keeps_its_words_and_a_bug_is_a_missing_part(resources: Any) -> None:
    async with listening(_app()) as url, httpx.AsyncClient(base_url=url, timeout=PATIENCE) as http:
        directory = remote_port(Directory, "identity", http, TOKENS)
        with pytest.raises(RemoteProblem) as told:
            await directory.people([])
        assert told.value.status == 404
        assert told.value.as_json("zh", "t")["type"].endswith(":not-found")
        with pytest.raises(ServiceUnavailable) as missing:
            await directory.units()
        assert missing.value.as_json("zh", "t")["part"] == "identity"


async def test_nobody_waits_longer_than_three_seconds(resources: Any) -> None:
    async def never(_request: Any) -> Response:
        await anyio.sleep(5)
        return Response()

    began = time.monotonic()
    app = Starlette(routes=[Route("/ports/{port}/{method}", never, methods=["POST"])])
    async with listening(app) as url, httpx.AsyncClient(base_url=url, timeout=PATIENCE) as http:
        with pytest.raises(ServiceUnavailable):
            await remote_port(Directory, "identity", http, TOKENS).units()
        assert time.monotonic() - began < 3
    async with httpx.AsyncClient(base_url="http://127.0.0.1:9", timeout=PATIENCE) as http:
        with pytest.raises(ServiceUnavailable):
            await remote_port(Directory, "identity", http, TOKENS).units()
    assert time.monotonic() - began < 6
