"""Every figure the newspaper printed about 2023 is a sum of the demo's records; nothing of it is typed."""

from datetime import date
from decimal import Decimal
from typing import Any

from tests.apps.demo.test_fill import AFTERNOON

YI = Decimal(100_000_000)
JANUARY, OCTOBER, NOVEMBER = date(2023, 1, 1), date(2023, 10, 31), date(2023, 11, 30)

UNDER_WAY = """
WITH stood AS (
  SELECT DISTINCT ON (project_id) project_id, stage, status FROM library.stage_change
  WHERE effective_on <= $2 ORDER BY project_id, effective_on DESC, recorded_at DESC, id DESC
), built AS (
  SELECT project_id, sum(amount) AS physical FROM library.progress_entry
  WHERE kind = 'physical' AND effective_on BETWEEN $1 AND $2 GROUP BY project_id HAVING sum(amount) > 0
)
SELECT count(*) AS projects, sum(built.physical) AS physical,
  sum((SELECT sum(total) FROM library.investment_entry cost WHERE cost.project_id = built.project_id AND cost.effective_on <= $2)) AS investment
FROM built JOIN stood USING (project_id) WHERE stood.status = 'active' AND stood.stage IN ('signed', 'landed')
"""
PHYSICAL = "SELECT sum(amount) FROM library.progress_entry WHERE kind = 'physical' AND effective_on BETWEEN $1 AND $2"
TRIPS = """
SELECT count(DISTINCT a.id) AS trips, count(DISTINCT e.enterprise_id) AS enterprises, count(e.id) AS encounters
FROM crm.activity a LEFT JOIN crm.encounter e ON e.activity_id = a.id AND NOT e.void AND e.met_on BETWEEN $1 AND $2
WHERE a.kind = 'trip' AND a.state = 'held' AND a.starts_on BETWEEN $1 AND $2 AND (a.city_leader OR NOT $3)
"""
SIGNED = """
SELECT count(DISTINCT a.id) AS events, sum(e.pieces) AS contracts, sum(e.amount) AS amount
FROM crm.activity a JOIN library.agreement_entry e ON e.activity_id = a.id AND e.kind = 'contract' AND e.effective_on BETWEEN $1 AND $2
WHERE a.kind = $3 AND a.state = 'held' AND (a.city_leader OR NOT $4)
"""


async def test_projects_under_way_and_what_they_built(records: Any) -> None:
    row = await records.fetchrow(UNDER_WAY, JANUARY, OCTOBER)
    assert row["projects"] == 127
    assert row["investment"] == Decimal("124.4") * YI
    assert row["physical"] == Decimal("33.15") * YI
    assert row["physical"] == await records.fetchval(PHYSICAL, JANUARY, OCTOBER)


async def test_growth_and_share_of_the_target(records: Any) -> None:
    before = await records.fetchval(PHYSICAL, date(2022, 1, 1), date(2022, 10, 31))
    now = await records.fetchval(PHYSICAL, JANUARY, OCTOBER)
    assert before == Decimal("31.39") * YI
    assert round((now / before - 1) * 100, 1) == Decimal("5.6")
    target = await records.fetchval(
        "SELECT t.amount FROM insight.target t JOIN insight.plan_edition e ON e.id = t.edition_id JOIN insight.plan p ON p.id = e.plan_id"
        " WHERE p.kind = 'annual' AND p.since = $1 AND e.state = 'in_force' AND t.indicator = 'progress_value' AND t.unit IS NULL",
        JANUARY,
    )
    assert target == Decimal("32.0") * YI
    assert round(now / target * 100, 1) == Decimal("103.6")


