"""SQL of policies."""

from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from backend.concierge.policy_models import policy, policy_clause, policy_edition, policy_review
from backend.kernel import search
from backend.kernel.db import insert_into, sql
from backend.kernel.paging import KeysetList, Sort

_p, _c, _e, _r = policy.c, policy_clause.c, policy_edition.c, policy_review.c
_ON: Any = sa.bindparam("on", type_=sa.Date)
_ID: Any = sa.bindparam("policy_id", type_=sa.Uuid)
_CLAUSE: Any = sa.bindparam("clause_id", type_=sa.Uuid)
_STAMP = _p.created_at.type
_ONE_MORE = sa.text("1")
_MOST = sa.literal_column("500")


def _within(since: Any, until: Any) -> sa.ColumnElement[bool]:
    return sa.and_(since <= _ON, sa.or_(until.is_(None), until >= _ON))


PUBLIC: Any = sa.and_(_p.state == sa.literal_column("'published'"), _within(_p.valid_from, _p.valid_until))
# In force: published, within its own dates and the document's, and reviewed by that day without objection.
IN_FORCE: Any = sa.and_(
    PUBLIC,
    sa.not_(_c.removed),
    sa.or_(_c.valid_from.is_(None), _c.valid_from <= _ON),
    sa.or_(_c.valid_until.is_(None), _c.valid_until >= _ON),
    _c.review_opinion.in_([sa.literal_column("'complies'"), sa.literal_column("'exception'")]),
    _c.reviewed_on <= _ON,
)


def _clauses_of(*conditions: Any) -> Any:
    """Return the clauses of the outer document that fulfil all conditions."""
    return sa.select(sa.literal_column("1")).where(_c.policy_id == _p.id, *conditions).correlate(policy)


def _count_of(name: str, *conditions: Any) -> Any:
    return sa.select(sa.func.count()).where(_c.policy_id == _p.id, *conditions).correlate(policy).scalar_subquery().label(name)


_BENEFITS = (
    sa.select(sa.func.coalesce(sa.func.array_agg(sa.distinct(_c.benefit)), sa.text("'{}'::text[]")))
    .where(_c.policy_id == _p.id, IN_FORCE)
    .correlate(policy)
    .scalar_subquery()
    .label("benefits")
)
_SHARED = {
    "q": search.common_condition(_p.search_text),
    "unit": _p.issuing_unit == sa.bindparam("unit", type_=sa.Text),
    "since": _p.issued_on >= sa.bindparam("since", type_=sa.Date),
    "until": _p.issued_on <= sa.bindparam("until", type_=sa.Date),
}
_SORTS = {"-issued_on": Sort(_p.issued_on, descending=True, decode=date), "issued_on": Sort(_p.issued_on, descending=False, decode=date)}
PUBLIC_LIST = KeysetList(
    base=sa.select(*_p, _count_of("clauses", IN_FORCE), _BENEFITS).where(PUBLIC),
    ident=_p.id,
    filters={**_SHARED, "benefit": _clauses_of(_c.benefit == sa.bindparam("benefit", type_=sa.Text), IN_FORCE).exists()},
    sorts=_SORTS,
)
_WAITS = sa.and_(sa.not_(_c.removed), _c.review_opinion.is_(None))
_STAFF = sa.select(*_p, _count_of("clauses", sa.not_(_c.removed)), _count_of("unreviewed", _WAITS))
STAFF_LIST = KeysetList(
    base=_STAFF,
    ident=_p.id,
    filters={
        **_SHARED,
        "state": _p.state == sa.bindparam("state", type_=sa.Text),
        "unreviewed": sa.bindparam("unreviewed", type_=sa.Boolean) == _clauses_of(_WAITS).exists(),
    },
    sorts={**_SORTS, "-updated_at": Sort(_p.updated_at, descending=True, decode=datetime)},
)
FIND_PUBLIC = sql(PUBLIC_LIST.base.where(_p.id == _ID))
FIND = sql(_STAFF.where(_p.id == _ID))
LOCK = sql(sa.select(*_p).where(_p.id == _ID).with_for_update())
ADD = sql(insert_into(policy))
_WRITTEN = ("number", "titles", "summaries", "issued_on", "issuing_unit", "valid_from", "valid_until", "search_text")
SAVE = sql(
    sa.update(policy)
    .where(_p.id == _ID)
    .values(
        {
            **{name: sa.bindparam(f"new_{name}", type_=_p[name].type) for name in _WRITTEN},
            "updated_at": sa.bindparam("now", type_=_STAMP),
            "version": _p.version + _ONE_MORE,
        }
    )
)
TOUCH = sql(sa.update(policy).where(_p.id == _ID).values(updated_at=sa.bindparam("now", type_=_STAMP), version=_p.version + _ONE_MORE))
PUBLISH = sql(
    sa.update(policy)
    .where(_p.id == _ID)
    .values(
        state=sa.literal_column("'published'"),
        published_at=sa.func.coalesce(_p.published_at, sa.bindparam("now", type_=_STAMP)),
        edition=_p.edition + _ONE_MORE,
        withdrawn_at=None,
        withdrawn_reason=None,
        updated_at=sa.bindparam("now", type_=_STAMP),
        version=_p.version + _ONE_MORE,
    )
)
NEXT_EDITION = sql(sa.update(policy).where(_p.id == _ID).values(edition=_p.edition + _ONE_MORE).returning(_p.edition))
WITHDRAW = sql(
    sa.update(policy)
    .where(_p.id == _ID)
    .values(
        state=sa.literal_column("'withdrawn'"),
        withdrawn_at=sa.bindparam("now", type_=_STAMP),
        withdrawn_reason=sa.bindparam("reason", type_=sa.Text),
        updated_at=sa.bindparam("now", type_=_STAMP),
        version=_p.version + _ONE_MORE,
    )
)
_REVIEWS_OF = sa.select(_c.id).where(_c.policy_id == _ID)
DROP = (
    sql(sa.delete(policy_review).where(_r.clause_id.in_(_REVIEWS_OF))),
    sql(sa.delete(policy_clause).where(_c.policy_id == _ID)),
    sql(sa.delete(policy).where(_p.id == _ID)),
)
NUMBERS = sql(sa.select(_p.number, _p.titles))

