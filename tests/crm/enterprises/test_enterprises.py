"""Enterprises: created with checks, changed field by field, each by whom the unit allows."""

from typing import Any

import pytest

from tests.crm.house import House

CODE = "91350100M000100Y43"
FULL: dict[str, Any] = {
    "name": "新疆绿洲果汁有限公司",
    "credit_code": CODE,
    "aliases": [{"kind": "former", "name": "博乐绿洲饮料厂"}, {"kind": "short", "name": "绿洲果汁"}],
    "tags": ["srdi", "agri_leader"],
    "industry": "15",
    "region": "650000",
    "address": "双河市经开区一路 8 号",
    "registered_capital": "50000000.00",
    "staff_count": 320,
    "relation": "contacted",
    "notes": "老客户",
}


async def test_an_enterprise_is_kept_with_all_its_fields_and_put_on_record(house: House) -> None:
    made = await house.post(house.li, "enterprises", FULL)
    shown = (await house.get(house.reader, f"enterprises/{made['id']}"))["enterprise"]
    assert {name: shown[name] for name in FULL} == FULL
    assert (shown["owner_unit"]["code"], shown["version"], shown["may_edit"], shown["created_by"]["name"]) == (
        "station-sh",
        1,
        False,
        "李敏",
    )
    assert [str(one["object_id"]) for one in await house.audits("enterprise.create")] == [made["id"]]


@pytest.mark.parametrize(
    ("field", "value", "path"),
    [
        ("credit_code", "91350100M000100Y44", "credit_code"),
        ("industry", "98", "industry"),
        ("region", "990000", "region"),
        ("tags", ["srdi", "best_of_all"], "tags.1"),
        ("owner_unit", "nowhere", "owner_unit"),
        ("parent_id", "01890000-0000-7000-8000-000000000000", "parent_id"),
        ("registered_capital", "-1", "registered_capital"),
    ],
)
async def test_what_is_no_code_or_number_is_refused_by_its_field(house: House, field: str, value: Any, path: str) -> None:
    refused = await house.post(house.li, "enterprises", FULL | {field: value}, 422)
    assert path in [error["path"] for error in refused["errors"]]


async def test_a_credit_code_belongs_to_one_enterprise(house: House) -> None:
    made = await house.post(house.li, "enterprises", FULL)
    refused = await house.post(house.li, "enterprises", {"name": "广州远航机械有限公司", "credit_code": CODE}, 409)
    assert refused["type"].endswith("credit-code-taken")
    assert refused["enterprise"]["id"] == made["id"]


async def test_single_fields_change_with_their_version(house: House) -> None:
    made = await house.post(house.li, "enterprises", FULL)
    path = f"enterprises/{made['id']}"
    changed = await house.patch(house.li, path, 1, staff_count=400, credit_code=None)
    assert (changed["staff_count"], changed["credit_code"], changed["name"], changed["version"]) == (400, None, FULL["name"], 2)
    await house.patch(house.li, path, 1, 412, staff_count=1)
    await house.patch(house.li, path, None, 428, staff_count=1)
    refused = await house.patch(house.li, path, 2, 422, name=None)
    assert refused["errors"][0]["path"] == "name"
    assert (await house.audits("enterprise.change"))[0]["data"] == {"fields": ["credit_code", "staff_count"]}


async def test_editing_reaches_ones_own_unit_and_what_nobody_owns(house: House) -> None:
    made = await house.post(house.li, "enterprises", FULL)
    path = f"enterprises/{made['id']}"
    refused = await house.patch(house.zhou, path, 1, 403, staff_count=1)
    assert refused["type"].endswith("other-units-enterprise")
    await house.patch(house.gu, path, 1, staff_count=2)
    await house.patch(house.head, path, 2, owner_unit=None)
    await house.patch(house.zhou, path, 3, staff_count=3)
    await house.patch(house.reader, path, 4, 403, staff_count=4)


async def test_a_new_owner_brings_their_unit_and_has_to_be_of_it(house: House) -> None:
    made = await house.post(house.li, "enterprises", FULL)
    path = f"enterprises/{made['id']}"
    moved = await house.patch(house.head, path, 1, owner_unit="zone", owner_id=str(house.zhou.id))
    assert (moved["owner_unit"]["code"], moved["owner"]["name"]) == ("zone", "周建平")
    refused = await house.patch(house.head, path, 2, 422, owner_unit="station-sh", owner_id=str(house.zhou.id))
    assert refused["errors"][0]["code"] == "owner_of_other_unit"
    assert (await house.patch(house.head, path, 2, owner_unit="station-sh"))["owner"] is None


async def test_a_group_is_a_tree(house: House) -> None:
    top = await house.post(house.li, "enterprises", {"name": "远洋控股集团有限公司"})
    middle = await house.post(house.li, "enterprises", {"name": "河北金穗面粉有限公司", "parent_id": top["id"]})
    low = await house.post(house.li, "enterprises", {"name": "广东志高模具有限公司", "parent_id": middle["id"]})
    refused = await house.patch(house.li, f"enterprises/{top['id']}", 1, 422, parent_id=low["id"])
    assert refused["errors"][0]["code"] == "circle"
    assert (await house.patch(house.li, f"enterprises/{top['id']}", 1, 422, parent_id=top["id"]))["errors"][0]["code"] == "circle"
    shown = (await house.get(house.li, f"enterprises/{middle['id']}"))["enterprise"]
    assert (shown["parent"]["id"], [one["id"] for one in shown["group"]]) == (top["id"], [low["id"]])


async def test_a_retried_creation_makes_one(house: House) -> None:
    headers = {"Idempotency-Key": "enterprise-1"}
    first = await house.post(house.li, "enterprises", FULL, headers=headers)
    again = await house.post(house.li, "enterprises", FULL, headers=headers)
    assert first["id"] == again["id"]
    assert (await house.get(house.li, "enterprises", total=True))["total"] == 1


async def test_only_those_who_may_read_do(house: House) -> None:
    await house.get(house.investor, "enterprises", 403)
    await house.post(house.reader, "enterprises", FULL, 403)
    await house.get(house.reader, "enterprises/01890000-0000-7000-8000-000000000000", 404)


async def test_options_name_every_code_in_every_language(house: House) -> None:
    options = await house.get(house.reader, "options")
    assert len(options["industries"]) == 117
    assert len(options["regions"]) == 34
    assert {"jingjinji", "yangtze-delta", "pearl-delta"} == {one["code"] for one in options["region_groups"]}
    for one in (*options["industries"], *options["regions"], *options["region_groups"], *options["tags"]):
        assert all(one["names"][language] for language in ("zh", "en", "ru"))
