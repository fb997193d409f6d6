"""Every step by its name: the body it takes and what carries it out."""

from collections.abc import Awaitable, Callable
from typing import Any, Final
from uuid import UUID

from pydantic import BaseModel

from backend.concierge.ratings.rate_ticket import rate_ticket
from backend.concierge.ratings.schemas import RateInput
from backend.concierge.tasks.delegate_task import delegate
from backend.concierge.tasks.service import dispute_on_ticket
from backend.concierge.tickets import schemas
from backend.concierge.tickets.accept_ticket import accept, refuse
from backend.concierge.tickets.claim_ticket import assign, claim, transfer
from backend.concierge.tickets.extend_ticket import approve_extension, extend
from backend.concierge.tickets.finish_ticket import finish, reopen, withdraw
from backend.concierge.tickets.request_correction import request_correction
from backend.concierge.tickets.resubmit_ticket import resubmit
from backend.concierge.tickets.special_procedure import end_special, start_special
from backend.concierge.tickets.step import Caller
from backend.concierge.tickets.submit_ticket import submit_draft
from backend.concierge.tickets.talk import mark_staged, reply, supervise, urge
from backend.concierge.tickets.transitions import Action

Handler = Callable[[Caller, UUID, Any], Awaitable[Any]]

# Archiving is the sweep's, so it has no name in the URL.
STEPS: Final[dict[Action, tuple[type[BaseModel], Handler]]] = {
    Action.SUBMIT: (schemas.Submit, submit_draft),
    Action.CLAIM: (schemas.Claim, claim),
    Action.ASSIGN: (schemas.Assign, assign),
    Action.TRANSFER: (schemas.Transfer, transfer),
    Action.DISPUTE: (schemas.Dispute, dispute_on_ticket),
    Action.REQUEST_CORRECTION: (schemas.RequestCorrection, request_correction),
    Action.RESUBMIT: (schemas.Resubmit, resubmit),
    Action.ACCEPT: (schemas.Accept, accept),
    Action.REFUSE: (schemas.Refuse, refuse),
    Action.START_SPECIAL: (schemas.StartSpecial, start_special),
    Action.END_SPECIAL: (schemas.EndSpecial, end_special),
    Action.EXTEND: (schemas.Extend, extend),
    Action.APPROVE_EXTENSION: (schemas.ApproveExtension, approve_extension),
    Action.URGE: (schemas.Urge, urge),
    Action.SUPERVISE: (schemas.Supervise, supervise),
    Action.REPLY: (schemas.Reply, reply),
    Action.FINISH: (schemas.Finish, finish),
    Action.RATE: (RateInput, rate_ticket),
    Action.REOPEN: (schemas.Reopen, reopen),
    Action.WITHDRAW: (schemas.Withdraw, withdraw),
    Action.DELEGATE: (schemas.Delegate, delegate),
    Action.MARK_STAGED: (schemas.MarkStaged, mark_staged),
}
