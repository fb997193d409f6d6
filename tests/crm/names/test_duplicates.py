"""Duplicates: shown while typing, stopped at the save, let through by whoever has looked at them."""

from typing import Any

import pytest

from tests.crm.house import House

CODE, OTHER_CODE = "91350100M000100Y43", "91110000600037341L"
NAME = "新疆禾穗乳业有限公司"


@pytest.fixture
async def known(house: House) -> str:
    return await house.enterprise(NAME, credit_code=CODE, aliases=[{"kind": "former", "name": "博乐奶粉厂"}])


async def check(house: House, name: str, **more: Any) -> list[tuple[str, str]]:
    found = await house.post(house.reader, "duplicate-checks", {"name": name, **more}, 200)
    return [(one["enterprise"]["id"], one["level"]) for one in found["items"]]


async def test_a_check_names_who_may_be_meant_and_by_what(house: House, known: str) -> None:
    assert await check(house, "禾穗乳业") == [(known, "name")]
    assert await check(house, "新疆和穗乳业有限公司") == [(known, "similar_name")]
    assert await check(house, "博乐市奶粉厂") == [(known, "name")], "a former name finds it too"
    assert await check(house, "随便什么", credit_code=CODE) == [(known, "credit_code")]
    assert await check(house, "新疆禾穗物流有限公司") == []
    assert await check(house, "江苏禾穗乳业有限公司") == []
    assert await check(house, NAME, exclude=known) == []


async def test_another_valid_credit_code_is_another_enterprise(house: House, known: str) -> None:
    assert await check(house, NAME, credit_code=OTHER_CODE) == []


async def test_a_save_is_stopped_until_somebody_says_it_is_another(house: House, known: str) -> None:
    body: dict[str, Any] = {"name": "新疆和穗乳业有限公司"}
    stopped = await house.post(house.li, "enterprises", body, 409)
    assert stopped["type"].endswith("possible-duplicates")
    assert [one["enterprise"]["id"] for one in stopped["candidates"]] == [known]
    made = await house.post(house.li, "enterprises", body | {"different_from": [known]})
    entry = (await house.audits("enterprise.create"))[-1]
    assert entry["data"]["different_from"] == [known]
    # Said once, it holds for both from then on.
    await house.patch(house.li, f"enterprises/{made['id']}", 1, name="新疆禾穂乳业有限公司")
    await house.patch(house.head, f"enterprises/{known}", 1, name="新疆禾穗奶业有限公司")


async def test_a_new_name_is_checked_like_a_new_enterprise(house: House, known: str) -> None:
    other = await house.post(house.li, "enterprises", {"name": "广州志高模具有限公司"})
    path = f"enterprises/{other['id']}"
    stopped = await house.patch(house.li, path, 1, 409, name="新疆和穗乳业有限公司")
    assert [one["enterprise"]["id"] for one in stopped["candidates"]] == [known]
    await house.patch(house.li, path, 1, name="新疆和穗乳业有限公司", different_from=[known])


async def test_a_merged_record_is_no_candidate_but_its_code_leads_to_the_survivor(house: House, known: str) -> None:
    survivor = await house.enterprise("广州志高模具有限公司")
    body = {"survivor_id": survivor, "merged_id": known, "survivor_version": 1, "merged_version": 1}
    choices = {"choices": {"name": "survivor", "credit_code": "survivor"}}
    await house.post(house.head, "merges", body | choices)
    assert await check(house, "随便什么", credit_code=CODE) == [(survivor, "credit_code")]
    assert await check(house, "新疆禾穗乳业股份有限公司") == [(survivor, "name")], "its name lives on as another name"