async def test_trips_of_the_leaders(records: Any) -> None:
    row = await records.fetchrow(TRIPS, JANUARY, NOVEMBER, True)
    assert (row["trips"], row["enterprises"]) == (5, 73)
    # Enterprises are counted, not encounters.
    assert row["encounters"] > 73
    signed = await records.fetchrow(SIGNED, JANUARY, NOVEMBER, "trip", True)
    assert signed["amount"] == Decimal("60.6") * YI
    intents = await records.fetchrow(
        "SELECT count(*) AS encounters, count(DISTINCT p.id) AS projects FROM crm.activity a JOIN crm.encounter e ON e.activity_id = a.id"
        " LEFT JOIN library.project p ON p.id = ANY (e.project_ids) AND p.activity_id = a.id"
        " WHERE a.kind = 'trip' AND a.city_leader AND e.outcome = 'intent' AND e.met_on BETWEEN $1 AND $2",
        JANUARY,
        NOVEMBER,
    )
    assert (intents["encounters"], intents["projects"]) == (13, 13)
    places = await records.fetch(
        "SELECT places FROM crm.activity WHERE kind = 'trip' AND city_leader AND starts_on BETWEEN $1 AND $2", JANUARY, NOVEMBER
    )
    assert {"山东", "上海", "安徽", "广东"} <= {place for row in places for place in row["places"]}


async def test_the_tour_of_november(records: Any) -> None:
    [tour] = await records.fetch("SELECT * FROM crm.activity WHERE city_leader AND kind = 'trip' AND starts_on = '2023-11-02'")
    assert tour["ends_on"] == date(2023, 11, 22)
    assert tour["places"] == ["北京", "上海", "广东", "河南", "甘肃"]
    met = await records.fetch(
        "SELECT n.name FROM crm.encounter e JOIN crm.enterprise n ON n.id = e.enterprise_id WHERE e.activity_id = $1", tour["id"]
    )
    assert {"双汇集团", "光明乳业", "卫龙食品"} <= {row["name"] for row in met}


async def test_trips_of_all_units(records: Any) -> None:
    row = await records.fetchrow(TRIPS, JANUARY, OCTOBER, False)
    assert (row["trips"], row["enterprises"]) == (145, 573)
    assert row["encounters"] > 573


async def test_the_expo(records: Any) -> None:
    [expo] = await records.fetch("SELECT * FROM crm.activity WHERE kind = 'expo' AND starts_on BETWEEN '2023-01-01' AND '2023-12-31'")
    assert (expo["booths"], expo["special_booth_area"]) == (3, 100)
    rows = await records.fetch("SELECT * FROM library.agreement WHERE activity_id = $1", expo["id"])
    amounts = {row["title"].removesuffix("投资合同"): row["amount"] / YI for row in rows if row["kind"] == "contract"}
    assert amounts == {"以贸促工合作项目": Decimal("1.4"), "雪地车采购项目": Decimal("0.8"), "农夫车组装加工厂项目": Decimal("2.5")}
    assert sorted(row["kind"] for row in rows if row["kind"] != "contract") == ["framework", "framework", "intention"]
    signed = await records.fetchrow(SIGNED, JANUARY, NOVEMBER, "expo", False)
    assert (signed["contracts"], signed["amount"]) == (3, Decimal("4.7") * YI)


async def test_the_conference_ceremonies_and_negotiations(records: Any) -> None:
    guests = await records.fetch(
        "SELECT guests FROM crm.activity WHERE kind = 'conference' AND starts_on BETWEEN '2023-07-01' AND '2023-07-31'"
    )
    assert [row["guests"] > 60 for row in guests] == [True]
    signed = await records.fetchrow(SIGNED, JANUARY, date(2023, 12, 31), "signing_ceremony", False)
    assert (signed["events"], signed["amount"]) == (6, 46 * YI)
    held = "SELECT count(*) FROM crm.activity WHERE kind = $1 AND state = 'held' AND online AND starts_on BETWEEN $2 AND $3"
    assert await records.fetchval(held, "signing_ceremony", JANUARY, date(2023, 12, 31)) == 6
    assert await records.fetchval(held, "cloud_negotiation", JANUARY, NOVEMBER) > 10


async def test_the_winter_campaign_has_records_of_its_own(records: Any) -> None:
    kinds = await records.fetch(
        "SELECT kind, count(*) FROM crm.activity WHERE campaign = '招商之冬' AND starts_on >= '2023-11-01' GROUP BY 1"
    )
    assert {row["kind"] for row in kinds} >= {"trip", "cloud_negotiation"}
    assert await records.fetchval("SELECT count(*) FROM library.project WHERE campaign = '招商之冬' AND signed_amount > 0") > 0


