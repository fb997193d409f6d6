"""Service items as tickets need them: the version offered now, and the one a ticket began with."""

from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa

from backend.concierge.errors import ItemRetired
from backend.concierge.items.definition import ServiceItemDefinition
from backend.concierge.items.pinned import pinned_definition
from backend.concierge.models import service_item
from backend.kernel.db import Reader, sql
from backend.kernel.errors import NotFound

_OFFERED = sql(
    sa.select(service_item.c.id, service_item.c.current_version_id, service_item.c.retired).where(
        service_item.c.code == sa.bindparam("code", type_=sa.Text), service_item.c.current_version_id.is_not(None)
    )
)


@dataclass(frozen=True, slots=True)
class OfferedItem:
    """A service item that can be applied for, with the version a new ticket is pinned to."""

    id: UUID
    version_id: UUID
    definition: ServiceItemDefinition


async def offered_item(reader: Reader, code: str) -> OfferedItem:
    """Return the item as offered now; raises NotFound, or ItemRetired when it no longer is."""
    row = await reader.row(_OFFERED, code=code)
    if row is None:
        raise NotFound
    if row["retired"]:
        raise ItemRetired
    return OfferedItem(row["id"], row["current_version_id"], await pinned_definition(reader, row["current_version_id"]))


async def pinned_all(reader: Reader, version_ids: set[UUID]) -> dict[UUID, ServiceItemDefinition]:
    """Return the definitions that several tickets are pinned to."""
    return {ident: await pinned_definition(reader, ident) for ident in version_ids}
