"""One's own account: `GET me` and what one may do with it."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response

from backend.contracts.personal_data import PersonalDataHolders
from backend.identity.errors import (
    AccountUnsettled,
    AddressTaken,
    CodeExpired,
    CodeRefused,
    PartUnavailable,
    StaffCannotClose,
    StaffOnly,
    TotpAlreadySet,
)
from backend.identity.me import service
from backend.identity.me.elsewhere import gather, settle
from backend.identity.me.schemas import AddressChange, Me, MeChange, PasswordChange, PersonalData, TotpConfirmation, TotpEnrolment
from backend.identity.me.view import read_me
from backend.identity.sessions.cookies import asker_of, clear_session, set_session
from backend.identity.sessions.service import Opened
from backend.identity.sign_in import limits
from backend.identity.sign_in.service import check_own_password
from backend.kernel.db import Reader
from backend.kernel.errors import (
    InvalidInput,
    NotFound,
    NotSignedIn,
    Overloaded,
    Problem,
    StaleVersion,
    StepUpNeeded,
    TooManyRequests,
    VersionRequired,
)
from backend.kernel.http import ReaderDep, ResourcesDep, TxDep, VersionDep, problem_responses, reply, signed_in
from backend.kernel.principal import Principal, require_recent_proof
from backend.kernel.resources import Resources

router = APIRouter(prefix="/me", tags=["me"])
SignedIn = Annotated[Principal, Depends(signed_in)]


async def _me(reader: Reader, resources: Resources, principal: Principal, opened: Opened | None = None) -> Me:
    assert principal.session_id is not None
    until = opened.stepped_up_until if opened else principal.stepped_up_until
    return await read_me(reader, resources.vault, principal.id, principal.session_id, until)


@router.get("", response_model=Me, responses=problem_responses(NotSignedIn), summary="Who am I")
async def get_me(reader: ReaderDep, resources: ResourcesDep, principal: SignedIn) -> Response:
    """Return the caller's account, rights, and what they still have to do."""
    return reply(Me, await _me(reader, resources, principal))


@router.patch(
    "",
    response_model=Me,
    responses=problem_responses(NotSignedIn, InvalidInput, StaleVersion, VersionRequired),
    summary="Change my account",
)
async def patch_me(body: MeChange, tx: TxDep, resources: ResourcesDep, principal: SignedIn, version: VersionDep) -> Response:
    """Change name and language; staff also their office phone and absence."""
    await service.change_me(tx, resources.vault, principal, body, version)
    return reply(Me, await _me(tx, resources, principal))


@router.post(
    "/password",
    response_model=Me,
    responses=problem_responses(NotSignedIn, StaffOnly, InvalidInput, TooManyRequests, Overloaded),
    summary="Change my password",
)
async def change_password(body: PasswordChange, request: Request, resources: ResourcesDep, principal: SignedIn) -> Response:
    """Set a new password; all other sessions end. Hashing happens outside the transaction."""
    await limits.before_attempt(resources.database, resources.vault, str(principal.id))
    _row, fits = await check_own_password(resources.database, principal.id, body.current)
    async with resources.database.reader() as reader:
        hashed = await service.new_password_hash(reader, principal, body, fits=fits)
    async with resources.database.transaction() as tx:
        opened = await service.set_password(tx, resources.vault, principal, hashed)
        me = await _me(tx, resources, principal, opened)
    return set_session(reply(Me, me), request, opened)


@router.post(
    "/totp",
    response_model=TotpEnrolment,
    responses=problem_responses(NotSignedIn, StaffOnly, TotpAlreadySet),
    summary="Begin to set up dynamic codes",
)
async def begin_totp(tx: TxDep, resources: ResourcesDep, principal: SignedIn) -> Response:
    """Return a new secret for the authenticator app, as text, otpauth address and QR code."""
    return reply(TotpEnrolment, await service.begin_totp(tx, resources.vault, principal))


@router.post(
    "/totp/confirmation",
    response_model=Me,
    responses=problem_responses(NotSignedIn, StaffOnly, TotpAlreadySet, NotFound, InvalidInput, TooManyRequests),
    summary="Turn dynamic codes on",
)
async def confirm_totp(body: TotpConfirmation, request: Request, resources: ResourcesDep, principal: SignedIn) -> Response:
    """Confirm with the first code the app shows."""
    await limits.before_totp(resources.database, str(principal.id))
    async with resources.database.transaction() as tx:
        outcome = await service.confirm_totp(tx, resources.vault, principal, body.totp)
        me = None if isinstance(outcome, Problem) else await _me(tx, resources, principal, outcome)
    if isinstance(outcome, Problem):
        raise outcome
    return set_session(reply(Me, me), request, outcome)


@router.delete(
    "/totp", status_code=204, responses=problem_responses(NotSignedIn, StaffOnly, StepUpNeeded), summary="Turn dynamic codes off"
)
async def drop_totp(tx: TxDep, resources: ResourcesDep, principal: SignedIn) -> Response:
    """Turn dynamic codes off, to set them up on another phone."""
    await service.drop_totp(tx, resources.vault, principal)
    return Response(status_code=204)


@router.post(
    "/addresses",
    response_model=Me,
    responses=problem_responses(NotSignedIn, StepUpNeeded, CodeExpired, CodeRefused, AddressTaken, InvalidInput, TooManyRequests),
    summary="Bind an address",
)
async def change_address(body: AddressChange, request: Request, resources: ResourcesDep, principal: SignedIn) -> Response:
    """Bind an e-mail address or phone number, proved by the code sent to it."""
    await limits.before_attempt(resources.database, resources.vault, str(principal.id))
    async with resources.database.transaction() as tx:
        refusal = await service.change_address(tx, resources.vault, principal, body, asker_of(request))
        me = await _me(tx, resources, principal)
    if refusal is not None:
        raise refusal
    return reply(Me, me)


@router.post("/export", response_model=PersonalData, responses=problem_responses(NotSignedIn, StepUpNeeded), summary="Export my data")
async def export_me(resources: ResourcesDep, principal: SignedIn) -> Response:
    """Return everything kept of the caller, as a file; a service that does not answer is named as missing."""
    require_recent_proof(principal)
    # Before the transaction: the others read on connections of their own.
    elsewhere = await gather(resources.port(PersonalDataHolders), principal.id)
    async with resources.database.transaction() as tx:
        data = await service.export_me(tx, resources.vault, principal, elsewhere)
    return reply(PersonalData, data, headers={"content-disposition": 'attachment; filename="my-data.json"'})


@router.delete(
    "",
    status_code=204,
    responses=problem_responses(NotSignedIn, StaffCannotClose, StepUpNeeded, AccountUnsettled, PartUnavailable),
    summary="Close my account",
)
async def close_me(
    request: Request,
    resources: ResourcesDep,
    principal: SignedIn,
    withdraw: Annotated[bool, Query(description="Withdraw open tickets first")] = False,  # noqa: FBT002 - a query parameter
) -> Response:
    """Close the caller's account; what names them is erased. Refused while tickets are open, unless they are to be withdrawn."""
    service.require_may_close(principal)
    holders = resources.port(PersonalDataHolders)
    await settle(holders, principal, withdraw=withdraw)
    async with resources.database.transaction() as tx:
        await service.close_me(tx, resources.vault, principal, holders)
    return clear_session(Response(status_code=204), request)
