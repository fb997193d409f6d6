"""Accounts, roles and units; and that the three administrators stay three people without business."""

import re
from typing import Any
from uuid import UUID

import asyncpg
import pytest

from backend.kernel.ids import new_id
from tests.identity.conftest import API, SignedIn, audit_actions, version

ADMINS = {"sysadmin": "jiang.ximin", "secadmin": "qi.anran", "auditor": "xie.shenzhi"}


async def read(browser: Any, ident: UUID | str) -> dict[str, Any]:
    return (await browser.get(f"{API}/accounts/{ident}")).json()


async def in_sql(database: Any, statement: str, *args: Any) -> None:
    async with database.transaction() as tx:
        await tx.connection.execute(statement, *args)


@pytest.mark.parametrize(
    ("username", "added"),
    [
        ("jiang.ximin", "secadmin"),
        ("jiang.ximin", "auditor"),
        ("jiang.ximin", "concierge"),
        ("qi.anran", "sysadmin"),
        ("xie.shenzhi", "leader"),
        ("li.min", "sysadmin"),
        ("li.min", "secadmin"),
        ("li.min", "auditor"),
    ],
)
@pytest.mark.parametrize("family", ["own", "role's"])
async def test_sql_itself_refuses_a_second_family(office: Any, database: Any, username: str, added: str, family: str) -> None:
    ident = office.staff[username]
    async with database.reader() as reader:
        own = await reader.connection.fetchval("SELECT role_family FROM identity.account WHERE id = $1", ident)
        other = await reader.connection.fetchval("SELECT family FROM identity.role WHERE code = $1", added)
    with pytest.raises(asyncpg.ForeignKeyViolationError):
        await in_sql(
            database,
            "INSERT INTO identity.account_role (account_id, role_code, family) VALUES ($1, $2, $3)",
            ident,
            added,
            own if family == "own" else other,
        )


async def test_sql_refuses_to_move_an_account_to_another_family(office: Any, database: Any) -> None:
    with pytest.raises(asyncpg.ForeignKeyViolationError):
        await in_sql(database, "UPDATE identity.account SET role_family = 'auditor' WHERE id = $1", office.staff["jiang.ximin"])


@pytest.mark.parametrize(
    ("code", "permission"),
    [
        ("concierge", "identity.roles.manage"),
        ("concierge", "identity.audit.read"),
        ("leader", "identity.accounts.manage"),
        ("sysadmin", "identity.roles.manage"),
        ("sysadmin", "concierge.tickets.read_all"),
        ("secadmin", "identity.audit.read"),
        ("auditor", "identity.accounts.manage"),
    ],
)
async def test_sql_refuses_permissions_of_another_family(database: Any, code: str, permission: str) -> None:
    with pytest.raises(asyncpg.CheckViolationError):
        await in_sql(database, "UPDATE identity.role SET permissions = permissions || $2::text WHERE code = $1", code, permission)


async def test_there_is_no_fourth_administrator(database: Any) -> None:
    with pytest.raises(asyncpg.CheckViolationError):
        await in_sql(
            database,
            "INSERT INTO identity.role (code, family, names, permissions) VALUES ('deputy', 'sysadmin', '{}', '{identity.accounts.manage}')",
        )


@pytest.mark.parametrize("roles", [["sysadmin", "auditor"], ["secadmin", "concierge"], ["auditor", "leader"]])
async def test_roles_of_two_families_are_refused(as_staff: SignedIn, office: Any, roles: list[str]) -> None:
    security = await as_staff("qi.anran")
    account = await read(security, office.staff["li.min"])
    answer = await security.put(f"{API}/accounts/{account['id']}/roles", json={"roles": roles}, headers=version(account))
    assert answer.status_code == 409
    assert answer.json()["type"].endswith("roles-exclude")
    assert (await read(security, account["id"]))["roles"] == ["concierge"]


