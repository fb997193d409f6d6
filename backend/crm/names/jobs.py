"""What is stored of names is made anew when the way they are taken apart has changed."""

from typing import Any, Final
from uuid import UUID

from anyio import to_thread

from backend.crm.enterprises.indexing import derived
from backend.kernel.db import sql
from backend.kernel.jobs import first_time, job, was_made
from backend.kernel.organisation_names import EDITION
from backend.kernel.resources import Resources

JOB: Final = "crm.renew_names"
_BATCH: Final = 1_000
SOME: Final = sql(f"""
    SELECT id, name, aliases, credit_code, name_core, name_keys FROM crm.enterprise WHERE id > :after ORDER BY id LIMIT {_BATCH} FOR UPDATE
""")  # noqa: S608 - a number of ours
# Not a change of the record: whoever is editing it keeps the version they read.
RENEW: Final = sql("""
    UPDATE crm.enterprise AS e SET name_core = r.name_core, name_keys = r.name_keys
    FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(id uuid, name_core text, name_keys text[])
    WHERE e.id = r.id
""")


@job(JOB, cron="25 2 * * *")
async def renew_names(resources: Resources, _args: dict[str, Any]) -> None:
    """Look at every enterprise once for each edition of the rules; a run that was cut short begins again."""
    edition, after = str(EDITION), UUID(int=0)
    async with resources.database.reader() as reader:
        if await was_made(reader, JOB, edition):
            return
    while True:
        async with resources.database.transaction() as tx:
            rows = await tx.rows(SOME, after=after)
            stale = await to_thread.run_sync(_stale, rows)
            if stale:
                await tx.run(RENEW, rows=stale)
        if len(rows) < _BATCH:
            break
        after = rows[-1]["id"]
    async with resources.database.transaction() as tx:
        await first_time(tx, JOB, edition)


def _stale(rows: list[Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for row in rows:
        made = derived(row["name"], row["aliases"], row["credit_code"])
        if (made["name_core"], made["name_keys"]) != (row["name_core"], row["name_keys"]):
            found.append({"id": str(row["id"]), "name_core": made["name_core"], "name_keys": made["name_keys"]})
    return found
