"""A messy ledger comes in: what can be read is read, what cannot is named, and all of it can be taken back."""

import io
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from backend.kernel import clock
from tests.crm.house import House
from tests.crm.imports.ledger import code, messy, row

Run = Callable[[], Awaitable[list[str]]]
ROWS = (
    row(
        1,
        "上海汇源饮品有限公司",
        credit_code=code(1),
        industry="酒、饮料和精制茶制造业",
        region="上海市",
        capital="５０００",
        met="2026.2.5",
    ),
    row(
        2,
        "光明　乳业ＡＢ有限公司",
        industry="C14",
        region="上海浦东",
        capital="1.2亿元",
        contact="王经理",
        phone="13800001234",
        met="2026年2月6日",
    ),
    row(3, "双汇食品有限公司", capital="=1000*3", met=date(2026, 2, 7), tags="中国500强、行业100强"),
    row(4, "卫龙食品有限公司", credit_code="913100001234567890", capital=800),
    row(5, "元气森林有限公司", capital="很多", industry="火星业"),
    row(6, None, capital=100),
    row(7, "王老吉有限公司", met="2027-01-01"),
    row(8, "上海汇源饮品有限公司", credit_code=code(1)),
    row(9, "娃哈哈有限公司", industry="火星业", region="火星", tags="好企业", capital=2500.5),
)


async def upload(house: House, content: bytes, status: int = 201, **headers: str) -> Any:
    files = {"file": ("台账.xlsx", content, "application/octet-stream")}
    answer = await house.browser(house.li).post("imports", files=files, headers=headers)
    assert answer.status_code == status, answer.text
    return answer.json()


async def act(house: House, batch: Any, action: str, status: int = 200) -> Any:
    return await house.post(house.li, f"imports/{batch['id']}/actions/{action}", None, status, version=batch["version"])


async def brought_in(house: House, run_jobs: Run, content: bytes, **patch: Any) -> Any:
    batch = await upload(house, content)
    if patch:
        batch = await house.patch(house.li, f"imports/{batch['id']}", batch["version"], **patch)
    await act(house, batch, "commit")
    await run_jobs()
    return await house.get(house.li, f"imports/{batch['id']}")


async def test_the_list_is_found_and_its_columns_are_mapped(house: House) -> None:
    batch = await upload(house, messy(*ROWS))
    assert (batch["sheets"], batch["sheet"], batch["header_row"]) == (["说明", "招商台账"], "招商台账", 4)
    expected = ("name", 1), ("credit_code", 2), ("industry", 3), ("region", 4), ("registered_capital", 5)
    expected = (*expected, ("contact_name", 6), ("contact_phone", 7), ("met_on", 8), ("tags", 9), ("notes", 10))
    assert batch["mapping"] == dict(expected)
    assert batch["units"] == {"registered_capital": "万元"}
    assert batch["columns"][6]["title"] == "联系人\n姓名"


async def test_rows_are_previewed_with_what_is_wrong(house: House) -> None:
    batch = await upload(house, messy(*ROWS))
    shown = (await house.get(house.li, f"imports/{batch['id']}/preview"))["items"]
    rows = {one["number"]: one for one in shown}
    assert list(rows) == list(range(5, 14)), "the sum at the end is no enterprise"
    assert rows[5]["values"]["registered_capital"] == "50000000.00"
    assert rows[6]["values"] | {"notes": None} == {
        "name": "光明 乳业AB有限公司", "industry": "14", "region": "310000", "registered_capital": "120000000.00",
        "contact_name": "王经理", "contact_phone": "13800001234", "met_on": "2026-02-06", "notes": None,
    }  # fmt: skip
    assert rows[7]["values"]["registered_capital"] == "30000000.00", "what a formula came to"
    assert rows[7]["values"]["tags"] == ["china500", "sector100"]
    codes = {number: [problem["code"] for problem in one["problems"]] for number, one in rows.items()}
    assert codes[8] == ["credit_code"]
    assert codes[9] == ["unknown_industry", "money"]
    assert codes[10] == ["name_missing"]
    assert codes[11] == ["future_day"]
    assert codes[12] == ["repeated"]
    assert codes[13] == ["unknown_industry", "unknown_region", "unknown_tag"]
    assert [one["outcome"] for one in shown] == ["create"] * 3 + ["fail"] * 5 + ["create"]
    assert rows[12]["duplicate"] == {"by": "credit_code", "enterprise_id": None, "name": "上海汇源饮品有限公司", "row": 5}
    assert "第 5 行" in rows[12]["problems"][0]["text"]


