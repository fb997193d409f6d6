"""What a ticket can be found by."""

from typing import Final

import sqlalchemy as sa

from backend.concierge.items.definition import JsonObject, ServiceItemDefinition
from backend.concierge.models import ticket
from backend.concierge.tickets.store import TicketRow
from backend.kernel import search
from backend.kernel.db import Tx, sql

# Never a sensitive answer: what is indexed lies open.
_FIELDS: Final = ("company_name", "new_name", "project_name", "credit_code", "legal_rep_name")
REINDEX = sql(
    sa.update(ticket)
    .where(ticket.c.id == sa.bindparam("ticket_id", type_=sa.Uuid))
    .values(
        search_text=sa.bindparam("search_text", type_=sa.Text),
        search=sa.func.array_to_tsvector(sa.bindparam("tokens", type_=sa.ARRAY(sa.Text))),
    )
)


def findable(definition: ServiceItemDefinition, form: JsonObject, *named: str | None) -> search.Document:
    """Return what to store for a ticket with these answers; `named` are its subject, people and number."""
    answers = [form[name] for name in _FIELDS if isinstance(form.get(name), str)]
    return search.document(*named, definition.names.zh, *answers)


async def reindex(tx: Tx, row: TicketRow, definition: ServiceItemDefinition, form: JsonObject) -> None:
    """Let a ticket whose answers changed be found by the new ones."""
    found = findable(definition, form, row.number, row.subject, row.company, row.applicant_name)
    await tx.run(REINDEX, ticket_id=row.id, search_text=found.text, tokens=found.tokens)
