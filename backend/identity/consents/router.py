"""Consent: what is asked, what was given."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Response

from backend.identity.consents import service
from backend.identity.consents.schemas import Agreement, Purpose, PurposeList
from backend.identity.errors import ConsentIsRequired
from backend.kernel.errors import InvalidInput, KeyReused, NotFound, NotSignedIn, RequestInFlight
from backend.kernel.http import IdempotencyDep, ReaderDep, ResourcesDep, TxDep, problem_responses, public, reply, signed_in
from backend.kernel.principal import Principal

router = APIRouter(prefix="/consents", tags=["consents"])
SignedIn = Annotated[Principal, Depends(signed_in)]


@router.get("", response_model=PurposeList, summary="List purposes and my consent")
async def list_consents(reader: ReaderDep, principal: Annotated[Principal, Depends(public)]) -> Response:
    """Return each purpose in its current version, and when the caller agreed; anybody may read them before signing in."""
    return reply(PurposeList, await service.list_purposes(reader, principal))


@router.post(
    "",
    status_code=201,
    response_model=Purpose,
    responses=problem_responses(NotSignedIn, InvalidInput, RequestInFlight, KeyReused),
    summary="Give consent",
)
async def give_consent(body: Agreement, tx: TxDep, resources: ResourcesDep, principal: SignedIn, idempotency: IdempotencyDep) -> Response:
    """Agree to the current version of a purpose."""

    async def make() -> Response:
        return reply(Purpose, await service.agree(tx, resources.vault, principal, body), 201)

    return await idempotency.once(tx, make)


@router.delete(
    "/{purpose}", status_code=204, responses=problem_responses(NotSignedIn, NotFound, ConsentIsRequired), summary="Withdraw consent"
)
async def withdraw_consent(
    purpose: Annotated[str, Path(max_length=40)], tx: TxDep, resources: ResourcesDep, principal: SignedIn
) -> Response:
    """Withdraw a consent the service can do without."""
    await service.withdraw(tx, resources.vault, principal, purpose)
    return Response(status_code=204)
