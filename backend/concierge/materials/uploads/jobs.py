"""Sweeping what nobody continues."""

from typing import Any

from backend.concierge.materials.limits import UPLOAD_KEPT
from backend.concierge.materials.uploads.repository import FORGET
from backend.concierge.materials.uploads.service import upload_area
from backend.kernel import clock
from backend.kernel.jobs import job
from backend.kernel.resources import Resources


@job("concierge.sweep_uploads", cron="17 * * * *")
async def sweep_uploads(resources: Resources, _args: dict[str, Any]) -> None:
    """Remove staged files untouched for a day, the notes of uploads twice as old, and half-written stored files."""
    await upload_area(resources).sweep(UPLOAD_KEPT)
    await resources.files.sweep_unfinished(UPLOAD_KEPT)
    async with resources.database.transaction() as tx:
        # The day's allowance is counted from these notes, so they outlive the files.
        await tx.run(FORGET, before=clock.now() - 2 * UPLOAD_KEPT)
