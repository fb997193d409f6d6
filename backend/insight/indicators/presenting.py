"""Figures as the endpoints answer them."""

from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from backend.insight.asking import Question
from backend.insight.indicators.definition import By, Definition
from backend.insight.indicators.reading import Figure, Figures, target_unit
from backend.insight.indicators.schemas import (
    Breakdown,
    Comparison,
    DefinitionView,
    IndicatorItem,
    IndicatorValue,
    Links,
    Part,
    RecordItem,
    Scoped,
    TargetView,
    plain,
    text_of,
)
from backend.insight.plans.in_force import InForce, Target, light, percent

_NO_LINKS: Final = Links(project_id=None, enterprise_id=None, activity_id=None, ticket_id=None)


def definition_view(definition: Definition) -> DefinitionView:
    """Return the 口径."""
    return DefinitionView(version=definition.version, texts=definition.texts, sources=definition.sources, period=definition.period)


def item_of(definition: Definition) -> IndicatorItem:
    """Return an indicator without a value."""
    return IndicatorItem(
        key=definition.key,
        group=definition.group,
        measure=definition.measure,
        titles=definition.titles,
        definition=definition_view(definition),
        breakdowns=list(definition.breakdowns),
        targetable=definition.targetable,
        campaigns=definition.of_campaigns,
        better=definition.better,
    )


def scope_view(question: Question) -> Scoped:
    """Return whose figures these are."""
    scope = question.scope
    return Scoped(unit=scope.unit, names=scope.names(scope.unit), units=None if scope.units is None else list(scope.units))


def comparison_of(definition: Definition, now: Figure, before: Figure, question: Question) -> Comparison:
    """Return how the year before was, and the change since."""
    growth = difference = None
    if now.value is not None and before.value is not None:
        difference = now.value - before.value
        if definition.measure != "percent" and before.value > 0:
            growth = text_of(percent(difference, before.value), "percent")
    return {
        "from": question.since,
        "to": question.until,
        "value": plain(before.value, definition.measure),
        "growth": growth,
        "difference": plain(difference, definition.measure),
    }


def target_view(found: Target, value: Decimal, question: Question) -> TargetView:
    """Return a target and how far it is reached."""
    reached, gone = percent(value, found.amount), found.time_share(min(question.until, question.today))
    return {
        "plan_id": found.plan_id,
        "plan_title": found.title,
        "plan_kind": found.kind,
        "edition": found.edition,
        "from": found.since,
        "to": found.until,
        "value": text_of(found.amount, "yuan"),
        "attainment": text_of(reached, "percent"),
        "time_share": text_of(gone, "percent"),
        "light": light(reached, gone),
    }


def target_of(definition: Definition, figure: Figure, targets: InForce, question: Question) -> TargetView | None:
    """Return the target of the scope in force, None without one."""
    found = targets.find(definition.key, target_unit(question))
    return None if found is None or figure.value is None else target_view(found, figure.value, question)


async def value_of(figures: Figures, before: Figures, definition: Definition) -> IndicatorValue:
    """Return an indicator with everything that belongs beside the number."""
    question = figures.question
    now, then = await figures.headline(definition), await before.headline(definition)
    return {
        "key": definition.key,
        "titles": definition.titles,
        "group": definition.group,
        "measure": definition.measure,
        "unit": definition.measure,
        "value": plain(now.value, definition.measure),
        "records": now.records,
        "definition": definition_view(definition),
        "from": question.since,
        "to": question.until,
        "as_of": question.today,
        "read_at": question.now,
        "scope": scope_view(question),
        "comparison": comparison_of(definition, now, then, before.question),
        "target": target_of(definition, now, figures.targets, question),
    }


def record_item(row: Any, question: Question, definition: Definition, *, named: bool) -> RecordItem:
    """Return a record; without its name when it is confidential, or when the caller may not know such records."""
    hidden = row["kind"] != "rounding" and (bool(row["hidden"]) or not named)
    return RecordItem(
        kind=row["kind"],
        id=None if hidden else row["id"] or None,
        label=None if hidden else row["label"],
        number=None if hidden else row["number"],
        unit=row["unit"],
        unit_names=question.scope.names(row["unit"]),
        date=row["on_day"],
        value=text_of(row["value"], definition.measure),
        confidential=hidden,
        industry=None if hidden else row["industry"],
        region=None if hidden else row["region"],
        note=None if hidden else row["note"],
        links=_NO_LINKS if hidden else _links(row),
        parts=[] if hidden else row["parts"] or [],
    )


def _links(row: Any) -> Links:
    found: dict[str, UUID | None] = {name: row[name] for name in _NO_LINKS}
    return Links(
        project_id=found["project_id"],
        enterprise_id=found["enterprise_id"],
        activity_id=found["activity_id"],
        ticket_id=found["ticket_id"],
    )


def breakdown_of(definition: Definition, by: By, whole: Figure, rows: list[Any], question: Question) -> Breakdown:
    """Return the parts: every month of the period in its order, all else by size."""
    ordered = sorted(rows, key=_by_size)
    parts = [
        Part(
            code=row["code"],
            names=question.scope.names(row["code"]) if by == "unit" else None,
            value=text_of(row["value"], definition.measure),
            records=row["records"],
        )
        for row in ordered
    ]
    if by == "month":
        known = {part["code"]: part for part in parts}
        empty = [Part(code=month, names=None, value="0", records=0) for month in question.months() if month not in known]
        parts = sorted([*parts, *empty], key=lambda part: part["code"] or "")
    return Breakdown(by=by, additive=by != "tag", value=plain(whole.value, definition.measure), parts=parts)


def _by_size(row: Any) -> tuple[Decimal, str]:
    return (-row["value"], row["code"] or "")
