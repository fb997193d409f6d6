"""What the cockpit answers: everything the phone and the wall need, in one piece."""

from datetime import date, datetime
from typing import Literal
from uuid import UUID

from typing_extensions import TypedDict

from backend.insight.indicators.definition import Measure
from backend.insight.indicators.schemas import Comparison, Links, Names, Scoped, TargetView
from backend.insight.plans.in_force import Light

CircleCode = Literal["jjj", "yrd", "prd", "other"]
Stage = Literal["intent", "negotiating", "signed", "landed"]


class Headline(TypedDict):
    """One of the large figures."""

    key: str
    titles: Names
    measure: Measure
    value: str | None
    records: int
    comparison: Comparison
    target: TargetView | None


class Rate(TypedDict):
    """One of the rates of the service; `records` is how many tickets it is of."""

    key: str
    titles: Names
    measure: Measure
    value: str | None
    records: int


class Lights(TypedDict):
    """Open tickets by their light."""

    open: int
    red: int
    amber: int
    green: int


class FunnelStage(TypedDict):
    """A library: what stands in it, and how many of those reported in the period came there, in how many days."""

    stage: Stage
    projects: int
    investment: str
    cohort: int
    reached: int
    converted: str | None
    median_days: str | None


class MonthRow(TypedDict):
    """One month beside the same month of the year before."""

    month: str
    progress: str
    signed: str
    progress_before: str
    signed_before: str


class UnitRow(TypedDict):
    """What a unit and those below it have done, against its own target."""

    unit: str
    names: Names | None
    progress: str
    target: str | None
    attainment: str | None
    light: Light | None
    projects: int
    signed: str
    trips: int


TripRow = TypedDict(
    "TripRow",
    {
        "activity_id": UUID,
        "title": str,
        "unit": str,
        "unit_names": Names | None,
        "city_leader": bool,
        "from": date,
        "to": date,
        "places": list[str],
        "enterprises": int,
        "intents": int,
        "signed_then": str,
        "signed_since": str,
        "projects": int,
        "started": int,
    },
)


class PromiseSums(TypedDict):
    """履约 of the period."""

    due: int
    kept: int
    late: int
    promised: str
    actual: str


class Funds(TypedDict):
    """What was paid in and invested."""

    funds_in_place: str
    fixed_assets: str


class Share(TypedDict):
    """Projects under way of a region, an industry or a tag."""

    code: str | None
    projects: int
    investment: str
    share: str | None


class Circle(TypedDict):
    """Projects under way by the economic region the investor comes from."""

    code: CircleCode
    names: Names
    projects: int
    investment: str


class Gap(TypedDict):
    """A node nobody of ours stands on."""

    key: str
    names: Names
    tier: str
    status: str
    candidates: int


class ChainRow(TypedDict):
    """An industry chain and its gaps."""

    chain: str
    names: Names
    nodes: int
    ours: int
    candidates: int
    missing: int
    gaps: list[Gap]


ClassCount = TypedDict("ClassCount", {"class": str | None, "count": int})


class Problems(TypedDict):
    """Open problems, and what is at stake."""

    open: int
    investment: str
    jobs: int
    by_class: list[ClassCount]


class PartyTime(TypedDict):
    """Working days one party took, over the finished tickets."""

    party: str
    days: str


class LateRow(TypedDict):
    """Something late, the longest first."""

    kind: Literal["promise", "ticket"]
    id: str | None
    label: str | None
    number: str | None
    unit: str | None
    unit_names: Names | None
    due: date
    days: int
    value: str | None
    confidential: bool
    links: Links


class Change(TypedDict):
    """A record that came since yesterday."""

    kind: Literal["progress", "agreement", "stage", "activity", "encounter", "ticket"]
    id: str | None
    label: str | None
    number: str | None
    unit: str | None
    unit_names: Names | None
    at: datetime
    value: str | None
    note: str | None
    confidential: bool
    links: Links


class Changes(TypedDict):
    """What came since the beginning of yesterday, the newest first."""

    since: datetime
    items: list[Change]
    total: int


Cockpit = TypedDict(
    "Cockpit",
    {
        "from": date,
        "to": date,
        "as_of": date,
        "read_at": datetime,
        "scope": Scoped,
        "headlines": list[Headline],
        "rates": list[Rate],
        "lights": Lights | None,
        "funnel": list[FunnelStage],
        "months": list[MonthRow],
        "units": list[UnitRow],
        "trips": list[TripRow],
        "promises": PromiseSums,
        "funds": Funds,
        "regions": list[Share],
        "industries": list[Share],
        "tags": list[Share],
        "circles": list[Circle],
        "chains": list[ChainRow],
        "problems": Problems,
        "attribution": list[PartyTime],
        "late": list[LateRow],
        "changes": Changes,
    },
)
Funnel = TypedDict("Funnel", {"from": date, "to": date, "as_of": date, "scope": Scoped, "cohort": int, "stages": list[FunnelStage]})
CohortRow = TypedDict(
    "CohortRow",
    {"from": date, "to": date, "reported": int, "reached": dict[str, int], "median_days": dict[str, str | None]},
)


class Cohorts(TypedDict):
    """Projects by when they were reported."""

    items: list[CohortRow]
    next: str | None
    total: int


class Trips(TypedDict):
    """Trips and what became of them."""

    items: list[TripRow]
    next: str | None
    total: int | None


class PromiseKind(TypedDict):
    """Promises of one kind that fell due in the period."""

    kind: str
    due: int
    kept: int
    late: int
    promised: str | None
    actual: str | None
    share: str | None


PromiseKinds = TypedDict("PromiseKinds", {"from": date, "to": date, "as_of": date, "scope": Scoped, "kinds": list[PromiseKind]})
