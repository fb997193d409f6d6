"""Departments' tasks: order, disputes, transfers, more time."""

from datetime import timedelta
from typing import Any

from backend.kernel import clock
from tests.concierge.factories import MONDAY, Desk


async def _licence(desk: Desk) -> tuple[Any, Any]:
    made = await desk.registration()
    await desk.act(desk.li, made, "claim")
    ticket = await desk.act(desk.li, made, "accept", pass_unchecked=True)
    return ticket, next(task for task in ticket["tasks"] if task["code"] == "licence")


async def _ticket(desk: Desk, ticket: Any) -> Any:
    return await desk.get(desk.li, f"tickets/{ticket['id']}")


async def test_a_department_sees_its_own_tasks_and_their_tickets_only(desk: Desk) -> None:
    ticket, licence = await _licence(desk)
    other = await desk.problem()
    mine = await desk.get(desk.market, "tasks", state="open", mine=True, total=True)
    assert ([one["id"] for one in mine["items"]], mine["total"]) == ([licence["id"]], 1)
    assert mine["items"][0]["ticket"]["number"] == ticket["number"]
    assert (await desk.get(desk.tax, "tasks", state="open"))["items"] == []
    listed = await desk.get(desk.market, "tickets")
    assert [one["id"] for one in listed["items"]] == [ticket["id"]]
    seen = await desk.get(desk.market, f"tickets/{ticket['id']}")
    assert seen["view"] == "staff"
    await desk.get(desk.market, f"tickets/{other['id']}", 404)
    for path in ("events", "clocks", "tasks", "definition"):
        await desk.get(desk.market, f"tickets/{other['id']}/{path}", 404)
        await desk.get(desk.market, f"tickets/{ticket['id']}/{path}")
    await desk.work(desk.tax, licence, "finish", 403, note="不是我的")
    stranger = await desk.get(desk.stranger, "tasks")
    assert stranger["items"] == []
    await desk.get(desk.stranger, f"tasks/{licence['id']}", 404)
    await desk.work(desk.stranger, licence, "start", 404)


async def test_a_disputed_task_waits_for_the_owner_who_leaves_or_moves_it(desk: Desk) -> None:
    ticket, licence = await _licence(desk)
    disputed = await desk.act(desk.market, ticket, "dispute", task_id=licence["id"], reason="归税务")
    assert disputed["next"]["action"] == "settle_dispute"
    await desk.work(desk.market, licence, "finish", 409, note="算了")
    await desk.work(desk.market, licence, "return", 403, note="自己退")
    back = await desk.work(desk.li, licence, "return", note="仍归你们")
    assert back["state"] == "pending"
    await desk.work(desk.market, licence, "dispute", reason="真的不归我们")
    await desk.work(desk.li, licence, "transfer", 422, unit_code="nobody", reason="移")
    moved = await desk.work(desk.li, licence, "transfer", unit_code="tax", reason="移交税务")
    assert (moved["unit"]["code"], moved["state"]) == ("tax", "pending")
    await desk.get(desk.market, f"tasks/{licence['id']}", 404)
    await desk.work(desk.tax, licence, "finish", note="办好了")
    clocks = await desk.get(desk.li, f"tickets/{ticket['id']}/clocks")
    charged = [one["charged_to"] for one in clocks["segments"] if one["task"] and one["task"]["code"] == "licence"]
    assert charged == ["department:market", "department:tax"]


async def test_a_task_gets_more_days_from_a_supervisor(desk: Desk) -> None:
    ticket, licence = await _licence(desk)
    assert licence["due_at"] == "2026-03-11T16:00:00Z"
    await desk.work(desk.market, licence, "extend", days=2, reason="系统升级")
    await desk.act(desk.sun, ticket, "approve-extension", approved=True)
    longer = await desk.get(desk.market, f"tasks/{licence['id']}")
    assert longer["due_at"] == "2026-03-13T16:00:00Z"
    assert not (await _ticket(desk, ticket))["flags"]["extended"]


async def test_a_further_task_is_delegated_once(desk: Desk) -> None:
    ticket = await desk.accepted()
    made = await desk.post(desk.li, f"tickets/{ticket['id']}/tasks", {"code": "power"}, 201)
    assert (made["state"], made["after"]) == ("waiting", ["verify"])
    twice = await desk.act(desk.li, ticket, "delegate", 409, code="power")
    assert twice["type"].endswith("task-exists")
    own = {"names": {"zh": "现场协调"}, "unit_code": "housing", "days": 2}
    extra = await desk.post(desk.li, f"tickets/{ticket['id']}/tasks", own, 201)
    assert (extra["state"], extra["names"]["ru"]) == ("pending", "现场协调")
    await desk.act(desk.li, ticket, "delegate", 422, code="power", unit_code="tax", names={"zh": "两样"}, days=1)
    await desk.act(desk.li, ticket, "delegate", 422, code="no-such")
    await desk.act(desk.gu, ticket, "delegate", 403, code="tax")
    await desk.work(desk.li, ticket["tasks"][0], "finish", note="核实了")
    states = {task["code"]: task["state"] for task in (await _ticket(desk, ticket))["tasks"]}
    assert states == {"verify": "done", "power": "pending", "extra-2": "pending"} or states["power"] == "pending"
    await desk.work(desk.li, extra, "cancel", reason="不用了")
    assert (await desk.get(desk.li, f"tasks/{extra['id']}"))["state"] == "cancelled"


async def test_whose_time_it_was_adds_up(desk: Desk) -> None:
    ticket, licence = await _licence(desk)
    with clock.at(MONDAY + timedelta(days=1)):
        await desk.work(desk.market, licence, "finish", note="好了")
        clocks = await desk.get(desk.investor, f"tickets/{ticket['id']}/clocks")
    shares = clocks["attribution"]["shares"]
    assert [(one["party"], one["seconds"]) for one in shares] == [("department:market", 86_400)]
    assert sum(one["seconds"] for one in shares) == clocks["attribution"]["seconds"]


async def test_a_stale_task_step_is_refused(desk: Desk) -> None:
    _, licence = await _licence(desk)
    stale = await desk.browser(desk.market).post(f"tasks/{licence['id']}/actions/start", json={}, headers={"If-Match": "9"})
    assert stale.status_code == 412
    started = await desk.work(desk.market, licence, "start")
    assert (started["handler"]["name"], started["state"]) == ("周建平", "working")
    again = await desk.work(desk.market, licence, "start", 409)
    assert again["allowed_in"] == ["pending"]
