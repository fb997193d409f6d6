"""SQL of the problem ledger."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa

from backend.concierge.models import OPEN_STATES, common_problem, problem, ticket
from backend.kernel.db import insert_into, sql
from backend.kernel.paging import KeysetList, Sort

_p, _c, _t = problem.c, common_problem.c, ticket.c
_ID = sa.bindparam("problem_id", type_=sa.Uuid)
_STAMP = _p.reported_at.type
_UNSETTLED = _c.state.in_([sa.literal_column("'draft'"), sa.literal_column("'acting'")])
_IS_OPEN = _t.state.in_([sa.literal_column(f"'{state}'") for state in OPEN_STATES])

_JOINED: Any = (
    sa.select(*_p, _t.number.label("ticket_number"), _t.state.label("ticket_state"), _t.result.label("ticket_result"))
    .select_from(problem)
    .join(ticket, _t.id == _p.ticket_id)
)
PROBLEM_LIST = KeysetList(
    base=_JOINED,
    ident=_p.id,
    filters={
        "problem_class": _p["class"] == sa.bindparam("problem_class"),
        "unclassified": _p["class"].is_(None) == sa.bindparam("unclassified", type_=sa.Boolean),
        "topic": _p.topic == sa.bindparam("topic"),
        "common": _p.common_id == sa.bindparam("common", type_=sa.Uuid),
        "open": sa.bindparam("open", type_=sa.Boolean) == _IS_OPEN,
        "since": _p.reported_at >= sa.bindparam("since", type_=_STAMP),
        "until": _p.reported_at < sa.bindparam("until", type_=_STAMP),
        "q": sa.or_(_p.title.contains(sa.bindparam("q"), autoescape=False), _p.company.contains(sa.bindparam("q"), autoescape=False)),
    },
    sorts={"-reported_at": Sort(_p.reported_at, descending=True, decode=datetime)},
)
FIND = sql(_JOINED.where(_p.id == _ID))
LOCK = sql(sa.select(*_p).where(_p.id == _ID).with_for_update())
CLASSIFY = sql(
    sa.update(problem)
    .where(_p.id == _ID)
    .values(
        {
            "class": sa.bindparam("problem_class"),
            "topic": sa.bindparam("topic"),
            "project": sa.bindparam("project"),
            "investment": sa.bindparam("investment", type_=_p.investment.type),
            "jobs": sa.bindparam("jobs"),
            "classified_by": sa.bindparam("classified_by", type_=sa.Uuid),
            "classified_at": sa.bindparam("now", type_=_STAMP),
            "common_id": None,
            "version": _p.version + sa.text("1"),
        }
    )
)
_SAME = sa.and_(
    _p["class"] == sa.bindparam("problem_class"),
    _p.topic == sa.bindparam("topic"),
    _p.common_id.is_(None),
    _p.reported_at > sa.bindparam("after", type_=_STAMP),
    _p.reported_at <= sa.bindparam("now", type_=_STAMP),
)
COUNT_ALIKE = sql(sa.select(sa.func.count()).select_from(problem).where(_SAME))
LINK_ALIKE = sql(sa.update(problem).where(_SAME).values(common_id=sa.bindparam("common", type_=sa.Uuid)))
OPEN_COMMON = sql(
    sa.select(_c.id).where(_c["class"] == sa.bindparam("problem_class"), _c.topic == sa.bindparam("topic"), _UNSETTLED).with_for_update()
)
ADD_COMMON = sql(insert_into(common_problem, "id", "title", "topic", "class", "state", "created_at"))
_SUMS = (
    sa.select(
        *_c,
        sa.func.count(_p.id).label("problems"),
        sa.func.coalesce(sa.func.sum(_p.investment), sa.text("0")).label("investment"),
        sa.func.coalesce(sa.func.sum(_p.jobs), sa.text("0")).label("jobs"),
    )
    .select_from(common_problem)
    .outerjoin(problem, _p.common_id == _c.id)
    .group_by(_c.id)
)
COMMON_LIST = sql(_SUMS.order_by(_c.created_at.desc(), _c.id.desc()).limit(sa.literal_column("200")))
FIND_COMMON = sql(_SUMS.where(_c.id == sa.bindparam("common", type_=sa.Uuid)))
LOCK_COMMON = sql(sa.select(*_c).where(_c.id == sa.bindparam("common", type_=sa.Uuid)).with_for_update())
_KEEP = ("title", "state", "measure", "owner_unit", "effect")
SAVE_COMMON = sql(
    sa.update(common_problem)
    .where(_c.id == sa.bindparam("common", type_=sa.Uuid))
    .values(
        {
            **{name: sa.bindparam(f"new_{name}", type_=_c[name].type) for name in _KEEP},
            "resolved_at": sa.bindparam("new_resolved_at", type_=_STAMP),
            "version": _c.version + sa.text("1"),
        }
    )
)
SUMMARY = sql(
    sa.select(
        _p["class"].label("class"),
        sa.func.count().label("problems"),
        sa.func.count().filter(_t.result == sa.literal("solved")).label("solved"),
        sa.func.count().filter(_IS_OPEN).label("open"),
        sa.func.coalesce(sa.func.sum(_p.investment).filter(_IS_OPEN), sa.text("0")).label("investment_at_stake"),
        sa.func.coalesce(sa.func.sum(_p.jobs).filter(_IS_OPEN), sa.text("0")).label("jobs_at_stake"),
    )
    .select_from(problem)
    .join(ticket, _t.id == _p.ticket_id)
    .where(_p.reported_at >= sa.bindparam("since", type_=_STAMP), _p.reported_at < sa.bindparam("until", type_=_STAMP))
    .group_by(_p["class"])
    .order_by(_p["class"])
)
