"""One-time codes: made for one browser and one address, kept as a keyed hash, six tries, ten minutes."""

import hmac
import secrets
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

import sqlalchemy as sa

from backend.identity.errors import CodeExpired, CodeRefused
from backend.identity.fields import Channel
from backend.identity.models import one_time_code
from backend.kernel import clock
from backend.kernel.context import current_address
from backend.kernel.crypto import Vault, token_hash
from backend.kernel.db import Tx, insert_into, sql
from backend.kernel.errors import Problem
from backend.kernel.ids import new_id

LIFETIME = timedelta(minutes=10)
TRIES = 6
_DIGITS = 6

KEEP = sql(insert_into(one_time_code))
_asker = sa.bindparam("asker", type_=sa.LargeBinary)
FIND = sql(
    sa.select(one_time_code.c.id, one_time_code.c.code_mac, one_time_code.c.expires_at)
    .where(
        one_time_code.c.address_index == sa.bindparam("address_index"),
        one_time_code.c.used_at.is_(None),
        one_time_code.c.tries < sa.literal_column(str(TRIES)),
        # A program without a cookie jar is known by its network address alone.
        sa.or_(
            one_time_code.c.asker == _asker,
            sa.and_(_asker.is_(None), one_time_code.c.asked_from == sa.bindparam("asked_from")),
        ),
    )
    .order_by(one_time_code.c.created_at.desc(), one_time_code.c.id.desc())
    .limit(sa.literal_column("1"))
    .with_for_update()
)
SPEND = sql(
    sa.update(one_time_code)
    .where(one_time_code.c.id == sa.bindparam("ident"))
    .values(tries=one_time_code.c.tries + sa.literal_column("1"), used_at=sa.bindparam("used"))
)
FORGET = sql(sa.delete(one_time_code).where(one_time_code.c.created_at < sa.bindparam("before")))


@dataclass(frozen=True, slots=True)
class Asker:
    """The browser that asks for a code or brings one: its cookie, if it keeps cookies."""

    nonce: str | None

    @property
    def mark(self) -> bytes | None:
        """Return what is stored of the cookie."""
        return token_hash(self.nonce) if self.nonce else None


def _mac(vault: Vault, ident: UUID, address: str, code: str) -> bytes:
    return vault.mac(f"one-time-code:{ident}:{address}:{code}".encode())


async def issue_code(tx: Tx, vault: Vault, channel: Channel, address: str, nonce: str) -> str:
    """Store a new code for this browser and address, and return it for sending."""
    code = "".join(secrets.choice("0123456789") for _ in range(_DIGITS))
    ident, now = new_id(), clock.now()
    await tx.run(
        KEEP,
        id=ident,
        channel=channel,
        address_index=vault.blind_index(address),
        code_mac=_mac(vault, ident, address, code),
        asker=token_hash(nonce),
        asked_from=current_address(),
        created_at=now,
        expires_at=now + LIFETIME,
        tries=0,
        used_at=None,
    )
    return code


async def use_code(tx: Tx, vault: Vault, address: str, code: str, asker: Asker) -> Problem | None:
    """Return None when the newest code of this browser for this address fits, which uses it up; else the refusal.

    A wrong one costs a try. That a code has expired is told to the browser that asked for it and to nobody else;
    codes are sent to known and unknown addresses alike, so it does not tell who has an account.
    """
    now = clock.now()
    found = await tx.row(FIND, address_index=vault.blind_index(address), asker=asker.mark, asked_from=current_address())
    if found is None:
        return CodeRefused()
    if found["expires_at"] <= now:
        return CodeRefused() if asker.mark is None else CodeExpired(minutes=int(LIFETIME.total_seconds()) // 60)
    fits = hmac.compare_digest(found["code_mac"], _mac(vault, found["id"], address, code))
    await tx.run(SPEND, ident=found["id"], used=now if fits else None)
    return None if fits else CodeRefused()
