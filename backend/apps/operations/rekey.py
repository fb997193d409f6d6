"""`dianxiaoer rekey`: everything that depends on the secret key made anew under another, in batches, while nothing else runs.

Offline, since blind indexes are looked up by equality: with some rows under one key and some under the other a person
would not be found and be taken for a new one. What was done is seen by trying the new key first (AES-GCM refuses any
other), so that a run that was interrupted goes on by being started again. The audit trail is not rewritten: what the
former key proved stays as it is, and the means to verify it are kept, encrypted under the new key.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from cryptography.exceptions import InvalidTag

from backend.apps.operations.places import connect, note
from backend.apps.operations.progress import Progress
from backend.apps.operations.refusal import Refused
from backend.apps.operations.sealed import ENDED, SEALED, SEALED_DRAFT, Sealed
from backend.kernel import clock
from backend.kernel.crypto import Vault
from backend.kernel.key_ring import ADOPT, NAMED

_BATCH: Final = 500
_OTHERS: Final = """
SELECT count(*) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name LIKE 'dianxiaoer%'
"""


@dataclass(slots=True)
class Rekey:
    """One run of the command."""

    dsn: str
    vault: Vault
    former: Sequence[Vault]
    progress: Progress = field(default_factory=Progress)

    async def run(self) -> int:
        """Bring everything under the new key; return how many rows were changed."""
        connection = await connect(self.dsn)
        try:
            if await connection.fetchval(_OTHERS):
                raise Refused("Dianxiaoer is running on this database. Stop all its services and workers, then change the key.")
            replaced = await self._begin(connection)
            if replaced is None:
                return 0
            changed = sum([await self._table(connection, sealed) for sealed in SEALED])
            await self._finish(connection, replaced)
        finally:
            await connection.close()
        await note(self.dsn, self.vault, "key.change", rows=changed)
        return changed

    async def _begin(self, connection: Any) -> Vault | None:
        """Mark the change as begun; return the key that is replaced, or None when there is nothing to do."""
        states = {row["state"]: row["fingerprint"] for row in await connection.fetch(NAMED)}
        if states.get("current") == self.vault.fingerprint and "coming" not in states:
            return None
        if states.get("coming", self.vault.fingerprint) != self.vault.fingerprint:
            raise Refused("A change to another SECRET_KEY was interrupted. Set SECRET_KEY to that one and finish it first.")
        if not self.former:
            raise Refused("SECRET_KEY_PREVIOUS is not set. Set it to the former SECRET_KEY, and SECRET_KEY to the new one.")
        current = states.get("current", self.former[0].fingerprint)
        known = [vault for vault in self.former if vault.fingerprint == current]
        if not known:
            raise Refused("SECRET_KEY_PREVIOUS does not hold the key this database was written with. Add it, separated by a space.")
        now = clock.now()
        async with connection.transaction():
            await connection.execute(ADOPT, current, now)
            await connection.execute(
                "INSERT INTO kernel.secret_key (fingerprint, state, since) VALUES ($1, 'coming', $2)"
                " ON CONFLICT (fingerprint) DO UPDATE SET state = 'coming', since = $2, retired_at = NULL, audit_key = NULL",
                self.vault.fingerprint,
                now,
            )
        return known[0]

    async def _table(self, connection: Any, sealed: Sealed) -> int:
        changed, seen, last = 0, 0, None
        columns = ", ".join(sealed.columns)
        # ids are UUIDs everywhere here; the first batch begins before the first of them.
        ask = f"SELECT id, {columns} FROM {sealed.table} WHERE ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT {_BATCH} FOR UPDATE"  # noqa: S608
        while True:
            async with connection.transaction():
                rows = await connection.fetch(ask, last)
                changed += await self._batch(connection, sealed, rows)
            seen += len(rows)
            self.progress.now_at(f"{sealed.table}: {seen:,} rows")
            if len(rows) < _BATCH:
                self.progress.say(f"  {sealed.table}: {changed:,} of {seen:,} rows")
                return changed
            last = rows[-1]["id"]

    async def _batch(self, connection: Any, sealed: Sealed, rows: Sequence[Any]) -> int:
        written = [*sealed.columns, *sealed.indexes]
        places = ", ".join(f"{name} = coalesce(${number}, {name})" for number, name in enumerate(written, 2))
        changes = [change for row in rows if (change := self._anew(sealed, row)) is not None]
        if changes:
            await connection.executemany(f"UPDATE {sealed.table} SET {places} WHERE id = $1", changes)  # noqa: S608 - names from our list
        return len(changes)

    def _anew(self, sealed: Sealed, row: Any) -> list[Any] | None:
        """Return the row's new values, None for what stays; None when it is under the new key already."""
        opened: dict[str, str] = {}
        stale = False
        for column in sealed.columns:
            if row[column]:
                opened[column], current = self._open(sealed.table, row["id"], column, row[column])
                stale = stale or not current
        if not stale:
            return None
        anew = [self.vault.encrypt(opened[column]) if column in opened else None for column in sealed.columns]
        indexes = [
            self.vault.blind_index(hashed(opened[source])) if source in opened else None for source, hashed in sealed.indexes.values()
        ]
        return [row["id"], *anew, *indexes]

    def _open(self, table: str, ident: Any, column: str, value: bytes) -> tuple[str, bool]:
        for vault in (self.vault, *self.former):
            try:
                return vault.decrypt(value), vault is self.vault
            except InvalidTag:
                continue
        raise Refused(
            f"{table} {ident}: {column} can be read by none of the keys given. Add the key it was written with to SECRET_KEY_PREVIOUS "
            "(separated by a space) and run `dianxiaoer rekey` again; what is done already is kept."
        )

    async def _finish(self, connection: Any, replaced: Vault) -> None:
        async with connection.transaction():
            for table in ENDED:
                await connection.execute(f"DELETE FROM {table}")  # noqa: S608 - names from our list
            await self._draft(connection)
            for row in await connection.fetch("SELECT fingerprint, audit_key FROM kernel.secret_key WHERE state = 'retired'"):
                kept, _ = self._open("kernel.secret_key", row["fingerprint"], "audit_key", row["audit_key"])
                await connection.execute(
                    "UPDATE kernel.secret_key SET audit_key = $2 WHERE fingerprint = $1", row["fingerprint"], self.vault.encrypt(kept)
                )
            await connection.execute(
                "UPDATE kernel.secret_key SET state = 'retired', retired_at = $2, audit_key = $3 WHERE fingerprint = $1",
                replaced.fingerprint,
                clock.now(),
                self.vault.encrypt(replaced.audit_key),
            )
            await connection.execute("UPDATE kernel.secret_key SET state = 'current' WHERE fingerprint = $1", self.vault.fingerprint)

    async def _draft(self, connection: Any) -> None:
        table, column = SEALED_DRAFT
        value = await connection.fetchval(f"SELECT {column} FROM {table}")  # noqa: S608 - names from our list
        if value:
            opened, _ = self._open(table, "", column, value)
            await connection.execute(f"UPDATE {table} SET {column} = $1", self.vault.encrypt(opened))  # noqa: S608
