"""Lists: filters, search, order, pages, and how many questions they put to the database."""

import asyncio
from datetime import timedelta
from typing import Any

from backend.kernel import clock, search
from tests.concierge.factories import MONDAY, Desk, problem_form


async def _three(desk: Desk) -> list[Any]:
    found = []
    for hour, company in enumerate(("双河市绿源果汁饮品有限公司", "新疆汇源农业有限公司", "Huoguo Trading LLP"), 1):
        form = problem_form(hour, company_name=company, subject=f"第{hour}件：道路")
        with clock.at(MONDAY + timedelta(hours=hour)):
            body = {"service_item": "problem-report", "form": form, "submit": True}
            found.append(await desk.post(desk.investor, "tickets", body, 201))
    return found


async def _find(desk: Desk, **query: Any) -> list[str]:
    return [one["subject"][1] for one in (await desk.get(desk.li, "tickets", sort="submitted_at", **query))["items"]]


async def test_search_by_words_pinyin_initials_and_number(desk: Desk) -> None:
    await _three(desk)
    asked = {
        "果汁": "1",
        "汇源": "2",
        "源": "12",
        "huiyuan": "2",
        "lvyuan": "1",
        "hynY": "2",
        "lygz": "1",
        "huoguo": "3",
        "trad llp": "3",
        "20260309-0002": "2",
        "0003": "3",
        "03090001": "1",
        "道路": "123",
        "没有的词": "",
        "!!!": "",
        "100%": "",
    }
    for words, expected in asked.items():
        assert "".join(await _find(desk, q=words)) == expected, words


async def test_common_words_walk_the_list_instead_of_the_index(desk: Desk, monkeypatch: Any) -> None:
    await _three(desk)
    monkeypatch.setattr(search, "COMMON", 1)
    assert await _find(desk, q="有限公司") == ["1", "2"]


async def test_filters_combine(desk: Desk) -> None:
    first, _, third = await _three(desk)
    await desk.act(desk.li, first, "claim")
    await desk.act(desk.li, first, "mark-staged", staged=True)
    await desk.act(desk.investor, third, "withdraw")
    assert await _find(desk, state="open") == ["1", "2"]
    assert await _find(desk, state="closed") == ["3"]
    assert await _find(desk, state=["received", "withdrawn"]) == ["1", "2", "3"]
    assert await _find(desk, owner="me") == ["1"]
    assert await _find(desk, mine=True) == ["1"]
    assert await _find(desk, owner="none", state="open") == ["2"]
    assert await _find(desk, owner=str(desk.li.id)) == ["1"]
    assert await _find(desk, flag="staged") == ["1"]
    assert await _find(desk, item="problem-report", unit="concierge", light="green") == ["1", "2"]
    assert await _find(desk, **{"from": "2026-03-09", "to": "2026-03-09"}) == ["1", "2", "3"]
    assert await _find(desk, **{"from": "2026-03-10"}) == []
    await desk.get(desk.li, "tickets", 422, state="lost")
    await desk.get(desk.li, "tickets", 422, owner="somebody")
    await desk.get(desk.li, "tickets", 422, cursor="nonsense")


async def test_pages_follow_each_other_without_gap_or_repetition(desk: Desk) -> None:
    made = await _three(desk)
    for sort in ("due_at", "-due_at", "submitted_at", "-submitted_at", "updated_at", "-updated_at"):
        seen: list[str] = []
        cursor: str | None = ""
        while cursor is not None:
            page = await desk.get(desk.li, "tickets", sort=sort, limit=1, cursor=cursor)
            seen += [one["id"] for one in page["items"]]
            cursor = page["next"]
        assert sorted(seen) == sorted(one["id"] for one in made), sort


async def test_a_list_and_a_detail_cost_a_fixed_number_of_questions(desk: Desk) -> None:
    made = await _three(desk)
    for one in made:
        await desk.act(desk.li, one, "claim")
    assert await _questions(desk, desk.li, "tickets", state="open") == 1
    assert await _questions(desk, desk.li, "tickets", state="open", q="果汁", total=True) == 3
    assert await _questions(desk, desk.investor, f"tickets/{made[0]['id']}") == 1
    assert await _questions(desk, desk.li, "tasks", state="open") == 1


async def _questions(desk: Desk, person: Any, path: str, **query: Any) -> int:
    asked: list[str] = []
    with desk.resources.database.connection.query_logger(lambda record: asked.append(record.query)):
        await desk.get(person, path, **query)
        # The driver reports in the loop's next turn.
        await asyncio.sleep(0)
    return len(asked)


async def test_counts_for_the_menu(desk: Desk) -> None:
    first, *_ = await _three(desk)
    await desk.act(desk.li, first, "claim")
    counts = await desk.get(desk.li, "tickets/counts")
    assert (counts["mine"], counts["unclaimed"], counts["open"], counts["waits_for_me"]) == (1, 2, 3, 1)
    assert (await desk.get(desk.investor, "tickets/counts"))["open"] == 3
    assert (await desk.get(desk.market, "tickets/counts"))["tasks"] == 0
