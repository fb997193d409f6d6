"""Paths of the cockpit and of the parts that stand by themselves: funnel, cohorts, trips, promises."""

from typing import Annotated, Any, Final, Literal
from weakref import WeakKeyDictionary

from fastapi import APIRouter, Depends, Query, Request, Response

from backend.contracts.permissions import InsightPermission
from backend.insight.asking import AskedDep
from backend.insight.cockpit.cockpit import cockpit_of
from backend.insight.cockpit.cohorts import cohorts
from backend.insight.cockpit.kinds import promise_kinds
from backend.insight.cockpit.one_at_a_time import OneAtATime
from backend.insight.cockpit.projects import funnel
from backend.insight.cockpit.remembered import Remembered
from backend.insight.cockpit.schemas import Cockpit, Cohorts, Funnel, PromiseKinds, Trips
from backend.insight.cockpit.trip_list import trip_list
from backend.insight.cockpit.watch import figures_stream
from backend.insight.indicators.presenting import scope_view
from backend.insight.reading_room import room
from backend.insight.scope import reach_of
from backend.kernel.calendar_store import working_calendar
from backend.kernel.db import Database
from backend.kernel.errors import InvalidInput, NotAllowed, NotFound, NotSignedIn
from backend.kernel.http import ResourcesDep, allow, get_resources, problem_responses, reply_json
from backend.kernel.principal import Principal

router = APIRouter(tags=["cockpit"])
Reads = Annotated[Principal, Depends(allow(InsightPermission.READ))]
READING: Final = problem_responses(NotSignedIn, NotAllowed, NotFound, InvalidInput)
_lines: "WeakKeyDictionary[Database, OneAtATime[bytes]]" = WeakKeyDictionary()
_answers: "WeakKeyDictionary[Database, Remembered[bytes]]" = WeakKeyDictionary()


@router.get("/cockpit", response_model=Cockpit, responses=READING)
async def get_cockpit(principal: Reads, resources: ResourcesDep, asked: AskedDep) -> Response:
    """Everything phone and wall need, in one answer of one snapshot; it names no confidential project to anybody."""
    line = _lines.setdefault(resources.database, OneAtATime())
    answers = _answers.setdefault(resources.database, Remembered(resources.database))
    # The same for all who may see the same units: nothing in it depends on who looks.
    key = (asked, reach_of(principal))

    async def make() -> bytes:
        async with room(resources, principal, asked) as opened:
            calendar = await working_calendar(resources.database, opened.reader)
            return bytes(reply_json(await cockpit_of(opened, calendar)).body)

    body = await line.ask(key, lambda: answers.ask(key, make))
    return Response(body, media_type="application/json")


@router.get("/cockpit/stream", response_class=Response, responses=problem_responses(NotSignedIn, NotAllowed))
async def stream_cockpit(request: Request, _principal: Reads) -> Response:
    """Server-sent events: figures changed, ask again. Holds no database connection while it waits."""
    return figures_stream(get_resources(request))


@router.get("/funnel", response_model=Funnel, responses=READING)
async def get_funnel(principal: Reads, resources: ResourcesDep, asked: AskedDep) -> Response:
    """The four libraries at the end of the period, and how far the projects reported in it came."""
    async with room(resources, principal, asked) as opened:
        question = opened.question
        stages = await funnel(opened.reader, question)
        answer: Funnel = {
            "from": question.since,
            "to": question.until,
            "as_of": question.today,
            "scope": scope_view(question),
            "cohort": stages[0]["cohort"],
            "stages": stages,
        }
        return reply_json(answer)


@router.get("/cohorts", response_model=Cohorts, responses=READING)
async def list_cohorts(
    principal: Reads, resources: ResourcesDep, asked: AskedDep, every: Literal["month", "quarter"] = "quarter"
) -> Response:
    """Projects by when they were reported: how many came how far, and in how many days."""
    async with room(resources, principal, asked) as opened:
        items = await cohorts(opened.reader, opened.question, every)
        return reply_json(Cohorts(items=items, next=None, total=len(items)))


@router.get("/trips", response_model=Trips, responses=READING)
async def list_trips(
    *,
    principal: Reads,
    resources: ResourcesDep,
    asked: AskedDep,
    leaders: Annotated[bool | None, Query(description="Only those led by the city's leaders, or only the others")] = None,
    cursor: Annotated[str | None, Query(max_length=300)] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> Response:
    """Trips held, the newest first, with what became of each."""
    async with room(resources, principal, asked) as opened:
        items, following = await trip_list(opened.reader, opened.question, leaders=leaders, cursor=cursor, limit=limit)
        return reply_json(Trips(items=items, next=following, total=None))


@router.get("/promises", response_model=PromiseKinds, responses=READING)
async def get_promises(principal: Reads, resources: ResourcesDep, asked: AskedDep) -> Response:
    """履约: what was promised until a day in the period, by kind, and what had come of it."""
    async with room(resources, principal, asked) as opened:
        question = opened.question
        answer: dict[str, Any] = {
            "from": question.since,
            "to": question.until,
            "as_of": question.today,
            "scope": scope_view(question),
            "kinds": await promise_kinds(opened.reader, question),
        }
        return reply_json(answer)
