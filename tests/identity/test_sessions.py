"""Sessions: how long they live, who sees them, and that their end is felt at once."""

from datetime import timedelta
from typing import Any

import pytest

from backend.identity.demo import DEMO_PASSWORD
from backend.identity.sessions.service import agent_family
from backend.kernel import clock
from backend.kernel.http import PLAIN_COOKIE
from tests.identity.conftest import API, SignedIn, audit_actions, digest, totp


async def settle(resources: Any) -> None:
    await resources.authenticator.settle()


async def test_a_guest_is_nobody(client: Any) -> None:
    for path in ("me", "sessions", "units", "accounts", "roles", "audit-entries"):
        answer = await client.get(f"{API}/{path}")
        assert answer.status_code == 401, path
        assert answer.headers["content-type"] == "application/problem+json"


async def test_a_made_up_token_is_nobody(client: Any) -> None:
    client.cookies.set(PLAIN_COOKIE, "made-up")
    assert (await client.get(f"{API}/me")).status_code == 401


async def test_only_the_tokens_hash_is_stored(as_investor: SignedIn, database: Any) -> None:
    browser = await as_investor()
    token = browser.cookies[PLAIN_COOKIE]
    async with database.reader() as reader:
        assert await reader.connection.fetchval("SELECT count(*) FROM identity.session WHERE token_hash = $1", digest(token)) == 1
        assert token not in await reader.connection.fetchval("SELECT string_agg(s::text, ' ') FROM identity.session s")


