"""Statements of plans."""

from datetime import date
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa

from backend.insight.models import plan, plan_edition, target
from backend.kernel.db import Reader, insert_into, sql
from backend.kernel.paging import KeysetList, Sort

_p, _e, _t = plan.c, plan_edition.c, target.c
_ID: Final = sa.bindparam("plan_id", type_=sa.Uuid)


def _state(name: str) -> Any:
    return sa.literal_column(f"'{name}'")


_edition = sa.select(_e.number).where(_e.plan_id == _p.id, _e.state == _state("in_force")).scalar_subquery().label("edition")
_draft = sa.exists().where(_e.plan_id == _p.id, _e.state == _state("draft")).label("has_draft")
_NAMES: Final = ("id", "kind", "title", "campaign", "since", "until", "demo", "version", "updated_at")
_BASE: Final = sa.select(*(_p[name] for name in _NAMES), _edition, _draft)
PLANS: Final = KeysetList(
    base=_BASE,
    ident=_p.id,
    filters={
        "kind": _p.kind == sa.bindparam("kind", type_=sa.Text),
        "year": sa.and_(
            _p.since <= sa.func.make_date(sa.bindparam("year", type_=sa.Integer), 12, 31),
            _p.until >= sa.func.make_date(sa.bindparam("year", type_=sa.Integer), 1, 1),
        ),
        "in_force": sa.and_(
            sa.bindparam("in_force", type_=sa.Boolean),
            sa.exists().where(_e.plan_id == _p.id, _e.state == _state("in_force")),
        ),
        "draft": sa.and_(sa.bindparam("draft", type_=sa.Boolean), sa.exists().where(_e.plan_id == _p.id, _e.state == _state("draft"))),
    },
    sorts={"-since": Sort(_p.since, descending=True, decode=date)},
)
FIND: Final = sql(_BASE.where(_p.id == _ID))
LOCK: Final = sql(sa.select(*(_p[name] for name in _NAMES)).where(_p.id == _ID).with_for_update())
SAME_TIME: Final = sql(
    sa.select(_p.id).where(
        _p.kind == sa.bindparam("kind", type_=sa.Text),
        _p.since == sa.bindparam("since", type_=sa.Date),
        _p.until == sa.bindparam("until", type_=sa.Date),
    )
)
EDITIONS: Final = sql(sa.select(*_e).where(_e.plan_id == _ID).order_by(_e.number.desc()))
TARGETS: Final = sql(
    sa.select(_t.edition_id, _t.indicator, _t.unit, _t.amount)
    .join(plan_edition, _e.id == _t.edition_id)
    .where(_e.plan_id == _ID)
    .order_by(_t.indicator, _t.unit.nulls_first())
)
ADD_PLAN: Final = sql(insert_into(plan))
ADD_EDITION: Final = sql(insert_into(plan_edition))
ADD_TARGET: Final = sql(insert_into(target))
_NOW: Final = sa.bindparam("now", type_=_p.updated_at.type)
RENAME: Final = sql(sa.update(plan).where(_p.id == _ID).values(title=sa.bindparam("title", type_=sa.Text)))
TOUCH: Final = sql(sa.update(plan).where(_p.id == _ID).values(updated_at=_NOW, version=_p.version + sa.literal_column("1")))
_EDITION: Final = sa.bindparam("edition_id", type_=sa.Uuid)
DROP_TARGETS: Final = sql(sa.delete(target).where(_t.edition_id == _EDITION))
NOTE: Final = sql(sa.update(plan_edition).where(_e.id == _EDITION).values(note=sa.bindparam("note", type_=sa.Text)))
DROP_EDITION: Final = sql(sa.delete(plan_edition).where(_e.id == _EDITION))
DROP_PLAN: Final = sql(sa.delete(plan).where(_p.id == _ID))
SUPERSEDE: Final = sql(
    sa.update(plan_edition).where(_e.plan_id == _ID, _e.state == _state("in_force")).values(state=_state("superseded"), superseded_at=_NOW)
)
PUBLISH: Final = sql(
    sa.update(plan_edition)
    .where(_e.id == _EDITION)
    .values(
        state=_state("in_force"),
        published_at=_NOW,
        published_by=sa.bindparam("by", type_=sa.Uuid),
        difference_reason=sa.bindparam("difference_reason", type_=sa.Text),
    )
)


async def editions_of(reader: Reader, plan_id: UUID) -> list[tuple[Any, list[Any]]]:
    """Return all editions with their targets, the newest first."""
    targets: dict[UUID, list[Any]] = {}
    for row in await reader.rows(TARGETS, plan_id=plan_id):
        targets.setdefault(row["edition_id"], []).append(row)
    return [(row, targets.get(row["id"], [])) for row in await reader.rows(EDITIONS, plan_id=plan_id)]
