"""Removing the bytes of files whose record is gone."""

from typing import Any

from backend.concierge.materials.forgetting import DELETE_FILES
from backend.kernel.jobs import job
from backend.kernel.resources import Resources


@job(DELETE_FILES)
async def delete_files(resources: Resources, args: dict[str, Any]) -> None:
    """Delete stored files; one that is gone already is no error."""
    for key in args["keys"]:
        await resources.files.delete(key)
