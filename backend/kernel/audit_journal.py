"""The minute before the seal: what was committed is noted outside the database at once, until the chain holds it.

A line per entry in a file beside the exported heads. At each seal the notes of the minute before are compared
with what was sealed: an entry that was committed and is not there has been deleted, and stays on record as
missing (docs/adr/0004).
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from uuid import UUID

import sqlalchemy as sa
import structlog

from backend.kernel.db import Reader, sql
from backend.kernel.models import audit_sealed

log = structlog.get_logger("audit")
JOURNAL_FILE = "audit-journal.log"
_BEFORE = "audit-journal.before.log"
MISSING_FILE = "audit-missing.log"
SEALED = sql(sa.select(audit_sealed.c.entry_id).where(audit_sealed.c.entry_id == sa.any_(sa.bindparam("ids", type_=sa.ARRAY(sa.Uuid)))))


class AuditJournal:
    """The notes of one process's folder; several processes may write to it."""

    def __init__(self, folder: Path) -> None:
        """Take the folder of the exported heads."""
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def note(self, entries: Iterable[tuple[UUID, bytes]]) -> None:
        """Append entries that have just been committed: one short write, which the system keeps whole.

        A full disk costs the note, not the request: what was asked for has been done.
        """
        lines = "".join(f"{ident.hex} {mac.hex()}\n" for ident, mac in entries)
        try:
            self._append(lines.encode("ascii"))
        except OSError as error:
            log.warning("audit note not written", error=type(error).__name__)

    def _append(self, lines: bytes) -> None:
        descriptor = os.open(self._folder / JOURNAL_FILE, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            os.write(descriptor, lines)
        finally:
            os.close(descriptor)

    def noted(self) -> dict[UUID, bytes]:
        """Return all that should be there: notes not yet compared, and what was found missing before."""
        return {ident: mac for name in (MISSING_FILE, _BEFORE, JOURNAL_FILE) for ident, mac in self._lines(name)}

    def _lines(self, name: str) -> Iterator[tuple[UUID, bytes]]:
        path = self._folder / name
        for line in path.read_text("ascii").splitlines() if path.exists() else []:
            ident, _, mac = line.partition(" ")
            # A line cut short by a lost machine says nothing.
            if len(mac) == 2 * 32:
                yield UUID(ident), bytes.fromhex(mac)

    def waiting(self) -> dict[UUID, bytes]:
        """Return the notes that the next seal must account for."""
        return dict(self._lines(_BEFORE))

    def turn(self, missing: dict[UUID, bytes]) -> None:
        """Keep what was missing, drop the rest of the compared notes, and set the present ones aside for the next time.

        A process that opened the file just before still writes to it under its new name.
        """
        if missing:
            with (self._folder / MISSING_FILE).open("a", encoding="ascii") as file:
                file.writelines(f"{ident.hex} {mac.hex()}\n" for ident, mac in missing.items())
        present = self._folder / JOURNAL_FILE
        if present.exists():
            present.replace(self._folder / _BEFORE)
        else:
            (self._folder / _BEFORE).unlink(missing_ok=True)


async def unsealed(reader: Reader, noted: dict[UUID, bytes]) -> dict[UUID, bytes]:
    """Return those of the notes whose entries no seal holds."""
    held = {row["entry_id"] for row in await reader.rows(SEALED, ids=list(noted))} if noted else set[UUID]()
    return {ident: mac for ident, mac in noted.items() if ident not in held}
