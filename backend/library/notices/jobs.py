"""What time brings: claims and waivers about to end, promises overdue; each run looks at how things stand and makes up for a missed one."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, Final

import sqlalchemy as sa

from backend.contracts.identity import Directory
from backend.contracts.messaging import NoticeTemplate
from backend.kernel import clock
from backend.kernel.calendar import OFFICE_ZONE, local_date
from backend.kernel.db import Statement, Tx, sql
from backend.kernel.jobs import first_time, job
from backend.kernel.resources import Resources
from backend.library.gates.definition import words_of
from backend.library.models import claim, progress_entry, project, promise, promise_actual, stage_change, waiver
from backend.library.notices.telling import Subject, in_languages, tell

JOB: Final = "library.remind"
# How long before the end people are told, and for how long after a promise's day it is still news.
CLAIM_AHEAD: Final = timedelta(days=7)
WAIVER_AHEAD: Final = timedelta(days=7)
PROMISE_NEWS: Final = timedelta(days=30)

_p, _c, _w, _m = project.c, claim.c, waiver.c, promise.c
_OF_PROJECT: Final = (_p.id.label("id"), _p.name, _p.confidential, _p.readers, _p.owner_id)
_ALIVE: Final = _p.status != sa.literal_column("'withdrawn'")


def _bind(name: str, kind: Any) -> Any:
    return sa.bindparam(name, type_=kind)


CLAIMS: Final = sql(
    sa.select(*_OF_PROJECT, _c.id.label("about"), _c.person_id.label("person"), _c.expires_at)
    .select_from(claim.join(project, _p.id == _c.project_id))
    .where(
        _c.state == sa.literal_column("'active'"),
        _c.expires_at > _bind("now", _c.expires_at.type),
        _c.expires_at <= _bind("soon", _c.expires_at.type),
        _ALIVE,
    )
    .order_by(_c.expires_at, _c.id)
)
WAIVERS: Final = sql(
    sa.select(*_OF_PROJECT, _w.id.label("about"), _w.requested_by.label("person"), _w.requirement, _w.expires_on)
    .select_from(waiver.join(project, _p.id == _w.project_id))
    .where(_w.approved, _w.expires_on >= _bind("today", sa.Date), _w.expires_on <= _bind("soon", sa.Date), _ALIVE)
    .order_by(_w.expires_on, _w.id)
)
_entered = sa.select(sa.func.sum(promise_actual.c.amount)).where(promise_actual.c.promise_id == _m.id).correlate(promise).scalar_subquery()
_invested = (
    sa.select(sa.func.sum(progress_entry.c.amount))
    .where(progress_entry.c.project_id == _m.project_id, progress_entry.c.kind == sa.literal_column("'fixed_assets'"))
    .correlate(promise)
    .scalar_subquery()
)
_NOTHING: Final = sa.literal_column("0")
_started = _p.node.in_([sa.literal_column(f"'{node}'") for node in ("started", "producing", "above_scale")])
_reached = (
    sa.select(sa.literal_column("1"))
    .where(
        stage_change.c.project_id == _m.project_id,
        stage_change.c.action == sa.literal_column("'reach'"),
        stage_change.c.node == sa.literal_column("'started'"),
    )
    .correlate(promise)
    .exists()
)
_KEPT: Final = sa.case(
    (_m.kind == sa.literal_column("'start'"), sa.and_(sa.func.coalesce(_started, sa.false()), _reached)),
    (_m.kind == sa.literal_column("'investment'"), sa.func.coalesce(_invested, _NOTHING) >= _m.amount),
    else_=sa.func.coalesce(_entered, _NOTHING) >= _m.amount,
)
PROMISES: Final = sql(
    sa.select(*_OF_PROJECT, _m.id.label("about"), _p.owner_id.label("person"), _m.kind, _m.due_on)
    .select_from(promise.join(project, _p.id == _m.project_id))
    .where(
        _m.voided_at.is_(None),
        _m.due_on < _bind("today", sa.Date),
        _m.due_on >= _bind("since", sa.Date),
        _ALIVE,
        sa.not_(_KEPT),
    )
    .order_by(_m.due_on, _m.id)
)


@job(JOB, cron="11 * * * *")
async def remind(resources: Resources, _args: dict[str, Any]) -> None:
    """Tell of everything that is near its end or late and was not told of for its present day."""
    now, today = clock.now(), local_date(clock.now())
    looks: tuple[tuple[Statement, dict[str, Any], NoticeTemplate], ...] = (
        (CLAIMS, {"now": now, "soon": now + CLAIM_AHEAD}, NoticeTemplate.CLAIM_EXPIRING),
        (WAIVERS, {"today": today, "soon": today + WAIVER_AHEAD}, NoticeTemplate.WAIVER_EXPIRING),
        (PROMISES, {"today": today, "since": today - PROMISE_NEWS}, NoticeTemplate.PROMISE_OVERDUE),
    )
    directory = resources.port(Directory)  # type: ignore[type-abstract]
    for statement, params, template in looks:
        async with resources.database.transaction() as tx:
            await _tell_all(tx, directory, await tx.rows(statement, **params), template)


async def _tell_all(tx: Tx, directory: Directory, rows: Iterable[Any], template: NoticeTemplate) -> None:
    for row in rows:
        due = _due(row)
        event = f"{template}:{row['about']}:{due.isoformat()}"
        if await first_time(tx, JOB, event):
            params = {**_item(row), "due": due.isoformat()}
            await tell(tx, directory, Subject.of(row), template, f"library.{event}", {row["person"], row["owner_id"]}, params)


def _due(row: Any) -> date:
    if "expires_at" in row:
        return row["expires_at"].astimezone(OFFICE_ZONE).date()
    return row["expires_on"] if "expires_on" in row else row["due_on"]


def _item(row: Any) -> dict[str, str]:
    if "requirement" in row:
        return in_languages("item", words_of(row["requirement"])["names"])
    return in_languages("item", f"notice.promise.{row['kind']}") if "kind" in row else {}
