"""Password hashing in a bounded pool, and the rules for a new password."""

from functools import cache

import anyio
import anyio.to_thread
from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from backend.identity.fields import wrong
from backend.identity.sign_in.common_passwords import is_obvious
from backend.kernel.errors import Overloaded

LEAST = 10
_hasher = PasswordHasher(time_cost=2, memory_cost=19456, parallelism=1)
# Each hash takes 19 MiB and some 30 ms of a core: more at once would let anybody stop the office by trying to sign in.
_AT_ONCE = 2
_MAY_WAIT = 40
_limiter = anyio.CapacityLimiter(_AT_ONCE)


@cache
def _hash_of_nobody() -> str:
    return _hasher.hash("there is no such account")


def _verify(stored: str | None, password: str) -> bool:
    try:
        return _hasher.verify(stored or _hash_of_nobody(), password) and stored is not None
    except (VerificationError, InvalidHashError):
        return False


def _refuse_a_crowd() -> None:
    if _limiter.statistics().tasks_waiting >= _MAY_WAIT:
        raise Overloaded


async def hash_password(password: str) -> str:
    """Return the argon2id hash; Overloaded (503) when too many wait already."""
    _refuse_a_crowd()
    return await anyio.to_thread.run_sync(_hasher.hash, password, limiter=_limiter)


async def password_fits(stored: str | None, password: str) -> bool:
    """Tell whether `password` is the one hashed; takes as long when there is no account at all."""
    _refuse_a_crowd()
    return await anyio.to_thread.run_sync(_verify, stored, password, limiter=_limiter)


def require_good_password(password: str, *, username: str, name: str, path: str = "new") -> None:
    """Raise InvalidInput when a new password is short, common, or made from the owner's name."""
    if len(password) < LEAST:
        raise wrong(path, "password-short", least=LEAST)
    if is_obvious(password):
        raise wrong(path, "password-common")
    lowered = password.lower()
    shortest_telling = 3
    parts = [part for part in (username, *username.split("."), name.lower()) if len(part) >= shortest_telling]
    if any(part in lowered for part in parts):
        raise wrong(path, "password-name")
