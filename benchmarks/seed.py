"""An office with as many tickets as asked for, the same for every run: invented forms, spread over two years by SQL.

Raw inserts skip the services, which would take hours; every constraint of the schema still holds.
"""

import datetime as dt
from dataclasses import dataclass
from random import Random
from typing import Any, Final

import asyncpg
import orjson

from backend.apps.calendar_seed import fill_calendar
from backend.apps.demo.forms import filled_form
from backend.concierge.items.definition import load_catalogue
from backend.concierge.items.service import seed_items
from backend.concierge.tickets.submit_ticket import subject_of
from backend.identity.demo import seed_units_and_accounts
from backend.identity.sessions.service import open_session
from backend.kernel import search
from backend.kernel.clock import now
from backend.kernel.crypto import Vault
from backend.kernel.db import PooledDatabase, prepare_connection
from backend.kernel.http import HOST_COOKIE

TEMPLATES: Final = 1500
DAYS: Final = 700
# Two characters that no generated name holds, in exactly this many tickets of any set.
RARE_WORD: Final = "璟澜"
RARE_TICKETS: Final = 12
COMMON_WORD: Final = "有限"

_TEMPLATE_TABLE = """
CREATE TABLE bench_template (
  nr integer PRIMARY KEY, item_code text, item_id uuid, version_id uuid, kind text, subject text, company text, applicant text,
  form jsonb, search_text text, tokens text[])
"""
_TICKETS = """
INSERT INTO concierge.ticket (id, number, query_code, item_id, item_version_id, item_code, kind, state, result, applicant_id,
  applicant_name, subject, company, form, owner_unit, owner_id, next_action, next_actor, due_at, amber_at, created_at, updated_at,
  submitted_at, accepted_at, finished_at, search_text, search)
SELECT ident, prefix || '-' || tail, '\\x00', item_id, version_id, item_code, kind, state, CASE WHEN state = 'archived' THEN 'passed' END,
  ($6::uuid[])[1 + spread.nr % cardinality($6::uuid[])], applicant, subject, company, form, 'concierge',
  CASE WHEN state <> 'received' THEN ($7::uuid[])[1 + spread.nr % cardinality($7::uuid[])] END,
  CASE state WHEN 'received' THEN 'claim' WHEN 'correcting' THEN 'resubmit' WHEN 'handling' THEN 'finish' END,
  CASE state WHEN 'received' THEN 'office' WHEN 'correcting' THEN 'investor' WHEN 'handling' THEN 'office' END,
  CASE WHEN state <> 'archived' THEN due END, CASE WHEN state <> 'archived' THEN due - interval '1 day' END,
  at, at + interval '2 days', at, CASE WHEN state IN ('archived', 'handling') THEN at + interval '1 day' END,
  CASE WHEN state = 'archived' THEN at + interval '2 days' END,
  prefix || '-' || tail || E'\\n' || search_text,
  array_to_tsvector(tokens || ARRAY[prefix, tail, prefix || tail, substr(prefix, 5) || tail])
FROM (
  SELECT uuidv7(at - clock_timestamp()) AS ident, nr, at, to_char(at, 'YYYYMMDD') AS prefix, lpad((1 + nr / $2)::text, 4, '0') AS tail,
    CASE WHEN spin < 3 THEN 'received' WHEN spin < 4 THEN 'correcting' WHEN spin < 10 THEN 'handling' ELSE 'archived' END AS state,
    $3::timestamptz + make_interval(mins => (hashint4(nr + 7) & 16383) - 3000) AS due,
    CASE WHEN nr % ($1 / $4) = 0 THEN 0 ELSE 1 + (hashint4(nr + 13) & 1073741823) % $5 END AS template
  FROM (
    SELECT nr, (hashint4(nr) & 1073741823) % 100 AS spin,
      date_trunc('day', $3::timestamptz) - make_interval(days => 1 + nr % $2)
        + make_interval(secs => 7200 + (hashint4(nr + 3) & 16383)) AS at
    FROM generate_series(0, $1 - 1) AS nr
  ) AS numbered
) AS spread JOIN bench_template ON bench_template.nr = spread.template
"""
_FOLLOWING = (
    """
    INSERT INTO concierge.ticket_event (id, ticket_id, at, kind, actor_id, actor_name, actor_kind, visibility, data)
    SELECT uuidv7(), ticket.id, submitted_at + step.after, step.kind, owner_id, '李敏', 'staff', 'public', '{}'
    FROM concierge.ticket, (VALUES ('submitted', interval '0'), ('claimed', interval '2 hours'), ('accepted', interval '1 day'),
      ('finished', interval '2 days')) AS step (kind, after)
    WHERE state = 'archived' OR step.kind = 'submitted' OR (state <> 'received' AND step.kind = 'claimed')
    """,
    """
    INSERT INTO concierge.clock_segment (id, ticket_id, kind, charged_to, started_at, ended_at, allotted_days, due_at, reason)
    SELECT uuidv7(), id, 'response', 'office', submitted_at, CASE WHEN state <> 'received' THEN submitted_at + interval '2 hours' END, 1,
      submitted_at + interval '1 day', 'submit'
    FROM concierge.ticket
    """,
    """
    INSERT INTO concierge.department_task (id, ticket_id, code, names, unit_code, days, after, mandatory, state, started_at, due_at,
      amber_at, finished_at, created_at)
    SELECT uuidv7(), id, 'check', '{"zh": "核查", "en": "Check", "ru": "Проверка"}', 'market', 3, '{}', true,
      CASE state WHEN 'handling' THEN 'working' ELSE 'done' END, submitted_at, submitted_at + interval '3 days',
      submitted_at + interval '2 days', CASE WHEN state = 'archived' THEN submitted_at + interval '1 day' END, submitted_at
    FROM concierge.ticket WHERE state IN ('handling', 'archived') AND get_byte(uuid_send(id), 15) % 2 = 0
    """,
    """
    INSERT INTO concierge.problem (id, ticket_id, title, company, investment, jobs, reported_at)
    SELECT uuidv7(), id, subject, company, 1000000, 20, submitted_at FROM concierge.ticket WHERE kind = 'problem'
    """,
    "INSERT INTO concierge.daily_number SELECT submitted_at::date, count(*) FROM concierge.ticket GROUP BY 1",
    "DROP TABLE bench_template",
    "VACUUM (ANALYZE)",
    "CHECKPOINT",
)


