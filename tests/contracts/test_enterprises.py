"""crm's port `Enterprises`."""

from typing import Any
from uuid import UUID

from backend.contracts.crm import Enterprises
from backend.kernel.ids import new_id
from tests.crm.house import House
from tests.crm.merges.test_merges import ask


async def test_enterprises_are_told_and_a_merged_one_answers_with_the_other(house: House, reach: Any) -> None:
    crm = await reach(Enterprises)
    kept = await house.enterprise("汇源果汁集团有限公司", industry="15")
    given_up = await house.enterprise("汇源果汁", different_from=[kept])
    seen = await crm.enterprises([UUID(kept), UUID(given_up), new_id()])
    assert {str(ident): one.name for ident, one in seen.items()} == {kept: "汇源果汁集团有限公司", given_up: "汇源果汁"}
    await house.post(house.head, "merges", await ask(house, kept, given_up, choices={"name": "survivor"}))
    (told,) = (await crm.enterprises({UUID(given_up)})).values()
    assert (str(told.id), told.name, told.industry) == (kept, "汇源果汁集团有限公司", "15")


async def test_those_that_may_be_meant_come_with_what_speaks_for_them(house: House, reach: Any) -> None:
    crm = await reach(Enterprises)
    firm = await house.enterprise("汇源果汁集团有限公司")
    await house.enterprise("光明乳业股份有限公司")
    (alike,) = await crm.alike("汇源果汁集团有限责任公司", None)
    assert str(alike.enterprise.id) == firm
    assert alike.level in ("name", "similar_name")
    assert 0 < alike.score <= 1
    assert await crm.alike("毫不相干的名称", None) == []


async def test_activities_are_told(house: House, reach: Any) -> None:
    crm = await reach(Enterprises)
    trip = await house.trip(places=["上海", "杭州"])
    (told,) = (await crm.activities([UUID(trip["id"]), new_id()])).values()
    assert (told.kind, told.title, told.place, str(told.starts_on)) == ("trip", "赴上海招商", "上海、杭州", "2026-03-02")
