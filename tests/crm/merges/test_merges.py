"""Merges: previewed with what moves and what conflicts, done at once, undone so that both are as they were."""

from typing import Any
from uuid import UUID

import pytest

from backend.crm.chain_models import TIERS
from backend.kernel.ids import new_id
from tests.crm.house import MONDAY, House

CODE = "91350100M000100Y43"
# Every table with a column that names an enterprise, and everything in it but what counts changes.
TABLES = ("enterprise", "contact", "interaction", "encounter", "follow_up", "chain_member", "chain_candidate")
COUNTS_CHANGES = {"version", "updated_at"}


async def rows_of(house: House) -> dict[str, list[dict[str, Any]]]:
    async with house.resources.database.reader() as reader:
        found = {one: await reader.connection.fetch(f"SELECT * FROM crm.{one} ORDER BY id") for one in TABLES}
    return {name: [{k: v for k, v in dict(row).items() if k not in COUNTS_CHANGES} for row in rows] for name, rows in found.items()}


async def add(house: House, table: str, **values: Any) -> None:
    names = ", ".join(values)
    holes = ", ".join(f"${number}" for number in range(1, len(values) + 1))
    async with house.resources.database.transaction() as tx:
        await tx.connection.execute(f"INSERT INTO crm.{table} ({names}) VALUES ({holes})", *values.values())


async def node(house: House) -> UUID:
    """A place in an industry chain."""
    ident, chain = new_id(), new_id()
    await add(house, "chain", id=chain, code="juice", names={"zh": "果汁"}, created_at=MONDAY, updated_at=MONDAY)
    await add(house, "chain_node", id=ident, chain_id=chain, key="press", names={"zh": "压榨"}, tier=TIERS[0])
    return ident


@pytest.fixture
async def pair(house: House) -> tuple[str, str]:
    """Two records of one enterprise, with people, talks, a meeting, a subsidiary and a place in a chain."""
    kept = await house.post(
        house.li,
        "enterprises",
        {"name": "新疆绿洲果汁有限公司", "tags": ["srdi"], "industry": "15", "staff_count": 300, "notes": "老客户"},
    )
    other = await house.post(
        house.zhou,
        "enterprises",
        {
            "name": "博乐绿洲饮料厂",
            "credit_code": CODE,
            "tags": ["agri_leader"],
            "industry": "14",
            "region": "650000",
            "aliases": [{"kind": "short", "name": "绿洲厂"}],
            "different_from": [kept["id"]],
        },
    )
    for who, owner in ((house.li, kept), (house.zhou, other)):
        contact = await house.post(who, f"enterprises/{owner['id']}/contacts", {"name": "钱经理", "phone": "13800000001"})
        body = {"kind": "visit", "on": "2026-03-01", "summary": "参观", "contact_ids": [contact["id"]]}
        await house.post(who, f"enterprises/{owner['id']}/interactions", body)
    trip = await house.trip()
    await house.met(trip, enterprise_id=other["id"], enterprise_name=None, met_on="2026-03-05", next_step="寄样品", next_by="2026-03-20")
    await house.post(house.zhou, "enterprises", {"name": "精河枸杞加工合作社", "parent_id": other["id"]})
    return kept["id"], other["id"]


async def ask(house: House, kept: str, other: str, **more: Any) -> dict[str, Any]:
    seen = await house.post(house.head, "merges/preview", {"survivor_id": kept, "merged_id": other}, 200)
    versions = {name: seen[name] for name in ("survivor_version", "merged_version")}
    choices = {one["field"]: "survivor" for one in seen["fields"] if one["choice"] is None}
    return {"survivor_id": kept, "merged_id": other, **versions, "choices": choices} | more


async def test_a_preview_says_what_moves_and_what_conflicts(house: House, pair: tuple[str, str]) -> None:
    kept, other = pair
    seen = await house.post(house.head, "merges/preview", {"survivor_id": kept, "merged_id": other}, 200)
    choices = {one["field"]: one["choice"] for one in seen["fields"]}
    assert {name for name, choice in choices.items() if choice is None} == {"name", "industry", "owner"}
    assert (choices["credit_code"], choices["region"], choices["staff_count"], choices["notes"]) == (
        "merged",
        "merged",
        "survivor",
        "survivor",
    )
    moves = {one["kind"]: one["count"] for one in seen["moves"]}
    assert moves == {"contact": 1, "interaction": 1, "encounter": 1, "follow_up": 1, "subsidiary": 1}
    assert seen["aliases"] == ["绿洲厂", "博乐绿洲饮料厂"]
    assert seen["tags"] == ["srdi", "agri_leader"]


