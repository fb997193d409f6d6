"""Who may change or check the papers of a ticket, and when: pure functions."""

from collections.abc import Collection
from typing import Final

from backend.concierge.materials.errors import MaterialLocked, MaterialNotWanted
from backend.concierge.tickets.store import TicketRow
from backend.contracts.permissions import ConciergePermission
from backend.kernel.errors import NotAllowed
from backend.kernel.principal import Principal

# In these states uploads wait for the applicant to submit or resubmit; in all others they count as handed in at once.
COLLECTING: Final = frozenset({"draft", "correcting"})
_CHECKING: Final = frozenset({"received", "handling", "special"})
# By state, the verdicts on the current version that leave room for a new one.
_SUPPLIES: Final = {
    "received": frozenset({"promised"}),
    "handling": frozenset({"promised", "rejected"}),
    "special": frozenset({"promised", "rejected"}),
}


def is_owner(row: TicketRow, principal: Principal) -> bool:
    """Tell whether the caller is the concierge who has this ticket; nobody is of their own ticket."""
    return (
        row.owner_id is not None and row.owner_id == principal.account_id != row.applicant_id and principal.may(ConciergePermission.HANDLE)
    )


def is_applicant(row: TicketRow, principal: Principal) -> bool:
    """Tell whether this is the caller's own ticket."""
    return row.applicant_id == principal.account_id


def sees_pending(row: TicketRow, principal: Principal) -> bool:
    """Tell whether the caller sees uploads that were not handed in yet."""
    return is_applicant(row, principal) or is_owner(row, principal)


def check_upload(row: TicketRow, principal: Principal, code: str, wanted: Collection[str], verdict: str | None) -> None:
    """Raise unless the caller may upload this paper now; `verdict` is that of its current version.

    - A draft takes anything from its author.
    - During a correction only what the notice names is replaced, by the applicant or, on their behalf, the owner.
    - What was promised for later may be supplied while the office works, and again if it did not pass.
    - The owner may add what an applicant brought along, as long as the ticket has not been accepted.
    """
    applicant, owner = is_applicant(row, principal), is_owner(row, principal)
    if not (applicant or owner):
        raise NotAllowed
    if row.state == "draft":
        return
    if row.state == "correcting":
        if code not in wanted:
            raise MaterialNotWanted
        return
    if verdict in _SUPPLIES.get(row.state, ()):
        return
    if owner and row.state == "received":
        return
    raise MaterialLocked


def may_upload(row: TicketRow, principal: Principal, code: str, wanted: Collection[str], verdict: str | None) -> bool:
    """Tell whether `check_upload` would let it pass."""
    try:
        check_upload(row, principal, code, wanted, verdict)
    except (NotAllowed, MaterialLocked, MaterialNotWanted):
        return False
    return True


def check_arranging(row: TicketRow, principal: Principal) -> None:
    """Raise unless the caller may remove or reorder files that were not handed in."""
    if not sees_pending(row, principal):
        raise NotAllowed
    if row.state not in COLLECTING:
        raise MaterialLocked


def check_checking(row: TicketRow, principal: Principal) -> None:
    """Raise unless the caller may give verdicts now."""
    if not is_owner(row, principal):
        raise NotAllowed
    if row.state not in _CHECKING:
        raise MaterialLocked
