"""Statements of receipts and look-ups."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa

from backend.concierge.models import material, material_file, material_version, ticket, ticket_event
from backend.kernel.db import Reader, sql

_TICKET = sa.bindparam("ticket_id", type_=sa.Uuid)
_MAX_EVENTS = sa.literal_column("200")

_HANDED_IN = (
    sa.select(sa.func.max(material_version.c.number))
    .where(material_version.c.material_id == material.c.id, material_version.c.handed_in_at.is_not(None))
    .correlate(material)
    .scalar_subquery()
)
HANDED_IN = sql(
    sa.select(
        material.c.code,
        material_version.c.verdict,
        sa.func.count(material_file.c.id).label("files"),
        sa.func.sum(material_file.c.pages).label("pages"),
        sa.func.min(material_file.c.pages).label("fewest"),
    )
    .join(material_version, sa.and_(material_version.c.material_id == material.c.id, material_version.c.number == _HANDED_IN))
    .join(material_file, material_file.c.version_id == material_version.c.id, isouter=True)
    .where(material.c.ticket_id == _TICKET)
    .group_by(material.c.id, material_version.c.id)
)
BY_NUMBER = sql(
    sa.select(
        ticket.c.id,
        ticket.c.number,
        ticket.c.query_code,
        ticket.c.item_version_id,
        ticket.c.item_code,
        ticket.c.state,
        ticket.c.result,
        ticket.c.submitted_at,
        ticket.c.updated_at,
        ticket.c.finished_at,
        ticket.c.due_at,
        ticket.c.next_action,
        ticket.c.next_actor,
    ).where(ticket.c.number == sa.bindparam("number"))
)
PUBLIC_EVENTS = sql(
    sa.select(ticket_event.c.at, ticket_event.c.kind, ticket_event.c.actor_kind)
    .where(ticket_event.c.ticket_id == _TICKET, ticket_event.c.visibility == sa.literal_column("'public'"))
    .order_by(ticket_event.c.id)
    .limit(_MAX_EVENTS)
)


async def handed_in(reader: Reader, ticket_id: UUID) -> dict[str, Any]:
    """Return the newest handed-in version of each material, by code."""
    return {row["code"]: row for row in await reader.rows(HANDED_IN, ticket_id=ticket_id)}


async def by_number(reader: Reader, number: str) -> Any:
    """Return the ticket with this number, or None."""
    return await reader.row(BY_NUMBER, number=number)


async def public_events(reader: Reader, ticket_id: UUID) -> list[Any]:
    """Return the steps all sides see, oldest first."""
    return await reader.rows(PUBLIC_EVENTS, ticket_id=ticket_id)
