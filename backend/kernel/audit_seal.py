"""The audit trail's seal: committed entries chained into batches, and the check that nothing was touched.

An entry's own keyed hash shows that a row was edited. The chain shows that one is missing, the newest
included, and the exported heads show that the chain itself was cut short (docs/adr/0004).
"""

from collections.abc import AsyncIterator, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Literal
from uuid import UUID

import orjson
import sqlalchemy as sa

from backend.kernel import clock
from backend.kernel.audit import canonical
from backend.kernel.crypto import Vault
from backend.kernel.db import Reader, Tx, insert_into, sql
from backend.kernel.key_ring import Witness, witness
from backend.kernel.models import audit_entry, audit_seal, audit_sealed

HEAD_FILE = "audit-head.log"
_BATCH = 1000
_SEALS_AT_ONCE = 10
_SHOWN = 200
_START = bytes(32)
# An entry gets its id before its transaction commits; no transaction lives longer than this.
_LONGEST_TRANSACTION = timedelta(hours=1)
_ID_TIME_BITS = 80

LOCK = sql("SELECT pg_advisory_xact_lock(hashtextextended('kernel.audit-seal', 0))")
_COVERED = (
    "id",
    "at",
    "actor_id",
    "actor_kind",
    "address",
    "trace_id",
    "action",
    "object_type",
    "object_id",
    "result",
    "data",
)
NEWEST = sql(
    sa.select(audit_seal.c.number, audit_seal.c.head, audit_seal.c.at, audit_seal.c.entries[-1][0].astext.label("last_id"))
    .order_by(audit_seal.c.number.desc())
    .limit(sa.literal_column("1"))
)
UNSEALED = sql(
    sa.select(audit_entry.c.id, audit_entry.c.mac)
    .select_from(audit_entry.outerjoin(audit_sealed, audit_sealed.c.entry_id == audit_entry.c.id))
    .where(audit_entry.c.id >= sa.bindparam("floor"), audit_sealed.c.entry_id.is_(None))
    .order_by(audit_entry.c.id)
    .limit(sa.literal_column(str(_BATCH)))
)
KEEP = sql(insert_into(audit_seal))
MARK = sql("INSERT INTO kernel.audit_sealed (entry_id, seal) SELECT unnest(CAST(:ids AS uuid[])), CAST(:number AS bigint)")
ALL_ENTRIES = sql(sa.select(*(audit_entry.c[name] for name in _COVERED), audit_entry.c.mac))
SEALS_AFTER = sql(
    sa.select(audit_seal)
    .where(audit_seal.c.number > sa.bindparam("after"))
    .order_by(audit_seal.c.number)
    .limit(sa.literal_column(str(_SEALS_AT_ONCE)))
)
MACS = sql(sa.select(audit_entry.c.id, audit_entry.c.mac).where(audit_entry.c.id == sa.any_(sa.bindparam("ids", type_=sa.ARRAY(sa.Uuid)))))


@dataclass(frozen=True, slots=True)
class Head:
    """The end of the chain."""

    number: int
    head: bytes
    at: datetime | None
    last_id: UUID | None

    @property
    def line(self) -> str:
        """Return the line by which the head is exported."""
        return f"{self.number} {self.head.hex()}"


async def newest(reader: Reader) -> Head:
    """Return the end of the chain; number 0 when nothing was sealed yet."""
    row = await reader.row(NEWEST)
    return Head(0, _START, None, None) if row is None else Head(row["number"], row["head"], row["at"], UUID(row["last_id"]))


def _floor(last: UUID | None) -> UUID:
    if last is None:
        return UUID(int=0)
    milliseconds = (last.int >> _ID_TIME_BITS) - int(_LONGEST_TRANSACTION.total_seconds() * 1000)
    return UUID(int=max(0, milliseconds) << _ID_TIME_BITS)


def _link(number: int, at: datetime, previous: bytes, entries: list[Any]) -> bytes:
    """Return the bytes that a seal's head covers."""
    return orjson.dumps(["audit-seal", number, at, previous.hex(), entries])


async def seal(tx: Tx, vault: Vault) -> int:
    """Chain all entries committed since the last seal; answers how many there were."""
    await tx.value(LOCK)
    sealed = 0
    while True:
        last = await newest(tx)
        rows = await tx.rows(UNSEALED, floor=_floor(last.last_id))
        if rows:
            await _seal_batch(tx, vault, last, rows)
        sealed += len(rows)
        if len(rows) < _BATCH:
            return sealed


