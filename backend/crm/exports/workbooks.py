"""What each list's workbook shows."""

from pathlib import Path
from typing import Any, Final

from backend.contracts.enterprise_tags import ENTERPRISE_TAGS
from backend.kernel.classifications import industries, regions
from backend.kernel.context import current_language
from backend.kernel.exports import Shown, Workbooks

BOOKS: Final = Workbooks(Path(__file__).parent / "words.json")


def _named(code: str | None, known: dict[str, Any]) -> str:
    """Return a code's name; one that is no longer known stands for itself."""
    if code is None:
        return ""
    found = known.get(code)
    return code if found is None else found.names[current_language()]


def _tags(item: Any) -> str:
    return "、".join(ENTERPRISE_TAGS[tag][current_language()] if tag in ENTERPRISE_TAGS else tag for tag in item.tags)


ENTERPRISES: Final = (
    Shown("name", 36, lambda one: one.name),
    Shown("credit_code", 22, lambda one: one.credit_code or ""),
    Shown("aliases", 24, lambda one: "、".join(alias.name for alias in one.aliases)),
    Shown("industry", 24, lambda one: _named(one.industry, industries())),
    Shown("region", 16, lambda one: _named(one.region, regions())),
    Shown("tags", 24, _tags),
    Shown("registered_capital", 18, lambda one: one.registered_capital),
    Shown("staff_count", 10, lambda one: one.staff_count),
    Shown("relation", 12, BOOKS.value("relation")),
    Shown("owner_unit", 18, lambda one: "" if one.owner_unit is None else one.owner_unit.names[current_language()]),
    Shown("owner", 12, lambda one: "" if one.owner is None else one.owner.name),
    Shown("last_met_on", 12, lambda one: one.last_met_on),
    Shown("updated_at", 18, lambda one: one.updated_at),
)
