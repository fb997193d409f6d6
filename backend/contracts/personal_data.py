"""What each service that keeps something about a person answers, so that people can take their data out and leave."""

from typing import Any, Protocol
from uuid import UUID

from backend.kernel.principal import Principal

FORGOTTEN_NAME = "已注销用户"
"""Stands where a record stays but the person's name does not."""


class PersonalData(Protocol):
    """Port of every service that keeps personal data; `service` is its name."""

    service: str

    async def export(self, account_id: UUID) -> dict[str, list[dict[str, Any]]]:
        """Return what is kept of a person, by kind of record, in plain text and without what is known of others."""
        ...

    async def unsettled(self, account_id: UUID) -> list[str]:
        """Return the names, as the person knows them, of what is still open and would be left without its applicant."""
        ...

    async def settle(self, principal: Principal) -> None:
        """End what is open, as the person themselves would."""
        ...

    async def forget(self, account_id: UUID) -> None:
        """Remove or mask what names a person whose account is closed; harmless when repeated."""
        ...


class PersonalDataHolders(tuple[PersonalData, ...]):
    """All of them; bound under this class like a port."""

    __slots__ = ()
