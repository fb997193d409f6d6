"""Requests for more time, all together, and what the menu counts."""

import io
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from backend.contracts.permissions import ConciergePermission as Perm
from backend.kernel import clock
from tests.concierge.factories import MONDAY, Desk


@pytest.fixture
async def asked(desk: Desk) -> Any:
    """Three requests: of a ticket, of a department's task, and one that was approved."""
    plain, approved, registration = await desk.accepted(1), await desk.accepted(2), await desk.registration()
    await desk.act(desk.li, plain, "extend", days=5, reason="等专家论证")
    await desk.act(desk.li, approved, "extend", days=3, reason="设备检修")
    await desk.act(desk.sun, approved, "approve-extension", approved=True, note="同意")
    await desk.act(desk.li, registration, "claim")
    handled = await desk.act(desk.li, registration, "accept", pass_unchecked=True)
    task = next(one for one in handled["tasks"] if one["unit"]["code"] == "market" and one["state"] == "pending")
    with clock.at(MONDAY + timedelta(minutes=5)):
        await desk.work(desk.market, task, "extend", days=2, reason="名称复核")
    return {"plain": plain, "approved": approved, "registration": registration}


async def _numbers(desk: Desk, **filters: Any) -> list[str]:
    return [one["ticket"]["number"] for one in (await desk.get(desk.sun, "extensions", **filters))["items"]]


async def test_what_waits_stands_first_to_last(desk: Desk, asked: Any) -> None:
    items = (await desk.get(desk.sun, "extensions", state="pending"))["items"]
    shown = [(one["ticket"]["number"], one["days"], one["reason"], one["requested_by"]["name"], one["state"]) for one in items]
    assert shown == [
        (asked["plain"]["number"], 5, "等专家论证", "李敏", "pending"),
        (asked["registration"]["number"], 2, "名称复核", "周建平", "pending"),
    ]
    assert items[0]["task"] is None
    assert items[1]["task"]["unit_code"] == "market"
    assert items[0]["requested_at"] == "2026-03-09T02:00:00Z"
    newest = await desk.get(desk.sun, "extensions", state="pending", sort="-requested_at", limit=1)
    assert [one["reason"] for one in newest["items"]] == ["名称复核"]
    rest = await desk.get(desk.sun, "extensions", state="pending", sort="-requested_at", limit=1, cursor=newest["next"])
    assert ([one["reason"] for one in rest["items"]], rest["next"]) == (["等专家论证"], None)


async def test_filters(desk: Desk, asked: Any) -> None:
    assert await _numbers(desk, state="approved") == [asked["approved"]["number"]]
    assert await _numbers(desk, state="refused") == []
    assert await _numbers(desk, unit="market") == [asked["registration"]["number"]]
    assert await _numbers(desk, requested_by=str(desk.market.id)) == [asked["registration"]["number"]]
    assert await _numbers(desk, **{"from": "2026-03-09T02:04:00Z"}) == [asked["registration"]["number"]]
    assert len(await _numbers(desk, to="2026-03-09T02:04:00Z")) == 2
    assert len(await _numbers(desk)) == 3


async def test_a_request_on_a_ticket_that_ended_waits_for_nobody(desk: Desk, asked: Any) -> None:
    await desk.act(desk.investor, asked["plain"], "withdraw")
    assert await _numbers(desk, state="pending") == [asked["registration"]["number"]]
    assert (await desk.get(desk.sun, "tickets/counts"))["pending_extensions"] == 1


async def test_it_is_for_supervisors(desk: Desk) -> None:
    for person in (desk.li, desk.market, desk.investor):
        await desk.get(person, "extensions", 403)
        await desk.get(person, "extensions/export", 403)


async def test_the_workbook_holds_the_same(desk: Desk, asked: Any) -> None:
    fresh = replace(desk.sun, stepped_up_until=clock.now() + timedelta(minutes=5))
    desk.crowd.principals[str(desk.sun.id)] = fresh
    answer = await desk.browser(desk.sun).get("extensions/export", params={"state": "pending"}, headers={"Accept-Language": "en"})
    rows = CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_index(0).to_python()
    assert (rows[0][4], [row[4] for row in rows[1:]]) == ("Reason", ["等专家论证", "名称复核"])
    assert [row[8] for row in rows[1:]] == ["Waiting", "Waiting"]


async def test_the_menu_counts_what_one_may_read(desk: Desk, asked: Any) -> None:
    done = await desk.finished(9)
    await desk.act(desk.investor, done, "rate", grade=1)
    keeper = desk.crowd.add("台账员", "staff", "concierge", Perm.READ_ALL, Perm.MANAGE_PROBLEMS)

    async def counted(person: Any) -> tuple[int, int, int]:
        found = await desk.get(person, "tickets/counts")
        return found["open_cases"], found["open_problems"], found["pending_extensions"]

    assert await counted(desk.sun) == (1, 0, 2)
    assert await counted(keeper) == (0, 2, 0)
    assert await counted(desk.li) == (0, 0, 0)
    assert await counted(desk.investor) == (0, 0, 0)


async def test_a_case_that_waits_for_the_investor_is_not_counted(desk: Desk) -> None:
    done = await desk.finished(9)
    await desk.act(desk.investor, done, "rate", grade=1)
    assert (await desk.get(desk.sun, "tickets/counts"))["open_cases"] == 1
    case = (await desk.get(desk.sun, "rating-cases"))["items"][0]
    worker = next(one for one in (desk.sun, desk.li, desk.gu) if str(one.account_id) == case["worker"]["id"])
    await desk.post(worker, f"rating-cases/{case['id']}/propose", {"measure": "重新办理，并当面致歉。"}, 200)
    assert (await desk.get(desk.sun, "tickets/counts"))["open_cases"] == 0
