"""Audit: who, when, where, what, with which result, in the transaction of the change itself.

An entry carries a keyed hash, so that an edited row is detected; `seal()` later chains committed
entries into batches, so that a deleted row, the newest included, is detected too (docs/adr/0004).
"""

from typing import Any
from uuid import UUID

import orjson

from backend.kernel import clock
from backend.kernel.context import current_address, current_trace
from backend.kernel.crypto import Vault
from backend.kernel.db import Tx
from backend.kernel.ids import new_id
from backend.kernel.principal import Principal


def canonical(fields: tuple[Any, ...]) -> bytes:
    """Return the bytes that the keyed hash of an entry covers."""
    return orjson.dumps([value.hex if isinstance(value, UUID) else value for value in fields], option=orjson.OPT_SORT_KEYS)


def audit(
    tx: Tx,
    vault: Vault,
    principal: Principal,
    action: str,
    object_type: str,
    object_id: UUID | str | None,
    *,
    result: str = "ok",
    **data: Any,
) -> None:
    """Record `action` (`ticket.accept`) on an object; written with the transaction's commit.

    `data` must be free of personal data: ids, codes, old and new values of plain fields.
    """
    fields = (
        new_id(),
        clock.now(),
        principal.account_id,
        principal.kind,
        current_address(),
        current_trace(),
        action,
        object_type,
        None if object_id is None else str(object_id),
        result,
        orjson.loads(orjson.dumps(data, default=str)),
    )
    tx.outbox.audits.append((*fields, vault.mac(canonical(fields))))
