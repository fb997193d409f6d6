"""The library's parts of the cockpit: projects under way by unit, region, industry and tag; sums by day; the funnel."""

from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Final

from backend.insight.asking import Question
from backend.insight.cockpit.schemas import FunnelStage, Share
from backend.insight.indicators.definition import compiled, weave
from backend.insight.indicators.definitions.of_projects import COST, STOOD
from backend.insight.indicators.definitions.stages import ACTIVE, BUILT, STAGES
from backend.insight.indicators.definitions.stages import UNDER_WAY as IS_UNDER_WAY
from backend.insight.indicators.kept import STANDS, built_of
from backend.insight.indicators.schemas import text_of
from backend.insight.plans.in_force import percent
from backend.kernel.db import Reader, Statement

ZERO: Final = Decimal(0)
_SHOWN: Final = 12
# What is known now is kept by day, by year and from turn to turn; for a day in the past the entries themselves are read.
_WAYS: Final = {
    True: """
WITH {built}, way AS MATERIALIZED (
  SELECT p.owner_unit, p.industry, p.region, p.tags, coalesce(built.total, 0) AS total
  FROM built JOIN library.report_project p ON (p.id = built.project_id) WHERE IN_SCOPE(p)
)""",
    False: """
WITH {built}, {stood}, {cost}, way AS MATERIALIZED (
  SELECT p.owner_unit, p.industry, p.region, p.tags, coalesce(cost.total, 0) AS total
  FROM built JOIN stood USING (project_id) JOIN library.report_project p ON (p.id = built.project_id)
  LEFT JOIN cost ON (cost.project_id = p.id)
  WHERE stood.chosen AND IN_SCOPE(p)
)""",
}
_UNDER_WAY: Final = """{way}
SELECT 'unit' AS by, owner_unit AS code, count(*) AS projects, sum(total) AS investment FROM way GROUP BY 2
UNION ALL SELECT 'industry', industry, count(*), sum(total) FROM way GROUP BY 2
UNION ALL SELECT 'region', region, count(*), sum(total) FROM way GROUP BY 2
UNION ALL SELECT 'tag', tag, count(*), sum(total) FROM way CROSS JOIN unnest(tags) AS tag GROUP BY 2"""
_DAYS: Final = """
SELECT kind, owner_unit AS unit, to_char(day, 'YYYY-MM') AS month, sum(amount) AS amount, sum(entries) AS records
FROM library.report_progress_day p
WHERE day BETWEEN :since AND :until AND {unit} GROUP BY 1, 2, 3"""
_ENTRIES: Final = """
SELECT e.kind, p.owner_unit AS unit, to_char(e.effective_on, 'YYYY-MM') AS month, sum(e.amount) AS amount, count(*) AS records
FROM library.report_progress e JOIN library.report_project p ON (p.id = e.project_id)
WHERE e.effective_on BETWEEN :since AND :until AND e.recorded_at < :known AND IN_SCOPE(p) GROUP BY 1, 2, 3"""
_SIGNED: Final = """
SELECT p.owner_unit AS unit, to_char(e.effective_on, 'YYYY-MM') AS month, sum(e.amount) AS amount, count(*) AS records
FROM library.report_agreement e LEFT JOIN library.report_project p ON (p.id = e.project_id)
WHERE e.kind = 'contract' AND e.effective_on BETWEEN :since AND :until AND e.recorded_at < :known AND IN_SCOPE(p) GROUP BY 1, 2"""
_STANDING: Final = """
WITH {stood}, {cost}
SELECT stood.stage, count(*) AS projects, sum(coalesce(cost.total, 0)) AS investment
FROM stood JOIN library.report_project p ON (p.id = stood.project_id) LEFT JOIN cost ON (cost.project_id = p.id)
WHERE stood.chosen AND IN_SCOPE(p) GROUP BY 1"""
_STANDING_NOW: Final = """
SELECT stood.stage, count(*) AS projects, sum(coalesce(stood.total, 0)) AS investment
FROM {stood} JOIN library.report_project p ON (p.id = stood.project_id)
WHERE stood.chosen AND IN_SCOPE(p) GROUP BY 1"""
# Of those first recorded in the period: how many came how far, and in how many days from the stage before.
CAME: Final = {
    True: """
  SELECT project_id, reported AS intent, negotiating, signed, landed FROM library.report_project_first""",
    False: """
  SELECT project_id, min(effective_on) FILTER (WHERE action = 'create') AS intent,
    min(effective_on) FILTER (WHERE stage = 'negotiating') AS negotiating,
    min(effective_on) FILTER (WHERE stage = 'signed') AS signed, min(effective_on) FILTER (WHERE stage = 'landed') AS landed
  FROM library.report_stage_change WHERE recorded_at < :known GROUP BY project_id""",
}
COHORT: Final = """
WITH came AS ({came}
)
SELECT {slot} AS slot, count(*) AS intent, count(came.negotiating) AS negotiating, count(came.signed) AS signed,
  count(came.landed) AS landed,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY came.negotiating - came.intent) AS days_negotiating,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY came.signed - coalesce(came.negotiating, came.intent)) AS days_signed,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY came.landed - coalesce(came.signed, came.intent)) AS days_landed
FROM came JOIN library.report_project p ON (p.id = came.project_id)
WHERE came.intent BETWEEN :since AND :until AND IN_SCOPE(p) GROUP BY 1 ORDER BY 1"""


