"""SQL of service items and their versions."""

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from backend.concierge.models import service_item, service_item_version
from backend.kernel.db import Reader, Tx, insert_into, sql
from backend.kernel.tables import timestamp

_i, _v = service_item.c, service_item_version.c
_body = _v.definition

LIST = sql(
    sa.select(
        _i.code,
        _i.kind,
        _body["names"].label("names"),
        _body["summary"].label("summary"),
        _body["statutory_days"].label("statutory_days"),
        _body["promised_days"].label("promised_days"),
        _body["visits"].label("visits"),
        _body["fee"]["amount"].label("fee"),
    )
    .join_from(service_item, service_item_version, _v.id == _i.current_version_id)
    .where(sa.not_(_i.retired))
    .order_by(_i.position, _i.code)
)
PUBLISHED = sql(
    sa.select(_i.code, _v.id.label("version_id"), _v.number, _v.published_at, _v.definition)
    .join_from(service_item, service_item_version, _v.id == _i.current_version_id)
    .where(_i.code == sa.bindparam("code"), sa.not_(_i.retired))
)
ITEMS = sql(sa.select(*_i).order_by(_i.position, _i.code))
VERSIONS = sql(sa.select(*_v).order_by(_v.item_id, _v.number.desc()))
LOCK = sql(sa.select(*_i).where(_i.code == sa.bindparam("code")).with_for_update())
DRAFT = sql(sa.select(*_v).where(_v.item_id == sa.bindparam("item_id"), _v.published_at.is_(None)).with_for_update())
CURRENT = sql(sa.select(*_v).where(_v.id == sa.bindparam("version_id")))
LAST_NUMBER = sql(sa.select(sa.func.coalesce(sa.func.max(_v.number), 0)).where(_v.item_id == sa.bindparam("item_id")))
LAST_POSITION = sql(sa.select(sa.func.coalesce(sa.func.max(_i.position), 0)))
ADD_ITEM = sql(insert_into(service_item, "id", "code", "kind", "position"))
ADD_VERSION = sql(insert_into(service_item_version, "id", "item_id", "number", "definition", "published_at", "created_by", "created_at"))
SAVE_DRAFT = sql(
    sa.update(service_item_version)
    .where(_v.id == sa.bindparam("draft_id"))
    .values(definition=sa.bindparam("definition"), version=_v.version + sa.text("1"))
)
PUBLISH = sql(
    sa.update(service_item_version)
    .where(_v.id == sa.bindparam("draft_id"))
    .values(published_at=sa.bindparam("at", type_=timestamp()), version=_v.version + sa.text("1"))
)
DISCARD = sql(sa.delete(service_item_version).where(_v.id == sa.bindparam("draft_id")))
MAKE_CURRENT = sql(
    sa.update(service_item)
    .where(_i.id == sa.bindparam("item_id"))
    .values(current_version_id=sa.bindparam("version_id"), version=_i.version + sa.text("1"))
)
PATCH = sql(
    sa.update(service_item)
    .where(_i.id == sa.bindparam("item_id"))
    .values(position=sa.bindparam("position"), retired=sa.bindparam("retired"), version=_i.version + sa.text("1"))
)


async def list_published(reader: Reader) -> list[Any]:
    """Return what the public list shows."""
    return await reader.rows(LIST)


async def find_published(reader: Reader, code: str) -> Any:
    """Return an offered item's current version, or None."""
    return await reader.row(PUBLISHED, code=code)


async def list_edited(reader: Reader) -> tuple[list[Any], list[Any]]:
    """Return all items and all versions."""
    return await reader.rows(ITEMS), await reader.rows(VERSIONS)


async def lock_item(tx: Tx, code: str) -> Any:
    """Return the item, locked, or None."""
    return await tx.row(LOCK, code=code)


async def find_draft(tx: Tx, item_id: UUID) -> Any:
    """Return the item's draft, locked, or None."""
    return await tx.row(DRAFT, item_id=item_id)


async def add_version(tx: Tx, version_id: UUID, item_id: UUID, definition: dict[str, Any], by: UUID | None, now: datetime) -> None:
    """Add a draft under the item's next number."""
    number = await tx.value(LAST_NUMBER, item_id=item_id) + 1
    await tx.run(
        ADD_VERSION, id=version_id, item_id=item_id, number=number, definition=definition, published_at=None, created_by=by, created_at=now
    )


async def publish(tx: Tx, item_id: UUID, version_id: UUID, now: datetime) -> None:
    """Make a draft the version new tickets begin with."""
    await tx.run(PUBLISH, draft_id=version_id, at=now)
    await tx.run(MAKE_CURRENT, item_id=item_id, version_id=version_id)
