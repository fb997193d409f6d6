"""SQL of merges."""

from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa

from backend.crm.enterprise_models import enterprise, merge
from backend.kernel.db import insert_into, sql
from backend.kernel.paging import KeysetList, Sort

_m = merge.c
_ID = sa.bindparam("merge_id", type_=sa.Uuid)
_PAIR = sa.bindparam("pair", type_=sa.ARRAY(sa.Uuid))
_survivor, _merged = enterprise.alias("survivor"), enterprise.alias("merged")
_KEPT: Final = (
    "id",
    "name",
    "credit_code",
    "aliases",
    "parent_id",
    "tags",
    "industry",
    "region",
    "address",
    "registered_capital",
    "staff_count",
    "relation",
    "owner_unit",
    "owner_id",
    "notes",
    "merged_into",
    "version",
)

# In the order of their ids, so that two merges of the same pair never wait for each other in a circle.
LOCK_PAIR = sql(
    sa.select(*(enterprise.c[name] for name in _KEPT)).where(enterprise.c.id == sa.any_(_PAIR)).order_by(enterprise.c.id).with_for_update()
)
READ_PAIR = sql(sa.select(*(enterprise.c[name] for name in _KEPT)).where(enterprise.c.id == sa.any_(_PAIR)))
BECOME_PART = sql(
    sa.update(enterprise)
    .where(enterprise.c.id == sa.bindparam("enterprise_id", type_=sa.Uuid))
    .values(merged_into=sa.bindparam("new_merged_into", type_=sa.Uuid), version=enterprise.c.version + sa.text("1"))
)
HOLDER_OF_CODE = sql(
    sa.select(enterprise.c.id, enterprise.c.name).where(
        enterprise.c.credit_code == sa.bindparam("credit_code", type_=sa.Text),
        enterprise.c.merged_into.is_(None),
        enterprise.c.id != sa.all_(_PAIR),
    )
)
ADD = sql(
    insert_into(
        merge,
        "id",
        "survivor_id",
        "merged_id",
        "reason",
        "survivor_before",
        "survivor_after",
        "merged_before",
        "moved",
        "dropped",
        "merged_by",
        "merged_at",
    )
)
LOCK = sql(sa.select(*_m).where(_m.id == _ID).with_for_update())
CLOSE = sql(
    sa.update(merge)
    .where(_m.id == _ID)
    .values(undone_by=sa.bindparam("new_undone_by", type_=sa.Uuid), undone_at=sa.bindparam("new_undone_at", type_=_m.undone_at.type))
)
# The merge by which a record became part of another, if that still stands.
STANDING = sql(sa.select(_m.id).where(_m.merged_id == sa.bindparam("merged_id", type_=sa.Uuid), _m.undone_at.is_(None)))

_SHOWN: Any = sa.select(
    _m.id,
    _m.survivor_id,
    _m.merged_id,
    _m.reason,
    _m.moved,
    _m.dropped,
    _m.merged_by,
    _m.merged_at,
    _m.undone_by,
    _m.undone_at,
    _survivor.c.name.label("survivor_name"),
    _merged.c.name.label("merged_name"),
).select_from(merge.join(_survivor, _survivor.c.id == _m.survivor_id).join(_merged, _merged.c.id == _m.merged_id))
FIND = sql(_SHOWN.where(_m.id == _ID))
MERGES: Final = KeysetList(
    base=_SHOWN,
    ident=_m.id,
    filters={
        "enterprise": sa.or_(
            _m.survivor_id == sa.bindparam("enterprise", type_=sa.Uuid), _m.merged_id == sa.bindparam("enterprise", type_=sa.Uuid)
        ),
        "standing": _m.undone_at.is_(None),
    },
    sorts={"-merged_at": Sort(_m.merged_at, descending=True, decode=datetime)},
)
