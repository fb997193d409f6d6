"""What figures are made of, by the ten thousand: projects with their ledgers, enterprises, trips with encounters, promises, a plan."""

from typing import Any, Final

import asyncpg

from benchmarks.crm_seed import add_enterprises
from benchmarks.library_seed import add_projects

ENTERPRISES_A_PROJECT: Final = 10
PROJECTS_A_TRIP: Final = 10
# Each project with the stages on its way, what it costs, what was signed and promised.
_LEDGERS: Final = (
    """
    INSERT INTO library.stage_change (id, project_id, action, stage, status, effective_on, recorded_at)
    SELECT uuidv7(), p.id, CASE WHEN step = 1 THEN 'create' ELSE 'advance' END,
      (ARRAY['intent', 'negotiating', 'signed', 'landed'])[step],
      CASE WHEN step = array_position(ARRAY['intent', 'negotiating', 'signed', 'landed'], p.stage) THEN p.status ELSE 'active' END,
      (p.created_at + make_interval(days => step * 20))::date, p.created_at + make_interval(days => step * 20)
    FROM library.project p, generate_series(1, 4) AS step
    WHERE p.number = ANY ($1) AND step <= array_position(ARRAY['intent', 'negotiating', 'signed', 'landed'], p.stage)""",
    """
    INSERT INTO library.investment_entry (id, project_id, total, fixed, effective_on, recorded_at)
    SELECT uuidv7(), id, total_investment, 0, created_at::date, created_at FROM library.project WHERE number = ANY ($1)""",
    """
    INSERT INTO library.agreement (id, project_id, title, kind, amount, signed_on, parties, created_at)
    SELECT uuidv7(), id, '投资合同', 'contract', total_investment, (created_at + interval '60 days')::date, '{}',
      created_at + interval '60 days'
    FROM library.project WHERE number = ANY ($1) AND stage IN ('signed', 'landed')""",
    """
    INSERT INTO library.agreement_entry (id, agreement_id, project_id, activity_id, kind, pieces, amount, effective_on, recorded_at)
    SELECT uuidv7(), a.id, a.project_id, a.activity_id, a.kind, 1, a.amount, a.signed_on, a.created_at
    FROM library.agreement a JOIN library.project p ON (p.id = a.project_id) WHERE p.number = ANY ($1)""",
    """
    INSERT INTO library.promise (id, project_id, kind, amount, due_on, recorded_at)
    SELECT uuidv7(), id, 'investment', total_investment, (created_at + interval '1 year')::date, created_at
    FROM library.project WHERE number = ANY ($1) AND stage = 'landed'""",
)
# One trip for ten projects, six encounters on each.
_TRIPS: Final = """
INSERT INTO crm.activity (id, kind, state, title, city_leader, starts_on, ends_on, owner_unit, created_by, created_at, updated_at,
  search, search_text)
SELECT uuidv7(), 'trip', 'held', '外出招商' || nr, nr % 25 = 0, at::date, at::date + 4, (ARRAY['sw', 'bj', 'sh', 'etdz'])[1 + nr % 4],
  uuidv7(), at, at, '', ''
FROM generate_series($1::int, $2::int - 1) AS nr, LATERAL (SELECT now() - make_interval(days => 10 + nr * 7 % 1790) AS at) AS day
"""
_ENTRIES: Final = (
    """
    INSERT INTO crm.activity_entry (id, activity_id, number, effective_on, recorded_at, recorded_by, kind, state, ends_on, city_leader,
      online, owner_unit)
    SELECT uuidv7(), id, 1, starts_on, created_at, created_by, kind, state, ends_on, city_leader, online, owner_unit
    FROM crm.activity
    WHERE NOT EXISTS (SELECT FROM crm.activity_entry e WHERE e.activity_id = activity.id)""",
    """
    INSERT INTO crm.encounter (id, activity_id, client_id, author_id, enterprise_id, enterprise_name, met_on, outcome, created_at,
      updated_at)
    SELECT uuidv7(), a.id, uuidv7()::text, a.created_by, e.id, e.name, a.starts_on + line % 4,
      (ARRAY['none', 'intent', 'contact_kept'])[1 + line % 3],
      a.created_at, a.created_at
    FROM crm.activity a CROSS JOIN generate_series(1, 6) AS line
    JOIN LATERAL (
      SELECT id, name FROM crm.enterprise ORDER BY id OFFSET (abs(hashtext(a.id::text || line)) % 5000) LIMIT 1
    ) e ON true
    WHERE NOT EXISTS (SELECT FROM crm.encounter x WHERE x.activity_id = a.id)""",
    """
    INSERT INTO crm.encounter_entry (id, encounter_id, activity_id, number, effective_on, recorded_at, recorded_by, enterprise_id,
      enterprise_name, outcome, void)
    SELECT uuidv7(), id, activity_id, 1, met_on, created_at, author_id, enterprise_id, enterprise_name, outcome, void
    FROM crm.encounter
    WHERE NOT EXISTS (SELECT FROM crm.encounter_entry e WHERE e.encounter_id = encounter.id)""",
)
_TABLES: Final = (
    *("library.stage_change", "library.investment_entry", "library.agreement", "library.agreement_entry", "library.promise"),
    *("library.progress_day", "library.progress_year", "library.project_course", "library.project_first"),
    *("crm.activity", "crm.activity_entry", "crm.encounter", "crm.encounter_entry"),
)
_PLAN: Final = """
WITH plan AS (
  INSERT INTO insight.plan (id, kind, title, since, until, created_at, updated_at)
  SELECT uuidv7(), 'annual', '年度计划', make_date(y, 1, 1), make_date(y, 12, 31), now(), now()
  FROM (SELECT extract(year FROM now())::int AS y) AS year
  WHERE NOT EXISTS (SELECT FROM insight.plan) RETURNING id
), edition AS (
  INSERT INTO insight.plan_edition (id, plan_id, number, state, created_at) SELECT uuidv7(), id, 1, 'draft', now() FROM plan RETURNING id
)
SELECT id FROM edition
"""


async def add_records(dsn: str, first: int, last: int, enterprises: int = ENTERPRISES_A_PROJECT) -> None:
    """Add the projects numbered from `first` up to, not including, `last`, and what belongs to so many."""
    await add_enterprises(dsn, first * enterprises, last * enterprises)
    await add_projects(dsn, first, last)
    connection: Any = await asyncpg.connect(dsn, server_settings={"timezone": "UTC"})
    try:
        numbers = [
            row["number"]
            for row in await connection.fetch(
                "SELECT number FROM library.project p WHERE NOT EXISTS (SELECT FROM library.stage_change s WHERE s.project_id = p.id)"
            )
        ]
        for statement in _LEDGERS:
            await connection.execute(statement, numbers)
        await connection.execute(_TRIPS, first // PROJECTS_A_TRIP, last // PROJECTS_A_TRIP)
        for statement in _ENTRIES:
            await connection.execute(statement)
        await _plan(connection)
        for table in _TABLES:
            await connection.execute(f"VACUUM ANALYZE {table}")
    finally:
        await connection.close()


async def _plan(connection: Any) -> None:
    edition = await connection.fetchval(_PLAN)
    if edition is None:
        return
    for unit in (None, "sw", "bj", "sh", "etdz", "t83"):
        await connection.execute("INSERT INTO insight.target VALUES (uuidv7(), $1, 'progress_value', $2, 1000000000)", edition, unit)
    await connection.execute("UPDATE insight.plan_edition SET state = 'in_force', published_at = now() WHERE id = $1", edition)
