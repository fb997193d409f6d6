"""Projects by the ten thousand with a hundred ledger lines each, the same for every run."""

from datetime import timedelta
from random import Random
from typing import Any, Final

import asyncpg

from backend.apps.demo import names
from backend.kernel.clock import now
from backend.kernel.db import prepare_connection
from backend.kernel.ids import new_id
from backend.library.projects.indexing import findable
from benchmarks.bulk import built_afterwards

LINES: Final = 100
RARE_WORD: Final = "璟澜"
RARE_PROJECTS: Final = 12
COMMON_WORD: Final = "项目"
# Recorded over five years, few or many alike; the ledger of each goes on until today.
_YOUNGEST_DAYS: Final = 90
_SPREAD_DAYS: Final = 1800
_STRIDE: Final = 1117
_BATCH: Final = 2000
_KINDS: Final = ("果汁加工", "光伏制氢", "来料加工", "新材料", "冷链物流", "农副产品加工", "装备组装", "旅游度假")
_STAGING: Final = """
CREATE TEMP TABLE coming (id uuid, nr int, name text, investor text, industry text, region text, tags text[], stage text, status text,
  unit text, owner uuid, total numeric, at timestamptz, search_text text, tokens text[], grams text[], investor_key text)
"""
_MOVE: Final = """
INSERT INTO library.project (id, number, name, investor, industry, region, tags, stage, status, status_reason, stage_since,
  owner_unit, owner_id, total_investment, search_text, search, name_grams, investor_key, created_at, updated_at)
SELECT id, 'P' || to_char(at, 'YYYY') || '-' || lpad(nr::text, 6, '0'), name, investor, industry, region, tags, stage, status,
  CASE WHEN status <> 'active' THEN '资金未到位' END, at::date,
  unit, owner, total, search_text, array_to_tsvector(tokens), grams, investor_key, at, at
FROM coming
"""
_LEDGER: Final = """
INSERT INTO library.progress_entry (id, project_id, kind, amount, effective_on, recorded_at)
SELECT uuidv7(), id, (ARRAY['physical', 'funds_in_place', 'fixed_assets'])[1 + line % 3], 10000 + (hashint4(nr * 31 + line) & 65535),
  (at + step * line)::date, at + step * line
FROM (SELECT *, (now() - at) / ($1 + 1 + (hashint4(nr) & 1023) / 1024.0) AS step FROM coming) AS paced, generate_series(1, $1::int) AS line
"""


def _row(nr: int, owner: Any) -> tuple[Any, ...]:
    rng = Random(nr)
    company = names.company(rng).name
    if nr < RARE_PROJECTS:
        company = f"双河{RARE_WORD}果业有限公司"
    name = f"{company.removesuffix('有限公司')}{rng.choice(_KINDS)}项目"
    tags = rng.sample(["srdi", "high_tech", "listed", "china500"], rng.choice((0, 0, 1)))
    values = {"number": f"P2026-{nr:06}", "name": name, "investor": company, "credit_code": None, "tags": tags}
    found = findable(values)
    stage = rng.choice(("intent", "negotiating", "signed", "landed"))
    status = rng.choice(("active",) * 8 + ("stalled", "withdrawn"))
    unit = rng.choice(("sw", "bj", "sh", "etdz", "t83"))
    at = now() - timedelta(days=_YOUNGEST_DAYS + nr * _STRIDE % _SPREAD_DAYS, minutes=nr % 1440)
    total = rng.randrange(1_000, 900_000) * 10_000
    place = (f"{rng.randint(1, 97):02}", rng.choice(("110000", "310000", "440000", "320000", "650000")))
    return (
        *(new_id(), nr, name, company, *place, tags, stage, status, unit, owner, total, at),
        *(found["search_text"], found["search"], found["name_grams"], found["investor_key"]),
    )


async def add_projects(dsn: str, first: int, last: int) -> None:
    """Add those numbered from `first` up to, not including, `last`, each with its ledger."""
    connection: Any = await asyncpg.connect(dsn, server_settings={"timezone": "UTC"})
    try:
        await prepare_connection(connection)
        await connection.execute(_STAGING)
        owner = await connection.fetchval("SELECT id FROM identity.account WHERE username = 'yan.haitao'")
        async with built_afterwards(connection, "library.project"), built_afterwards(connection, "library.progress_entry"):
            for start in range(first, last, _BATCH):
                await connection.execute("TRUNCATE coming")
                rows = [_row(nr, owner) for nr in range(start, min(start + _BATCH, last))]
                await connection.copy_records_to_table("coming", records=rows)
                await connection.execute(_MOVE)
                await connection.execute(_LEDGER, LINES)
    finally:
        await connection.close()
