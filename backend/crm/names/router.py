"""The path of the duplicate check."""

from typing import Annotated

from fastapi import APIRouter, Depends, Response

from backend.contracts.permissions import CrmPermission
from backend.crm.names import service
from backend.crm.names.schemas import Candidates, DuplicateCheck
from backend.kernel.errors import InvalidInput, NotAllowed, NotSignedIn
from backend.kernel.http import ReaderDep, allow, problem_responses, reply
from backend.kernel.principal import Principal

router = APIRouter(tags=["duplicate checks"])
Readers = Annotated[Principal, Depends(allow(CrmPermission.READ))]


@router.post("/duplicate-checks", response_model=Candidates, responses=problem_responses(NotSignedIn, NotAllowed, InvalidInput))
async def check_duplicates(body: DuplicateCheck, _principal: Readers, reader: ReaderDep) -> Response:
    """Enterprises that may be the one being typed."""
    return reply(Candidates, Candidates(items=await service.alike(reader, body.name, body.credit_code, body.exclude)))
