"""The progress ledger: entries are added, never changed; a correction adds the differences.

Every sum is the plain sum of `amount`. What an entry says now is the sum of its chain (itself and the rows
whose `corrects_id` names it), day by day; a correction adds, for each day, what is missing to what is right.
An entry recorded later never changes a sum "as known on" an earlier day.
"""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final, get_args
from uuid import UUID

import sqlalchemy as sa

from backend.contracts.identity import Directory
from backend.contracts.names import Namer, namer
from backend.kernel import clock
from backend.kernel.calendar import local_date
from backend.kernel.db import Reader, Statement, insert_into, sql
from backend.kernel.errors import NotFound
from backend.kernel.ids import new_id
from backend.kernel.paging import KeysetList, Page, Sort
from backend.kernel.principal import Principal
from backend.library import policy
from backend.library.caller import Caller
from backend.library.claims.service import renew_claim
from backend.library.errors import NothingToCorrect, wrong
from backend.library.ledgers import differences, known_until
from backend.library.models import progress_entry, project
from backend.library.progress.schemas import Corrected, Correction, EntryView, KindSum, NewEntry, ProgressKind, ProgressSums
from backend.library.projects.events import add_event
from backend.library.projects.listing import PROJECTS, filters_of, split, sums_of
from backend.library.projects.schemas import ProjectFilters
from backend.library.projects.store import ProjectRow, find_project, lock_for_report

_e = progress_entry.c
_PROJECT = _e.project_id == sa.bindparam("project_id", type_=sa.Uuid)
_SINCE = sa.bindparam("first", type_=sa.Date)
_UNTIL = sa.bindparam("last", type_=sa.Date)
_KNOWN = sa.bindparam("known", type_=_e.recorded_at.type)
ADD: Final = sql(insert_into(progress_entry))
CHAIN: Final = sql(
    sa.select(*_e)
    .where(
        _PROJECT,
        sa.or_(_e.id == sa.bindparam("entry_id", type_=sa.Uuid), _e.corrects_id == sa.bindparam("entry_id", type_=sa.Uuid)),
    )
    .order_by(_e.recorded_at, _e.id)
)
ENTRIES: Final = KeysetList(
    base=sa.select(*_e),
    ident=_e.id,
    filters={
        "project_id": _PROJECT,
        "kind": _e.kind == sa.bindparam("kind", type_=sa.Text),
        "first": _e.effective_on >= _SINCE,
        "last": _e.effective_on <= _UNTIL,
        "known": _e.recorded_at < _KNOWN,
    },
    sorts={
        "-effective_on": Sort(_e.effective_on, descending=True, decode=date),
        "-recorded_at": Sort(_e.recorded_at, descending=True, decode=datetime),
    },
)
_SUMS: Final = (
    sa.select(
        _e.kind,
        sa.func.coalesce(sa.func.sum(_e.amount).filter(_e.effective_on >= _SINCE), sa.literal_column("0.00")).label("period"),
        sa.func.sum(_e.amount).label("cumulative"),
    )
    .where(_e.effective_on <= _UNTIL, _e.recorded_at < _KNOWN)
    .group_by(_e.kind)
)
OF_PROJECT: Final = sql(_SUMS.where(_PROJECT))
_HIDDEN: Final = sa.func.array(
    sa.select(project.c.id).where(project.c.confidential, sa.not_(policy.READABLE)).scalar_subquery(), type_=sa.ARRAY(sa.Uuid)
)
_compiled: dict[tuple[str, ...], Statement] = {}
BEGINNING: Final = date(1, 1, 1)


async def add_entry(caller: Caller, project_id: UUID, body: NewEntry) -> EntryView:
    """Report progress; renews the claim. Raises NotFound, OutsideYourUnits, InvalidInput."""
    row = await lock_for_report(caller, project_id)
    _not_in_future(body.effective_on)
    values = await _append(caller, row, body.kind, body.amount, body.effective_on, body.note, None)
    told = {"progress": body.kind, "amount": body.amount, "effective_on": body.effective_on, "note": body.note}
    await add_event(caller, row.id, "progress", **told)
    await renew_claim(caller, row.id)
    caller.audit("progress.report", "progress_entry", values["id"], project=row.id, kind=body.kind, amount=body.amount)
    return _view(values, await namer(caller.directory, (values["recorded_by"],)))


async def correct_entry(caller: Caller, project_id: UUID, entry_id: UUID, body: Correction) -> Corrected:
    """Record what an entry should have said; raises NotFound, OutsideYourUnits, NothingToCorrect, InvalidInput."""
    row = await lock_for_report(caller, project_id)
    chain = await caller.tx.rows(CHAIN, project_id=row.id, entry_id=entry_id)
    first = next((one for one in chain if one["id"] == entry_id and one["corrects_id"] is None), None)
    if first is None:
        raise NotFound
    recorded: dict[date, Decimal] = defaultdict(Decimal)
    for one in chain:
        recorded[one["effective_on"]] += one["amount"]
    day = body.effective_on or _standing_day(recorded, first["effective_on"])
    _not_in_future(day)
    added = differences(recorded, {day: body.amount})
    if not added:
        raise NothingToCorrect
    rows = [await _append(caller, row, first["kind"], amount, on, body.note, entry_id) for on, amount in added.items()]
    told = {"progress": first["kind"], "amount": body.amount, "effective_on": day, "note": body.note, "corrects": entry_id}
    await add_event(caller, row.id, "progress_corrected", **told)
    caller.audit("progress.correct", "progress_entry", entry_id, project=row.id, amount=body.amount, entries=len(rows))
    names = await namer(caller.directory, (caller.principal.account_id,))
    return Corrected(items=[_view(one, names) for one in rows])