async def test_a_merge_takes_what_was_chosen_and_the_merged_id_answers_with_the_survivor(house: House, pair: tuple[str, str]) -> None:
    kept, other = pair
    made = await house.post(
        house.head, "merges", await ask(house, kept, other, choices={"name": "merged", "industry": "merged", "owner": "survivor"})
    )
    page = await house.get(house.reader, f"enterprises/{other}")
    shown = page["enterprise"]
    assert (page["redirected_from"], shown["id"], shown["name"], shown["credit_code"]) == (other, kept, "博乐绿洲饮料厂", CODE)
    assert (shown["industry"], shown["region"], shown["staff_count"], shown["owner_unit"]["code"]) == ("14", "650000", 300, "station-sh")
    assert {one["name"] for one in shown["aliases"]} == {"绿洲厂", "新疆绿洲果汁有限公司"}
    assert shown["tags"] == ["srdi", "agri_leader"]
    assert (len(page["contacts"]["items"]), len(page["interactions"]["items"]), len(page["activities"]["items"])) == (2, 2, 1)
    assert (shown["last_met_on"], [one["name"] for one in shown["group"]]) == ("2026-03-05", ["精河枸杞加工合作社"])
    assert [one["id"] for one in page["merges"]["items"]] == [made["id"]]
    assert [one["id"] for one in (await house.get(house.reader, "enterprises", q="绿洲"))["items"]] == [kept]
    assert (await house.audits("enterprise.merge"))[0]["data"]["merged_id"] == other


async def test_an_undo_restores_both_exactly(house: House, pair: tuple[str, str]) -> None:
    kept, other = pair
    before = await rows_of(house)
    made = await house.post(
        house.head, "merges", await ask(house, kept, other, choices={"name": "merged", "industry": "merged", "owner": "merged"})
    )
    assert await rows_of(house) != before
    undone = await house.post(house.head, f"merges/{made['id']}/undo", None, 200)
    assert undone["undone_by"]["name"] == "孙雅琴"
    assert await rows_of(house) == before
    assert (await house.post(house.head, f"merges/{made['id']}/undo", None, 409))["because"] == "undone"
    # And all over again.
    await house.post(house.head, "merges", await ask(house, kept, other))


async def test_what_came_since_stays_with_the_survivor(house: House, pair: tuple[str, str]) -> None:
    kept, other = pair
    made = await house.post(house.head, "merges", await ask(house, kept, other))
    await house.post(house.li, f"enterprises/{kept}/contacts", {"name": "新联系人"})
    version = (await house.get(house.li, f"enterprises/{kept}"))["enterprise"]["version"]
    await house.patch(house.li, f"enterprises/{kept}", version, staff_count=999, tags=["srdi", "agri_leader", "listed"])
    await house.post(house.head, f"merges/{made['id']}/undo", None, 200)
    page = await house.get(house.li, f"enterprises/{kept}")
    assert {one["name"] for one in page["contacts"]["items"]} == {"钱经理", "新联系人"}
    assert (page["enterprise"]["staff_count"], page["enterprise"]["tags"]) == (999, ["srdi", "listed"])
    assert (await house.get(house.li, f"enterprises/{other}"))["redirected_from"] is None


async def test_an_undo_is_refused_when_what_the_merge_decided_was_changed(house: House, pair: tuple[str, str]) -> None:
    kept, other = pair
    made = await house.post(house.head, "merges", await ask(house, kept, other))
    version = (await house.get(house.li, f"enterprises/{kept}"))["enterprise"]["version"]
    await house.patch(house.li, f"enterprises/{kept}", version, region="110000")
    refused = await house.post(house.head, f"merges/{made['id']}/undo", None, 409)
    assert (refused["because"], refused["fields"]) == ("edited", ["region"])


async def test_merges_are_undone_in_turn(house: House, pair: tuple[str, str]) -> None:
    kept, other = pair
    third = (await house.post(house.li, "enterprises", {"name": "阿拉山口远达货运有限公司"}))["id"]
    before = await rows_of(house)
    first = await house.post(house.head, "merges", await ask(house, kept, other))
    between = await rows_of(house)
    second = await house.post(house.head, "merges", await ask(house, third, kept))
    assert (await house.get(house.li, f"enterprises/{other}"))["enterprise"]["id"] == third
    refused = await house.post(house.head, f"merges/{first['id']}/undo", None, 409)
    assert (refused["because"], refused["merge_id"]) == ("merged_again", second["id"])
    await house.post(house.head, f"merges/{second['id']}/undo", None, 200)
    assert await rows_of(house) == between
    await house.post(house.head, f"merges/{first['id']}/undo", None, 200)
    assert await rows_of(house) == before


