"""The target that applies to a period: that of the narrowest plan in force which contains it, and how far it is reached."""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Final, Literal
from uuid import UUID

from backend.insight.asking import Question
from backend.insight.indicators.definition import compiled
from backend.kernel.db import Reader

Light = Literal["ahead", "on_time", "behind"]
PlanKind = Literal["annual", "quarterly", "campaign"]
# Points of a hundred by which attainment may differ from the time gone by and still be on time.
MARGIN: Final = Decimal(5)
TENTH: Final = Decimal("0.1")
# As it was known: an edition published by then and not superseded until then.
_IN_FORCE: Final = """
SELECT t.indicator, t.unit, t.amount, p.id AS plan_id, p.title, p.kind, p.since, p.until, e.number AS edition
FROM insight.plan p JOIN insight.plan_edition e ON (e.plan_id = p.id) JOIN insight.target t ON (t.edition_id = e.id)
WHERE p.since <= :since AND p.until >= :until AND p.campaign IS NOT DISTINCT FROM :campaign
  AND e.published_at < :known AND (e.superseded_at IS NULL OR e.superseded_at >= :known)
ORDER BY p.until - p.since, p.since DESC, p.id, t.indicator, t.unit NULLS FIRST"""
IN_FORCE: Final = compiled(_IN_FORCE)


@dataclass(frozen=True, slots=True)
class Target:
    """One target of a plan in force."""

    indicator: str
    unit: str | None
    amount: Decimal
    plan_id: UUID
    title: str
    kind: PlanKind
    since: date
    until: date
    edition: int

    def time_share(self, day: date) -> Decimal:
        """Return the share of the plan's days gone by at the end of `day`, in percent."""
        gone = (min(max(day, self.since), self.until) - self.since).days + 1
        return percent(Decimal(gone), Decimal((self.until - self.since).days + 1))


def percent(part: Decimal, whole: Decimal) -> Decimal:
    """Return a share in percent with one decimal; a half is rounded away from zero, as Postgres does."""
    return (part * 100 / whole).quantize(TENTH, ROUND_HALF_UP)


def light(attainment: Decimal, time_share: Decimal) -> Light:
    """Return 超时序, 按时序 or 滞后."""
    if attainment >= time_share + MARGIN:
        return "ahead"
    return "behind" if attainment < time_share - MARGIN else "on_time"


@dataclass(frozen=True, slots=True)
class InForce:
    """All targets that contain a period, the narrowest plan first."""

    targets: tuple[Target, ...]

    def find(self, indicator: str, unit: str | None) -> Target | None:
        """Return the target of an indicator and a unit (None: the whole) in the narrowest plan that has one."""
        return next((one for one in self.targets if one.indicator == indicator and one.unit == unit), None)


async def in_force(reader: Reader, question: Question) -> InForce:
    """Return the targets that apply to the question's days, as known then."""
    rows: list[Any] = await reader.rows(IN_FORCE, **question.params())
    return InForce(tuple(_target(row) for row in rows))


def _target(row: Any) -> Target:
    return Target(
        row["indicator"],
        row["unit"],
        row["amount"],
        row["plan_id"],
        row["title"],
        row["kind"],
        row["since"],
        row["until"],
        row["edition"],
    )
