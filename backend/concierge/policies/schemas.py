"""What the policy endpoints take and answer. Money is yuan."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal, Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from backend.concierge.items.localized import LocalizedText
from backend.concierge.policies.amounts import Amount
from backend.concierge.policies.conditions import MAX_CONDITIONS, MAX_DEPTH, Condition, depth_and_size
from backend.contracts.enterprise_tags import ENTERPRISE_TAGS
from backend.contracts.library import Stage
from backend.kernel.classifications import industries, regions
from backend.kernel.context import current_language
from backend.kernel.errors import text

PolicyStateName = Literal["draft", "published", "withdrawn"]
Opinion = Literal["complies", "exception", "objection"]
Benefit = Literal[
    "investment", "land", "rent", "equipment", "logistics", "finance", "talent", "jobs", "energy", "growth", "service", "other"
]
VerdictName = Literal["fits", "does_not_fit", "cannot_be_told"]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
Number = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]
UnitCode = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,49}$")]
Money = Annotated[Decimal, Field(ge=0, max_digits=18, decimal_places=2)]
Names = dict[str, str]


class Body(BaseModel):
    """Base of all bodies."""

    model_config = ConfigDict(extra="forbid")


class PolicyInput(Body):
    """A document as its editor writes it."""

    number: Number | None = None
    titles: LocalizedText
    summaries: LocalizedText
    issued_on: date
    issuing_unit: UnitCode
    valid_from: date
    valid_until: date | None = None


class PolicyPatch(Body):
    """What may be changed of a document; what is left out stays."""

    number: Number | None = None
    titles: LocalizedText | None = None
    summaries: LocalizedText | None = None
    issued_on: date | None = None
    issuing_unit: UnitCode | None = None
    valid_from: date | None = None
    valid_until: date | None = None


class Withdrawal(Body):
    """Take a document out of force."""

    reason: Text


class ClauseInput(Body):
    """A clause as its editor writes it; without dates of its own it is valid as long as the document."""

    titles: LocalizedText
    texts: LocalizedText
    benefit: Benefit
    condition: Condition | None = None
    amount: Amount | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    position: Annotated[int, Field(ge=1, le=999)] | None = None

    @model_validator(mode="after")
    def _bounded(self) -> Self:
        if self.condition is not None:
            depth, size = depth_and_size(self.condition)
            if depth > MAX_DEPTH or size > MAX_CONDITIONS:
                raise ValueError(text("policy.too_many_conditions", current_language()))
        return self


class ReviewInput(Body):
    """A fair-competition review of a clause as it stands."""

    opinion: Opinion
    note: Text | None = None
    reviewed_on: date


class UnitName(BaseModel):
    """A unit by name."""

    code: str
    names: Names


class PersonName(BaseModel):
    """A person by name."""

    id: UUID
    name: str


class PublicClause(BaseModel):
    """A clause in force: what it gives, to whom, and when it was reviewed."""

    id: UUID
    policy_id: UUID
    position: int
    titles: Names
    texts: Names
    benefit: Benefit
    requirements: list[Names]
    amount_words: Names | None
    valid_from: date
    valid_until: date | None
    reviewed_on: date


class PublicPolicy(BaseModel):
    """A document as the public list shows it; `clauses` counts those in force."""

    id: UUID
    number: str | None
    titles: Names
    summaries: Names
    issued_on: date
    issuing_unit: UnitName
    valid_from: date
    valid_until: date | None
    edition: int
    benefits: list[Benefit]
    clauses: int
    demo: bool


class PublicPolicyPage(PublicPolicy):
    """A document with its clauses in force."""

    clause_list: list[PublicClause]


class PublicClauses(BaseModel):
    """All clauses in force, with the title of their document."""

    items: list["ClaimableClause"]
    next: None
    total: int


class ClaimableClause(PublicClause):
    """A clause that can be claimed."""

    document: Names


class Review(BaseModel):
    """A review on record."""

    id: UUID
    clause_version: int
    opinion: Opinion
    note: str | None
    reviewed_on: date
    reviewed_by: PersonName | None
    recorded_at: datetime


class StaffClause(BaseModel):
    """A clause in the editor; `in_force` today, or `why_not`; `may_review` tells whether the caller can."""

    id: UUID
    policy_id: UUID
    position: int
    titles: Names
    texts: Names
    benefit: Benefit
    condition: dict[str, Any] | None
    amount: dict[str, Any] | None
    requirements: list[Names]
    amount_words: Names | None
    valid_from: date | None
    valid_until: date | None
    authors: list[PersonName]
    review_opinion: Opinion | None
    reviewed_on: date | None
    reviewed_by: PersonName | None
    review_note: str | None
    reviews: list[Review]
    in_force: bool
    why_not: Literal["draft", "withdrawn", "not_reviewed", "objection", "not_yet", "expired"] | None
    may_review: bool
    version: int


class StaffPolicy(BaseModel):
    """A document as the editors' list shows it; `unreviewed` counts the clauses that wait for their review."""

    id: UUID
    number: str | None
    titles: Names
    summaries: Names
    issued_on: date
    issuing_unit: UnitName
    valid_from: date
    valid_until: date | None
    state: PolicyStateName
    edition: int
    clauses: int
    unreviewed: int
    published_at: datetime | None
    withdrawn_at: datetime | None
    withdrawn_reason: str | None
    created_at: datetime
    updated_at: datetime
    demo: bool
    version: int


