"""Rate limits counted in Postgres, so that every process sees the same count."""

from dataclasses import dataclass
from datetime import UTC, datetime

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert

from backend.kernel import clock
from backend.kernel.db import Database, sql
from backend.kernel.errors import TooManyRequests
from backend.kernel.models import rate_limit

_HIT = insert(rate_limit).values(key=sa.bindparam("key"), window_start=sa.bindparam("window_start"), hits=sa.text("1"))
HIT = sql(
    _HIT.on_conflict_do_update(
        index_elements=[rate_limit.c.key, rate_limit.c.window_start], set_={"hits": rate_limit.c.hits + sa.text("1")}
    ).returning(rate_limit.c.hits)
)
FORGET = sql(sa.delete(rate_limit).where(rate_limit.c.window_start < sa.bindparam("before")))
CLEAR = sql(sa.delete(rate_limit).where(rate_limit.c.key == sa.bindparam("key")))


@dataclass(frozen=True, slots=True)
class Limit:
    """At most `hits` per `seconds` for one key, in fixed windows."""

    name: str
    hits: int
    seconds: int

    async def spend(self, database: Database, key: str) -> None:
        """Count one attempt; raise TooManyRequests when the window is full.

        Runs in a transaction of its own: a refused request must still count.
        """
        now = clock.now()
        start = int(now.timestamp()) // self.seconds * self.seconds
        async with database.transaction() as tx:
            hits = await tx.value(HIT, key=f"{self.name}:{key}", window_start=datetime.fromtimestamp(start, UTC))
        if hits > self.hits:
            raise TooManyRequests(retry_after=max(1, start + self.seconds - int(now.timestamp())))
