"""Removing the bytes of files whose record goes: by a job, so that they outlive a transaction that fails."""

from collections.abc import Iterable
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa

from backend.concierge.models import material, material_file, material_version
from backend.kernel.db import Tx, sql
from backend.kernel.jobs import defer

DELETE_FILES: Final = "concierge.delete_files"
OF_TICKET = sql(
    sa.select(material_file.c.store_key, material_file.c.preview_key)
    .join(material_version, material_version.c.id == material_file.c.version_id)
    .join(material, material.c.id == material_version.c.material_id)
    .where(material.c.ticket_id == sa.bindparam("ticket_id"))
)


def forget_files(tx: Tx, files: Iterable[Any]) -> None:
    """Have the bytes of these file records removed after the commit."""
    keys = [key for one in files for key in (one["store_key"], one["preview_key"]) if key]
    if keys:
        defer(tx, DELETE_FILES, {"keys": keys})


async def forget_files_of(tx: Tx, ticket_id: UUID) -> None:
    """Have the bytes of all papers of a ticket removed after the commit; call it before their records go."""
    forget_files(tx, await tx.rows(OF_TICKET, ticket_id=ticket_id))
