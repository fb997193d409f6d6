"""Business facts of identity, each with its status. Words: locales/<language>.json."""

from backend.kernel.errors import Problem


class SignInFailed(Problem):
    """Name, password or dynamic code did not fit; which one is not said."""

    slug, status = "sign-in-failed", 401


class TotpNeeded(Problem):
    """The password fits, the dynamic code is missing."""

    slug, status = "totp-needed", 401


class CodeRefused(Problem):
    """The one-time code is wrong, used, was tried too often, or is not of this browser."""

    slug, status = "code-refused", 401


class CodeExpired(Problem):
    """The newest one-time code of this browser has had its ten minutes."""

    slug, status = "code-expired", 401


class AccountClosed(Problem):
    """Whoever proved to own this address has an account that the office has switched off."""

    slug, status = "account-inactive", 403


class StaffOnly(Problem):
    """Only staff have passwords, dynamic codes and absences."""

    slug, status = "staff-only", 403


class StaffCannotClose(Problem):
    """An employee's account is ended by the system administrator, since work hangs on it."""

    slug, status = "staff-cannot-close", 403


class AccountUnsettled(Problem):
    """The office still works for this person; they may wait for it, or have it ended."""

    slug, status = "account-unsettled", 409


class PartUnavailable(Problem):
    """A service that keeps data of this person does not answer, so that they cannot leave cleanly now."""

    slug, status = "part-unavailable", 503


class AddressTaken(Problem):
    """Another account of the same kind has this address."""

    slug, status = "address-taken", 409


class UsernameTaken(Problem):
    """Another account has this user name."""

    slug, status = "username-taken", 409


class CodeTaken(Problem):
    """Another unit or role has this code."""

    slug, status = "code-taken", 409


class UnitInUse(Problem):
    """The unit still has people or units below it."""

    slug, status = "unit-in-use", 409


class RolesExclude(Problem):
    """These roles cannot be held together: the three administrators are separate from each other and from business."""

    slug, status = "roles-exclude", 409


class PermissionsExclude(Problem):
    """This role's family may not hold these permissions."""

    slug, status = "permissions-exclude", 409


class NotOneself(Problem):
    """An administrator may not do this to their own account."""

    slug, status = "not-oneself", 409


class ConsentIsRequired(Problem):
    """The service cannot be given without this consent; closing the account ends it."""

    slug, status = "consent-required", 409


class TotpAlreadySet(Problem):
    """A confirmed dynamic code is replaced only after proving it once more, or by an administrator."""

    slug, status = "totp-already-set", 409
