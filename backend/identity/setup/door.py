"""Who may set the office up: whoever reads the server's console, and nobody else on the network.

A code is printed when the program starts. It opens the wizard to one browser, once; another start prints another.
"""

import hmac
from datetime import timedelta
from typing import Any, Final

from backend.identity.setup import repository
from backend.identity.setup.errors import SetUpCodeNeeded, SetUpCodeWrong, SetUpFinished
from backend.kernel import clock
from backend.kernel.audit import audit
from backend.kernel.crypto import Vault, new_token, readable_code, token_hash
from backend.kernel.db import Database, Reader, Tx
from backend.kernel.principal import SYSTEM
from backend.kernel.ratelimit import Limit

SESSION_LIVES: Final = timedelta(hours=12)
# 12 characters of 30 are 58 bits: the limits are for the log's sake, not for the code's.
_LENGTH: Final = 12
MOST_WRONG: Final = 50
"""After as many wrong tries a code is worth nothing, and another one is printed."""
TRIES: Final = Limit("setup-code", hits=10, seconds=600)


async def is_set_up(reader: Reader) -> bool:
    """Tell whether this office has been set up."""
    return bool(await reader.value(repository.IS_SET_UP))


def _plain(code: str) -> str:
    return "".join(letter for letter in code.upper() if letter.isalnum())


async def renew_code(database: Database) -> str:
    """Make the code anew and return it as it is printed; the one before is worth nothing from now on."""
    code = readable_code(_LENGTH)
    async with database.transaction() as tx:
        await tx.run(repository.BEGIN)
        await tx.run(repository.NEW_CODE, hash=token_hash(code))
    return "-".join(code[start : start + 4] for start in range(0, _LENGTH, 4))


async def open_with(database: Database, vault: Vault, code: str, address: str) -> str:
    """Return the token of the browser that showed the code; raises SetUpCodeWrong, TooManyRequests, SetUpFinished.

    Who was let in before is shut out: one person sets an office up.
    """
    await TRIES.spend(database, address)
    token = new_token()
    async with database.transaction() as tx:
        row = await locked(tx)
        known: bytes | None = row["code_hash"]
        right = known is not None and hmac.compare_digest(known, token_hash(_plain(code)))
        if right:
            await tx.run(repository.OPEN, hash=token_hash(token), until=clock.now() + SESSION_LIVES)
        else:
            await tx.run(repository.COUNT_WRONG)
        audit(tx, vault, SYSTEM, "setup.open", "setup", None, result="ok" if right else "refused")
    if not right:
        raise SetUpCodeWrong
    return token


async def must_renew(reader: Reader) -> bool:
    """Tell whether the printed code was tried too often."""
    row = await reader.row(repository.STATE)
    return row is not None and row["finished_at"] is None and row["wrong_tries"] >= MOST_WRONG


async def locked(tx: Tx) -> Any:
    """Return the set-up's row under lock; raises SetUpFinished."""
    await tx.run(repository.BEGIN)
    row = await tx.row(repository.LOCK)
    if row["finished_at"] is not None or await is_set_up(tx):
        raise SetUpFinished
    return row


def require_opened(row: Any, token: str | None) -> None:
    """Raise SetUpCodeNeeded unless `token` is of the browser that the wizard was opened to."""
    if row is None:
        raise SetUpCodeNeeded
    known: bytes | None = row["session_hash"]
    if token is None or known is None or not hmac.compare_digest(known, token_hash(token)) or row["session_until"] <= clock.now():
        raise SetUpCodeNeeded