_ORDER = (_c.position, _c.id)
CLAUSES = sql(sa.select(*_c).where(_c.policy_id == _ID, sa.not_(_c.removed)).order_by(*_ORDER))
_IN_FORCE: Any = (
    sa.select(
        *_c,
        _p.titles.label("document"),
        _p.valid_from.label("policy_from"),
        _p.valid_until.label("policy_until"),
    )
    .join_from(policy_clause, policy, _p.id == _c.policy_id)
    .where(IN_FORCE)
)
_LISTED = (_p.issued_on.desc(), _p.id, *_ORDER)
IN_FORCE_OF = sql(_IN_FORCE.where(_p.id == _ID).order_by(*_ORDER).limit(_MOST))
ALL_IN_FORCE = sql(_IN_FORCE.order_by(*_LISTED).limit(_MOST))
ONE_IN_FORCE = sql(_IN_FORCE.where(_c.id == _CLAUSE))
STANDING = sql(
    sa.select(_c.id, _c.titles, _c.reviewed_on, sa.func.coalesce(IN_FORCE, sa.false()).label("in_force"))
    .join_from(policy_clause, policy, _p.id == _c.policy_id)
    .where(_c.id == sa.any_(sa.bindparam("clause_ids", type_=sa.ARRAY(sa.Uuid))))
)
NAMED = sql(
    sa.select(_c.id, _c.policy_id, _c.titles, _p.titles.label("document"))
    .join_from(policy_clause, policy, _p.id == _c.policy_id)
    .where(_c.id == _CLAUSE)
)
FIND_CLAUSE = sql(sa.select(_c.policy_id).where(_c.id == _CLAUSE, sa.not_(_c.removed)))
LOCK_CLAUSE = sql(sa.select(*_c).where(_c.id == _CLAUSE, sa.not_(_c.removed)).with_for_update())
LAST_POSITION = sql(sa.select(sa.func.coalesce(sa.func.max(_c.position), sa.text("0"))).where(_c.policy_id == _ID, sa.not_(_c.removed)))
ADD_CLAUSE = sql(insert_into(policy_clause))
WRITTEN_CLAUSE = ("position", "titles", "texts", "benefit", "condition", "amount", "valid_from", "valid_until", "authors")
REVIEWED = ("review_opinion", "reviewed_on", "reviewed_by", "review_note")
SAVE_CLAUSE = sql(
    sa.update(policy_clause)
    .where(_c.id == _CLAUSE)
    .values(
        {
            **{name: sa.bindparam(f"new_{name}", type_=_c[name].type) for name in (*WRITTEN_CLAUSE, *REVIEWED)},
            "updated_at": sa.bindparam("now", type_=_STAMP),
            "version": _c.version + _ONE_MORE,
        }
    )
)
REMOVE_CLAUSE = sql(
    sa.update(policy_clause)
    .where(_c.id == _CLAUSE)
    .values(removed=sa.true(), updated_at=sa.bindparam("now", type_=_STAMP), version=_c.version + _ONE_MORE)
)
ADD_REVIEW = sql(insert_into(policy_review))
REVIEWS = sql(
    sa.select(*_r)
    .join_from(policy_review, policy_clause, _c.id == _r.clause_id)
    .where(_c.policy_id == _ID)
    .order_by(_r.recorded_at.desc(), _r.id.desc())
)
ADD_EDITION = sql(insert_into(policy_edition))
EDITIONS = sql(sa.select(_e.number, _e.recorded_at, _e.recorded_by).where(_e.policy_id == _ID).order_by(_e.number.desc()))
