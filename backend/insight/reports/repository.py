"""Statements of schedules and runs. What a caller may see is part of each."""

from datetime import date, datetime
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert

from backend.insight.models import report_run, report_schedule
from backend.kernel.db import insert_into, sql
from backend.kernel.paging import KeysetList, Sort

_s, _r = report_schedule.c, report_run.c
_REACH: Final = sa.bindparam("reach", type_=sa.ARRAY(sa.Text))
_SCHEDULE: Final = _s.id == sa.bindparam("schedule_id", type_=sa.Uuid)
_RUN: Final = _r.id == sa.bindparam("run_id", type_=sa.Uuid)


def _reached(unit: Any) -> Any:
    return sa.or_(_REACH.is_(None), unit == sa.any_(_REACH))


# Whoever it was sent to has it; publishers see all of their reach.
_SEEN_RUN: Final = sa.or_(
    sa.and_(sa.bindparam("publishes", type_=sa.Boolean), _reached(_r.unit)),
    sa.bindparam("caller", type_=sa.Uuid) == sa.any_(_r.sent_to),
)
SCHEDULES: Final = KeysetList(
    base=sa.select(*_s),
    ident=_s.id,
    filters={"seen": sa.and_(sa.bindparam("seen", type_=sa.Boolean), _reached(_s.unit))},
    sorts={"-created": Sort(_s.created_at, descending=True, decode=datetime)},
)
RUNS: Final = KeysetList(
    base=sa.select(*_r),
    ident=_r.id,
    filters={
        "seen": sa.and_(sa.bindparam("seen", type_=sa.Boolean), _SEEN_RUN),
        "schedule": _r.schedule_id == sa.bindparam("schedule", type_=sa.Uuid),
    },
    sorts={"-due": Sort(_r.due_on, descending=True, decode=date)},
)
FIND_SCHEDULE: Final = sql(sa.select(*_s).where(_SCHEDULE, _reached(_s.unit)))
ADD_SCHEDULE: Final = sql(insert_into(report_schedule))
_CHANGED: Final = ("day", "every", "recipients", "active", "starts_on", "updated_at")
CHANGE_SCHEDULE: Final = sql(
    sa.update(report_schedule)
    .where(_SCHEDULE, _s.version == sa.bindparam("was_version", type_=sa.Integer))
    .values(
        {**{name: sa.bindparam(f"new_{name}", type_=_s[name].type) for name in _CHANGED}, "version": _s.version + sa.literal_column("1")}
    )
)
# Locked, so that two workers do not look at the same schedule at once; with the last day that has a run.
ACTIVE: Final = sql(
    sa.select(*_s, sa.select(sa.func.max(_r.due_on)).where(_r.schedule_id == _s.id).scalar_subquery().label("last_due"))
    .where(_s.active)
    .order_by(_s.id)
    .with_for_update(of=report_schedule, skip_locked=True)
)
_ADD_RUN: Final = insert(report_run).values(
    {
        name: sa.bindparam(name, type_=_r[name].type)
        for name in ("id", "schedule_id", "kind", "unit", "since", "until", "due_on", "recipients", "state", "created_at", "demo")
    }
)
ADD_RUN: Final = sql(_ADD_RUN.on_conflict_do_nothing(index_elements=["schedule_id", "due_on"]).returning(_r.id))
FIND_RUN: Final = sql(sa.select(*_r).where(_RUN, _SEEN_RUN))
GET_RUN: Final = sql(sa.select(*_r).where(_RUN))
LOCK_RUN: Final = sql(sa.select(*_r).where(_RUN).with_for_update())
READY: Final = sql(
    sa.update(report_run)
    .where(_RUN, _r.state == sa.literal_column("'waiting'"))
    .values(
        {
            "state": sa.literal_column("'ready'"),
            **{
                name: sa.bindparam(f"new_{name}", type_=_r[name].type)
                for name in ("made_at", "sent_to", "rows", "store_key", "sha256", "size")
            },
        }
    )
)
