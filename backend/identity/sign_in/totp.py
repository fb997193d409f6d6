"""Dynamic codes of staff (RFC 6238), each usable once."""

import hmac
from uuid import UUID

import sqlalchemy as sa
from pyotp import random_base32
from pyotp.totp import TOTP
from sqlalchemy.dialects.postgresql import insert

from backend.identity.models import used_totp
from backend.kernel import clock
from backend.kernel.db import Tx, sql

STEP_S = 30
_DRIFT = (0, -1, 1)
ISSUER = "Dianxiaoer"

_USE = insert(used_totp).values({name: sa.bindparam(name) for name in ("account_id", "step", "at")})
USE = sql(_USE.on_conflict_do_nothing().returning(used_totp.c.step))
FORGET = sql(sa.delete(used_totp).where(used_totp.c.at < sa.bindparam("before")))


def new_secret() -> str:
    """Return a random secret of 160 bits in base32."""
    return random_base32()


def provisioning_uri(secret: str, username: str) -> str:
    """Return the otpauth:// address that authenticator apps read from a QR code."""
    return TOTP(secret).provisioning_uri(name=username, issuer_name=ISSUER)


def matching_step(secret: str, code: str) -> int | None:
    """Return the time step a code belongs to, one step of drift either way allowed."""
    current = int(clock.now().timestamp()) // STEP_S
    totp = TOTP(secret)
    steps = [current + drift for drift in _DRIFT if hmac.compare_digest(totp.at((current + drift) * STEP_S), code)]
    return steps[0] if steps else None


async def use_totp(tx: Tx, account_id: UUID, secret: str, code: str) -> bool:
    """Tell whether the code fits and was not used before; from now on it is."""
    step = matching_step(secret, code)
    return step is not None and await tx.value(USE, account_id=account_id, step=step, at=clock.now()) is not None
