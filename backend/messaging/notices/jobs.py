"""The job by which other services tell people something."""

from typing import Any

from backend.contracts.messaging import NOTICE_JOB, Notice
from backend.kernel.jobs import job
from backend.kernel.resources import Resources
from backend.messaging.notices.service import tell


@job(NOTICE_JOB)
async def run_notice(resources: Resources, args: dict[str, Any]) -> None:
    """Tell one person one thing."""
    await tell(resources, Notice.model_validate(args))
