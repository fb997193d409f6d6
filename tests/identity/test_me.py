"""What people do with their own account: change, consent, export, close."""

from datetime import timedelta
from typing import Any

import pytest

from backend.kernel import clock
from tests.identity.conftest import API, SignedIn, account_row, audit_actions, version

MAIL = "chen.qihang@example.com"


async def test_one_changes_name_and_language(as_investor: SignedIn, database: Any) -> None:
    browser = await as_investor()
    me = (await browser.get(f"{API}/me")).json()
    changed = await browser.patch(f"{API}/me", json={"name": " 陈启 ", "language": "en"}, headers=version(me))
    assert (changed.json()["name"], changed.json()["language"]) == ("陈启", "en")
    assert (await browser.patch(f"{API}/me", json={"language": "zh"}, headers=version(me))).status_code == 412
    entry = (await audit_actions(database, "account.change"))[0]
    assert entry["data"] == {"fields": ["language", "name"]}, "what changed is told, not the personal value"


async def test_staff_name_their_absence_and_delegate(as_staff: SignedIn, office: Any) -> None:
    browser = await as_staff("li.min")
    me = (await browser.get(f"{API}/me")).json()
    away = {
        "absent_from": "2026-12-01",
        "absent_until": "2026-12-05",
        "delegate_id": str(office.staff["zhao.wenbo"]),
        "office_phone": "0909-1234567",
    }
    changed = (await browser.patch(f"{API}/me", json=away, headers=version(me))).json()
    assert {name: changed[name] for name in away} == away
    back = await browser.patch(f"{API}/me", json={"absent_from": None, "absent_until": None, "delegate_id": None}, headers=version(changed))
    assert back.json()["absent_from"] is None
    assert back.json()["office_phone"] == "0909-1234567"


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"absent_from": "2026-12-05", "absent_until": "2026-12-01"}, "absent_until"),
        ({"absent_from": "2026-12-05"}, "absent_until"),
        ({"delegate_id": "00000000-0000-0000-0000-000000000001"}, "delegate_id"),
        ({"language": "fr"}, "language"),
        ({"permissions": ["identity.audit.read"]}, "permissions"),
        ({"active": True}, "active"),
    ],
)
async def test_wrong_changes_are_named(as_staff: SignedIn, change: dict[str, Any], path: str) -> None:
    browser = await as_staff("li.min")
    answer = await browser.patch(f"{API}/me", json=change, headers={"If-Match": '"2"'})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["path"] == path


async def test_nobody_delegates_to_themselves_or_to_an_investor(as_staff: SignedIn, office: Any) -> None:
    browser = await as_staff("li.min")
    me = (await browser.get(f"{API}/me")).json()
    for ident in (office.staff["li.min"], office.investors[MAIL]):
        assert (await browser.patch(f"{API}/me", json={"delegate_id": str(ident)}, headers=version(me))).status_code == 422


async def test_investors_have_no_absence(as_investor: SignedIn) -> None:
    browser = await as_investor()
    answer = await browser.patch(f"{API}/me", json={"office_phone": "1"}, headers={"If-Match": '"1"'})
    assert answer.json()["errors"][0] == {"path": "office_phone", "code": "extra_forbidden", "message": "这里没有这一项，请删去"}


async def test_consent_is_given_by_purpose_and_version(as_investor: SignedIn, client: Any, database: Any, postbox: Any) -> None:
    assert [item["code"] for item in (await client.get(f"{API}/consents")).json()["items"]] == ["service", "news"]
    await client.post(f"{API}/codes", json={"channel": "email", "address": "new@example.com"})
    body = {"method": "code", "address": "new@example.com", "code": postbox.code_for("new@example.com")}
    assert (await client.post(f"{API}/sessions", json=body)).json()["missing_consents"] == ["service"]
    assert (await client.post(f"{API}/consents", json={"purpose": "service", "version": 2})).status_code == 422
    assert (await client.post(f"{API}/consents", json={"purpose": "staff-duty", "version": 1})).status_code == 422
    for _ in range(2):
        assert (await client.post(f"{API}/consents", json={"purpose": "service", "version": 1})).status_code == 201
    assert (await client.get(f"{API}/me")).json()["missing_consents"] == []
    assert len([entry for entry in await audit_actions(database, "consent.give") if entry["actor_kind"] == "investor"]) == 13


