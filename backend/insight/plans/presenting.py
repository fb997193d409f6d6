"""Plans as the endpoints answer them, and where their targets do not add up."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any
from uuid import UUID

from backend.contracts.permissions import InsightPermission
from backend.insight.asking import Question
from backend.insight.indicators.definitions import INDICATORS
from backend.insight.indicators.presenting import target_view
from backend.insight.indicators.reading import Figures, target_unit
from backend.insight.indicators.schemas import Names, text_of
from backend.insight.plans.in_force import Target
from backend.insight.plans.repository import FIND, editions_of
from backend.insight.plans.schemas import AppliedTarget, Difference, Edition, PlanDetail, PlanItem, TargetItem
from backend.insight.scope import UNITS
from backend.kernel.db import Reader
from backend.kernel.errors import NotFound
from backend.kernel.principal import Principal


def plan_item(row: Any) -> PlanItem:
    """Return a row of the list."""
    return {
        "id": row["id"],
        "kind": row["kind"],
        "title": row["title"],
        "campaign": row["campaign"],
        "from": row["since"],
        "to": row["until"],
        "state": "draft" if row["edition"] is None else "in_force",
        "edition": row["edition"],
        "has_draft": row["has_draft"],
        "demo": row["demo"],
        "version": row["version"],
        "updated_at": row["updated_at"],
    }


async def detail(reader: Reader, principal: Principal, plan_id: UUID) -> PlanDetail:
    """Return a plan with its editions; raises NotFound."""
    row = await reader.row(FIND, plan_id=plan_id)
    if row is None:
        raise NotFound
    names = {unit["code"]: unit["names"] for unit in await reader.rows(UNITS)}
    editions = [_edition(edition, targets, names) for edition, targets in await editions_of(reader, plan_id)]
    return {**plan_item(row), "editions": editions, "can_edit": principal.may(InsightPermission.EDIT_PLANS)}


def _edition(row: Any, targets: list[Any], names: Mapping[str, Names]) -> Edition:
    return Edition(
        number=row["number"],
        state=row["state"],
        note=row["note"],
        difference_reason=row["difference_reason"],
        created_at=row["created_at"],
        published_at=row["published_at"],
        superseded_at=row["superseded_at"],
        targets=[_target(one, names) for one in targets],
        differences=differences((one["indicator"], one["unit"], one["amount"]) for one in targets),
    )


def _target(row: Any, names: Mapping[str, Names]) -> TargetItem:
    definition = INDICATORS[row["indicator"]]
    return TargetItem(
        indicator=definition.key,
        titles=definition.titles,
        measure=definition.measure,
        unit=row["unit"],
        unit_names=names.get(row["unit"]),
        amount=text_of(row["amount"], definition.measure),
    )


def differences(targets: Iterable[tuple[str, str | None, Decimal]]) -> list[Difference]:
    """Return the indicators of which both the whole and units have targets, and these do not add up."""
    whole: dict[str, Decimal] = {}
    shared: dict[str, Decimal] = defaultdict(Decimal)
    for indicator, unit, amount in targets:
        if unit is None:
            whole[indicator] = amount
        else:
            shared[indicator] += amount
    return [_difference(one, whole[one], shared[one]) for one in sorted(whole.keys() & shared.keys()) if whole[one] != shared[one]]


def _difference(indicator: str, whole: Decimal, units: Decimal) -> Difference:
    definition = INDICATORS[indicator]
    return Difference(
        indicator=indicator,
        titles=definition.titles,
        measure=definition.measure,
        whole=text_of(whole, definition.measure),
        units=text_of(units, definition.measure),
        difference=text_of(whole - units, definition.measure),
    )


async def applied(figures: Figures) -> list[AppliedTarget]:
    """Return the targets that apply to the question: its own scope's, and those of the units below it."""
    question = figures.question
    own = target_unit(question)
    reached = set(question.scope.tree) if question.scope.units is None else set(question.scope.units)
    found: dict[tuple[str, str | None], Target] = {}
    for one in figures.targets.targets:
        if one.unit == own or one.unit in reached:
            found.setdefault((one.indicator, one.unit), one)
    return [await _applied(figures, one, question, own) for one in found.values()]


async def _applied(figures: Figures, one: Target, question: Question, own: str | None) -> AppliedTarget:
    definition = INDICATORS[one.indicator]
    scope = question.scope if one.unit == own or one.unit is None else question.scope.of(one.unit)
    figure = await figures.of(question.of(scope)).headline(definition)
    value = figure.value or Decimal(0)
    shown = target_view(one, value, question)
    return {
        "indicator": definition.key,
        "titles": definition.titles,
        "measure": definition.measure,
        "unit": one.unit,
        "unit_names": question.scope.names(one.unit),
        "plan_id": one.plan_id,
        "plan_title": one.title,
        "plan_kind": one.kind,
        "edition": one.edition,
        "from": one.since,
        "to": one.until,
        "amount": text_of(one.amount, definition.measure),
        "value": text_of(value, definition.measure),
        "attainment": shown["attainment"],
        "time_share": shown["time_share"],
        "light": shown["light"],
    }
