"""One route per step, each with its own body: `POST projects/{id}/actions/{action}`; and what was moved so far."""

from typing import Any, Final
from uuid import UUID

from fastapi import APIRouter, Response

from backend.contracts.identity import Directory
from backend.kernel.errors import InvalidInput, NotAllowed, NotFound, NotSignedIn, StaleVersion
from backend.kernel.http import ReaderDep, ResourcesDep, problem_responses, reply
from backend.library import errors
from backend.library.caller import AnyCaller, Reading
from backend.library.projects.detail import detail_of
from backend.library.projects.views import ProjectDetail
from backend.library.stages.schemas import Advance, Reach, Resume, Return, StageChanges, Stall, StepInput, Withdraw
from backend.library.stages.step import history_of, take_step
from backend.library.stages.transitions import Action

router = APIRouter(tags=["project actions"])
BODIES: Final[dict[Action, type[StepInput]]] = {
    Action.ADVANCE: Advance,
    Action.RETURN: Return,
    Action.REACH: Reach,
    Action.STALL: Stall,
    Action.RESUME: Resume,
    Action.WITHDRAW: Withdraw,
}
_PROBLEMS = problem_responses(
    NotSignedIn,
    NotAllowed,
    NotFound,
    InvalidInput,
    StaleVersion,
    errors.OutsideYourUnits,
    errors.ProjectActionNotPossible,
    errors.GateShut,
)


def _add(action: Action, body_model: type[Any]) -> None:
    async def step(project_id: UUID, body: Any, caller: AnyCaller) -> Response:
        await take_step(caller, project_id, action, body)
        return reply(ProjectDetail, await detail_of(caller.tx, caller.resources, caller.principal, project_id))

    step.__annotations__["body"] = body_model
    router.add_api_route(
        f"/projects/{{project_id}}/actions/{action}",
        step,
        methods=["POST"],
        name=f"{action}_project",
        summary=body_model.__doc__,
        response_model=ProjectDetail,
        responses=_PROBLEMS,
    )


for _action, _body in BODIES.items():
    _add(_action, _body)


@router.get(
    "/projects/{project_id}/stage-changes", response_model=StageChanges, responses=problem_responses(NotSignedIn, NotAllowed, NotFound)
)
async def list_stage_changes(project_id: UUID, reader: ReaderDep, resources: ResourcesDep, principal: Reading) -> Response:
    """All moves of a project and changes of its status, the oldest first."""
    directory = resources.port(Directory)  # type: ignore[type-abstract]
    return reply(StageChanges, await history_of(reader, directory, principal, project_id))
