"""What callers send: one model per step, unknown fields refused, every text bounded."""

from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from backend.concierge.items.definition import ResultKind

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
Code = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,49}$")]
Codes = Annotated[list[Code], Field(max_length=60)]
Form = Annotated[dict[str, Any], Field(max_length=200)]
Days = Annotated[int, Field(ge=1, le=60)]


class Body(BaseModel):
    """Base of all bodies."""

    model_config = ConfigDict(extra="forbid")


class NewTicket(Body):
    """A new ticket; with `submit` it is handed in at once. `promised` names papers that follow later (容缺)."""

    service_item: Code
    form: Form
    submit: bool = False
    promised: Codes = []
    parent_id: UUID | None = None


class DraftForm(Body):
    """The whole form as typed so far."""

    form: Form


class TicketLinks(Body):
    """The enterprise and project a ticket is about; what is left out stays, null takes the link away."""

    enterprise_id: UUID | None = None
    project_id: UUID | None = None


class Submit(Body):
    """Hand a draft in."""

    promised: Codes = []


class Claim(Body):
    """Take an unclaimed ticket."""


class Assign(Body):
    """Give the ticket to a concierge."""

    person_id: UUID
    note: Text | None = None


class Transfer(Body):
    """Hand one's own ticket to a colleague."""

    person_id: UUID
    reason: Text


class Dispute(Body):
    """A department says that a task is not theirs."""

    task_id: UUID
    reason: Text


class Defect(Body):
    """One thing to correct: a paper, or a field of the form."""

    material_code: Code | None = None
    field_path: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,49}$")] | None = None
    reason: Text

    @model_validator(mode="after")
    def _one_target(self) -> "Defect":
        if (self.material_code is None) == (self.field_path is None):
            raise ValueError("name either material_code or field_path")
        return self


class RequestCorrection(Body):
    """One notice with everything that is wrong; papers already rejected are added by themselves."""

    defects: Annotated[list[Defect], Field(max_length=100)] = []
    note: Text | None = None
    late_reason: Text | None = None


class Resubmit(Body):
    """The fields that the notice asks for; new papers have been uploaded before."""

    form: Form | None = None
    promised: Codes = []


class Accept(Body):
    """Begin handling; `pass_unchecked` lets all papers without a verdict pass."""

    pass_unchecked: bool = False
    staged: bool = False
    note: Text | None = None


class Refuse(Body):
    """End a ticket that cannot be handled."""

    reason: Text


class StartSpecial(Body):
    """Stop the handling clock for an expert review, a hearing, an inspection."""

    reason: Text
    days: Annotated[int, Field(ge=1, le=365)]


class EndSpecial(Body):
    """Go on with what was left of the handling clock."""

    note: Text | None = None


class Extend(Body):
    """Ask for more working days."""

    days: Days
    reason: Text


class ApproveExtension(Body):
    """Decide on a colleague's request for more days."""

    approved: bool
    note: Text | None = None


class Urge(Body):
    """Ask the office to hurry."""

    text: Text | None = None


class Supervise(Body):
    """Put a ticket under supervision; the owner has to answer within `days` working days."""

    text: Text
    days: Annotated[int, Field(ge=1, le=10)] = 1


class Reply(Body):
    """Say something on the ticket; without `to`, an owed answer goes to the supervisor, anything else to the other side."""

    text: Text
    to: Literal["investor", "supervisor"] | None = None


class Finish(Body):
    """Close the ticket with a result."""

    result: ResultKind
    note: Text


class Reopen(Body):
    """Take a finished ticket up again."""

    reason: Text


class Withdraw(Body):
    """Take one's own ticket back."""

    reason: Text | None = None


class Names(Body):
    """A task's name; Chinese stands in for a language that is left out."""

    zh: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]
    en: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)] | None = None
    ru: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)] | None = None


class Delegate(Body):
    """A further task: one of the item's flow by `code`, or a new one with `names`, `unit_code` and `days`."""

    code: Code | None = None
    names: Names | None = None
    unit_code: Code | None = None
    days: Annotated[int, Field(ge=1, le=90)] | None = None
    after: Codes = []
    note: Text | None = None

    @model_validator(mode="after")
    def _one_way(self) -> "Delegate":
        if (self.code is None) == (self.names is None or self.unit_code is None or self.days is None):
            raise ValueError("name either code, or names, unit_code and days")
        return self


class MarkStaged(Body):
    """Follow a matter to its end across several tickets (一跟到底), or stop doing so."""

    staged: bool


class Reveal(Body):
    """Show the sensitive answers; the reason is kept."""

    reason: Text


class BulkAssign(Body):
    """Give several tickets to one concierge."""

    tickets: Annotated[list[UUID], Field(min_length=1, max_length=100)]
    person_id: UUID
    note: Text | None = None


class GiveBack(Body):
    """A ticket to give back: the version the assignment made, and whose it was (nobody's: back to the window)."""

    ticket: UUID
    version: Annotated[int, Field(ge=1, le=2**31 - 1)]
    owner: UUID | None


class UndoBulkAssign(Body):
    """What a bulk assignment answered, to be undone."""

    tickets: Annotated[list[GiveBack], Field(min_length=1, max_length=100)]
