"""Tasks of somebody who is away: to their stand-in, else back to the unit."""

from datetime import date, timedelta
from typing import Any

import pytest

from backend.contracts.permissions import ConciergePermission as Perm
from backend.kernel import clock
from backend.kernel.jobs import REGISTRY, run_job
from tests.concierge.factories import MONDAY, Desk

TUESDAY = MONDAY + timedelta(days=1)
AWAY = {"absent_from": date(2026, 3, 10), "absent_until": date(2026, 3, 12)}


async def _sweep(desk: Desk, moment: Any = TUESDAY) -> None:
    with clock.at(moment):
        await run_job(desk.resources, "concierge.hand_over_tasks", {})


@pytest.fixture
async def started(desk: Desk) -> Any:
    """A ticket whose first task the market office has begun."""
    made = await desk.registration()
    await desk.act(desk.li, made, "claim")
    handled = await desk.act(desk.li, made, "accept", pass_unchecked=True)
    task = next(one for one in handled["tasks"] if one["unit"]["code"] == "market" and one["state"] == "pending")
    await desk.work(desk.market, task, "start")
    return handled


async def _task(desk: Desk, ticket: Any) -> Any:
    shown = await desk.get(desk.li, f"tickets/{ticket['id']}/tasks")
    return next(one for one in shown["items"] if one["unit"]["code"] == "market" and one["state"] == "working")


async def _told(database: Any) -> list[tuple[str, str]]:
    rows = await database.connection.fetch(
        "SELECT args->'args' AS notice FROM procrastinate_jobs WHERE task_name = 'messaging.notice' ORDER BY id DESC LIMIT 3"
    )
    return [(row["notice"]["template"], row["notice"]["account_id"]) for row in rows]


@pytest.mark.usefixtures("desk")
def test_the_sweep_runs_by_the_clock() -> None:
    assert REGISTRY["concierge.hand_over_tasks"].cron


async def test_the_stand_in_gets_it_once_on_the_first_day_away(desk: Desk, started: Any, database: Any) -> None:
    stand_in = desk.crowd.add("郑小红", "staff", "market", Perm.WORK_TASKS)
    desk.crowd.change(desk.market, **AWAY, delegate_id=stand_in.id)
    await _sweep(desk, MONDAY)
    assert (await _task(desk, started))["handler"]["name"] == "周建平"
    for _ in range(2):
        await _sweep(desk)
    assert (await _task(desk, started))["handler"]["name"] == "郑小红"
    events = (await desk.get(desk.li, f"tickets/{started['id']}/events"))["items"]
    handed = [one for one in events if one["kind"] == "handed_over"]
    assert [(one["data"]["from"], one["data"]["to"]) for one in handed] == [("周建平", "郑小红")]
    assert (await _told(database))[0] == ("handed_over", str(stand_in.id))
    assert await database.connection.fetchval("SELECT count(*) FROM kernel.audit_entry WHERE action = 'task.hand_over'") == 1
    investors = (await desk.get(desk.investor, f"tickets/{started['id']}/events"))["items"]
    assert "handed_over" not in {one["kind"] for one in investors}


@pytest.mark.parametrize("unit", ["tax", None])
async def test_without_one_in_the_unit_it_goes_back_to_the_unit(desk: Desk, started: Any, database: Any, unit: str | None) -> None:
    colleague = desk.crowd.add("郑小红", "staff", "market", Perm.WORK_TASKS)
    elsewhere = desk.crowd.add("外单位", "staff", unit, Perm.WORK_TASKS) if unit else None
    desk.crowd.change(desk.market, **AWAY, delegate_id=elsewhere.id if elsewhere else None)
    await _sweep(desk)
    task = await _task(desk, started)
    assert task["handler"] is None
    assert (await _told(database))[0] == ("task_assigned", str(colleague.id))
    await desk.work(colleague, task, "finish", note="核准")


async def test_it_stays_when_nobody_else_is_there(desk: Desk, started: Any, database: Any) -> None:
    desk.crowd.change(desk.market, **AWAY)
    before = await _told(database)
    await _sweep(desk)
    assert (await _task(desk, started))["handler"]["name"] == "周建平"
    assert await _told(database) == before
