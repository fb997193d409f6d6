"""The list of enterprises: found by any part of any name, filtered, sorted, counted and exported alike."""

import io
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from backend.contracts.permissions import CrmPermission as Perm
from backend.kernel import clock, db
from tests.crm.house import MONDAY, PROMOTER, House

CODE = "91350100M000100Y43"


@pytest.fixture
async def filled(house: House) -> House:
    """Five enterprises, a minute apart."""
    made: list[dict[str, Any]] = [
        {"name": "北京汇源果汁集团有限公司", "credit_code": CODE, "industry": "15", "region": "110000", "tags": ["china500", "listed"]},
        {"name": "新疆天山棉业有限公司", "industry": "17", "region": "650000", "tags": ["srdi"], "relation": "interested"},
        {"name": "上海远航新能源科技有限公司", "industry": "C", "region": "310000", "tags": ["listed"]},
        {"name": "苏州云帆软件有限公司", "industry": "65", "region": "320000", "aliases": [{"kind": "former", "name": "姑苏数据公司"}]},
        {"name": "Green Oasis Foods Ltd", "owner_unit": None},
    ]
    for minute, body in enumerate(made):
        with clock.at(MONDAY + timedelta(minutes=minute)):
            await house.post(house.li, "enterprises", body)
    return house


async def names(house: House, **params: Any) -> list[str]:
    return [one["name"] for one in (await house.get(house.reader, "enterprises", **params))["items"]]


@pytest.mark.parametrize(
    ("q", "found"),
    [
        ("汇源果汁", "北京汇源果汁集团有限公司"),
        ("果汁", "北京汇源果汁集团有限公司"),
        ("汇", "北京汇源果汁集团有限公司"),
        ("hyGz", "北京汇源果汁集团有限公司"),
        ("huiyuan", "北京汇源果汁集团有限公司"),
        ("ＨＹＧＺ", "北京汇源果汁集团有限公司"),
        (CODE, "北京汇源果汁集团有限公司"),
        (CODE[-6:].lower(), "北京汇源果汁集团有限公司"),
        ("姑苏", "苏州云帆软件有限公司"),
        ("gssj", "苏州云帆软件有限公司"),
        ("oasis", "Green Oasis Foods Ltd"),
        ("天山 棉业", "新疆天山棉业有限公司"),
    ],
)
async def test_any_part_of_any_name_finds_it(filled: House, q: str, found: str) -> None:
    assert await names(filled, q=q) == [found]


async def test_what_is_nowhere_in_a_name_finds_nothing(filled: House) -> None:
    for q in ("源汇", "gzhy", "？！"):
        answer = await filled.get(filled.reader, "enterprises", q=q, total=True)
        assert (answer["items"], answer["total"]) == ([], 0)


async def test_a_new_name_is_found_by_it_and_no_longer_by_the_old_one(filled: House) -> None:
    one = (await filled.get(filled.li, "enterprises", q="云帆"))["items"][0]
    await filled.patch(filled.li, f"enterprises/{one['id']}", 1, name="无锡晨光软件有限公司")
    assert await names(filled, q="晨光") == ["无锡晨光软件有限公司"]
    assert await names(filled, q="云帆") == []


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"industry": "C"}, {"上海远航新能源科技有限公司", "新疆天山棉业有限公司", "北京汇源果汁集团有限公司"}),
        ({"industry": "17"}, {"新疆天山棉业有限公司"}),
        ({"industry": ["17", "I"]}, {"新疆天山棉业有限公司", "苏州云帆软件有限公司"}),
        ({"region": "yangtze-delta"}, {"上海远航新能源科技有限公司", "苏州云帆软件有限公司"}),
        ({"region": "jingjinji"}, {"北京汇源果汁集团有限公司"}),
        ({"region": "650000"}, {"新疆天山棉业有限公司"}),
        ({"tag": "listed"}, {"北京汇源果汁集团有限公司", "上海远航新能源科技有限公司"}),
        ({"tag": ["listed", "china500"]}, {"北京汇源果汁集团有限公司"}),
        ({"relation": "interested"}, {"新疆天山棉业有限公司"}),
        ({"unit": "none"}, {"Green Oasis Foods Ltd"}),
        ({"unit": "zone"}, set()),
        ({"q": "有限公司", "tag": "listed"}, {"北京汇源果汁集团有限公司", "上海远航新能源科技有限公司"}),
    ],
)
async def test_filters(filled: House, filters: dict[str, Any], found: set[str]) -> None:
    assert set(await names(filled, **filters)) == found
    assert (await filled.get(filled.reader, "enterprises", total=True, **filters))["total"] == len(found)


