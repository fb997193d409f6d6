"""What the endpoints of activities take and answer."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from backend.contracts.crm import ActivityKind
from backend.contracts.library import AgreementBrief, ProjectBrief
from backend.contracts.names import PersonName, UnitName

ActivityState = Literal["planned", "held", "cancelled"]
ActivitySort = Literal["starts_on", "-starts_on", "updated_at", "-updated_at"]
Outcome = Literal["none", "contact_kept", "intent", "visit_agreed", "signed"]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000)]
UnitCode = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]{0,39}$")]
Count = Annotated[int, Field(ge=0, le=1_000_000)]
Area = Annotated[Decimal, Field(ge=0, max_digits=9, decimal_places=2)]


class View(BaseModel):
    """Base of all answers."""

    model_config = ConfigDict(frozen=True)


class Body(BaseModel):
    """Base of all bodies."""

    model_config = ConfigDict(extra="forbid")


class Leader(Body):
    """Who led: a colleague by account, or anybody by name; `city_leader` marks one of the city's leaders (师市领导)."""

    name: Name
    account_id: UUID | None = None
    city_leader: bool = False


class NewActivity(Body):
    """A new activity; without `owner_unit` it is the caller's own unit's."""

    kind: ActivityKind
    title: Line
    state: ActivityState = "planned"
    leaders: Annotated[list[Leader], Field(max_length=30)] = []
    organisers: Annotated[list[UnitCode], Field(max_length=30)] = []
    places: Annotated[list[Name], Field(max_length=30)] = []
    starts_on: date
    ends_on: date
    campaign: Name | None = None
    guests: Count | None = None
    booths: Count | None = None
    special_booth_area: Area | None = None
    online: bool = False
    notes: Text | None = None
    owner_unit: UnitCode | None = None


class ActivityPatch(Body):
    """What is to be changed; what is left out stays, and null empties what may be empty."""

    kind: ActivityKind | None = None
    title: Line | None = None
    state: ActivityState | None = None
    leaders: Annotated[list[Leader], Field(max_length=30)] | None = None
    organisers: Annotated[list[UnitCode], Field(max_length=30)] | None = None
    places: Annotated[list[Name], Field(max_length=30)] | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    campaign: Name | None = None
    guests: Count | None = None
    booths: Count | None = None
    special_booth_area: Area | None = None
    online: bool | None = None
    notes: Text | None = None
    owner_unit: UnitCode | None = None


class ActivityItem(View):
    """A row of the list. `met` counts the enterprises met, `intents` and `signed` those outcomes."""

    id: UUID
    kind: ActivityKind
    state: ActivityState
    title: str
    leaders: list[Leader]
    city_leader: bool
    organisers: list[UnitName]
    places: list[str]
    starts_on: date
    ends_on: date
    campaign: str | None
    guests: int | None
    booths: int | None
    special_booth_area: Decimal | None
    online: bool
    owner_unit: UnitName
    met: int
    intents: int
    signed: int
    updated_at: datetime
    demo: bool
    version: int


class Became(View):
    """What became of an activity. `missing` names the services that did not answer; what they hold is then not shown.

    `signed_amount` sums the contracts among the agreements, in yuan; frameworks and intentions never count.
    """

    agreements: list[AgreementBrief]
    projects: list[ProjectBrief]
    signed_amount: Decimal
    missing: list[str]


class OutcomeCount(View):
    """How many encounters ended so."""

    outcome: Outcome
    count: int


class ActivityDetail(ActivityItem):
    """One activity. `can_edit` and `can_log` say what the caller may do here."""

    notes: str | None
    created_by: PersonName | None
    created_at: datetime
    outcomes: list[OutcomeCount]
    became: Became
    can_edit: bool
    can_log: bool


class NewEncounter(Body):
    """One enterprise met. `client_id` is made where it was typed: sent twice, it is one encounter.

    Either `enterprise_id` or a free `enterprise_name`, to be matched later. A next step has a day, and somebody who sees to it
    (the author, when nobody is named), and becomes a follow-up.
    """

    client_id: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{8,64}$")]
    enterprise_id: UUID | None = None
    enterprise_name: Line | None = None
    contact_id: UUID | None = None
    contact_name: Name | None = None
    met_on: date
    outcome: Outcome = "none"
    next_step: Line | None = None
    next_by: date | None = None
    next_who: UUID | None = None
    notes: Text | None = None
    project_ids: Annotated[list[UUID], Field(max_length=20)] = []


class EncounterPatch(Body):
    """What is to be changed; what is left out stays, and null empties what may be empty."""

    enterprise_id: UUID | None = None
    enterprise_name: Line | None = None
    contact_id: UUID | None = None
    contact_name: Name | None = None
    met_on: date | None = None
    outcome: Outcome | None = None
    next_step: Line | None = None
    next_by: date | None = None
    next_who: UUID | None = None
    notes: Text | None = None
    project_ids: Annotated[list[UUID], Field(max_length=20)] | None = None


class ActivityName(View):
    """An activity by name."""

    id: UUID
    kind: ActivityKind
    title: str
    starts_on: date


class Encounter(View):
    """An enterprise met. `enterprise_name` is what it was called then, until it is matched to an enterprise."""

    id: UUID
    client_id: str
    activity: ActivityName
    enterprise_id: UUID | None
    enterprise_name: str
    contact_id: UUID | None
    contact_name: str | None
    met_on: date
    outcome: Outcome
    next_step: str | None
    next_by: date | None
    next_who: PersonName | None
    notes: str | None
    project_ids: list[UUID]
    has_card: bool
    author: PersonName | None
    created_at: datetime
    updated_at: datetime
    demo: bool
    version: int
