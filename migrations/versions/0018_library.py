"""library: progress summed by day and unit for reports, indexes for what reports ask"""

import sqlalchemy as sa
from alembic import op

revision = "0018_library"
down_revision = "0017_crm"
branch_labels = None
depends_on = None

# Runs after the trigger that keeps the project's own sums (triggers fire in the order of their names): the project's row is
# then locked, so that its unit cannot change between being read here and the commit.
TALLY = """
CREATE FUNCTION library.tally_progress() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO library.progress_day AS kept (kind, day, owner_unit, amount, entries)
  SELECT entries.kind, entries.effective_on, project.owner_unit, sum(entries.amount), count(*)
  FROM entries JOIN library.project ON (project.id = entries.project_id)
  GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
  ON CONFLICT (kind, day, owner_unit) DO UPDATE SET amount = kept.amount + excluded.amount, entries = kept.entries + excluded.entries;
  RETURN NULL;
END $$
"""
# A project that goes to another unit takes its progress with it.
MOVE = """
CREATE FUNCTION library.move_progress() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO library.progress_day AS kept (kind, day, owner_unit, amount, entries)
  SELECT entry.kind, entry.effective_on, side.unit, sum(side.sign * entry.amount), sum(side.sign)
  FROM library.progress_entry AS entry CROSS JOIN (VALUES (OLD.owner_unit, -1), (NEW.owner_unit, 1)) AS side (unit, sign)
  WHERE entry.project_id = NEW.id
  GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
  ON CONFLICT (kind, day, owner_unit) DO UPDATE SET amount = kept.amount + excluded.amount, entries = kept.entries + excluded.entries;
  RETURN NULL;
END $$
"""
FILL = """
INSERT INTO library.progress_day (kind, day, owner_unit, amount, entries)
SELECT entry.kind, entry.effective_on, project.owner_unit, sum(entry.amount), count(*)
FROM library.progress_entry AS entry JOIN library.project ON (project.id = entry.project_id) GROUP BY 1, 2, 3
"""
VIEW = "CREATE VIEW library.report_progress_day AS SELECT kind, day, owner_unit, amount, entries FROM library.progress_day"
COLUMNS = {
    "kind": "physical, funds_in_place or fixed_assets",
    "day": "The day the entries are of",
    "owner_unit": "Unit whose projects they are, as of today",
    "amount": "Sum of the entries known now",
    "entries": "How many there are",
}


def upgrade() -> None:
    op.create_table(
        "progress_day",
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("owner_unit", sa.Text, nullable=False),
        sa.Column("amount", sa.Numeric(18, 2), nullable=False),
        sa.Column("entries", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("kind", "day", "owner_unit", name="progress_day_pkey"),
        schema="library",
    )
    op.execute(FILL)
    op.execute(TALLY)
    op.execute(MOVE)
    op.execute(
        "CREATE TRIGGER progress_entry_tally AFTER INSERT ON library.progress_entry REFERENCING NEW TABLE AS entries "
        "FOR EACH STATEMENT EXECUTE FUNCTION library.tally_progress()"
    )
    op.execute(
        "CREATE TRIGGER project_progress_moves AFTER UPDATE OF owner_unit ON library.project "
        "FOR EACH ROW WHEN (OLD.owner_unit <> NEW.owner_unit) EXECUTE FUNCTION library.move_progress()"
    )
    op.execute(VIEW)
    op.execute(
        "COMMENT ON VIEW library.report_progress_day IS "
        "'The progress ledger known now, summed by day and unit; equal to report_progress, always. A contract: columns are added, never changed.'"
    )
    for column, meaning in COLUMNS.items():
        op.execute(f"COMMENT ON COLUMN library.report_progress_day.{column} IS '{meaning}'")
    op.create_index("progress_entry_recorded_idx", "progress_entry", ["recorded_at"], unique=False, schema="library")
    op.create_index(
        "stage_change_stood_idx",
        "stage_change",
        ["project_id", sa.text("effective_on DESC"), sa.text("recorded_at DESC"), sa.text("id DESC")],
        unique=False,
        schema="library",
        postgresql_include=["stage", "node", "status"],
    )
    op.create_index("agreement_entry_activity_id_idx", "agreement_entry", ["activity_id"], unique=False, schema="library")


def downgrade() -> None:
    op.drop_index("agreement_entry_activity_id_idx", "agreement_entry", schema="library")
    op.drop_index("stage_change_stood_idx", "stage_change", schema="library")
    op.drop_index("progress_entry_recorded_idx", "progress_entry", schema="library")
    op.execute("DROP VIEW library.report_progress_day")
    op.execute("DROP TRIGGER project_progress_moves ON library.project")
    op.execute("DROP TRIGGER progress_entry_tally ON library.progress_entry")
    op.execute("DROP FUNCTION library.move_progress")
    op.execute("DROP FUNCTION library.tally_progress")
    op.drop_table("progress_day", schema="library")