async def test_consent_can_be_withdrawn_unless_nothing_works_without_it(as_investor: SignedIn) -> None:
    browser = await as_investor()
    assert (await browser.delete(f"{API}/consents/news")).status_code == 404
    assert (await browser.post(f"{API}/consents", json={"purpose": "news", "version": 1})).json()["agreed_at"]
    assert (await browser.delete(f"{API}/consents/news")).status_code == 204
    assert (await browser.post(f"{API}/consents", json={"purpose": "news", "version": 1})).status_code == 201, "and given again"
    assert (await browser.delete(f"{API}/consents/service")).json()["type"].endswith("consent-required")


async def test_a_new_version_asks_again(as_investor: SignedIn, database: Any) -> None:
    browser = await as_investor()
    async with database.transaction() as tx:
        await tx.connection.execute(
            "INSERT INTO identity.consent_purpose SELECT code, 2, audience, required, titles, texts FROM identity.consent_purpose WHERE code = 'service'"
        )
    assert (await browser.get(f"{API}/me")).json()["missing_consents"] == ["service"]
    assert next(item for item in (await browser.get(f"{API}/consents")).json()["items"] if item["code"] == "service")["version"] == 2


async def test_the_export_holds_ones_own_data_and_nobody_elses(as_investor: SignedIn) -> None:
    browser = await as_investor()
    await as_investor("lin.wanqiu@example.com")
    answer = await browser.post(f"{API}/me/export")
    assert answer.headers["content-disposition"].startswith("attachment")
    data = answer.json()
    assert data["account"]["email"] == MAIL
    assert [entry["purpose"] for entry in data["consents"]] == ["service"]
    assert len(data["sessions"]) == 1
    assert "lin.wanqiu" not in answer.text
    assert "password_hash" not in answer.text


async def test_export_and_closing_need_fresh_proof(as_investor: SignedIn) -> None:
    browser = await as_investor()
    with clock.at(clock.now() + timedelta(minutes=11)):
        for answer in (await browser.post(f"{API}/me/export"), await browser.delete(f"{API}/me")):
            assert answer.status_code == 403
            assert answer.json()["type"].endswith("step-up-needed")


async def test_closing_erases_the_person_and_keeps_the_record(
    as_investor: SignedIn, client: Any, postbox: Any, office: Any, database: Any
) -> None:
    browser, elsewhere = await as_investor(), await as_investor()
    assert (await browser.delete(f"{API}/me")).status_code == 204
    for gone in (browser, elsewhere):
        assert (await gone.get(f"{API}/me")).status_code == 401
    row = await account_row(database, office.investors[MAIL])
    assert row["name"] == "已注销用户"
    assert [row[name] for name in ("email", "email_index", "phone", "phone_index")] == [None] * 4
    await client.post(f"{API}/codes", json={"channel": "email", "address": MAIL})
    body = {"method": "code", "address": MAIL, "code": postbox.code_for(MAIL)}
    anew = (await client.post(f"{API}/sessions", json=body)).json()
    assert anew["id"] != str(row["id"]), "whoever comes back is a new person"


async def test_staff_do_not_close_themselves(as_staff: SignedIn) -> None:
    assert (await (await as_staff("li.min")).delete(f"{API}/me")).json()["type"].endswith("staff-cannot-close")


async def test_a_second_address_is_bound_by_its_code(as_investor: SignedIn, postbox: Any) -> None:
    browser = await as_investor()
    phone = "19900004321"

    async def bind(code: str, address: str = phone) -> Any:
        return await browser.post(f"{API}/me/addresses", json={"channel": "sms", "address": address, "code": code})

    assert (await bind("000000")).status_code == 401
    await browser.post(f"{API}/codes", json={"channel": "sms", "address": phone})
    with clock.at(clock.now() + timedelta(minutes=11)):
        assert (await bind(postbox.code_for(phone))).status_code == 403, "a phone change needs fresh proof"
    assert (await bind(postbox.code_for(phone))).json()["phone"] == "199****4321"
    other = await as_investor("lin.wanqiu@example.com")
    await other.post(f"{API}/codes", json={"channel": "sms", "address": phone})
    answer = await other.post(f"{API}/me/addresses", json={"channel": "sms", "address": phone, "code": postbox.code_for(phone)})
    assert answer.json()["type"].endswith("address-taken")


async def test_another_phone_takes_over_the_dynamic_codes(as_staff: SignedIn) -> None:
    browser = await as_staff("li.min")
    assert (await browser.delete(f"{API}/me/totp")).status_code == 204
    me = (await browser.get(f"{API}/me")).json()
    assert me["must_set_up_totp"]
    assert me["permissions"] == []
    assert (await browser.post(f"{API}/me/totp")).status_code == 200
