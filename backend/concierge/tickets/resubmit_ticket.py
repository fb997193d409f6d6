"""Answering a notice: only what it asks for is replaced, and all of it."""

from uuid import UUID

import sqlalchemy as sa

from backend.concierge.errors import CorrectionIncomplete, NotInNotice
from backend.concierge.materials.hand_in import defective_still_open, hand_in, missing_materials, promise
from backend.concierge.models import correction_notice, notice_defect
from backend.concierge.policies.claims import CLAUSE_FIELD, claimed_clause
from backend.concierge.tickets.indexing import reindex
from backend.concierge.tickets.schemas import Resubmit
from backend.concierge.tickets.sealing import seal, unseal
from backend.concierge.tickets.step import Caller, Step, begin
from backend.concierge.tickets.submit_ticket import missing_papers, refuse_form, refuse_promises, subject_of
from backend.concierge.tickets.transitions import Action
from backend.contracts.messaging import NoticeTemplate
from backend.kernel.db import sql
from backend.kernel.errors import FieldError, text

_OPEN = sa.and_(correction_notice.c.ticket_id == sa.bindparam("ticket_id", type_=sa.Uuid), correction_notice.c.answered_at.is_(None))
WANTED_FIELDS = sql(
    sa.select(notice_defect.c.field_path)
    .join(correction_notice, correction_notice.c.id == notice_defect.c.notice_id)
    .where(_OPEN, notice_defect.c.field_path.is_not(None))
    .distinct()
)
ANSWER = sql(sa.update(correction_notice).where(_OPEN).values(answered_at=sa.bindparam("now", type_=correction_notice.c.answered_at.type)))


async def resubmit(caller: Caller, ticket_id: UUID, body: Resubmit) -> None:
    """Hand the corrections in; raises NotInNotice for anything else, CorrectionIncomplete for what is left."""
    step = await begin(caller, ticket_id, Action.RESUBMIT)
    changed = body.form or {}
    wanted = {row["field_path"] for row in await caller.tx.rows(WANTED_FIELDS, ticket_id=ticket_id)}
    _refuse_uninvited(changed, wanted)
    before = unseal(caller.resources.vault, step.definition.form, step.ticket.form, step.ticket.sealed)
    form = {**before, **changed}
    refuse_form(step.definition, form, caller.principal)
    await _refuse_incomplete(step, body, wanted - {name for name in changed if changed[name] != before.get(name)})
    missing = await missing_materials(caller.tx, ticket_id, step.definition, form)
    left = [one for one in missing if one.code not in body.promised]
    if left:
        raise missing_papers(left, caller.principal)
    await promise(caller.tx, ticket_id, body.promised, step.now)
    replaced = await hand_in(caller.tx, ticket_id, step.now)
    await caller.tx.run(ANSWER, ticket_id=ticket_id, now=step.now)
    masked, sealed = seal(caller.resources.vault, step.definition.form, form)
    subject, company = subject_of(step.definition, form)
    clause = await claimed_clause(caller.tx, step.definition, form) if CLAUSE_FIELD in changed else step.ticket.clause_id
    done = await step.conclude(
        {"papers": replaced, "fields": sorted(changed)}, form=masked, sealed=sealed, subject=subject, company=company, clause_id=clause
    )
    if changed:
        await reindex(caller.tx, done.ticket, step.definition, form)
    done.tell([done.ticket.owner_id], NoticeTemplate.RESUBMITTED)


def _refuse_uninvited(changed: dict[str, object], wanted: set[str]) -> None:
    uninvited = sorted(set(changed) - wanted)
    if uninvited:
        raise NotInNotice(extra={"fields": uninvited})


async def _refuse_incomplete(step: Step, body: Resubmit, fields_left: set[str]) -> None:
    """Raise unless every paper was uploaded anew or promised, and every field changed."""
    language = step.principal.language
    refuse_promises(step.definition, body.promised, step.principal)
    papers_left = set(await defective_still_open(step.tx, step.ticket.id)) - set(body.promised)
    said = text("ticket.still_open", language)
    errors = [FieldError(f"materials.{code}", "still_open", said) for code in sorted(papers_left)]
    errors += [FieldError(f"form.{name}", "still_open", said) for name in sorted(fields_left)]
    if errors:
        raise CorrectionIncomplete(errors=errors, count=len(errors))
