"""Names of people and units for answers, each asked for once."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from backend.contracts.identity import Directory, Person, Unit
from backend.crm.activities.schemas import PersonName, UnitName
from backend.kernel.context import current_language
from backend.kernel.errors import FieldError, InvalidInput, text


@dataclass(frozen=True, slots=True)
class Names:
    """Who and what is called how."""

    people: dict[UUID, Person]
    units: dict[str, Unit]

    def person(self, ident: UUID | None) -> PersonName | None:
        """Return a person; None when nobody is meant or nobody knows them any more."""
        found = self.people.get(ident) if ident is not None else None
        return None if found is None else PersonName(id=found.id, name=found.name)

    def unit(self, code: str) -> UnitName:
        """Return a unit; one that is gone keeps its code as name."""
        found = self.units.get(code)
        return UnitName(code=code, names=found.names if found else {"zh": code, "en": code, "ru": code})


async def names_for(directory: Directory, people: Iterable[UUID | None]) -> Names:
    """Return the names of these people and of all units."""
    known = await directory.people({ident for ident in people if ident is not None})
    return Names(known, await directory.units())


def refused(path: str, code: str, words: str) -> InvalidInput:
    """Return the 422 for one field, with its words in the caller's language."""
    return InvalidInput(errors=[FieldError(path, code, text(words, current_language()))])


async def known_units(directory: Directory, path: str, codes: Iterable[str]) -> None:
    """Raise InvalidInput unless all units exist."""
    units = await directory.units()
    if any(code not in units for code in codes):
        raise refused(path, "unknown_unit", "crm.unknown_unit")


async def known_colleague(directory: Directory, path: str, ident: UUID) -> Person:
    """Return an active colleague; raises InvalidInput."""
    found = (await directory.people([ident])).get(ident)
    if found is None or found.kind != "staff" or not found.active:
        raise refused(path, "unknown_colleague", "crm.unknown_colleague")
    return found
