"""Paths of failed jobs: list, and start again."""

from datetime import datetime
from typing import Annotated

import sqlalchemy as sa
from fastapi import APIRouter, Depends, Path, Response
from pydantic import BaseModel

from backend.contracts.permissions import IdentityPermission
from backend.kernel import clock
from backend.kernel.audit import audit
from backend.kernel.db import Reader, sql
from backend.kernel.errors import NotAllowed, NotFound, NotSignedIn
from backend.kernel.http import ReaderDep, ResourcesDep, TxDep, allow, problem_responses, reply
from backend.kernel.outbox import waking
from backend.kernel.principal import Principal

router = APIRouter(tags=["jobs"])
Administrator = Annotated[Principal, Depends(allow(IdentityPermission.MANAGE_JOBS))]
_LARGEST_ID = 2**63 - 1
FAILED = sql(
    "SELECT job.id, job.task_name AS name, job.attempts, max(event.at) AS failed_at FROM procrastinate_jobs job"
    " JOIN procrastinate_events event ON event.job_id = job.id"
    " WHERE job.status = 'failed' GROUP BY job.id ORDER BY job.id DESC LIMIT 100"
)
LOCK = sql("SELECT queue_name FROM procrastinate_jobs WHERE id = :job AND status = 'failed' FOR UPDATE")
# Replaces the failed job by a new one of the same content, which has all its attempts before it.
AGAIN = sql(
    sa.text(
        "INSERT INTO procrastinate_jobs (queue_name, task_name, priority, lock, queueing_lock, args, scheduled_at)"
        " SELECT queue_name, task_name, priority, lock, NULL, args, :now FROM procrastinate_jobs WHERE id = :job"
    ).bindparams(sa.bindparam("now", type_=sa.DateTime(timezone=True)), sa.bindparam("job", type_=sa.BigInteger))
)
CLEAR = sql("DELETE FROM procrastinate_jobs WHERE id = :job")


class FailedJob(BaseModel):
    """A job that used up its attempts. Its arguments hold ids only and are not shown."""

    id: int
    name: str
    attempts: int
    failed_at: datetime


class FailedJobs(BaseModel):
    """The newest hundred."""

    items: list[FailedJob]
    next: None
    total: int


async def failed_jobs(reader: Reader) -> FailedJobs:
    """Return the jobs that gave up, the newest first."""
    items = [FailedJob(**row) for row in await reader.rows(FAILED)]
    return FailedJobs(items=items, next=None, total=len(items))


@router.get("/jobs", response_model=FailedJobs, responses=problem_responses(NotSignedIn, NotAllowed))
async def list_failed_jobs(_principal: Administrator, reader: ReaderDep) -> Response:
    """List jobs that gave up."""
    return reply(FailedJobs, await failed_jobs(reader))


@router.post("/jobs/{job_id}/replay", status_code=204, responses=problem_responses(NotSignedIn, NotAllowed, NotFound))
async def replay_failed_job(
    job_id: Annotated[int, Path(ge=1, le=_LARGEST_ID)], principal: Administrator, tx: TxDep, resources: ResourcesDep
) -> Response:
    """Start a job that gave up again; its effects are deduplicated, so doing it twice is harmless."""
    queue_name = await tx.value(LOCK, job=job_id)
    if queue_name is None:
        raise NotFound
    await tx.run(AGAIN, job=job_id, now=clock.now())
    tx.outbox.notices += waking([queue_name])
    await tx.run(CLEAR, job=job_id)
    audit(tx, resources.vault, principal, "job.replay", "job", str(job_id))
    return Response(status_code=204)