async def test_a_credit_code_given_away_since_stands_in_the_way(house: House, pair: tuple[str, str]) -> None:
    kept, other = pair
    made = await house.post(
        house.head,
        "merges",
        await ask(house, kept, other, choices={"name": "survivor", "industry": "survivor", "owner": "survivor", "credit_code": "survivor"}),
    )
    taken = await house.post(house.li, "enterprises", {"name": "河北金穗面粉有限公司", "credit_code": CODE}, 409)
    assert taken["enterprise"]["id"] == kept, "the code still belongs to the merged record, and so to its survivor"
    foreign = (await house.post(house.li, "enterprises", {"name": "河北金穗面粉有限公司"}))["id"]
    async with house.resources.database.transaction() as tx:
        await tx.connection.execute("UPDATE crm.enterprise SET credit_code = $1 WHERE id = $2", CODE, foreign)
    assert (await house.post(house.head, f"merges/{made['id']}/undo", None, 409))["because"] == "credit_code_taken"


async def test_a_place_both_have_in_a_chain_is_kept_once_and_comes_back(house: House, pair: tuple[str, str]) -> None:
    kept, other = pair
    place = await node(house)
    for one in pair:
        await add(house, "chain_member", id=new_id(), node_id=place, enterprise_id=one)
    before = await rows_of(house)
    made = await house.post(house.head, "merges", await ask(house, kept, other))
    assert len((await rows_of(house))["chain_member"]) == 1
    await house.post(house.head, f"merges/{made['id']}/undo", None, 200)
    assert await rows_of(house) == before


async def test_a_group_never_becomes_a_circle(house: House) -> None:
    top = (await house.post(house.li, "enterprises", {"name": "远洋控股集团有限公司"}))["id"]
    middle = (await house.post(house.li, "enterprises", {"name": "河北金穗面粉有限公司", "parent_id": top}))["id"]
    low = (await house.post(house.li, "enterprises", {"name": "广东志高模具有限公司", "parent_id": middle}))["id"]
    before = await rows_of(house)
    made = await house.post(house.head, "merges", await ask(house, low, top))
    shown = (await house.get(house.li, f"enterprises/{low}"))["enterprise"]
    assert (shown["parent"], [one["id"] for one in shown["group"]]) == (None, [middle])
    await house.post(house.head, f"merges/{made['id']}/undo", None, 200)
    assert await rows_of(house) == before


async def test_a_merge_is_based_on_its_preview_and_settles_every_conflict(house: House, pair: tuple[str, str]) -> None:
    kept, other = pair
    body = await ask(house, kept, other)
    refused = await house.post(house.head, "merges", body | {"choices": {"name": "survivor"}}, 409)
    assert (refused["type"].split(":")[-1], refused["fields"]) == ("merge-needs-choice", ["industry", "owner"])
    await house.post(house.head, "merges", body | {"merged_version": 9}, 412)
    await house.post(house.head, "merges", body | {"merged_id": kept}, 422)
    await house.post(house.li, "merges", body, 403)
    await house.post(house.head, "merges", body)
    again = await house.post(house.head, "merges", body, 409)
    assert again["type"].endswith("enterprise-merged")
    refused = await house.patch(house.head, f"enterprises/{other}", 1, 409, staff_count=1)
    assert refused["survivor_id"] == kept
    await house.post(house.head, "merges", body | {"merged_id": "01890000-0000-7000-8000-000000000000"}, 404)


async def test_every_column_that_names_an_enterprise_is_known_to_merges(house: House) -> None:
    from backend.crm.merges.references import REFERENCES
    from backend.crm.models import metadata

    known = {one.name for one in REFERENCES}
    # The merge's own record and the pairs found different say what was; they change hands with nobody.
    history = {"merge.survivor_id", "merge.merged_id", "different.one_id", "different.other_id"}
    found = {
        f"{table.name}.{key.parent.name}"
        for table in metadata.tables.values()
        for key in table.foreign_keys
        if key.target_fullname == "crm.enterprise.id"
    }
    assert found - history == known
