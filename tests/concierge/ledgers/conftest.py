"""The same office as in the tests of tickets."""

from tests.concierge.tickets.conftest import desk

__all__ = ["desk"]
