"""Who and which units a record names: they must exist, or the field is refused."""

from collections.abc import Iterable
from uuid import UUID

from backend.contracts.identity import Directory, Person
from backend.kernel.context import current_language
from backend.kernel.errors import FieldError, InvalidInput, text


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
