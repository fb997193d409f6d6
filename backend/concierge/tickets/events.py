"""The ticket's timeline: append-only, each entry visible to all sides or to the office alone."""

from typing import Any, Literal
from uuid import UUID

from backend.concierge.models import ticket_event
from backend.kernel import clock
from backend.kernel.db import Tx, insert_into, sql
from backend.kernel.ids import new_id
from backend.kernel.principal import Principal

Visibility = Literal["public", "internal"]
ADD = sql(insert_into(ticket_event))


def event_values(ticket_id: UUID, kind: str, principal: Principal, visibility: Visibility, data: dict[str, Any]) -> dict[str, Any]:
    """Return the column values of a new entry."""
    return {
        "id": new_id(),
        "ticket_id": ticket_id,
        "at": clock.now(),
        "kind": kind,
        "actor_id": principal.account_id,
        "actor_name": principal.name,
        "actor_kind": principal.kind,
        "visibility": visibility,
        "data": data,
    }


async def add_event(tx: Tx, ticket_id: UUID, kind: str, principal: Principal, visibility: Visibility, **data: Any) -> UUID:
    """Append an entry and return its id; `data` is JSON and free of sensitive values."""
    values = event_values(ticket_id, kind, principal, visibility, data)
    await tx.run(ADD, **values)
    return values["id"]
