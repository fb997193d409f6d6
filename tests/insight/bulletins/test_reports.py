"""Reports in the office's layouts, sent by schedule: missed runs are made up for, nothing is sent twice."""

import io
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

import asyncpg
import pytest
from python_calamine import CalamineWorkbook

from backend.contracts.messaging import NOTICE_JOB
from backend.contracts.permissions import InsightPermission
from backend.insight.reports.days import days_of, due_days
from backend.insight.reports.jobs import DUE_JOB, MAKE_JOB
from backend.kernel import clock
from backend.kernel.jobs import REGISTRY, run_job
from tests.insight.bulletins.house import NOW, READS, House

OCTOBER: dict[str, Any] = {"from": "2023-10-01", "to": "2023-10-31"}


def lines(content: bytes) -> list[list[Any]]:
    return CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()


async def schedule(house: House, **changes: Any) -> Any:
    body = {"kind": "projects_monthly", "every": "weekly", "day": 1, "recipients": [str(house.leader.id), str(house.manager.id)]} | changes
    return await house.post(house.head, "report-schedules", body)


async def notices(house: House) -> list[Any]:
    async with house.resources.database.reader() as reader:
        rows = await reader.connection.fetch("SELECT args FROM procrastinate_jobs WHERE task_name = $1 ORDER BY id", NOTICE_JOB)
    return [row["args"]["args"] for row in rows]


async def make_waiting(house: House) -> None:
    async with house.resources.database.reader() as reader:
        rows = await reader.connection.fetch("SELECT args FROM procrastinate_jobs WHERE task_name = $1 ORDER BY id", MAKE_JOB)
    for row in rows:
        await run_job(house.resources, MAKE_JOB, row["args"]["args"])


async def tick(house: House, moment: datetime) -> None:
    with clock.at(moment):
        await run_job(house.resources, DUE_JOB, {"timestamp": 0})
        await make_waiting(house)


def test_days_on_which_reports_are_due() -> None:
    assert list(due_days("weekly", 5, since=date(2023, 11, 1), until=date(2023, 11, 17))) == [date(2023, 11, d) for d in (3, 10, 17)]
    assert list(due_days("monthly", 31, since=date(2023, 1, 1), until=date(2023, 4, 30))) == [
        date(2023, 1, 31),
        date(2023, 2, 28),
        date(2023, 3, 31),
        date(2023, 4, 30),
    ]
    assert days_of("trips_weekly", "weekly", date(2023, 11, 13)) == (date(2023, 11, 6), date(2023, 11, 12))
    assert days_of("projects_monthly", "monthly", date(2024, 1, 5)) == (date(2023, 12, 1), date(2023, 12, 31))
    assert days_of("signings_ledger", "monthly", date(2024, 1, 1)) == (date(2023, 1, 1), date(2023, 12, 31))


async def test_the_monthly_report_sums_to_the_indicators(filled: House) -> None:
    project = await filled.project("t84", name="=1+1")
    await filled.progress(project, "120000.50", date(2023, 10, 9))
    secret = await filled.project("zone", confidential=True, name="机密三号")
    await filled.progress(secret, 30_000, date(2023, 10, 10), kind="funds_in_place")
    rows = lines(await filled.get(filled.head, "reports/projects_monthly/export", format="xlsx", **OCTOBER))
    assert rows[0][0] == "招商引资项目进度月报"
    assert "2023年10月" in rows[1][0]
    body, total = rows[3:-1], rows[-1]
    assert (len(body), total[2]) == (5, "合计")
    for column, key, days in ((7, "progress_value", OCTOBER), (8, "progress_value", OCTOBER | {"from": "2023-01-01"})):
        asked = await filled.send(filled.head, "GET", f"indicators/{key}", params=days)
        assert Decimal(str(total[column])) * 10_000 == Decimal(asked["value"])
        assert sum(Decimal(str(row[column])) for row in body) == Decimal(str(total[column]))
    names = [row[2] for row in body]
    assert "'=1+1" in names, "no spreadsheet takes a name for a formula"
    assert ("（保密项目）" in names, "机密三号" in names) == (True, False)
    own = lines(await filled.get(filled.promoter, "reports/projects_monthly/export", format="xlsx", **OCTOBER))
    assert {row[3] for row in own[3:-1]} == {"zone单位"}


@pytest.mark.parametrize("kind", ["trips_weekly", "signings_ledger"])
async def test_a_report_of_nothing_is_a_sheet_with_its_headings(filled: House, kind: str) -> None:
    rows = lines(await filled.get(filled.head, f"reports/{kind}/export", format="xlsx", **OCTOBER))
    assert (rows[2][0], len(rows)) == ("序号", 4)
    assert len(await filled.audits("report.export")) == 1


async def test_a_due_report_is_made_once_and_its_readers_are_told(filled: House) -> None:
    made = await schedule(filled)
    assert made["next_on"] == "2023-11-13"
    monday = datetime(2023, 11, 13, 1, 0, tzinfo=NOW.tzinfo)
    await tick(filled, monday - timedelta(hours=2))
    assert (await filled.get(filled.head, "report-runs"))["items"] == [], "not before the office opens"
    for _ in range(3):
        await tick(filled, monday)
    [run] = (await filled.get(filled.head, "report-runs"))["items"]
    assert (run["from"], run["to"], run["state"], run["due_on"]) == ("2023-11-06", "2023-11-12", "ready", "2023-11-13")
    told = await notices(filled)
    assert {one["account_id"] for one in told} == {str(filled.leader.id), str(filled.manager.id)}
    assert (len(told), told[0]["link"], told[0]["template"]) == (2, f"/staff/reports?run={run['id']}", "report_ready")
    assert len({(one["event_id"], one["account_id"]) for one in told}) == 2
    rows = lines(await filled.get(filled.manager, f"report-runs/{run['id']}/file"))
    assert rows[0][0] == "招商引资项目进度月报"
    assert len(await filled.audits("report.send")) == 1


