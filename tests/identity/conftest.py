"""People to test with: an office seeded like the demo's, and browsers signed in as its members."""

import hashlib
from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

import httpx
import pytest
from pyotp.totp import TOTP

from backend.contracts.messaging import Messenger
from backend.identity.accounts import repository as accounts
from backend.identity.demo import DEMO_TOTP_SECRET, DemoPeople, seed_units_and_accounts
from backend.identity.sessions.service import open_session
from backend.identity.sign_in import passwords
from backend.kernel import clock
from backend.kernel.http import PLAIN_COOKIE

API = "/api/identity"


class Postbox:
    """Messaging's port, keeping what would have been sent."""

    def __init__(self) -> None:
        self.sent: list[tuple[str, str, str, str]] = []
        self.fails = False

    async def send_code(self, channel: str, address: str, code: str, language: str) -> None:
        if self.fails:
            raise ConnectionError("the gateway is away")
        self.sent.append((channel, address, code, language))

    def code_for(self, address: str) -> str:
        return next(code for _, to, code, _ in reversed(self.sent) if to == address)


@pytest.fixture
def postbox(resources: Any) -> Postbox:
    box = Postbox()
    resources.ports[Messenger] = box
    return box


@pytest.fixture(autouse=True)
def _few_rounds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Argon2 with the least memory: these tests are about who gets in, not about its cost."""
    from argon2 import PasswordHasher

    monkeypatch.setattr(passwords, "_hasher", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
    passwords._hash_of_nobody.cache_clear()


@pytest.fixture
async def office(resources: Any, database: Any, _few_rounds: None) -> DemoPeople:
    async with database.transaction() as tx:
        return await seed_units_and_accounts(tx, resources.vault)


SignedIn = Callable[..., Awaitable[httpx.AsyncClient]]


@pytest.fixture
def as_staff(office: DemoPeople, database: Any, new_client: Any) -> SignedIn:
    """Open a browser signed in as an employee, without walking through the door."""

    async def sign_in(username: str) -> httpx.AsyncClient:
        async with database.transaction() as tx:
            opened = await open_session(tx, office.staff[username], "staff", "password", "Firefox Linux")
        browser = new_client()
        browser.cookies.set(PLAIN_COOKIE, opened.token, domain="testserver.local")
        return browser

    return sign_in


@pytest.fixture
def as_investor(office: DemoPeople, database: Any, new_client: Any) -> SignedIn:
    """Open a browser signed in as an investor."""

    async def sign_in(email: str = "chen.qihang@example.com") -> httpx.AsyncClient:
        async with database.transaction() as tx:
            opened = await open_session(tx, office.investors[email], "investor", "code", "MicroMessenger Android")
        browser = new_client()
        browser.cookies.set(PLAIN_COOKIE, opened.token, domain="testserver.local")
        return browser

    return sign_in


def totp(step: int = 0, secret: str = DEMO_TOTP_SECRET) -> str:
    """Return the dynamic code of now, or of `step` half-minutes from now."""
    return TOTP(secret).at(int(clock.now().timestamp()) + 30 * step)


async def account_row(database: Any, ident: UUID) -> Any:
    async with database.reader() as reader:
        return await reader.row(accounts.BY_ID, ident=ident)


async def audit_actions(database: Any, action: str) -> list[Any]:
    async with database.reader() as reader:
        return await reader.connection.fetch("SELECT * FROM kernel.audit_entry WHERE action = $1 ORDER BY seq", action)


def version(body: dict[str, Any]) -> dict[str, str]:
    """Return the header that carries the version of what was read."""
    return {"If-Match": f'"{body["version"]}"'}


def digest(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()