class Edition(BaseModel):
    """When which wording became public, and through whom."""

    number: int
    recorded_at: datetime
    recorded_by: PersonName | None


class StaffPolicyPage(StaffPolicy):
    """A document in the editor, with its clauses and editions."""

    clause_list: list[StaffClause]
    editions: list[Edition]
    may_edit: bool


class FactsInput(Body):
    """What an investor tells of a project; what is left out is not known. An empty list of tags says "none of them"."""

    industry: Annotated[str, StringConstraints(max_length=10)] | None = None
    region: Annotated[str, StringConstraints(max_length=10)] | None = None
    tags: Annotated[list[Annotated[str, StringConstraints(max_length=40)]], Field(max_length=30)] | None = None
    total_investment: Money | None = None
    fixed_investment: Money | None = None
    tax_per_year: Money | None = None
    jobs: Annotated[int, Field(ge=0, le=1_000_000)] | None = None
    stage: Stage | None = None
    registered_on: date | None = None
    in_zone: bool | None = None

    @model_validator(mode="after")
    def _known(self) -> Self:
        wrong = [
            self.industry is not None and self.industry not in industries(),
            self.region is not None and self.region not in regions(),
            any(tag not in ENTERPRISE_TAGS for tag in self.tags or ()),
        ]
        if any(wrong):
            raise ValueError("unknown industry, region or tag")
        return self


class MatchInput(Body):
    """Whom to match: facts as typed, or (staff) an enterprise or a project, whose facts those typed complete."""

    facts: FactsInput = FactsInput()
    enterprise_id: UUID | None = None
    project_id: UUID | None = None
    policy_id: UUID | None = None


class ConditionView(BaseModel):
    """One condition with its reason."""

    verdict: Literal["yes", "no", "unknown"]
    words: Names


class MatchView(BaseModel):
    """A clause in force for these facts; `amount` is what it comes to, as far as can be told."""

    clause_id: UUID
    policy_id: UUID
    document: Names
    titles: Names
    benefit: Benefit
    verdict: VerdictName
    conditions: list[ConditionView]
    amount: Decimal | None
    amount_words: Names | None


class FactView(BaseModel):
    """A fact the match was made with, in words."""

    fact: str
    names: Names
    values: Names


class Subject(BaseModel):
    """The enterprise or project that was matched."""

    kind: Literal["enterprise", "project"]
    id: UUID
    name: str


class Matches(BaseModel):
    """The answer of a match; `missing` names the parts of the house that did not answer."""

    on: date
    subject: Subject | None
    missing: list[Literal["crm", "library"]]
    facts: list[FactView]
    items: list[MatchView]
