"""SQL of the unit tree."""

import sqlalchemy as sa

from backend.identity.models import account, unit
from backend.kernel.db import insert_into, sql

ALL = sql(sa.select(unit).order_by(unit.c.position, unit.c.code))
ID_OF = sql(sa.select(unit.c.id).where(unit.c.code == sa.bindparam("code"), unit.c.active))
INSERT = sql(insert_into(unit))
BY_CODE_LOCKED = sql(sa.select(unit).where(unit.c.code == sa.bindparam("code_sought")).with_for_update())
# Two moves at once could close a ring that neither sees; they take turns.
LOCK_TREE = sql("SELECT pg_advisory_xact_lock(hashtextextended('identity.unit-tree', 0))")
SAVE = sql(
    sa.update(unit)
    .where(unit.c.code == sa.bindparam("code_sought"))
    .values(
        {name: sa.bindparam(name) for name in ("parent_code", "names", "phone", "active", "position")}
        | {"version": unit.c.version + sa.literal_column("1")}
    )
)
_child = unit.alias("child")
IN_USE = sql(
    sa.select(
        sa.or_(
            sa.exists(
                sa.select(sa.literal_column("1"))
                .select_from(account.join(unit, unit.c.id == account.c.unit_id))
                .where(unit.c.code == sa.bindparam("code_sought"), account.c.active)
            ),
            sa.exists(sa.select(sa.literal_column("1")).where(_child.c.parent_code == sa.bindparam("code_sought"), _child.c.active)),
        )
    )
)
