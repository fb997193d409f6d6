"""Signing in and proving again who one is.

A refusal must leave its trace (a code's try, an audit entry), so these functions return the problem
and the router raises it after the commit.
"""

from dataclasses import dataclass
from typing import Any, Literal
from uuid import UUID

from backend.identity.accounts import repository as accounts
from backend.identity.errors import AccountClosed, CodeRefused, SignInFailed, TotpNeeded
from backend.identity.fields import Channel, canonical_username, channel_of, normalized
from backend.identity.sessions import service as sessions
from backend.identity.sessions.service import Opened
from backend.identity.sign_in import limits
from backend.identity.sign_in.codes import Asker, use_code
from backend.identity.sign_in.passwords import password_fits
from backend.identity.sign_in.schemas import CodeSignIn, PasswordProof, PasswordSignIn
from backend.identity.sign_in.totp import use_totp
from backend.kernel import clock
from backend.kernel.audit import audit
from backend.kernel.context import current_language
from backend.kernel.crypto import Vault, readable_code
from backend.kernel.db import Database, Tx
from backend.kernel.errors import Problem
from backend.kernel.ids import new_id
from backend.kernel.principal import GUEST, Principal

_NEWCOMER = {"zh": "客商", "en": "Investor ", "ru": "Инвестор "}


@dataclass(frozen=True, slots=True)
class Arrival:
    """A browser at the door: what it had before, what it calls itself."""

    asker: Asker
    old_token: str | None
    user_agent: str


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Who came in, and their new session."""

    account_id: UUID
    opened: Opened


def _refused(tx: Tx, vault: Vault, account_id: UUID | None, method: str, problem: Problem) -> Problem:
    audit(tx, vault, GUEST, "session.create", "account", account_id, result="refused", method=method, reason=problem.slug)
    return problem


async def _enter(
    tx: Tx,
    vault: Vault,
    account_id: UUID,
    kind: Literal["investor", "staff"],
    method: Literal["code", "password"],
    arrival: Arrival,
    who: str,
) -> SignedIn:
    await sessions.forget_token(tx, arrival.old_token)
    await limits.after_success(tx, vault, who, str(account_id))
    opened = await sessions.open_session(tx, account_id, kind, method, arrival.user_agent)
    actor = Principal(kind, account_id)
    audit(tx, vault, actor, "session.create", "session", opened.session_id, method=method)
    return SignedIn(account_id, opened)


async def sign_in_by_code(tx: Tx, vault: Vault, body: CodeSignIn, arrival: Arrival) -> SignedIn | Problem:
    """Sign an investor in; whoever proves a new address gets an account."""
    address = normalized(channel_of(body.address), body.address)
    if refusal := await use_code(tx, vault, address, body.code, arrival.asker):
        return _refused(tx, vault, None, "code", refusal)
    found = await tx.row(accounts.INVESTOR_AT, address_index=vault.blind_index(address))
    if found is None:
        found = await _new_investor(tx, vault, channel_of(address), address)
    if not found["active"]:
        return _refused(tx, vault, found["id"], "code", AccountClosed())
    return await _enter(tx, vault, found["id"], "investor", "code", arrival, address)


async def _new_investor(tx: Tx, vault: Vault, channel: Channel, address: str) -> Any:
    language = current_language()
    field = "email" if channel == "email" else "phone"
    values = accounts.NEW_ACCOUNT | {
        "id": new_id(),
        "kind": "investor",
        "name": _NEWCOMER[language] + readable_code(4),
        "language": language,
        "created_at": clock.now(),
        field: vault.encrypt(address),
        f"{field}_index": vault.blind_index(address),
    }
    created = await tx.value(accounts.INSERT_UNLESS_TAKEN, **values)
    if created is not None:
        audit(tx, vault, Principal("investor", created), "account.create", "account", created, by="code")
    # Nothing created: the same person came in through two doors at once, and the other door was quicker.
    return await tx.row(accounts.INVESTOR_AT, address_index=vault.blind_index(address))


async def check_password(database: Database, username: str, password: str) -> tuple[Any, bool]:
    """Return the staff account of that name, if there is one, and whether the password fits.

    Runs before the transaction: a hash takes long, and a connection held meanwhile would be one less for others.
    """
    async with database.reader() as reader:
        row = await reader.row(accounts.BY_USERNAME, username=canonical_username(username))
    return row, await _opens(row, password)


async def check_own_password(database: Database, account_id: UUID, password: str) -> tuple[Any, bool]:
    """Return the caller's account and whether the password fits."""
    async with database.reader() as reader:
        row = await reader.row(accounts.BY_ID, ident=account_id)
    return row, await _opens(row, password)


async def _opens(row: Any, password: str) -> bool:
    fits = await password_fits(row["password_hash"] if row else None, password)
    if row is None or not row["active"]:
        return False
    expired = row["initial_until"] is not None and row["initial_until"] <= clock.now()
    return fits and not expired


async def sign_in_by_password(tx: Tx, vault: Vault, body: PasswordSignIn, row: Any, *, fits: bool, arrival: Arrival) -> SignedIn | Problem:
    """Sign an employee in, the password having been checked before."""
    if not fits:
        return _refused(tx, vault, row["id"] if row else None, "password", SignInFailed())
    if row["totp_confirmed"]:
        if body.totp is None:
            return _refused(tx, vault, row["id"], "password", TotpNeeded())
        if not await use_totp(tx, row["id"], vault.decrypt(row["totp_secret"]), body.totp):
            return _refused(tx, vault, row["id"], "password", SignInFailed())
    return await _enter(tx, vault, row["id"], "staff", "password", arrival, canonical_username(body.username))


async def prove_by_code(tx: Tx, vault: Vault, principal: Principal, body: CodeSignIn, asker: Asker) -> Opened | Problem:
    """Let an investor prove again that one of their addresses is theirs."""
    address = normalized(channel_of(body.address), body.address)
    owner = await tx.row(accounts.INVESTOR_AT, address_index=vault.blind_index(address))
    refusal = await use_code(tx, vault, address, body.code, asker)
    if refusal is None and (owner is None or owner["id"] != principal.id):
        refusal = CodeRefused()
    if refusal is not None:
        return _unproved(tx, vault, principal, refusal)
    return await _proved(tx, vault, principal)


async def prove_by_password(tx: Tx, vault: Vault, principal: Principal, body: PasswordProof, row: Any, *, fits: bool) -> Opened | Problem:
    """Let an employee prove again who they are."""
    enrolled = fits and row["totp_confirmed"]
    if not enrolled or not await use_totp(tx, row["id"], vault.decrypt(row["totp_secret"]), body.totp):
        return _unproved(tx, vault, principal, SignInFailed())
    return await _proved(tx, vault, principal)


def _unproved(tx: Tx, vault: Vault, principal: Principal, problem: Problem) -> Problem:
    audit(tx, vault, principal, "session.step-up", "session", principal.session_id, result="refused", reason=problem.slug)
    return problem


async def _proved(tx: Tx, vault: Vault, principal: Principal) -> Opened:
    opened = await sessions.rotate(tx, principal)
    audit(tx, vault, principal, "session.step-up", "session", principal.session_id)
    return opened
