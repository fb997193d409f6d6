"""What was answered so far: kept encrypted, step by step, and judged when it is kept."""

import unicodedata
from typing import Any

from pydantic import BaseModel

from backend.identity.fields import canonical_username, normalized, wrong
from backend.identity.models import ADMIN_FAMILIES
from backend.identity.office.service import require_region
from backend.identity.setup import repository
from backend.identity.setup.schemas import Administrator, Draft
from backend.identity.setup.unit_tree import problems_of
from backend.kernel.audit import audit
from backend.kernel.crypto import Vault
from backend.kernel.db import Tx
from backend.kernel.errors import InvalidInput
from backend.kernel.principal import SYSTEM


def opened(vault: Vault, row: Any) -> Draft:
    """Return the answers of the set-up's row."""
    sealed: bytes | None = None if row is None else row["draft"]
    return Draft() if sealed is None else Draft.model_validate_json(vault.decrypt(sealed))


async def save_step(tx: Tx, vault: Vault, row: Any, step: str, answer: BaseModel) -> Draft:
    """Keep one step's answer; InvalidInput names the fields that cannot stay so."""
    draft = opened(vault, row).model_copy(update={step: answer})
    check(draft, step)
    await tx.run(repository.SAVE_DRAFT, draft=vault.encrypt(draft.model_dump_json()))
    audit(tx, vault, SYSTEM, "setup.save", "setup", None, step=step)
    return draft


def check(draft: Draft, step: str) -> None:
    """Raise InvalidInput where a step's answer is well formed and wrong all the same."""
    if step == "office" and draft.office is not None:
        require_region(draft.office.region_code)
    elif step == "units" and draft.units is not None and (problems := problems_of(draft.units.items)):
        raise InvalidInput(errors=[one.as_field() for one in problems])
    elif step == "administrators" and draft.administrators is not None:
        _check_people(draft.administrators.items)


def _check_people(people: list[Administrator]) -> None:
    if {one.family for one in people} != set(ADMIN_FAMILIES):
        raise wrong("items", "three-families")
    seen: dict[str, set[str]] = {"name": set(), "username": set(), "email": set(), "phone": set()}
    for index, one in enumerate(people):
        if not one.email and not one.phone:
            raise wrong(f"items.{index}.email", "address-missing")
        told = {
            "name": unicodedata.normalize("NFKC", one.name),
            "username": canonical_username(one.username),
            "email": normalized("email", one.email, f"items.{index}.email") if one.email else "",
            "phone": normalized("sms", one.phone, f"items.{index}.phone") if one.phone else "",
        }
        for field, value in told.items():
            if value and value in seen[field]:
                raise wrong(f"items.{index}.{field}", "person-repeated")
            seen[field].add(value)
