"""SQL of encounters."""

from datetime import date, datetime
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY, insert

from backend.crm.activity_models import activity, encounter, encounter_entry
from backend.crm.enterprise_models import contact, enterprise
from backend.kernel.db import insert_into, sql
from backend.kernel.paging import KeysetList, Sort

_a, _e, _n = activity.c, encounter.c, enterprise.c
_ID = sa.bindparam("encounter_id", type_=sa.Uuid)


def _bind(name: str, kind: Any) -> Any:
    return sa.bindparam(name, type_=kind)


SHOWN: Final = tuple(column for column in encounter.c if column.key != "enterprise_name")
# A matched encounter shows the enterprise's name of today.
_SELECT: Any = (
    sa.select(
        *SHOWN,
        sa.func.coalesce(_n.name, _e.enterprise_name).label("enterprise_name"),
        _e.enterprise_name.label("said_name"),
        _a.kind.label("activity_kind"),
        _a.title.label("activity_title"),
        _a.starts_on.label("activity_starts_on"),
    )
    .select_from(encounter)
    .join(activity, _a.id == _e.activity_id)
    .outerjoin(enterprise, _n.id == _e.enterprise_id)
)
ENCOUNTERS: Final = KeysetList(
    base=_SELECT.where(~_e.void),
    ident=_e.id,
    filters={
        "activity": _e.activity_id == _bind("activity", sa.Uuid),
        "enterprise": _e.enterprise_id == _bind("enterprise", sa.Uuid),
        "unmatched": _e.enterprise_id.is_(None) == _bind("unmatched", sa.Boolean),
        "outcomes": _e.outcome == sa.any_(_bind("outcomes", ARRAY(sa.Text))),
        "author": _e.author_id == _bind("author", sa.Uuid),
        "since": _e.met_on >= _bind("since", sa.Date),
        "until": _e.met_on <= _bind("until", sa.Date),
        "q": sa.or_(_e.enterprise_name.contains(_bind("q", sa.Text)), _n.name.contains(_bind("q", sa.Text))),
    },
    sorts={
        "met_on": Sort(_e.met_on, descending=False, decode=date),
        "-met_on": Sort(_e.met_on, descending=True, decode=date),
        "-updated_at": Sort(_e.updated_at, descending=True, decode=datetime),
    },
)
FIND: Final = sql(_SELECT.where(_e.id == _ID, ~_e.void))
LOCK: Final = sql(sa.select(*encounter.c).where(_e.id == _ID, ~_e.void).with_for_update())
SENT_BEFORE: Final = sql(
    sa.select(_e.id, _e.activity_id).where(_e.author_id == _bind("author", sa.Uuid), _e.client_id == _bind("client_id", sa.Text))
)
ENTERPRISE: Final = sql(
    sa.select(_n.id, _n.name, _n.merged_into).where(_n.id == _bind("enterprise", sa.Uuid)).with_for_update(read=True, of=enterprise)
)
CONTACT: Final = sql(sa.select(contact.c.enterprise_id).where(contact.c.id == _bind("contact", sa.Uuid), contact.c.forgotten_at.is_(None)))

KEPT: Final = (
    "enterprise_id",
    "enterprise_name",
    "contact_id",
    "contact_name",
    "met_on",
    "outcome",
    "next_step",
    "next_by",
    "next_who",
    "notes",
    "project_ids",
)
COUNTED: Final = ("enterprise_id", "enterprise_name", "outcome")
_VALUES: dict[str, Any] = {name: _bind(f"new_{name}", _e[name].type) for name in (*KEPT, "updated_at")}
_ADD = insert(encounter).values(
    {
        **_VALUES,
        "id": _ID,
        "activity_id": _bind("activity", sa.Uuid),
        "client_id": _bind("client_id", sa.Text),
        "author_id": _bind("author", sa.Uuid),
        "created_at": _bind("new_updated_at", _e.created_at.type),
        "demo": _bind("demo", sa.Boolean),
    }
)
ADD: Final = sql(_ADD.on_conflict_do_nothing(index_elements=["author_id", "client_id"]).returning(_e.id))
_NEXT = _e.version + sa.literal_column("1")
SAVE: Final = sql(sa.update(encounter).where(_e.id == _ID).values({**_VALUES, "version": _NEXT}))
VOID: Final = sql(
    sa.update(encounter).where(_e.id == _ID).values(void=sa.true(), updated_at=_bind("now", _e.updated_at.type), version=_NEXT)
)
SET_CARD: Final = sql(
    sa.update(encounter)
    .where(_e.id == _ID)
    .values(card_key=_bind("card_key", sa.Text), updated_at=_bind("now", _e.updated_at.type), version=_NEXT)
)
NOTE: Final = sql(insert_into(encounter_entry))
