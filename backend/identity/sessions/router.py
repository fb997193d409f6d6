"""One's own signed-in devices."""

from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from backend.identity.sessions import service
from backend.identity.sessions.cookies import clear_session
from backend.identity.sessions.schemas import SessionList
from backend.kernel.errors import InvalidInput, NotFound, NotSignedIn
from backend.kernel.http import ReaderDep, ResourcesDep, TxDep, problem_responses, reply, signed_in
from backend.kernel.principal import Principal

router = APIRouter(prefix="/sessions", tags=["sessions"])


@router.get("", response_model=SessionList, responses=problem_responses(NotSignedIn), summary="List my sessions")
async def list_sessions(reader: ReaderDep, principal: Annotated[Principal, Depends(signed_in)]) -> Response:
    """Return the caller's live sessions, the latest used first."""
    return reply(SessionList, await service.list_sessions(reader, principal))


@router.delete(
    "/{session_id}", status_code=204, responses=problem_responses(NotSignedIn, NotFound, InvalidInput), summary="End one of my sessions"
)
async def delete_session(
    session_id: UUID | Literal["current"],
    request: Request,
    tx: TxDep,
    resources: ResourcesDep,
    principal: Annotated[Principal, Depends(signed_in)],
) -> Response:
    """End a session at once; `current` signs out."""
    ident = principal.session_id if session_id == "current" else session_id
    assert isinstance(ident, UUID)
    await service.end_session(tx, resources.vault, principal, ident)
    response = Response(status_code=204)
    return clear_session(response, request) if ident == principal.session_id else response
