"""What can go wrong with a look-up; words in `locales/`."""

from backend.kernel.errors import Problem


class LookupFailed(Problem):
    """Number and query code do not go together; which of the two is wrong is not told."""

    slug, status = "lookup-failed", 404
