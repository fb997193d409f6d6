"""The key a database is held to: a start with another is refused, and a retired one still proves its part of the audit trail."""

import hmac
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from backend.kernel import clock
from backend.kernel.crypto import Vault
from backend.kernel.db import Reader, sql
from backend.kernel.models import secret_key
from backend.kernel.settings import CannotStart

NAMED = "SELECT fingerprint, state FROM kernel.secret_key WHERE state <> 'retired'"
ADOPT = "INSERT INTO kernel.secret_key (fingerprint, state, since) VALUES ($1, 'current', $2) ON CONFLICT DO NOTHING"
RETIRED = sql(sa.select(secret_key.c.retired_at, secret_key.c.audit_key).where(secret_key.c.state == sa.literal_column("'retired'")))


class WrongKey(CannotStart):
    """The database was written under another SECRET_KEY."""


async def hold_to_key(connection: Any, vault: Vault) -> bool:
    """Raise WrongKey when the database belongs to another key, or to two; tell whether it belongs to this one yet."""
    states = {row["state"]: row["fingerprint"] for row in await connection.fetch(NAMED)}
    if "coming" in states:
        raise WrongKey(
            "A change of SECRET_KEY was interrupted: part of the data is under the former key. Run `dianxiaoer rekey` again with the same "
            "SECRET_KEY and SECRET_KEY_PREVIOUS; it goes on where it was."
        )
    if states and states["current"] != vault.fingerprint:
        raise WrongKey(
            "SECRET_KEY is not the one this database was written with: nobody's data could be read. Put the former one back; or, to change "
            "it, set SECRET_KEY_PREVIOUS to the former one and run `dianxiaoer rekey`."
        )
    return bool(states)


async def adopt_key(connection: Any, vault: Vault) -> None:
    """Note the key of a database that has none noted yet."""
    await connection.execute(ADOPT, vault.fingerprint, clock.now())


@dataclass(frozen=True, slots=True)
class Witness:
    """Judges keyed hashes of the audit trail: the current key's, and retired keys' up to the moment they were retired."""

    vault: Vault
    retired: tuple[tuple[datetime, bytes], ...] = ()

    def made(self, message: bytes, mac: bytes, at: datetime) -> bool:
        """Tell whether `mac` was made of `message` under a key that was in use at `at`."""
        if hmac.compare_digest(self.vault.mac(message), mac):
            return True
        return any(at <= until and hmac.compare_digest(hmac.digest(key, message, "sha256"), mac) for until, key in self.retired)


async def witness(reader: Reader, vault: Vault) -> Witness:
    """Return who can judge the whole trail."""
    rows = await reader.rows(RETIRED)
    return Witness(vault, tuple((row["retired_at"], bytes.fromhex(vault.decrypt(row["audit_key"]))) for row in rows))
