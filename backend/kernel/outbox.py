"""What a transaction will tell others, and the one statement that writes it just before the commit."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final
from uuid import UUID

_AUDITS: Final = """
  INSERT INTO kernel.audit_entry (id, at, actor_id, actor_kind, address, trace_id, action, object_type, object_id, result, data, mac)
  SELECT * FROM unnest($1::uuid[], $2::timestamptz[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
                       $10::text[], $11::jsonb[], $12::bytea[])
"""
# A job already waiting under the same queueing lock stands for this one too.
_JOBS: Final = """
  INSERT INTO procrastinate_jobs (queue_name, task_name, priority, lock, queueing_lock, args, scheduled_at)
  SELECT * FROM unnest($1::text[], $2::text[], $3::int[], $4::text[], $5::text[], $6::jsonb[], $7::timestamptz[])
                AS job(queue, task, priority, lock, queueing_lock, args, scheduled_at)
  WHERE queueing_lock IS NULL OR NOT EXISTS (
    SELECT FROM procrastinate_jobs waiting WHERE waiting.queueing_lock = job.queueing_lock AND waiting.status = 'todo')
"""
_KEPT: Final = """
  INSERT INTO kernel.idempotency (owner, key, fingerprint, status, body, headers, at)
  SELECT * FROM unnest($1::text[], $2::text[], $3::bytea[], $4::int[], $5::bytea[], $6::jsonb[], $7::timestamptz[])
"""
# Each kind of row, with the number of its columns.
_WRITES: Final = {"audits": (_AUDITS, 12), "jobs": (_JOBS, 7), "kept": (_KEPT, 7)}
_PLACE: Final = re.compile(r"\$(\d+)")
# Sent after the commit; procrastinate's own trigger would send it inside, where NOTIFY makes commits queue up.
_INSERTED: Final = '{"type": "job_inserted", "job_id": 0}'


def waking(queues: Iterable[str]) -> list[tuple[str, str]]:
    """Return the notices that wake the workers of all queues, and those of these queues alone."""
    return [(f"procrastinate_{channel}", _INSERTED) for channel in ("any_queue_v1", *sorted({f"queue_v1#{queue}" for queue in queues}))]


@cache
def _joined(change: str, width: int, kinds: tuple[str, ...]) -> str:
    """Return one statement that makes `change`, which has `width` parameters, and writes rows of these kinds.

    Each round trip costs the application as much as the statement it carries.
    """
    parts: list[str] = []
    for kind in kinds:
        text, columns = _WRITES[kind]
        shifted = _PLACE.sub(lambda found, by=width: f"${int(found[1]) + by}", text)
        parts.append(f"outbox_{kind} AS ({shifted})")
        width += columns
    rest = f", {change.removeprefix('WITH ')}" if change.startswith("WITH ") else f" {change}"
    return f"WITH {', '.join(parts)}{rest}"


@dataclass(slots=True)
class Outbox:
    """What a transaction will tell others; audits, jobs and kept answers are rows in the order of their columns."""

    audits: list[tuple[Any, ...]] = field(default_factory=list[tuple[Any, ...]])
    jobs: list[tuple[Any, ...]] = field(default_factory=list[tuple[Any, ...]])
    notices: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    audited: list[tuple[UUID, bytes]] = field(default_factory=list[tuple[UUID, bytes]])
    """Id and keyed hash of the entries that were written."""
    kept: list[tuple[Any, ...]] = field(default_factory=list[tuple[Any, ...]])
    """The answer to keep under its idempotency key."""
    last: tuple[str, list[Any]] | None = None
    """A change whose outcome nobody waits for, written together with the rest: its SQL and arguments."""

    def _held(self) -> dict[str, list[tuple[Any, ...]]]:
        return {kind: rows for kind, rows in (("audits", self.audits), ("jobs", self.jobs), ("kept", self.kept)) if rows}

    def statement(self) -> tuple[str, list[Any]]:
        """Return the statement that writes everything, with its arguments; no text when there is nothing to write."""
        held = self._held()
        change, arguments = self.last or ("SELECT" if held else "", [])
        if not held:
            return change, arguments
        columns = [[row[index] for row in rows] for kind, rows in held.items() for index in range(_WRITES[kind][1])]
        return _joined(change, len(arguments), tuple(held)), [*arguments, *columns]

    def written(self) -> None:
        """Note that everything is in the database, and what is to be told after the commit."""
        self.audited += [(row[0], row[-1]) for row in self.audits]
        if self.jobs:
            self.notices += waking(row[0] for row in self.jobs)
        self.last = None
        for rows in (self.audits, self.jobs, self.kept):
            rows.clear()
