"""The problem ledger: classified by a concierge, gathered into common problems when three are alike."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from backend.concierge.problems import repository
from backend.concierge.problems.errors import MeasureMissing
from backend.concierge.problems.schemas import (
    ClassifyInput,
    CommonProblem,
    CommonProblemPatch,
    LedgerGroup,
    LedgerSummary,
    ProblemItem,
)
from backend.contracts.identity import Directory
from backend.contracts.messaging import NOTICE_JOB, Notice, NoticeTemplate
from backend.contracts.permissions import ConciergePermission
from backend.kernel import clock
from backend.kernel.db import Reader, Tx
from backend.kernel.errors import NotFound, StaleVersion
from backend.kernel.ids import new_id
from backend.kernel.jobs import defer
from backend.kernel.paging import Page
from backend.kernel.principal import Principal

ALIKE = 3
ALIKE_WITHIN = timedelta(days=90)
"""Three problems of one class and topic within ninety days become a draft common problem."""


def _item(row: Any) -> ProblemItem:
    return ProblemItem.model_validate({name: row[name] for name in row.keys() if name != "classified_by"})  # noqa: SIM118


async def list_problems(reader: Reader, filters: dict[str, Any], *, cursor: str | None, limit: int) -> Page[ProblemItem]:
    """Return the ledger, the newest first."""
    rows, following = await repository.PROBLEM_LIST.page(reader, filters, sort="-reported_at", cursor=cursor, limit=limit)
    return Page(items=[_item(row) for row in rows], next=following, total=None)


async def summarize(reader: Reader, since: datetime, until: datetime) -> LedgerSummary:
    """Return counts and what is at stake, by class."""
    rows = await reader.rows(repository.SUMMARY, since=since, until=until)
    return LedgerSummary(groups=[LedgerGroup.model_validate(dict(row)) for row in rows])


async def classify(tx: Tx, directory: Directory, principal: Principal, problem_id: UUID, version: int, body: ClassifyInput) -> ProblemItem:
    """Record the class and topic; may draft a common problem. Raises NotFound, StaleVersion."""
    row = await tx.row(repository.LOCK, problem_id=problem_id)
    if row is None:
        raise NotFound
    if row["version"] != version:
        raise StaleVersion
    now = clock.now()
    await tx.run(
        repository.CLASSIFY,
        problem_id=problem_id,
        problem_class=body.problem_class,
        topic=body.topic,
        project=body.project or row["project"],
        investment=row["investment"] if body.investment is None else body.investment,
        jobs=row["jobs"] if body.jobs is None else body.jobs,
        classified_by=principal.account_id,
        now=now,
    )
    await _gather(tx, directory, body, row["title"], now)
    return _item(await tx.row(repository.FIND, problem_id=problem_id))


async def _gather(tx: Tx, directory: Directory, body: ClassifyInput, title: str, now: datetime) -> None:
    same = {"problem_class": body.problem_class, "topic": body.topic}
    window = {"after": now - ALIKE_WITHIN, "now": now}
    common = await tx.value(repository.OPEN_COMMON, **same)
    if common is None:
        alike = await tx.value(repository.COUNT_ALIKE, **same, **window)
        if alike < ALIKE:
            return
        common = new_id()
        values = {"id": common, "title": title, "topic": body.topic, "class": body.problem_class, "state": "draft", "created_at": now}
        await tx.run(repository.ADD_COMMON, **values)
        await _announce(tx, directory, common, title, alike)
    await tx.run(repository.LINK_ALIKE, **same, **window, common=common)


async def _announce(tx: Tx, directory: Directory, common: UUID, title: str, count: int) -> None:
    for person in await directory.holders(ConciergePermission.MANAGE_PROBLEMS):
        notice = Notice(
            event_id=f"{common}:{person.id}",
            account_id=person.id,
            template=NoticeTemplate.COMMON_PROBLEM_DRAFTED,
            params={"title": title, "count": count},
            link="/staff/problems?tab=common",
        )
        defer(tx, NOTICE_JOB, notice.model_dump(mode="json"))


def _common(row: Any) -> CommonProblem:
    return CommonProblem.model_validate({name: row[name] for name in row.keys() if name != "owner_id"})  # noqa: SIM118


async def list_common(reader: Reader) -> Page[CommonProblem]:
    """Return the newest 200 common problems."""
    return Page(items=[_common(row) for row in await reader.rows(repository.COMMON_LIST)], next=None, total=None)


async def change_common(tx: Tx, common_id: UUID, version: int, patch: CommonProblemPatch) -> CommonProblem:
    """Change a common problem; raises NotFound, StaleVersion, MeasureMissing."""
    row = await tx.row(repository.LOCK_COMMON, common=common_id)
    if row is None:
        raise NotFound
    if row["version"] != version:
        raise StaleVersion
    changed = {**{name: row[name] for name in CommonProblemPatch.model_fields}, **patch.model_dump(exclude_unset=True)}
    state = changed["state"]
    if (state in ("acting", "resolved") and not (changed["measure"] and changed["owner_unit"])) or (
        state == "resolved" and not changed["effect"]
    ):
        raise MeasureMissing
    resolved_at = (row["resolved_at"] or clock.now()) if state == "resolved" else None
    values = {f"new_{name}": value for name, value in changed.items()}
    await tx.run(repository.SAVE_COMMON, common=common_id, new_resolved_at=resolved_at, **values)
    return _common(await tx.row(repository.FIND_COMMON, common=common_id))
