"""concierge: the views that reports read; they hold no personal data"""

from alembic import op

revision = "0012_concierge"
down_revision = "0011_identity"
branch_labels = None
depends_on = None

# The day of the office on which something happened.
_DAY = "CAST({moment} AT TIME ZONE 'Asia/Shanghai' AS date)"
TICKET = f"""
SELECT id, number, item_code, kind, state, result, owner_unit, owner_id, enterprise_id, project_id, notices, reopened, supervised, extended,
  submitted_at, {_DAY.format(moment="submitted_at")} AS submitted_on, accepted_at, finished_at, due_at, amber_at, demo
FROM concierge.ticket WHERE state <> 'draft'"""
EVENT = f"""
SELECT id, ticket_id, kind, data ->> 'result' AS result, CAST(data ->> 'grade' AS smallint) AS grade,
  {_DAY.format(moment="at")} AS effective_on, at AS recorded_at
FROM concierge.ticket_event
WHERE kind IN ('submitted', 'claimed', 'accepted', 'finished', 'reopened', 'refused', 'withdrawn', 'archived', 'rated')"""
RATING = """
SELECT ticket_id, grade, rated_at, changed_at FROM concierge.rating"""
SEGMENT = """
SELECT segment.id, segment.ticket_id, segment.task_id, segment.kind, segment.charged_to, segment.started_at, segment.ended_at,
  segment.allotted_days, segment.due_at, task.unit_code
FROM concierge.clock_segment AS segment LEFT JOIN concierge.department_task AS task ON (task.id = segment.task_id)"""
PROBLEM = f"""
SELECT id, ticket_id, class, topic, project_id, investment, jobs, reported_at, {_DAY.format(moment="reported_at")} AS reported_on,
  classified_at, common_id
FROM concierge.problem"""
VIEWS = {
    "report_ticket": (
        TICKET,
        "One row a ticket that was handed in, as it is now",
        {
            "id": "The ticket",
            "number": "Its number",
            "item_code": "Code of the service item",
            "kind": "registration, migration, filing, problem or policy_claim",
            "state": "State of today",
            "result": "Result of today, null until finished; what it was on a day stands in report_ticket_event",
            "owner_unit": "Unit that holds it",
            "owner_id": "Account that holds it",
            "enterprise_id": "Enterprise it is about, once linked",
            "project_id": "Project it is about, once linked",
            "notices": "Correction notices sent",
            "reopened": "How often it was reopened",
            "supervised": "A supervisor demanded something",
            "extended": "A clock was extended",
            "submitted_at": "When it was handed in",
            "submitted_on": "The day of the office on which it was handed in",
            "accepted_at": "When handling began",
            "finished_at": "When it was finished, as of today",
            "due_at": "First moment that is too late, while it is open",
            "amber_at": "From when on it is amber",
            "demo": "Invented for the demonstration",
        },
    ),
    "report_ticket_event": (
        EVENT,
        "Turns in the life of a ticket, append-only",
        {
            "id": "The entry, growing with time",
            "ticket_id": "The ticket",
            "kind": "submitted, claimed, accepted, finished, reopened, refused, withdrawn, archived or rated",
            "result": "With finished: passed, passed_with_promise, not_passed, solved, partly, explained or not_ours",
            "grade": "With rated: 5 very satisfied to 1 very dissatisfied",
            "effective_on": "The day of the office on which it happened",
            "recorded_at": "When it happened",
        },
    ),
    "report_rating": (
        RATING,
        "One row a rated ticket, as it is now; unrated tickets have none",
        {
            "ticket_id": "The ticket",
            "grade": "5 very satisfied to 1 very dissatisfied",
            "rated_at": "When it was rated",
            "changed_at": "When the grade was changed",
        },
    ),
    "report_clock_segment": (
        SEGMENT,
        "One row a stretch of a clock",
        {
            "id": "The stretch",
            "ticket_id": "The ticket",
            "task_id": "The department task whose clock it is",
            "kind": "response, pre_acceptance, correction, handling, special or task",
            "charged_to": "Whose time it is: investor, office or department:<unit>",
            "started_at": "When it began",
            "ended_at": "When it ended, null while it runs",
            "allotted_days": "Working days it may last",
            "due_at": "First moment that is too late",
            "unit_code": "Unit of the department task",
        },
    ),
    "report_problem": (
        PROBLEM,
        "One row a problem of the ledger",
        {
            "id": "The problem",
            "ticket_id": "Its ticket",
            "class": "pain, difficulty or blockage; null until classified",
            "topic": "What it is about; null until classified",
            "project_id": "Project it is about, once linked",
            "investment": "Investment at stake in yuan",
            "jobs": "Jobs at stake",
            "reported_at": "When it was reported",
            "reported_on": "The day of the office on which it was reported",
            "classified_at": "When it was classified",
            "common_id": "The common problem it belongs to",
        },
    ),
}


def upgrade() -> None:
    for name, (query, meaning, columns) in VIEWS.items():
        op.execute(f"CREATE VIEW concierge.{name} AS {query}")
        op.execute(f"COMMENT ON VIEW concierge.{name} IS '{meaning}. A contract: columns are added, never changed.'")
        for column, what in columns.items():
            op.execute(f"COMMENT ON COLUMN concierge.{name}.{column} IS '{what}'")


def downgrade() -> None:
    for name in VIEWS:
        op.execute(f"DROP VIEW concierge.{name}")
