"""Who may do what with a bulletin: it is read by those who may see its unit's figures, a draft by its author and by publishers."""

from typing import Any

from backend.contracts.permissions import InsightPermission
from backend.insight.scope import UNITS, below
from backend.kernel.db import Reader
from backend.kernel.principal import Principal


async def reach_of(reader: Reader, principal: Principal) -> list[str] | None:
    """Return the units whose figures the caller may see, None for all of them."""
    if principal.kind == "system" or principal.may(InsightPermission.READ_ALL):
        return None
    if principal.unit_code is None:
        return []
    tree = {row["code"]: row for row in await reader.rows(UNITS)}
    return below(tree, principal.unit_code)


def publishes(principal: Principal) -> bool:
    """Tell whether the caller may publish and take back."""
    return principal.kind == "system" or principal.may(InsightPermission.PUBLISH)


async def caller_of(reader: Reader, principal: Principal) -> dict[str, Any]:
    """Return the parameters by which statements know what the caller may see."""
    return {"reach": await reach_of(reader, principal), "caller": principal.account_id, "publishes": publishes(principal)}


def may_edit(principal: Principal, row: Any) -> bool:
    """Tell whether the caller may change a draft they can see."""
    mine = row["created_by"] is not None and row["created_by"] == principal.account_id
    return row["state"] == "draft" and (publishes(principal) or (mine and principal.may(InsightPermission.EXPORT)))


def may_publish(principal: Principal, row: Any) -> bool:
    """Tell whether the caller may publish a draft they can see."""
    return row["state"] == "draft" and publishes(principal)
