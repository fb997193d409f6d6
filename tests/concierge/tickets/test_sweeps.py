"""What happens by the clock."""

from collections import Counter
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from backend.kernel import clock
from backend.kernel.jobs import REGISTRY, run_job
from tests.concierge.factories import MONDAY, Desk


async def _sweep(desk: Desk, name: str, moment: datetime) -> None:
    with clock.at(moment):
        await run_job(desk.resources, f"concierge.{name}", {})


@pytest.fixture
def told(database: Any) -> Any:
    """Notices deferred since the last call, as (template, name)."""
    last = 0

    async def read(desk: Desk) -> Counter[tuple[str, str]]:
        nonlocal last
        query = "SELECT id, args->'args' AS notice FROM procrastinate_jobs WHERE task_name = 'messaging.notice' AND id > $1 ORDER BY id"
        rows = await database.connection.fetch(query, last)
        last = max((row["id"] for row in rows), default=last)
        names = {str(ident): person.name for ident, person in desk.crowd.people_by_id.items()}
        return Counter((row["notice"]["template"], names[row["notice"]["account_id"]]) for row in rows)

    return read


async def test_every_sweep_runs_by_the_clock() -> None:
    for name in ("due_soon", "overdue", "task_overdue", "archive", "hand_over", "rate_invitation"):
        assert REGISTRY[f"concierge.{name}"].cron


async def test_amber_and_red_are_said_once_a_day(desk: Desk, told: Any) -> None:
    made = await desk.problem()
    await desk.act(desk.li, made, "claim")
    await told(desk)
    amber = MONDAY + timedelta(days=1, hours=3)
    await _sweep(desk, "due_soon", amber)
    await _sweep(desk, "due_soon", amber + timedelta(minutes=10))
    assert await told(desk) == Counter({("due_soon", "李敏"): 1})
    red = MONDAY + timedelta(days=2)
    await _sweep(desk, "due_soon", red)
    assert await told(desk) == Counter()
    await _sweep(desk, "overdue", red)
    await _sweep(desk, "overdue", red)
    everybody = Counter({("overdue", "李敏"): 1, ("overdue", "孙雅琴"): 1, ("overdue", "高明"): 1})
    assert await told(desk) == everybody
    await _sweep(desk, "overdue", red + timedelta(days=1))
    assert await told(desk) == everybody


async def test_an_unclaimed_ticket_is_every_concierges_of_the_window(desk: Desk, told: Any) -> None:
    await desk.problem()
    await told(desk)
    await _sweep(desk, "due_soon", MONDAY + timedelta(days=1, hours=3))
    assert await told(desk) == Counter({("due_soon", "李敏"): 1, ("due_soon", "古丽娜尔"): 1})


async def test_an_overdue_correction_is_reminded_of_and_never_withdrawn(desk: Desk, told: Any) -> None:
    made = await desk.registration()
    await desk.act(desk.li, made, "claim")
    await desk.act(desk.li, made, "request-correction", defects=[{"material_code": "legal-rep-id", "reason": "反光"}])
    await told(desk)
    late = MONDAY + timedelta(days=30)
    await _sweep(desk, "overdue", late)
    assert (await told(desk))[("correction_reminder", "王建国")] == 1
    assert (await desk.get(desk.li, f"tickets/{made['id']}"))["state"] == "correcting"


async def test_a_late_task_is_its_departments_and_the_owners_business(desk: Desk, told: Any) -> None:
    made = await desk.registration()
    await desk.act(desk.li, made, "claim")
    await desk.act(desk.li, made, "accept", pass_unchecked=True)
    await told(desk)
    late = MONDAY + timedelta(days=4)
    await _sweep(desk, "task_overdue", late)
    await _sweep(desk, "task_overdue", late)
    assert await told(desk) == Counter({("task_overdue", "周建平"): 1, ("task_overdue", "李敏"): 1})


async def test_a_rating_is_asked_for_a_day_later_once_unless_it_came(desk: Desk, told: Any) -> None:
    silent, rated = await desk.finished(1), await desk.finished(2)
    await desk.act(desk.investor, rated, "rate", grade=5)
    await told(desk)
    await _sweep(desk, "rate_invitation", MONDAY + timedelta(hours=23))
    assert await told(desk) == Counter()
    for hours in (24, 25, 24 * 6):
        await _sweep(desk, "rate_invitation", MONDAY + timedelta(hours=hours))
    assert await told(desk) == Counter({("rate_invitation", "王建国"): 1})
    with clock.at(MONDAY + timedelta(days=6)):
        await desk.act(desk.investor, silent, "reopen", reason="还有问题")
        await desk.act(desk.li, silent, "finish", result="explained", note="再次说明")
    await told(desk)
    await _sweep(desk, "rate_invitation", MONDAY + timedelta(days=7, hours=1))
    assert await told(desk) == Counter({("rate_invitation", "王建国"): 1}), "a new end is a new question"


async def test_nobody_is_asked_long_after(desk: Desk, told: Any) -> None:
    await desk.finished(1)
    await told(desk)
    await _sweep(desk, "rate_invitation", MONDAY + timedelta(days=7))
    assert await told(desk) == Counter()


async def test_finished_tickets_are_put_away_after_thirty_days_but_staged_ones_stay(desk: Desk) -> None:
    plain, staged = await desk.finished(1), await desk.accepted(2)
    await desk.act(desk.li, staged, "mark-staged", staged=True)
    await desk.act(desk.li, staged, "finish", result="explained", note="继续跟")
    await _sweep(desk, "archive", MONDAY + timedelta(days=29))
    assert (await desk.get(desk.li, f"tickets/{plain['id']}"))["state"] == "finished"
    await _sweep(desk, "archive", MONDAY + timedelta(days=30))
    assert (await desk.get(desk.li, f"tickets/{plain['id']}"))["state"] == "archived"
    assert (await desk.get(desk.li, f"tickets/{staged['id']}"))["state"] == "finished"


async def test_tickets_of_somebody_away_go_to_whoever_stands_in(desk: Desk, told: Any) -> None:
    made = await desk.accepted()
    await told(desk)
    await _sweep(desk, "hand_over", MONDAY)
    assert (await desk.get(desk.li, f"tickets/{made['id']}"))["owner"]["name"] == "李敏"
    desk.crowd.change(desk.li, absent_from=date(2026, 3, 10), absent_until=date(2026, 3, 12), delegate_id=desk.gu.id)
    await _sweep(desk, "hand_over", MONDAY)
    assert (await desk.get(desk.li, f"tickets/{made['id']}"))["owner"]["name"] == "李敏"
    await _sweep(desk, "hand_over", MONDAY + timedelta(days=1))
    await _sweep(desk, "hand_over", MONDAY + timedelta(days=1))
    shown = await desk.get(desk.li, f"tickets/{made['id']}")
    assert shown["owner"]["name"] == "古丽娜尔"
    events = (await desk.get(desk.li, f"tickets/{made['id']}/events"))["items"]
    assert [(one["kind"], one["data"]) for one in events[-1:]] == [("handed_over", {"from": "李敏", "to": "古丽娜尔"})]
    assert await told(desk) == Counter({("handed_over", "古丽娜尔"): 1})
