"""SQL of activities."""

from datetime import date, datetime
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY

from backend.crm.activity_models import activity, activity_entry, encounter
from backend.kernel import search
from backend.kernel.db import insert_into, sql
from backend.kernel.paging import KeysetList, Sort

_a, _e = activity.c, encounter.c
_ID = sa.bindparam("activity_id", type_=sa.Uuid)


def _bind(name: str, kind: Any) -> Any:
    return sa.bindparam(name, type_=kind)


def _counted(label: str, *conditions: Any) -> Any:
    found = sa.select(sa.func.count()).where(_e.activity_id == _a.id, ~_e.void, *conditions)
    return found.correlate(activity).scalar_subquery().label(label)


def _tokens() -> Any:
    return sa.func.array_to_tsvector(_bind("tokens", ARRAY(sa.Text)))


SHOWN: Final = tuple(column for column in activity.c if column.key not in ("search", "search_text"))
_SELECT: Any = sa.select(
    *SHOWN,
    _counted("met"),
    _counted("intents", _e.outcome == sa.literal_column("'intent'")),
    _counted("signed", _e.outcome == sa.literal_column("'signed'")),
)
ACTIVITIES: Final = KeysetList(
    base=_SELECT,
    ident=_a.id,
    filters={
        "kinds": _a.kind == sa.any_(_bind("kinds", ARRAY(sa.Text))),
        "states": _a.state == sa.any_(_bind("states", ARRAY(sa.Text))),
        "unit": sa.or_(_a.owner_unit == _bind("unit", sa.Text), _bind("unit", sa.Text) == sa.any_(_a.organisers)),
        "campaign": _a.campaign == _bind("campaign", sa.Text),
        "city_leader": _a.city_leader == _bind("city_leader", sa.Boolean),
        "online": _a.online == _bind("online", sa.Boolean),
        "place": _bind("place", sa.Text) == sa.any_(_a.places),
        "since": _a.starts_on >= _bind("since", sa.Date),
        "until": _a.starts_on <= _bind("until", sa.Date),
        "mine": sa.or_(
            _a.created_by == _bind("mine", sa.Uuid),
            _a.leaders.op("@>")(sa.func.jsonb_build_array(sa.func.jsonb_build_object("account_id", _bind("mine", sa.Uuid)))),
        ),
        "enterprise": _a.id.in_(sa.select(_e.activity_id).where(_e.enterprise_id == _bind("enterprise", sa.Uuid), ~_e.void)),
        "rare": search.rare_condition(_a.id, _a.search, _a.search_text),
        "common": search.common_condition(_a.search_text),
    },
    sorts={
        "starts_on": Sort(_a.starts_on, descending=False, decode=date),
        "-starts_on": Sort(_a.starts_on, descending=True, decode=date),
        "updated_at": Sort(_a.updated_at, descending=False, decode=datetime),
        "-updated_at": Sort(_a.updated_at, descending=True, decode=datetime),
    },
)
PROBE: Final = sql(search.probe(_a.search))
FIND: Final = sql(_SELECT.where(_a.id == _ID))
LOCK: Final = sql(sa.select(*SHOWN).where(_a.id == _ID).with_for_update())
OUTCOMES: Final = sql(
    sa.select(_e.outcome, sa.func.count().label("count")).where(_e.activity_id == _ID, ~_e.void).group_by(_e.outcome).order_by(_e.outcome)
)
LINKED: Final = sql(sa.select(sa.func.unnest(_e.project_ids).label("project_id")).where(_e.activity_id == _ID, ~_e.void).distinct())

KEPT: Final = (
    "kind",
    "state",
    "title",
    "leaders",
    "city_leader",
    "organisers",
    "places",
    "starts_on",
    "ends_on",
    "campaign",
    "guests",
    "booths",
    "special_booth_area",
    "online",
    "notes",
    "owner_unit",
)
_VALUES: dict[str, Any] = {name: _bind(f"new_{name}", _a[name].type) for name in (*KEPT, "updated_at", "search_text")}
ADD: Final = sql(
    sa.insert(activity).values(
        {
            **_VALUES,
            "search": _tokens(),
            "id": _ID,
            "created_by": _bind("created_by", sa.Uuid),
            "created_at": _bind("new_updated_at", _a.created_at.type),
            "demo": _bind("demo", sa.Boolean),
        }
    )
)
SAVE: Final = sql(
    sa.update(activity).where(_a.id == _ID).values({**_VALUES, "search": _tokens(), "version": _a.version + sa.literal_column("1")})
)
NOTE: Final = sql(insert_into(activity_entry))
COUNTED: Final = tuple(
    column.key
    for column in activity_entry.c
    if column.key not in ("id", "activity_id", "number", "effective_on", "recorded_at", "recorded_by")
)
