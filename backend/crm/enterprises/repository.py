"""SQL of enterprises."""

from datetime import date, datetime
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY

from backend.crm.enterprise_models import LIVE, enterprise
from backend.crm.models import different, encounter, interaction
from backend.kernel import search
from backend.kernel.db import insert_into, sql
from backend.kernel.paging import KeysetList, Sort

_e = enterprise.c
_ID = sa.bindparam("enterprise_id", type_=sa.Uuid)
_LIVE = sa.text(f"enterprise.{LIVE}")
_TEXTS = sa.ARRAY(sa.Text)
LISTED: Final = (
    "id",
    "name",
    "credit_code",
    "aliases",
    "parent_id",
    "tags",
    "industry",
    "region",
    "registered_capital",
    "staff_count",
    "relation",
    "owner_unit",
    "owner_id",
    "last_met_on",
    "created_at",
    "updated_at",
    "demo",
    "version",
)
# What a caller can set, as columns.
EDITABLE: Final = (
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
)
# What follows from the names.
DERIVED: Final = ("sort_name", "name_core", "name_keys", "search_text")


def _bind(name: str, kind: Any) -> Any:
    return sa.bindparam(name, type_=kind)


def _of(name: str) -> Any:
    return _bind(name, _e[name].type)


# Everything but what only the indexes read.
_SHOWN: Final = tuple(column for column in _e if column.name not in ("search", "search_text", "name_keys"))

ENTERPRISES: Final = KeysetList(
    base=sa.select(*(_e[name] for name in LISTED), _e.sort_name, _e.met_rank).where(_LIVE),
    ident=_e.id,
    filters={
        "industries": _e.industry == sa.any_(_bind("industries", _TEXTS)),
        "regions": _e.region == sa.any_(_bind("regions", _TEXTS)),
        "tags": _e.tags.contains(sa.cast(_bind("tags", _TEXTS), ARRAY(sa.Text))),
        "relations": _e.relation == sa.any_(_bind("relations", _TEXTS)),
        "unit": _e.owner_unit == _bind("unit", sa.Text),
        "unowned": _e.owner_unit.is_(None),
        "owner": _e.owner_id == _bind("owner", sa.Uuid),
        # Never met counts as met before any day.
        "met_before": _e.met_rank < _bind("met_before", sa.Date),
        "met_since": _e.met_rank >= _bind("met_since", sa.Date),
        "parent": _e.parent_id == _bind("parent", sa.Uuid),
        "among": _e.id == sa.any_(_bind("among", sa.ARRAY(sa.Uuid))),
        "not_among": _e.id != sa.all_(_bind("not_among", sa.ARRAY(sa.Uuid))),
        "rare": search.rare_condition(_e.id, _e.search, _e.search_text),
        "common": search.common_condition(_e.search_text),
    },
    sorts={
        "-updated_at": Sort(_e.updated_at, descending=True, decode=datetime),
        "updated_at": Sort(_e.updated_at, descending=False, decode=datetime),
        "-created_at": Sort(_e.created_at, descending=True, decode=datetime),
        "created_at": Sort(_e.created_at, descending=False, decode=datetime),
        "name": Sort(_e.sort_name, descending=False),
        "-name": Sort(_e.sort_name, descending=True),
        "last_met_on": Sort(_e.met_rank, descending=False, decode=date),
        "-last_met_on": Sort(_e.met_rank, descending=True, decode=date),
    },
)
PROBE: Final = sql(search.probe(_e.search))

