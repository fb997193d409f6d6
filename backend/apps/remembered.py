"""Answers of the directory that may be a minute old, kept where they are asked: a list of tickets names people each time."""

import time
from collections.abc import Collection
from typing import Any, Final, TypeVar
from uuid import UUID

from backend.contracts.identity import Addresses, Directory, Person, Unit

# The identity service remembers for as long as whoever asks it does; together they stay within the minute.
_FRESH_S: Final = 30.0
_KEPT: Final = 20_000
Value = TypeVar("Value")


class RememberedDirectory:
    """`contracts.identity.Directory` in front of another; everything is dropped as a whole when there is too much."""

    def __init__(self, source: Directory) -> None:
        """Take the directory that is asked for what is not known."""
        self._source = source
        self._kept: dict[Any, tuple[float, Any]] = {}

    def forget(self) -> None:
        """Drop everything remembered, when the caller has just changed the directory itself."""
        self._kept.clear()

    def _known(self, key: Any) -> Any:
        found = self._kept.get(key)
        return found[1] if found is not None and found[0] > time.monotonic() else None

    def _keep(self, key: Any, value: Value) -> Value:
        if len(self._kept) >= _KEPT:
            self._kept.clear()
        self._kept[key] = (time.monotonic() + _FRESH_S, value)
        return value

    async def people(self, ids: Collection[UUID]) -> dict[UUID, Person]:
        """Return the accounts that exist among `ids`."""
        found = {ident: person for ident in ids if (person := self._known(ident)) is not None}
        unknown = [ident for ident in ids if ident not in found]
        if unknown:
            asked = await self._source.people(unknown)
            found |= {ident: self._keep(ident, person) for ident, person in asked.items()}
        return found

    async def holders(self, permission: str, unit_code: str | None = None) -> list[Person]:
        """Return active staff whose roles grant `permission`, of one unit when it is named, ordered by name."""
        people = self._known(("holders", permission))
        if people is None:
            people = self._keep(("holders", permission), await self._source.holders(permission))
        return [person for person in people if unit_code in (None, person.unit_code)]

    async def units(self) -> dict[str, Unit]:
        """Return the whole unit tree by code."""
        return self._known("units") or self._keep("units", await self._source.units())

    async def office_names(self) -> dict[str, str]:
        """Return what the office is called, by language; empty where nobody has named it."""
        known = self._known("office")
        return known if known is not None else self._keep("office", await self._source.office_names())

    async def addresses(self, account_id: UUID) -> Addresses | None:
        """Return a person's own addresses, decrypted; these are never remembered."""
        return await self._source.addresses(account_id)
