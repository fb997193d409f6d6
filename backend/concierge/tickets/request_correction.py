"""The one-time notice (一次性告知): every defect at once; a second one for what could be seen is a supervisor's."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa

from backend.concierge.clocks.rules import deadline
from backend.concierge.errors import NoticeAlreadyGiven
from backend.concierge.items.definition import ServiceItemDefinition
from backend.concierge.models import correction_notice, notice_defect
from backend.concierge.tickets.notices import last_moment
from backend.concierge.tickets.papers import Paper, judge, papers_of
from backend.concierge.tickets.schemas import Defect, RequestCorrection
from backend.concierge.tickets.step import Caller, Step, begin, not_possible
from backend.concierge.tickets.transitions import Action
from backend.contracts.messaging import NoticeTemplate
from backend.contracts.permissions import ConciergePermission
from backend.kernel.db import insert_into, sql
from backend.kernel.errors import FieldError, InvalidInput, text
from backend.kernel.ids import new_id

_TICKET = sa.bindparam("ticket_id", type_=sa.Uuid)
ADD_NOTICE = sql(insert_into(correction_notice))
ADD_DEFECT = sql(insert_into(notice_defect))
LAST_SENT = sql(sa.select(sa.func.max(correction_notice.c.sent_at)).where(correction_notice.c.ticket_id == _TICKET))
ASKED_FIELDS = sql(
    sa.select(notice_defect.c.field_path)
    .join(correction_notice, correction_notice.c.id == notice_defect.c.notice_id)
    .where(correction_notice.c.ticket_id == _TICKET, notice_defect.c.field_path.is_not(None))
)


async def request_correction(caller: Caller, ticket_id: UUID, body: RequestCorrection) -> None:
    """Send one notice with all defects; raises NoticeAlreadyGiven for what was visible at an earlier one."""
    step = await begin(caller, ticket_id, Action.REQUEST_CORRECTION)
    if step.ticket.owner_id is None:
        # Somebody has to receive the answer: a supervisor assigns the ticket first.
        raise not_possible(step.transition, step.ticket.state)
    papers = await papers_of(caller.tx, ticket_id)
    defects = _gather(step.definition, papers, body.defects, caller.principal.language)
    late = await _visible_before(step, papers, defects) if step.ticket.notices else []
    may_override = caller.principal.may(ConciergePermission.SUPERVISE)
    if late and not (may_override and body.late_reason):
        named = [one.model_dump() for one in late]
        raise NoticeAlreadyGiven(count=len(late), extra={"defects": named, "may_override": may_override})
    due_at = deadline(await caller.calendar(), step.now, step.definition.correction_days).due_at
    await _write(step, body, defects, papers, due_at, late=bool(late))
    number = step.ticket.notices + 1
    done = await step.conclude(
        {"number": number, "count": len(defects), "due_at": due_at.isoformat(), "late": bool(late)},
        notices=number,
        late_notices=step.ticket.late_notices + (1 if late else 0),
        audit_data={"number": number, "count": len(defects), "late": bool(late), "late_reason": body.late_reason if late else None},
    )
    done.tell(
        [done.ticket.applicant_id],
        NoticeTemplate.CORRECTION_REQUESTED,
        count=len(defects),
        due=last_moment(done.ticket.due_at),
        urgent=True,
    )


def _gather(definition: ServiceItemDefinition, papers: list[Paper], named: list[Defect], language: str) -> list[Defect]:
    """Return the defects named, each checked to exist, and the papers already rejected."""
    known = {one.code for one in definition.materials}
    fields = set(definition.form["properties"])
    wrong = [
        FieldError(f"defects.{n}", "unknown", text("ticket.unknown_defect", language))
        for n, one in enumerate(named)
        if one.material_code not in known and one.field_path not in fields
    ]
    if wrong:
        raise InvalidInput(errors=wrong)
    defects = {(one.material_code, one.field_path): one for one in named}
    for paper in papers:
        if paper.verdict == "rejected" and paper.reason:
            defects.setdefault((paper.code, None), Defect(material_code=paper.code, reason=paper.reason))
    if not defects:
        raise InvalidInput(errors=[FieldError("defects", "too_few", text("ticket.no_defects", language))])
    return list(defects.values())


async def _visible_before(step: Step, papers: list[Paper], defects: list[Defect]) -> list[Defect]:
    """Return the defects in what the office already had when it sent its last notice."""
    sent_at: datetime = await step.tx.value(LAST_SENT, ticket_id=step.ticket.id)
    asked_fields = {row["field_path"] for row in await step.tx.rows(ASKED_FIELDS, ticket_id=step.ticket.id)}
    handed_in_since = {one.code for one in papers if one.handed_in_at is not None and one.handed_in_at > sent_at}
    return [one for one in defects if one.material_code not in handed_in_since and one.field_path not in asked_fields]


async def _write(step: Step, body: RequestCorrection, defects: list[Defect], papers: list[Paper], due_at: datetime, *, late: bool) -> None:
    notice_id = new_id()
    await step.tx.run(
        ADD_NOTICE,
        id=notice_id,
        ticket_id=step.ticket.id,
        number=step.ticket.notices + 1,
        note=body.note,
        sent_at=step.now,
        sent_by=step.principal.id,
        due_at=due_at,
        late=late,
        late_reason=body.late_reason if late else None,
        answered_at=None,
    )
    rows = [{"id": new_id(), "notice_id": notice_id, **one.model_dump()} for one in defects]
    await step.tx.many(ADD_DEFECT, rows)
    current = {one.code: one for one in papers}
    for one in defects:
        paper = current.get(one.material_code or "")
        if paper is not None and paper.verdict != "rejected":
            await judge(step.tx, [paper.version_id], "rejected", one.reason, step.principal.account_id, step.now)
