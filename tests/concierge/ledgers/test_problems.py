"""The problem ledger: classified by the office, gathered when three are alike in ninety days."""

from datetime import timedelta
from typing import Any

import pytest

from backend.contracts.permissions import ConciergePermission as Perm
from backend.kernel import clock
from backend.kernel.principal import Principal
from tests.concierge.factories import MONDAY, Desk


@pytest.fixture
def manager(desk: Desk) -> Principal:
    return desk.crowd.add("赵文博", "staff", "concierge", Perm.READ_ALL, Perm.MANAGE_PROBLEMS, Perm.READ_STATISTICS)


async def _classify(desk: Desk, manager: Principal, seed: int, topic: str = "transport", **more: Any) -> Any:
    await desk.problem(seed)
    newest = (await desk.get(manager, "problems", unclassified=True))["items"][0]
    body = {"class": "blockage", "topic": topic, **more}
    return await desk.post(manager, f"problems/{newest['id']}/classify", body, **{"If-Match": str(newest["version"])})


async def test_a_submitted_problem_stands_in_the_ledger_unclassified(desk: Desk, manager: Principal) -> None:
    made = await desk.problem()
    row = (await desk.get(manager, "problems"))["items"][0]
    assert (row["ticket_number"], row["class"], row["topic"]) == (made["number"], None, None)


async def test_classifying_records_class_topic_and_stakes(desk: Desk, manager: Principal) -> None:
    done = await _classify(desk, manager, 1, investment="12000000.00", jobs=80)
    assert (done["class"], done["topic"], done["investment"], done["jobs"]) == ("blockage", "transport", "12000000.00", 80)
    found = await desk.get(manager, "problems", **{"class": "blockage"})
    assert [row["id"] for row in found["items"]] == [done["id"]]
    assert (await desk.get(manager, "problems", **{"class": "pain"}))["items"] == []


async def test_a_stale_or_missing_version_is_refused(desk: Desk, manager: Principal) -> None:
    done = await _classify(desk, manager, 1)
    body = {"class": "pain", "topic": "power"}
    await desk.post(manager, f"problems/{done['id']}/classify", body, 412, **{"If-Match": "1"})
    await desk.post(manager, f"problems/{done['id']}/classify", body, 428)


async def test_three_alike_in_ninety_days_become_one_draft_common_problem(desk: Desk, manager: Principal) -> None:
    await _classify(desk, manager, 1, investment="1000000")
    await _classify(desk, manager, 2, investment="2000000")
    assert (await desk.get(manager, "common-problems"))["items"] == []
    await _classify(desk, manager, 3, topic="power")
    assert (await desk.get(manager, "common-problems"))["items"] == []
    await _classify(desk, manager, 4, investment="3000000")
    drafted = (await desk.get(manager, "common-problems"))["items"]
    assert [(one["state"], one["class"], one["topic"], one["problems"]) for one in drafted] == [("draft", "blockage", "transport", 3)]
    await _classify(desk, manager, 5)
    assert (await desk.get(manager, "common-problems"))["items"][0]["problems"] == 4


async def test_problems_further_apart_than_ninety_days_are_not_gathered(desk: Desk, manager: Principal) -> None:
    for seed, day in ((1, 0), (2, 50), (3, 91)):
        with clock.at(MONDAY + timedelta(days=day)):
            await _classify(desk, manager, seed)
    assert (await desk.get(manager, "common-problems"))["items"] == []


async def test_a_common_problem_needs_a_measure_to_act_and_an_effect_to_close(desk: Desk, manager: Principal) -> None:
    for seed in (1, 2, 3):
        await _classify(desk, manager, seed)
    common = (await desk.get(manager, "common-problems"))["items"][0]
    browser, path = desk.browser(manager), f"common-problems/{common['id']}"

    async def patch(version: int, status: int, **body: str) -> Any:
        answer = await browser.patch(path, json=body, headers={"If-Match": str(version)})
        assert answer.status_code == status, answer.text
        return answer.json()

    refused = await patch(common["version"], 409, state="acting")
    assert refused["type"].endswith("measure-missing")
    acting = await patch(common["version"], 200, state="acting", measure="加开两班班车", owner_unit="housing")
    await patch(acting["version"], 409, state="resolved")
    resolved = await patch(acting["version"], 200, state="resolved", effect="员工当晚可以回家")
    assert resolved["resolved_at"] is not None


async def test_the_summary_adds_up_to_the_rows(desk: Desk, manager: Principal) -> None:
    await _classify(desk, manager, 1, investment="1000000.50", jobs=5)
    await _classify(desk, manager, 2, investment="2000000.25", jobs=7)
    period = {"since": MONDAY.isoformat(), "until": (MONDAY + timedelta(days=1)).isoformat()}
    groups = (await desk.get(manager, "problems/summary", **period))["groups"]
    assert [(one["class"], one["open"], one["investment_at_stake"], one["jobs_at_stake"]) for one in groups] == [
        ("blockage", 2, "3000000.75", 12)
    ]


async def test_the_ledger_is_not_for_everybody(desk: Desk) -> None:
    await desk.get(desk.investor, "problems", 403)
    await desk.get(desk.market, "problems", 403)
