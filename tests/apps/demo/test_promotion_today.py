"""What the promoters find on their desks today."""

from typing import Any

from tests.apps.demo.test_fill import AFTERNOON


async def test_the_library_is_alive(records: Any) -> None:
    rows = await records.fetch("SELECT stage, status, count(*) FROM library.project GROUP BY 1, 2")
    found = {(row["stage"], row["status"]): row["count"] for row in rows}
    assert all(found[stage, "active"] >= 5 for stage in ("intent", "negotiating", "signed", "landed"))
    assert sum(count for (_, status), count in found.items() if status == "stalled") >= 5
    assert sum(count for (_, status), count in found.items() if status == "withdrawn") >= 3
    nodes = {row[0] for row in await records.fetch("SELECT DISTINCT node FROM library.project")}
    assert nodes >= {None, "registered", "started", "producing", "above_scale"}
    recent = "SELECT count(*) FROM library.progress_entry WHERE recorded_at BETWEEN $1::timestamptz - interval '90 days' AND $1"
    assert await records.fetchval(recent, AFTERNOON) > 0
    confidential = await records.fetch("SELECT readers, owner_id FROM library.project WHERE confidential")
    assert [len(row["readers"]) >= 2 and row["owner_id"] in row["readers"] for row in confidential] == [True]


async def test_the_last_weeks_are_not_quieter_than_the_year(records: Any) -> None:
    """Leads, talks, signings, landings, starts and progress go on until today."""
    lately = "effective_on > $1::date - 31 AND effective_on <= $1"
    for what, least in (
        ("action = 'create'", 5),
        ("action = 'advance' AND stage = 'negotiating'", 3),
        ("action = 'advance' AND stage = 'signed'", 3),
        ("action = 'advance' AND stage = 'landed'", 1),
        ("action = 'reach' AND node = 'started'", 1),
    ):
        moved = f"SELECT count(*) FROM library.stage_change WHERE {lately} AND {what}"
        assert await records.fetchval(moved, AFTERNOON.date()) >= least, what
    built = "SELECT coalesce(sum(amount), 0) FROM library.progress_entry WHERE kind = 'physical' AND effective_on > $1::date - {} AND effective_on <= $1"
    month, year = [await records.fetchval(built.format(days), AFTERNOON.date()) for days in (31, 365)]
    assert month * 24 > year > 0, "a month builds at least half of what months do"


async def test_things_wait_for_a_decision(records: Any) -> None:
    waivers = await records.fetch("SELECT approved, count(*) FROM library.waiver GROUP BY 1")
    assert {row["approved"] for row in waivers} == {None, True, False}
    states = {row[0] for row in await records.fetch("SELECT DISTINCT state FROM library.claim")}
    assert states >= {"active", "contested", "expired"}
    assert not await records.fetch("SELECT FROM library.claim WHERE state = 'active' AND expires_at <= $1", AFTERNOON)
    open_ones = "SELECT count(*) FROM library.duplicate_candidate WHERE verdict IS NULL AND level <> 'scale'"
    assert 1 <= await records.fetchval(open_ones) <= 12
    overdue = "SELECT count(*) FROM library.promise WHERE kind = 'investment' AND due_on < $1 AND voided_at IS NULL"
    assert await records.fetchval(overdue, AFTERNOON.date()) >= 5


async def test_promises_of_jobs_are_reported_on(records: Any) -> None:
    assert (
        await records.fetchval(
            "SELECT count(*) FROM library.promise_actual a JOIN library.promise m ON m.id = a.promise_id WHERE m.kind = 'jobs'"
        )
        >= 3
    )


async def test_follow_ups_are_late_due_and_ahead(records: Any) -> None:
    counts = await records.fetchrow(
        "SELECT count(*) FILTER (WHERE state = 'done') AS done, count(*) FILTER (WHERE state = 'open' AND due_on < $1) AS late,"
        " count(*) FILTER (WHERE state = 'open' AND due_on >= $1) AS ahead, bool_and(demo) AS demo FROM crm.follow_up",
        AFTERNOON.date(),
    )
    assert min(counts["done"], counts["late"], counts["ahead"]) >= 1
    assert counts["demo"]
    assert await records.fetchval("SELECT count(*) FROM crm.encounter WHERE enterprise_id IS NULL") >= 1
    planned = await records.fetch("SELECT kind FROM crm.activity WHERE state = 'planned' AND starts_on > $1", AFTERNOON.date())
    assert {row["kind"] for row in planned} >= {"trip", "visit"}
    assert await records.fetchval("SELECT bool_and(demo) FROM crm.contact")
    assert await records.fetchval("SELECT bool_and(demo) FROM crm.interaction")


async def test_enterprises_know_when_they_were_met(records: Any) -> None:
    differing = (
        "SELECT count(*) FROM crm.enterprise n WHERE last_met_on IS DISTINCT FROM greatest("
        "(SELECT max(met_on) FROM crm.encounter e WHERE e.enterprise_id = n.id AND NOT e.void),"
        "(SELECT max(effective_on) FROM crm.interaction i WHERE i.enterprise_id = n.id AND i.kind IN ('visit', 'meeting') AND NOT i.withdrawn))"
    )
    assert await records.fetchval(differing) == 0


async def test_chains_show_what_is_ours_and_what_is_missing(records: Any) -> None:
    nodes = await records.fetch("SELECT status, count(*) FROM crm.report_chain_node GROUP BY 1")
    assert {row["status"] for row in nodes} == {"ours", "candidate", "missing"}
    assert await records.fetchval("SELECT count(*) FROM crm.chain_candidate WHERE enterprise_id IS NOT NULL") >= 5


async def test_nothing_is_ahead_of_its_time(records: Any) -> None:
    for column in (
        "library.stage_change.recorded_at",
        "library.progress_entry.recorded_at",
        "crm.encounter.created_at",
        "kernel.audit_entry.at",
    ):
        table, _, name = column.rpartition(".")
        assert await records.fetchval(f"SELECT count(*) FROM {table} WHERE {name} > $1", AFTERNOON) == 0, column
    wrong_order = (
        "SELECT count(*) FROM (SELECT effective_on, lag(effective_on) OVER (PARTITION BY project_id ORDER BY recorded_at, id) AS before"
        " FROM library.stage_change) moves WHERE effective_on < before"
    )
    assert await records.fetchval(wrong_order) == 0
