"""Words on a ticket: the applicant urges, a supervisor asks, and people answer."""

from datetime import timedelta
from typing import Final
from uuid import UUID

import sqlalchemy as sa

from backend.concierge.clocks.rules import deadline
from backend.concierge.models import ticket_event
from backend.concierge.policy import Actor
from backend.concierge.tickets.schemas import MarkStaged, Reply, Supervise, Urge
from backend.concierge.tickets.step import Caller, Step, begin
from backend.concierge.tickets.transitions import Action
from backend.contracts.messaging import NoticeTemplate
from backend.contracts.permissions import ConciergePermission
from backend.kernel.db import sql
from backend.kernel.errors import FieldError, InvalidInput, TooManyRequests, text

URGE_EVERY: Final = timedelta(hours=24)
_OF_KIND = sa.and_(
    ticket_event.c.ticket_id == sa.bindparam("ticket_id", type_=sa.Uuid), ticket_event.c.kind == sa.bindparam("kind", type_=sa.Text)
)
LAST_OF_KIND = sql(
    sa.select(ticket_event.c.at, ticket_event.c.actor_id).where(_OF_KIND).order_by(ticket_event.c.id.desc()).limit(sa.literal_column("1"))
)


async def urge(caller: Caller, ticket_id: UUID, body: Urge) -> None:
    """Ask the office to hurry, once a day; it is counted."""
    step = await begin(caller, ticket_id, Action.URGE)
    last = await caller.tx.row(LAST_OF_KIND, ticket_id=ticket_id, kind="urged")
    if last is not None and last["at"] + URGE_EVERY > step.now:
        raise TooManyRequests(retry_after=int((last["at"] + URGE_EVERY - step.now).total_seconds()) + 1)
    done = await step.conclude({"text": body.text}, urged=step.ticket.urged + 1)
    done.tell(await _responsible(step), NoticeTemplate.URGED, text=body.text or "", urgent=True)


async def supervise(caller: Caller, ticket_id: UUID, body: Supervise) -> None:
    """Put a ticket under supervision; its owner has to answer before it can be finished."""
    step = await begin(caller, ticket_id, Action.SUPERVISE)
    reply_due = deadline(await caller.calendar(), step.now, body.days).due_at
    data = {"text": body.text, "due_at": reply_due.isoformat()}
    done = await step.conclude(data, supervised=True, reply_due_at=reply_due, audit_data={"days": body.days})
    done.tell(await _responsible(step), NoticeTemplate.SUPERVISED, text=body.text, urgent=True)


async def reply(caller: Caller, ticket_id: UUID, body: Reply) -> None:
    """Answer the supervisor, or say something to the other side."""
    step = await begin(caller, ticket_id, Action.REPLY)
    if Actor.APPLICANT in step.held:
        if body.to is not None:
            raise InvalidInput(errors=[FieldError("to", "choice", text("ticket.reply_to", caller.principal.language))])
        done = await step.conclude({"text": body.text, "to": "office"})
        done.tell(await _responsible(step), NoticeTemplate.REPLY, who=caller.principal.name)
    elif (body.to or ("supervisor" if step.ticket.reply_due_at else "investor")) == "supervisor":
        await _reply_to_supervisor(step, body)
    else:
        done = await step.conclude({"text": body.text, "to": "investor"})
        done.tell([done.ticket.applicant_id], NoticeTemplate.REPLY, who=caller.principal.name)


async def _reply_to_supervisor(step: Step, body: Reply) -> None:
    asked = await step.tx.row(LAST_OF_KIND, ticket_id=step.ticket.id, kind="supervised")
    done = await step.conclude({"text": body.text, "to": "supervisor"}, visibility="internal", reply_due_at=None)
    done.tell([asked["actor_id"]] if asked else [], NoticeTemplate.REPLY, who=step.principal.name)


async def _responsible(step: Step) -> list[UUID]:
    """Return the owner, or while there is none the concierges of the window that has it."""
    if step.ticket.owner_id is not None:
        return [step.ticket.owner_id]
    holders = await step.caller.directory.holders(ConciergePermission.HANDLE, step.ticket.owner_unit)
    return [person.id for person in holders]


async def mark_staged(caller: Caller, ticket_id: UUID, body: MarkStaged) -> None:
    """Follow a matter to its end across several tickets, or stop doing so."""
    step = await begin(caller, ticket_id, Action.MARK_STAGED)
    await step.conclude({"staged": body.staged}, staged=body.staged)
