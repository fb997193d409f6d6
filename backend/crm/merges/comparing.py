"""Two records side by side: what agrees, what one of them lacks, and where somebody has to choose."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final, get_args
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from backend.crm.merges.schemas import Compared, MergeField, Side
from backend.kernel import organisation_names

FIELDS: Final[tuple[MergeField, ...]] = get_args(MergeField)
_NEUTRAL: Final = {"relation": "new"}


class Kept(BaseModel):
    """The editable fields of a record as a merge keeps them, to be restored to the letter."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    credit_code: str | None
    aliases: list[dict[str, str]]
    parent_id: UUID | None
    tags: list[str]
    industry: str | None
    region: str | None
    address: str | None
    registered_capital: Decimal | None
    staff_count: int | None
    relation: str
    owner_unit: str | None
    owner_id: UUID | None
    notes: str | None

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> "Kept":
        """Return what is kept of a row."""
        return cls(**{name: row[name] for name in cls.model_fields})

    def columns(self) -> dict[str, Any]:
        """Return the editable columns."""
        return self.model_dump()


def value_of(kept: Kept, field: MergeField) -> Any:
    """Return a field's value; an owner is a unit and a person together."""
    if field == "owner":
        return None if kept.owner_unit is None else {"unit": kept.owner_unit, "id": kept.owner_id}
    return getattr(kept, field)


def compared(survivor: Kept, merged: Kept) -> list[Compared]:
    """Return every field with whose value stays; null where both have one and they differ."""
    found: list[Compared] = []
    for field in FIELDS:
        ours, theirs = value_of(survivor, field), value_of(merged, field)
        neutral = _NEUTRAL.get(field)
        choice: Side | None = None
        if ours == theirs or theirs in (None, neutral):
            choice = "survivor"
        elif ours in (None, neutral):
            choice = "merged"
        found.append(Compared(field=field, survivor=ours, merged=theirs, choice=choice))
    return found


def joined_aliases(survivor: Kept, merged: Kept, name: str) -> list[dict[str, str]]:
    """Return the other names of both, each once; the name that gives way becomes one of them."""
    found: dict[str, dict[str, str]] = {}
    for alias in (
        *survivor.aliases,
        *merged.aliases,
        {"kind": "other", "name": survivor.name},
        {"kind": "other", "name": merged.name},
    ):
        found.setdefault(organisation_names.plain(alias["name"]), alias)
    found.pop(organisation_names.plain(name), None)
    return list(found.values())


def joined_tags(survivor: Kept, merged: Kept) -> list[str]:
    """Return the tags of both, each once."""
    return list(dict.fromkeys([*survivor.tags, *merged.tags]))


def taken(survivor: Kept, merged: Kept, choices: Mapping[MergeField, Side]) -> Kept:
    """Return the record the two become."""
    values = survivor.columns()
    for field, side in choices.items():
        if side == "merged":
            names = ("owner_unit", "owner_id") if field == "owner" else (field,)
            values |= {name: getattr(merged, name) for name in names}
    values["aliases"] = joined_aliases(survivor, merged, values["name"])
    values["tags"] = joined_tags(survivor, merged)
    return Kept(**values)
