"""Who may do what in identity, as pure functions; and what an investor may do everywhere."""

from backend.contracts.permissions import ConciergePermission, CrmPermission, IdentityPermission, LibraryPermission, MessagingPermission
from backend.identity.errors import StaffOnly
from backend.kernel.errors import NotAllowed
from backend.kernel.principal import Principal

INVESTOR_PERMISSIONS = frozenset({ConciergePermission.APPLY.value})
"""Every investor holds these; they need no role."""

ALL_PERMISSIONS = frozenset(
    permission.value
    for family in (IdentityPermission, MessagingPermission, ConciergePermission, LibraryPermission, CrmPermission)
    for permission in family
)


def require_staff(principal: Principal) -> None:
    """Raise StaffOnly for investors."""
    if principal.kind != "staff":
        raise StaffOnly


def require_account_reader(principal: Principal) -> None:
    """Raise NotAllowed unless the caller manages accounts or decides on their roles."""
    if not (principal.may(IdentityPermission.MANAGE_ACCOUNTS) or principal.may(IdentityPermission.MANAGE_ROLES)):
        raise NotAllowed
