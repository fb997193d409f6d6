"""Statements of bulletins. What a caller may see is part of each."""

from datetime import date
from typing import Any, Final

import sqlalchemy as sa

from backend.insight.models import bulletin, bulletin_template
from backend.kernel.db import insert_into, sql
from backend.kernel.paging import KeysetList, Sort

_b, _t = bulletin.c, bulletin_template.c
_ID: Final = _b.id == sa.bindparam("bulletin_id", type_=sa.Uuid)
_DRAFT: Final = _b.state == sa.literal_column("'draft'")
_REACH: Final = sa.bindparam("reach", type_=sa.ARRAY(sa.Text))
# A figure's reader reads it in print too; what is not printed yet is its author's and the publishers'.
_SEEN: Final = sa.and_(
    sa.or_(_REACH.is_(None), _b.unit == sa.any_(_REACH)),
    sa.or_(
        sa.not_(_DRAFT),
        sa.bindparam("publishes", type_=sa.Boolean),
        _b.created_by == sa.bindparam("caller", type_=sa.Uuid),
    ),
)
_WITH_TEMPLATE: Final = bulletin.outerjoin(bulletin_template, _t.id == _b.template_id)
_TEMPLATE: Final = (_t.number.label("template_number"), _t.name.label("template_name"), _t.store_key.label("template_key"))
_LISTED: Final = (
    "id",
    "kind",
    "title",
    "since",
    "until",
    "unit",
    "as_of",
    "read_at",
    "state",
    "issue_year",
    "issue",
    "created_by",
    "created_at",
    "updated_at",
    "published_by",
    "published_at",
    "withdrawn_at",
    "demo",
    "version",
)
LIST: Final = KeysetList(
    base=sa.select(*(_b[name] for name in _LISTED)),
    ident=_b.id,
    filters={
        "seen": sa.and_(sa.bindparam("seen", type_=sa.Boolean), _SEEN),
        "state": _b.state == sa.bindparam("state", type_=sa.Text),
        "kind": _b.kind == sa.bindparam("kind", type_=sa.Text),
        "unit": _b.unit == sa.bindparam("unit", type_=sa.Text),
        "year": sa.and_(
            _b.since <= sa.func.make_date(sa.bindparam("year", type_=sa.Integer), 12, 31),
            _b.until >= sa.func.make_date(sa.bindparam("year", type_=sa.Integer), 1, 1),
        ),
    },
    sorts={"-to": Sort(_b.until, descending=True, decode=date)},
)
FIND: Final = sql(sa.select(*_b, *_TEMPLATE).select_from(_WITH_TEMPLATE).where(_ID, _SEEN))
LOCK: Final = sql(sa.select(*_b, *_TEMPLATE).select_from(_WITH_TEMPLATE).where(_ID, _SEEN).with_for_update(of=bulletin))
ADD: Final = sql(
    insert_into(
        bulletin,
        *("id", "kind", "title", "since", "until", "unit", "as_of", "content", "read_at", "template_id", "state"),
        *("created_by", "created_at", "updated_at", "demo"),
    )
)


def _set(*names: str) -> dict[str, Any]:
    return {**{name: sa.bindparam(f"new_{name}", type_=_b[name].type) for name in names}, "version": _b.version + sa.literal_column("1")}


def _by_version(update: sa.Update) -> sa.Update:
    return update.where(_ID, _b.version == sa.bindparam("was_version", type_=sa.Integer))


CHANGE: Final = sql(
    _by_version(sa.update(bulletin)).values(
        _set("kind", "title", "since", "until", "unit", "as_of", "content", "read_at", "template_id", "updated_at")
    )
)
PUBLISH: Final = sql(
    _by_version(sa.update(bulletin)).values(
        _set(
            *("state", "issue_year", "issue", "published_by", "published_at", "updated_at"),
            *(f"{file}_{what}" for file in ("docx", "xlsx") for what in ("key", "sha256", "size")),
        )
    )
)
WITHDRAW: Final = sql(
    _by_version(sa.update(bulletin)).values(_set("state", "withdrawn_by", "withdrawn_at", "withdrawal_reason", "updated_at"))
)
DROP: Final = sql(sa.delete(bulletin).where(_ID, _DRAFT, _b.version == sa.bindparam("was_version", type_=sa.Integer)))
# Whoever numbers an issue is alone with the year's numbers until the commit.
TAKE_TURN: Final = sql("SELECT pg_advisory_xact_lock(hashtextextended('insight.bulletin.issue', 0))")
NEXT_ISSUE: Final = sql(
    sa.select(sa.func.coalesce(sa.func.max(_b.issue), sa.literal_column("0")) + sa.literal_column("1")).where(
        _b.issue_year == sa.bindparam("year", type_=sa.Integer),
        sa.func.coalesce(_b.unit, sa.literal_column("''"))
        == sa.func.coalesce(sa.bindparam("unit", type_=sa.Text), sa.literal_column("''")),
    )
)