@dataclass(frozen=True, slots=True)
class Office:
    """Whom the requests come from: cookies of signed-in people."""

    concierges: list[str]
    investors: list[str]
    leaders: list[str]


async def fill(dsn: str, secret: str, tickets: int) -> Office:
    """Fill a migrated, empty database; return the cookies of people who are signed in."""
    database = await PooledDatabase(dsn, size=2).open()
    vault = Vault(secret)
    try:
        await fill_calendar(database)
        async with database.transaction() as tx:
            people = await seed_units_and_accounts(tx, vault)
            await seed_items(tx)
            officers = [people.staff[name] for name in ("li.min", "gulinaer", "zhao.wenbo")]
            investors = list(people.investors.values())
            staff_tokens = [(await open_session(tx, ident, "staff", "password")).token for ident in officers]
            leader_tokens = [(await open_session(tx, people.staff["jin.weidong"], "staff", "password")).token]
            investor_tokens = [(await open_session(tx, ident, "investor", "code")).token for ident in investors]
    finally:
        await database.close()
    connection = await asyncpg.connect(dsn, server_settings={"timezone": "UTC"})
    try:
        await prepare_connection(connection)
        await _fill_tickets(connection, tickets, officers, investors)
    finally:
        await connection.close()
    return Office(*([f"{HOST_COOKIE}={token}" for token in tokens] for tokens in (staff_tokens, investor_tokens, leader_tokens)))


async def _fill_tickets(connection: Any, tickets: int, officers: list[Any], investors: list[Any]) -> None:
    await connection.execute(_TEMPLATE_TABLE)
    items = {row["code"]: row for row in await connection.fetch("SELECT code, id, current_version_id, kind FROM concierge.service_item")}
    await connection.executemany(
        "INSERT INTO bench_template VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        [_template(nr, items) for nr in range(TEMPLATES + 1)],
    )
    # Filled row by row, the index of the search would take most of the time.
    index = await connection.fetchval("SELECT pg_get_indexdef('concierge.ticket_search_idx'::regclass)")
    await connection.execute("SET maintenance_work_mem = '512MB'; SET work_mem = '128MB'; DROP INDEX concierge.ticket_search_idx")
    await connection.execute(_TICKETS, tickets, DAYS, now(), RARE_TICKETS, TEMPLATES, investors, officers)
    for following in (index, *_FOLLOWING):
        await connection.execute(following)


def _template(nr: int, items: dict[str, Any]) -> tuple[Any, ...]:
    rng = Random(nr)
    code = ("company-registration", "problem-report", "enterprise-migration", "project-filing")[nr % 4]
    definition, item = load_catalogue()[code], items[code]
    form = filled_form(rng, code, dt.date(2026, 1, 5))
    if nr == 0:
        form["company_name"] = f"双河市{RARE_WORD}果业有限公司"
    subject, company = subject_of(definition, form)
    found = search.document(subject, company, form["contact_name"], definition.names.zh)
    form = orjson.loads(orjson.dumps(form, default=str))
    who = form["contact_name"]
    return (nr, code, item["id"], item["current_version_id"], item["kind"], subject, company, who, form, found.text, found.tokens)
