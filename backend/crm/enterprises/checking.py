"""Whether what was typed can be kept: codes that exist, a credit code that checks, people and units that are known."""

from typing import Any, Final
from uuid import UUID

from backend.contracts.enterprise_tags import ENTERPRISE_TAGS
from backend.contracts.identity import Directory
from backend.crm.activities.naming import known_colleague, known_units
from backend.crm.enterprises import repository
from backend.crm.errors import CreditCodeTaken
from backend.kernel.check_digits import is_credit_code
from backend.kernel.classifications import industries, regions
from backend.kernel.context import current_language
from backend.kernel.db import Tx
from backend.kernel.errors import FieldError, InvalidInput, text

_NEVER_EMPTY: Final = ("name", "aliases", "tags", "relation")


def _wrong(path: str, code: str) -> FieldError:
    return FieldError(path, code, text(f"crm.enterprise.{code}", current_language()))


def refuse(path: str, code: str) -> InvalidInput:
    """Return the 422 for one field; `code` is a key below `crm.enterprise.`."""
    return InvalidInput(errors=[_wrong(path, code)])


def check_codes(values: dict[str, Any]) -> None:
    """Raise InvalidInput naming every value that is not one of its kind; looks at what is there."""
    wrong = [_wrong(name, "needed") for name in _NEVER_EMPTY if name in values and values[name] is None]
    if (code := values.get("credit_code")) is not None and not is_credit_code(code):
        wrong.append(_wrong("credit_code", "credit_code"))
    if (industry := values.get("industry")) is not None and industry not in industries():
        wrong.append(_wrong("industry", "industry"))
    if (region := values.get("region")) is not None and region not in regions():
        wrong.append(_wrong("region", "region"))
    wrong += [_wrong(f"tags.{at}", "tag") for at, tag in enumerate(values.get("tags") or ()) if tag not in ENTERPRISE_TAGS]
    if wrong:
        raise InvalidInput(errors=wrong)


async def check_owner(directory: Directory, values: dict[str, Any]) -> None:
    """Raise InvalidInput unless owner unit and owner exist; an owner brings their unit when none is there."""
    if (owner_id := values.get("owner_id")) is not None:
        person = await known_colleague(directory, "owner_id", owner_id)
        if values.get("owner_unit") is None:
            values["owner_unit"] = person.unit_code
        elif person.unit_code != values["owner_unit"]:
            raise refuse("owner_id", "owner_of_other_unit")
    if (unit := values.get("owner_unit")) is not None:
        await known_units(directory, "owner_unit", [unit])


async def check_credit_code(tx: Tx, code: str | None, enterprise_id: UUID) -> None:
    """Raise CreditCodeTaken, naming who has it; what has become part of another still holds its code for it."""
    if code is None:
        return
    holder = await tx.row(repository.BY_CREDIT_CODE, credit_code=code)
    if holder is not None and holder["id"] != enterprise_id:
        raise CreditCodeTaken(name=holder["name"], extra={"enterprise": {"id": str(holder["id"]), "name": holder["name"]}})


async def check_parent(tx: Tx, parent_id: UUID | None, enterprise_id: UUID) -> None:
    """Raise InvalidInput when there is no such enterprise, or the group would become a circle."""
    if parent_id is None:
        return
    await tx.value(repository.LOCK_GROUPS)
    parent = await tx.row(repository.FIND, enterprise_id=parent_id)
    if parent is None or parent["id"] != parent_id:
        raise refuse("parent_id", "unknown_parent")
    if parent_id == enterprise_id or await tx.value(repository.CLOSES_CIRCLE, parent=parent_id, enterprise_id=enterprise_id):
        raise refuse("parent_id", "circle")