def _both(text: str) -> dict[bool, Statement]:
    return {by_unit: compiled(text, frozenset({"unit"}) if by_unit else frozenset()) for by_unit in (False, True)}


_STOOD_NOW: Final = weave(
    "(SELECT project_id, stage, total, {chosen} AS chosen FROM library.report_project_course c WHERE {stands}) AS stood",
    stands=weave(STANDS, c="c"),
)
UNDER_WAY: Final = {
    True: _both(weave(_UNDER_WAY, way=weave(_WAYS[True], built=built_of(weave(_STOOD_NOW, chosen=IS_UNDER_WAY))))),
    False: _both(weave(_UNDER_WAY, way=weave(_WAYS[False], built=BUILT, stood=weave(STOOD, chosen=IS_UNDER_WAY), cost=COST))),
}
DAYS: Final = {
    True: compiled(weave(_DAYS, unit="p.owner_unit = ANY (:units)")),
    False: compiled(weave(_DAYS, unit="true")),
}
ENTRIES: Final = _both(_ENTRIES)
SIGNED: Final = _both(_SIGNED)
STANDING: Final = {
    True: _both(weave(_STANDING_NOW, stood=weave(_STOOD_NOW, chosen=ACTIVE))),
    False: _both(weave(_STANDING, stood=weave(STOOD, chosen=ACTIVE), cost=COST)),
}
WHOLE_COHORT: Final = {now: _both(weave(COHORT, came=came, slot="'whole'")) for now, came in CAME.items()}


@dataclass(slots=True)
class UnderWay:
    """Projects under way and their investment, whole and in parts."""

    parts: dict[str, dict[str | None, tuple[int, Decimal]]] = field(default_factory=dict[str, dict[str | None, tuple[int, Decimal]]])

    @property
    def projects(self) -> int:
        """Return how many there are."""
        return sum(count for count, _ in self.parts.get("unit", {}).values())

    @property
    def investment(self) -> Decimal:
        """Return what they cost."""
        return sum((money for _, money in self.parts.get("unit", {}).values()), ZERO)

    def shares(self, by: str) -> list[Share]:
        """Return the largest parts, with their share of the investment."""
        whole = self.investment
        ordered = sorted(self.parts.get(by, {}).items(), key=lambda one: (-one[1][1], one[0] or ""))
        return [
            Share(
                code=code,
                projects=count,
                investment=text_of(money, "yuan"),
                share=text_of(percent(money, whole), "percent") if whole else None,
            )
            for code, (count, money) in ordered[:_SHOWN]
        ]


async def under_way(reader: Reader, question: Question) -> UnderWay:
    """Return the projects under way in the question's days."""
    found: dict[str, dict[str | None, tuple[int, Decimal]]] = defaultdict(dict)
    for row in await reader.rows(UNDER_WAY[question.is_of_now][question.scope.units is not None], **question.params()):
        found[row["by"]][row["code"]] = (row["projects"], row["investment"])
    return UnderWay(dict(found))


@dataclass(slots=True)
class Sums:
    """Amounts by unit and by month."""

    by_unit: dict[str | None, Decimal]
    by_month: dict[str, Decimal]
    records: int

    @property
    def whole(self) -> Decimal:
        """Return the sum of all."""
        return sum(self.by_unit.values(), ZERO)


def _sums(rows: list[Any]) -> Sums:
    by_unit: dict[str | None, Decimal] = defaultdict(Decimal)
    by_month: dict[str, Decimal] = defaultdict(Decimal)
    for row in rows:
        by_unit[row["unit"]] += row["amount"]
        by_month[row["month"]] += row["amount"]
    return Sums(dict(by_unit), dict(by_month), sum(row["records"] for row in rows))


async def progress(reader: Reader, question: Question) -> dict[str, Sums]:
    """Return the sums of the progress ledger by kind."""
    statements = DAYS if question.is_of_now else ENTRIES
    rows = await reader.rows(statements[question.scope.units is not None], **question.params())
    return {kind: _sums([row for row in rows if row["kind"] == kind]) for kind in ("physical", "funds_in_place", "fixed_assets")}


async def signed(reader: Reader, question: Question) -> Sums:
    """Return the contracts signed."""
    rows = await reader.rows(SIGNED[question.scope.units is not None], **question.params())
    return _sums(rows)


async def funnel(reader: Reader, question: Question) -> list[FunnelStage]:
    """Return the four libraries, and how far those reported in the period came."""
    now, by_unit = question.is_of_now, question.scope.units is not None
    standing = {row["stage"]: row for row in await reader.rows(STANDING[now][by_unit], **question.params())}
    cohort = await reader.row(WHOLE_COHORT[now][by_unit], **question.params())
    return [_stage(stage, standing.get(stage), cohort) for stage in STAGES]


def _stage(stage: Any, standing: Any, cohort: Any) -> FunnelStage:
    whole = cohort["intent"] if cohort else 0
    reached = cohort[stage] if cohort else 0
    return FunnelStage(
        stage=stage,
        projects=standing["projects"] if standing else 0,
        investment=text_of(standing["investment"], "yuan") if standing else "0",
        cohort=whole,
        reached=reached,
        converted=text_of(percent(Decimal(reached), Decimal(whole)), "percent") if whole else None,
        median_days=days_text(cohort[f"days_{stage}"]) if cohort and stage != "intent" else None,
    )


def days_text(days: float | None) -> str | None:
    """Return a median of days, which ends in a half at most."""
    return None if days is None else text_of(Decimal(str(days)), "days")
