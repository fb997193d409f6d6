"""Who may do what with enterprises: pure functions of the caller and the record."""

from backend.contracts.permissions import CrmPermission
from backend.crm.errors import OtherUnitsEnterprise
from backend.kernel.principal import Principal


def may_edit(principal: Principal, owner_unit: str | None) -> bool:
    """Tell whether the caller may change an enterprise: their own unit's and unowned ones, all of them with MERGE."""
    if principal.kind == "system" or principal.may(CrmPermission.MERGE):
        return True
    return principal.may(CrmPermission.EDIT) and owner_unit in (None, principal.unit_code)


def require_editor(principal: Principal, owner_unit: str | None) -> None:
    """Raise OtherUnitsEnterprise (403) unless the caller may change it."""
    if not may_edit(principal, owner_unit):
        raise OtherUnitsEnterprise