async def test_authentication_is_one_statement(as_staff: SignedIn, resources: Any, database: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    browser = await as_staff("li.min")
    asked: list[str] = []
    real = type(database.connection).fetchrow

    async def counting(self: Any, query: str, *args: Any, **kwargs: Any) -> Any:
        asked.append(query)
        return await real(self, query, *args, **kwargs)

    monkeypatch.setattr(type(database.connection), "fetchrow", counting)
    principal = await resources.authenticator.authenticate(browser.cookies[PLAIN_COOKIE])
    assert principal is not None
    assert principal.unit_code == "concierge"
    assert "concierge.tickets.handle" in principal.permissions
    assert len(asked) == 1


async def test_staff_sessions_end_after_a_quarter_of_an_hour_unused(as_staff: SignedIn) -> None:
    browser = await as_staff("li.min")
    with clock.at(clock.now() + timedelta(minutes=14)):
        assert (await browser.get(f"{API}/me")).status_code == 200
    browser = await as_staff("zhao.wenbo")
    with clock.at(clock.now() + timedelta(minutes=15, seconds=1)):
        assert (await browser.get(f"{API}/me")).status_code == 401


async def test_use_keeps_a_session_alive_but_not_beyond_its_day(as_staff: SignedIn, resources: Any) -> None:
    browser = await as_staff("li.min")
    began = clock.now()
    for minutes in range(10, 12 * 60, 10):
        with clock.at(began + timedelta(minutes=minutes)):
            assert (await browser.get(f"{API}/me")).status_code == 200, minutes
            await settle(resources)
    with clock.at(began + timedelta(hours=12, seconds=1)):
        assert (await browser.get(f"{API}/me")).status_code == 401


async def test_investors_stay_for_a_week_unused(as_investor: SignedIn) -> None:
    browser = await as_investor()
    began = clock.now()
    with clock.at(began + timedelta(days=7, seconds=1)):
        assert (await browser.get(f"{API}/me")).status_code == 401
    with clock.at(began + timedelta(days=6)):
        assert (await browser.get(f"{API}/me")).status_code == 200


async def test_use_is_noted_once_a_minute(as_staff: SignedIn, resources: Any, database: Any) -> None:
    browser = await as_staff("li.min")
    began = clock.now()

    async def seen() -> Any:
        await settle(resources)
        async with database.reader() as reader:
            return await reader.connection.fetchval(
                "SELECT last_seen_at FROM identity.session WHERE token_hash = $1", digest(browser.cookies[PLAIN_COOKIE])
            )

    first = await seen()
    with clock.at(began + timedelta(seconds=30)):
        await browser.get(f"{API}/me")
    assert await seen() == first
    with clock.at(began + timedelta(seconds=90)):
        await browser.get(f"{API}/me")
        assert await seen() == clock.now()


async def test_signing_out_is_felt_at_once(as_investor: SignedIn, database: Any) -> None:
    browser = await as_investor()
    token = browser.cookies[PLAIN_COOKIE]
    answer = await browser.delete(f"{API}/sessions/current")
    assert answer.status_code == 204
    assert "Max-Age=0" in answer.headers["set-cookie"]
    again = await browser.get(f"{API}/me", headers={"cookie": f"{PLAIN_COOKIE}={token}"})
    assert again.status_code == 401
    assert len(await audit_actions(database, "session.revoke")) == 1


async def test_a_lost_phone_is_signed_out_from_another_device(as_investor: SignedIn) -> None:
    here, lost = await as_investor(), await as_investor()
    listed = (await here.get(f"{API}/sessions")).json()["items"]
    assert [entry["current"] for entry in listed].count(True) == 1
    assert listed[0]["agent"] == "WeChat Android"
    other = next(entry for entry in listed if not entry["current"])
    assert (await here.delete(f"{API}/sessions/{other['id']}")).status_code == 204
    assert (await lost.get(f"{API}/me")).status_code == 401
    assert (await here.get(f"{API}/me")).status_code == 200


async def test_other_peoples_sessions_do_not_exist(as_investor: SignedIn, as_staff: SignedIn) -> None:
    mine = await as_investor()
    own = (await mine.get(f"{API}/sessions")).json()["items"]
    for stranger in (await as_investor("lin.wanqiu@example.com"), await as_staff("jiang.ximin")):
        assert (await stranger.delete(f"{API}/sessions/{own[0]['id']}")).status_code == 404
        assert own[0]["id"] not in [entry["id"] for entry in (await stranger.get(f"{API}/sessions")).json()["items"]]
    assert (await mine.get(f"{API}/me")).status_code == 200


async def test_a_session_id_that_is_none_is_refused(as_investor: SignedIn) -> None:
    assert (await (await as_investor()).delete(f"{API}/sessions/everything")).status_code == 422


async def test_step_up_renews_proof_and_token(as_staff: SignedIn) -> None:
    browser = await as_staff("li.min")
    old = browser.cookies[PLAIN_COOKIE]
    with clock.at(clock.now() + timedelta(minutes=11)):
        assert (await browser.post(f"{API}/me/export")).status_code == 403
        failed = await browser.post(f"{API}/sessions/step-up", json={"method": "password", "password": "mistyped", "totp": totp()})
        assert failed.status_code == 401
        answer = await browser.post(f"{API}/sessions/step-up", json={"method": "password", "password": DEMO_PASSWORD, "totp": totp()})
        assert answer.status_code == 200
        assert browser.cookies[PLAIN_COOKIE] != old
        assert (await browser.post(f"{API}/me/export")).status_code == 200
        stale = await browser.get(f"{API}/me", headers={"cookie": f"{PLAIN_COOKIE}={old}"})
        assert stale.status_code == 401


async def test_step_up_by_code_takes_ones_own_address_only(as_investor: SignedIn, postbox: Any) -> None:
    browser = await as_investor()
    with clock.at(clock.now() + timedelta(minutes=11)):
        for address, status in (("lin.wanqiu@example.com", 401), ("chen.qihang@example.com", 200)):
            await browser.post(f"{API}/codes", json={"channel": "email", "address": address})
            body = {"method": "code", "address": address, "code": postbox.code_for(address)}
            assert (await browser.post(f"{API}/sessions/step-up", json=body)).status_code == status


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("Mozilla/5.0 (Linux; Android 13) AppleWebKit/537 Chrome/111 Mobile Safari/537 MicroMessenger/8.0", "WeChat Android"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Mobile Safari/604.1", "Safari iOS"),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/130 Safari/537 Edg/130", "Edge Windows"),
        ("curl/8", "Other"),
    ],
)
def test_devices_are_told_apart_in_two_words(text: str, family: str) -> None:
    assert agent_family(text) == family
