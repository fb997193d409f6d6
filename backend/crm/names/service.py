"""Finding enterprises that may be the one meant, and stopping a save that would make a second record of one."""

from collections.abc import Collection
from typing import Any, Final, Literal
from uuid import UUID

from backend.contracts.crm import Alike, EnterpriseBrief
from backend.crm.enterprises import repository as enterprises
from backend.crm.errors import PossibleDuplicates
from backend.crm.names import repository
from backend.kernel import organisation_names
from backend.kernel.db import Reader

MOST: Final = 10
_SAME_NAME: Final = 0.94


def brief(row: Any) -> EnterpriseBrief:
    """Return an enterprise as other services know it."""
    return EnterpriseBrief.model_validate({name: row[name] for name in EnterpriseBrief.model_fields})


def _judged(row: Any, name: str) -> Alike | None:
    score = max(organisation_names.similarity(name, known) for known in (row["name"], *(one["name"] for one in row["aliases"])))
    if score < organisation_names.ALIKE:
        return None
    level: Literal["name", "similar_name"] = "name" if score >= _SAME_NAME else "similar_name"
    return Alike(enterprise=brief(row), level=level, score=round(score, 2))


async def _candidates(reader: Reader, name: str) -> list[Any]:
    """Return the enterprises that share keys with a name, without those whose core alone says that they are another."""
    near = await reader.rows(repository.NEAR, keys=organisation_names.keys(name))
    ids = [row["id"] for row in near if row["has_others"] or organisation_names.may_be_alike(name, row["name_core"])]
    return await reader.rows(repository.FIND_ALIKE, ids=ids) if ids else []


async def alike(reader: Reader, name: str, credit_code: str | None, exclude: UUID | None = None) -> list[Alike]:
    """Return at most ten enterprises that may be meant, the most likely first."""
    found: dict[UUID, Alike] = {}
    if credit_code is not None and (row := await reader.row(repository.BY_CREDIT_CODE, credit_code=credit_code)) is not None:
        found[row["id"]] = Alike(enterprise=brief(row), level="credit_code", score=1.0)
    for row in await _candidates(reader, name):
        # Two valid credit codes that differ are two enterprises, whatever they are called.
        if credit_code is not None and row["credit_code"] not in (None, credit_code):
            continue
        if row["id"] not in found and (judged := _judged(row, name)) is not None:
            found[row["id"]] = judged
    found.pop(exclude, None)  # type: ignore[arg-type]
    return sorted(found.values(), key=lambda one: (-one.score, one.level != "credit_code", one.enterprise.id))[:MOST]


async def refuse_duplicates(
    reader: Reader, name: str, credit_code: str | None, enterprise_id: UUID, different_from: Collection[UUID]
) -> None:
    """Raise PossibleDuplicates unless somebody has said of every candidate that it is another enterprise."""
    candidates = await alike(reader, name, credit_code, enterprise_id)
    if not candidates:
        return
    settled = {row[0] for row in await reader.rows(enterprises.DIFFERENT_FROM, enterprise_id=enterprise_id)} | set(different_from)
    unsettled = [one for one in candidates if one.enterprise.id not in settled]
    if unsettled:
        raise PossibleDuplicates(count=len(unsettled), extra={"candidates": [one.model_dump(mode="json") for one in unsettled]})