async def test_all_rows_are_looked_at_before_anything_comes_in(house: House, run_jobs: Run) -> None:
    batch = await upload(house, messy(*ROWS))
    assert batch["checked"] is None
    await run_jobs()
    checked = (await house.get(house.li, f"imports/{batch['id']}"))["checked"]
    assert {name: checked[name] for name in ("rows", "create", "update", "skip", "fail")} == {
        "rows": 9, "create": 4, "update": 0, "skip": 0, "fail": 5,
    }  # fmt: skip
    assert checked["codes"]["repeated"] == 1
    assert (await house.get(house.li, "enterprises"))["items"] == []


async def test_what_can_be_read_comes_in(house: House, run_jobs: Run) -> None:
    batch = await brought_in(house, run_jobs, messy(*ROWS))
    counts = {name: batch[name] for name in ("state", "processed", "created", "updated", "skipped", "failed")}
    assert counts == {"state": "done", "processed": 9, "created": 4, "updated": 0, "skipped": 0, "failed": 5}
    found = (await house.get(house.li, "enterprises", q="光明"))["items"]
    assert (found[0]["owner_unit"]["code"], found[0]["last_met_on"]) == ("station-sh", "2026-02-06")
    contacts = (await house.get(house.li, f"enterprises/{found[0]['id']}/contacts"))["items"]
    assert (contacts[0]["name"], contacts[0]["phone"]) == ("王经理", "138****1234")
    assert (await house.get(house.li, "enterprises", q="whh"))["items"][0]["registered_capital"] == "25005000.00"
    rows = (await house.get(house.li, f"imports/{batch['id']}/rows", action="failed"))["items"]
    assert [one["number"] for one in rows] == [8, 9, 10, 11, 12]
    assert (await house.audits("import.run"))[0]["data"]["created"] == 4


async def test_the_error_file_names_row_and_reason_in_the_readers_language(house: House, run_jobs: Run) -> None:
    batch = await brought_in(house, run_jobs, messy(*ROWS))
    fresh = replace(house.li, stepped_up_until=clock.now() + timedelta(minutes=5))
    path = f"imports/{batch['id']}/errors"
    assert (await house.get(house.li, path, 403))["type"].endswith("step-up-needed")
    house.staff.principals[str(house.li.id)] = fresh
    for language, reason in (("zh", "信用代码不正确"), ("en", "does not check"), ("ru", "неверен")):
        answer = await house.browser(house.li).get(path, headers={"Accept-Language": language})
        rows = CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_index(0).to_python()
        assert [line[0] for line in rows[1:]] == [8, 9, 10, 11, 12, 13]
        assert reason in rows[1][2]
        assert rows[1][4] == "卫龙食品有限公司"


async def test_undo_removes_what_came_in_unless_it_was_used_since(house: House, run_jobs: Run, database: Any) -> None:
    batch = await brought_in(house, run_jobs, messy(*ROWS))
    used = (await house.get(house.li, "enterprises", q="光明"))["items"][0]
    await house.met(await house.trip(), enterprise_id=used["id"])
    await act(house, batch, "undo")
    await run_jobs()
    undone = await house.get(house.li, f"imports/{batch['id']}")
    assert (undone["state"], undone["removed"], undone["kept"]) == ("undone", 3, 1)
    left = (await house.get(house.li, "enterprises"))["items"]
    assert [one["id"] for one in left] == [used["id"]]
    kept = (await house.get(house.li, f"imports/{batch['id']}/rows", undo="kept"))["items"]
    assert [(one["number"], one["enterprise_name"]) for one in kept] == [(6, used["name"])]
    async with database.reader() as reader:
        assert await reader.connection.fetchval("SELECT count(*) FROM crm.interaction") == 1
    assert (await act(house, undone, "undo", 409))["type"].endswith("import-not-possible")


@pytest.mark.parametrize(
    ("content", "status", "slug"),
    [(b"", 422, "file-empty"), (b"not a workbook", 415, "file-type-refused"), (messy(total=False), 422, "workbook-unreadable")],
)
async def test_a_file_without_a_list_is_refused(house: House, content: bytes, status: int, slug: str) -> None:
    assert (await upload(house, content, status))["type"].endswith(slug)


async def test_a_retried_upload_makes_one_batch(house: House) -> None:
    content = messy(*ROWS)
    first = await upload(house, content, **{"Idempotency-Key": "u1"})
    assert await upload(house, content, **{"Idempotency-Key": "u1"}) == first
    assert len((await house.get(house.li, "imports"))["items"]) == 1
