"""The weekly report counts what was logged, and its workbook says the same."""

import io
from datetime import timedelta
from typing import Any

from python_calamine import CalamineWorkbook

from backend.kernel import clock
from tests.crm.house import MONDAY, House


async def a_week(house: House) -> None:
    """Monday to Friday of 2026-W10, as logged by the group in Shanghai."""
    with clock.at(MONDAY - timedelta(days=3)):
        trip = await house.trip()
        await house.met(trip, outcome="intent", next_step="寄资料", next_by="2026-03-07", notes="看好冷链")
        await house.met(trip, "phone-0002", enterprise_name="双汇集团", outcome="visit_agreed", next_step="发邀请函", next_by="2026-03-10")
        await house.met(trip, "phone-0003", outcome="signed", next_step="备案", next_by="2026-03-06")
        done = (await house.get(house.li, "follow-ups", q="备案"))["items"][0]
        await house.post(house.li, f"follow-ups/{done['id']}/actions/done", {"note": "已备案"}, 200, version=1)
        await house.trip(house.zhou, title="别的单位")
        await house.trip(title="上一周", starts_on="2026-02-23", ends_on="2026-02-27")


async def test_the_week_is_computed(house: House) -> None:
    await a_week(house)
    report = await house.get(house.reader, "weekly-reports", unit="station-sh", week="2026-W10")
    assert (report["starts_on"], report["ends_on"], report["complete"]) == ("2026-03-02", "2026-03-08", True)
    assert report["totals"] == {
        "activities": 1, "enterprises_met": 2, "intents": 1, "signed": 1, "visits_agreed": 1, "interactions": 0,
        "follow_ups_done": 1, "follow_ups_late": 1, "new_leads": 0,
    }  # fmt: skip
    assert [one["met"] for one in report["activities"]] == [2]
    assert [one["enterprise_name"] for one in report["encounters"]] == ["光明乳业", "双汇集团", "光明乳业"]
    parts = {name: [one["subject"] for one in report[name]] for name in ("done", "late", "next_week")}
    assert parts == {"done": ["备案"], "late": ["寄资料"], "next_week": ["发邀请函"]}


async def test_what_was_open_at_the_end_of_the_week_stays_late_in_its_report(house: House) -> None:
    await a_week(house)
    one = (await house.get(house.li, "follow-ups", q="寄资料"))["items"][0]
    await house.post(house.li, f"follow-ups/{one['id']}/actions/done", {}, 200, version=one["version"])
    report = await house.get(house.li, "weekly-reports", week="2026-W10")
    assert report["totals"]["follow_ups_late"] == 1


async def test_new_enterprises_of_the_unit_are_its_leads(house: House) -> None:
    await house.post(house.li, "enterprises", {"name": "汇源果汁集团有限公司", "industry": "15"})
    report = await house.get(house.li, "weekly-reports")
    assert (report["week"], report["complete"]) == ("2026-W11", False)
    assert [(one["name"], one["noted_on"]) for one in report["leads"]] == [("汇源果汁集团有限公司", "2026-03-09")]
    assert (await house.get(house.zhou, "weekly-reports"))["leads"] == []


async def test_a_week_and_a_unit_that_do_not_exist_are_named(house: House) -> None:
    for params, path in (({"week": "2026-W54"}, "week"), ({"week": "March"}, "week"), ({"unit": "nowhere"}, "unit")):
        answer: Any = await house.get(house.li, "weekly-reports", 422, **params)
        assert answer["errors"][0]["path"] == path


async def test_the_workbook_says_the_same_in_the_readers_language(house: House) -> None:
    await a_week(house)
    for language, title, summary in (("zh", "station-sh招商周报 2026-W10", "对接企业 2 家"), ("en", "Weekly report", "enterprises met 2")):
        answer = await house.browser(house.li).get(
            "weekly-reports/export", params={"week": "2026-W10"}, headers={"Accept-Language": language}
        )
        assert answer.status_code == 200, answer.text
        rows = CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_index(0).to_python()
        assert rows[0][0].startswith(title)
        assert summary in rows[1][0]
        assert any("双汇集团" in row for row in rows)
    assert len(await house.audits("weekly_report.export")) == 2
