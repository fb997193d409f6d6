"""One ticket with everything its page shows, in one round trip."""

from typing import Any, Final

import sqlalchemy as sa

from backend.concierge.models import (
    correction_notice,
    department_task,
    extension,
    material,
    material_file,
    material_version,
    notice_defect,
    rating,
    ticket,
    ticket_event,
)
from backend.concierge.policy import READABLE
from backend.concierge.tasks.store import COLUMNS as TASK_COLUMNS
from backend.concierge.tickets.store import COLUMNS
from backend.kernel.db import sql

# Stops on the way that leave no column behind.
MILESTONES: Final = ("claimed", "correction_requested", "resubmitted")


def _as_json(query: Any, name: str) -> sa.Label[Any]:
    """Return the rows of a sub-select as one JSON array, empty when there are none."""
    rows = query.subquery(name)
    empty = sa.text("'[]'::json")
    return (
        sa.select(sa.func.coalesce(sa.func.json_agg(sa.func.row_to_json(sa.literal_column(name))), empty))
        .select_from(rows)
        .scalar_subquery()
        .label(name)
    )


def _newest(query: Any, *order: Any) -> Any:
    return query.order_by(*order).limit(sa.literal_column("1"))


_FILES = (
    sa.select(
        sa.func.json_agg(
            sa.func.json_build_object(
                *(
                    part
                    for name in ("id", "name", "kind", "media_type", "size", "pages")
                    for part in (sa.literal_column(f"'{name}'"), material_file.c[name])
                ),
                sa.literal_column("'removed'"),
                material_file.c.store_key == sa.literal_column("''"),
            )
        )
    )
    .where(material_file.c.version_id == material_version.c.id)
    .scalar_subquery()
)
_MATERIALS = (
    sa.select(
        material.c.code,
        material_version.c.number.label("version"),
        material_version.c.verdict,
        material_version.c.reason,
        material_version.c.handed_in_at,
        material_version.c.checked_at,
        material_version.c.checked_by,
        _FILES.label("files"),
    )
    .join(
        material_version,
        sa.and_(material_version.c.material_id == material.c.id, material_version.c.number == material.c.current_version),
    )
    .where(material.c.ticket_id == ticket.c.id)
    .correlate(ticket)
)
_DEFECTS = (
    sa.select(
        sa.func.json_agg(
            sa.func.json_build_object(
                sa.literal_column("'material_code'"),
                notice_defect.c.material_code,
                sa.literal_column("'field_path'"),
                notice_defect.c.field_path,
                sa.literal_column("'reason'"),
                notice_defect.c.reason,
            )
        )
    )
    .where(notice_defect.c.notice_id == correction_notice.c.id)
    .scalar_subquery()
)
_NOTICE = _newest(
    sa.select(
        correction_notice.c.number,
        correction_notice.c.note,
        correction_notice.c.sent_at,
        correction_notice.c.due_at,
        correction_notice.c.answered_at,
        correction_notice.c.late,
        _DEFECTS.label("defects"),
    ).where(correction_notice.c.ticket_id == ticket.c.id),
    correction_notice.c.number.desc(),
).correlate(ticket)
_TASKS = (
    sa.select(*TASK_COLUMNS)
    .where(department_task.c.ticket_id == ticket.c.id)
    .order_by(department_task.c.created_at, department_task.c.id)
    .correlate(ticket)
)
_EXTENSION = _newest(
    sa.select(
        *(
            extension.c[name]
            for name in ("id", "days", "reason", "requested_at", "requested_by", "task_id", "decided_at", "approved", "decision_note")
        )
    ).where(extension.c.ticket_id == ticket.c.id),
    extension.c.requested_at.desc(),
    extension.c.id.desc(),
).correlate(ticket)
_RATING = (
    sa.select(*(rating.c[name] for name in ("grade", "tags", "comment", "rated_at", "changed_at")))
    .where(rating.c.ticket_id == ticket.c.id)
    .correlate(ticket)
)
_MILESTONES = (
    sa.select(ticket_event.c.kind, ticket_event.c.at)
    .where(
        ticket_event.c.ticket_id == ticket.c.id,
        ticket_event.c.kind.in_([sa.literal_column(f"'{kind}'") for kind in MILESTONES]),
    )
    .order_by(ticket_event.c.id)
    .correlate(ticket)
)
_DETAIL = sa.select(
    *COLUMNS,
    _as_json(_MATERIALS, "materials"),
    _as_json(_NOTICE, "notice"),
    _as_json(_TASKS, "tasks"),
    _as_json(_EXTENSION, "extension"),
    _as_json(_RATING, "rating"),
    _as_json(_MILESTONES, "milestones"),
).where(ticket.c.id == sa.bindparam("ticket_id", type_=sa.Uuid), READABLE)
_BEFORE = ticket.alias("before")
_SEEN_VERSION = sa.select(_BEFORE.c.version).where(_BEFORE.c.id == ticket.c.id).correlate(ticket).scalar_subquery()
DETAIL = sql(_DETAIL)
# Whoever had to wait for the lock gets the newest ticket, and everything else as it was before the wait: `seen_version` tells.
DETAIL_LOCKED = sql(_DETAIL.add_columns(_SEEN_VERSION.label("seen_version")).with_for_update(of=ticket))
