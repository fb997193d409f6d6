"""SQL of imports."""

from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY, insert

from backend.crm.enterprise_models import enterprise
from backend.crm.import_models import import_batch, import_mapping, import_row
from backend.kernel.db import insert_into, sql
from backend.kernel.paging import KeysetList, Sort

_b, _r, _m = import_batch.c, import_row.c, import_mapping.c
_ID = sa.bindparam("batch_id", type_=sa.Uuid)
_STAMP = _b.created_at.type


def _bind(name: str, kind: Any) -> Any:
    return sa.bindparam(name, type_=kind)


BATCHES: Final = KeysetList(
    base=sa.select(*_b),
    ident=_b.id,
    filters={
        "unit": _b.unit == _bind("unit", sa.Text),
        "mine": _b.created_by == _bind("mine", sa.Uuid),
        "states": _b.state == sa.any_(_bind("states", ARRAY(sa.Text))),
    },
    sorts={"-created_at": Sort(_b.created_at, descending=True, decode=datetime)},
)
FIND: Final = sql(sa.select(*_b).where(_b.id == _ID))
LOCK: Final = sql(sa.select(*_b).where(_b.id == _ID).with_for_update())
ADD: Final = sql(
    insert_into(
        import_batch,
        "id",
        "unit",
        "created_by",
        "file_name",
        "file_key",
        "file_size",
        "sheets",
        "sheet",
        "header_row",
        "last_row",
        "columns",
        "signature",
        "mapping",
        "units",
        "created_at",
        "updated_at",
    )
)
LAYOUT: Final = ("sheet", "header_row", "last_row", "columns", "signature", "mapping", "units", "rule", "overrides")
SAVE: Final = sql(
    sa.update(import_batch)
    .where(_b.id == _ID)
    .values(
        {
            **{name: _bind(f"new_{name}", _b[name].type) for name in (*LAYOUT, "updated_at")},
            "checked": None,
            "version": _b.version + sa.literal_column("1"),
        }
    )
)
SET_CHECKED: Final = sql(
    sa.update(import_batch)
    .where(_b.id == _ID, _b.version == _bind("checked_version", sa.Integer))
    .values(checked=_bind("new_checked", _b.checked.type))
)
_MOVED: Final = {"state": _bind("new_state", sa.Text), "updated_at": _bind("now", _STAMP), "version": _b.version + sa.literal_column("1")}
MOVE: Final = sql(sa.update(import_batch).where(_b.id == _ID).values(_MOVED))
START: Final = sql(sa.update(import_batch).where(_b.id == _ID).values({**_MOVED, "total": _bind("total", sa.Integer)}))
FINISH: Final = sql(sa.update(import_batch).where(_b.id == _ID).values({**_MOVED, "finished_at": _bind("now", _STAMP)}))
ASK_CANCEL: Final = sql(
    sa.update(import_batch)
    .where(_b.id == _ID)
    .values(cancel_asked=sa.true(), updated_at=_bind("now", _STAMP), version=_b.version + sa.literal_column("1"))
)
_COUNTS: Final = ("processed", "created", "updated", "skipped", "failed")
PROGRESS: Final = sql(
    sa.update(import_batch)
    .where(_b.id == _ID)
    .values({**{name: _b[name] + _bind(f"more_{name}", sa.Integer) for name in _COUNTS}, "updated_at": _bind("now", _STAMP)})
    .returning(_b.cancel_asked)
)
LAST_ROW: Final = sql(sa.select(sa.func.max(_r.number)).where(_r.batch_id == _ID))
REMEMBERED: Final = sql(
    sa.select(_m.mapping, _m.units).where(_m.unit == _bind("unit", sa.Text), _m.signature == _bind("signature", sa.Text))
)
_remember = insert(import_mapping).values({column.key: _bind(column.key, column.type) for column in import_mapping.c})
REMEMBER: Final = sql(
    _remember.on_conflict_do_update(
        index_elements=["unit", "signature"],
        set_={name: _remember.excluded[name] for name in ("mapping", "units", "updated_by", "updated_at")},
    )
)
ROWS: Final = sql(
    sa.select(*_r, enterprise.c.name.label("enterprise_name"))
    .select_from(import_row)
    .outerjoin(enterprise, enterprise.c.id == _r.enterprise_id)
    .where(
        _r.batch_id == _ID,
        _r.number > _bind("after", sa.Integer),
        sa.or_(_bind("action", sa.Text).is_(None), _r.action == _bind("action", sa.Text)),
        sa.or_(_bind("undo", sa.Text).is_(None), _r.undo == _bind("undo", sa.Text)),
    )
    .order_by(_r.number)
    .limit(sa.literal_column("101"))
)
TROUBLED: Final = sql(
    sa.select(_r.number, _r.action, _r.problems)
    .where(_r.batch_id == _ID, _r.number > _bind("after", sa.Integer), _r.problems != sa.literal_column("'[]'::jsonb"))
    .order_by(_r.number)
    .limit(sa.literal_column("5000"))
)

