"""Lists, board, sums and exports agree with one another under every filter."""

import base64
import io
import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from backend.kernel import clock
from backend.kernel.principal import Principal
from tests.library.office import MORNING, Office

LEADS = (
    {"name": "双河果汁加工", "total_investment": "240000000", "industry": "15", "region": "110000", "tags": ["央企", "专精特新"]},
    {"name": "光伏制氢示范", "total_investment": "5000000000", "industry": "44", "region": "310000", "campaign": "招商之冬"},
    {"name": "农夫车组装", "total_investment": "250000000", "industry": "36", "region": "440000", "investor": "广东农夫车业有限公司"},
    {"name": "来料加工服装", "industry": "18", "region": "120000"},
)


@pytest.fixture
async def leads(office: Office) -> list[Any]:
    made = []
    for minute, lead in enumerate(LEADS):
        with clock.at(MORNING + timedelta(minutes=minute)):
            made.append(await office.lead(office.ma if minute == 1 else office.li, **lead))
    await office.act(office.li, made[3], "stall", reason="等用地")
    return made


def _names(page: Any) -> list[str]:
    return [one["name"] for one in page["items"]]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"q": "果汁"}, [0]),
        ({"q": "gfzq"}, [1]),
        ({"q": "guangfu"}, [1]),
        ({"q": "P2026-0003"}, [2]),
        ({"q": "农夫车业"}, [2]),
        ({"q": "没有的"}, []),
        ({"q": "，"}, []),
        ({"industry": "C"}, [0, 2, 3]),
        ({"industry": "15"}, [0]),
        ({"region": "jingjinji"}, [0, 3]),
        ({"region": "310000"}, [1]),
        ({"tag": ["央企", "专精特新"]}, [0]),
        ({"tag": ["央企", "世界500强"]}, []),
        ({"campaign": "招商之冬"}, [1]),
        ({"min_investment": "245000000", "max_investment": "300000000"}, [2]),
        ({"status": "stalled"}, [3]),
        ({"status": ["active", "stalled"]}, [0, 1, 2, 3]),
        ({"stage": "signed"}, []),
        ({"unit": "bj"}, [1]),
        ({"unit": "sw"}, [0, 1, 2, 3]),
        ({"owner": "me"}, [0, 2, 3]),
        ({"confidential": True}, []),
        ({"from": "2026-03-09", "to": "2026-03-09"}, [0, 1, 2, 3]),
        ({"to": "2026-03-08"}, []),
    ],
)
async def test_filters_of_list_sums_and_board_are_the_same(
    office: Office, leads: list[Any], asked: dict[str, Any], found: list[int]
) -> None:
    page = await office.get(office.li, "projects", sort="created_at", total=True, **asked)
    assert _names(page) == [LEADS[one]["name"] for one in found]
    sums = await office.get(office.li, "projects/sums", **asked)
    assert page["total"] == sums["count"] == len(found)
    board = (await office.get(office.li, "projects/board", **asked))["columns"]
    assert sum(one["count"] for one in board) == len(found)
    assert sum(float(one["total_investment"]) for one in board) == float(sums["total_investment"])
    assert sorted(one["name"] for column in board for one in column["items"]) == sorted(_names(page))


@pytest.mark.parametrize("sort", ["updated_at", "created_at", "total_investment", "funds_in_place", "stage_since"])
async def test_every_sort_pages_through_all_both_ways(office: Office, leads: list[Any], sort: str) -> None:
    whole = _names(await office.get(office.li, "projects", sort=sort))
    assert _names(await office.get(office.li, "projects", sort=f"-{sort}")) == whole[::-1]
    found, cursor = [], None
    while True:
        page = await office.get(office.li, "projects", sort=sort, limit=1, **({"cursor": cursor} if cursor else {}))
        found += _names(page)
        cursor = page["next"]
        if cursor is None:
            break
    assert found == whole
    assert len(found) == 4


async def test_an_unknown_investment_stands_with_the_smallest(office: Office, leads: list[Any]) -> None:
    assert _names(await office.get(office.li, "projects", sort="total_investment"))[0] == "来料加工服装"


async def test_the_board_counts_and_sums_each_stage(office: Office, leads: list[Any]) -> None:
    await office.post(
        office.li,
        f"projects/{leads[0]['id']}/progress-entries",
        {"kind": "funds_in_place", "amount": "1000.50", "effective_on": "2026-03-01"},
    )
    columns = (await office.get(office.wang, "projects/board"))["columns"]
    assert [one["stage"] for one in columns] == ["intent", "negotiating", "signed", "landed"]
    assert (columns[0]["count"], columns[0]["total_investment"], columns[0]["funds_in_place"]) == (4, "5490000000.00", "1000.50")
    assert [one["count"] for one in columns[1:]] == [0, 0, 0]
    only = (await office.get(office.wang, "projects/board", stage="intent", q="果汁"))["columns"]
    assert [(one["stage"], one["count"]) for one in only] == [("intent", 1)]


