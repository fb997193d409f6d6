"""Exports of what was logged hold what the lists show, in the caller's language, after fresh proof."""

import io
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from backend.kernel import clock
from tests.crm.house import House


@pytest.fixture
def proven(house: House) -> House:
    house.staff.principals[str(house.li.id)] = replace(house.li, stepped_up_until=clock.now() + timedelta(minutes=5))
    return house


async def rows(house: House, path: str, language: str = "zh", **params: Any) -> list[list[Any]]:
    answer = await house.browser(house.li).get(path, params=params, headers={"Accept-Language": language})
    assert answer.status_code == 200, answer.text
    return CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_index(0).to_python()


async def test_activities_encounters_and_follow_ups(proven: House) -> None:
    trip = await proven.trip()
    await proven.trip(proven.zhou, kind="expo", title="哈中展", booths=3)
    await proven.met(trip, outcome="intent", next_step="=1+1", next_by="2026-03-20")
    listed = await rows(proven, "activities/export", kind="trip")
    assert [row[:3] for row in listed] == [["类型", "活动名称", "状态"], ["外出招商", "赴上海招商", "已举办"]]
    assert (await rows(proven, "activities/export", "ru", kind="expo"))[1][0] == "Выставка"
    met = await rows(proven, "encounters/export")
    assert (met[1][1], met[1][4], met[1][6]) == ("光明乳业", "达成意向", "'=1+1")
    assert (await rows(proven, "follow-ups/export", "en"))[1][6] == "Open"
    assert len(await proven.audits("encounters.export")) == 1


async def test_a_chain_as_a_table(proven: House) -> None:
    names = {"zh": "果汁", "en": "Juice", "ru": "Соки"}
    chain = await proven.post(proven.head, "chains", {"code": "juice", "names": names})
    nodes = [{"key": "a", "names": names, "tier": "upstream", "industries": ["15"], "candidates": [{"name": "汇源", "reason": "龙头"}]}]
    await proven.send(proven.head, "PUT", f"chains/{chain['id']}/graph", json={"nodes": nodes, "edges": []}, version=1)
    table = await rows(proven, f"chains/{chain['id']}/graph/export")
    assert table[1][:3] == ["上游", "果汁", "有目标"]
    assert table[1][4:7] == ["汇源", "龙头", "酒、饮料和精制茶制造业"]


async def test_exporting_needs_the_permission_and_a_fresh_proof(house: House) -> None:
    await house.get(house.reader, "activities/export", 403)
    for path in ("activities/export", "encounters/export", "follow-ups/export"):
        assert (await house.get(house.li, path, 403))["type"].endswith("step-up-needed")