def _standing_day(recorded: Mapping[date, Decimal], first: date) -> date:
    """Return the day the chain stands on now: an earlier correction may have moved it."""
    return next((day for day, amount in recorded.items() if amount), first)


def _not_in_future(day: date) -> None:
    if day > local_date(clock.now()):
        raise wrong("effective_on", "in_the_future")


async def _append(
    caller: Caller, row: ProjectRow, kind: str, amount: Decimal, day: date, note: str | None, corrects_id: UUID | None
) -> dict[str, Any]:
    values = {
        "id": new_id(),
        "project_id": row.id,
        "kind": kind,
        "amount": amount,
        "effective_on": day,
        "recorded_at": clock.now(),
        "recorded_by": caller.principal.account_id,
        "note": note,
        "corrects_id": corrects_id,
        "demo": row.demo,
    }
    await caller.tx.run(ADD, **values)
    return values


def _view(row: Any, names: Namer) -> EntryView:
    plain = [name for name in EntryView.model_fields if name != "recorded_by"]
    return EntryView(**{name: row[name] for name in plain}, recorded_by=names.person(row["recorded_by"]))


async def list_entries(
    reader: Reader,
    directory: Directory,
    principal: Principal,
    project_id: UUID,
    filters: dict[str, Any],
    *,
    as_known_on: date | None,
    sort: str,
    cursor: str | None,
    limit: int,
    total: bool,
) -> Page[EntryView]:
    """Return the ledger of a project; raises NotFound."""
    row = await find_project(reader, principal, project_id)
    asked = filters | {"project_id": row.id, "known": None if as_known_on is None else known_until(as_known_on)}
    rows, following = await ENTRIES.page(reader, asked, sort=sort, cursor=cursor, limit=limit)
    names = await namer(directory, (one["recorded_by"] for one in rows))
    count = await ENTRIES.count(reader, asked) if total else None
    return Page[EntryView](items=[_view(one, names) for one in rows], next=following, total=count)


def _answer(rows: list[Any], since: date | None, until: date, as_known_on: date) -> ProgressSums:
    found = {row["kind"]: row for row in rows}
    zero = Decimal("0.00")
    sums = [
        KindSum(kind=kind, period=found[kind]["period"], cumulative=found[kind]["cumulative"])
        if kind in found
        else KindSum(kind=kind, period=zero, cumulative=zero)
        for kind in get_args(ProgressKind)
    ]
    return ProgressSums(since=since, until=until, as_known_on=as_known_on, sums=sums)


def _asked(since: date | None, until: date | None, as_known_on: date | None) -> tuple[date, date, dict[str, Any]]:
    today = local_date(clock.now())
    last, known = until or today, as_known_on or today
    return last, known, {"first": since or BEGINNING, "last": last, "known": known_until(known)}


async def sums_of_project(
    reader: Reader, principal: Principal, project_id: UUID, since: date | None, until: date | None, as_known_on: date | None
) -> ProgressSums:
    """Return a project's sums as known on a day; raises NotFound."""
    row = await find_project(reader, principal, project_id)
    last, known, params = _asked(since, until, as_known_on)
    return _answer(await reader.rows(OF_PROJECT, project_id=row.id, **params), since, last, known)


def _of_list(names: tuple[str, ...]) -> Statement:
    if names not in _compiled:
        shown = _e.project_id.in_(sa.select(project.c.id).where(*(PROJECTS.filters[name] for name in names)))
        # The whole ledger is summed faster by leaving out what is hidden than by looking up what is not.
        _compiled[names] = sql(_SUMS.where(_e.project_id != sa.all_(_HIDDEN) if names == ("scope",) else shown))
    return _compiled[names]


async def sums_of_list(
    reader: Reader,
    directory: Directory,
    principal: Principal,
    query: ProjectFilters,
    since: date | None,
    until: date | None,
    as_known_on: date | None,
) -> ProgressSums:
    """Return the sums of all projects a list with these filters shows, as known on a day."""
    last, known, params = _asked(since, until, as_known_on)
    if since is None and until is None and as_known_on is None:
        # All there is by now: the projects carry it.
        kept = (await sums_of(reader, directory, query, principal)).model_dump()
        amounts = {kind: kept[kind] for kind in get_args(ProgressKind)}
        return _answer([{"kind": kind, "period": amount, "cumulative": amount} for kind, amount in amounts.items()], None, last, known)
    found = await filters_of(reader, directory, query, principal)
    if found is None:
        return _answer([], since, last, known)
    filters, more = split(found)
    active = {name: value for name, value in filters.items() if value is not None}
    rows = await reader.rows(_of_list(tuple(active)), **active, **more, **params)
    return _answer(rows, since, last, known)
