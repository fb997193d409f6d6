"""Looking a ticket up with its number and query code, without signing in."""

import hmac
import re
from typing import Any, Final

from backend.concierge.items.pinned import pinned_definition
from backend.concierge.receipts import repository
from backend.concierge.receipts.errors import LookupFailed
from backend.concierge.receipts.schemas import Party, PublicEvent, PublicTicket, ReceiptItem, TicketLookup
from backend.concierge.receipts.service import next_step
from backend.kernel.audit import audit
from backend.kernel.context import current_address
from backend.kernel.crypto import Vault, readable_code
from backend.kernel.db import Database, Reader, Tx
from backend.kernel.principal import Principal
from backend.kernel.ratelimit import Limit

BY_ADDRESS: Final = Limit("lookup-address", hits=30, seconds=600)
BY_NUMBER: Final = Limit("lookup-number", hits=20, seconds=3600)
_SEPARATORS: Final = re.compile(r"[\s\-‐-―]+")
_DAY_DIGITS: Final = 8


def tidy_number(number: str) -> str:
    """Return a number as it is stored, however it was typed."""
    digits = _SEPARATORS.sub("", number)
    return f"{digits[:_DAY_DIGITS]}-{digits[_DAY_DIGITS:]}"


def _tidy_code(code: str) -> bytes:
    return _SEPARATORS.sub("", code).upper().encode()


async def spend_attempt(database: Database, number: str) -> None:
    """Count one attempt from this address and one on this number; raises TooManyRequests."""
    await BY_ADDRESS.spend(database, current_address() or "")
    await BY_NUMBER.spend(database, tidy_number(number))


def _by(event: Any) -> Party:
    if event["actor_kind"] == "investor":
        return "investor"
    return "department" if event["kind"].startswith("task_") else "office"


async def look_up(tx: Tx, vault: Vault, principal: Principal, body: TicketLookup) -> PublicTicket | LookupFailed:
    """Return the public view; LookupFailed whichever of the two does not fit, after the same work.

    The refusal is returned, so that its audit entry is committed; what was typed is not kept.
    """
    row = await repository.by_number(tx, tidy_number(body.number))
    sealed = row["query_code"] if row is not None else vault.encrypt(readable_code())
    fits = hmac.compare_digest(vault.decrypt(sealed).encode(), _tidy_code(body.query_code))
    if row is None or not fits:
        audit(tx, vault, principal, "ticket.look_up", "ticket", None if row is None else row["id"], result="refused")
        return LookupFailed()
    audit(tx, vault, principal, "ticket.look_up", "ticket", row["id"])
    return await _public(tx, row)


async def _public(reader: Reader, row: Any) -> PublicTicket:
    definition = await pinned_definition(reader, row["item_version_id"])
    events = [PublicEvent(at=one["at"], kind=one["kind"], by=_by(one)) for one in await repository.public_events(reader, row["id"])]
    return PublicTicket(
        number=row["number"],
        item=ReceiptItem(code=row["item_code"], names=definition.names),
        state=row["state"],
        result=row["result"],
        submitted_at=row["submitted_at"],
        updated_at=row["updated_at"],
        finished_at=row["finished_at"],
        due_at=row["due_at"],
        next=next_step(row["next_action"], row["next_actor"], row["due_at"]),
        events=events,
    )