async def test_the_owner_filter_knows_me(filled: House) -> None:
    one = (await filled.get(filled.li, "enterprises", q="棉业"))["items"][0]
    await filled.patch(filled.li, f"enterprises/{one['id']}", 1, owner_id=str(filled.li.id))
    assert [each["name"] for each in (await filled.get(filled.li, "enterprises", owner="me"))["items"]] == ["新疆天山棉业有限公司"]
    assert await names(filled, owner=str(filled.gu.id)) == []
    await filled.get(filled.li, "enterprises", 422, owner="somebody")


async def test_last_met_counts_those_never_met_as_longest_ago(filled: House) -> None:
    one = (await filled.get(filled.li, "enterprises", q="棉业"))["items"][0]
    for kind, day in (("call", "2026-03-08"), ("visit", "2026-03-02"), ("meeting", "2026-02-20")):
        await filled.post(filled.li, f"enterprises/{one['id']}/interactions", {"kind": kind, "on": day, "summary": "谈了"})
    assert await names(filled, met_since="2026-03-01") == ["新疆天山棉业有限公司"]
    assert "新疆天山棉业有限公司" not in await names(filled, met_before="2026-03-02")
    assert len(await names(filled, met_before="2026-03-02")) == 4
    assert (await names(filled, sort="-last_met_on"))[0] == "新疆天山棉业有限公司"


@pytest.mark.parametrize("sort", ["-updated_at", "updated_at", "-created_at", "created_at", "name", "-name", "last_met_on", "-last_met_on"])
async def test_pages_of_every_order_hold_each_once(filled: House, sort: str) -> None:
    whole = await names(filled, sort=sort)
    paged: list[str] = []
    cursor: str | None = None
    while True:
        page = await filled.get(filled.reader, "enterprises", sort=sort, limit=2, **({"cursor": cursor} if cursor else {}))
        paged += [one["name"] for one in page["items"]]
        cursor = page["next"]
        if cursor is None:
            break
    assert paged == whole
    assert len(set(paged)) == 5


async def test_names_sort_by_how_they_sound(filled: House) -> None:
    assert await names(filled, sort="name") == [
        "北京汇源果汁集团有限公司",
        "Green Oasis Foods Ltd",
        "上海远航新能源科技有限公司",
        "苏州云帆软件有限公司",
        "新疆天山棉业有限公司",
    ]


async def test_a_page_asks_the_database_once_however_long_it_is(filled: House, database: Any) -> None:
    asked: list[str] = []
    rows = db.Reader.rows

    async def counted(self: Any, statement: Any, **params: Any) -> Any:
        asked.append(statement.text)
        return await rows(self, statement, **params)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(db.Reader, "rows", counted)
        for limit in (1, 5):
            asked.clear()
            await filled.get(filled.reader, "enterprises", limit=limit)
            assert len(asked) == 1


async def test_the_export_holds_what_the_list_holds_after_fresh_proof(filled: House) -> None:
    await filled.get(filled.reader, "enterprises/export", 403)
    assert (await filled.get(filled.li, "enterprises/export", 403))["type"].endswith("step-up-needed")
    answer = await exported(filled, tag="listed")
    rows = CalamineWorkbook.from_filelike(io.BytesIO(answer)).get_sheet_by_index(0).to_python()
    assert rows[0][0] == "企业名称"
    assert [row[0] for row in rows[1:]] == ["上海远航新能源科技有限公司", "北京汇源果汁集团有限公司"]
    assert rows[2][1:6] == [CODE, "", "酒、饮料和精制茶制造业", "北京市", "中国500强、上市公司"]
    assert [one["object_type"] for one in await filled.audits("enterprises.export")] == ["enterprises"]


async def exported(house: House, **params: Any) -> bytes:
    """The workbook, asked for by somebody who has just proved again who they are."""
    person = house.staff.add("何晓燕", "staff", "station-sh", *PROMOTER, Perm.EXPORT)
    house.staff.principals[str(person.id)] = replace(person, stepped_up_until=MONDAY + timedelta(minutes=5))
    answer = await house.browser(person).get("enterprises/export", params={"format": "xlsx", **params})
    assert answer.status_code == 200, answer.text
    return answer.content