async def test_a_business_account_can_become_an_administrator_and_loses_its_business(as_staff: SignedIn, office: Any) -> None:
    security = await as_staff("qi.anran")
    account = await read(security, office.staff["li.min"])
    answer = await security.put(f"{API}/accounts/{account['id']}/roles", json={"roles": ["auditor"]}, headers=version(account))
    assert answer.json()["roles"] == ["auditor"]
    me = (await (await as_staff("li.min")).get(f"{API}/me")).json()
    assert me["permissions"] == ["identity.audit.read"]


async def test_several_business_roles_add_up(as_staff: SignedIn, office: Any) -> None:
    security, concierge = await as_staff("qi.anran"), await as_staff("li.min")
    account = await read(security, office.staff["li.min"])
    url = f"{API}/accounts/{account['id']}/roles"
    assert (await security.put(url, json={"roles": ["handler", "leader"]}, headers=version(account))).status_code == 200
    permissions = set((await concierge.get(f"{API}/me")).json()["permissions"])
    assert {"concierge.statistics.read", "concierge.tasks.work", "concierge.tickets.read_all"} <= permissions, "felt at once"
    assert "concierge.tickets.handle" not in permissions


async def test_who_makes_accounts_does_not_grant_and_who_grants_does_not_make(as_staff: SignedIn, office: Any) -> None:
    system, security, auditor = [await as_staff(ADMINS[family]) for family in ADMINS]
    account = await read(system, office.staff["li.min"])
    body = {"name": "某人", "username": "mou.ren", "unit_code": "sw"}
    for browser in (security, auditor, await as_staff("li.min"), await as_staff("jin.weidong")):
        assert (await browser.post(f"{API}/accounts", json=body)).status_code == 403
        assert (await browser.post(f"{API}/accounts/{account['id']}/password-resets", json={})).status_code == 403
    for browser in (system, auditor):
        answer = await browser.put(f"{API}/accounts/{account['id']}/roles", json={"roles": []}, headers=version(account))
        assert answer.status_code == 403
    for browser in (system, security):
        assert (await browser.get(f"{API}/audit-entries")).status_code == 403
    assert (await auditor.get(f"{API}/accounts")).status_code == 403


async def test_no_administrator_serves_themselves(as_staff: SignedIn, office: Any) -> None:
    system, security = await as_staff("jiang.ximin"), await as_staff("qi.anran")
    own = await read(system, office.staff["jiang.ximin"])
    assert (await system.post(f"{API}/accounts/{own['id']}/password-resets", json={})).status_code == 409
    assert (await system.patch(f"{API}/accounts/{own['id']}", json={"active": False}, headers=version(own))).status_code == 409
    hers = await read(security, office.staff["qi.anran"])
    assert (await security.put(f"{API}/accounts/{hers['id']}/roles", json={"roles": []}, headers=version(hers))).status_code == 409


async def test_switching_off_an_account_is_felt_at_once(as_staff: SignedIn, office: Any, database: Any) -> None:
    system, concierge = await as_staff("jiang.ximin"), await as_staff("li.min")
    account = await read(system, office.staff["li.min"])
    answer = await system.patch(f"{API}/accounts/{account['id']}", json={"active": False}, headers=version(account))
    assert answer.json()["active"] is False
    assert (await concierge.get(f"{API}/me")).status_code == 401
    switched_on = await system.patch(f"{API}/accounts/{account['id']}", json={"active": True}, headers=version(answer.json()))
    assert switched_on.status_code == 200
    assert (await concierge.get(f"{API}/me")).status_code == 401, "the old session does not come back"
    assert (await audit_actions(database, "account.change"))[0]["data"]["sessions_ended"] == 1


async def test_a_reset_ends_sessions_and_strips_rights(as_staff: SignedIn, office: Any) -> None:
    system, concierge = await as_staff("jiang.ximin"), await as_staff("li.min")
    assert (await system.post(f"{API}/accounts/{office.staff['li.min']}/password-resets", json={})).status_code == 200
    assert (await concierge.get(f"{API}/me")).status_code == 401
    assert (await (await as_staff("li.min")).get(f"{API}/me")).json()["permissions"] == []


