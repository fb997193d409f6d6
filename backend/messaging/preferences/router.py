"""`/preferences`: how the caller wants to be reached."""

from typing import Annotated

from fastapi import APIRouter, Depends, Response

from backend.kernel.errors import NotSignedIn, StaleVersion, VersionRequired
from backend.kernel.http import ReaderDep, ResourcesDep, TxDep, VersionDep, problem_responses, reply, signed_in
from backend.kernel.principal import Principal
from backend.messaging.preferences import service
from backend.messaging.preferences.schemas import Preferences, PreferencesChange
from backend.messaging.settings import settings_of

router = APIRouter(tags=["preferences"])
Caller = Annotated[Principal, Depends(signed_in)]


@router.get("/preferences", response_model=Preferences, responses=problem_responses(NotSignedIn))
async def get_preferences(principal: Caller, reader: ReaderDep, resources: ResourcesDep) -> Response:
    """Return how the caller is reached."""
    return _answer(await service.of(reader, principal.id, settings_of(resources)))


@router.patch("/preferences", response_model=Preferences, responses=problem_responses(NotSignedIn, StaleVersion, VersionRequired))
async def change_preferences(
    principal: Caller, tx: TxDep, resources: ResourcesDep, version: VersionDep, body: PreferencesChange
) -> Response:
    """Change how the caller is reached."""
    return _answer(await service.change(tx, resources.vault, principal, settings_of(resources), version, body))


def _answer(preferences: Preferences) -> Response:
    return reply(Preferences, preferences, headers={"ETag": f'"{preferences.version}"'})
