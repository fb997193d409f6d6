"""Paths of gates, their editions and waivers."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from backend.contracts.identity import Directory
from backend.kernel.errors import InvalidInput, NotAllowed, NotFound, NotSignedIn, StaleVersion, VersionRequired
from backend.kernel.http import IdempotencyDep, ReaderDep, ResourcesDep, VersionDep, problem_responses, reply
from backend.kernel.paging import Page
from backend.library import errors
from backend.library.caller import Approving, Editing, EditingGates, Reading
from backend.library.gates import editions, waivers
from backend.library.gates.definition import FIXED, Target, options
from backend.library.gates.gate import show_gate
from backend.library.gates.schemas import (
    GateOption,
    GateOptions,
    GateVersions,
    GateVersionView,
    GateView,
    NewGateVersion,
    NewWaiver,
    WaiverDecision,
    WaiverState,
    WaiverView,
)
from backend.library.ports import Neighbours
from backend.library.projects.store import find_project
from backend.library.searching import Words

router = APIRouter(tags=["gates"])
_READING = problem_responses(NotSignedIn, NotAllowed, InvalidInput)
_DECIDING = problem_responses(NotSignedIn, NotAllowed, NotFound, InvalidInput, errors.SecondPerson, errors.WaiverDecided)


@router.get("/projects/{project_id}/gate", response_model=GateView, responses={**_READING, **problem_responses(NotFound)})
async def get_gate(
    project_id: UUID, reader: ReaderDep, resources: ResourcesDep, principal: Reading, target: Target | None = None
) -> Response:
    """What the next stage or node (or the one named) still needs."""
    row = await find_project(reader, principal, project_id)
    return reply(GateView, await show_gate(reader, Neighbours(resources), principal, row, target))


@router.get("/gates", response_model=GateVersions, responses=_READING)
async def list_gates(reader: ReaderDep, resources: ResourcesDep, principal: Reading) -> Response:
    """All editions of the gates, the newest first; the first is in force."""
    del principal
    return reply(GateVersions, await editions.list_editions(reader, resources.port(Directory)))  # type: ignore[type-abstract]


@router.get("/gates/options", response_model=GateOptions, responses=_READING)
async def list_gate_options(principal: Reading) -> Response:
    """Everything a gate may ask for, with its words."""
    del principal
    fixed = {target: [f"check.{name}" for name in names] for target, names in FIXED.items()}
    return reply(GateOptions, GateOptions(items=[GateOption(**one) for one in options()], fixed=fixed))


@router.post(
    "/gates", status_code=201, response_model=GateVersionView, responses={**_READING, **problem_responses(StaleVersion, VersionRequired)}
)
async def add_gates(body: NewGateVersion, caller: EditingGates, idempotency: IdempotencyDep, _version: VersionDep) -> Response:
    """Put a further edition in force; `If-Match` is the number of the one it follows. Projects keep which one let them through."""

    async def make() -> Response:
        return reply(GateVersionView, await editions.add_edition(caller, body), 201)

    return await idempotency.once(caller.tx, make)


@router.get("/waivers", response_model=Page[WaiverView], responses=_READING)
async def list_waivers(
    *,
    reader: ReaderDep,
    resources: ResourcesDep,
    principal: Reading,
    project: UUID | None = None,
    state: WaiverState | None = None,
    q: Words = None,
    cursor: Annotated[str | None, Query(max_length=300)] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
    total: bool = False,
) -> Response:
    """Waivers, the newest request first."""
    directory = resources.port(Directory)  # type: ignore[type-abstract]
    page = await waivers.list_waivers(
        reader, directory, principal, project_id=project, state=state, q=q, cursor=cursor, limit=limit, total=total
    )
    return reply(Page[WaiverView], page)


@router.post(
    "/waivers",
    status_code=201,
    response_model=WaiverView,
    responses={
        **_READING,
        **problem_responses(NotFound, errors.OutsideYourUnits, errors.WaiverNotPossible, errors.WaiverPending),
    },
)
async def request_waiver(body: NewWaiver, caller: Editing, idempotency: IdempotencyDep) -> Response:
    """Ask to pass a gate without something for a while."""

    async def make() -> Response:
        return reply(WaiverView, await waivers.request_waiver(caller, body), 201)

    return await idempotency.once(caller.tx, make)


@router.post("/waivers/{waiver_id}/actions/approve", response_model=WaiverView, responses=_DECIDING)
async def approve_waiver(waiver_id: UUID, body: WaiverDecision, caller: Approving) -> Response:
    """The second person agrees."""
    return reply(WaiverView, await waivers.decide_waiver(caller, waiver_id, body, approved=True))


@router.post("/waivers/{waiver_id}/actions/refuse", response_model=WaiverView, responses=_DECIDING)
async def refuse_waiver(waiver_id: UUID, body: WaiverDecision, caller: Approving) -> Response:
    """The second person does not agree."""
    return reply(WaiverView, await waivers.decide_waiver(caller, waiver_id, body, approved=False))
