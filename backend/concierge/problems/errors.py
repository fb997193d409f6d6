"""Facts about problems that stop a change."""

from backend.kernel.errors import Problem


class MeasureMissing(Problem):
    """A common problem is to be acted on without a measure and an owner, or resolved without an effect."""

    slug, status = "measure-missing", 409
