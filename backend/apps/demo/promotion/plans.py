"""The plans of each year and its quarters, and the winter's campaign: what is to be reached, by whom."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any, Final

from backend.apps.demo.promotion.office import Office
from backend.insight.plans.in_force import PlanKind
from backend.insight.plans.schemas import NewPlan, NewTarget, Publishing
from backend.insight.plans.service import Caller, create, publish
from backend.kernel.calendar import OFFICE_ZONE

WAN: Final = 10_000
_QUARTERS: Final = ("一", "二", "三", "四")
_FIRST: Final = 2023
# Plans are put in force a few days before their time begins.
_AHEAD: Final = timedelta(days=12)


def tell_plans(office: Office, figures: Mapping[str, Any]) -> None:
    """Let every plan be put in force when its time comes."""
    plans = figures["plans"]
    for year in range(_FIRST, office.today.year + 1):
        known = str(min(year, max(int(one) for one in plans["progress_value"])))
        progress = {unit: Decimal(amount) * WAN for unit, amount in plans["progress_value"][known].items()}
        more = [
            NewTarget(indicator="signed_amount", amount=Decimal(plans["signed_amount"][known]) * WAN),
            NewTarget(indicator="outbound_trips", amount=Decimal(plans["outbound_trips"][known])),
        ]
        _tell(office, "annual", f"{year}年招商引资年度计划", date(year, 1, 1), date(year, 12, 31), [*_shared(progress), *more])
        for index, (name, share) in enumerate(zip(_QUARTERS, plans["quarters"], strict=True)):
            since = date(year, 3 * index + 1, 1)
            until = (since.replace(day=28) + timedelta(days=70)).replace(day=1) - timedelta(days=1)
            quarter = {unit: amount * share / 100 for unit, amount in progress.items()}
            _tell(office, "quarterly", f"{year}年{name}季度招商引资计划", since, until, _shared(quarter))
    winter = figures["winter"]
    targets = [NewTarget(indicator=one, amount=Decimal(winter[one])) for one in ("outbound_trips", "cloud_negotiations")]
    since, until = date.fromisoformat(winter["from"]), date.fromisoformat(winter["to"])
    _tell(office, "campaign", "招商之冬专项行动计划", since, until, targets, campaign=figures["campaign"])


def _shared(amounts: Mapping[str, Decimal]) -> list[NewTarget]:
    whole = NewTarget(indicator="progress_value", amount=sum(amounts.values(), Decimal(0)))
    return [whole, *(NewTarget(indicator="progress_value", unit=unit, amount=amount) for unit, amount in amounts.items())]


def _tell(
    office: Office, kind: PlanKind, title: str, since: date, until: date, targets: list[NewTarget], *, campaign: str | None = None
) -> None:
    plan = NewPlan(kind=kind, title=title, campaign=campaign, since=since, until=until, targets=targets)

    async def put_in_force() -> None:
        caller = Caller(office.tx, office.resources, office.head)
        await publish(caller, await create(caller, plan, demo=True), 1, Publishing())

    office.plan_at(datetime(since.year, since.month, since.day, 10, tzinfo=OFFICE_ZONE) - _AHEAD, put_in_force)
