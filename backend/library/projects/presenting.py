"""From rows to what callers are shown."""

from typing import Any, Final

from backend.contracts.names import Namer
from backend.library.projects.views import ProjectItem

PLAIN: Final = tuple(name for name in ProjectItem.model_fields if name not in ("owner", "owner_unit"))
# `size` stands in the cursor of the sort by investment.
LISTED: Final = (*PLAIN, "owner_id", "owner_unit", "size")


def item_fields(row: Any, names: Namer) -> dict[str, Any]:
    """Return the members of `ProjectItem` for a row that has a project's columns."""
    return {
        **{name: row[name] for name in PLAIN},
        "owner": names.person(row["owner_id"]),
        "owner_unit": names.unit(row["owner_unit"]),
    }


def list_item(row: Any, names: Namer) -> ProjectItem:
    """Return a row of a list; the database's own values need no second judgement."""
    return ProjectItem.model_construct(**item_fields(row, names))
