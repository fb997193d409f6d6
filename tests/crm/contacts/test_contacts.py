"""Contacts: sealed, masked, revealed for a reason after fresh proof, found by the whole number, forgotten."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from backend.contracts.permissions import CrmPermission as Perm
from tests.crm.house import MONDAY, PROMOTER, House

PHONE, EMAIL, WECHAT = "13800001234", "qian.jingli@example.com", "qian_jl-88"
BODY: dict[str, Any] = {
    "name": "钱经理",
    "position": "副总经理",
    "phone": "+86 138-0000-1234",
    "email": "Qian.JingLi@example.com",
    "wechat": WECHAT,
}
REASON = {"reason": "约下周来访时间"}


@pytest.fixture
async def enterprise(house: House) -> str:
    return (await house.post(house.li, "enterprises", {"name": "新疆天山棉业有限公司"}))["id"]


@pytest.fixture
async def contact(house: House, enterprise: str) -> Any:
    return await house.post(house.li, f"enterprises/{enterprise}/contacts", BODY)


def revealer(house: House, *, proved: bool) -> Any:
    person = house.staff.add("何晓燕", "staff", "station-sh", *PROMOTER, Perm.REVEAL)
    if proved:
        house.staff.principals[str(person.id)] = replace(person, stepped_up_until=MONDAY + timedelta(minutes=5))
    return person


async def test_what_reaches_a_contact_is_masked_everywhere(house: House, enterprise: str, contact: Any) -> None:
    shown = {"phone": "138****1234", "email": "q***@example.com", "wechat": "qi***88"}
    assert {name: contact[name] for name in shown} == shown
    for path in (f"enterprises/{enterprise}/contacts", f"enterprises/{enterprise}"):
        answer = await house.browser(house.reader).get(path)
        assert "138****1234" in answer.text
        assert all(secret not in answer.text for secret in (PHONE, EMAIL, WECHAT))


async def test_what_reaches_a_contact_is_sealed_in_the_database(house: House, contact: Any) -> None:
    async with house.resources.database.reader() as reader:
        row = await reader.connection.fetchrow("SELECT * FROM crm.contact")
        audits = await reader.connection.fetch("SELECT data::text FROM kernel.audit_entry")
    vault = house.resources.vault
    assert [vault.decrypt(row[kind]) for kind in ("phone", "email", "wechat")] == [PHONE, EMAIL, WECHAT]
    stored = b"".join(value if isinstance(value, bytes) else str(value).encode() for value in row.values())
    assert all(secret.encode() not in stored for secret in (PHONE, EMAIL, WECHAT))
    assert all(secret not in entry["data"] for entry in audits for secret in (PHONE, EMAIL, WECHAT, "钱经理"))


async def test_revealing_takes_the_permission_a_reason_and_fresh_proof_and_is_put_on_record(house: House, contact: Any) -> None:
    path = f"contacts/{contact['id']}/reveal"
    await house.post(house.li, path, REASON, 403)
    stale = await house.post(revealer(house, proved=False), path, REASON, 403)
    assert stale["type"].endswith("step-up-needed")
    proved = revealer(house, proved=True)
    await house.post(proved, path, {"reason": " "}, 422)
    assert await house.post(proved, path, REASON, 200) == {"phone": PHONE, "email": EMAIL, "wechat": WECHAT}
    entries = await house.audits("contact.reveal")
    assert [(entry["actor_id"], entry["data"]["reason"]) for entry in entries] == [(proved.id, REASON["reason"])]


@pytest.mark.parametrize("asked", ["138 0000 1234", "+8613800001234", EMAIL.upper(), WECHAT])
async def test_a_whole_number_or_address_finds_its_contact(house: House, contact: Any, asked: str) -> None:
    found = await house.post(house.reader, "contact-lookups", {"reach": asked}, 200)
    assert [(one["contact"]["id"], one["enterprise_name"]) for one in found["items"]] == [(contact["id"], "新疆天山棉业有限公司")]
    assert (await house.post(house.reader, "contact-lookups", {"reach": asked[:-1]}, 200))["items"] == []


async def test_a_contact_changes_with_its_version_and_is_found_by_the_new_number(house: House, contact: Any) -> None:
    path = f"contacts/{contact['id']}"
    changed = await house.patch(house.li, path, 1, phone="13900005678", wechat=None)
    assert (changed["phone"], changed["wechat"], changed["email"], changed["version"]) == ("139****5678", None, "q***@example.com", 2)
    assert (await house.post(house.reader, "contact-lookups", {"reach": PHONE}, 200))["items"] == []
    assert len((await house.post(house.reader, "contact-lookups", {"reach": "13900005678"}, 200))["items"]) == 1
    await house.patch(house.li, path, 1, 412, position="总经理")
    await house.patch(house.li, path, None, 428, position="总经理")
    await house.patch(house.li, path, 2, 422, name=None)


async def test_forgetting_leaves_nothing_of_the_person(house: House, enterprise: str, contact: Any) -> None:
    talk = {"kind": "call", "on": "2026-03-08", "summary": "谈土地", "contact_ids": [contact["id"]]}
    await house.post(house.li, f"enterprises/{enterprise}/interactions", talk)
    await house.send(house.li, "DELETE", f"contacts/{contact['id']}", 428)
    await house.send(house.li, "DELETE", f"contacts/{contact['id']}", 204, version=1)
    assert (await house.get(house.li, f"enterprises/{enterprise}/contacts"))["total"] == 0
    assert (await house.post(house.reader, "contact-lookups", {"reach": PHONE}, 200))["items"] == []
    async with house.resources.database.reader() as reader:
        row = dict(await reader.connection.fetchrow("SELECT * FROM crm.contact"))
    left = {name for name, value in row.items() if value is not None}
    assert left == {"id", "enterprise_id", "created_by", "created_at", "updated_at", "forgotten_at", "demo", "version"}
    log = (await house.get(house.li, f"enterprises/{enterprise}/interactions"))["items"][0]
    assert log["contacts"] == [{"id": contact["id"], "name": None}]
    await house.send(house.li, "DELETE", f"contacts/{contact['id']}", 404, version=2)
    await house.post(revealer(house, proved=True), f"contacts/{contact['id']}/reveal", REASON, 404)
    assert len(await house.audits("contact.forget")) == 1


@pytest.mark.parametrize(("field", "value"), [("phone", "call me"), ("email", "no-address"), ("wechat", "有 空格")])
async def test_what_reaches_nobody_is_refused_by_its_field(house: House, enterprise: str, field: str, value: str) -> None:
    refused = await house.post(house.li, f"enterprises/{enterprise}/contacts", {"name": "钱经理", field: value}, 422)
    assert [error["path"] for error in refused["errors"]] == [field]


async def test_contacts_belong_to_those_who_may_edit_the_enterprise(house: House, enterprise: str, contact: Any) -> None:
    await house.post(house.zhou, f"enterprises/{enterprise}/contacts", BODY, 403)
    await house.patch(house.zhou, f"contacts/{contact['id']}", 1, 403, position="总经理")
    await house.send(house.zhou, "DELETE", f"contacts/{contact['id']}", 403, version=1)
    await house.post(house.reader, f"enterprises/{enterprise}/contacts", BODY, 403)
    await house.get(house.investor, f"enterprises/{enterprise}/contacts", 403)
