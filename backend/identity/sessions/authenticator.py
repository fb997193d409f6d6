"""Implements the kernel's authenticator: from a cookie's token to the principal, in one statement."""

import asyncio
from datetime import datetime, timedelta
from uuid import UUID

import asyncpg
import structlog

from backend.identity.policy import INVESTOR_PERMISSIONS
from backend.identity.sessions import repository
from backend.kernel import clock
from backend.kernel.crypto import token_hash
from backend.kernel.db import Database
from backend.kernel.principal import Principal

log = structlog.get_logger("sessions")
_TOUCH_AFTER = timedelta(seconds=60)


class SessionAuthenticator:
    """Looks sessions up on the read pool; notes their use at most once a minute, beside the request."""

    def __init__(self, database: Database) -> None:
        """Take the database that holds the sessions."""
        self._database = database
        self._touching: dict[UUID, asyncio.Task[None]] = {}

    async def authenticate(self, token: str) -> Principal | None:
        """Return the principal, or None when the session does not exist or has ended."""
        now = clock.now()
        async with self._database.reader() as reader:
            row = await reader.row(repository.AUTHENTICATE, token=token_hash(token), now=now)
        if row is None:
            return None
        if now - row["last_seen_at"] >= _TOUCH_AFTER:
            self._note_use(row["session_id"], now)
        return Principal(
            kind=row["kind"],
            account_id=row["account_id"],
            name=row["name"],
            unit_id=row["unit_id"],
            unit_code=row["unit_code"],
            permissions=INVESTOR_PERMISSIONS if row["kind"] == "investor" else frozenset(row["permissions"]),
            session_id=row["session_id"],
            language=row["language"],
            stepped_up_until=row["stepped_up_until"],
        )

    def _note_use(self, session_id: UUID, now: datetime) -> None:
        if session_id not in self._touching:
            task = asyncio.create_task(self._touch(session_id, now))
            self._touching[session_id] = task
            task.add_done_callback(lambda _: self._touching.pop(session_id, None))

    async def _touch(self, session_id: UUID, now: datetime) -> None:
        try:
            async with self._database.transaction() as tx:
                await tx.run(repository.TOUCH, ident=session_id, now=now)
        except (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
            # The next request tries again; nobody is signed out for it before the idle time is over.
            log.warning("session not touched", error=type(error).__name__)

    async def settle(self) -> None:
        """Wait until every noted use is written."""
        await asyncio.gather(*self._touching.values())
