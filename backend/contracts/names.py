"""People and units by name, as the answers of services that keep records show them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from backend.contracts.identity import Directory, Person, Unit


class PersonName(BaseModel):
    """A colleague."""

    model_config = ConfigDict(frozen=True)

    id: UUID
    name: str


class UnitName(BaseModel):
    """A unit with its names by language."""

    model_config = ConfigDict(frozen=True)

    code: str
    names: dict[str, str]


@dataclass(frozen=True, slots=True)
class Namer:
    """Names for the people and units of one answer."""

    people: dict[UUID, Person]
    units: dict[str, Unit]
    # The rows of a list are of few people and units: each is made once.
    _made: dict[UUID | str, Any] = field(default_factory=dict[UUID | str, Any])

    def person(self, ident: UUID | None) -> PersonName | None:
        """Return a person by name, None when unknown."""
        known = None if ident is None else self.people.get(ident)
        if known is None:
            return None
        return self._made.get(known.id) or self._made.setdefault(known.id, PersonName(id=known.id, name=known.name))

    def unit(self, code: str) -> UnitName:
        """Return a unit by name; its code stands in for a unit that no longer exists."""
        return self._made.get(code) or self._made.setdefault(code, self._unit_name(code))

    def _unit_name(self, code: str) -> UnitName:
        known = self.units.get(code)
        return UnitName(code=code, names=known.names if known else {"zh": code, "en": code, "ru": code})


async def namer(directory: Directory, people: Iterable[UUID | None]) -> Namer:
    """Return the names of these people, and of all units."""
    wanted = {one for one in people if one is not None}
    return Namer(await directory.people(wanted) if wanted else {}, await directory.units())
