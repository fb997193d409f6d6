"""Policy documents: written, published, changed in public, withdrawn."""

from datetime import date
from typing import Any, Final
from uuid import UUID

from backend.concierge.policies import repository
from backend.concierge.policies.errors import PolicyNotDraft, PolicyState
from backend.concierge.policies.presenting import (
    claimable_clause,
    edition,
    public_clause,
    public_fields,
    public_policy,
    staff_clause,
    staff_fields,
    staff_policy,
)
from backend.concierge.policies.schemas import (
    PolicyInput,
    PolicyPatch,
    PublicClauses,
    PublicPolicy,
    PublicPolicyPage,
    StaffPolicy,
    StaffPolicyPage,
)
from backend.concierge.tickets.presenting import namer
from backend.contracts.identity import Directory
from backend.contracts.permissions import ConciergePermission
from backend.kernel import clock, search
from backend.kernel.calendar import local_date
from backend.kernel.context import current_language
from backend.kernel.db import Reader, Tx
from backend.kernel.errors import FieldError, InvalidInput, NotAllowed, NotFound, StaleVersion, text
from backend.kernel.ids import new_id
from backend.kernel.paging import Page
from backend.kernel.principal import Principal

_EDITED: Final = ("number", "titles", "summaries", "issued_on", "issuing_unit", "valid_from", "valid_until")
_NULLABLE: Final = frozenset({"number", "valid_until"})
_KEPT_OF_CLAUSE: Final = (
    *("id", "position", "titles", "texts", "benefit", "condition", "amount", "valid_from", "valid_until"),
    *("review_opinion", "reviewed_on"),
)


def wrong(path: str, code: str) -> InvalidInput:
    """Return the refusal of one field, in the caller's words."""
    return InvalidInput(errors=[FieldError(path, code, text(f"policy.{code}", current_language()))])


def today() -> date:
    """Return the office's day."""
    return local_date(clock.now())


def refuse_outsiders(principal: Principal) -> None:
    """Raise NotAllowed unless the caller edits or reviews policies."""
    if not (principal.may(ConciergePermission.EDIT_POLICIES) or principal.may(ConciergePermission.REVIEW_POLICIES)):
        raise NotAllowed


def _asked(filters: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]] | None:
    """Return the filters proper and the further parameters they use; None when nothing can be found."""
    words = filters.get("q")
    if words is None:
        return filters, {}
    asked = search.parse(words)
    return None if asked is None else ({**filters, "q": True}, asked.params)


async def list_public(
    reader: Reader, directory: Directory, filters: dict[str, Any], *, sort: str, cursor: str | None, limit: int, total: bool
) -> Page[PublicPolicy]:
    """Return published documents that are valid today, the newest first."""
    asked = _asked(filters)
    if asked is None:
        return Page[PublicPolicy](items=[], next=None, total=0 if total else None)
    listed, params = repository.PUBLIC_LIST, {**asked[1], "on": today()}
    rows, following = await listed.page(reader, asked[0], sort=sort, cursor=cursor, limit=limit, params=params)
    names = await namer(directory, ())
    count = await listed.count(reader, asked[0], params=params) if total else None
    return Page[PublicPolicy](items=[public_policy(row, names) for row in rows], next=following, total=count)


async def get_public(reader: Reader, directory: Directory, policy_id: UUID) -> PublicPolicyPage:
    """Return a published document with its clauses in force; raises NotFound."""
    row = await reader.row(repository.FIND_PUBLIC, policy_id=policy_id, on=today())
    if row is None:
        raise NotFound
    names = await namer(directory, ())
    clauses = await reader.rows(repository.IN_FORCE_OF, policy_id=policy_id, on=today())
    return PublicPolicyPage(**public_fields(row, names), clause_list=[public_clause(one) for one in clauses])


async def list_claimable(reader: Reader) -> PublicClauses:
    """Return every clause in force, those of the newest documents first."""
    rows = await reader.rows(repository.ALL_IN_FORCE, on=today())
    return PublicClauses(items=[claimable_clause(row) for row in rows], next=None, total=len(rows))


async def list_staff(
    reader: Reader, directory: Directory, filters: dict[str, Any], *, sort: str, cursor: str | None, limit: int, total: bool
) -> Page[StaffPolicy]:
    """Return all documents, drafts and withdrawn ones too."""
    asked = _asked(filters)
    if asked is None:
        return Page[StaffPolicy](items=[], next=None, total=0 if total else None)
    listed = repository.STAFF_LIST
    rows, following = await listed.page(reader, asked[0], sort=sort, cursor=cursor, limit=limit, params=asked[1])
    names = await namer(directory, ())
    count = await listed.count(reader, asked[0], params=asked[1]) if total else None
    return Page[StaffPolicy](items=[staff_policy(row, names) for row in rows], next=following, total=count)


async def get_staff(reader: Reader, directory: Directory, principal: Principal, policy_id: UUID) -> StaffPolicyPage:
    """Return a document with all its clauses, reviews and editions; raises NotFound."""
    row = await reader.row(repository.FIND, policy_id=policy_id)
    if row is None:
        raise NotFound
    clauses = await reader.rows(repository.CLAUSES, policy_id=policy_id)
    reviews = await reader.rows(repository.REVIEWS, policy_id=policy_id)
    editions = await reader.rows(repository.EDITIONS, policy_id=policy_id)
    people = {
        *(one["reviewed_by"] for one in (*clauses, *reviews)),
        *(one["recorded_by"] for one in editions),
        *(author for one in clauses for author in one["authors"]),
    }
    names = await namer(directory, people)
    return StaffPolicyPage(
        **staff_fields(row, names),
        clause_list=[staff_clause(row, one, reviews, names, principal, today()) for one in clauses],
        editions=[edition(one, names) for one in editions],
        may_edit=principal.may(ConciergePermission.EDIT_POLICIES),
    )


