"""Rubbish at the door gets a clear answer, never a server error."""

import json
from typing import Any

import pytest

from tests.identity.conftest import API, SignedIn

RUBBISH = ["\x00", "a\x00b", "\ud800", "'; DROP TABLE identity.account; --", "%", "\\", "𝕏" * 20, "\u202e", "{0}", "${x}"]


@pytest.mark.parametrize("text", RUBBISH)
@pytest.mark.parametrize("case", range(5))
async def test_rubbish_in_bodies(client: Any, postbox: Any, as_investor: SignedIn, case: int, text: str) -> None:
    browser = await as_investor()
    who, method, path, body = [
        (client, "POST", "codes", {"channel": "email", "address": text}),
        (client, "POST", "sessions", {"method": "password", "username": text, "password": text}),
        (client, "POST", "sessions", {"method": "code", "address": "a@example.com", "code": "1234" + text}),
        (browser, "PATCH", "me", {"name": text}),
        (browser, "POST", "consents", {"purpose": text, "version": 1}),
    ][case]
    header = {"content-type": "application/json", "If-Match": '"1"'}
    answer = await who.request(method, f"{API}/{path}", content=json.dumps(body), headers=header)
    assert answer.status_code < 500, answer.text


@pytest.mark.parametrize("text", ["\x00", "'", "%", "_", "\\", "𝕏"])
@pytest.mark.parametrize(
    ("username", "path", "name"),
    [
        ("jiang.ximin", "accounts", "q"),
        ("jiang.ximin", "accounts", "unit"),
        ("xie.shenzhi", "audit-entries", "action"),
        ("xie.shenzhi", "audit-entries", "object_id"),
    ],
)
async def test_rubbish_in_queries(as_staff: SignedIn, username: str, path: str, name: str, text: str) -> None:
    answer = await (await as_staff(username)).get(f"{API}/{path}", params={name: text})
    assert answer.status_code < 500, answer.text


@pytest.mark.parametrize("cursor", ["", "x", "bnVsbA", "W10", "WzEsMl0", "WyIyMDI2IiwgIngiXQ", "A" * 500])
async def test_cursors_that_are_none(as_staff: SignedIn, cursor: str) -> None:
    system, auditor = await as_staff("jiang.ximin"), await as_staff("xie.shenzhi")
    for who, path in ((system, "accounts"), (auditor, "audit-entries")):
        assert (await who.get(f"{API}/{path}", params={"cursor": cursor})).status_code in (200, 422)


@pytest.mark.parametrize("body", [b"", b"{", b"null", b"[]", b'"x"', b"\xff\xfe", b'{"method": "magic"}', b'{"method": null}'])
async def test_bodies_that_are_none(client: Any, body: bytes) -> None:
    for path in ("codes", "sessions"):
        answer = await client.post(f"{API}/{path}", content=body, headers={"content-type": "application/json"})
        assert answer.status_code == 422, answer.text
        assert answer.headers["content-type"] == "application/problem+json"


async def test_wrong_versions(as_investor: SignedIn) -> None:
    browser = await as_investor()
    for value, status in (("x", 412), ('"99999999999999999999"', 412), ("-1", 412), ('W/"1"', 200)):
        assert (await browser.patch(f"{API}/me", json={"language": "zh"}, headers={"If-Match": value})).status_code == status
