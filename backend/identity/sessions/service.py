"""Sessions: opened with a fresh token, rotated when rights grow, listed and revoked by their owner."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID

from backend.identity.sessions import repository
from backend.identity.sessions.schemas import SessionList, SessionView
from backend.kernel import clock
from backend.kernel.audit import audit
from backend.kernel.context import current_address
from backend.kernel.crypto import Vault, new_token, token_hash
from backend.kernel.db import Reader, Tx
from backend.kernel.errors import NotFound
from backend.kernel.ids import new_id
from backend.kernel.principal import Principal

STEP_UP = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Lifetimes:
    """How long a session lives without being used, and at most."""

    idle: timedelta
    absolute: timedelta


STAFF = Lifetimes(timedelta(minutes=15), timedelta(hours=12))
INVESTOR = Lifetimes(timedelta(days=7), timedelta(days=30))


@dataclass(frozen=True, slots=True)
class Opened:
    """A session and its token, which exists nowhere else; `lasts` is for the cookie, None ends it with the browser."""

    token: str
    session_id: UUID
    stepped_up_until: datetime
    lasts: int | None


def agent_family(user_agent: str) -> str:
    """Return browser and system in two words: enough to recognize one's own devices, too little to follow them."""
    browsers = (
        ("MicroMessenger", "WeChat"),
        ("DingTalk", "DingTalk"),
        ("Edg", "Edge"),
        ("Firefox", "Firefox"),
        ("YaBrowser", "Yandex"),
        ("Chrome", "Chrome"),
        ("Safari", "Safari"),
    )
    systems = (("Android", "Android"), ("iPhone", "iOS"), ("iPad", "iOS"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux"))
    browser = next((name for mark, name in browsers if mark in user_agent), "Other")
    system = next((name for mark, name in systems if mark in user_agent), "")
    return f"{browser} {system}".strip()


async def open_session(
    tx: Tx, account_id: UUID, kind: Literal["investor", "staff"], method: Literal["code", "password"], user_agent: str = ""
) -> Opened:
    """Open a session; signing in counts as fresh proof of who one is."""
    lifetimes = STAFF if kind == "staff" else INVESTOR
    now, token = clock.now(), new_token()
    opened = Opened(
        token,
        new_id(),
        now + STEP_UP,
        int(lifetimes.absolute.total_seconds()) if kind == "investor" else None,
    )
    await tx.run(
        repository.OPEN,
        id=opened.session_id,
        account_id=account_id,
        token_hash=token_hash(token),
        method=method,
        created_at=now,
        last_seen_at=now,
        idle_seconds=int(lifetimes.idle.total_seconds()),
        idle_expires_at=now + lifetimes.idle,
        absolute_expires_at=now + lifetimes.absolute,
        stepped_up_until=opened.stepped_up_until,
        agent=agent_family(user_agent),
        address=current_address(),
        revoked_at=None,
    )
    return opened


async def rotate(tx: Tx, principal: Principal) -> Opened:
    """Give the caller's session a new token and fresh proof; the old token is worth nothing from the commit on."""
    assert principal.session_id is not None
    token, until = new_token(), clock.now() + STEP_UP
    if not await tx.run(repository.ROTATE, ident=principal.session_id, token=token_hash(token), until=until):
        raise NotFound
    lasts = int(INVESTOR.absolute.total_seconds()) if principal.kind == "investor" else None
    return Opened(token, principal.session_id, until, lasts)


async def forget_token(tx: Tx, token: str | None) -> None:
    """Revoke the session a browser had before it signed in anew."""
    if token:
        await tx.run(repository.REVOKE_TOKEN, token=token_hash(token), now=clock.now())


async def revoke_all(tx: Tx, account_id: UUID, *, but: UUID | None = None) -> int:
    """End all sessions of an account, at once; answers how many."""
    return await tx.run(repository.REVOKE_ALL, owner=account_id, but=but, now=clock.now())


async def list_sessions(reader: Reader, principal: Principal) -> SessionList:
    """Return the caller's live sessions."""
    rows = await reader.rows(repository.MINE, account_id=principal.id, now=clock.now())
    items = [SessionView(**dict(row), current=row["id"] == principal.session_id) for row in rows]
    return SessionList(items=items, next=None, total=len(items))


async def end_session(tx: Tx, vault: Vault, principal: Principal, ident: UUID) -> None:
    """Revoke one of the caller's own sessions; anybody else's does not exist for them."""
    if not await tx.run(repository.REVOKE, ident=ident, owner=principal.id, now=clock.now()):
        raise NotFound
    audit(tx, vault, principal, "session.revoke", "session", ident)
