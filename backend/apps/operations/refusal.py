"""How an operator's command says no."""

from backend.kernel.settings import CannotStart


class Refused(CannotStart):
    """The command changed nothing; the message says why and what to do about it."""
