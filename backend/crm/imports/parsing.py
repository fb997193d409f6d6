"""A row of the sheet as an enterprise to be, with everything that is wrong with it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from backend.crm.imports import cells
from backend.crm.imports.cells import FACTORS, Unreadable
from backend.crm.imports.fields import FIELDS, MONEY

_SUMS: Final = frozenset({"合计", "总计", "小计", "累计", "итого", "total"})
_SHORTEST_NAME: Final = 2
_LONGEST: Final = {
    "name": 120,
    "short_name": 120,
    "address": 200,
    "notes": 4000,
    "met_summary": 2000,
    "contact_name": 100,
    "contact_position": 100,
}


@dataclass(frozen=True, slots=True)
class Trouble:
    """One thing that is wrong: in which field, why, and what stood there. What is not `serious` is left out, and the row comes in."""

    field: str
    code: str
    value: str
    serious: bool = True

    def as_json(self) -> dict[str, Any]:
        """Return what is kept beside the row."""
        return {"field": self.field, "code": self.code, "value": self.value[:200]}


@dataclass(slots=True)
class Parsed:
    """One row; `values` holds what could be read, by field, and `derived` what follows from its names once that is made."""

    number: int
    values: dict[str, Any] = field(default_factory=dict[str, Any])
    troubles: list[Trouble] = field(default_factory=list[Trouble])
    derived: dict[str, Any] = field(default_factory=dict[str, Any])

    @property
    def is_sound(self) -> bool:
        """Tell whether the row can be brought in."""
        return not any(one.serious for one in self.troubles)


@dataclass(frozen=True, slots=True)
class Reading:
    """How rows are read: column by field, unit by money field, and the day that is not to be passed."""

    mapping: dict[str, int]
    units: dict[str, str]
    today: date

    def parse(self, number: int, row: list[Any]) -> Parsed | None:
        """Return a row as read; None when nothing mapped stands in it, or it sums up others."""
        mapped = ((key, self.mapping[key]) for key in FIELDS if key in self.mapping)
        found = {key: row[index] for key, index in mapped if index < len(row) and cells.plain(row[index]).strip()}
        if not found or cells.name(row[0] if row else "") in _SUMS or cells.name(found.get("name")) in _SUMS:
            return None
        parsed = Parsed(number)
        if "name" not in found:
            parsed.troubles.append(Trouble("name", "name_missing", ""))
        for key, value in found.items():
            self._read(parsed, key, value)
        return parsed

    def _read(self, parsed: Parsed, key: str, value: Any) -> None:
        try:
            if key in MONEY:
                parsed.values[key] = cells.money(value, FACTORS[self.units.get(key, "元")])
            elif key == "met_on":
                parsed.values[key] = cells.day(value, self.today)
            elif key == "tags":
                self._read_tags(parsed, value)
            else:
                parsed.values[key] = _READERS.get(key, _text)(value)
                _check_length(parsed, key)
        except Unreadable as error:
            parsed.troubles.append(Trouble(key, error.code, cells.plain(value), serious=error.serious))

    def _read_tags(self, parsed: Parsed, value: Any) -> None:
        known, unknown = cells.tags(value)
        if known:
            parsed.values["tags"] = known
        if unknown:
            parsed.troubles.append(Trouble("tags", "unknown_tag", "、".join(unknown), serious=False))


def _text(value: Any) -> str:
    return cells.name(value)


def _check_length(parsed: Parsed, key: str) -> None:
    value = parsed.values[key]
    if key == "name" and len(value) < _SHORTEST_NAME:
        raise Unreadable("name_too_short")
    if key in _LONGEST and len(value) > _LONGEST[key]:
        del parsed.values[key]
        raise Unreadable("too_long")


_READERS: Final[dict[str, Callable[[Any], Any]]] = {
    "credit_code": cells.credit_code,
    "staff_count": cells.count,
    "industry": cells.industry,
    "region": cells.region,
    "contact_phone": cells.phone,
}
