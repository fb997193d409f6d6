"""Two records made one: previewed, then done in one transaction under locks."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from backend.contracts.identity import Directory
from backend.contracts.names import namer
from backend.crm.enterprises import repository as enterprises
from backend.crm.enterprises.checking import refuse
from backend.crm.enterprises.meetings import refresh_met
from backend.crm.enterprises.service import Caller, save_enterprise
from backend.crm.errors import EnterpriseMerged, MergeNeedsChoice, MergeOutdated
from backend.crm.merges import repository
from backend.crm.merges.comparing import Kept, compared, joined_aliases, joined_tags, taken
from backend.crm.merges.references import REFERENCES
from backend.crm.merges.schemas import Compared, Merge, MergeAsk, MergeField, MergePreview, Moving, NewMerge, Side
from backend.kernel import clock
from backend.kernel.db import Reader, Tx
from backend.kernel.errors import NotFound
from backend.kernel.ids import new_id
from backend.kernel.paging import Page


def _pair(rows: Iterable[Any], survivor_id: UUID, merged_id: UUID) -> tuple[Any, Any]:
    found = {row["id"]: row for row in rows}
    if survivor_id == merged_id:
        raise refuse("merged_id", "merge_with_itself")
    if len(found) != len({survivor_id, merged_id}):
        raise NotFound
    for row in found.values():
        if row["merged_into"] is not None:
            raise EnterpriseMerged(extra={"survivor_id": str(row["merged_into"])})
    return found[survivor_id], found[merged_id]


async def preview(reader: Reader, body: MergeAsk) -> MergePreview:
    """Return what a merge would do; raises NotFound, EnterpriseMerged, InvalidInput."""
    rows = await reader.rows(repository.READ_PAIR, pair=[body.survivor_id, body.merged_id])
    survivor_row, merged_row = _pair(rows, body.survivor_id, body.merged_id)
    survivor, merged = Kept.of(survivor_row), Kept.of(merged_row)
    both = {"survivor": body.survivor_id, "merged": body.merged_id}
    counts = {one.kind: await reader.value(one.count, **both) for one in REFERENCES}
    return MergePreview(
        survivor_id=body.survivor_id,
        survivor_name=survivor.name,
        survivor_version=survivor_row["version"],
        merged_id=body.merged_id,
        merged_name=merged.name,
        merged_version=merged_row["version"],
        fields=compared(survivor, merged),
        moves=[Moving(kind=kind, count=count) for kind, count in counts.items() if count],
        aliases=[one["name"] for one in joined_aliases(survivor, merged, survivor.name)],
        tags=joined_tags(survivor, merged),
    )


def _settled(fields: list[Compared], choices: Mapping[MergeField, Side]) -> dict[MergeField, Side]:
    found: dict[MergeField, Side] = {}
    open_fields: list[str] = []
    for one in fields:
        choice = choices.get(one.field) or one.choice
        if choice is None:
            open_fields.append(one.field)
        else:
            found[one.field] = choice
    if open_fields:
        raise MergeNeedsChoice(count=len(open_fields), extra={"fields": open_fields})
    return found


async def _move(tx: Tx, both: dict[str, UUID]) -> tuple[dict[str, list[str]], dict[str, list[Any]]]:
    moved: dict[str, list[str]] = {}
    dropped: dict[str, list[Any]] = {}
    for one in REFERENCES:
        if one.once_per and (doubles := await tx.rows(one.drop_doubles, **both)):
            dropped[one.name] = [row["row"] for row in doubles]
        if rows := await tx.rows(one.move, **both):
            moved[one.name] = [str(row["id"]) for row in rows]
    return moved, dropped


async def _parent_after(tx: Tx, wanted: UUID | None, survivor_id: UUID, merged: Kept, merged_id: UUID) -> UUID | None:
    """Return the parent the survivor can have: the wanted one, else that of the merged record, else none."""
    for parent in (wanted, merged.parent_id):
        if parent in (None, survivor_id, merged_id):
            continue
        if not await tx.value(enterprises.CLOSES_CIRCLE, parent=parent, enterprise_id=survivor_id):
            return parent
    return None


async def merge_enterprises(caller: Caller, body: NewMerge) -> Merge:
    """Merge two records; raises NotFound, EnterpriseMerged, MergeOutdated, MergeNeedsChoice, InvalidInput."""
    tx = caller.tx
    await tx.value(enterprises.LOCK_GROUPS)
    rows = await tx.rows(repository.LOCK_PAIR, pair=[body.survivor_id, body.merged_id])
    survivor_row, merged_row = _pair(rows, body.survivor_id, body.merged_id)
    if (survivor_row["version"], merged_row["version"]) != (body.survivor_version, body.merged_version):
        raise MergeOutdated
    survivor, merged = Kept.of(survivor_row), Kept.of(merged_row)
    becomes = taken(survivor, merged, _settled(compared(survivor, merged), body.choices))
    # First of all, so that the survivor can take its credit code over.
    await tx.run(repository.BECOME_PART, enterprise_id=body.merged_id, new_merged_into=body.survivor_id)
    moved, dropped = await _move(tx, {"survivor": body.survivor_id, "merged": body.merged_id})
    parent = await _parent_after(tx, becomes.parent_id, body.survivor_id, merged, body.merged_id)
    after = becomes.model_copy(update={"parent_id": parent})
    await save_enterprise(tx, body.survivor_id, after.columns())
    await refresh_met(tx, [body.survivor_id])
    ident = new_id()
    await tx.run(
        repository.ADD,
        id=ident,
        survivor_id=body.survivor_id,
        merged_id=body.merged_id,
        reason=body.reason,
        survivor_before=survivor.model_dump(mode="json"),
        survivor_after=after.model_dump(mode="json"),
        merged_before=merged.model_dump(mode="json"),
        moved=moved,
        dropped=dropped,
        merged_by=caller.principal.id,
        merged_at=clock.now(),
    )
    pair = {"survivor_id": str(body.survivor_id), "merged_id": str(body.merged_id)}
    caller.audit("enterprise.merge", "merge", ident, **pair, choices=dict(body.choices))
    return await find_merge(tx, caller.directory, ident)


def _moves(row: Any) -> list[Moving]:
    counts = {one.kind: len(row["moved"].get(one.name, ())) + len(row["dropped"].get(one.name, ())) for one in REFERENCES}
    return [Moving(kind=kind, count=count) for kind, count in counts.items() if count]


async def _present(directory: Directory, rows: list[Any]) -> list[Merge]:
    names = await namer(directory, [ident for row in rows for ident in (row["merged_by"], row["undone_by"])])
    plain = ("id", "survivor_id", "survivor_name", "merged_id", "merged_name", "reason", "merged_at", "undone_at")
    return [
        Merge(
            **{name: row[name] for name in plain},
            moves=_moves(row),
            merged_by=names.person(row["merged_by"]),
            undone_by=names.person(row["undone_by"]),
        )
        for row in rows
    ]


async def find_merge(reader: Reader, directory: Directory, merge_id: UUID) -> Merge:
    """Return one merge; raises NotFound."""
    row = await reader.row(repository.FIND, merge_id=merge_id)
    if row is None:
        raise NotFound
    return (await _present(directory, [row]))[0]


async def list_merges(
    reader: Reader, directory: Directory, *, enterprise: UUID | None, standing: bool, cursor: str | None, limit: int
) -> Page[Merge]:
    """Return merges, the newest first; of one enterprise when it is named, those that stand when asked."""
    filters = {"enterprise": enterprise, "standing": standing or None}
    rows, following = await repository.MERGES.page(reader, filters, sort="-merged_at", cursor=cursor, limit=limit)
    return Page(items=await _present(directory, rows), next=following, total=None)
