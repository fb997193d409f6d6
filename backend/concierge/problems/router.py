"""Paths of the problem ledger."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response

from backend.concierge.problems import service
from backend.concierge.problems.errors import MeasureMissing
from backend.concierge.problems.schemas import (
    ClassifyInput,
    CommonProblem,
    CommonProblemPatch,
    LedgerSummary,
    ProblemClass,
    ProblemItem,
    Topic,
)
from backend.contracts.identity import Directory
from backend.contracts.permissions import ConciergePermission
from backend.kernel.audit import audit
from backend.kernel.errors import InvalidInput, NotAllowed, NotFound, NotSignedIn, StaleVersion, VersionRequired
from backend.kernel.http import ReaderDep, ResourcesDep, TxDep, VersionDep, allow, problem_responses, reply
from backend.kernel.paging import Page
from backend.kernel.principal import Principal

router = APIRouter(tags=["problems"])
Manager = Annotated[Principal, Depends(allow(ConciergePermission.MANAGE_PROBLEMS))]
Analyst = Annotated[Principal, Depends(allow(ConciergePermission.READ_STATISTICS))]
_READING = problem_responses(NotSignedIn, NotAllowed, InvalidInput)
_CHANGING = problem_responses(NotSignedIn, NotAllowed, NotFound, StaleVersion, VersionRequired, InvalidInput)


async def problem_filters(
    problem_class: Annotated[ProblemClass | None, Query(alias="class")] = None,
    unclassified: bool | None = None,  # noqa: FBT001 - a query parameter
    topic: Topic | None = None,
    common: UUID | None = None,
    open_only: Annotated[bool | None, Query(alias="open")] = None,
    since: datetime | None = None,
    until: datetime | None = None,
    q: Annotated[str | None, Query(max_length=100)] = None,
) -> dict[str, Any]:
    """Return the ledger's filters; the list and its export take the same."""
    return {
        "problem_class": problem_class,
        "unclassified": unclassified,
        "topic": topic,
        "common": common,
        "open": open_only,
        "since": since,
        "until": until,
        "q": q or None,
    }


@router.get("/problems", response_model=Page[ProblemItem], responses=_READING)
async def list_problems(
    _principal: Manager,
    reader: ReaderDep,
    filters: Annotated[dict[str, Any], Depends(problem_filters)],
    cursor: str | None = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> Response:
    """List the ledger, the newest first."""
    return reply(Page[ProblemItem], await service.list_problems(reader, filters, cursor=cursor, limit=limit))


@router.get("/problems/summary", response_model=LedgerSummary, responses=_READING)
async def summarize_problems(_principal: Analyst, reader: ReaderDep, since: datetime, until: datetime) -> Response:
    """Return counts and what is at stake, by class, of problems reported in [since, until)."""
    return reply(LedgerSummary, await service.summarize(reader, since, until))


@router.post("/problems/{problem_id}/classify", response_model=ProblemItem, responses=_CHANGING)
async def classify_problem(
    problem_id: UUID, body: ClassifyInput, version: VersionDep, principal: Manager, tx: TxDep, resources: ResourcesDep
) -> Response:
    """Record class (痛点, 难点, 堵点), topic and what is at stake."""
    found = await service.classify(tx, resources.port(Directory), principal, problem_id, version, body)
    audit(tx, resources.vault, principal, "problem.classify", "problem", problem_id, problem_class=body.problem_class, topic=body.topic)
    return reply(ProblemItem, found)


@router.get("/common-problems", response_model=Page[CommonProblem], responses=_READING)
async def list_common_problems(_principal: Manager, reader: ReaderDep) -> Response:
    """List common problems, the newest first."""
    return reply(Page[CommonProblem], await service.list_common(reader))


@router.patch("/common-problems/{common_id}", response_model=CommonProblem, responses={**_CHANGING, **problem_responses(MeasureMissing)})
async def change_common_problem(
    common_id: UUID, body: CommonProblemPatch, version: VersionDep, principal: Manager, tx: TxDep, resources: ResourcesDep
) -> Response:
    """Confirm, act on, resolve or dismiss a common problem."""
    found = await service.change_common(tx, common_id, version, body)
    audit(tx, resources.vault, principal, "common_problem.change", "common_problem", common_id, state=found.state)
    return reply(CommonProblem, found)
