"""The definition a ticket began with, read once per process: a published version never changes."""

from collections import OrderedDict
from uuid import UUID

import sqlalchemy as sa

from backend.concierge.items.definition import ServiceItemDefinition
from backend.concierge.models import service_item_version
from backend.kernel.db import Reader, sql
from backend.kernel.errors import NotFound

_KEPT = 64
_kept: OrderedDict[UUID, ServiceItemDefinition] = OrderedDict()

FIND = sql(
    sa.select(service_item_version.c.definition).where(
        service_item_version.c.id == sa.bindparam("version_id"), service_item_version.c.published_at.is_not(None)
    )
)


async def pinned_definition(reader: Reader, version_id: UUID) -> ServiceItemDefinition:
    """Return the published definition with this version id; raises NotFound.

    The same object comes back each time, so that what is compiled from its form is found again.
    """
    known = _kept.get(version_id)
    if known is None:
        document = await reader.value(FIND, version_id=version_id)
        if document is None:
            raise NotFound
        known = ServiceItemDefinition.model_validate(document)
        _kept[version_id] = known
        if len(_kept) > _KEPT:
            _kept.popitem(last=False)
    else:
        _kept.move_to_end(version_id)
    return known
