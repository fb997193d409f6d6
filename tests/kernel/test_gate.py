"""The outermost layer and the problems it answers with."""

import asyncio
import contextlib
from typing import Any

import httpx
import pytest
from starlette.responses import PlainTextResponse

from backend.kernel import gate
from backend.kernel.context import unhurried
from backend.kernel.gate import JSON_CAP, Gate

LIST = "/api/concierge/service-items"


async def test_every_answer_carries_trace_and_policy(client: httpx.AsyncClient) -> None:
    trace = "4bf92f3577b34da6a3ce929d0e0e4736"
    answer = await client.get(LIST, headers={"traceparent": f"00-{trace}-00f067aa0ba902b7-01"})
    assert answer.headers["x-trace-id"] == trace
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "script-src 'self'" in answer.headers["content-security-policy"]
    assert "unsafe" not in answer.headers["content-security-policy"]
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    "headers",
    [{"sec-fetch-site": "cross-site"}, {"sec-fetch-site": "same-site"}, {"origin": "http://elsewhere.example"}, {"origin": "null"}],
)
async def test_writes_from_another_sites_page_are_refused(client: httpx.AsyncClient, headers: dict[str, str]) -> None:
    answer = await client.post("/api/identity/codes", json={"channel": "email", "address": "a@example.com"}, headers=headers)
    assert answer.status_code == 403
    assert answer.json()["type"].endswith("foreign-origin")
    assert (await client.get(LIST, headers=headers)).status_code == 200, "reading is harmless"


async def test_our_own_pages_may_write(client: httpx.AsyncClient) -> None:
    headers = {"sec-fetch-site": "same-origin", "origin": "http://testserver"}
    answer = await client.post("/api/identity/codes", json={"channel": "email", "address": "a@example.com"}, headers=headers)
    assert answer.status_code == 202


@pytest.mark.parametrize(
    ("language", "title"), [("zh-CN", "没有找到"), ("en", "Not found"), ("ru-RU,ru;q=0.9", "Не найдено"), ("fr", "没有找到")]
)
async def test_problems_speak_the_callers_language(client: httpx.AsyncClient, language: str, title: str) -> None:
    answer = await client.get(f"{LIST}/none", headers={"Accept-Language": language})
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["title"] == title
    assert answer.json()["trace_id"] == answer.headers["x-trace-id"]


async def test_wrong_fields_are_named_in_words(client: httpx.AsyncClient) -> None:
    answer = await client.post("/api/identity/codes", json={"channel": "pigeon", "extra": 1}, headers={"Accept-Language": "zh"})
    errors = {error["path"]: error["message"] for error in answer.json()["errors"]}
    assert answer.status_code == 422
    assert errors["address"] == "请填写这一项"
    assert set(errors) == {"channel", "address", "extra"}


async def test_a_body_over_the_cap_is_refused_whether_or_not_it_says_its_length(client: httpx.AsyncClient) -> None:
    big = b"x" * (JSON_CAP + 1)
    said = await client.post("/api/identity/codes", content=big, headers={"content-type": "application/json"})
    assert said.status_code == 413

    async def chunks() -> Any:
        for _ in range(40):
            yield b"x" * 65_536

    silent = await client.post("/api/identity/codes", content=chunks(), headers={"content-type": "application/json"})
    assert silent.status_code in (400, 413, 422)


async def test_more_than_can_be_served_is_refused_at_once() -> None:
    release = asyncio.Event()

    async def slow(_scope: Any, _receive: Any, send: Any) -> None:
        await release.wait()
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    gate = Gate(slow, services=[], max_in_flight=4, https=False)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app=gate), base_url="http://testserver") as http:
        waiting = [asyncio.ensure_future(http.get("/x")) for _ in range(4)]
        streams = [asyncio.ensure_future(http.get("/x/stream")) for _ in range(1)]
        await asyncio.sleep(0)
        refused = await asyncio.wait_for(http.get("/x"), 5)
        release.set()
        served = await asyncio.gather(*waiting)
        for stream in streams:
            await stream
    assert refused.status_code == 503
    assert refused.headers["retry-after"] == "2"
    assert [answer.status_code for answer in served] == [200] * 4


async def test_health_readiness_and_figures(client: httpx.AsyncClient) -> None:
    assert (await client.get("/healthz")).json() == {"status": "ok"}
    assert (await client.get("/readyz")).status_code == 200
    assert "dx_requests_total" in (await client.get("/metrics")).text


async def test_unknown_paths_of_the_api_are_problems(client: httpx.AsyncClient) -> None:
    answer = await client.get("/api/concierge/nothing-here")
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"


async def test_an_answer_that_does_not_begin_is_given_up_but_not_what_has_a_limit_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "ANSWER_WITHIN_S", 0.05)

    async def app(scope: Any, receive: Any, send: Any) -> None:
        with unhurried() if scope["path"] == "/file" else contextlib.nullcontext():
            await asyncio.sleep(0.2)
        await PlainTextResponse("done")(scope, receive, send)

    whole = Gate(app, services=(), max_in_flight=9, https=False)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app=whole), base_url="http://testserver") as http:
        slow, file = await http.get("/slow"), await http.get("/file")
    assert (slow.status_code, "retry-after" in slow.headers) == (503, True)
    assert file.status_code == 200