async def test_a_column_goes_on_where_its_first_cards_end(office: Office) -> None:
    for number in range(23):
        await office.lead(name=f"连续项目{number}")
    column = (await office.get(office.li, "projects/board"))["columns"][0]
    assert (column["count"], len(column["items"])) == (23, 20)
    rest = await office.get(office.li, "projects", stage="intent", sort="-updated_at", cursor=column["next"])
    assert len({one["id"] for one in column["items"] + rest["items"]}) == 23


async def test_the_list_takes_as_many_statements_for_a_hundred_as_for_one(office: Office, leads: list[Any], monkeypatch: Any) -> None:
    from backend.kernel import db

    seen: list[str] = []
    for name in ("rows", "row", "value"):
        original = getattr(db.Reader, name)

        async def counted(self: Any, statement: Any, _original: Any = original, **params: Any) -> Any:
            seen.append(statement.text)
            return await _original(self, statement, **params)

        monkeypatch.setattr(db.Reader, name, counted)
    await office.get(office.li, "projects", limit=1)
    few = len(seen)
    seen.clear()
    await office.get(office.li, "projects", limit=100)
    assert few == len(seen) == 1


def _proven(office: Office, person: Principal) -> Principal:
    fresh = replace(person, stepped_up_until=clock.now() + timedelta(minutes=5))
    office.crowd.principals[str(person.id)] = fresh
    return fresh


async def _rows(office: Office, person: Principal, path: str, **params: Any) -> list[list[Any]]:
    answer = await office.browser(person).get(path, params={"format": "xlsx", **params}, headers={"Accept-Language": "zh"})
    assert answer.status_code == 200, answer.text
    return CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_index(0).to_python()


async def test_the_export_holds_what_the_list_shows(office: Office, leads: list[Any]) -> None:
    person = _proven(office, office.li)
    rows = await _rows(office, person, "projects/export", region="jingjinji", sort="created_at")
    assert [row[1] for row in rows] == ["项目名称", "双河果汁加工", "来料加工服装"]
    assert rows[1][3:7] == ["酒、饮料和精制茶制造业", "北京市", "意向", ""]
    assert rows[1][11] == 240000000.0


@pytest.mark.parametrize("name", ["agreements", "claims", "waivers", "duplicates"])
async def test_the_other_lists_export_too(office: Office, leads: list[Any], name: str) -> None:
    project = f"projects/{leads[0]['id']}"
    person = _proven(office, office.li)
    await office.post(person, f"{project}/agreements", {"title": "合作协议", "kind": "framework", "signed_on": "2026-03-09"})
    waiver = {"project_id": leads[0]["id"], "target": "signed", "requirement": "field.jobs", "reason": "r", "expires_on": "2026-04-01"}
    await office.post(person, "waivers", waiver)
    await office.lead(name="双河果汁加工二期")
    listed = (await office.get(person, name))["items"]
    assert len(await _rows(office, person, f"{name}/export")) == len(listed) + 1 > 1
    assert len(await _rows(office, person, f"{name}/export", q="果汁")) == len(listed) + 1 - (len(LEADS) - 1) * (name == "claims")
    assert len(await _rows(office, person, f"{name}/export", q="没有的")) == 1


async def test_exporting_needs_the_permission_and_a_fresh_proof(office: Office, leads: list[Any]) -> None:
    assert (await office.browser(office.zhao).get("projects/export")).status_code == 403
    assert (await office.browser(office.li).get("projects/export")).json()["type"].endswith("step-up-needed")


def _cursor(*values: Any) -> str:
    return base64.urlsafe_b64encode(json.dumps(values).encode()).decode()


@pytest.mark.parametrize("amount", ["NaN", "sNaN", "Infinity", "1e999999", "x", None])
async def test_a_cursor_that_is_not_ours_is_named(office: Office, leads: list[Any], amount: Any) -> None:
    cursor = _cursor(amount, leads[0]["id"])
    answer = await office.browser(office.li).get("projects", params={"sort": "total_investment", "cursor": cursor})
    assert (answer.status_code, answer.json()["errors"][0]["path"]) == (422, "cursor")


@pytest.mark.parametrize(
    "asked",
    [
        {"to": "9999-12-31"},
        {"from": "0001-01-01"},
        {"owner": "nobody"},
        {"min_investment": "NaN"},
        {"stage": "dream"},
        {"sort": "name"},
        {"limit": 1000},
        {"q": "x" * 101},
    ],
)
async def test_a_wrong_question_is_named(office: Office, asked: dict[str, Any]) -> None:
    answer = await office.browser(office.li).get("projects", params=asked)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["path"].split(".")[0] == next(iter(asked))
