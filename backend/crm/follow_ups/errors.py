"""What can stand in the way of a follow-up."""

from backend.kernel.errors import Problem


class FollowUpClosed(Problem):
    """It is done or dropped; it has to be reopened first."""

    slug, status = "follow-up-closed", 409


class FollowUpOpen(Problem):
    """It is open already."""

    slug, status = "follow-up-open", 409
