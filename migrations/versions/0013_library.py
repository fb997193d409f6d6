"""library: what became of promises, for reports"""

from alembic import op

revision = "0013_library"
down_revision = "0012_concierge"
branch_labels = None
depends_on = None

ACTUAL = """
CREATE VIEW library.report_promise_actual AS
SELECT id, promise_id, amount, effective_on, recorded_at, demo FROM library.promise_actual
"""
COLUMNS = {
    "id": "The entry",
    "promise_id": "The promise; output, tax and jobs are entered here, an investment is read from report_progress, a start from report_stage_change",
    "amount": "Difference to what was known before; a correction is a further row",
    "effective_on": "The day it counts for",
    "recorded_at": "When it was recorded",
    "demo": "Invented for the demonstration",
}


def upgrade() -> None:
    op.execute(ACTUAL)
    op.execute("COMMENT ON VIEW library.report_promise_actual IS 'What became of a promise. A contract: columns are added, never changed.'")
    for column, meaning in COLUMNS.items():
        op.execute(f"COMMENT ON COLUMN library.report_promise_actual.{column} IS '{meaning}'")


def downgrade() -> None:
    op.execute("DROP VIEW library.report_promise_actual")