async def test_a_stale_change_is_refused(as_staff: SignedIn, office: Any) -> None:
    system = await as_staff("jiang.ximin")
    url = f"{API}/accounts/{office.staff['li.min']}"
    account = await read(system, office.staff["li.min"])
    assert (await system.patch(url, json={"name": "李敏敏"}, headers=version(account))).status_code == 200
    assert (await system.patch(url, json={"name": "李敏"}, headers=version(account))).status_code == 412
    assert (await system.patch(url, json={"name": "李敏"})).status_code == 428


async def test_user_names_and_addresses_are_unique(as_staff: SignedIn) -> None:
    system = await as_staff("jiang.ximin")
    body = {"name": "某人", "username": "li.min", "unit_code": "sw"}
    assert (await system.post(f"{API}/accounts", json=body)).json()["type"].endswith("username-taken")
    again = {**body, "username": "mou.ren", "email": "li.min@staff.example.com"}
    assert (await system.post(f"{API}/accounts", json=again)).json()["type"].endswith("address-taken")
    investors = {**body, "username": "mou.ren", "email": "chen.qihang@example.com"}
    assert (await system.post(f"{API}/accounts", json=investors)).status_code == 201, "an employee may be an investor elsewhere"


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"unit_code": "nowhere"}, "unit_code"),
        ({"username": "Ä"}, "username"),
        ({"roles": ["sysadmin"]}, "roles"),
        ({"email": "not-one"}, "email"),
        ({"name": ""}, "name"),
        ({"active": False}, "active"),
    ],
)
async def test_wrong_fields_are_named(as_staff: SignedIn, change: dict[str, Any], path: str) -> None:
    system = await as_staff("jiang.ximin")
    answer = await system.post(f"{API}/accounts", json={"name": "某人", "username": "mou.ren", "unit_code": "sw", **change})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["path"] == path


async def test_a_retried_creation_makes_one_account(as_staff: SignedIn) -> None:
    system = await as_staff("jiang.ximin")
    body = {"name": "某人", "username": "mou.ren", "unit_code": "sw"}
    answers = [await system.post(f"{API}/accounts", json=body, headers={"Idempotency-Key": "k1"}) for _ in range(3)]
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.json()["id"] for answer in answers}) == 1


async def test_accounts_are_found_by_name_user_name_and_address(as_staff: SignedIn, office: Any) -> None:
    system = await as_staff("jiang.ximin")

    async def found(**params: Any) -> list[str]:
        return [item["name"] for item in (await system.get(f"{API}/accounts", params=params)).json()["items"]]

    assert await found(q="李敏") == ["李敏"]
    assert await found(q="li.m") == ["李敏"]
    assert await found(q="LI.MIN@staff.example.com") == ["李敏"]
    assert await found(unit="tax") == ["吴志强", "郑丽华"]
    assert await found(role="auditor") == ["谢审之"]
    assert len(await found(kind="investor")) == len(office.investors)
    assert await found(q="%") == []


async def test_accounts_come_in_pages_with_addresses_masked(as_staff: SignedIn, office: Any) -> None:
    system = await as_staff("jiang.ximin")
    names: list[str] = []
    cursor = None
    while True:
        page = (await system.get(f"{API}/accounts", params={"limit": 10, "total": True} | ({"cursor": cursor} if cursor else {}))).json()
        assert all(re.fullmatch(r".\*\*\*@(staff\.)?example\.com", item["email"]) for item in page["items"])
        names += [item["id"] for item in page["items"]]
        cursor = page["next"]
        if cursor is None:
            break
    assert len(names) == len(set(names)) == len(office.staff) + len(office.investors) == page["total"]