def _stored(fields: dict[str, Any]) -> dict[str, Any]:
    titles, summaries = fields["titles"], fields["summaries"]
    found = search.document(fields["number"], *titles.values(), *summaries.values())
    return {**fields, "search_text": found.text}


async def _check(directory: Directory, fields: dict[str, Any]) -> None:
    if fields["valid_until"] is not None and fields["valid_until"] < fields["valid_from"]:
        raise wrong("valid_until", "dates_turned")
    if fields["issuing_unit"] not in await directory.units():
        raise wrong("issuing_unit", "unknown_unit")


async def create_policy(tx: Tx, directory: Directory, principal: Principal, body: PolicyInput, *, demo: bool) -> UUID:
    """Begin a document as a draft; returns its id."""
    fields = body.model_dump()
    await _check(directory, fields)
    return await add_policy(tx, principal, fields, demo=demo)


async def add_policy(tx: Tx, principal: Principal, fields: dict[str, Any], *, demo: bool) -> UUID:
    """Write a new draft whose fields are known to be right; returns its id."""
    now, ident = clock.now(), new_id()
    beside = dict.fromkeys(("published_at", "withdrawn_at", "withdrawn_reason"))
    values = {**_stored(fields), **beside, "state": "draft", "edition": 0, "version": 1, "demo": demo}
    await tx.run(repository.ADD, id=ident, created_by=principal.account_id, created_at=now, updated_at=now, **values)
    return ident


async def lock_policy(tx: Tx, policy_id: UUID, version: int) -> Any:
    """Return the document, locked; raises NotFound, StaleVersion."""
    row = await tx.row(repository.LOCK, policy_id=policy_id)
    if row is None:
        raise NotFound
    if row["version"] != version:
        raise StaleVersion
    return row


async def change_policy(tx: Tx, directory: Directory, principal: Principal, policy_id: UUID, version: int, patch: PolicyPatch) -> None:
    """Change a document; of a published one this makes a new edition. Raises NotFound, StaleVersion, InvalidInput."""
    row = await lock_policy(tx, policy_id, version)
    given = patch.model_dump(exclude_unset=True)
    changes = {name: value for name, value in given.items() if value is not None or name in _NULLABLE}
    fields = {**{name: row[name] for name in _EDITED}, **changes}
    await _check(directory, fields)
    await tx.run(repository.SAVE, policy_id=policy_id, now=clock.now(), **{f"new_{name}": value for name, value in _stored(fields).items()})
    await keep_edition(tx, principal, row)


async def keep_edition(tx: Tx, principal: Principal, before: Any) -> None:
    """Keep what the public reads from now on, if the document was published before this change."""
    if before["state"] == "published":
        await tx.run(repository.NEXT_EDITION, policy_id=before["id"])
        await _record_edition(tx, principal, before["id"])


async def _record_edition(tx: Tx, principal: Principal, policy_id: UUID) -> None:
    row = await tx.row(repository.FIND, policy_id=policy_id)
    clauses = await tx.rows(repository.CLAUSES, policy_id=policy_id)
    content = {
        **{name: row[name] for name in _EDITED},
        "clauses": [{name: one[name] for name in _KEPT_OF_CLAUSE} for one in clauses],
    }
    await tx.run(
        repository.ADD_EDITION,
        id=new_id(),
        policy_id=policy_id,
        number=row["edition"],
        content=_plain(content),
        recorded_at=clock.now(),
        recorded_by=principal.account_id,
    )


def _plain(value: Any) -> Any:
    # asyncpg's UUID is a class of its own, which the JSON codec does not know.
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return str(value) if isinstance(value, UUID) else value


async def publish_policy(tx: Tx, principal: Principal, policy_id: UUID, version: int) -> None:
    """Put a draft, or a withdrawn document, before the public; raises NotFound, StaleVersion, PolicyState."""
    row = await lock_policy(tx, policy_id, version)
    if row["state"] == "published":
        raise PolicyState
    await tx.run(repository.PUBLISH, policy_id=policy_id, now=clock.now())
    await _record_edition(tx, principal, policy_id)


async def withdraw_policy(tx: Tx, policy_id: UUID, version: int, reason: str) -> None:
    """Take a published document out of force; raises NotFound, StaleVersion, PolicyState."""
    row = await lock_policy(tx, policy_id, version)
    if row["state"] != "published":
        raise PolicyState
    await tx.run(repository.WITHDRAW, policy_id=policy_id, now=clock.now(), reason=reason)


async def drop_policy(tx: Tx, policy_id: UUID, version: int) -> None:
    """Forget a draft that the public never saw; raises NotFound, StaleVersion, PolicyNotDraft."""
    row = await lock_policy(tx, policy_id, version)
    if row["edition"] > 0:
        raise PolicyNotDraft
    for statement in repository.DROP:
        await tx.run(statement, policy_id=policy_id)
