"""One-time codes: who gets one, what it opens, and what it does not."""

import re
from datetime import timedelta
from typing import Any

import httpx
import pytest

from backend.kernel import clock
from backend.kernel.http import PLAIN_COOKIE
from tests.identity.conftest import API, Postbox, account_row, audit_actions

NEW = "new.comer@example.com"


async def ask(browser: httpx.AsyncClient, address: str = NEW, channel: str = "email") -> httpx.Response:
    return await browser.post(f"{API}/codes", json={"channel": channel, "address": address})


async def bring(browser: httpx.AsyncClient, code: str, address: str = NEW) -> httpx.Response:
    return await browser.post(f"{API}/sessions", json={"method": "code", "address": address, "code": code})


async def test_first_sign_in_creates_the_investor(client: Any, postbox: Postbox, database: Any) -> None:
    assert (await ask(client)).status_code == 202
    answer = await bring(client, postbox.code_for(NEW))
    assert answer.status_code == 201
    me = answer.json()
    assert me["kind"] == "investor"
    assert me["permissions"] == ["concierge.tickets.apply"]
    assert me["missing_consents"] == ["service"]
    assert me["email"] == "n***@example.com"
    assert (await client.get(f"{API}/me")).json()["id"] == me["id"]
    row = await account_row(database, me["id"])
    assert NEW.encode() not in row["email"], "the address is encrypted"
    assert len(await audit_actions(database, "account.create")) == 1


async def test_the_same_address_is_the_same_account(client: Any, new_client: Any, postbox: Postbox) -> None:
    await ask(client)
    first = (await bring(client, postbox.code_for(NEW))).json()
    other = new_client()
    await ask(other, "  New.Comer@Example.COM ")
    second = (await bring(other, postbox.code_for(NEW), "NEW.COMER@example.com")).json()
    assert first["id"] == second["id"]


async def test_phone_numbers_have_one_spelling(client: Any, postbox: Postbox) -> None:
    assert (await ask(client, "+86 199-0000-1234", "sms")).status_code == 202
    assert postbox.sent[0][:2] == ("sms", "19900001234")
    answer = await bring(client, postbox.code_for("19900001234"), "199 0000 1234")
    assert answer.status_code == 201
    assert answer.json()["phone"] == "199****1234"


@pytest.mark.parametrize(
    ("channel", "address"), [("email", "nobody"), ("email", "a@b"), ("sms", "12345"), ("sms", "a@b.com"), ("email", "x" * 300)]
)
async def test_malformed_addresses_are_refused_by_name(client: Any, postbox: Postbox, channel: str, address: str) -> None:
    answer = await ask(client, address, channel)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["path"] == "address"
    assert not postbox.sent


async def test_the_answer_does_not_tell_who_is_known(client: Any, office: Any, postbox: Postbox) -> None:
    known = await ask(client, "chen.qihang@example.com")
    staff = await ask(client, "li.min@staff.example.com")
    unknown = await ask(client, "nobody.at.all@example.com")
    assert known.status_code == staff.status_code == unknown.status_code == 202
    assert known.content == staff.content == unknown.content
    assert len(postbox.sent) == 3, "the same work is done for each, so the same time passes"


async def test_a_failing_gateway_does_not_show(client: Any, postbox: Postbox) -> None:
    good = await ask(client)
    postbox.fails = True
    assert (await ask(client)).content == good.content


async def test_the_cookie_is_guarded(client: Any, postbox: Postbox) -> None:
    await ask(client)
    answer = await bring(client, postbox.code_for(NEW))
    cookie = next(value for value in answer.headers.get_list("set-cookie") if value.startswith(PLAIN_COOKIE))
    assert {"HttpOnly", "Path=/", "SameSite=lax"} <= {part.strip() for part in cookie.split(";")}
    assert re.search(r"Max-Age=2592000", cookie)


