"""Follow-ups: worked by those they concern, and reminded of even after a missed run."""

from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from typing import Any

import pytest

from backend.contracts.identity import Directory
from backend.crm.follow_ups.jobs import REMIND_JOB
from backend.kernel import clock
from backend.kernel.jobs import run_job
from tests.crm.house import MONDAY, House

Run = Callable[[], Awaitable[list[str]]]


async def made(house: House, **changes: Any) -> Any:
    return await house.post(house.li, "follow-ups", {"subject": "寄送用地资料", "due_on": "2026-03-11"} | changes)


async def act(house: House, person: Any, one: Any, action: str, status: int = 200, **body: Any) -> Any:
    return await house.post(person, f"follow-ups/{one['id']}/actions/{action}", body, status, version=one["version"])


async def inbox(database: Any) -> list[Any]:
    async with database.reader() as reader:
        return await reader.connection.fetch("SELECT account_id, template, params, link FROM messaging.message ORDER BY id")


async def test_made_listed_and_counted(house: House) -> None:
    enterprise = await house.enterprise()
    one = await made(house, enterprise_id=enterprise)
    assert (one["assignee"]["name"], one["unit"]["code"], one["state"], one["late"]) == ("李敏", "station-sh", "open", False)
    assert one["enterprise"]["name"] == "汇源果汁集团有限公司"
    await made(house, due_on="2026-03-09", subject="今天的")
    assert await house.get(house.li, "follow-ups/counts") == {"open": 2, "today": 1, "late": 0}
    with clock.at(MONDAY + timedelta(days=3)):
        assert await house.get(house.li, "follow-ups/counts") == {"open": 2, "today": 0, "late": 2}
        assert [row["late"] for row in (await house.get(house.li, "follow-ups", late=True))["items"]] == [True, True]
    assert [row["subject"] for row in (await house.get(house.li, "follow-ups", mine=True))["items"]] == ["今天的", "寄送用地资料"]
    assert (await house.get(house.gu, "follow-ups", mine=True))["items"] == []
    assert (await house.get(house.gu, "follow-ups", enterprise=enterprise, total=True))["total"] == 1
    assert len((await house.get(house.gu, "follow-ups", q="汇源"))["items"]) == 1


async def test_done_and_taken_back(house: House) -> None:
    one = await made(house)
    done = await act(house, house.li, one, "done", note="已寄出")
    assert (done["state"], done["note"], done["closed_at"] is None) == ("done", "已寄出", False)
    assert (await act(house, house.li, done, "done", 409))["type"].endswith("follow-up-closed")
    again = await act(house, house.li, done, "reopen")
    assert (again["state"], again["closed_at"]) == ("open", None)
    assert (await act(house, house.li, again, "reopen", 409))["type"].endswith("follow-up-open")
    assert [step["action"] for step in again["steps"]] == ["create", "done", "reopen"]
    dropped = await act(house, house.li, again, "drop", note="企业已注销")
    assert (dropped["state"], len(await house.audits("follow_up.drop"))) == ("dropped", 1)


async def test_postponed_with_a_reason_to_a_later_day(house: House) -> None:
    one = await made(house)
    for day in ("2026-03-11", "2026-03-01"):
        answer = await act(house, house.li, one, "postpone", 422, due_on=day, note="等资料")
        assert answer["errors"][0]["path"] == "due_on"
    assert (await act(house, house.li, one, "postpone", 422, due_on="2026-03-20"))["errors"][0]["path"] == "note"
    later = await act(house, house.li, one, "postpone", due_on="2026-03-20", note="等资料")
    assert (later["due_on"], later["postponed"], later["steps"][-1]["from_due"]) == ("2026-03-20", 1, "2026-03-11")
    assert (await act(house, house.li, one, "postpone", 412, due_on="2026-03-25", note="旧"))["type"].endswith("stale-version")


