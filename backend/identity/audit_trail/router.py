"""The audit trail, for the auditor alone."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response
from pydantic import AwareDatetime

from backend.contracts.permissions import IdentityPermission
from backend.identity.audit_trail import service
from backend.identity.audit_trail.schemas import AuditPage, Verification
from backend.kernel.errors import InvalidInput, NotAllowed, NotSignedIn
from backend.kernel.http import ReaderDep, ResourcesDep, allow, problem_responses, reply
from backend.kernel.paging import MAX_LIMIT
from backend.kernel.principal import Principal

router = APIRouter(prefix="/audit-entries", tags=["audit"])
Audits = Annotated[Principal, Depends(allow(IdentityPermission.READ_AUDIT))]
Text = Annotated[str | None, Query(max_length=100)]


async def entry_filters(
    actor: UUID | None = None,
    action: Annotated[str | None, Query(max_length=100, description="An action or its beginning, such as `ticket.`")] = None,
    object_type: Text = None,
    object_id: Text = None,
    result: Text = None,
    since: Annotated[AwareDatetime | None, Query(alias="from", description="From this moment on")] = None,
    until: Annotated[AwareDatetime | None, Query(alias="to", description="Before this moment")] = None,
) -> dict[str, UUID | str | datetime | None]:
    """Return the list's filters as asked; the export takes the same."""
    return {
        "actor_id": actor,
        "action": action,
        "object_type": object_type,
        "object_id": object_id,
        "result": result,
        "since": since,
        "until": until,
    }


EntryFilters = Annotated[dict[str, UUID | str | datetime | None], Depends(entry_filters)]


@router.get("", response_model=AuditPage, responses=problem_responses(NotSignedIn, NotAllowed, InvalidInput), summary="List audit entries")
async def list_audit_entries(
    reader: ReaderDep,
    _principal: Audits,
    filters: EntryFilters,
    cursor: Annotated[str | None, Query(max_length=500)] = None,
    limit: Annotated[int, Query(ge=1, le=MAX_LIMIT)] = 50,
    total: bool = False,  # noqa: FBT001, FBT002 - a query parameter
) -> Response:
    """Return entries, the newest first."""
    return reply(AuditPage, await service.list_entries(reader, filters, cursor=cursor, limit=limit, total=total))


@router.get(
    "/verification", response_model=Verification, responses=problem_responses(NotSignedIn, NotAllowed), summary="Check the audit trail"
)
async def verify_audit_trail(reader: ReaderDep, resources: ResourcesDep, _principal: Audits) -> Response:
    """Recompute every entry's hash and the whole chain; tells what was edited, deleted or inserted."""
    return reply(Verification, await service.verify_trail(reader, resources.vault, resources.settings.data_dir))
