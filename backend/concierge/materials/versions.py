"""Statements on material and version rows that more than one use case runs."""

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert

from backend.concierge.models import material, material_version
from backend.kernel.db import insert_into, sql

_KEEP = insert(material).values(
    id=sa.bindparam("id"), ticket_id=sa.bindparam("ticket_id"), code=sa.bindparam("code"), current_version=sa.text("0")
)
# The row that is there already, or a new one; an update that changes nothing makes it come back either way.
KEEP_MATERIAL = sql(
    _KEEP.on_conflict_do_update(index_elements=[material.c.ticket_id, material.c.code], set_={"code": _KEEP.excluded.code}).returning(
        material.c.id, material.c.current_version
    )
)
ADD_VERSION = sql(insert_into(material_version, "id", "material_id", "number", "handed_in_at", "verdict", "created_at"))
SET_CURRENT = sql(
    sa.update(material)
    .where(material.c.id == sa.bindparam("material_id", type_=sa.Uuid))
    .values(current_version=sa.bindparam("number", type_=sa.Integer))
)
