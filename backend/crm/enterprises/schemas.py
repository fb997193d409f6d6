"""What the enterprise endpoints take and answer. Money is yuan."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Generic, Literal, TypeVar
from uuid import UUID

from pydantic import Field, StringConstraints

from backend.contracts.concierge import ClauseMatch, TicketBrief
from backend.contracts.crm import ActivityKind
from backend.contracts.library import ProjectBrief
from backend.crm.activities.schemas import Body, Outcome, PersonName, UnitCode, UnitName, View
from backend.crm.contacts.schemas import Contact
from backend.crm.interactions.schemas import Interaction

Relation = Literal["new", "contacted", "visited", "interested", "cooperating", "dormant"]
AliasKind = Literal["former", "short", "other"]
EnterpriseSort = Literal["-updated_at", "updated_at", "-created_at", "created_at", "name", "-name", "last_met_on", "-last_met_on"]
EnterpriseName = Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=120)]
CreditCode = Annotated[str, StringConstraints(strip_whitespace=True, to_upper=True, min_length=1, max_length=18)]
Code = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_]{1,20}$")]
Address = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Notes = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000)]
Money = Annotated[Decimal, Field(ge=0, max_digits=18, decimal_places=2)]
Staff = Annotated[int, Field(ge=0, le=10_000_000)]
Ids = Annotated[list[UUID], Field(max_length=50)]
Item = TypeVar("Item")


class Alias(Body):
    """Another name: former (曾用名), short (简称), or other."""

    kind: AliasKind
    name: EnterpriseName


Aliases = Annotated[list[Alias], Field(max_length=30)]
Tags = Annotated[list[Code], Field(max_length=20)]


class NewEnterprise(Body):
    """A new enterprise; without `owner_unit` it is the caller's own unit's, with null nobody's.

    `different_from` names enterprises alike that the caller has looked at and found to be others.
    """

    name: EnterpriseName
    credit_code: CreditCode | None = None
    aliases: Aliases = Field(default_factory=list[Alias])
    parent_id: UUID | None = None
    tags: Tags = Field(default_factory=list[str])
    industry: Code | None = None
    region: Code | None = None
    address: Address | None = None
    registered_capital: Money | None = None
    staff_count: Staff | None = None
    relation: Relation = "new"
    owner_unit: UnitCode | None = None
    owner_id: UUID | None = None
    notes: Notes | None = None
    different_from: Ids = Field(default_factory=list[UUID])


class EnterprisePatch(Body):
    """What is to be changed; what is left out stays, and null empties what may be empty."""

    name: EnterpriseName | None = None
    credit_code: CreditCode | None = None
    aliases: Aliases | None = None
    parent_id: UUID | None = None
    tags: Tags | None = None
    industry: Code | None = None
    region: Code | None = None
    address: Address | None = None
    registered_capital: Money | None = None
    staff_count: Staff | None = None
    relation: Relation | None = None
    owner_unit: UnitCode | None = None
    owner_id: UUID | None = None
    notes: Notes | None = None
    different_from: Ids = Field(default_factory=list[UUID])


class EnterpriseRef(View):
    """An enterprise by name."""

    id: UUID
    name: str


class EnterpriseItem(View):
    """A row of the list. `industry` and `region` are codes of `options`, `may_edit` says what the caller may do."""

    id: UUID
    name: str
    credit_code: str | None
    aliases: list[Alias]
    parent_id: UUID | None
    tags: list[str]
    industry: str | None
    region: str | None
    registered_capital: Decimal | None
    staff_count: int | None
    relation: Relation
    owner_unit: UnitName | None
    owner: PersonName | None
    last_met_on: date | None
    may_edit: bool
    created_at: datetime
    updated_at: datetime
    demo: bool
    version: int


class Enterprise(EnterpriseItem):
    """One enterprise with all its own data. `group` lists the enterprises directly below it."""

    address: str | None
    notes: str | None
    parent: EnterpriseRef | None
    group: list[EnterpriseRef]
    created_by: PersonName | None


class MetActivity(View):
    """An activity on which the enterprise was met, and how that ended."""

    encounter_id: UUID
    activity_id: UUID
    kind: ActivityKind
    title: str
    starts_on: date
    ends_on: date
    met_on: date
    outcome: Outcome
    next_step: str | None


class PastMerge(View):
    """A merge that stands: which record became part of this one."""

    id: UUID
    merged: EnterpriseRef
    merged_at: datetime
    merged_by: PersonName | None


class Part(View, Generic[Item]):
    """A part of the page; one that did not answer in time is `missing`, and the rest stands."""

    state: Literal["ok", "missing"]
    items: list[Item]


class EnterprisePage(View):
    """Everything known of an enterprise. `redirected_from` is the id asked for when it has become part of this one."""

    enterprise: Enterprise
    redirected_from: UUID | None
    contacts: Part[Contact]
    interactions: Part[Interaction]
    activities: Part[MetActivity]
    projects: Part[ProjectBrief]
    tickets: Part[TicketBrief]
    policies: Part[ClauseMatch]
    merges: Part[PastMerge]
