"""What goes into a channel and what comes back, the same for every channel."""

from dataclasses import dataclass
from typing import Literal
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Envelope:
    """One message on its way out. `secret` signs a robot's post."""

    id: UUID
    address: str
    subject: str
    body: str
    secret: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How an attempt ended: `later` is worth another attempt, `never` is not.

    `reason` is a stable slug and `code` the other side's number; neither holds anything personal.
    """

    kind: Literal["sent", "later", "never"]
    reason: str | None = None
    code: int | None = None
    provider_id: str | None = None


def sent(provider_id: str | None = None) -> Outcome:
    """The other side took the message."""
    return Outcome("sent", provider_id=provider_id)


def later(reason: str, code: int | None = None) -> Outcome:
    """Something in between failed; the same attempt may succeed in a while."""
    return Outcome("later", reason, code)


def never(reason: str, code: int | None = None) -> Outcome:
    """The other side said no; asking again gets the same answer."""
    return Outcome("never", reason, code)
