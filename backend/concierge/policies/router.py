"""Paths of policies: public ones for investors, and the editors' own."""

from datetime import date
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response
from fastapi.responses import FileResponse

from backend.concierge.exports.workbooks import BOOKS, POLICIES
from backend.concierge.policies import clauses, matching, service
from backend.concierge.policies.errors import OwnReview, PolicyNotDraft, PolicyState
from backend.concierge.policies.schemas import (
    Benefit,
    ClauseInput,
    Matches,
    MatchInput,
    PolicyInput,
    PolicyPatch,
    PolicyStateName,
    PublicClauses,
    PublicPolicy,
    PublicPolicyPage,
    ReviewInput,
    StaffPolicy,
    StaffPolicyPage,
    UnitCode,
    Withdrawal,
)
from backend.contracts.identity import Directory
from backend.contracts.permissions import ConciergePermission
from backend.kernel.audit import audit
from backend.kernel.context import current_address
from backend.kernel.errors import (
    InvalidInput,
    NotAllowed,
    NotFound,
    NotSignedIn,
    StaleVersion,
    TooManyRequests,
    VersionRequired,
)
from backend.kernel.exports import ANSWERS, Format
from backend.kernel.http import (
    IdempotencyDep,
    ReaderDep,
    ResourcesDep,
    TxDep,
    VersionDep,
    allow,
    problem_responses,
    public,
    reply,
    signed_in,
)
from backend.kernel.paging import Page
from backend.kernel.principal import Principal
from backend.kernel.resources import Resources

router = APIRouter(tags=["policies"])
Anybody = Annotated[Principal, Depends(public)]
SignedIn = Annotated[Principal, Depends(signed_in)]
Editor = Annotated[Principal, Depends(allow(ConciergePermission.EDIT_POLICIES))]
Reviewer = Annotated[Principal, Depends(allow(ConciergePermission.REVIEW_POLICIES))]
Cursor = Annotated[str | None, Query(max_length=300)]
Limit = Annotated[int, Query(ge=1, le=100)]
Words = Annotated[str | None, Query(max_length=100)]
Order = Literal["-issued_on", "issued_on"]
StaffOrder = Literal["-issued_on", "issued_on", "-updated_at"]
_READING = problem_responses(NotSignedIn, NotAllowed, NotFound, InvalidInput)
_CREATING = problem_responses(NotSignedIn, NotAllowed, NotFound, InvalidInput)
_CHANGING = problem_responses(NotSignedIn, NotAllowed, NotFound, InvalidInput, StaleVersion, VersionRequired)


def _directory(resources: Resources) -> Directory:
    return resources.port(Directory)  # type: ignore[type-abstract]


async def public_filters(
    q: Words = None,
    unit: UnitCode | None = None,
    benefit: Benefit | None = None,
    since: Annotated[date | None, Query(alias="from")] = None,
    until: Annotated[date | None, Query(alias="to")] = None,
) -> dict[str, Any]:
    """Return the filters of the public list."""
    return {"q": q or None, "unit": unit, "benefit": benefit, "since": since, "until": until}


async def staff_filters(
    q: Words = None,
    unit: UnitCode | None = None,
    state: PolicyStateName | None = None,
    unreviewed: bool | None = None,  # noqa: FBT001 - a query parameter
    since: Annotated[date | None, Query(alias="from")] = None,
    until: Annotated[date | None, Query(alias="to")] = None,
) -> dict[str, Any]:
    """Return the filters of the editors' list; the list and its export take the same."""
    return {"q": q or None, "unit": unit, "state": state, "unreviewed": unreviewed, "since": since, "until": until}


PublicFilters = Annotated[dict[str, Any], Depends(public_filters)]
StaffFilters = Annotated[dict[str, Any], Depends(staff_filters)]


@router.get("/policies", response_model=Page[PublicPolicy], responses=problem_responses(InvalidInput))
async def list_policies(
    _principal: Anybody,
    reader: ReaderDep,
    resources: ResourcesDep,
    filters: PublicFilters,
    sort: Order = "-issued_on",
    cursor: Cursor = None,
    limit: Limit = 20,
    total: bool = False,  # noqa: FBT001, FBT002 - a query parameter
) -> Response:
    """Published documents that are valid today, with how many clauses of each are in force."""
    page = await service.list_public(reader, _directory(resources), filters, sort=sort, cursor=cursor, limit=limit, total=total)
    return reply(Page[PublicPolicy], page)