async def test_over_https_the_cookie_is_bound_to_the_host(client: Any, resources: Any, postbox: Postbox) -> None:
    resources.settings.secure_cookies = True
    asked = await client.post("https://testserver" + f"{API}/codes", json={"channel": "email", "address": NEW})
    assert asked.headers["set-cookie"].startswith("__Host-dx_code=")
    answer = await client.post(
        "https://testserver" + f"{API}/sessions", json={"method": "code", "address": NEW, "code": postbox.code_for(NEW)}
    )
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith("__Host-dx_session=")
    assert "Secure" in cookie


async def test_a_code_works_once(client: Any, new_client: Any, postbox: Postbox) -> None:
    await ask(client)
    code = postbox.code_for(NEW)
    assert (await bring(client, code)).status_code == 201
    again = await bring(client, code)
    assert again.status_code == 401
    assert again.json()["type"].endswith("code-refused")


async def test_a_code_lives_ten_minutes(client: Any, postbox: Postbox) -> None:
    now = clock.now()
    await ask(client)
    with clock.at(now + timedelta(minutes=10, seconds=1)):
        assert (await bring(client, postbox.code_for(NEW))).status_code == 401
    with clock.at(now + timedelta(minutes=9, seconds=50)):
        assert (await bring(client, postbox.code_for(NEW))).status_code == 201


async def test_an_expired_code_says_so_to_the_browser_that_asked(client: Any, new_client: Any, postbox: Postbox, database: Any) -> None:
    now = clock.now()
    await ask(client)
    stranger = new_client()
    await ask(stranger, "someone.else@example.com")
    with clock.at(now + timedelta(minutes=10, seconds=1)):
        for code in (postbox.code_for(NEW), "000000"):
            expired = await client.post(
                f"{API}/sessions", json={"method": "code", "address": NEW, "code": code}, headers={"accept-language": "en"}
            )
            assert (expired.status_code, expired.json()["type"]) == (401, "urn:dianxiaoer:problem:code-expired")
            assert "Ask for a new one" in expired.json()["detail"]
        elsewhere = await bring(stranger, postbox.code_for(NEW))
        assert elsewhere.json()["type"].endswith("code-refused"), "who asked for a code is nobody else's business"
        stranger.cookies.clear()
        assert (await bring(stranger, postbox.code_for(NEW))).json()["type"].endswith("code-refused")
        await ask(client)
        wrong = "000000" if postbox.code_for(NEW) != "000000" else "111111"
        assert (await bring(client, wrong)).json()["type"].endswith("code-refused"), "a fresh one is wrong, not expired"
        assert (await bring(client, postbox.code_for(NEW))).status_code == 201
    reasons = [row["data"].get("reason") for row in await audit_actions(database, "session.create")]
    assert reasons[:2] == ["code-expired", "code-expired"]


async def test_known_and_unknown_addresses_expire_alike(client: Any, office: Any, postbox: Postbox) -> None:
    now = clock.now()
    known = "chen.qihang@example.com"
    for address in (known, NEW):
        await ask(client, address)
    with clock.at(now + timedelta(minutes=11)):
        answers = [(await bring(client, "123456", address)).json() for address in (known, NEW)]
    assert answers[0]["type"].endswith("code-expired")
    assert {(one["type"], one["title"], one["detail"]) for one in answers} == {
        tuple(answers[0][name] for name in ("type", "title", "detail"))
    }


async def test_a_code_bears_six_tries(client: Any, postbox: Postbox) -> None:
    await ask(client)
    right = postbox.code_for(NEW)
    wrong = "000000" if right != "000000" else "111111"
    for _ in range(6):
        assert (await bring(client, wrong)).status_code == 401
    assert (await bring(client, right)).status_code == 401, "the tries are spent, though each was answered by an error"


async def test_another_browser_can_neither_use_nor_waste_a_code(client: Any, new_client: Any, postbox: Postbox) -> None:
    await ask(client)
    right = postbox.code_for(NEW)
    stranger = new_client()
    await ask(stranger)
    for _ in range(6):
        assert (await bring(stranger, "000000" if right != "000000" else "111111")).status_code == 401
    assert (await bring(stranger, right)).status_code == 401
    assert (await bring(client, right)).status_code == 201


