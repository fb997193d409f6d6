"""What other services are told of people and units; the demo's office; a new office's first administrators."""

from typing import Any

from backend.contracts.identity import Directory
from backend.contracts.permissions import ConciergePermission
from backend.identity.demo import demo_accounts
from backend.identity.fields import channel_of, masked, normalized
from backend.kernel.ids import new_id
from tests.identity.conftest import API, totp


async def test_people_are_told_as_colleagues_see_them(office: Any, resources: Any) -> None:
    directory = resources.port(Directory)
    li, chen = office.staff["li.min"], office.investors["chen.qihang@example.com"]
    people = await directory.people([li, chen, new_id()])
    assert set(people) == {li, chen}
    assert (people[li].name, people[li].unit_code, people[li].kind) == ("李敏", "concierge", "staff")
    assert ConciergePermission.HANDLE in people[li].permissions
    assert people[chen].permissions == {ConciergePermission.APPLY}
    assert people[chen].office_phone is None


async def test_holders_are_active_and_of_the_unit_asked(office: Any, resources: Any, database: Any) -> None:
    directory = resources.port(Directory)
    everyone = await directory.holders(ConciergePermission.WORK_TASKS)
    assert len(everyone) == 20
    assert {person.name for person in await directory.holders(ConciergePermission.WORK_TASKS, "tax")} == {"吴志强", "郑丽华"}
    assert [person.name for person in everyone] == sorted(person.name for person in everyone)
    async with database.transaction() as tx:
        await tx.connection.execute("UPDATE identity.account SET active = false WHERE username = 'wu.zhiqiang'")
    assert len(await directory.holders(ConciergePermission.WORK_TASKS, "tax")) == 2, "a minute old at most"
    directory.forget()
    assert len(await directory.holders(ConciergePermission.WORK_TASKS, "tax")) == 1


async def test_the_unit_tree_is_told_by_code(office: Any, resources: Any) -> None:
    units = await resources.port(Directory).units()
    assert units["concierge"].parent_code == "sw"
    assert units["market"].names["zh"] == "市场监督管理局"
    assert all(unit.parent_code is None or unit.parent_code in units for unit in units.values())


async def test_addresses_are_told_decrypted(office: Any, resources: Any) -> None:
    directory = resources.port(Directory)
    told = await directory.addresses(office.investors["sergey.lanskoy@example.com"])
    assert (told.email, told.phone, told.language) == ("sergey.lanskoy@example.com", None, "ru")
    assert await directory.addresses(new_id()) is None


async def test_remembered_people_cost_no_query(office: Any, resources: Any, database: Any) -> None:
    directory = resources.port(Directory)
    li = office.staff["li.min"]
    await directory.people([li])
    async with database.transaction() as tx:
        await tx.connection.execute("UPDATE identity.account SET name = 'x' WHERE id = $1", li)
    assert (await directory.people([li]))[li].name == "李敏"


async def test_every_demo_account_gets_in(office: Any, new_client: Any, postbox: Any) -> None:
    roles = set()
    for account in demo_accounts():
        browser = new_client()
        if account["username"]:
            body = {
                "method": "password",
                "username": account["username"],
                "password": account["password"],
                "totp": totp(0, account["totp_secret"] or ""),
            }
        else:
            await browser.post(f"{API}/codes", json={"channel": "email", "address": account["address"]})
            body = {"method": "code", "address": account["address"], "code": postbox.code_for(account["address"] or "")}
        answer = await browser.post(f"{API}/sessions", json=body)
        assert answer.status_code == 201, (account["name"], answer.text)
        assert answer.json()["name"] == account["name"]
        assert answer.json()["missing_consents"] == []
        roles.add(account["role"])
    assert {
        "head",
        "concierge",
        "manager",
        "handler",
        "supervisor",
        "promoter",
        "leader",
        "reporter",
        "sysadmin",
        "secadmin",
        "auditor",
        "investor",
    } == roles


def test_addresses_have_one_spelling_and_hide_their_middle() -> None:
    assert normalized("sms", "+7 (701) 123-45-67") == "+77011234567"
    assert normalized("email", "Ａ@Example.COM") == "a@example.com"
    assert masked("sms", "13800001234") == "138****1234"
    assert masked("email", "someone@example.com") == "s***@example.com"
    assert channel_of("138") == "sms"