_asked = enterprise.alias("asked")
# One that has become part of another answers with that one; `asked_id` is the id asked for.
_SURVIVORS = enterprise.join(_asked, _e.id == sa.func.coalesce(_asked.c.merged_into, _asked.c.id))
FIND = sql(sa.select(*_SHOWN, _asked.c.id.label("asked_id")).select_from(_SURVIVORS).where(_asked.c.id == _ID))
FIND_MANY = sql(
    sa.select(*_SHOWN, _asked.c.id.label("asked_id"))
    .select_from(_SURVIVORS)
    .where(_asked.c.id == sa.any_(_bind("enterprise_ids", sa.ARRAY(sa.Uuid))))
)
BY_CREDIT_CODE = sql(
    sa.select(_e.id, _e.name, _asked.c.id.label("asked_id"))
    .select_from(_SURVIVORS)
    .where(_asked.c.credit_code == _bind("credit_code", sa.Text))
    .order_by(_asked.c.merged_into.is_not(None))
    .limit(sa.literal_column("1"))
)
LOCK = sql(sa.select(*_SHOWN).where(_e.id == _ID).with_for_update())
SURVIVORS_OF = sql(
    sa.select(sa.func.coalesce(_e.merged_into, _e.id).label("id")).where(_e.id == sa.any_(_bind("enterprise_ids", sa.ARRAY(sa.Uuid))))
)
NAMES = sql(sa.select(_e.id, _e.name).where(_e.id == sa.any_(_bind("enterprise_ids", sa.ARRAY(sa.Uuid)))))
GROUP = sql(sa.select(_e.id, _e.name).where(_e.parent_id == _ID, _LIVE).order_by(_e.sort_name, _e.id).limit(sa.literal_column("200")))
IDS_OF = sql(sa.select(_e.id).where(sa.or_(_e.id == _ID, _e.merged_into == _ID)).order_by(_e.id))

_WRITTEN: Final = (*EDITABLE, "sort_name", "name_core", "name_keys", "search_text", "updated_at")
_VECTOR = sa.func.array_to_tsvector(_bind("tokens", _TEXTS))
ADD = sql(insert_into(enterprise, "id", *_WRITTEN, "created_by", "created_at", "demo").values(search=_VECTOR))
SAVE = sql(
    sa.update(enterprise)
    .where(_e.id == _ID)
    .values({**{name: _of(name) for name in _WRITTEN}, "search": _VECTOR, "version": _e.version + sa.text("1")})
)

# Whether making `parent` the parent of an enterprise would close a circle.
CLOSES_CIRCLE = sql(
    """
    WITH RECURSIVE above AS (
      SELECT id, parent_id FROM crm.enterprise WHERE id = :parent
      UNION
      SELECT e.id, e.parent_id FROM crm.enterprise e JOIN above ON e.id = above.parent_id
    )
    SELECT EXISTS (SELECT FROM above WHERE id = :enterprise_id)
    """
)
# Two changes of the group tree at once could close a circle that neither sees.
LOCK_GROUPS = sql("SELECT pg_advisory_xact_lock(hashtextextended('crm.group', 0))")

_MET = ("'visit'", "'meeting'")
_later = interaction.alias("later")
_corrected = sa.select(sa.literal_column("1")).where(_later.c.corrects_id == interaction.c.id).correlate(interaction).exists()
_MET_ON = sa.func.greatest(
    sa.select(sa.func.max(interaction.c.effective_on))
    .where(
        interaction.c.enterprise_id == _e.id,
        interaction.c.kind.in_([sa.literal_column(kind) for kind in _MET]),
        sa.not_(interaction.c.withdrawn),
        sa.not_(_corrected),
    )
    .correlate(enterprise)
    .scalar_subquery(),
    sa.select(sa.func.max(encounter.c.met_on))
    .where(encounter.c.enterprise_id == _e.id, sa.not_(encounter.c.void))
    .correlate(enterprise)
    .scalar_subquery(),
)
# Not a change of the record: whoever is editing it keeps the version they read.
REFRESH_MET = sql(
    sa.update(enterprise)
    .where(_e.id == sa.any_(_bind("enterprise_ids", sa.ARRAY(sa.Uuid))))
    .values(last_met_on=_MET_ON, met_rank=sa.func.coalesce(_MET_ON, sa.literal_column("DATE '1900-01-01'")))
)

ADD_DIFFERENT = sql(
    """
    INSERT INTO crm.different (one_id, other_id, decided_by, decided_at)
    SELECT least(CAST(:enterprise_id AS uuid), other), greatest(CAST(:enterprise_id AS uuid), other), CAST(:decided_by AS uuid),
           CAST(:now AS timestamptz)
    FROM unnest(CAST(:others AS uuid[])) AS other
    ON CONFLICT DO NOTHING
    """
)
DIFFERENT_FROM = sql(
    sa.select(sa.case((different.c.one_id == _ID, different.c.other_id), else_=different.c.one_id)).where(
        sa.or_(different.c.one_id == _ID, different.c.other_id == _ID)
    )
)
