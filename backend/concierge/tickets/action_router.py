"""One route per step, each with its own body: `POST tickets/{id}/actions/{action}`."""

from collections.abc import AsyncIterator
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Header, Request, Response

from backend.concierge import errors
from backend.concierge.tickets.actions import STEPS, Handler
from backend.concierge.tickets.detail import changed_now, detail_of, shown
from backend.concierge.tickets.step import Caller, Concluded
from backend.concierge.tickets.transitions import Action
from backend.concierge.tickets.views import InvestorTicket, StaffTicket, TicketDetail
from backend.kernel.errors import InvalidInput, NotAllowed, NotFound, NotSignedIn, StaleVersion, TooManyRequests
from backend.kernel.http import Access, get_resources, principal_of, problem_responses, reply_json, signed_in, version_in
from backend.kernel.principal import Principal

router = APIRouter(tags=["ticket actions"])
SignedIn = Annotated[Principal, Depends(signed_in)]


class StepAccess(Access):
    """Opens the transaction of a step for whoever is signed in; the table of transitions decides what they may.

    One dependency rather than five: each costs a step as much as a statement.
    """

    async def __call__(  # type: ignore[override] - as a dependency it yields
        self,
        request: Request,
        if_match: Annotated[str | None, Header(alias="If-Match", description="The version the step is based on")] = None,
    ) -> AsyncIterator[Caller]:
        """Yield who asks, in which transaction, and on which version they based the step."""
        principal = self.admit(await principal_of(request))
        resources = get_resources(request)
        version = None if if_match is None else version_in(if_match)
        async with resources.database.transaction() as tx:
            yield Caller(tx, resources, principal, version)


CallerDep = Annotated[Caller, Depends(StepAccess("signed-in"), scope="function")]
STEP_PROBLEMS = problem_responses(
    NotSignedIn,
    NotAllowed,
    NotFound,
    InvalidInput,
    StaleVersion,
    TooManyRequests,
    errors.NotYourAction,
    errors.ActionNotPossible,
)


async def _after(caller: Caller, ticket_id: UUID, done: Any) -> InvestorTicket | StaffTicket:
    """Return the ticket as the step left it: read anew, unless the step knows all of it."""
    if isinstance(done, Concluded) and done.step.seen is not None:
        row = changed_now(done.step.seen, done.ticket, done.step.transition.event)
        return await shown(caller.tx, caller.resources, caller.principal, row)
    return await detail_of(caller.tx, caller.resources, caller.principal, ticket_id)


def _add(action: Action, body_model: type[Any], handle: Handler) -> None:
    async def take_step(ticket_id: UUID, body: Any, caller: CallerDep) -> Response:
        return reply_json(await _after(caller, ticket_id, await handle(caller, ticket_id, body)))

    take_step.__annotations__["body"] = body_model
    router.add_api_route(
        f"/tickets/{{ticket_id}}/actions/{action}",
        take_step,
        methods=["POST"],
        name=f"{action.replace('-', '_')}_ticket",
        summary=body_model.__doc__,
        response_model=TicketDetail,
        responses=STEP_PROBLEMS,
    )


for _action, (_body, _handler) in STEPS.items():
    _add(_action, _body, _handler)
