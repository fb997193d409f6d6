"""What is stored of investors' names is made anew when the way they are taken apart has changed."""

from typing import Any, Final

from backend.kernel.db import sql
from backend.kernel.jobs import first_time, job, was_made
from backend.kernel.organisation_names import EDITION
from backend.kernel.resources import Resources
from backend.library.projects.indexing import investor_key

JOB: Final = "library.renew_names"
INVESTORS: Final = sql("SELECT DISTINCT investor, investor_key FROM library.project WHERE investor IS NOT NULL")
RENEW: Final = sql("""
    UPDATE library.project AS p SET investor_key = r.investor_key
    FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(investor text, investor_key text)
    WHERE p.investor = r.investor
""")


@job(JOB, cron="35 2 * * *")
async def renew_names(resources: Resources, _args: dict[str, Any]) -> None:
    """Look at every investor's name once for each edition of the rules."""
    async with resources.database.transaction() as tx:
        if await was_made(tx, JOB, str(EDITION)):
            return
        rows = await tx.rows(INVESTORS)
        keys = {row["investor"]: investor_key(row["investor"]) for row in rows}
        stale = {row["investor"] for row in rows if keys[row["investor"]] != row["investor_key"]}
        if stale:
            await tx.run(RENEW, rows=[{"investor": name, "investor_key": keys[name]} for name in sorted(stale)])
        await first_time(tx, JOB, str(EDITION))
