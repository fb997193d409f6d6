"""Accounts, for administrators."""

from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response

from backend.contracts.permissions import IdentityPermission
from backend.identity.accounts import service
from backend.identity.accounts.schemas import Account, AccountChange, AccountPage, InitialSecret, NewAccount, PasswordReset, RoleChoice
from backend.identity.errors import AddressTaken, NotOneself, RolesExclude, StaffOnly, UsernameTaken
from backend.kernel.errors import (
    InvalidInput,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
    Overloaded,
    RequestInFlight,
    StaleVersion,
    VersionRequired,
)
from backend.kernel.http import IdempotencyDep, ReaderDep, ResourcesDep, TxDep, VersionDep, allow, problem_responses, reply, signed_in
from backend.kernel.paging import MAX_LIMIT
from backend.kernel.principal import Principal

router = APIRouter(prefix="/accounts", tags=["accounts"])
# Reading is for the system and the security administrator alike; the service asks for either permission.
Reads = Annotated[Principal, Depends(signed_in)]
Manages = Annotated[Principal, Depends(allow(IdentityPermission.MANAGE_ACCOUNTS))]
Authorizes = Annotated[Principal, Depends(allow(IdentityPermission.MANAGE_ROLES))]
_CHANGE = problem_responses(NotSignedIn, NotAllowed, NotFound, NotOneself, AddressTaken, InvalidInput, StaleVersion, VersionRequired)


async def account_query(
    q: Annotated[str | None, Query(max_length=254, description="Part of a name or user name, or a whole address")] = None,
    kind: Literal["investor", "staff"] | None = None,
    unit: Annotated[str | None, Query(max_length=40)] = None,
    role: Annotated[str | None, Query(max_length=40)] = None,
    active: bool | None = None,  # noqa: FBT001 - a query parameter
) -> service.AccountQuery:
    """Return the list's filters as asked; the export takes the same."""
    return service.AccountQuery({"kind": kind, "unit": unit, "role": role, "active": active}, q and q.strip())


AccountQueryDep = Annotated[service.AccountQuery, Depends(account_query)]


@router.get("", response_model=AccountPage, responses=problem_responses(NotSignedIn, NotAllowed, InvalidInput), summary="List accounts")
async def list_accounts(
    reader: ReaderDep,
    resources: ResourcesDep,
    principal: Reads,
    query: AccountQueryDep,
    cursor: Annotated[str | None, Query(max_length=500)] = None,
    limit: Annotated[int, Query(ge=1, le=MAX_LIMIT)] = 20,
    total: bool = False,  # noqa: FBT001, FBT002 - a query parameter
) -> Response:
    """Return accounts by name."""
    page = await service.list_accounts(reader, resources.vault, principal, query, cursor=cursor, limit=limit, total=total)
    return reply(AccountPage, page)


@router.post(
    "",
    status_code=201,
    response_model=Account,
    responses=problem_responses(NotSignedIn, NotAllowed, UsernameTaken, AddressTaken, InvalidInput, RequestInFlight, KeyReused),
    summary="Create a staff account",
)
async def create_account(body: NewAccount, tx: TxDep, resources: ResourcesDep, principal: Manages, idempotency: IdempotencyDep) -> Response:
    """Create an employee; roles and an initial secret are given in steps of their own, by two administrators."""

    async def make() -> Response:
        return reply(Account, await service.create_account(tx, resources.vault, principal, body), 201)

    return await idempotency.once(tx, make)


@router.get(
    "/{account_id}", response_model=Account, responses=problem_responses(NotSignedIn, NotAllowed, NotFound), summary="Read an account"
)
async def get_account(account_id: UUID, reader: ReaderDep, resources: ResourcesDep, principal: Reads) -> Response:
    """Return one account."""
    return reply(Account, await service.get_account(reader, resources.vault, principal, account_id))


@router.patch("/{account_id}", response_model=Account, responses=_CHANGE, summary="Change an account")
async def change_account(
    account_id: UUID, body: AccountChange, tx: TxDep, resources: ResourcesDep, principal: Manages, version: VersionDep
) -> Response:
    """Change fields, unit or absence, or switch the account off or on."""
    return reply(Account, await service.change_account(tx, resources.vault, principal, account_id, body, version))


@router.post(
    "/{account_id}/password-resets",
    response_model=InitialSecret,
    responses=problem_responses(NotSignedIn, NotAllowed, NotFound, NotOneself, StaffOnly, InvalidInput, Overloaded),
    summary="Hand out an initial secret",
)
async def reset_password(account_id: UUID, body: PasswordReset, resources: ResourcesDep, principal: Manages) -> Response:
    """Return a one-time initial secret to hand over in person. Hashing happens outside the transaction."""
    secret = await service.new_initial_secret()
    async with resources.database.transaction() as tx:
        answer = await service.reset_password(tx, resources.vault, principal, account_id, secret, totp=body.totp)
    return reply(InitialSecret, answer)


@router.put(
    "/{account_id}/roles",
    response_model=Account,
    responses=problem_responses(
        NotSignedIn, NotAllowed, NotFound, NotOneself, StaffOnly, RolesExclude, InvalidInput, StaleVersion, VersionRequired
    ),
    summary="Set an account's roles",
)
async def set_roles(
    account_id: UUID, body: RoleChoice, tx: TxDep, resources: ResourcesDep, principal: Authorizes, version: VersionDep
) -> Response:
    """Give an employee exactly these roles."""
    return reply(Account, await service.set_roles(tx, resources.vault, principal, account_id, body.roles, version))