@router.get("/policies/editor", response_model=Page[StaffPolicy], responses=_READING)
async def list_edited_policies(
    principal: SignedIn,
    reader: ReaderDep,
    resources: ResourcesDep,
    filters: StaffFilters,
    sort: StaffOrder = "-updated_at",
    cursor: Cursor = None,
    limit: Limit = 20,
    total: bool = False,  # noqa: FBT001, FBT002 - a query parameter
) -> Response:
    """All documents, drafts and withdrawn ones too; for editors and reviewers."""
    service.refuse_outsiders(principal)
    page = await service.list_staff(reader, _directory(resources), filters, sort=sort, cursor=cursor, limit=limit, total=total)
    return reply(Page[StaffPolicy], page)


@router.get("/policies/editor/export", response_class=FileResponse, responses=ANSWERS)
async def export_policies(
    principal: SignedIn,
    tx: TxDep,
    resources: ResourcesDep,
    filters: StaffFilters,
    format: Format = "xlsx",  # noqa: A002, ARG001 - the API's word
) -> FileResponse:
    """The editors' list as a workbook."""
    service.refuse_outsiders(principal)

    async def fetch(cursor: str | None, limit: int) -> Any:
        listed = service.list_staff(tx, _directory(resources), filters, sort="-issued_on", cursor=cursor, limit=limit, total=False)
        return await listed

    return await BOOKS.send("policies", POLICIES, fetch, principal=principal, tx=tx, resources=resources, personal=False)


@router.post("/policies", status_code=201, response_model=StaffPolicyPage, responses=_CREATING)
async def create_policy(body: PolicyInput, principal: Editor, tx: TxDep, resources: ResourcesDep, idempotency: IdempotencyDep) -> Response:
    """Begin a document as a draft."""

    async def make() -> Response:
        ident = await service.create_policy(tx, _directory(resources), principal, body, demo=resources.settings.demo)
        audit(tx, resources.vault, principal, "policy.create", "policy", ident)
        return reply(StaffPolicyPage, await service.get_staff(tx, _directory(resources), principal, ident), 201)

    return await idempotency.once(tx, make)


@router.get("/policies/editor/{policy_id}", response_model=StaffPolicyPage, responses=_READING)
async def get_edited_policy(policy_id: UUID, principal: SignedIn, reader: ReaderDep, resources: ResourcesDep) -> Response:
    """A document with its clauses, their reviews, and its editions; for editors and reviewers."""
    service.refuse_outsiders(principal)
    return reply(StaffPolicyPage, await service.get_staff(reader, _directory(resources), principal, policy_id))


@router.get("/policies/{policy_id}", response_model=PublicPolicyPage, responses=problem_responses(NotFound, InvalidInput))
async def get_policy(policy_id: UUID, _principal: Anybody, reader: ReaderDep, resources: ResourcesDep) -> Response:
    """A published document with its clauses in force."""
    return reply(PublicPolicyPage, await service.get_public(reader, _directory(resources), policy_id))


@router.patch("/policies/{policy_id}", response_model=StaffPolicyPage, responses=_CHANGING)
async def change_policy(
    policy_id: UUID, body: PolicyPatch, version: VersionDep, principal: Editor, tx: TxDep, resources: ResourcesDep
) -> Response:
    """Change a document; of a published one this is a new edition."""
    await service.change_policy(tx, _directory(resources), principal, policy_id, version, body)
    audit(tx, resources.vault, principal, "policy.change", "policy", policy_id, fields=sorted(body.model_fields_set))
    return reply(StaffPolicyPage, await service.get_staff(tx, _directory(resources), principal, policy_id))


@router.delete("/policies/{policy_id}", status_code=204, responses={**_CHANGING, **problem_responses(PolicyNotDraft)})
async def drop_policy(policy_id: UUID, version: VersionDep, principal: Editor, tx: TxDep, resources: ResourcesDep) -> Response:
    """Forget a draft that was never published."""
    await service.drop_policy(tx, policy_id, version)
    audit(tx, resources.vault, principal, "policy.drop", "policy", policy_id)
    return Response(status_code=204)


@router.post(
    "/policies/{policy_id}/actions/publish", response_model=StaffPolicyPage, responses={**_CHANGING, **problem_responses(PolicyState)}
)
async def publish_policy(policy_id: UUID, version: VersionDep, principal: Editor, tx: TxDep, resources: ResourcesDep) -> Response:
    """Put a document before the public; its clauses come into force as they are reviewed."""
    await service.publish_policy(tx, principal, policy_id, version)
    audit(tx, resources.vault, principal, "policy.publish", "policy", policy_id)
    return reply(StaffPolicyPage, await service.get_staff(tx, _directory(resources), principal, policy_id))


