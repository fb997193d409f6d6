"""How often one may try to sign in.

Every limit names the caller's network address beside the account: an attacker who fills one up shuts
out themselves, not the owner, who sits elsewhere.
"""

from backend.kernel.context import current_address
from backend.kernel.crypto import Vault
from backend.kernel.db import Database, Tx
from backend.kernel.ratelimit import CLEAR, Limit

CODES = Limit("identity.codes", 5, 600)
# A whole office, or a town behind its telephone company, may share one address.
CODES_FROM_ONE_PLACE = Limit("identity.codes.place", 1000, 3600)
CODES_TO_ONE_ADDRESS = Limit("identity.codes.address", 60, 3600)
ATTEMPTS = Limit("identity.sign-in", 10, 900)
ATTEMPTS_FROM_ONE_PLACE = Limit("identity.sign-in.place", 2000, 900)
# Counted only once the password fitted: whoever gets here guesses dynamic codes with a stolen password.
DYNAMIC_CODES = Limit("identity.totp", 20, 3600)


def _place() -> str:
    return current_address() or "unknown"


def _who(vault: Vault, who: str) -> str:
    # The table of limits holds no addresses and no user names.
    return vault.blind_index(who).hex()[:32]


async def before_code(database: Database, vault: Vault, address: str) -> None:
    """Count a request for a code; TooManyRequests (429) when it is one too many."""
    who = _who(vault, address)
    await CODES.spend(database, f"{who}:{_place()}")
    await CODES_FROM_ONE_PLACE.spend(database, _place())
    await CODES_TO_ONE_ADDRESS.spend(database, who)


async def before_attempt(database: Database, vault: Vault, who: str) -> None:
    """Count an attempt to sign in as `who`; TooManyRequests (429) when it is one too many."""
    await ATTEMPTS.spend(database, f"{_who(vault, who)}:{_place()}")
    await ATTEMPTS_FROM_ONE_PLACE.spend(database, _place())


async def before_totp(database: Database, account: str) -> None:
    """Count a dynamic code tried after a right password."""
    await DYNAMIC_CODES.spend(database, account)


async def after_success(tx: Tx, vault: Vault, who: str, account: str) -> None:
    """Forget the attempts of somebody who got in."""
    await tx.run(CLEAR, key=f"{ATTEMPTS.name}:{_who(vault, who)}:{_place()}")
    await tx.run(CLEAR, key=f"{DYNAMIC_CODES.name}:{account}")
