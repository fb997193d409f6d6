"""The views other services count by: their columns are a contract, and what was known on a day stays known."""

from datetime import timedelta
from typing import Any

import asyncpg
import pytest

from backend.kernel import clock
from tests.crm.house import MONDAY, House

COLUMNS = {
    "report_activity": "activity_id entry effective_on recorded_at superseded_at kind state title starts_on ends_on city_leader campaign"
    " owner_unit organisers places guests booths special_booth_area online enterprises_met demo",
    "report_encounter": "encounter_id entry effective_on recorded_at superseded_at void outcome activity_id activity_kind activity_state"
    " activity_starts_on city_leader campaign owner_unit enterprise_id enterprise_name enterprise_key author_id demo",
    "report_chain_node": "node_id chain chain_names chain_position key names tier position members candidates status demo",
}


async def _rows(database: Any, query: str, *values: Any) -> list[Any]:
    async with database.reader() as reader:
        return await reader.connection.fetch(query, *values)


@pytest.mark.parametrize("view", sorted(COLUMNS))
async def test_columns_are_there_in_order_and_explained(database: Any, view: str) -> None:
    rows = await _rows(
        database,
        "SELECT a.attname, col_description(a.attrelid, a.attnum) AS meaning FROM pg_attribute a"
        " WHERE a.attrelid = $1::regclass AND a.attnum > 0 ORDER BY a.attnum",
        f"crm.{view}",
    )
    assert [row["attname"] for row in rows] == COLUMNS[view].split()
    assert all(row["meaning"] for row in rows)


async def test_a_leaders_trip_and_whom_it_met(house: House, database: Any) -> None:
    trip = await house.trip(leaders=[{"name": "市长", "city_leader": True}], campaign="招商之冬")
    await house.met(trip)
    await house.met(trip, "phone-0002", enterprise_name="光明乳业", outcome="intent")
    await house.met(trip, "phone-0003", enterprise_name="双汇集团")
    gone = await house.met(trip, "phone-0004", enterprise_name="记错了")
    await house.send(house.li, "DELETE", f"encounters/{gone['id']}", 204, version=1)
    (row,) = await _rows(database, "SELECT * FROM crm.report_activity WHERE superseded_at IS NULL")
    assert (row["kind"], row["city_leader"], row["owner_unit"], row["enterprises_met"]) == ("trip", True, "station-sh", 2)
    (met,) = await _rows(
        database,
        "SELECT count(*), count(DISTINCT enterprise_key) AS enterprises, count(*) FILTER (WHERE outcome = 'intent') AS intents"
        " FROM crm.report_encounter WHERE superseded_at IS NULL AND NOT void AND city_leader",
    )
    assert tuple(met) == (3, 2, 1)


async def test_what_was_known_on_a_day_stays_known(house: House, database: Any) -> None:
    trip = await house.trip(guests=60)
    made = await house.met(trip, outcome="intent")
    with clock.at(MONDAY + timedelta(days=3)):
        await house.patch(house.li, f"activities/{trip['id']}", 1, guests=66)
        await house.patch(house.li, f"encounters/{made['id']}", 1, outcome="none")
    as_known = "recorded_at <= $1 AND (superseded_at IS NULL OR superseded_at > $1)"
    for day, guests, outcome in ((1, 60, "intent"), (4, 66, "none")):
        moment = MONDAY + timedelta(days=day)
        (activity,) = await _rows(database, f"SELECT guests FROM crm.report_activity WHERE {as_known}", moment)
        (encounter,) = await _rows(database, f"SELECT outcome FROM crm.report_encounter WHERE {as_known}", moment)
        assert (activity["guests"], encounter["outcome"]) == (guests, outcome)


async def test_a_change_that_counts_for_nothing_makes_no_entry(house: House, database: Any) -> None:
    trip = await house.trip()
    await house.patch(house.li, f"activities/{trip['id']}", 1, notes="只是备注")
    assert len(await _rows(database, "SELECT FROM crm.activity_entry")) == 1


@pytest.mark.parametrize("table", ["activity_entry", "encounter_entry"])
@pytest.mark.parametrize("statement", ["UPDATE crm.{} SET number = 9", "DELETE FROM crm.{}"])
async def test_entries_are_never_rewritten(house: House, database: Any, table: str, statement: str) -> None:
    await house.met(await house.trip())
    async with database.transaction() as tx:
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            async with tx.savepoint():
                await tx.connection.execute(statement.format(table))


async def test_chain_nodes_and_their_standing(house: House, database: Any) -> None:
    chain = await house.post(house.head, "chains", {"code": "juice", "names": {"zh": "果汁", "en": "Juice", "ru": "Соки"}})
    names = {"zh": "a", "en": "a", "ru": "a"}
    nodes = [
        {"key": "a", "names": names, "tier": "upstream"},
        {"key": "b", "names": names, "tier": "midstream", "candidates": [{"name": "甲", "reason": "龙头"}, {"name": "乙", "reason": "近"}]},
    ]
    await house.send(house.head, "PUT", f"chains/{chain['id']}/graph", json={"nodes": nodes, "edges": []}, version=1)
    rows = await _rows(database, "SELECT key, status, candidates, members FROM crm.report_chain_node ORDER BY key")
    assert [tuple(row) for row in rows] == [("a", "missing", 0, 0), ("b", "candidate", 2, 0)]
