"""Asking for duplicates before a save, and resolving those found on it."""

from datetime import datetime
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa

from backend.contracts.identity import Directory
from backend.contracts.names import Namer, namer
from backend.kernel import clock
from backend.kernel.db import Reader, sql
from backend.kernel.errors import NotFound
from backend.kernel.paging import KeysetList, Page, Sort
from backend.kernel.principal import Principal
from backend.library import policy
from backend.library.caller import Caller
from backend.library.duplicates.check import Match, blocks, find_duplicates
from backend.library.duplicates.schemas import (
    CandidateView,
    DuplicateAnswer,
    DuplicateQuestion,
    Found,
    FoundEnterprise,
    FoundProject,
    Resolution,
)
from backend.library.errors import DuplicateResolved, OutsideYourUnits
from backend.library.models import duplicate_candidate, project
from backend.library.ports import Neighbours
from backend.library.projects.events import add_event
from backend.library.projects.store import lock_project, save_project
from backend.library.searching import asked_for, words_condition

_d = duplicate_candidate.c
_other = project.alias("other")
_STAMP = _d.found_at.type
# Of a confidential project nobody else learns, not even as what another one may be the same as.
_BASE: Any = (
    sa.select(*_d, project.c.name.label("project_name"), project.c.number.label("project_number"), _other.c.number.label("other_number"))
    .select_from(duplicate_candidate.join(project, project.c.id == _d.project_id).outerjoin(_other, _other.c.id == _d.other_id))
    .where(policy.READABLE, sa.or_(_d.other_id.is_(None), policy.readable(_other)))
)
CANDIDATES: Final = KeysetList(
    base=_BASE,
    ident=_d.id,
    filters={
        "project": _d.project_id == sa.bindparam("project", type_=sa.Uuid),
        "open": _d.verdict.is_(None) == sa.bindparam("open", type_=sa.Boolean),
        "q": words_condition(_d.name, _d.project_id, _d.other_id),
    },
    sorts={"-found_at": Sort(_d.found_at, descending=True, decode=datetime)},
)
_ID = sa.bindparam("candidate_id", type_=sa.Uuid)
FIND: Final = sql(_BASE.where(_d.id == _ID))
LOCK: Final = sql(sa.select(*_d).where(_d.id == _ID).with_for_update())
RESOLVE: Final = sql(
    sa.update(duplicate_candidate)
    .where(_d.id == _ID)
    .values(
        verdict=sa.bindparam("new_verdict"),
        note=sa.bindparam("new_note"),
        resolved_by=sa.bindparam("by", type_=sa.Uuid),
        resolved_at=sa.bindparam("now", type_=_STAMP),
    )
)


async def check(neighbours: Neighbours, reader: Reader, principal: Principal, body: DuplicateQuestion) -> DuplicateAnswer:
    """Return what may be the same as a lead that is not saved yet."""
    found = await find_duplicates(reader, neighbours, principal, body)
    names = await namer(neighbours.resources.port(Directory), ())  # type: ignore[type-abstract]
    return DuplicateAnswer(items=[_found(one, names) for one in found], missing_parts=neighbours.missing)


def _found(one: Match, names: Namer) -> Found:
    shown = None
    if one.project is not None:
        plain = ("id", "number", "name", "investor", "stage", "total_investment")
        shown = FoundProject(**{name: one.project[name] for name in plain}, owner_unit=names.unit(one.project["owner_unit"]))
    company = one.enterprise
    known = None if company is None else FoundEnterprise(id=company.id, name=company.name, credit_code=company.credit_code)
    return Found(level=one.level, score=one.score, blocks=one.blocks, project=shown, enterprise=known)


def _view(row: Any, names: Namer) -> CandidateView:
    known = {name: row[name] for name in CandidateView.model_fields if name not in ("blocks", "resolved_by")}
    return CandidateView(
        **known, blocks=blocks(row["level"], of_project=row["other_id"] is not None), resolved_by=names.person(row["resolved_by"])
    )


async def list_candidates(
    reader: Reader, directory: Directory, principal: Principal, filters: dict[str, Any], *, cursor: str | None, limit: int, total: bool
) -> Page[CandidateView]:
    """Return possible duplicates, the newest first."""
    asked = asked_for(filters)
    if asked is None:
        return Page[CandidateView](items=[], next=None, total=0 if total else None)
    filters, found = asked
    params = policy.caller_of(principal) | found
    rows, following = await CANDIDATES.page(reader, filters, sort="-found_at", cursor=cursor, limit=limit, params=params)
    names = await namer(directory, (row["resolved_by"] for row in rows))
    count = await CANDIDATES.count(reader, filters, params=params) if total else None
    return Page[CandidateView](items=[_view(row, names) for row in rows], next=following, total=count)


async def resolve(caller: Caller, candidate_id: UUID, body: Resolution) -> CandidateView:
    """Record a person's verdict; an enterprise found to be the same becomes the investor.

    Raises NotFound, OutsideYourUnits, DuplicateResolved.
    """
    params = {"candidate_id": candidate_id, **policy.caller_of(caller.principal)}
    found = await caller.tx.row(FIND, **params)
    if found is None:
        raise NotFound
    row = await lock_project(caller, found["project_id"])
    if not policy.may_settle(caller.principal, row.reach, await caller.units()):
        raise OutsideYourUnits
    locked = await caller.tx.row(LOCK, candidate_id=candidate_id)
    if locked is None:
        raise NotFound
    if locked["verdict"] is not None:
        raise DuplicateResolved
    by = caller.principal.id
    await caller.tx.run(RESOLVE, candidate_id=candidate_id, new_verdict=body.verdict, new_note=body.note, by=by, now=clock.now())
    if body.verdict == "same" and locked["enterprise_id"] is not None and row.enterprise_id is None:
        await save_project(caller, row, enterprise_id=locked["enterprise_id"])
    await add_event(
        caller, row.id, "duplicate_resolved", candidate=candidate_id, level=locked["level"], verdict=body.verdict, note=body.note
    )
    caller.audit("duplicate.resolve", "duplicate_candidate", candidate_id, project=row.id, verdict=body.verdict)
    saved = await caller.tx.row(FIND, **params)
    return _view(saved, await namer(caller.directory, (by,)))