async def test_a_program_without_cookies_is_known_by_its_place(client: Any, postbox: Postbox) -> None:
    await ask(client)
    client.cookies.clear()
    assert (await bring(client, postbox.code_for(NEW))).status_code == 201


async def test_codes_are_throttled_for_this_place_only(client: Any, resources: Any, postbox: Postbox) -> None:
    for _ in range(5):
        assert (await ask(client)).status_code == 202
    refused = await ask(client)
    assert refused.status_code == 429
    assert int(refused.headers["retry-after"]) >= 1
    assert (await ask(client, "somebody.else@example.com")).status_code == 202
    from backend.apps.all import create_root

    elsewhere = httpx.ASGITransport(app=create_root(resources), client=("198.51.100.7", 1234))
    async with httpx.AsyncClient(transport=elsewhere, base_url="http://testserver") as owner:
        assert (await ask(owner)).status_code == 202


async def test_staff_do_not_get_in_by_code(client: Any, office: Any, postbox: Postbox) -> None:
    address = "li.min@staff.example.com"
    await ask(client, address)
    me = (await bring(client, postbox.code_for(address), address)).json()
    assert me["kind"] == "investor"
    assert me["id"] != str(office.staff["li.min"])


async def test_a_switched_off_account_stays_out(client: Any, office: Any, database: Any, postbox: Postbox) -> None:
    async with database.transaction() as tx:
        await tx.connection.execute("UPDATE identity.account SET active = false WHERE id = $1", office.investors["chen.qihang@example.com"])
    await ask(client, "chen.qihang@example.com")
    answer = await bring(client, postbox.code_for("chen.qihang@example.com"), "chen.qihang@example.com")
    assert answer.status_code == 403
    assert answer.json()["type"].endswith("account-inactive")
    assert (await audit_actions(database, "session.create"))[-1]["result"] == "refused"


async def test_signing_in_again_ends_the_old_session(client: Any, postbox: Postbox) -> None:
    await ask(client)
    await bring(client, postbox.code_for(NEW))
    old = client.cookies[PLAIN_COOKIE]
    await ask(client)
    await bring(client, postbox.code_for(NEW))
    assert client.cookies[PLAIN_COOKIE] != old
    client.cookies.clear()
    assert (await client.get(f"{API}/me", headers={"cookie": f"{PLAIN_COOKIE}={old}"})).status_code == 401


async def test_nothing_personal_is_stored_in_the_open(client: Any, postbox: Postbox, database: Any) -> None:
    await ask(client)
    code = postbox.code_for(NEW)
    await bring(client, code)
    async with database.reader() as reader:
        for table in ("kernel.audit_entry", "kernel.rate_limit", "identity.one_time_code", "identity.account", "procrastinate_jobs"):
            text = await reader.connection.fetchval(f"SELECT coalesce(string_agg(t::text, ' '), '') FROM {table} t")
            assert NEW not in text, table
            assert "new.comer" not in text, table
        assert not await reader.connection.fetchval("SELECT bool_or(code_mac = convert_to($1, 'UTF8')) FROM identity.one_time_code", code)


async def test_unknown_fields_are_refused(client: Any) -> None:
    answer = await client.post(f"{API}/codes", json={"channel": "email", "address": NEW, "admin": True})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["path"] == "admin"


async def test_the_code_is_worded_in_the_callers_language(client: Any, postbox: Postbox) -> None:
    await client.post(f"{API}/codes", json={"channel": "email", "address": NEW}, headers={"accept-language": "ru"})
    assert postbox.sent[0][3] == "ru"
    answer = await client.post(
        f"{API}/sessions", json={"method": "code", "address": NEW, "code": postbox.code_for(NEW)}, headers={"accept-language": "ru"}
    )
    assert answer.json()["language"] == "ru"
