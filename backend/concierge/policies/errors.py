"""What can stand in the way of a change of policies; words in `locales/`."""

from backend.kernel.errors import Problem


class PolicyState(Problem):
    """The document is in a state in which this cannot be done."""

    slug, status = "policy-state", 409


class PolicyNotDraft(Problem):
    """What was published is never deleted."""

    slug, status = "policy-not-draft", 409


class OwnReview(Problem):
    """Who wrote on a clause cannot review it."""

    slug, status = "clause-own-review", 403
