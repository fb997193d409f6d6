"""SQL of the weekly report: everything by unit and by days."""

from typing import Final

from backend.kernel.db import sql

_OF_UNIT: Final = "(a.owner_unit = :unit OR :unit = ANY(a.organisers))"
_IN_WEEK: Final = "x.met_on BETWEEN CAST(:monday AS date) AND CAST(:sunday AS date) AND NOT x.void"
_KEY: Final = "coalesce(x.enterprise_id::text, lower(x.enterprise_name))"
ACTIVITIES: Final = sql(f"""
    SELECT a.id, a.kind, a.state, a.title, a.places, a.starts_on, a.ends_on,
           (SELECT count(DISTINCT {_KEY}) FROM crm.encounter x WHERE x.activity_id = a.id AND {_IN_WEEK}) AS met
    FROM crm.activity a
    WHERE {_OF_UNIT} AND a.state <> 'cancelled' AND a.starts_on <= CAST(:sunday AS date) AND a.ends_on >= CAST(:monday AS date)
    ORDER BY a.starts_on, a.id LIMIT 500
""")  # noqa: S608 - constants of this module
ENCOUNTERS: Final = sql(f"""
    SELECT x.id, x.met_on, a.title AS activity_title, x.enterprise_id, coalesce(n.name, x.enterprise_name) AS enterprise_name, x.outcome,
           x.notes, x.next_step, x.next_by, x.author_id, {_KEY} AS enterprise_key
    FROM crm.encounter x JOIN crm.activity a ON a.id = x.activity_id LEFT JOIN crm.enterprise n ON n.id = x.enterprise_id
    WHERE {_OF_UNIT} AND {_IN_WEEK}
    ORDER BY x.met_on, x.id LIMIT 2000
""")  # noqa: S608 - constants of this module
_FOLLOW_UP: Final = """
    SELECT f.id, f.subject, n.name AS enterprise_name, f.due_on, f.state, f.note, f.assignee_id
    FROM crm.follow_up f LEFT JOIN crm.enterprise n ON n.id = f.enterprise_id
    WHERE f.unit = :unit AND
"""
DONE: Final = sql(
    f"{_FOLLOW_UP} f.state = 'done' AND f.closed_at >= CAST(:opens AS timestamptz) AND f.closed_at < CAST(:closes AS timestamptz)"
    " ORDER BY f.closed_at, f.id LIMIT 1000"
)
# As it was at the end of the week: what was closed later was open then.
LATE: Final = sql(
    f"{_FOLLOW_UP} f.due_on <= CAST(:sunday AS date) AND f.due_on < CAST(:today AS date)"
    " AND f.created_at < CAST(:closes AS timestamptz) AND (f.closed_at IS NULL OR f.closed_at >= CAST(:closes AS timestamptz))"
    " ORDER BY f.due_on, f.id LIMIT 1000"
)
NEXT: Final = sql(
    f"{_FOLLOW_UP} f.state = 'open' AND f.due_on > CAST(:sunday AS date) AND f.due_on <= CAST(:sunday AS date) + 7"
    " ORDER BY f.due_on, f.id LIMIT 1000"
)
LEADS: Final = sql("""
    SELECT e.id, e.name, e.industry, e.region, e.created_at
    FROM crm.enterprise e
    WHERE e.owner_unit = :unit AND e.merged_into IS NULL
      AND e.created_at >= CAST(:opens AS timestamptz) AND e.created_at < CAST(:closes AS timestamptz)
    ORDER BY e.created_at, e.id LIMIT 1000
""")
INTERACTIONS: Final = sql("""
    SELECT count(*) FROM crm.interaction i JOIN crm.enterprise e ON e.id = i.enterprise_id
    WHERE e.owner_unit = :unit AND i.effective_on BETWEEN CAST(:monday AS date) AND CAST(:sunday AS date) AND NOT i.withdrawn
      AND NOT EXISTS (SELECT FROM crm.interaction later WHERE later.corrects_id = i.id)
""")
