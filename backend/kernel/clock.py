"""The one source of "now".

Every timestamp a service stores comes from here, so that tests and the demo generator can live
through a year of office days without touching the rules they exercise.
"""

from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime

_frozen: ContextVar[datetime | None] = ContextVar("frozen_now", default=None)


def now() -> datetime:
    """Return the current moment in UTC."""
    return _frozen.get() or datetime.now(UTC)


@contextmanager
def at(moment: datetime) -> Generator[None]:
    """Let `now()` answer `moment` inside this context (tests and demo history only)."""
    token = _frozen.set(moment.astimezone(UTC))
    try:
        yield
    finally:
        _frozen.reset(token)
