"""Handing a ticket in: the form judged, the papers counted, a number from the day's sequence."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from backend.concierge.clocks.rules import deadline
from backend.concierge.errors import MaterialsMissing
from backend.concierge.items.definition import ItemKind, JsonObject, Material, ServiceItemDefinition
from backend.concierge.items.pinned import pinned_definition
from backend.concierge.items.validation import clean_form, material_requirements, validate_form
from backend.concierge.materials.forgetting import forget_files_of
from backend.concierge.materials.hand_in import hand_in, missing_materials, promise
from backend.concierge.policies.claims import claimed_clause
from backend.concierge.tickets import submit_statements as statements
from backend.concierge.tickets.definitions import OfferedItem, offered_item
from backend.concierge.tickets.detail import handed_in_now
from backend.concierge.tickets.indexing import findable
from backend.concierge.tickets.notices import tell
from backend.concierge.tickets.schemas import DraftForm, NewTicket, Submit
from backend.concierge.tickets.sealing import seal, unseal
from backend.concierge.tickets.step import Caller, begin, not_possible
from backend.concierge.tickets.store import TicketRow, announce, find_ticket, lock_ticket, save_ticket, ticket_row
from backend.concierge.tickets.timing import NewClock, segment_values
from backend.concierge.tickets.transitions import TRANSITIONS, Action, Clock, State
from backend.contracts.messaging import NoticeTemplate
from backend.kernel import clock
from backend.kernel.audit import audit
from backend.kernel.calendar import local_date
from backend.kernel.crypto import readable_code
from backend.kernel.errors import FieldError, InvalidInput, NotFound, text
from backend.kernel.ids import new_id
from backend.kernel.principal import Principal

_SUBJECT_LENGTH = 60


def _refuse_form(definition: ServiceItemDefinition, form: JsonObject, language: Any, *, draft: bool) -> None:
    found = validate_form(definition.form, form, language, draft=draft)
    if found:
        raise InvalidInput(errors=[FieldError(f"form.{one.path}", one.code, one.message) for one in found])


def _promisable(definition: ServiceItemDefinition, codes: Collection[str], language: str) -> None:
    tolerable = {one.code for one in definition.materials if one.tolerable}
    wrong = [
        FieldError(f"promised.{n}", "not_tolerable", text("ticket.not_tolerable", language))
        for n, c in enumerate(codes)
        if c not in tolerable
    ]
    if wrong:
        raise InvalidInput(errors=wrong)


def missing_papers(missing: Collection[Material], principal: Principal) -> MaterialsMissing:
    """Return the problem that names each paper still needed."""
    language: Any = principal.language
    errors = [FieldError(f"materials.{one.code}", "missing", one.names.in_language(language)) for one in missing]
    return MaterialsMissing(errors=errors, count=len(errors))


def subject_of(definition: ServiceItemDefinition, form: JsonObject) -> tuple[str, str | None]:
    """Return what the list calls this ticket, and the company it is about."""
    company = form.get("new_name") or form.get("company_name")
    company = company if isinstance(company, str) and company else None
    named = form.get("subject") if definition.kind is ItemKind.PROBLEM else company
    subject = named if isinstance(named, str) and named else company or definition.names.zh
    return subject[:_SUBJECT_LENGTH], company


def _common(caller: Caller, definition: ServiceItemDefinition, form: JsonObject) -> dict[str, Any]:
    masked, sealed = seal(caller.resources.vault, definition.form, form)
    subject, company = subject_of(definition, form)
    return {"form": masked, "sealed": sealed, "subject": subject, "company": company}


async def create_ticket(caller: Caller, body: NewTicket) -> UUID:
    """Make a draft, or hand a new ticket in at once; returns its id."""
    return (await create_and_show(caller, body))[0]


async def create_and_show(caller: Caller, body: NewTicket) -> tuple[UUID, dict[str, Any] | None]:
    """Do as `create_ticket` does; returns the id, and of a ticket handed in also all that its page shows."""
    item = await offered_item(caller.tx, body.service_item)
    if body.parent_id is not None:
        await find_ticket(caller.tx, body.parent_id, caller.principal)
    form = clean_form(item.definition.form, body.form)
    _refuse_form(item.definition, form, caller.principal.language, draft=not body.submit)
    ticket_id = new_id()
    values = {
        **_common(caller, item.definition, form),
        "ticket_id": ticket_id,
        "parent_id": body.parent_id,
        **_pinning(item),
        "applicant_id": caller.principal.id,
        "applicant_name": caller.principal.name,
        "demo": caller.resources.settings.demo,
    }
    if not body.submit:
        await caller.tx.run(statements.CREATE_DRAFT, now=clock.now(), event_id=new_id(), **values)
        audit(caller.tx, caller.resources.vault, caller.principal, "ticket.create", "ticket", ticket_id, item=item.definition.code)
        return ticket_id, None
    needed = [one.material for one in material_requirements(item.definition, form) if one.status == "required"]
    promised = _promised_of(caller, item.definition, needed, body.promised)
    ticket = await _hand_in(caller, item.definition, form, values, statements.CREATE_SUBMITTED)
    if promised:
        await promise(caller.tx, ticket_id, promised, ticket.submitted_at or clock.now())
    return ticket_id, handed_in_now(ticket, promised)


def _pinning(item: OfferedItem) -> dict[str, Any]:
    definition = item.definition
    return {"item_id": item.id, "item_version_id": item.version_id, "item_code": definition.code, "kind": definition.kind.value}


def _promised_of(caller: Caller, definition: ServiceItemDefinition, missing: Collection[Material], codes: Collection[str]) -> list[str]:
    _promisable(definition, codes, caller.principal.language)
    left = [one for one in missing if one.code not in codes]
    if left:
        raise missing_papers(left, caller.principal)
    return [one.code for one in missing]


async def submit_draft(caller: Caller, ticket_id: UUID, body: Submit) -> None:
    """Hand a draft in with the papers uploaded so far."""
    step = await begin(caller, ticket_id, Action.SUBMIT)
    ticket, definition, now = step.ticket, step.definition, step.now
    form = unseal(caller.resources.vault, definition.form, ticket.form, ticket.sealed)
    _refuse_form(definition, form, caller.principal.language, draft=False)
    missing = await missing_materials(caller.tx, ticket.id, definition, form)
    promised = _promised_of(caller, definition, missing, body.promised)
    if promised:
        await promise(caller.tx, ticket.id, promised, now)
    await hand_in(caller.tx, ticket.id, now)
    values = {**_common(caller, definition, form), "ticket_id": ticket.id, "kind": ticket.kind, "applicant_id": ticket.applicant_id}
    await _hand_in(caller, definition, form, {**values, "applicant_name": ticket.applicant_name}, statements.SUBMIT_DRAFT)


async def _hand_in(
    caller: Caller, definition: ServiceItemDefinition, form: JsonObject, values: dict[str, Any], statement: Any
) -> TicketRow:
    now, principal, ticket_id = clock.now(), caller.principal, values["ticket_id"]
    ends = deadline(await caller.calendar(), now, definition.response_days)
    first = NewClock(Clock.RESPONSE, "office", definition.response_days, Action.SUBMIT.value, principal.account_id)
    found = findable(definition, form, values["subject"], values["company"], values["applicant_name"])
    event_id = new_id()
    params = {
        **values,
        **{f"clock_{name}": value for name, value in segment_values(ticket_id, first, now, ends).items()},
        **_problem(definition, form),
        "clause_id": await claimed_clause(caller.tx, definition, form),
        "day": local_date(now),
        "prefix": local_date(now).strftime("%Y%m%d"),
        "query_code": caller.resources.vault.encrypt(readable_code()),
        "owner_unit": definition.contact_unit,
        "due_at": ends.due_at,
        "amber_at": ends.amber_at,
        "search_text": found.text,
        "tokens": " ".join(found.tokens),
        "event_id": event_id,
        "actor_name": principal.name,
        "actor_kind": principal.kind,
        "now": now,
    }
    ticket = ticket_row(await caller.tx.row(statement, **params))
    audit(caller.tx, caller.resources.vault, principal, "ticket.submit", "ticket", ticket_id, number=ticket.number, item=definition.code)
    tell(caller.tx, event_id, ticket, definition, NoticeTemplate.TICKET_RECEIVED, ticket.applicant_id)
    announce(caller.tx, ticket)
    return ticket


def _problem(definition: ServiceItemDefinition, form: JsonObject) -> dict[str, Any]:
    investment = form.get("investment_at_stake")
    return {
        "is_problem": definition.kind is ItemKind.PROBLEM,
        "problem_id": new_id(),
        "project": form.get("project_name"),
        "investment": investment if isinstance(investment, str) else None,
        "jobs": form.get("jobs_at_stake"),
    }


async def save_draft(caller: Caller, ticket_id: UUID, body: DraftForm) -> TicketRow:
    """Keep what was typed so far; half-typed values are welcome."""
    ticket = await _own_draft(caller, ticket_id)
    definition = await pinned_definition(caller.tx, ticket.item_version_id)
    form = clean_form(definition.form, body.form)
    _refuse_form(definition, form, caller.principal.language, draft=True)
    saved = await save_ticket(caller.tx, ticket, **_common(caller, definition, form))
    audit(caller.tx, caller.resources.vault, caller.principal, "ticket.save", "ticket", ticket.id)
    return saved


async def drop_draft(caller: Caller, ticket_id: UUID) -> None:
    """Forget a draft that was never handed in."""
    ticket = await _own_draft(caller, ticket_id)
    await forget_files_of(caller.tx, ticket.id)
    for statement in statements.DROP_DRAFT:
        await caller.tx.run(statement, ticket_id=ticket.id)
    audit(caller.tx, caller.resources.vault, caller.principal, "ticket.drop", "ticket", ticket.id)


async def _own_draft(caller: Caller, ticket_id: UUID) -> TicketRow:
    ticket = await lock_ticket(caller.tx, ticket_id, caller.principal, version=caller.version)
    if ticket.applicant_id != caller.principal.account_id:
        raise NotFound
    if ticket.state != State.DRAFT:
        raise not_possible(TRANSITIONS[Action.SUBMIT], ticket.state)
    return ticket


def refuse_form(definition: ServiceItemDefinition, form: JsonObject, principal: Principal) -> None:
    """Raise InvalidInput unless the whole form is right."""
    _refuse_form(definition, form, principal.language, draft=False)


def refuse_promises(definition: ServiceItemDefinition, codes: Collection[str], principal: Principal) -> None:
    """Raise InvalidInput unless each of these papers may follow later."""
    _promisable(definition, codes, principal.language)
