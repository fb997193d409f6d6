"""What can stand in the way of editing a chain."""

from backend.kernel.errors import Problem


class ChainCodeTaken(Problem):
    """Another chain has this code."""

    slug, status = "chain-code-taken", 409
