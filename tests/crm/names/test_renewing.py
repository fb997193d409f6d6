"""Names stored under older rules are made anew once, without anybody's edit becoming stale."""

from typing import Any
from uuid import UUID

import pytest

from backend.crm.names import jobs
from backend.kernel.jobs import run_job
from backend.library.projects import jobs as project_jobs
from tests.crm.house import House


async def stored(database: Any, ident: str) -> Any:
    async with database.reader() as reader:
        return await reader.connection.fetchrow(
            "SELECT name_core, name_keys, version, updated_at FROM crm.enterprise WHERE id = $1", UUID(ident)
        )


async def made_old(database: Any) -> None:
    async with database.transaction() as tx:
        await tx.connection.execute("UPDATE crm.enterprise SET name_core = 'old', name_keys = '{old}'")


async def test_every_enterprise_is_looked_at_once_for_an_edition(house: House, database: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    ident = await house.enterprise("新疆禾穗乳业有限公司", aliases=[{"kind": "former", "name": "博乐奶粉厂"}])
    before = await stored(database, ident)
    await made_old(database)
    await run_job(house.resources, jobs.JOB, {})
    assert await stored(database, ident) == before
    await made_old(database)
    await run_job(house.resources, jobs.JOB, {})
    assert (await stored(database, ident))["name_core"] == "old", "this edition was done"
    monkeypatch.setattr(jobs, "EDITION", jobs.EDITION + 1)
    await run_job(house.resources, jobs.JOB, {})
    assert await stored(database, ident) == before


async def test_investors_of_projects_are_renewed_too(house: House, database: Any) -> None:
    async with database.transaction() as tx:
        await tx.connection.execute(
            "INSERT INTO library.project (id, number, name, investor, investor_key, stage, status, stage_since, owner_unit, owner_id,"
            " search_text, search, name_grams, created_at, updated_at) VALUES (gen_random_uuid(), 'P2026-0001', '果汁',"
            " '新疆禾穗乳业有限公司', 'old', 'intent', 'active', '2026-03-09', 'sw', gen_random_uuid(), '', '', '{}', now(), now())"
        )
    await run_job(house.resources, project_jobs.JOB, {})
    async with database.reader() as reader:
        assert await reader.connection.fetchval("SELECT investor_key FROM library.project") == "禾穗乳业"
