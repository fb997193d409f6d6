"""What callers are shown: the list's item, and the detail as the applicant and as the office sees it.

The hot ones are typed dictionaries: pyright checks how they are made, OpenAPI is made from them, and they go to
JSON as they are (docs/adr/0009).
"""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field
from typing_extensions import TypedDict


class View(BaseModel):
    """Base of all answers."""

    model_config = ConfigDict(frozen=True)


class Names(TypedDict):
    """One text in the three languages."""

    zh: str
    en: str
    ru: str


class ItemName(TypedDict):
    """The service item a ticket is about, in the version it began with."""

    code: str
    names: Names
    version_id: UUID


class PersonName(TypedDict):
    """A person by name."""

    id: UUID
    name: str


class UnitName(TypedDict):
    """A unit by name."""

    code: str
    names: dict[str, str]


class NextStep(TypedDict):
    """What happens next, by whom; `mine` when it is the caller's turn."""

    action: str
    actor: Literal["investor", "office", "department"]
    mine: bool


class Flags(TypedDict):
    """What is to be known of a ticket beside its state."""

    supervised: bool
    extended: bool
    staged: bool
    urged: int
    late_notices: int
    reopened: int
    reply_due_at: datetime | None


Light = Literal["red", "amber", "green"]


class TicketItem(TypedDict):
    """A ticket as lists show it. `due_at` is exclusive: the first moment that is too late."""

    id: UUID
    number: str | None
    kind: str
    item: ItemName
    state: str
    result: str | None
    subject: str
    company: str | None
    applicant_name: str
    owner: PersonName | None
    owner_unit: UnitName | None
    next: NextStep | None
    due_at: datetime | None
    amber_at: datetime | None
    light: Light | None
    flags: Flags
    created_at: datetime
    updated_at: datetime
    submitted_at: datetime | None
    accepted_at: datetime | None
    finished_at: datetime | None
    version: int


class FileView(TypedDict):
    """One file of a paper; of a `removed` one, kept as long as papers are kept, only the record is left."""

    id: UUID
    name: str
    kind: Literal["photo", "pdf", "office"]
    media_type: str
    size: int
    pages: int
    removed: bool


class MaterialView(TypedDict):
    """A paper: whether this form needs it, what was handed in, and the verdict on it."""

    code: str
    names: Names
    status: Literal["required", "optional", "not_needed"]
    tolerable: bool
    version: int | None
    verdict: Literal["unchecked", "passed", "rejected", "promised"] | None
    reason: str | None
    handed_in_at: datetime | None
    wanted: bool
    files: list[FileView]
    checked_at: datetime | None
    checked_by: PersonName | None


class DefectView(TypedDict):
    """One thing a notice asks to correct."""

    material_code: str | None
    field_path: str | None
    names: Names
    reason: str
    replaced: bool


class NoticeView(TypedDict):
    """The newest one-time notice (一次性告知)."""

    number: int
    note: str | None
    sent_at: datetime
    due_at: datetime
    answered_at: datetime | None
    late: bool
    defects: list[DefectView]


class ActionView(TypedDict):
    """A step the caller could take: possible now, or why not."""

    action: str
    possible: bool
    why: str | None
    allowed_in: list[str]


class TaskView(TypedDict):
    """A department's matter."""

    id: UUID
    ticket_id: UUID
    code: str
    names: dict[str, str]
    unit: UnitName
    days: int
    after: list[str]
    mandatory: bool
    state: Literal["waiting", "pending", "working", "disputed", "done", "cancelled"]
    handler: PersonName | None
    created_at: datetime
    started_at: datetime | None
    due_at: datetime | None
    light: Light | None
    finished_at: datetime | None
    outcome: str | None
    note: str | None
    version: int
    actions: list[ActionView]


class ProgressStep(TypedDict):
    """One stop on the way from submitting to the end."""

    step: Literal["submitted", "claimed", "correcting", "accepted", "task", "finished"]
    state: Literal["done", "current", "todo"]
    at: datetime | None
    due_at: datetime | None
    names: dict[str, str] | None
    unit: UnitName | None


class ExtensionView(TypedDict):
    """The newest request for more days."""

    id: UUID
    days: int
    reason: str
    requested_at: datetime
    requested_by: PersonName
    task_id: UUID | None
    decided_at: datetime | None
    approved: bool | None
    decision_note: str | None


class RatingView(TypedDict):
    """What the applicant thought of it."""

    grade: int
    tags: list[str]
    comment: str | None
    rated_at: datetime
    changed_at: datetime | None


class Contact(TypedDict):
    """Whom the applicant can call: the office's number, never a private one."""

    id: UUID
    name: str
    phone: str | None


class LinkName(TypedDict):
    """An enterprise or a project by name."""

    id: UUID
    name: str


class LinksView(TypedDict):
    """What a ticket is about, as the caller may know it; `missing` names the parts of the house that did not answer."""

    enterprise: LinkName | None
    project: LinkName | None
    missing: list[Literal["crm", "library"]]


class ClaimView(TypedDict):
    """The clause that a policy claim (政策兑现) refers to."""

    clause_id: UUID
    policy_id: UUID
    titles: Names
    document: Names


class _Detail(TicketItem):
    form: dict[str, Any]
    materials: list[MaterialView]
    notice: NoticeView | None
    tasks: list[TaskView]
    progress: list[ProgressStep]
    extension: ExtensionView | None
    rating: RatingView | None
    actions: list[ActionView]
    parent_id: UUID | None
    claim: ClaimView | None


class InvestorTicket(_Detail):
    """The applicant's own ticket: their answers in clear, whom to call, the secret query code."""

    view: Literal["investor"]
    contact: Contact | None
    query_code: str | None


class StaffTicket(_Detail):
    """The office's side: sensitive answers masked, `sensitive` names those that can be revealed."""

    view: Literal["staff"]
    applicant: PersonName
    sensitive: list[str]
    links: LinksView


TicketDetail = Annotated[InvestorTicket | StaffTicket, Field(discriminator="view")]


class Actor(View):
    """Who did something."""

    kind: str
    name: str


class EventView(View):
    """An entry of the timeline."""

    id: UUID
    at: datetime
    kind: str
    actor: Actor
    visibility: Literal["public", "internal"]
    data: dict[str, Any]


class ProblemOfOne(View):
    """Why one ticket of many could not be changed."""

    type: str
    title: str
    detail: str


class BulkResult(View):
    """What became of one ticket of many; of a changed one also whose it was and its new version, which together undo it."""

    ticket: UUID
    ok: bool
    problem: ProblemOfOne | None
    previous_owner: UUID | None
    version: int | None


class BulkResults(View):
    """What became of each ticket, in the order asked."""

    results: list[BulkResult]


class Revealed(View):
    """The sensitive answers by their dotted path."""

    values: dict[str, str]


class Assignee(View):
    """A concierge a ticket can go to, and how many open ones they have."""

    id: UUID
    name: str
    unit: UnitName | None
    absent: bool
    open: int


class Assignees(View):
    """All concierges, ordered by name."""

    items: list[Assignee]


class Counts(View):
    """What waits, for the menu."""

    mine: int
    unclaimed: int
    open: int
    red: int
    amber: int
    supervised: int
    correcting: int
    tasks: int
    waits_for_me: int
    open_cases: int
    open_problems: int
    pending_extensions: int
