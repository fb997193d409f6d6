"""What concierge keeps of a person. Tickets are the office's record and outlive the account, without what names the person."""

from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa

from backend.concierge.items.pinned import pinned_definition
from backend.concierge.materials.forgetting import forget_files_of
from backend.concierge.models import material, material_file, material_version, rating, saved_filter, ticket, ticket_event, upload
from backend.concierge.tickets.finish_ticket import withdraw
from backend.concierge.tickets.indexing import reindex
from backend.concierge.tickets.schemas import Withdraw
from backend.concierge.tickets.sealing import unseal
from backend.concierge.tickets.step import Caller
from backend.concierge.tickets.store import COLUMNS, TicketRow, lock_ticket, save_ticket, ticket_row
from backend.concierge.tickets.submit_statements import DROP_DRAFT, DROP_PAPERS
from backend.concierge.tickets.transitions import OPEN, State
from backend.contracts.personal_data import FORGOTTEN_NAME
from backend.kernel.audit import audit
from backend.kernel.db import Reader, Tx, sql
from backend.kernel.errors import text
from backend.kernel.principal import SYSTEM, Principal
from backend.kernel.resources import Resources

# The office took no decision on these, so nothing is proved by their papers any more.
_WITHOUT_DECISION: Final = frozenset({State.REFUSED, State.WITHDRAWN})
_NAMED: Final = "contact_name"
_ACCOUNT: Final = sa.bindparam("account_id", type_=sa.Uuid)
_TICKET: Final = sa.bindparam("ticket_id", type_=sa.Uuid)
TICKETS = sql(sa.select(*COLUMNS).where(ticket.c.applicant_id == _ACCOUNT).order_by(ticket.c.created_at, ticket.c.id))
EVENTS = sql(
    sa.select(ticket_event.c.at, ticket_event.c.kind, (ticket_event.c.actor_id == _ACCOUNT).label("by_me"))
    .where(ticket_event.c.ticket_id == _TICKET, ticket_event.c.visibility == sa.literal_column("'public'"))
    .order_by(ticket_event.c.id)
)
FILES = sql(
    sa.select(material.c.code, material_file.c.name, material_file.c.size, material_file.c.created_at)
    .join(material_version, material_version.c.material_id == material.c.id)
    .join(material_file, material_file.c.version_id == material_version.c.id)
    .where(material.c.ticket_id == _TICKET)
    .order_by(material_file.c.created_at, material_file.c.id)
)
RATINGS = sql(sa.select(rating.c.grade, rating.c.tags, rating.c.comment, rating.c.rated_at).where(rating.c.ticket_id == _TICKET))
SAVED_FILTERS = sql(
    sa.select(*saved_filter.c).where(saved_filter.c.account_id == _ACCOUNT).order_by(saved_filter.c.created_at, saved_filter.c.id)
)
OPEN_TICKETS = sql(
    sa.select(ticket.c.id, ticket.c.number)
    .where(ticket.c.applicant_id == _ACCOUNT, ticket.c.state == sa.any_(sa.bindparam("states", type_=sa.ARRAY(sa.Text))))
    .order_by(ticket.c.number)
)
UNNAME_EVENTS = sql(
    sa.update(ticket_event)
    .where(ticket_event.c.ticket_id == _TICKET, ticket_event.c.actor_id == _ACCOUNT)
    .values(actor_name=sa.bindparam("new_name", type_=sa.Text))
)
DROP = (
    sql(sa.delete(upload).where(upload.c.account_id == _ACCOUNT)),
    sql(sa.delete(saved_filter).where(saved_filter.c.account_id == _ACCOUNT)),
)
_SHOWN = ("number", "item_code", "state", "result", "subject", "company", "created_at", "submitted_at", "accepted_at", "finished_at")


class ConciergeData:
    """`contracts.personal_data.PersonalData` of concierge."""

    service = "concierge"

    def __init__(self, resources: Resources) -> None:
        """Take what the process shares."""
        self._resources = resources

    async def export(self, account_id: UUID) -> dict[str, list[dict[str, Any]]]:
        """Return the person's tickets with their answers in clear, what was handed in, rated, and saved."""
        async with self._resources.database.reader() as reader:
            tickets = [ticket_row(record) for record in await reader.rows(TICKETS, account_id=account_id)]
            return {
                "tickets": [await self._ticket(reader, row) for row in tickets],
                "saved_filters": [
                    {name: row[name] for name in ("list", "name", "query", "created_at")}
                    for row in await reader.rows(SAVED_FILTERS, account_id=account_id)
                ],
            }

    async def _ticket(self, reader: Reader, row: TicketRow) -> dict[str, Any]:
        definition = await pinned_definition(reader, row.item_version_id)
        return {
            **{name: getattr(row, name) for name in _SHOWN},
            "form": unseal(self._resources.vault, definition.form, row.form, row.sealed),
            "events": [dict(one) for one in await reader.rows(EVENTS, ticket_id=row.id, account_id=row.applicant_id)],
            "files": [dict(one) for one in await reader.rows(FILES, ticket_id=row.id)],
            "ratings": [dict(one) for one in await reader.rows(RATINGS, ticket_id=row.id)],
        }

    async def _open(self, account_id: UUID) -> list[Any]:
        async with self._resources.database.reader() as reader:
            return await reader.rows(OPEN_TICKETS, account_id=account_id, states=[state.value for state in OPEN])

    async def unsettled(self, account_id: UUID) -> list[str]:
        """Return the numbers of open tickets: the office still works for this person."""
        return [row["number"] for row in await self._open(account_id)]

    async def settle(self, principal: Principal) -> None:
        """Withdraw every open ticket, as its applicant does."""
        reason = text("ticket.account_closed", principal.language)
        for row in await self._open(principal.id):
            async with self._resources.database.transaction() as tx:
                await withdraw(Caller(tx, self._resources, principal), row["id"], Withdraw(reason=reason))

    async def forget(self, account_id: UUID) -> None:
        """Delete drafts, uploads and saved filters; keep the office's record of what was handed in, without the person."""
        async with self._resources.database.reader() as reader:
            tickets = [ticket_row(record) for record in await reader.rows(TICKETS, account_id=account_id)]
        for row in tickets:
            async with self._resources.database.transaction() as tx:
                await self._forget_ticket(tx, row)
        async with self._resources.database.transaction() as tx:
            for statement in DROP:
                await tx.run(statement, account_id=account_id)

    async def _forget_ticket(self, tx: Tx, found: TicketRow) -> None:
        if found.state == State.DRAFT:
            await forget_files_of(tx, found.id)
            for statement in DROP_DRAFT:
                await tx.run(statement, ticket_id=found.id)
            return
        row = await lock_ticket(tx, found.id, SYSTEM)
        if row.applicant_name == FORGOTTEN_NAME and row.sealed is None:
            return
        if row.state in _WITHOUT_DECISION:
            await forget_files_of(tx, row.id)
            for statement in DROP_PAPERS:
                await tx.run(statement, ticket_id=row.id)
        form = {**row.form, _NAMED: FORGOTTEN_NAME} if _NAMED in row.form else row.form
        saved = await save_ticket(tx, row, applicant_name=FORGOTTEN_NAME, sealed=None, form=form)
        await reindex(tx, saved, await pinned_definition(tx, row.item_version_id), form)
        await tx.run(UNNAME_EVENTS, ticket_id=row.id, account_id=row.applicant_id, new_name=FORGOTTEN_NAME)
        audit(tx, self._resources.vault, SYSTEM, "ticket.forget_applicant", "ticket", row.id)
