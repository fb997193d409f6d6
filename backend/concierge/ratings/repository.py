"""SQL of ratings and their cases."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert

from backend.concierge.models import rating, rating_case, ticket
from backend.kernel.db import insert_into, sql
from backend.kernel.paging import KeysetList, Sort

BAD = 2
"""Grades up to this one open a case."""

_r, _c = rating.c, rating_case.c
_TICKET = sa.bindparam("ticket_id", type_=sa.Uuid)

FIND = sql(sa.select(*_r).where(_r.ticket_id == _TICKET))
_ADD = insert(rating).values(
    {name: sa.bindparam(name) for name in ("id", "ticket_id", "grade", "tags", "comment", "handler_id", "rated_at")}
)
RATE = sql(
    _ADD.on_conflict_do_update(
        index_elements=[_r.ticket_id],
        set_={
            "grade": _ADD.excluded.grade,
            "tags": _ADD.excluded.tags,
            "comment": _ADD.excluded.comment,
            "changed_at": _ADD.excluded.rated_at,
            "version": _r.version + sa.text("1"),
        },
    ).returning(_r.id)
)
OPEN_CASE = sql(insert_into(rating_case, "id", "ticket_id", "rating_id", "handler_id", "worker_id", "state", "opened_at", "due_at"))
CASE_OF_TICKET = sql(sa.select(*_c).where(_c.ticket_id == _TICKET).order_by(_c.id.desc()).limit(sa.literal_column("1")))
LOAD = sql(sa.select(_c.worker_id, sa.func.count().label("open")).where(_c.state != sa.literal("closed")).group_by(_c.worker_id))

CASE_COLUMNS = (
    *(_c[name] for name in ("id", "ticket_id", "state", "handler_id", "worker_id", "opened_at", "due_at", "measure")),
    *(_c[name] for name in ("proposed_at", "answer", "closed_at", "rounds", "version")),
    _r.grade,
    _r.comment,
    ticket.c.number.label("ticket_number"),
    ticket.c.subject,
    ticket.c.applicant_id,
)
CASES = sa.select(*CASE_COLUMNS).select_from(rating_case).join(rating, _r.id == _c.rating_id).join(ticket, ticket.c.id == _c.ticket_id)
CASE = sql(CASES.where(_c.id == sa.bindparam("case_id", type_=sa.Uuid)))
LOCK_CASE = sql(CASES.where(_c.id == sa.bindparam("case_id", type_=sa.Uuid)).with_for_update(of=rating_case))
NEWEST_CASE = sql(CASES.where(_c.ticket_id == _TICKET).order_by(_c.id.desc()).limit(sa.literal_column("1")))
_NEXT_VERSION = _c.version + sa.text("1")
_THIS = _c.id == sa.bindparam("case_id", type_=sa.Uuid)
_NOW = sa.bindparam("now", type_=_c.closed_at.type)
PROPOSE = sql(
    sa.update(rating_case).where(_THIS).values(state="proposed", measure=sa.bindparam("measure"), proposed_at=_NOW, version=_NEXT_VERSION)
)
CLOSE = sql(
    sa.update(rating_case).where(_THIS).values(state="closed", answer=sa.bindparam("answer"), closed_at=_NOW, version=_NEXT_VERSION)
)
OPEN_AGAIN = sql(
    sa.update(rating_case)
    .where(_THIS)
    .values(
        state="open",
        answer=sa.bindparam("answer"),
        due_at=sa.bindparam("new_due_at", type_=_c.due_at.type),
        rounds=_c.rounds + sa.text("1"),
        version=_NEXT_VERSION,
    )
)

CASE_LIST = KeysetList(
    base=CASES,
    ident=_c.id,
    filters={
        "state": _c.state == sa.bindparam("state"),
        "worker": _c.worker_id == sa.bindparam("worker", type_=sa.Uuid),
    },
    sorts={
        "due_at": Sort(_c.due_at, descending=False, decode=datetime),
        "-opened_at": Sort(_c.opened_at, descending=True, decode=datetime),
    },
)

_RATINGS: Any = (
    sa.select(
        *(_r[name] for name in ("id", "ticket_id", "grade", "tags", "comment", "handler_id", "rated_at", "changed_at")),
        ticket.c.number.label("ticket_number"),
        ticket.c.subject,
    )
    .select_from(rating)
    .join(ticket, ticket.c.id == _r.ticket_id)
)
RATING_LIST = KeysetList(
    base=_RATINGS,
    ident=_r.id,
    filters={
        "grade": _r.grade == sa.bindparam("grade", type_=sa.SmallInteger),
        "handler": _r.handler_id == sa.bindparam("handler", type_=sa.Uuid),
        "since": _r.rated_at >= sa.bindparam("since", type_=_r.rated_at.type),
        "until": _r.rated_at < sa.bindparam("until", type_=_r.rated_at.type),
    },
    sorts={"-rated_at": Sort(_r.rated_at, descending=True, decode=datetime)},
)
