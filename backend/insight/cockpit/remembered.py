"""An answer given again as long as nothing whatever was committed since it was made."""

from collections.abc import Awaitable, Callable, Hashable
from datetime import datetime, timedelta
from typing import Final, Generic, TypeVar

from backend.kernel import clock
from backend.kernel.db import Database, sql

Answer = TypeVar("Answer")
# Names what a statement beginning now would see: it changes with every commit, of whatever table and process. Nothing is
# named inside a transaction that has written itself, whose own changes a snapshot does not tell.
SEEN: Final = sql("SELECT CASE WHEN pg_current_xact_id_if_assigned() IS NULL THEN CAST(pg_current_snapshot() AS text) END")
# Lights and "late" go by the clock, which moves without a commit.
FRESH: Final = timedelta(seconds=30)
_KEPT: Final = 200


class Remembered(Generic[Answer]):
    """Keeps the newest answers with what could be seen before they were made."""

    def __init__(self, database: Database) -> None:
        """Take the database the answers are read from."""
        self._database = database
        self._kept: dict[Hashable, tuple[str, datetime, Answer]] = {}

    async def ask(self, key: Hashable, make: Callable[[], Awaitable[Answer]]) -> Answer:
        """Return the answer kept under `key` when it would come out the same, else that of `make`."""
        async with self._database.reader() as reader:
            seen: str | None = await reader.value(SEEN)
        now = clock.now()
        known = self._kept.get(key)
        if known is not None and known[0] == seen and timedelta(0) <= now - known[1] < FRESH:
            return known[2]
        answer = await make()
        if len(self._kept) >= _KEPT:
            self._kept.clear()
        if seen is not None:
            # What was committed while the answer was made is in it or not; either way the next one who asks sees more than `seen`.
            self._kept[key] = (seen, now, answer)
        return answer
