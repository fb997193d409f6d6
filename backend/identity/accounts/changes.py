"""Rules about an account's fields that hold whoever changes them."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import asyncpg

from backend.identity.accounts import repository
from backend.identity.errors import AddressTaken
from backend.identity.fields import Channel, normalized, wrong
from backend.kernel.crypto import Vault
from backend.kernel.db import Tx

_FIELDS: dict[Channel, str] = {"email": "email", "sms": "phone"}


def sealed_address(vault: Vault, channel: Channel, address: str | None) -> dict[str, Any]:
    """Return the two columns of an address: encrypted, and its blind index."""
    field = _FIELDS[channel]
    if not address:
        return {field: None, f"{field}_index": None}
    plain = normalized(channel, address, field)
    return {field: vault.encrypt(plain), f"{field}_index": vault.blind_index(plain)}


async def require_delegate(tx: Tx, owner: UUID, delegate: UUID | None) -> None:
    """Raise InvalidInput unless the delegate is another active member of staff (or nobody)."""
    if delegate is not None and (delegate == owner or await tx.value(repository.DELEGATE, ident=delegate) is None):
        raise wrong("delegate_id", "delegate")


def require_period(values: Mapping[str, Any]) -> None:
    """Raise InvalidInput unless the absence has both ends, in order, or neither."""
    first, last = values["absent_from"], values["absent_until"]
    if (first is None) != (last is None) or (first is not None and last < first):
        raise wrong("absent_until", "absence")


async def save(tx: Tx, row: Mapping[str, Any], changes: Mapping[str, Any]) -> None:
    """Write the editable columns of an account read under lock; AddressTaken (409) when an address is another's."""
    values = {name: changes.get(name, row[name]) for name in repository.EDITABLE}
    require_period(values)
    await require_delegate(tx, row["id"], changes.get("delegate_id"))
    try:
        async with tx.savepoint():
            await tx.run(repository.SAVE, ident=row["id"], **values)
    except asyncpg.UniqueViolationError as error:
        raise AddressTaken from error