async def test_a_contract_belongs_to_one_activity_and_only_contracts_count(records: Any) -> None:
    of_projects = "SELECT count(*) FROM library.agreement WHERE kind = 'contract' AND project_id IS NULL"
    assert await records.fetchval(of_projects) == 0
    differing = (
        "SELECT count(*) FROM library.project p WHERE signed_amount <>"
        " (SELECT coalesce(sum(amount), 0) FROM library.agreement_entry e WHERE e.project_id = p.id AND e.kind = 'contract')"
    )
    assert await records.fetchval(differing) == 0


async def test_four_libraries_chains_regions_and_tags(records: Any) -> None:
    stages = {row[0] for row in await records.fetch("SELECT DISTINCT stage FROM library.project WHERE status = 'active'")}
    assert stages == {"intent", "negotiating", "signed", "landed"}
    chains = {row[0] for row in await records.fetch("SELECT code FROM crm.chain")}
    assert chains == {"agri-juice", "processing-trade", "solar-hydrogen", "new-materials"}
    regions = {row[0] for row in await records.fetch("SELECT DISTINCT region FROM crm.enterprise")}
    assert {"110000", "310000", "320000", "440000"} <= regions
    tags = {row[0] for row in await records.fetch("SELECT DISTINCT unnest(tags) FROM crm.enterprise")}
    assert {"global500", "china500", "sector100", "central_soe", "srdi"} <= tags
    names = {row[0] for row in await records.fetch("SELECT name FROM crm.enterprise")}
    assert {"汇源果汁", "元气森林", "王老吉", "中国电力", "娃哈哈", "双河市润恒物资再生利用有限公司"} <= names
    [solar] = await records.fetch("SELECT stage, node FROM library.project WHERE name = '九十团10万千瓦光伏发电项目'")
    assert (solar["stage"], solar["node"]) == ("landed", "started")
    produced = (
        "SELECT c.effective_on FROM library.stage_change c JOIN library.project p ON p.id = c.project_id"
        " WHERE c.node = 'producing' AND c.action = 'reach' AND p.name LIKE '%润恒物资再生%'"
    )
    assert await records.fetchval(produced) == date(2023, 4, 12)


async def test_no_rule_was_bypassed(records: Any) -> None:
    ungated = "SELECT count(*) FROM library.stage_change WHERE action IN ('advance', 'reach') AND gate_version IS NULL"
    assert await records.fetchval(ungated) == 0
    for table, action in (
        ("library.project", "project.create"),
        ("library.agreement", "agreement.create"),
        ("library.progress_entry", "progress.report"),
        ("crm.enterprise", "enterprise.create"),
        ("crm.activity", "activity.create"),
        ("crm.encounter", "encounter.create"),
    ):
        unaudited = (
            f"SELECT count(*) FROM {table} one WHERE NOT EXISTS (SELECT FROM kernel.audit_entry a"
            " WHERE a.action = $1 AND a.object_id = one.id::text)"
        )
        if table == "library.progress_entry":
            unaudited += " AND corrects_id IS NULL"
        assert await records.fetchval(unaudited, action) == 0, table
        assert await records.fetchval(f"SELECT bool_and(demo) FROM {table}"), table
    events = "SELECT count(*) FROM library.project p WHERE NOT EXISTS (SELECT FROM library.project_event e WHERE e.project_id = p.id AND e.kind = 'created')"
    assert await records.fetchval(events) == 0
    assert await records.fetchval("SELECT count(*) FROM library.stage_change WHERE recorded_at > $1", AFTERNOON) == 0


async def test_a_wrong_entry_was_corrected_by_further_ones(records: Any) -> None:
    chain = "SELECT count(*) AS rows, sum(amount) AS sum FROM library.progress_entry WHERE corrects_id IS NOT NULL"
    row = await records.fetchrow(chain)
    assert row["rows"] >= 1
    assert row["sum"] < 0
