"""Telling people about a ticket, through messaging's job."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from uuid import UUID

from backend.concierge.items.definition import ServiceItemDefinition
from backend.concierge.tickets.store import TicketRow
from backend.contracts.messaging import NOTICE_JOB, Notice, NoticeTemplate
from backend.kernel.db import Tx
from backend.kernel.jobs import defer

_LAST_SECOND = timedelta(seconds=1)


def last_moment(due_at: datetime | None) -> str:
    """Return the last moment that is still in time, as messages write it; a deadline itself is exclusive."""
    return "" if due_at is None else (due_at - _LAST_SECOND).isoformat()


def link_to(ticket: TicketRow, reader: UUID) -> str:
    """Return the page of this ticket for its applicant, or for the office."""
    return f"/tickets/{ticket.id}" if reader == ticket.applicant_id else f"/staff/tickets/{ticket.id}"


def tell(
    tx: Tx,
    event_id: UUID | str,
    ticket: TicketRow,
    definition: ServiceItemDefinition,
    template: NoticeTemplate,
    person: UUID,
    params: Mapping[str, str | int] | None = None,
    *,
    urgent: bool = False,
) -> None:
    """Tell one person; number, names of the item and the company are filled in for every template."""
    known = {
        "number": ticket.number or "",
        "item": definition.names.zh,
        "item_en": definition.names.en,
        "item_ru": definition.names.ru,
        "company": ticket.company or ticket.applicant_name,
    }
    notice = Notice(
        event_id=str(event_id),
        account_id=person,
        template=template,
        params={**known, **(params or {})},
        link=link_to(ticket, person),
        urgent=urgent,
    )
    defer(tx, NOTICE_JOB, notice.model_dump(mode="json"))
