"""What the statements about projects share."""

from typing import Final

# What a record says of its project; a confidential one is there for its readers alone.
PROJECT: Final = {
    "label": "p.name",
    "number": "p.number",
    "unit": "p.owner_unit",
    "hidden": "p.confidential AND (:caller = ANY (p.readers)) IS NOT TRUE",
    "industry": "p.industry",
    "region": "p.region",
    "tags": "p.tags",
    "project_id": "p.id",
    "enterprise_id": "p.enterprise_id",
}
# Where each project stood at the end of `:until`, by the entries known. The condition is a column of its own: as one of the
# query the planner takes it to hold for a single project, and goes through all the others' sums for each.
STOOD: Final = """stood AS (
  SELECT DISTINCT ON (project_id) project_id, stage, node, {chosen} AS chosen, effective_on FROM library.report_stage_change
  WHERE effective_on <= :until AND recorded_at < :known
  ORDER BY project_id, effective_on DESC, recorded_at DESC, id DESC
)"""
# What each project was said to cost at the end of `:until`, by the entries known.
COST: Final = """cost AS (
  SELECT project_id, sum(total) AS total FROM library.report_investment
  WHERE effective_on <= :until AND recorded_at < :known GROUP BY project_id
)"""
BY_PROJECT: Final = ("unit", "industry", "region", "tag")
BY_ENTRY: Final = (*BY_PROJECT, "month")