async def _seal_batch(tx: Tx, vault: Vault, last: Head, rows: list[Any]) -> None:
    number, at = last.number + 1, clock.now()
    entries = [[row["id"].hex, row["mac"].hex()] for row in rows]
    head = vault.mac(_link(number, at, last.head, entries))
    await tx.run(KEEP, number=number, at=at, entries=entries, previous=last.head, head=head)
    await tx.run(MARK, ids=[row["id"] for row in rows], number=number)


def export_head(folder: Path, head: Head) -> None:
    """Append the head to a file outside the database, unless it stands there already."""
    path = folder / HEAD_FILE
    if head.number and head.line not in exported_heads(folder)[-1:]:
        folder.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="ascii") as file:
            file.write(head.line + "\n")


def exported_heads(folder: Path) -> list[str]:
    """Return the exported heads, oldest first."""
    path = folder / HEAD_FILE
    return path.read_text("ascii").splitlines() if path.exists() else []


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it was written."""

    kind: Literal["edited", "deleted", "inserted", "chain-broken", "chain-cut"]
    entry_id: UUID | None
    seal: int | None


@dataclass(slots=True)
class Report:
    """What a check found: counts, the end of the chain, and the first findings."""

    entries: int = 0
    sealed: int = 0
    seals: int = 0
    head: str = ""
    findings: list[Finding] = field(default_factory=list[Finding])
    found: int = 0

    def add(self, kind: Any, entry_id: UUID | None = None, seal: int | None = None) -> None:
        """Count a finding, and keep it if there is room."""
        self.found += 1
        if len(self.findings) < _SHOWN:
            self.findings.append(Finding(kind, entry_id, seal))


async def made_newest(connection: Any, vault: Vault) -> bool:
    """Tell whether this key made the newest entry; so it did when there is none."""
    row = await connection.fetchrow(f"{ALL_ENTRIES.text} ORDER BY id DESC LIMIT 1")
    return row is None or Witness(vault).made(canonical(tuple(row[name] for name in _COVERED)), row["mac"], row["at"])


async def verify(reader: Reader, vault: Vault, exported: Iterable[str] = (), noted: Mapping[UUID, bytes] | None = None) -> Report:
    """Recompute every entry's hash and every link of the chain; compare with the heads and the notes outside the database."""
    report = Report()
    judge = await witness(reader, vault)
    altered = await _altered_entries(reader, judge, report)
    heads = [head async for head in _walk(reader, judge, report, altered)]
    for ident in altered:
        report.add("inserted", ident)
    await _check_notes(reader, noted or {}, report)
    known = {f"{number} {head.hex()}" for number, head in heads}
    for line in exported:
        if line not in known:
            report.add("chain-cut", seal=int(line.split(" ")[0]))
    report.head = heads[-1][1].hex() if heads else ""
    return report


async def _altered_entries(reader: Reader, judge: Witness, report: Report) -> set[UUID]:
    altered: set[UUID] = set()
    async for row in reader.stream(ALL_ENTRIES):
        report.entries += 1
        if not judge.made(canonical(tuple(row[name] for name in _COVERED)), row["mac"], row["at"]):
            altered.add(row["id"])
    return altered


async def _walk(reader: Reader, judge: Witness, report: Report, altered: set[UUID]) -> AsyncIterator[tuple[int, bytes]]:
    number, previous = 0, _START
    while batch := await reader.rows(SEALS_AFTER, after=number):
        for row in batch:
            linked = judge.made(_link(row["number"], row["at"], previous, row["entries"]), row["head"], row["at"])
            if row["number"] != number + 1 or row["previous"] != previous or not linked:
                report.add("chain-broken", seal=row["number"])
            await _check_batch(reader, row, report, altered)
            number, previous = row["number"], row["head"]
            report.seals += 1
            yield number, previous


async def _check_notes(reader: Reader, noted: Mapping[UUID, bytes], report: Report) -> None:
    present = {entry["id"]: entry["mac"] for entry in await reader.rows(MACS, ids=list(noted))} if noted else {}
    known = {finding.entry_id for finding in report.findings}
    for ident, mac in noted.items():
        if ident not in known and present.get(ident) != mac:
            report.add("edited" if ident in present else "deleted", ident)


def _listed(entries: list[Any]) -> Iterator[tuple[UUID, bytes]]:
    for ident, mac in entries:
        yield UUID(ident), bytes.fromhex(mac)


async def _check_batch(reader: Reader, row: Any, report: Report, altered: set[UUID]) -> None:
    listed = dict(_listed(row["entries"]))
    present = {entry["id"]: entry["mac"] for entry in await reader.rows(MACS, ids=list(listed))}
    report.sealed += len(listed)
    for ident, mac in listed.items():
        if ident not in present:
            report.add("deleted", ident, row["number"])
        elif ident in altered or present[ident] != mac:
            report.add("edited", ident, row["number"])
            altered.discard(ident)
