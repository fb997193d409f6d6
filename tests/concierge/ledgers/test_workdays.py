"""The calendar is data: an edited day moves the deadlines that begin afterwards, and filters are one's own."""

from datetime import timedelta
from typing import Any

import pytest

from backend.apps.calendar_seed import fill_calendar
from backend.contracts.permissions import ConciergePermission as Perm
from backend.kernel import clock
from backend.kernel.principal import Principal
from tests.concierge.factories import MONDAY, Desk


@pytest.fixture
async def keeper(desk: Desk, database: Any) -> Principal:
    await fill_calendar(database)
    return desk.crowd.add("孙雅琴", "staff", "concierge", Perm.READ_ALL, Perm.SUPERVISE, Perm.EDIT_CALENDAR)


async def _change(desk: Desk, who: Principal, day: str, status: int, version: int | None = 1, **body: str) -> Any:
    headers = {} if version is None else {"If-Match": str(version)}
    answer = await desk.browser(who).patch(f"calendar/{day}", json=body, headers=headers)
    assert answer.status_code == status, answer.text
    return answer.json()


async def test_a_published_year_with_its_makeup_days(desk: Desk, keeper: Principal) -> None:
    days = {one["date"]: one for one in (await desk.get(keeper, "calendar", year=2026))["items"]}
    assert len(days) == 365
    assert (days["2026-02-14"]["kind"], days["2026-02-17"]["kind"]) == ("makeup", "holiday")
    assert not days["2026-02-17"]["provisional"]
    assert (await desk.get(keeper, "calendar", year=2027))["items"][10]["provisional"]


async def test_an_edited_day_moves_later_deadlines(desk: Desk, keeper: Principal) -> None:
    before = await desk.problem(1)
    changed = await _change(desk, keeper, "2026-03-10", 200, kind="holiday", reason="暴雪停工一天")
    assert (changed["kind"], changed["reason"], changed["version"]) == ("holiday", "暴雪停工一天", 2)
    after = await desk.problem(2)
    assert after["due_at"] > before["due_at"]


async def test_a_day_is_changed_with_a_reason_a_version_and_the_permission(desk: Desk, keeper: Principal) -> None:
    await _change(desk, keeper, "2026-03-10", 422, kind="holiday")
    await _change(desk, keeper, "2026-03-10", 428, version=None, kind="holiday", reason="暴雪")
    await _change(desk, keeper, "2026-03-10", 200, kind="holiday", reason="暴雪")
    await _change(desk, keeper, "2026-03-10", 412, kind="workday", reason="照常")
    await _change(desk, desk.li, "2026-03-11", 403, kind="holiday", reason="暴雪")


async def test_what_the_office_edited_survives_the_next_filling(desk: Desk, keeper: Principal, database: Any) -> None:
    await _change(desk, keeper, "2027-01-04", 200, kind="holiday", reason="本地节日")
    with clock.at(MONDAY + timedelta(days=400)):
        await fill_calendar(database)
    days = {one["date"]: one for one in (await desk.get(keeper, "calendar", year=2027))["items"]}
    assert days["2027-01-04"]["kind"] == "holiday"


async def test_saved_filters_are_ones_own(desk: Desk) -> None:
    kept = await desk.post(desk.li, "saved-filters", {"list": "tickets", "name": "我的红灯", "query": {"light": "red"}}, 201)
    assert (await desk.get(desk.gu, "saved-filters"))["items"] == []
    assert [one["query"] for one in (await desk.get(desk.li, "saved-filters"))["items"]] == [{"light": "red"}]
    again = await desk.post(desk.li, "saved-filters", {"list": "tickets", "name": "我的红灯", "query": {"light": "amber"}}, 201)
    assert len((await desk.get(desk.li, "saved-filters"))["items"]) == 1
    assert (await desk.browser(desk.gu).delete(f"saved-filters/{again['id']}")).status_code == 404
    assert (await desk.browser(desk.li).delete(f"saved-filters/{kept['id']}")).status_code == 404
    assert (await desk.browser(desk.li).delete(f"saved-filters/{again['id']}")).status_code == 204
