"""A merge undone: both records as they were, and every row that changed hands with the one it came from."""

from typing import Any
from uuid import UUID

import asyncpg

from backend.crm.enterprises import repository as enterprises
from backend.crm.enterprises.meetings import refresh_met
from backend.crm.enterprises.service import Caller, save_enterprise
from backend.crm.errors import MergeNotUndoable
from backend.crm.merges import repository
from backend.crm.merges.comparing import Kept
from backend.crm.merges.references import REFERENCES
from backend.crm.merges.schemas import Merge
from backend.crm.merges.service import find_merge
from backend.kernel import clock
from backend.kernel.context import current_language
from backend.kernel.db import Tx
from backend.kernel.errors import NotFound, fill, text

_LISTS = ("aliases", "tags")


def _refused(because: str, /, *, words: dict[str, Any] | None = None, **extra: Any) -> MergeNotUndoable:
    what = fill(text(f"crm.merge.{because}", current_language()), words or {})
    return MergeNotUndoable(what=what, extra={"because": because, **extra})


def _without_added(now: list[Any], before: list[Any], after: list[Any]) -> list[Any]:
    """Return a list without what the merge put into it; what somebody added since stays."""
    if now == after:
        return before
    added = [one for one in after if one not in before]
    return [one for one in now if one not in added] + [one for one in before if one not in now and one not in after]


def restored(now: Kept, before: Kept, after: Kept) -> Kept:
    """Return the survivor as it was, with what was changed since where the merge had changed nothing; raises MergeNotUndoable."""
    values, edited = now.columns(), list[str]()
    for name in Kept.model_fields:
        is_now, was, became = getattr(now, name), getattr(before, name), getattr(after, name)
        if name in _LISTS:
            values[name] = _without_added(is_now, was, became)
        elif was != became:
            values[name] = was
            if is_now != became:
                edited.append(name)
    if edited:
        raise _refused("edited", fields=edited)
    return Kept(**values)


async def _lock_pair(tx: Tx, row: Any) -> tuple[Any, Any]:
    await tx.value(enterprises.LOCK_GROUPS)
    found = {one["id"]: one for one in await tx.rows(repository.LOCK_PAIR, pair=[row["survivor_id"], row["merged_id"]])}
    survivor = found[row["survivor_id"]]
    if survivor["merged_into"] is not None:
        later = await tx.value(repository.STANDING, merged_id=survivor["id"])
        raise _refused("merged_again", merge_id=str(later))
    return survivor, found[row["merged_id"]]


async def _refuse_taken_codes(tx: Tx, pair: list[UUID], codes: set[str | None]) -> None:
    for code in codes - {None}:
        holder = await tx.row(repository.HOLDER_OF_CODE, credit_code=code, pair=pair)
        if holder is not None:
            raise _refused("credit_code_taken", words={"name": holder["name"]}, enterprise_id=str(holder["id"]))


async def _give_back(tx: Tx, row: Any) -> None:
    both = {"survivor": row["survivor_id"], "merged": row["merged_id"]}
    for one in REFERENCES:
        if ids := row["moved"].get(one.name):
            await tx.run(one.give_back, ids=[UUID(ident) for ident in ids], **both)
        for dropped in row["dropped"].get(one.name, ()):
            try:
                async with tx.savepoint():
                    await tx.run(one.bring_back, row=dropped)
            except asyncpg.ForeignKeyViolationError:
                # What it stood on is gone, and it would be gone with it.
                continue


async def _refuse_circle(tx: Tx, idents: list[UUID]) -> None:
    for row in await tx.rows(repository.READ_PAIR, pair=idents):
        if row["parent_id"] and await tx.value(enterprises.CLOSES_CIRCLE, parent=row["parent_id"], enterprise_id=row["id"]):
            raise _refused("circle")


async def undo_merge(caller: Caller, merge_id: UUID) -> Merge:
    """Undo a merge; raises NotFound, and MergeNotUndoable with what stands in the way.

    What was given to another record since by hand stays there, and what came to the survivor since stays with it.
    """
    tx = caller.tx
    row = await tx.row(repository.LOCK, merge_id=merge_id)
    if row is None:
        raise NotFound
    if row["undone_at"] is not None:
        raise _refused("undone")
    survivor_row, merged_row = await _lock_pair(tx, row)
    pair = [survivor_row["id"], merged_row["id"]]
    survivor = restored(Kept.of(survivor_row), Kept(**row["survivor_before"]), Kept(**row["survivor_after"]))
    await _refuse_taken_codes(tx, pair, {survivor.credit_code, merged_row["credit_code"]})
    await save_enterprise(tx, survivor_row["id"], survivor.columns())
    await tx.run(repository.BECOME_PART, enterprise_id=merged_row["id"], new_merged_into=None)
    await _give_back(tx, row)
    await _refuse_circle(tx, pair)
    await refresh_met(tx, pair)
    await tx.run(repository.CLOSE, merge_id=merge_id, new_undone_by=caller.principal.id, new_undone_at=clock.now())
    caller.audit("enterprise.unmerge", "merge", merge_id, survivor_id=str(pair[0]), merged_id=str(pair[1]))
    return await find_merge(tx, caller.directory, merge_id)