_OURS: Final = """e.id, e.name, e.credit_code, e.aliases, e.industry, e.region, e.address, e.registered_capital, e.staff_count,
       e.tags, e.notes, e.owner_unit, e.name_core, e.version"""
# One look-up in an index for each code and name, whatever the planner thinks of a table that is just being filled.
# What has become part of another still holds its code for it.
_BY_CODES: Final = f"""
    SELECT {_OURS}, asked.code AS asked_code
    FROM unnest(CAST(:codes AS text[])) AS asked(code)
    CROSS JOIN LATERAL (
      SELECT coalesce(merged_into, id) AS living FROM crm.enterprise WHERE credit_code = asked.code
      ORDER BY merged_into IS NOT NULL LIMIT 1
    ) AS held
    CROSS JOIN LATERAL (SELECT * FROM crm.enterprise WHERE id = held.living LIMIT 1 {{lock}}) AS e
"""  # noqa: S608 - constants of this module
_BY_CORES: Final = f"""
    SELECT {_OURS}, NULL AS asked_code
    FROM unnest(CAST(:cores AS text[])) AS asked(core)
    CROSS JOIN LATERAL (
      -- The fence keeps the planner from walking the whole table once instead.
      SELECT * FROM crm.enterprise WHERE merged_into IS NULL AND name_core = asked.core OFFSET 0 {{lock}}
    ) AS e
    ORDER BY e.name_core, e.id
"""  # noqa: S608 - constants of this module
BY_CODES: Final = sql(_BY_CODES.format(lock=""))
BY_CORES: Final = sql(_BY_CORES.format(lock=""))
BY_CODES_LOCKED: Final = sql(_BY_CODES.format(lock="FOR UPDATE"))
BY_CORES_LOCKED: Final = sql(_BY_CORES.format(lock="FOR UPDATE"))
# A table that is being filled outgrows what the planner knows of it, and then every look-up reads all of it. Only what look-ups
# go by: the words of the search column take as long to count as a thousand rows to write.
ANALYZE: Final = (
    sql("ANALYZE crm.enterprise (name_core, credit_code, merged_into)"),
    sql("ANALYZE crm.import_row (batch_id, number, enterprise_id, interaction_id)"),
)
OLD_FILES: Final = sql(
    sa.select(_b.id, _b.file_key)
    .where(
        _b.file_key != sa.literal_column("''"),
        _b.updated_at < _bind("before", _STAMP),
        _b.state.not_in([sa.literal_column(f"'{state}'") for state in ("queued", "running", "undoing")]),
    )
    .order_by(_b.updated_at, _b.id)
    .limit(sa.literal_column("500"))
)
FORGET_FILE: Final = sql(sa.update(import_batch).where(_b.id == _ID).values(file_key=sa.literal_column("''")))
