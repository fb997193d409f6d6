"""Department tasks: listed, shown, made, and worked step by step."""

from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response

from backend.concierge import errors
from backend.concierge.tasks.delegate_task import delegate
from backend.concierge.tasks.listing import TaskQuery, list_tasks, one_task
from backend.concierge.tasks.service import STEPS, TaskHandler
from backend.concierge.tasks.transitions import TaskAction
from backend.concierge.tasks.views import TaskItem
from backend.concierge.tickets.action_router import STEP_PROBLEMS, CallerDep, SignedIn
from backend.concierge.tickets.detail import detail_of
from backend.concierge.tickets.schemas import Delegate
from backend.concierge.tickets.step import Caller
from backend.concierge.tickets.views import TaskView
from backend.contracts.identity import Directory
from backend.kernel.errors import InvalidInput, NotFound, NotSignedIn
from backend.kernel.http import IdempotencyDep, ReaderDep, ResourcesDep, problem_responses, reply
from backend.kernel.paging import Page

router = APIRouter(tags=["tasks"])
StateName = Literal["open", "waiting", "pending", "working", "disputed", "done", "cancelled"]


async def task_query(
    *,
    state: Annotated[list[StateName] | None, Query(max_length=7)] = None,
    light: Literal["red", "amber", "green"] | None = None,
    unit: Annotated[str | None, Query(max_length=50)] = None,
    q: Annotated[str | None, Query(max_length=100)] = None,
    mine: bool = False,
    sort: Literal["due_at", "-due_at", "-created_at"] | None = None,
) -> TaskQuery:
    """Return the list's filters as asked; without an order, open tasks by their deadline, others the newest first."""
    ordered = sort or ("due_at" if state == ["open"] else "-created_at")
    return TaskQuery(tuple(state or ()), light, unit, q, mine, ordered)


@router.get("/tasks", response_model=Page[TaskItem], responses=problem_responses(NotSignedIn, InvalidInput))
async def list_tasks_route(
    *,
    reader: ReaderDep,
    resources: ResourcesDep,
    principal: SignedIn,
    query: Annotated[TaskQuery, Depends(task_query)],
    cursor: Annotated[str | None, Query(max_length=300)] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
    total: bool = False,
) -> Response:
    """Tasks within the caller's sight; a department sees its own."""
    directory = resources.port(Directory)  # type: ignore[type-abstract]
    page = await list_tasks(reader, directory, query, principal, cursor=cursor, limit=limit, total=total)
    return reply(Page[TaskItem], page)


@router.get("/tasks/{task_id}", response_model=TaskItem, responses=problem_responses(NotSignedIn, NotFound))
async def get_task(task_id: UUID, reader: ReaderDep, resources: ResourcesDep, principal: SignedIn) -> Response:
    """One task with its ticket."""
    return reply(TaskItem, await one_task(reader, resources.port(Directory), principal, task_id))  # type: ignore[type-abstract]


@router.get("/tickets/{ticket_id}/tasks", response_model=Page[TaskView], responses=problem_responses(NotSignedIn, NotFound))
async def list_ticket_tasks(ticket_id: UUID, reader: ReaderDep, resources: ResourcesDep, principal: SignedIn) -> Response:
    """All tasks of a ticket, in the order they were made."""
    shown = await detail_of(reader, resources, principal, ticket_id)
    return reply(Page[TaskView], Page[TaskView](items=shown["tasks"], next=None, total=None))


@router.post(
    "/tickets/{ticket_id}/tasks",
    status_code=201,
    response_model=TaskItem,
    responses={**STEP_PROBLEMS, **problem_responses(errors.TaskExists, errors.ActionNotPossible)},
)
async def create_task(ticket_id: UUID, body: Delegate, caller: CallerDep, idempotency: IdempotencyDep) -> Response:
    """Delegate a further task to a department."""

    async def make() -> Response:
        made = await delegate(caller, ticket_id, body)
        return await _shown(caller, made.id, 201)

    return await idempotency.once(caller.tx, make)


async def _shown(caller: Caller, task_id: UUID, status: int = 200) -> Response:
    return reply(TaskItem, await one_task(caller.tx, caller.directory, caller.principal, task_id), status)


def _add(action: TaskAction, body_model: type[Any], handle: TaskHandler) -> None:
    async def take_step(task_id: UUID, body: Any, caller: CallerDep) -> Response:
        await handle(caller, task_id, body)
        return await _shown(caller, task_id)

    take_step.__annotations__["body"] = body_model
    router.add_api_route(
        f"/tasks/{{task_id}}/actions/{action}",
        take_step,
        methods=["POST"],
        name=f"{action}_task",
        summary=body_model.__doc__,
        response_model=TaskItem,
        responses={**STEP_PROBLEMS, **problem_responses(errors.TaskActionNotPossible, errors.NotYourAction)},
    )


for _action, (_body, _handler) in STEPS.items():
    _add(_action, _body, _handler)
