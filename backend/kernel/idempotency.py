"""`Idempotency-Key`: a retried creation has one effect and gets the same answer."""

import hashlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

import sqlalchemy as sa
from fastapi import Request, Response

from backend.kernel import clock
from backend.kernel.db import Tx, sql
from backend.kernel.errors import KeyReused, RequestInFlight
from backend.kernel.models import idempotency

KEPT = timedelta(days=2)
# Lock and look-up in one round trip: `mine` is false while another request holds the key.
CLAIM = sql(
    """
    SELECT lock.mine, kept.fingerprint, kept.status, kept.body, kept.headers
    FROM (SELECT pg_try_advisory_xact_lock(hashtextextended(:lock, 0)) AS mine) AS lock
    LEFT JOIN kernel.idempotency AS kept ON kept.owner = :owner AND kept.key = :key
    """
)
FORGET = sql(sa.delete(idempotency).where(idempotency.c.at < sa.bindparam("before")))


@dataclass(frozen=True, slots=True)
class Idempotency:
    """The key of one request, or none when the client sent none."""

    owner: str
    key: str | None
    fingerprint: bytes

    async def once(self, tx: Tx, make: Callable[[], Awaitable[Response]]) -> Response:
        """Return the stored answer for this key, or make it and store it in the same transaction.

        Raises RequestInFlight (409) while the first request is being served and KeyReused (422)
        when the key came with another body before.
        """
        if self.key is None:
            return await make()
        found = await tx.row(CLAIM, lock=f"{self.owner}:{self.key}", owner=self.owner, key=self.key)
        if not found["mine"]:
            raise RequestInFlight
        if found["fingerprint"] is not None:
            if found["fingerprint"] != self.fingerprint:
                raise KeyReused
            return Response(found["body"], found["status"], {**found["headers"], "Idempotent-Replay": "true"})
        response = await make()
        headers = {"content-type": response.headers.get("content-type", "application/json")}
        answer = (response.status_code, bytes(response.body), headers, clock.now())
        tx.outbox.kept.append((self.owner, self.key, self.fingerprint, *answer))
        return response


async def fingerprint(request: Request) -> bytes:
    """Return a hash of method, path and body."""
    digest = hashlib.sha256(f"{request.method} {request.url.path}\n".encode())
    digest.update(await request.body())
    return digest.digest()