@router.post(
    "/policies/{policy_id}/actions/withdraw", response_model=StaffPolicyPage, responses={**_CHANGING, **problem_responses(PolicyState)}
)
async def withdraw_policy(
    policy_id: UUID, body: Withdrawal, version: VersionDep, principal: Editor, tx: TxDep, resources: ResourcesDep
) -> Response:
    """Take a document out of force."""
    await service.withdraw_policy(tx, policy_id, version, body.reason)
    audit(tx, resources.vault, principal, "policy.withdraw", "policy", policy_id)
    return reply(StaffPolicyPage, await service.get_staff(tx, _directory(resources), principal, policy_id))


@router.post("/policies/{policy_id}/clauses", status_code=201, response_model=StaffPolicyPage, responses=_CREATING)
async def add_policy_clause(
    policy_id: UUID, body: ClauseInput, principal: Editor, tx: TxDep, resources: ResourcesDep, idempotency: IdempotencyDep
) -> Response:
    """Add a clause; it is in force once somebody else has reviewed it."""

    async def make() -> Response:
        ident = await clauses.add_clause(tx, principal, policy_id, body)
        audit(tx, resources.vault, principal, "policy_clause.create", "policy_clause", ident, policy=policy_id)
        return reply(StaffPolicyPage, await service.get_staff(tx, _directory(resources), principal, policy_id), 201)

    return await idempotency.once(tx, make)


@router.get("/policy-clauses", response_model=PublicClauses, responses=problem_responses(InvalidInput))
async def list_policy_clauses(_principal: Anybody, reader: ReaderDep) -> Response:
    """Every clause in force today."""
    return reply(PublicClauses, await service.list_claimable(reader))


@router.put("/policy-clauses/{clause_id}", response_model=StaffPolicyPage, responses=_CHANGING)
async def change_policy_clause(
    clause_id: UUID, body: ClauseInput, version: VersionDep, principal: Editor, tx: TxDep, resources: ResourcesDep
) -> Response:
    """Write a clause anew; a change of substance takes its review away."""
    policy_id = await clauses.change_clause(tx, principal, clause_id, version, body)
    audit(tx, resources.vault, principal, "policy_clause.change", "policy_clause", clause_id, policy=policy_id)
    return reply(StaffPolicyPage, await service.get_staff(tx, _directory(resources), principal, policy_id))


@router.delete("/policy-clauses/{clause_id}", response_model=StaffPolicyPage, responses=_CHANGING)
async def remove_policy_clause(clause_id: UUID, version: VersionDep, principal: Editor, tx: TxDep, resources: ResourcesDep) -> Response:
    """Take a clause out of its document."""
    policy_id = await clauses.remove_clause(tx, principal, clause_id, version)
    audit(tx, resources.vault, principal, "policy_clause.remove", "policy_clause", clause_id, policy=policy_id)
    return reply(StaffPolicyPage, await service.get_staff(tx, _directory(resources), principal, policy_id))


@router.post("/policy-clauses/{clause_id}/reviews", response_model=StaffPolicyPage, responses={**_CHANGING, **problem_responses(OwnReview)})
async def review_policy_clause(
    clause_id: UUID, body: ReviewInput, version: VersionDep, principal: Reviewer, tx: TxDep, resources: ResourcesDep
) -> Response:
    """Put a fair-competition review (公平竞争审查) of the clause as it stands on record; never of one's own."""
    policy_id = await clauses.review_clause(tx, principal, clause_id, version, body)
    audit(tx, resources.vault, principal, "policy_clause.review", "policy_clause", clause_id, policy=policy_id, opinion=body.opinion)
    return reply(StaffPolicyPage, await service.get_staff(tx, _directory(resources), principal, policy_id))


@router.post("/policy-matches", response_model=Matches, responses=problem_responses(NotAllowed, InvalidInput, TooManyRequests))
async def match_policies(body: MatchInput, principal: Anybody, reader: ReaderDep, resources: ResourcesDep) -> Response:
    """Each clause in force with its verdict and reasons; nothing that was typed is kept."""
    if principal.kind != "staff":
        await matching.BY_ADDRESS.spend(resources.database, current_address() or "")
    return reply(Matches, await matching.match(reader, resources, principal, body))
