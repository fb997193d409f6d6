"""SQL of follow-ups."""

from datetime import date, datetime
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY

from backend.crm.activity_models import activity, encounter, follow_up, follow_up_step
from backend.crm.enterprise_models import enterprise
from backend.kernel.db import insert_into, sql
from backend.kernel.paging import KeysetList, Sort

_f = follow_up.c
_ID = sa.bindparam("follow_up_id", type_=sa.Uuid)
_OPEN = _f.state == sa.literal_column("'open'")


def _bind(name: str, kind: Any) -> Any:
    return sa.bindparam(name, type_=kind)


_TODAY = _bind("today", sa.Date)
_STAMP = _f.updated_at.type
_SELECT: Any = (
    sa.select(
        *follow_up.c,
        enterprise.c.name.label("enterprise_name"),
        activity.c.id.label("activity_id"),
        activity.c.kind.label("activity_kind"),
        activity.c.title.label("activity_title"),
        activity.c.starts_on.label("activity_starts_on"),
    )
    .select_from(follow_up)
    .outerjoin(enterprise, enterprise.c.id == _f.enterprise_id)
    .outerjoin(encounter, encounter.c.id == _f.encounter_id)
    .outerjoin(activity, activity.c.id == encounter.c.activity_id)
)
FOLLOW_UPS: Final = KeysetList(
    base=_SELECT,
    ident=_f.id,
    filters={
        "assignee": _f.assignee_id == _bind("assignee", sa.Uuid),
        "unit": _f.unit == _bind("unit", sa.Text),
        "states": _f.state == sa.any_(_bind("states", ARRAY(sa.Text))),
        "enterprise": _f.enterprise_id == _bind("enterprise", sa.Uuid),
        "project": _f.project_id == _bind("project", sa.Uuid),
        "encounter": _f.encounter_id == _bind("encounter", sa.Uuid),
        "since": _f.due_on >= _bind("since", sa.Date),
        "until": _f.due_on <= _bind("until", sa.Date),
        "late": sa.and_(_OPEN, _f.due_on < _TODAY),
        "q": sa.or_(_f.subject.contains(_bind("q", sa.Text)), enterprise.c.name.contains(_bind("q", sa.Text))),
    },
    sorts={
        "due_on": Sort(_f.due_on, descending=False, decode=date),
        "-due_on": Sort(_f.due_on, descending=True, decode=date),
        "-updated_at": Sort(_f.updated_at, descending=True, decode=datetime),
    },
)
FIND: Final = sql(_SELECT.where(_f.id == _ID))
LOCK: Final = sql(sa.select(*follow_up.c).where(_f.id == _ID).with_for_update())
OF_ENCOUNTER: Final = sql(sa.select(*follow_up.c).where(_f.encounter_id == _bind("encounter", sa.Uuid)).with_for_update())
STEPS: Final = sql(
    sa.select(*follow_up_step.c)
    .where(follow_up_step.c.follow_up_id == _ID)
    .order_by(follow_up_step.c.at, follow_up_step.c.id)
    .limit(sa.literal_column("500"))
)
COUNTS: Final = sql(
    sa.select(
        sa.func.count().label("open"),
        sa.func.count().filter(_f.due_on == _TODAY).label("today"),
        sa.func.count().filter(_f.due_on < _TODAY).label("late"),
    ).where(_OPEN, _f.assignee_id == _bind("assignee", sa.Uuid))
)
ADD: Final = sql(
    insert_into(
        follow_up,
        "id",
        "subject",
        "due_on",
        "assignee_id",
        "unit",
        "enterprise_id",
        "project_id",
        "encounter_id",
        "created_by",
        "created_at",
        "updated_at",
        "demo",
    )
)
ADD_STEP: Final = sql(insert_into(follow_up_step))
KEPT: Final = ("subject", "due_on", "assignee_id", "unit", "enterprise_id", "project_id", "state", "note", "postponed", "closed_at")
SAVE: Final = sql(
    sa.update(follow_up)
    .where(_f.id == _ID)
    .values(
        {
            **{name: _bind(f"new_{name}", _f[name].type) for name in (*KEPT, "updated_at")},
            "version": _f.version + sa.literal_column("1"),
        }
    )
)
BATCH: Final = 200
# Whoever runs at the same time takes other rows.
UNREMINDED: Final = sql(
    sa.select(_f.id, _f.subject, _f.due_on, _f.assignee_id, enterprise.c.name.label("enterprise_name"))
    .select_from(follow_up)
    .outerjoin(enterprise, enterprise.c.id == _f.enterprise_id)
    .where(sa.text("state = 'open' AND reminded_for IS DISTINCT FROM due_on"), _f.due_on <= _TODAY)
    .order_by(_f.due_on, _f.id)
    .limit(sa.literal_column(str(BATCH)))
    .with_for_update(skip_locked=True, of=follow_up)
)
REMINDED: Final = sql(sa.update(follow_up).where(_f.id == sa.any_(_bind("ids", ARRAY(sa.Uuid)))).values(reminded_for=_f.due_on))
