"""What the endpoints of indicators answer. Numbers are decimal strings in the base unit.

Where a member is called `from`, which Python's class syntax does not allow, the dictionary is declared by a call.
"""

from datetime import date, datetime
from decimal import Decimal
from typing import Literal
from uuid import UUID

from typing_extensions import TypedDict

from backend.insight.indicators.definition import By, Group, Measure, Period
from backend.insight.plans.in_force import TENTH, Light, PlanKind

Names = dict[str, str]


class DefinitionView(TypedDict):
    """The 口径: what is counted, in words, with its version and the views it reads."""

    version: int
    texts: Names
    sources: list[str]
    period: Period


class IndicatorItem(TypedDict):
    """An indicator there is."""

    key: str
    group: Group
    measure: Measure
    titles: Names
    definition: DefinitionView
    breakdowns: list[By]
    targetable: bool
    campaigns: bool
    better: Literal["more", "less"]


class Scoped(TypedDict):
    """Whose figures these are; all null is the whole office."""

    unit: str | None
    names: Names | None
    units: list[str] | None


# The same days of the year before: growth in percent, the difference in the figure's own unit.
Comparison = TypedDict("Comparison", {"from": date, "to": date, "value": str | None, "growth": str | None, "difference": str | None})
# The target in force, how much of it is reached, and how much of its time is gone.
TargetView = TypedDict(
    "TargetView",
    {
        "plan_id": UUID,
        "plan_title": str,
        "plan_kind": PlanKind,
        "edition": int,
        "from": date,
        "to": date,
        "value": str,
        "attainment": str,
        "time_share": str,
        "light": Light,
    },
)
IndicatorValue = TypedDict(
    "IndicatorValue",
    {
        "key": str,
        "titles": Names,
        "group": Group,
        "measure": Measure,
        "unit": Measure,
        "value": str | None,
        "records": int,
        "definition": DefinitionView,
        "from": date,
        "to": date,
        "as_of": date,
        "read_at": datetime,
        "scope": Scoped,
        "comparison": Comparison | None,
        "target": TargetView | None,
    },
)


class Links(TypedDict):
    """Where a record leads."""

    project_id: UUID | None
    enterprise_id: UUID | None
    activity_id: UUID | None
    ticket_id: UUID | None


class RecordPart(TypedDict):
    """One of several that a record stands for."""

    kind: str
    id: str
    label: str
    date: str
    activity_id: str


class RecordItem(TypedDict):
    """A record behind a figure. A confidential one shows what it contributes, not what it is."""

    kind: str
    id: str | None
    label: str | None
    number: str | None
    unit: str | None
    unit_names: Names | None
    date: date | None
    value: str
    confidential: bool
    industry: str | None
    region: str | None
    note: str | None
    links: Links
    parts: list[RecordPart]


class Records(TypedDict):
    """A page of records; `sum` is that of all of them, which is the headline."""

    items: list[RecordItem]
    next: str | None
    total: int | None
    sum: str | None


class Part(TypedDict):
    """One part of a figure."""

    code: str | None
    names: Names | None
    value: str
    records: int


class Breakdown(TypedDict):
    """The parts of a figure; `additive` parts sum to `value`."""

    by: By
    additive: bool
    value: str | None
    parts: list[Part]


class IndicatorList(TypedDict):
    """All indicators."""

    items: list[IndicatorItem]
    next: str | None
    total: int


def plain(value: Decimal | None, measure: Measure) -> str | None:
    """Return a number as it is answered: a percentage with at least one decimal, all else without trailing zeros."""
    return None if value is None else text_of(value, measure)


def text_of(value: Decimal, measure: Measure) -> str:
    """Return a number that is there as it is answered."""
    if measure == "percent" and value == value.quantize(TENTH):
        return format(value.quantize(TENTH), "f")
    whole = value.to_integral_value()
    return format(whole if whole == value else value.normalize(), "f")
