"""Clauses: written, changed, removed, and reviewed by somebody who did not write them."""

from datetime import date
from typing import Any
from uuid import UUID

from backend.concierge.policies import repository
from backend.concierge.policies.errors import OwnReview
from backend.concierge.policies.schemas import ClauseInput, ReviewInput
from backend.concierge.policies.service import keep_edition, today, wrong
from backend.kernel import clock
from backend.kernel.db import Tx
from backend.kernel.errors import NotFound, StaleVersion
from backend.kernel.ids import new_id
from backend.kernel.principal import Principal

_SUBSTANCE = ("titles", "texts", "benefit", "condition", "amount", "valid_from", "valid_until")
"""What a review is about; moving a clause within its document is not."""


def stored_clause(body: ClauseInput) -> dict[str, Any]:
    """Return the columns of a clause as written."""
    fields = body.model_dump(exclude={"condition", "amount"})
    return {
        **fields,
        "condition": body.condition.model_dump(mode="json") if body.condition is not None else None,
        "amount": body.amount.model_dump(mode="json", by_alias=True, exclude_none=True) if body.amount is not None else None,
    }


def _check(fields: dict[str, Any]) -> None:
    since: date | None = fields["valid_from"]
    until: date | None = fields["valid_until"]
    if since is not None and until is not None and until < since:
        raise wrong("valid_until", "dates_turned")


async def add_clause(tx: Tx, principal: Principal, policy_id: UUID, body: ClauseInput) -> UUID:
    """Add a clause at the place named, or at the end; returns its id. Raises NotFound, InvalidInput."""
    document = await tx.row(repository.LOCK, policy_id=policy_id)
    if document is None:
        raise NotFound
    fields = stored_clause(body)
    _check(fields)
    now, ident = clock.now(), new_id()
    if fields["position"] is None:
        fields["position"] = await tx.value(repository.LAST_POSITION, policy_id=policy_id) + 1
    values = {**fields, **dict.fromkeys(repository.REVIEWED), "authors": _authors([], principal), "removed": False, "version": 1}
    await tx.run(repository.ADD_CLAUSE, id=ident, policy_id=policy_id, created_at=now, updated_at=now, **values)
    await _changed(tx, principal, document)
    return ident


def _authors(before: list[UUID], principal: Principal) -> list[UUID]:
    return list(dict.fromkeys([*before, *([principal.account_id] if principal.account_id else [])]))


async def _changed(tx: Tx, principal: Principal, document: Any) -> None:
    await tx.run(repository.TOUCH, policy_id=document["id"], now=clock.now())
    await keep_edition(tx, principal, document)


async def _lock(tx: Tx, clause_id: UUID, version: int) -> tuple[Any, Any]:
    """Return the document and the clause, locked in this order; raises NotFound, StaleVersion."""
    policy_id = await tx.value(repository.FIND_CLAUSE, clause_id=clause_id)
    document = policy_id and await tx.row(repository.LOCK, policy_id=policy_id)
    row = document and await tx.row(repository.LOCK_CLAUSE, clause_id=clause_id)
    if not row:
        raise NotFound
    if row["version"] != version:
        raise StaleVersion
    return document, row


async def change_clause(tx: Tx, principal: Principal, clause_id: UUID, version: int, body: ClauseInput) -> UUID:
    """Write a clause anew; a change of substance needs a new review. Returns the document's id."""
    document, row = await _lock(tx, clause_id, version)
    fields = stored_clause(body)
    _check(fields)
    fields["position"] = fields["position"] or row["position"]
    rewritten = any(fields[name] != row[name] for name in _SUBSTANCE)
    review: dict[str, Any] = {name: None if rewritten else row[name] for name in repository.REVIEWED}
    authors = _authors(row["authors"], principal) if rewritten else row["authors"]
    values = {f"new_{name}": value for name, value in {**fields, **review, "authors": authors}.items()}
    await tx.run(repository.SAVE_CLAUSE, clause_id=clause_id, now=clock.now(), **values)
    await _changed(tx, principal, document)
    return document["id"]


async def remove_clause(tx: Tx, principal: Principal, clause_id: UUID, version: int) -> UUID:
    """Take a clause out of its document; it stays on record for what refers to it. Returns the document's id."""
    document, _ = await _lock(tx, clause_id, version)
    await tx.run(repository.REMOVE_CLAUSE, clause_id=clause_id, now=clock.now())
    await _changed(tx, principal, document)
    return document["id"]


async def review_clause(tx: Tx, principal: Principal, clause_id: UUID, version: int, body: ReviewInput) -> UUID:
    """Put a review of the clause as it stands on record; raises NotFound, StaleVersion, OwnReview. Returns the document's id."""
    document, row = await _lock(tx, clause_id, version)
    if principal.id in row["authors"]:
        raise OwnReview
    if body.opinion != "complies" and body.note is None:
        raise wrong("note", "note_needed")
    if body.reviewed_on > today():
        raise wrong("reviewed_on", "review_in_future")
    now = clock.now()
    said = {"reviewed_on": body.reviewed_on, "reviewed_by": principal.id}
    await tx.run(
        repository.ADD_REVIEW,
        id=new_id(),
        clause_id=clause_id,
        clause_version=version,
        opinion=body.opinion,
        note=body.note,
        recorded_at=now,
        **said,
    )
    fields = {**{name: row[name] for name in repository.WRITTEN_CLAUSE}, **said, "review_opinion": body.opinion, "review_note": body.note}
    await tx.run(repository.SAVE_CLAUSE, clause_id=clause_id, now=now, **{f"new_{name}": value for name, value in fields.items()})
    await _changed(tx, principal, document)
    return document["id"]
