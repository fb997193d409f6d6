"""Facts about ratings that stop a step."""

from backend.kernel.errors import Problem


class RatingFinal(Problem):
    """The follow-up on this rating is closed, so it stands."""

    slug, status = "rating-final", 409


class NoCaseWorker(Problem):
    """Nobody but the handler could follow up a bad rating."""

    slug, status = "no-case-worker", 409


class CaseNotPossible(Problem):
    """The case is not in the state for this step."""

    slug, status = "case-not-possible", 409
