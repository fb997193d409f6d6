"""Who may change an activity, and who may log encounters on it: pure functions of the caller and the record."""

from typing import Any

from backend.contracts.permissions import CrmPermission
from backend.kernel.principal import Principal


def manages_all(principal: Principal) -> bool:
    """Tell whether the caller edits the activities of every unit."""
    return principal.kind == "system" or principal.may(CrmPermission.MANAGE_ACTIVITIES)


def can_edit(principal: Principal, owner_unit: str) -> bool:
    """Tell whether the caller may change an activity of this unit."""
    if manages_all(principal):
        return True
    return principal.may(CrmPermission.LOG) and principal.unit_code is not None and principal.unit_code == owner_unit


def can_log(principal: Principal, activity: Any) -> bool:
    """Tell whether the caller may log encounters: those who may edit, the units that organise it, and those who lead it."""
    if can_edit(principal, activity["owner_unit"]):
        return True
    leads = any(one.get("account_id") == str(principal.account_id) for one in activity["leaders"])
    return principal.may(CrmPermission.LOG) and (leads or (principal.unit_code or "") in activity["organisers"])
