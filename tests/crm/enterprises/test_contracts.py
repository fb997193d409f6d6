"""What crm promises others: the port `Enterprises`, and the view that reports read."""

from typing import Any
from uuid import UUID

from backend.contracts.crm import Enterprises
from backend.kernel.ids import new_id
from tests.crm.house import House

CODE = "91350100M000100Y43"
COLUMNS = {
    "id": "uuid",
    "survivor_id": "uuid",
    "name": "text",
    "credit_code": "text",
    "parent_id": "uuid",
    "industry": "text",
    "region": "text",
    "tags": "ARRAY",
    "registered_capital": "numeric",
    "staff_count": "integer",
    "relation": "text",
    "owner_unit": "text",
    "owner_id": "uuid",
    "last_met_on": "date",
    "created_at": "timestamp with time zone",
    "demo": "boolean",
}


def port(house: House) -> Any:
    return house.resources.port(Enterprises)


async def merged(house: House, kept: str, other: str) -> None:
    body = {"survivor_id": kept, "merged_id": other}
    seen = await house.post(house.head, "merges/preview", body, 200)
    choices = {one["field"]: "survivor" for one in seen["fields"]}
    versions = {name: seen[name] for name in ("survivor_version", "merged_version")}
    await house.post(house.head, "merges", body | versions | {"choices": choices})


async def test_the_port_answers_for_ids_it_knows_and_with_the_survivor_of_a_merge(house: House) -> None:
    kept = await house.enterprise("北京汇源果汁集团有限公司", credit_code=CODE, industry="15", region="110000", tags=["listed"])
    other = await house.enterprise("博乐远达货运有限公司")
    found = await port(house).enterprises([UUID(kept), UUID(other), new_id()])
    assert {str(ident): one.name for ident, one in found.items()} == {kept: "北京汇源果汁集团有限公司", other: "博乐远达货运有限公司"}
    brief = found[UUID(kept)]
    assert (brief.credit_code, brief.industry, brief.region, brief.tags, brief.owner_unit) == (
        CODE,
        "15",
        "110000",
        ["listed"],
        "promotion",
    )
    await merged(house, kept, other)
    assert {one.id for one in (await port(house).enterprises([UUID(other)])).values()} == {UUID(kept)}
    assert await port(house).enterprises([]) == {}


async def test_the_port_finds_who_may_be_meant(house: House) -> None:
    kept = await house.enterprise("北京汇源果汁集团有限公司", credit_code=CODE)
    await house.enterprise("新疆天山棉业有限公司")
    by_code = await port(house).alike("另一个名字", CODE)
    assert [(str(one.enterprise.id), one.level, one.score) for one in by_code] == [(kept, "credit_code", 1.0)]
    by_name = await port(house).alike("汇源果汁", None)
    assert [(str(one.enterprise.id), one.level) for one in by_name] == [(kept, "name")]
    similar = await port(house).alike("北京汇原果汁有限公司", None)
    assert [(str(one.enterprise.id), one.level) for one in similar] == [(kept, "similar_name")]
    assert await port(house).alike("广东志高模具有限公司", None) == []


async def test_the_port_names_activities(house: House) -> None:
    trip = await house.trip(places=["上海", "苏州"])
    found = await port(house).activities([UUID(trip["id"]), new_id()])
    assert [(one.title, one.kind, one.place) for one in found.values()] == [("赴上海招商", "trip", "上海、苏州")]
    assert await port(house).activities([]) == {}


async def test_the_report_view_has_its_documented_columns_and_counts_a_merged_record_once(house: House) -> None:
    kept = await house.enterprise("北京汇源果汁集团有限公司")
    other = await house.enterprise("博乐远达货运有限公司")
    await merged(house, kept, other)
    async with house.resources.database.reader() as reader:
        columns = await reader.connection.fetch(
            "SELECT column_name, data_type, col_description('crm.report_enterprise'::regclass, ordinal_position::int) AS meaning"
            " FROM information_schema.columns WHERE table_schema = 'crm' AND table_name = 'report_enterprise'"
        )
        rows = await reader.connection.fetch("SELECT id, survivor_id FROM crm.report_enterprise")
    assert {row["column_name"]: row["data_type"] for row in columns} == COLUMNS
    assert all(row["meaning"] for row in columns)
    assert {str(row["id"]): str(row["survivor_id"]) for row in rows} == {kept: kept, other: kept}