async def test_missed_runs_are_made_up_for_without_double_sends(filled: House) -> None:
    await schedule(filled)
    await tick(filled, NOW + timedelta(days=25))
    runs = (await filled.get(filled.head, "report-runs"))["items"]
    assert [one["due_on"] for one in runs] == ["2023-12-04", "2023-11-27", "2023-11-20", "2023-11-13"]
    assert len(await notices(filled)) == 8
    await tick(filled, NOW + timedelta(days=26))
    assert len(await notices(filled)) == 8


async def test_a_paused_schedule_sends_nothing_and_begins_anew(filled: House) -> None:
    made = await schedule(filled)
    path = f"report-schedules/{made['id']}"
    paused = await filled.send(filled.head, "PATCH", path, json={"active": False}, version=made["version"])
    assert paused["next_on"] is None
    await tick(filled, NOW + timedelta(days=25))
    assert (await filled.get(filled.head, "report-runs"))["items"] == []
    with clock.at(NOW + timedelta(days=25)):
        await filled.send(filled.head, "PATCH", path, json={"active": True}, version=paused["version"])
    await tick(filled, NOW + timedelta(days=33))
    assert [one["due_on"] for one in (await filled.get(filled.head, "report-runs"))["items"]] == ["2023-12-11"]


async def test_who_may_no_longer_see_the_figures_is_not_sent_them(filled: House) -> None:
    await schedule(filled, unit="zone", recipients=[str(filled.promoter.id), str(filled.head.id)])
    filled.crowd.people_by_id[filled.promoter.id] = filled.crowd.people_by_id[filled.promoter.id].model_copy(update={"active": False})
    await tick(filled, NOW + timedelta(days=4))
    assert [one["account_id"] for one in await notices(filled)] == [str(filled.head.id)]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"day": 8}, "day"),
        ({"every": "monthly", "day": 32}, "day"),
        ({"recipients": []}, "recipients"),
        ({"unit": "zone", "recipients": "reporter"}, "recipients.0"),
        ({"recipients": "promoter"}, "recipients.0"),
        ({"recipients": "stranger"}, "recipients.0"),
    ],
)
async def test_what_a_schedule_must_be(filled: House, changes: dict[str, Any], field: str) -> None:
    named = changes.get("recipients")
    if isinstance(named, str):
        changes = changes | {"recipients": [str(getattr(filled, named).id)]}
    body = {"kind": "trips_weekly", "every": "weekly", "day": 1, "recipients": [str(filled.head.id)]} | changes
    refused = await filled.post(filled.head, "report-schedules", body, 422)
    assert refused["errors"][0]["path"] == field


async def test_schedules_are_the_publishers_and_reports_their_readers(filled: House) -> None:
    made = await schedule(filled, unit="zone", recipients=[str(filled.promoter.id)])
    for person in (filled.manager, filled.promoter):
        await filled.get(person, "report-schedules", 403)
        await filled.send(person, "PATCH", f"report-schedules/{made['id']}", 403, json={"active": False}, version=1)
    await tick(filled, NOW + timedelta(days=4))
    [run] = (await filled.get(filled.promoter, "report-runs"))["items"]
    await filled.get(filled.promoter, f"report-runs/{run['id']}/file")
    for person in (filled.manager, filled.reporter):
        assert (await filled.get(person, "report-runs"))["items"] == []
        await filled.get(person, f"report-runs/{run['id']}/file", 404)
    await filled.get(filled.reporter, "reports/projects_monthly/export", 403, format="xlsx")
    other = filled.crowd.add("团场局长", "t84", *READS, InsightPermission.PUBLISH)
    assert (await filled.get(other, "report-schedules"))["items"] == []
    await filled.send(other, "PATCH", f"report-schedules/{made['id']}", 404, json={"active": False}, version=1)


async def test_those_who_may_receive_are_offered(filled: House) -> None:
    whole = await filled.get(filled.head, "report-recipients")
    assert {one["name"] for one in whole["items"]} == {"周主任", "高明", "孙经理"}
    zone = await filled.get(filled.head, "report-recipients", unit="zone")
    assert {one["name"] for one in zone["items"]} == {"周主任", "高明", "孙经理", "王海"}
    await filled.get(filled.promoter, "report-recipients", 403, unit="zone")


async def test_a_sent_report_is_kept_as_it_was(filled: House, database: Any) -> None:
    await schedule(filled)
    await tick(filled, NOW + timedelta(days=4))
    for statement in ("UPDATE insight.report_run SET store_key = 'x'", "DELETE FROM insight.report_run"):
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            async with database.transaction() as tx:
                await tx.connection.execute(statement)


def test_the_clock_strikes_every_ten_minutes() -> None:
    assert REGISTRY[DUE_JOB].cron == "*/10 * * * *"