async def test_roles_are_defined_by_the_security_administrator(as_staff: SignedIn, database: Any) -> None:
    security, system = await as_staff("qi.anran"), await as_staff("jiang.ximin")
    body = {
        "code": "observer",
        "names": {"zh": "观察员", "en": "Observer", "ru": "Наблюдатель"},
        "permissions": ["concierge.tickets.read_all"],
    }
    assert (await system.post(f"{API}/roles", json=body)).status_code == 403
    created = await security.post(f"{API}/roles", json=body)
    assert created.status_code == 201
    assert (await security.post(f"{API}/roles", json=body)).status_code == 409
    changed = await security.patch(f"{API}/roles/observer", json={"permissions": []}, headers=version(created.json()))
    assert changed.json()["permissions"] == []
    entry = (await audit_actions(database, "role.change"))[0]
    assert (entry["data"]["before"], entry["data"]["after"]) == (["concierge.tickets.read_all"], [])
    listed = (await system.get(f"{API}/roles")).json()
    assert {"concierge", "manager", "handler", "supervisor", "promoter", "leader", "reporter", *ADMINS} <= {
        role["code"] for role in listed["items"]
    }


async def test_a_role_takes_no_unknown_nor_foreign_permission(as_staff: SignedIn) -> None:
    security = await as_staff("qi.anran")
    names = {"zh": "甲", "en": "A", "ru": "А"}
    unknown = await security.post(f"{API}/roles", json={"code": "aa", "names": names, "permissions": ["no.such"]})
    assert unknown.json()["errors"][0]["path"] == "permissions.0"
    foreign = await security.post(f"{API}/roles", json={"code": "aa", "names": names, "permissions": ["identity.audit.read"]})
    assert foreign.json()["type"].endswith("permissions-exclude")
    assert (await security.post(f"{API}/roles", json={"code": "aa", "names": {"zh": "甲"}, "permissions": []})).status_code == 422


async def test_the_unit_tree_is_read_by_all_and_changed_by_one(as_staff: SignedIn, as_investor: SignedIn, database: Any) -> None:
    system, investor = await as_staff("jiang.ximin"), await as_investor()
    tree = {unit["code"]: unit for unit in (await investor.get(f"{API}/units")).json()["items"]}
    assert tree["market"]["parent_code"] == "shs"
    body = {"code": "park", "parent_code": "etdz", "kind": "zone", "names": {"zh": "园区", "en": "Park", "ru": "Парк"}}
    assert (await investor.post(f"{API}/units", json=body)).status_code == 403
    created = await system.post(f"{API}/units", json=body)
    assert created.status_code == 201
    assert (await system.post(f"{API}/units", json=body)).json()["type"].endswith("code-taken")
    ring = await system.patch(f"{API}/units/etdz", json={"parent_code": "park"}, headers=version(tree["etdz"]))
    assert ring.json()["errors"][0]["path"] == "parent_code"
    used = await system.patch(f"{API}/units/market", json={"active": False}, headers=version(tree["market"]))
    assert used.json()["type"].endswith("unit-in-use")
    gone = await system.patch(f"{API}/units/park", json={"active": False}, headers=version(created.json()))
    assert gone.json()["active"] is False
    assert [entry["action"] for entry in await audit_actions(database, "unit.create")][-1] == "unit.create"


async def test_what_does_not_exist_is_not_found(as_staff: SignedIn) -> None:
    system, security = await as_staff("jiang.ximin"), await as_staff("qi.anran")
    assert (await system.get(f"{API}/accounts/{new_id()}")).status_code == 404
    assert (await system.patch(f"{API}/units/none", json={}, headers={"If-Match": '"1"'})).status_code == 404
    assert (await security.patch(f"{API}/roles/none", json={}, headers={"If-Match": '"1"'})).status_code == 404
    assert (await system.get(f"{API}/accounts", params={"cursor": "rubbish"})).status_code == 422
    assert (await system.get(f"{API}/accounts", params={"limit": 1000})).status_code == 422
