"""What was kept long enough goes: the files of papers years after the decision, and drafts nobody came back to.

The record of a paper stays, with its name, size and fingerprint; an empty `store_key` says that its file is gone.
"""

from datetime import timedelta
from typing import Any, Final

import sqlalchemy as sa

from backend.concierge.materials.forgetting import forget_files, forget_files_of
from backend.concierge.models import material, material_file, material_version, ticket
from backend.concierge.settings import concierge_settings
from backend.concierge.tickets.submit_statements import DROP_DRAFT
from backend.kernel import clock
from backend.kernel.audit import audit
from backend.kernel.db import sql
from backend.kernel.jobs import job
from backend.kernel.principal import SYSTEM
from backend.kernel.resources import Resources

PAPERS_JOB: Final = "concierge.forget_papers"
DRAFTS_JOB: Final = "concierge.forget_drafts"
_YEAR: Final = timedelta(days=366)
_BATCH: Final = 100
_GONE: Final = sa.literal_column("''")
_BEFORE: Final = sa.bindparam("before", type_=ticket.c.finished_at.type)
_SOME: Final = sa.literal_column(str(_BATCH))
_WITH_FILES: Final = (
    sa.select(sa.literal_column("1"))
    .select_from(material_file.join(material_version, material_version.c.id == material_file.c.version_id))
    .join(material, material.c.id == material_version.c.material_id)
    .where(material.c.ticket_id == ticket.c.id, material_file.c.store_key != _GONE)
    .correlate(ticket)
    .exists()
)
DECIDED: Final = sql(
    sa.select(ticket.c.id)
    .where(ticket.c.finished_at <= _BEFORE, _WITH_FILES)
    .order_by(ticket.c.finished_at, ticket.c.id)
    .limit(_SOME)
    .with_for_update(of=ticket, skip_locked=True)
)
FILES: Final = sql(
    sa.select(material_file.c.id, material_file.c.store_key, material_file.c.preview_key)
    .join(material_version, material_version.c.id == material_file.c.version_id)
    .join(material, material.c.id == material_version.c.material_id)
    .where(material.c.ticket_id == sa.bindparam("ticket_id", type_=sa.Uuid), material_file.c.store_key != _GONE)
)
MARK: Final = sql(
    sa.update(material_file)
    .where(material_file.c.id == sa.any_(sa.bindparam("ids", type_=sa.ARRAY(sa.Uuid))))
    .values(store_key=_GONE, preview_key=sa.null())
)
DRAFTS: Final = sql(
    sa.select(ticket.c.id)
    .where(ticket.c.state == sa.literal_column("'draft'"), ticket.c.updated_at <= _BEFORE)
    .order_by(ticket.c.updated_at, ticket.c.id)
    .limit(_SOME)
    .with_for_update(of=ticket, skip_locked=True)
)


@job(PAPERS_JOB, cron="50 3 * * *")
async def forget_papers(resources: Resources, _args: dict[str, Any]) -> None:
    """Remove the files of papers whose tickets were decided long ago."""
    before = clock.now() - concierge_settings().papers_kept_years * _YEAR
    done = _BATCH
    while done == _BATCH:
        async with resources.database.transaction() as tx:
            rows = await tx.rows(DECIDED, before=before)
            for row in rows:
                files = await tx.rows(FILES, ticket_id=row["id"])
                await tx.run(MARK, ids=[one["id"] for one in files])
                forget_files(tx, files)
                audit(tx, resources.vault, SYSTEM, "material.forget", "ticket", row["id"], files=len(files))
        done = len(rows)


@job(DRAFTS_JOB, cron="55 3 * * *")
async def forget_drafts(resources: Resources, _args: dict[str, Any]) -> None:
    """Drop the drafts nobody came back to, with their papers."""
    before = clock.now() - timedelta(days=concierge_settings().drafts_kept_days)
    done = _BATCH
    while done == _BATCH:
        async with resources.database.transaction() as tx:
            rows = await tx.rows(DRAFTS, before=before)
            for row in rows:
                await forget_files_of(tx, row["id"])
                for statement in DROP_DRAFT:
                    await tx.run(statement, ticket_id=row["id"])
                audit(tx, resources.vault, SYSTEM, "ticket.expire", "ticket", row["id"])
        done = len(rows)
