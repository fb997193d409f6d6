"""Who is asking: the principal every service decides by, and the port that finds out."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol
from uuid import UUID

from backend.kernel import clock
from backend.kernel.errors import StepUpNeeded


@dataclass(frozen=True, slots=True)
class Principal:
    """One caller. Permissions are the union of their roles' permissions, as plain strings."""

    kind: Literal["guest", "investor", "staff", "system"]
    account_id: UUID | None = None
    name: str = ""
    unit_id: UUID | None = None
    unit_code: str | None = None
    permissions: frozenset[str] = frozenset()
    session_id: UUID | None = None
    language: str = "zh"
    stepped_up_until: datetime | None = None

    def may(self, permission: str) -> bool:
        """Tell whether any of the caller's roles grants `permission`."""
        return permission in self.permissions

    @property
    def id(self) -> UUID:
        """Return the account id of a caller known to be signed in."""
        if self.account_id is None:
            message = "a guest has no account"
            raise LookupError(message)
        return self.account_id


GUEST = Principal("guest")
SYSTEM = Principal("system", name="system")


def require_recent_proof(principal: Principal) -> None:
    """Raise StepUpNeeded unless the caller proved who they are within the last minutes."""
    if principal.stepped_up_until is None or principal.stepped_up_until <= clock.now():
        raise StepUpNeeded


class Authenticator(Protocol):
    """Finds the principal behind a session cookie's token."""

    async def authenticate(self, token: str) -> Principal | None:
        """Return the principal, or None when the session does not exist or has ended."""
        ...
