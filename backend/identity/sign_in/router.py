"""Codes, signing in, and step-up.

These routes open their transaction themselves: passwords are hashed before it, codes are sent after
it, and what a refused attempt leaves behind must be committed although the answer is an error.
"""

from typing import Annotated

import structlog
from fastapi import APIRouter, Depends, Request, Response

from backend.contracts.messaging import Messenger
from backend.identity.errors import AccountClosed, CodeExpired, CodeRefused, SignInFailed, TotpNeeded
from backend.identity.fields import Channel, canonical_username, channel_of, normalized
from backend.identity.me.schemas import Me
from backend.identity.me.view import read_me
from backend.identity.policy import require_staff
from backend.identity.sessions.cookies import asker_of, set_asker, set_session
from backend.identity.sign_in import limits, service
from backend.identity.sign_in.codes import LIFETIME, issue_code
from backend.identity.sign_in.schemas import CodeRequest, CodeRequested, PasswordProof, PasswordSignIn, Proof, SignIn
from backend.kernel.audit import audit
from backend.kernel.context import current_language
from backend.kernel.crypto import new_token
from backend.kernel.errors import InvalidInput, NotFound, NotSignedIn, Overloaded, Problem, TooManyRequests
from backend.kernel.http import ResourcesDep, problem_responses, public, reply, session_token, signed_in
from backend.kernel.principal import Principal
from backend.kernel.resources import Resources

log = structlog.get_logger("sign_in")
router = APIRouter(tags=["sign-in"])

_ASK_AGAIN_S = 60


async def _send(resources: Resources, channel: Channel, address: str, code: str) -> None:
    try:
        await resources.port(Messenger).send_code(channel, address, code, current_language())
    except Exception as error:  # noqa: BLE001 - whatever a gateway does, the answer stays the same for every address
        log.warning("code not sent", channel=channel, error=type(error).__name__)


@router.post(
    "/codes",
    status_code=202,
    response_model=CodeRequested,
    responses=problem_responses(InvalidInput, TooManyRequests),
    summary="Send a one-time code",
)
async def request_code(
    body: CodeRequest, request: Request, resources: ResourcesDep, principal: Annotated[Principal, Depends(public)]
) -> Response:
    """Send a code to an address; the answer is the same whether anybody is known there."""
    address = normalized(body.channel, body.address)
    await limits.before_code(resources.database, resources.vault, address)
    nonce = asker_of(request).nonce or new_token()
    async with resources.database.transaction() as tx:
        code = await issue_code(tx, resources.vault, body.channel, address, nonce)
        audit(tx, resources.vault, principal, "code.request", "code", None, channel=body.channel)
    await _send(resources, body.channel, address, code)
    answer = CodeRequested(expires_in=int(LIFETIME.total_seconds()), ask_again_in=_ASK_AGAIN_S)
    return set_asker(reply(CodeRequested, answer, 202), request, nonce)


@router.post(
    "/sessions",
    status_code=201,
    response_model=Me,
    responses=problem_responses(
        SignInFailed, TotpNeeded, CodeExpired, CodeRefused, AccountClosed, InvalidInput, TooManyRequests, Overloaded
    ),
    summary="Sign in",
)
async def create_session(
    body: SignIn, request: Request, resources: ResourcesDep, _principal: Annotated[Principal, Depends(public)]
) -> Response:
    """Sign in by one-time code (investors) or password and dynamic code (staff); answers the account and sets the cookie."""
    database, vault = resources.database, resources.vault
    arrival = service.Arrival(asker_of(request), session_token(request), request.headers.get("user-agent", ""))
    if isinstance(body, PasswordSignIn):
        await limits.before_attempt(database, vault, canonical_username(body.username))
        row, fits = await service.check_password(database, body.username, body.password)
        if fits and body.totp is not None:
            await limits.before_totp(database, str(row["id"]))
        async with database.transaction() as tx:
            outcome = await service.sign_in_by_password(tx, vault, body, row, fits=fits, arrival=arrival)
    else:
        await limits.before_attempt(database, vault, normalized(channel_of(body.address), body.address))
        async with database.transaction() as tx:
            outcome = await service.sign_in_by_code(tx, vault, body, arrival)
    if isinstance(outcome, Problem):
        raise outcome
    opened = outcome.opened
    async with database.reader() as reader:
        me = await read_me(reader, vault, outcome.account_id, opened.session_id, opened.stepped_up_until)
    return set_session(reply(Me, me, 201), request, opened)


@router.post(
    "/sessions/step-up",
    response_model=Me,
    responses=problem_responses(NotSignedIn, SignInFailed, CodeExpired, CodeRefused, InvalidInput, NotFound, TooManyRequests, Overloaded),
    summary="Prove again who you are",
)
async def step_up(body: Proof, request: Request, resources: ResourcesDep, principal: Annotated[Principal, Depends(signed_in)]) -> Response:
    """Prove again who one is, for the minutes in which sensitive things may be done; the session's token changes."""
    database, vault = resources.database, resources.vault
    assert principal.session_id is not None
    await limits.before_attempt(database, vault, str(principal.id))
    if isinstance(body, PasswordProof):
        require_staff(principal)
        row, fits = await service.check_own_password(database, principal.id, body.password)
        async with database.transaction() as tx:
            outcome = await service.prove_by_password(tx, vault, principal, body, row, fits=fits)
    else:
        async with database.transaction() as tx:
            outcome = await service.prove_by_code(tx, vault, principal, body, asker_of(request))
    if isinstance(outcome, Problem):
        raise outcome
    async with database.reader() as reader:
        me = await read_me(reader, vault, principal.id, principal.session_id, outcome.stepped_up_until)
    return set_session(reply(Me, me), request, outcome)