async def test_handed_to_a_colleague_who_may_then_work_it(house: House) -> None:
    one = await made(house)
    assert not (await house.get(house.zhou, f"follow-ups/{one['id']}"))["can_edit"]
    await act(house, house.zhou, one, "done", 403)
    given = await act(house, house.li, one, "reassign", assignee_id=str(house.zhou.id))
    assert (given["assignee"]["name"], given["unit"]["code"]) == ("周建平", "zone")
    await act(house, house.zhou, given, "done")


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ({"due_on": "2026-03-08"}, "due_on"),
        ({"assignee_id": "00000000-0000-7000-8000-000000000000"}, "assignee_id"),
        ({"enterprise_id": "00000000-0000-7000-8000-000000000000"}, "enterprise_id"),
        ({"subject": ""}, "subject"),
    ],
)
async def test_what_is_wrong_is_named(house: House, body: dict[str, Any], path: str) -> None:
    answer = await house.post(house.li, "follow-ups", {"subject": "寄资料", "due_on": "2026-03-20"} | body, 422)
    assert [one["path"] for one in answer["errors"]] == [path]


async def test_everything_due_is_reminded_of_once_however_late_the_run(house: House, run_jobs: Run, database: Any) -> None:
    first = await made(house)
    await made(house, due_on="2026-03-30", subject="还早")
    await run_job(house.resources, REMIND_JOB, {})
    await run_jobs()
    assert await inbox(database) == []
    # Ten days without any run.
    with clock.at(MONDAY + timedelta(days=12)):
        for _ in range(2):
            await run_job(house.resources, REMIND_JOB, {})
            await run_jobs()
        (message,) = await inbox(database)
        assert (message["account_id"], message["template"]) == (house.li.id, "follow_up_due")
        assert message["params"]["subject"] == "寄送用地资料"
        assert message["link"] == f"/staff/follow-ups?id={first['id']}"
        assert (await house.get(house.li, f"follow-ups/{first['id']}"))["reminded"]


async def test_a_new_day_is_reminded_of_anew_and_what_is_done_never(house: House, run_jobs: Run, database: Any) -> None:
    one, other = await made(house, due_on="2026-03-09"), await made(house, due_on="2026-03-09")
    await act(house, house.li, other, "done")
    await run_job(house.resources, REMIND_JOB, {})
    one = await house.get(house.li, f"follow-ups/{one['id']}")
    await act(house, house.li, one, "postpone", due_on="2026-03-12", note="改期")
    await run_job(house.resources, REMIND_JOB, {})
    await run_jobs()
    assert len(await inbox(database)) == 1
    with clock.at(MONDAY + timedelta(days=3)):
        await run_job(house.resources, REMIND_JOB, {})
        await run_jobs()
    assert len(await inbox(database)) == 2


async def test_more_than_a_batch_is_reminded_of_in_one_run(house: House, run_jobs: Run, database: Any) -> None:
    one = await made(house, due_on="2026-03-09")
    async with database.transaction() as tx:
        await tx.connection.execute(
            "INSERT INTO crm.follow_up (id, subject, due_on, assignee_id, unit, created_by, created_at, updated_at)"
            " SELECT gen_random_uuid(), subject, due_on, assignee_id, unit, created_by, created_at, updated_at"
            " FROM crm.follow_up, generate_series(1, 250) WHERE id = $1",
            one["id"],
        )
    await run_job(house.resources, REMIND_JOB, {})
    async with database.reader() as reader:
        assert await reader.connection.fetchval("SELECT count(*) FROM crm.follow_up WHERE reminded_for IS NULL") == 0
        assert await reader.connection.fetchval("SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'messaging.notice'") == 251


async def test_whoever_stands_in_is_told_too(house: House, run_jobs: Run, database: Any) -> None:
    assert house.resources.ports[Directory] is house.staff
    house.staff.change(house.li, absent_from=date(2026, 3, 1), absent_until=date(2026, 3, 31), delegate_id=house.gu.id)
    await made(house, due_on="2026-03-09")
    await run_job(house.resources, REMIND_JOB, {})
    await run_jobs()
    assert {row["account_id"] for row in await inbox(database)} == {house.li.id, house.gu.id}
