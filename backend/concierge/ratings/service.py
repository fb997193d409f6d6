"""Cases of bad ratings: worked by one person, closed by the investor's word."""

from datetime import datetime
from typing import Any
from uuid import UUID

from backend.concierge.items.pinned import pinned_definition
from backend.concierge.ratings import repository
from backend.concierge.ratings.errors import CaseNotPossible
from backend.concierge.ratings.rate_ticket import CASE_DAYS
from backend.concierge.ratings.schemas import AnswerInput, NamedPerson, ProposeInput, RatingCase, RatingRow
from backend.concierge.tickets.events import add_event
from backend.concierge.tickets.notices import tell
from backend.concierge.tickets.step import Caller
from backend.concierge.tickets.store import TicketRow, find_ticket, lock_ticket, save_ticket
from backend.contracts.identity import Directory, Person
from backend.contracts.messaging import NoticeTemplate
from backend.kernel import clock
from backend.kernel.audit import audit
from backend.kernel.db import Reader
from backend.kernel.errors import NotAllowed, NotFound
from backend.kernel.paging import Page
from backend.kernel.principal import Principal


def _named(people: dict[UUID, Person], person: UUID) -> NamedPerson:
    found = people.get(person)
    return NamedPerson(id=person, name=found.name if found else "")


async def case_view(row: Any, directory: Directory, principal: Principal) -> RatingCase:
    """Return a case as the caller sees it."""
    return (await _case_views([row], directory, principal))[0]


async def _case_views(rows: list[Any], directory: Directory, principal: Principal) -> list[RatingCase]:
    people = await directory.people({row[name] for row in rows for name in ("handler_id", "worker_id")})
    plain = set(RatingCase.model_fields) - {"handler", "worker", "mine"}
    return [
        RatingCase(
            **{name: row[name] for name in plain},
            handler=_named(people, row["handler_id"]),
            worker=_named(people, row["worker_id"]),
            mine=row["worker_id"] == principal.account_id,
        )
        for row in rows
    ]


async def list_cases(
    reader: Reader, directory: Directory, principal: Principal, *, state: str | None, mine: bool, cursor: str | None, limit: int
) -> Page[RatingCase]:
    """Return cases, the most pressing first."""
    filters = {"state": state, "worker": principal.account_id if mine else None}
    rows, following = await repository.CASE_LIST.page(reader, filters, sort="due_at", cursor=cursor, limit=limit)
    return Page(items=await _case_views(rows, directory, principal), next=following, total=None)


async def list_ratings(reader: Reader, directory: Directory, filters: dict[str, Any], *, cursor: str | None, limit: int) -> Page[RatingRow]:
    """Return ratings, the newest first."""
    rows, following = await repository.RATING_LIST.page(reader, filters, sort="-rated_at", cursor=cursor, limit=limit)
    people = await directory.people({row["handler_id"] for row in rows if row["handler_id"]})
    plain = set(RatingRow.model_fields) - {"handler"}
    items = [
        RatingRow(
            **{name: row[name] for name in plain},
            handler=_named(people, row["handler_id"]) if row["handler_id"] else None,
        )
        for row in rows
    ]
    return Page(items=items, next=following, total=None)


async def case_of_ticket(reader: Reader, directory: Directory, principal: Principal, ticket_id: UUID) -> RatingCase:
    """Return the newest case of a ticket the caller may read; raises NotFound."""
    await find_ticket(reader, ticket_id, principal)
    row = await reader.row(repository.NEWEST_CASE, ticket_id=ticket_id)
    if row is None:
        raise NotFound
    return await case_view(row, directory, principal)


async def _locked(caller: Caller, case_id: UUID) -> tuple[TicketRow, Any]:
    found = await caller.tx.row(repository.CASE, case_id=case_id)
    if found is None:
        raise NotFound
    # The ticket first, as every step does, so that two steps cannot wait for each other.
    ticket = await lock_ticket(caller.tx, found["ticket_id"], caller.principal)
    return ticket, await caller.tx.row(repository.LOCK_CASE, case_id=case_id)


async def _written(caller: Caller, ticket: TicketRow, case_id: UUID, kind: str, **data: Any) -> tuple[RatingCase, UUID]:
    event_id = await add_event(caller.tx, ticket.id, kind, caller.principal, "public", **data)
    await save_ticket(caller.tx, ticket)
    audit(caller.tx, caller.resources.vault, caller.principal, f"rating_case.{kind}", "rating_case", case_id)
    row = await caller.tx.row(repository.CASE, case_id=case_id)
    return await case_view(row, caller.directory, caller.principal), event_id


async def propose(caller: Caller, case_id: UUID, body: ProposeInput) -> RatingCase:
    """The case worker says what was done; the investor is asked whether that settles it."""
    ticket, case = await _locked(caller, case_id)
    if case["worker_id"] != caller.principal.account_id:
        raise NotAllowed
    if case["state"] != "open":
        raise CaseNotPossible(state=case["state"])
    await caller.tx.run(repository.PROPOSE, case_id=case_id, measure=body.measure, now=clock.now())
    view, event_id = await _written(caller, ticket, case_id, "case_proposed", measure=body.measure)
    definition = await pinned_definition(caller.tx, ticket.item_version_id)
    tell(caller.tx, event_id, ticket, definition, NoticeTemplate.CASE_PROPOSED, ticket.applicant_id)
    return view


async def answer(caller: Caller, case_id: UUID, body: AnswerInput) -> RatingCase:
    """The investor closes the case, or sends it back for another round."""
    ticket, case = await _locked(caller, case_id)
    if ticket.applicant_id != caller.principal.account_id:
        raise NotAllowed
    if case["state"] != "proposed":
        raise CaseNotPossible(state=case["state"])
    now = clock.now()
    if body.accepted:
        await caller.tx.run(repository.CLOSE, case_id=case_id, answer=body.text, now=now)
    else:
        await caller.tx.run(repository.OPEN_AGAIN, case_id=case_id, answer=body.text, new_due_at=await _due(caller, now))
    kind = "case_closed" if body.accepted else "case_returned"
    view, event_id = await _written(caller, ticket, case_id, kind, text=body.text)
    definition = await pinned_definition(caller.tx, ticket.item_version_id)
    template = NoticeTemplate.CASE_CLOSED if body.accepted else NoticeTemplate.CASE_OPENED
    tell(caller.tx, event_id, ticket, definition, template, case["worker_id"], {"grade": case["grade"]})
    return view


async def _due(caller: Caller, now: datetime) -> datetime:
    return (await caller.calendar()).due(now, CASE_DAYS)
