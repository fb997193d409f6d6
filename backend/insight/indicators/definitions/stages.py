"""Projects by where they stand: under way in a period, in each of the four libraries at a day, what they cost."""

from typing import Final

from backend.insight.indicators.definition import Definition, records, weave
from backend.insight.indicators.definitions.of_projects import BY_PROJECT, COST, PROJECT, STOOD

ACTIVE: Final = "status = 'active'"
UNDER_WAY: Final = "status = 'active' AND stage IN ('signed', 'landed')"
STAGES: Final = ("intent", "negotiating", "signed", "landed")
BUILT: Final = """built AS (
  SELECT project_id FROM library.report_progress
  WHERE kind = 'physical' AND effective_on BETWEEN :since AND :until AND recorded_at < :known
  GROUP BY project_id HAVING sum(amount) > 0
)"""
_UNDER_WAY: Final = """
FROM built JOIN stood USING (project_id) JOIN library.report_project p ON (p.id = built.project_id)
{cost}
WHERE stood.chosen AND IN_SCOPE(p)"""
_COST_OF: Final = "LEFT JOIN cost ON (cost.project_id = p.id)"
_STANDING: Final = """
FROM stood JOIN library.report_project p ON (p.id = stood.project_id) {cost}
WHERE stood.chosen AND IN_SCOPE(p)"""
_SHOWN: Final = {**PROJECT, "kind": "'project'", "id": "p.id", "on_day": "stood.effective_on", "note": "coalesce(stood.node, stood.stage)"}


def _with(*ctes: str) -> str:
    return "WITH " + ", ".join(ctes)


def _under_way(key: str, *, money: bool) -> Definition:
    return Definition(
        key=key,
        version=1,
        group="projects",
        measure="yuan" if money else "count",
        breakdowns=BY_PROJECT,
        statement=records(
            weave(_UNDER_WAY, cost=_COST_OF if money else ""),
            before=_with(BUILT, weave(STOOD, chosen=UNDER_WAY), *([COST] if money else [])),
            value="coalesce(cost.total, 0)" if money else "1",
            **_SHOWN,
        ),
    )


def _standing(stage: str, *, money: bool) -> Definition:
    return Definition(
        key=f"{'investment' if money else 'projects'}_{stage}",
        version=1,
        group="projects",
        measure="yuan" if money else "count",
        period="moment",
        breakdowns=BY_PROJECT,
        statement=records(
            weave(_STANDING, cost=_COST_OF if money else ""),
            before=_with(weave(STOOD, chosen=f"{ACTIVE} AND stage = '{stage}'"), *([COST] if money else [])),
            value="coalesce(cost.total, 0)" if money else "1",
            **_SHOWN,
        ),
    )


_STALLED: Final = Definition(
    key="projects_stalled",
    version=1,
    group="projects",
    measure="count",
    period="moment",
    better="less",
    breakdowns=BY_PROJECT,
    statement=records(
        "FROM stood JOIN library.report_project p ON (p.id = stood.project_id) WHERE stood.chosen AND IN_SCOPE(p)",
        before=_with(weave(STOOD, chosen="status = 'stalled'")),
        **_SHOWN,
    ),
)
# The first time a project came there counts, so that one sent back and moved again is one.
CAME: Final = """came AS (
  SELECT project_id, min(effective_on) AS effective_on FROM library.report_stage_change
  WHERE {condition} AND recorded_at < :known GROUP BY project_id
)"""
FIRSTS: Final = {
    "reported": "action = 'create'",
    "started": "action = 'reach' AND node = 'started'",
    "producing": "action = 'reach' AND node = 'producing'",
}


def _came(name: str) -> Definition:
    return Definition(
        key=f"projects_{name}",
        version=1,
        group="projects",
        measure="count",
        breakdowns=(*BY_PROJECT, "month"),
        statement=records(
            "FROM came JOIN library.report_project p ON (p.id = came.project_id)"
            " WHERE came.effective_on BETWEEN :since AND :until AND IN_SCOPE(p)",
            before=_with(weave(CAME, condition=FIRSTS[name])),
            kind="'project'",
            id="p.id",
            on_day="came.effective_on",
            note="p.stage",
            **PROJECT,
        ),
    )


DEFINITIONS: Final = (
    _under_way("projects_under_way", money=False),
    _under_way("total_investment", money=True),
    *(_standing(stage, money=money) for money in (False, True) for stage in STAGES),
    _STALLED,
    *(_came(name) for name in FIRSTS),
)
