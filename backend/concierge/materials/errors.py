"""What can stand in the way of a paper, one class per fact; words in `locales/`."""

from backend.kernel.errors import Problem


class UploadQuotaReached(Problem):
    """This account has sent as much as it may in a day; not 429, which clients wait out by themselves. Params: `limit_mb`."""

    slug, status = "upload-quota-reached", 409


class LengthRequired(Problem):
    """A form with files came without saying how long it is."""

    slug, status = "length-required", 411


class TooManyFiles(Problem):
    """More files than one material holds. Params: `limit`."""

    slug, status = "too-many-files", 409


class TicketTooLarge(Problem):
    """More bytes than one ticket holds. Params: `limit_mb`."""

    slug, status = "ticket-too-large", 413


class MaterialLocked(Problem):
    """Papers of a ticket in this state cannot be changed by this caller."""

    slug, status = "material-locked", 409


class MaterialNotWanted(Problem):
    """During a correction only what the notice names may be replaced."""

    slug, status = "material-not-wanted", 409


class MaterialHandedIn(Problem):
    """What was handed in stays as it is; a new upload makes a new version."""

    slug, status = "material-handed-in", 409


class MaterialNotHandedIn(Problem):
    """Nothing has been handed in that could be checked. Params: `code`."""

    slug, status = "material-not-handed-in", 409


class NotTolerable(Problem):
    """This paper cannot be promised for later. Params: `code`."""

    slug, status = "material-not-tolerable", 409
