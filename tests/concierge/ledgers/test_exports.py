"""Exports hold what the list shows, open in a real reader, and run no formulas."""

import io
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from backend.apps.calendar_seed import fill_calendar
from backend.contracts.permissions import ConciergePermission as Perm
from backend.kernel import clock
from backend.kernel.principal import Principal
from backend.kernel.xlsx import plain
from tests.concierge.factories import MONDAY, Desk


@pytest.fixture
def exporter(desk: Desk) -> Principal:
    person = desk.crowd.add(
        "曹正平", "staff", "concierge", Perm.READ_ALL, Perm.SUPERVISE, Perm.EXPORT, Perm.MANAGE_PROBLEMS, Perm.READ_STATISTICS
    )
    fresh = replace(person, stepped_up_until=clock.now() + timedelta(minutes=5))
    desk.crowd.principals[str(person.id)] = fresh
    return fresh


async def _rows(desk: Desk, person: Principal, path: str, language: str = "zh", **params: Any) -> list[list[Any]]:
    answer = await desk.browser(person).get(path, params={"format": "xlsx", **params}, headers={"Accept-Language": language})
    assert answer.status_code == 200, answer.text
    assert "attachment" in answer.headers["content-disposition"]
    return CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_index(0).to_python()


async def test_tickets_as_the_list_shows_them(desk: Desk, exporter: Principal) -> None:
    for seed in range(1, 4):
        await desk.problem(seed)
    done = await desk.finished(9)
    rows = await _rows(desk, exporter, "tickets/export", state="open")
    listed = (await desk.get(exporter, "tickets", state="open"))["items"]
    assert [row[0] for row in rows[1:]] == [one["number"] for one in listed]
    assert done["number"] not in [row[0] for row in rows]
    assert rows[0][0] == "办件编号"


async def test_headings_and_values_speak_the_callers_language(desk: Desk, exporter: Principal) -> None:
    await desk.problem()
    assert (await _rows(desk, exporter, "tickets/export", "ru"))[0][0] == "Номер"
    assert (await _rows(desk, exporter, "tickets/export", "en"))[1][5] == "Received"


async def test_more_rows_than_a_page(desk: Desk, exporter: Principal) -> None:
    for seed in range(105):
        await desk.problem(seed + 1, submit=True)
    assert len(await _rows(desk, exporter, "problems/export")) == 106


async def test_department_tasks(desk: Desk, exporter: Principal) -> None:
    accepted = await desk.accepted()
    rows = await _rows(desk, exporter, "tasks/export")
    assert [row[0] for row in rows[1:]] == [accepted["number"]] * len(accepted["tasks"])
    assert rows[0][1] == "部门事项"


async def test_ratings_and_cases(desk: Desk, exporter: Principal) -> None:
    done = await desk.finished()
    await desk.act(desk.investor, done, "rate", grade=1, comment="=1+1")
    ratings = await _rows(desk, exporter, "ratings/export")
    assert (ratings[1][2], ratings[1][4]) == (1.0, "'=1+1")
    assert len(await _rows(desk, exporter, "rating-cases/export")) == 2


async def test_what_the_office_offers(desk: Desk, exporter: Principal) -> None:
    offered = (await desk.get(desk.investor, "service-items"))["items"]
    rows = await _rows(desk, desk.investor, "service-items/export", "en")
    assert [(row[0], row[2]) for row in rows[1:]] == [(one["code"], one["names"]["en"]) for one in offered]
    assert (await desk.browser(exporter).get("service-items/editor/export")).status_code == 403
    editor = desk.crowd.add("编辑员", "staff", "concierge", Perm.EDIT_ITEMS)
    assert len(await _rows(desk, editor, "service-items/editor/export")) == len(offered) + 1


async def test_common_problems(desk: Desk, exporter: Principal) -> None:
    for seed in range(1, 4):
        made = await desk.problem(seed)
        [one] = [item for item in (await desk.get(exporter, "problems"))["items"] if item["ticket_id"] == made["id"]]
        body = {"class": "blockage", "topic": "water", "jobs": 5}
        await desk.post(exporter, f"problems/{one['id']}/classify", body, **{"If-Match": str(one["version"])})
    [row] = (await _rows(desk, exporter, "common-problems/export"))[1:]
    assert (row[1], row[2], row[4], row[6]) == ("堵点", "water", 3, 15)
    assert (await desk.browser(desk.li).get("common-problems/export")).status_code == 403


async def test_the_days_of_a_year(desk: Desk, database: Any) -> None:
    await fill_calendar(database)
    rows = await _rows(desk, desk.li, "calendar/export", year=2026)
    listed = (await desk.get(desk.li, "calendar", year=2026))["items"]
    assert len(rows) == len(listed) + 1
    assert {row[1] for row in rows[1:]} == {"工作日", "周末", "节假日", "调休上班"}


@pytest.mark.parametrize("text", ["=cmd()", "+1", "-1", "@x", "\tx"])
def test_no_text_is_taken_for_a_formula(text: str) -> None:
    assert plain(text) == f"'{text}"
    assert plain("双河果源") == "双河果源"


async def test_exporting_needs_the_permission_a_second_proof_and_is_audited(desk: Desk, exporter: Principal, database: Any) -> None:
    assert (await desk.browser(desk.li).get("tickets/export")).status_code == 403
    with clock.at(MONDAY + timedelta(hours=1)):
        late = await desk.browser(exporter).get("tickets/export")
    assert late.json()["type"].endswith("step-up-needed")
    await _rows(desk, exporter, "tickets/export")
    async with database.reader() as reader:
        assert await reader.connection.fetchval("SELECT count(*) FROM kernel.audit_entry WHERE action = 'tickets.export'") == 1
